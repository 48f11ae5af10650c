//! Bundles of Fluent: the messages of a language, and English for what it lacks.

use super::formats::{self, Formats};
use super::literals::changed;
use crate::parse::escape;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// Messages by their ids.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// What becomes of the words of messages.
pub(super) type WordChange = Option<fn(&str) -> Cow<'_, str>>;

/// What a function of messages makes of a text.
pub(super) type CaseChange = Arc<dyn Fn(&str) -> String + Send + Sync>;

/// What stands in for messages that a language lacks.
pub(super) struct English {
    pub(super) formats: Formats,
    pub(super) plain: Bundle,
    pub(super) html: Bundle,
}

impl English {
    /// English with these layers and functions of letters.
    pub(super) fn new(
        language: &LanguageIdentifier,
        layers: &[Arc<FluentResource>],
        cases: [(&str, &CaseChange); 2],
    ) -> Option<Self> {
        let bundle = |layers: &[Arc<FluentResource>], words| {
            let mut res = bundle(language, layers, words, cases);
            res.set_formatter(Some(formats::set_in_english));
            res
        };
        let (plain, html) = (bundle(layers, None), bundle(&in_html(layers), Some(escape)));
        Some(Self { formats: Formats::new(language)?, plain, html })
    }
}

/// One bundle that holds every layer, later ones over earlier ones.
pub(super) fn bundle(
    language: &LanguageIdentifier,
    layers: &[Arc<FluentResource>],
    words: WordChange,
    functions: [(&str, &CaseChange); 2],
) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.clone()]);
    // Marks of direction around every argument would stand in addresses, file names and JSON.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(formats::set));
    bundle.set_transform(words);
    functions.into_iter().for_each(|(name, change)| case(&mut bundle, name, Arc::clone(change)));
    for layer in layers {
        bundle.add_resource_overriding(Arc::clone(layer));
    }
    bundle
}

/// The same messages for HTML: what changes the words of a message does not reach its texts between quotes.
pub(super) fn in_html(layers: &[Arc<FluentResource>]) -> Vec<Arc<FluentResource>> {
    layers.iter().map(|it| changed(it, escape).map_or_else(|| Arc::clone(it), Arc::new)).collect()
}

/// How many bytes a message may have with all that it puts into itself, beside its arguments.
pub(super) const MOST: usize = 65_536;

/// How often an argument may stand in one message.
const MOST_OF_ARGUMENTS: usize = 100;

/// The message of a bundle; `None` if it comes to more than a message may: a message can name others that name others. What
/// Fluent misses goes into `errors`.
pub(super) fn written(
    bundle: &Bundle,
    pattern: &Pattern<&str>,
    args: &FluentArgs<'_>,
    errors: &mut Vec<FluentError>,
) -> Option<String> {
    let length = |value: &FluentValue<'_>| if let FluentValue::String(text) = value { text.len() } else { 0 };
    let given: usize = args.iter().map(|it| length(it.1)).sum();
    let mut res = BoundedMessage { text: String::new(), most: MOST + given.saturating_mul(MOST_OF_ARGUMENTS) };
    bundle.write_pattern(&mut res, pattern, Some(args), errors).ok()?;
    Some(res.text)
}

/// Whether the message `id`, which takes nothing, comes to more than a message may.
pub(super) fn is_endless(bundle: &Bundle, id: &str) -> bool {
    let pattern = bundle.get_message(id).and_then(|it| it.value());
    pattern.is_some_and(|it| written(bundle, it, &FluentArgs::new(), &mut Vec::new()).is_none())
}

/// A text that takes so many bytes and refuses what is more.
struct BoundedMessage {
    text: String,
    most: usize,
}

impl fmt::Write for BoundedMessage {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.text.len() + text.len() > self.most {
            return Err(fmt::Error);
        }
        self.text.push_str(text);
        Ok(())
    }
}

/// Lets messages call a function of one text. Numbers stay as they are.
fn case(bundle: &mut Bundle, name: &str, change: CaseChange) {
    // It fails only for a name that is taken, and the bundle is new.
    _ = bundle.add_function(name, move |args, _| match args.first() {
        Some(FluentValue::String(text)) => FluentValue::from(change(text)),
        Some(FluentValue::Number(number)) => FluentValue::Number(number.clone()),
        _ => FluentValue::Error,
    });
}
