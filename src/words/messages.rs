//! The texts of the program as messages of Fluent, one file per subject below `locales/<language>/`.
//!
//! A language's own files come first, then what the site says otherwise, and English for what neither has. A message
//! without arguments is made once.

use super::formats::{self, Formats};
use super::syntax::deep;
use crate::foreign::said_in_english;
use crate::parse::escape;
use crate::shape::Day;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// A message with its arguments: `say!(messages, "model-parts", unknown = 3, all = 25)`. Numbers choose plural forms.
macro_rules! say {
    ($messages:expr, $id:expr $(,)?) => { $messages.get($id) };
    ($messages:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $messages.with($id, &[$((stringify!($name), fluent_bundle::FluentValue::from($value))),+].into_iter().collect())
    };
}
pub(crate) use say;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The language every message is there in.
const COMPLETE: &str = "en";

type Bundle = FluentBundle<Arc<FluentResource>>;

/// Every text of the program in the language of a site.
pub struct Messages {
    language: LanguageIdentifier,
    formats: Formats,
    /// English, the language, the site's own words, each over the one before. Once for plain text, once for HTML, where
    /// the text of a message is escaped and its arguments are taken as they are.
    plain: Bundle,
    html: Bundle,
    /// What the language lacks, so that English stands in.
    lacking: BTreeSet<String>,
    /// Messages without arguments, made once.
    ready: HashMap<String, String>,
    ready_html: HashMap<String, String>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("language", &self.language).finish_non_exhaustive()
    }
}

/// One file of messages: its text, and the language of the folder it stands in.
#[derive(Debug, Clone, Copy)]
pub struct MessageFile<'t> {
    /// The name of its folder below `locales/`.
    pub language: &'t str,
    /// Its text, as Fluent.
    pub text: &'t str,
}

impl Messages {
    /// The messages for `language`, a BCP 47 tag, with what `own` files of the site say otherwise. A language that is no
    /// tag is English. Files with mistakes give the messages that could be read: [`super::mistakes`] tells them.
    pub fn new<'t>(language: &str, own: impl IntoIterator<Item = MessageFile<'t>>) -> Self {
        let english: LanguageIdentifier = COMPLETE.parse().unwrap_or_default();
        let language: LanguageIdentifier = language.parse().unwrap_or_else(|_| english.clone());
        let formats = Formats::new(&language).or_else(|| Formats::new(&english)).expect("English is compiled in");
        let own: Vec<(String, Arc<FluentResource>)> =
            own.into_iter().map(|file| (file.language.to_owned(), resource(file.text))).collect();
        let layers = layers(&language, &own);
        let lacking = lacking(&language, &own);
        let (plain, html) = (bundle(&language, &layers, None), bundle(&language, &layers, Some(escape)));
        let mut res =
            Self { language, formats, plain, html, lacking, ready: HashMap::default(), ready_html: HashMap::default() };
        let fixed = ids(&layers);
        let none = FluentArgs::new();
        res.ready = fixed.iter().map(|id| (id.clone(), format(&res.plain, id, &none))).collect();
        res.ready_html = fixed.iter().map(|id| (id.clone(), res.formatted(id, &none))).collect();
        res
    }

    /// Whether `tag` is one of BCP 47 that has the form of a language: two or three letters, and what follows them.
    pub fn is_language(tag: &str) -> bool {
        tag.parse::<LanguageIdentifier>().is_ok()
    }

    /// The language of the texts.
    pub fn language(&self) -> String {
        self.language.to_string()
    }

    /// What the language calls itself; its tag if no message says so.
    pub fn own_name(&self) -> String {
        let name = self.get("language-name");
        let is_english = self.language.language.as_str() == COMPLETE;
        if is_english || name != Self::new(COMPLETE, []).get("language-name") { name } else { self.language() }
    }

    /// Which way the language is written: "ltr" or "rtl".
    pub fn direction(&self) -> &'static str {
        match self.language.character_direction() {
            unic_langid::CharacterDirection::RTL => "rtl",
            _ => "ltr",
        }
    }

    /// The plural forms of the language, by CLDR's names: what a script that counts needs a message in.
    pub fn plural_forms(&self) -> Vec<&'static str> {
        self.formats.plural_forms()
    }

    /// Whether there is a message `id`.
    pub fn has(&self, id: &str) -> bool {
        self.plain.has_message(id)
    }

    /// The message `id`, which takes no arguments. The id itself if there is none, which the tests rule out.
    pub fn get(&self, id: &str) -> String {
        self.ready.get(id).cloned().unwrap_or_else(|| format(&self.plain, id, &FluentArgs::new()))
    }

    /// The message `id` with its arguments, as `say!` writes them.
    pub fn with(&self, id: &str, args: &FluentArgs<'_>) -> String {
        format(&self.plain, id, args)
    }

    /// The message `id` as HTML: its text is escaped, its arguments are HTML already. `None` if there is no such message.
    pub fn html(&self, id: &str, args: &FluentArgs<'_>) -> Option<Cow<'_, str>> {
        if let Some(ready) = self.ready_html.get(id) {
            return Some(Cow::Borrowed(ready));
        }
        self.has(id).then(|| Cow::Owned(self.formatted(id, args)))
    }

    /// A message as HTML, which says so where it is in English because the language lacks it.
    fn formatted(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let text = format(&self.html, id, args);
        if self.lacking.contains(id) { said_in_english(&text) } else { text }
    }

    /// Whether English stands in for a message that the language lacks.
    pub fn is_partial(&self) -> bool {
        !self.lacking.is_empty()
    }

    /// All ids, each with the names of the arguments its message takes in English; in the order of ids.
    pub fn known() -> BTreeMap<String, Vec<String>> {
        Self::built_in(COMPLETE)
    }

    /// The languages whose messages are built in, by their folders below `locales/`, in order.
    pub fn languages() -> Vec<&'static str> {
        let mut res: Vec<&str> = LOCALES.iter().map(|file| file.0).collect();
        res.dedup();
        res
    }

    /// The ids that are built in for a language, each with the names of the arguments that its message takes there.
    pub fn built_in(language: &str) -> BTreeMap<String, Vec<String>> {
        let mut res = BTreeMap::new();
        for file in LOCALES.iter().filter(|file| file.0 == language) {
            let resource = resource(file.2);
            res.extend(super::syntax::messages(&resource).map(|it| (it.id, it.arguments)));
        }
        res
    }

    /// All ids, each with the names of the arguments that another language can take: those that English takes, and those
    /// that a comment above the message or above its group names.
    pub(super) fn given() -> BTreeMap<String, Vec<String>> {
        let mut res = Self::known();
        let documented =
            LOCALES.iter().filter(|file| file.0 == COMPLETE).flat_map(|file| super::syntax::documented(file.2));
        for (id, names) in documented {
            let Some(known) = res.get_mut(id) else { continue };
            known.extend(names.into_iter().map(str::to_owned));
            known.sort();
            known.dedup();
        }
        res
    }

    /// "a", "a and b", "a, b and c".
    pub fn and<T: AsRef<str>>(&self, parts: &[T]) -> String {
        self.formats.and(parts.iter().map(AsRef::as_ref))
    }

    /// "a", "a or b", "a, b or c".
    pub fn or<T: AsRef<str>>(&self, parts: &[T]) -> String {
        self.formats.or(parts.iter().map(AsRef::as_ref))
    }

    /// "a", "a, b", "a, b, c": where no word says how the parts go together.
    pub fn list<T: AsRef<str>>(&self, parts: &[T]) -> String {
        self.formats.list(parts.iter().map(AsRef::as_ref))
    }

    /// Sentences one after the other; empty ones are left out.
    pub fn sentences(&self, sentences: impl IntoIterator<Item = String>) -> String {
        let joined = |text: String, next: String| say!(self, "sentences", first = text, next = next);
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).reduce(joined).unwrap_or_default()
    }

    /// Parts of which each may be a list itself: "a, b; c".
    pub fn series(&self, parts: impl IntoIterator<Item = String>) -> String {
        let joined = |text: String, next: String| say!(self, "series", first = text, next = next);
        parts.into_iter().reduce(joined).unwrap_or_default()
    }

    /// A number with its digits in groups: "700,000,000".
    pub fn number(&self, number: u64) -> String {
        self.formats.number(number)
    }

    /// A fraction with `digits` after its point: "0.33".
    pub fn fraction(&self, number: f64, digits: i16) -> String {
        self.formats.fraction(number, digits)
    }

    /// A date, as far as it is known: "5 April 2025", "April 2025", "2025".
    pub fn date(&self, day: Day) -> String {
        self.formats.date(day)
    }

    /// The order in which readers of the language look for names.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.formats.compare(one, other)
    }
}

fn resource(text: &str) -> Arc<FluentResource> {
    // What is too deep was reported.
    let text = if deep(text).is_some() { "" } else { text };
    Arc::new(FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partly, _)| partly))
}

/// The ids of the messages that a language lacks: English lacks none.
fn lacking(language: &LanguageIdentifier, own: &[(String, Arc<FluentResource>)]) -> BTreeSet<String> {
    let tags = [language.language.to_string(), language.to_string()];
    if tags[0] == COMPLETE {
        return BTreeSet::new();
    }
    let shipped = LOCALES.iter().filter(|file| tags.iter().any(|it| it == file.0)).map(|file| resource(file.2));
    let said = own.iter().filter(|(folder, _)| tags.contains(folder)).map(|(_, it)| Arc::clone(it));
    let files: Vec<Arc<FluentResource>> = shipped.chain(said).collect();
    let told: BTreeSet<String> = files.iter().flat_map(|it| super::syntax::messages(it)).map(|it| it.id).collect();
    Messages::known().into_keys().filter(|id| !told.contains(id)).collect()
}

/// The messages that hold for a language, English first, each layer over the ones before it: the program's, then the
/// site's; of a language with a region, those of the language alone before.
fn layers(language: &LanguageIdentifier, own: &[(String, Arc<FluentResource>)]) -> Vec<Arc<FluentResource>> {
    let mut tags = vec![COMPLETE.to_owned(), language.language.to_string(), language.to_string()];
    tags.dedup();
    let shipped =
        |tag: &str| LOCALES.iter().filter(|file| file.0 == tag).map(|file| resource(file.2)).collect::<Vec<_>>();
    let mut res = Vec::new();
    for tag in &tags {
        res.extend(shipped(tag));
        res.extend(own.iter().filter(|(folder, _)| folder == tag).map(|(_, resource)| Arc::clone(resource)));
    }
    res
}

/// The program's files of messages in the language that has every one: their names and texts.
pub fn message_files() -> impl Iterator<Item = (&'static str, &'static str)> {
    LOCALES.iter().filter(|file| file.0 == COMPLETE).map(|file| (file.1, file.2))
}

/// One bundle that holds every layer, later ones over earlier ones.
fn bundle(
    language: &LanguageIdentifier,
    layers: &[Arc<FluentResource>],
    transform: Option<fn(&str) -> Cow<'_, str>>,
) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.clone()]);
    // Marks of direction around every argument would stand in addresses, file names and JSON.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(formats::set));
    bundle.set_transform(transform);
    case(&mut bundle, "CAPITAL", formats::capital(language));
    case(&mut bundle, "LOWER", formats::lower(language));
    for layer in layers {
        bundle.add_resource_overriding(Arc::clone(layer));
    }
    bundle
}

/// Lets messages call a function of one text. Numbers stay as they are.
fn case(bundle: &mut Bundle, name: &str, change: impl Fn(&str) -> String + Send + Sync + 'static) {
    // It fails only for a name that is taken, and the bundle is new.
    _ = bundle.add_function(name, move |args, _| match args.first() {
        Some(FluentValue::String(text)) => FluentValue::from(change(text)),
        Some(FluentValue::Number(number)) => FluentValue::Number(number.clone()),
        _ => FluentValue::Error,
    });
}

/// The ids of all messages that take no argument in any layer.
fn ids(layers: &[Arc<FluentResource>]) -> Vec<String> {
    let mut taking: BTreeMap<String, bool> = BTreeMap::new();
    for message in layers.iter().flat_map(|layer| super::syntax::messages(layer)) {
        *taking.entry(message.id).or_default() |= !message.arguments.is_empty();
    }
    taking.into_iter().filter(|(_, takes)| !takes).map(|(id, _)| id).collect()
}

fn format(bundle: &Bundle, id: &str, args: &FluentArgs<'_>) -> String {
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        debug_assert!(false, "there is no message `{id}`");
        return id.to_owned();
    };
    bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{MessageFile, Messages};
    use fluent_bundle::FluentArgs;

    #[test]
    fn a_number_chooses_the_form_and_is_written_as_the_language_does() {
        let text = "parts-unknown = { $unknown ->\n    [one] { $unknown } part of { $all } is unknown\n   \
                    *[other] { $unknown } parts of { $all } are unknown\n}";
        let words = Messages::new("en", [MessageFile { language: "en", text }]);
        assert_eq!(say!(words, "parts-unknown", unknown = 1, all = 25), "1 part of 25 is unknown");
        assert_eq!(say!(words, "parts-unknown", unknown = 2500, all = 3000), "2,500 parts of 3,000 are unknown");
    }

    #[test]
    fn a_site_says_single_messages_otherwise_and_english_stands_in_for_the_rest() {
        let own = MessageFile { language: "de", text: "parts-unknown = { $unknown } von { $all } unbekannt" };
        let words = Messages::new("de", [own]);
        assert_eq!(say!(words, "parts-unknown", unknown = 2500, all = 3), "2.500 von 3 unbekannt");
        let french = Messages::new("fr", [own]);
        assert!(french.language() == "fr" && french.is_partial() && !words.is_partial());
        let said = french.html("language-name", &FluentArgs::new()).expect("English has it");
        assert!(crate::foreign::bare(&said) != said, "{said}");
    }

    #[test]
    fn in_html_the_text_is_escaped_and_arguments_are_taken_as_they_are() {
        let own = MessageFile { language: "en", text: "parts-unknown = { $unknown } < { $all } & more" };
        let words = Messages::new("en", [own]);
        let mut args = FluentArgs::new();
        args.set("unknown", "<b>1</b>");
        args.set("all", "2");
        assert_eq!(words.html("parts-unknown", &args).as_deref(), Some("<b>1</b> &lt; 2 &amp; more"));
        assert_eq!(words.html("no-such-message", &args), None);
    }

    #[test]
    fn a_message_can_set_a_name_small_or_large() {
        let text = "parts-unknown = { LOWER($unknown) }, { CAPITAL($all) }";
        let words = Messages::new("en", [MessageFile { language: "en", text }]);
        assert_eq!(
            say!(words, "parts-unknown", unknown = "Open weights", all = "name of Grok 4"),
            "open weights, Name of Grok 4"
        );
    }

    #[test]
    fn languages_say_which_way_they_are_written() {
        assert_eq!(Messages::new("ar", []).direction(), "rtl");
        assert_eq!(Messages::new("no tag at all", []).language(), "en");
    }
}
