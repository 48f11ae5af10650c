//! The texts of the program as messages of Fluent, one file per subject below `locales/<language>/`.
//!
//! A language's own files come first, then what the site says otherwise, and English for what neither has. A message
//! without arguments is made once.

use super::built_in::{COMPLETE, resource};
use super::bundle::{Bundle, CaseChange, English, WordChange, bundle, in_html, is_endless, written};
use super::formats::{self, Formats};
use super::lacking::lacking;
use super::layers::{ids, layers};
use super::plain::{PlainChanges, plain};
use crate::data::ComponentKind;
use crate::foreign::{at_home, bare, said_in_english};
use crate::once::OnceMap;
use crate::parse::escape;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
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

/// Every text of the program in the language of a site.
pub struct Messages {
    language: LanguageIdentifier,
    pub(super) formats: Formats,
    /// English, the language, the site's own words, each over the one before. Once for plain text, once for HTML, where
    /// the text of a message is escaped and its arguments are taken as they are.
    plain: Bundle,
    html: Bundle,
    /// What their functions do.
    capital: CaseChange,
    lower: CaseChange,
    /// What the language lacks, so that English stands in.
    lacking: BTreeSet<String>,
    /// English, where the language lacks anything: its plural forms and numbers are its own.
    pub(super) english: Option<English>,
    /// Messages without arguments, made once.
    ready: HashMap<String, String>,
    ready_html: HashMap<String, String>,
    /// Those that come to more than a message may.
    endless: Vec<String>,
    /// Messages that speak of a part of a model and take nothing else, made when they are first wanted.
    of_parts: OnceMap<(&'static str, ComponentKind), String>,
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
        let files = own.iter().map(|(folder, file)| (folder.as_str(), Arc::clone(file)));
        let lacking: BTreeSet<String> = lacking(&language, files).into_iter().map(|it| it.id).collect();
        let capital: CaseChange = Arc::new(formats::capital(&language));
        let lower: CaseChange = Arc::new(formats::lower(&language));
        let cases = [("CAPITAL", &capital), ("LOWER", &lower)];
        let plain = bundle(&language, &layers, None, cases);
        let html = bundle(&language, &in_html(&layers), Some(escape), cases);
        let english =
            if lacking.is_empty() { None } else { English::new(&english, &self::layers(&english, &own), cases) };
        let res = Self {
            language,
            formats,
            plain,
            html,
            capital,
            lower,
            lacking,
            english,
            ready: HashMap::new(),
            ready_html: HashMap::new(),
            endless: Vec::new(),
            of_parts: OnceMap::default(),
        };
        res.readied(ids(&layers))
    }

    /// The same with those messages made that take no arguments.
    fn readied(mut self, ids: Vec<String>) -> Self {
        let none = FluentArgs::new();
        self.ready = ids.iter().map(|id| (id.clone(), self.with(id, &none))).collect();
        self.ready_html = ids.iter().map(|id| (id.clone(), self.formatted(id, &none, &mut Vec::new()))).collect();
        self.endless = ids.into_iter().filter(|id| self.is_endless(id)).collect();
        self
    }

    /// Whether `tag` is one of BCP 47 that has the form of a language: two or three letters, and what follows them.
    pub fn is_language(tag: &str) -> bool {
        tag.parse::<LanguageIdentifier>().is_ok_and(|it| it.language.as_str().len() <= 3) && !tag.contains('_')
    }

    /// The language of the texts.
    pub fn language(&self) -> String {
        self.language.to_string()
    }

    /// What the language calls itself, as a message says; where none does, as the code tables of ISO 639 have it.
    pub fn own_name(&self) -> String {
        if self.lacking.contains("language-name") {
            return super::own_name::listed(&self.language).unwrap_or_else(|| self.language());
        }
        bare(&self.get("language-name")).into_owned()
    }

    /// Which way the language is written: "ltr" or "rtl".
    pub fn direction(&self) -> &'static str {
        direction(&self.language)
    }

    /// Which way the language of a BCP 47 tag is written: "ltr" or "rtl".
    pub fn direction_of(tag: &str) -> &'static str {
        tag.parse().map_or("ltr", |it| direction(&it))
    }

    /// Whether the language of a tag is written in Latin letters.
    pub fn is_latin(tag: &str) -> bool {
        tag.parse().map_or(true, |it| formats::is_latin(&it))
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
        self.ready.get(id).cloned().unwrap_or_else(|| self.with(id, &FluentArgs::new()))
    }

    /// The message whose id has this word between its braces: `of_word("clause-{}-heading", "use")`.
    pub(crate) fn of_word(&self, id: &str, word: &str) -> String {
        let (before, after) = id.split_once('{').unwrap_or((id, ""));
        self.get(&[before, word, after.trim_start_matches('}')].concat())
    }

    /// The message `id`, if there is one that takes no arguments.
    pub(crate) fn ready(&self, id: &str) -> Option<&str> {
        self.ready.get(id).map(String::as_str)
    }

    /// The same as HTML.
    pub(crate) fn ready_html(&self, id: &str) -> Option<&str> {
        self.ready_html.get(id).map(String::as_str)
    }

    /// What `make` makes of the message `id` about a part: the same each time for one part, and made once for all models.
    pub(super) fn of_part(&self, id: &'static str, kind: ComponentKind, make: impl FnOnce() -> String) -> String {
        self.of_parts.get((id, kind), make)
    }

    /// The message `id` with its arguments, as `say!` writes them. It says so where it is in English because the language
    /// lacks it: pages make an element of that, and every other file leaves it out.
    pub fn with(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let bundle = self.standing_in(id).map_or(&self.plain, |it| &it.plain);
        self.marked(id, self.made(bundle, None, (id, args), &mut Vec::new()))
    }

    /// The message `id` as HTML: its text is escaped, its arguments are HTML already. `None` if there is no such message.
    pub fn html(&self, id: &str, args: &FluentArgs<'_>) -> Option<Cow<'_, str>> {
        self.html_noting(id, args, &mut Vec::new())
    }

    /// The same, with what Fluent missed while it made the message.
    pub(super) fn html_noting(
        &self,
        id: &str,
        args: &FluentArgs<'_>,
        errors: &mut Vec<FluentError>,
    ) -> Option<Cow<'_, str>> {
        if let Some(ready) = self.ready_html.get(id) {
            return Some(Cow::Borrowed(ready));
        }
        self.has(id).then(|| Cow::Owned(self.formatted(id, args, errors)))
    }

    /// A message as HTML, which says so where it is in English because the language lacks it.
    fn formatted(&self, id: &str, args: &FluentArgs<'_>, errors: &mut Vec<FluentError>) -> String {
        let bundle = self.standing_in(id).map_or(&self.html, |it| &it.html);
        self.marked(id, self.made(bundle, Some(escape), (id, args), errors))
    }

    /// English, if it stands in for that message.
    fn standing_in(&self, id: &str) -> Option<&English> {
        self.english.as_ref().filter(|_| self.lacking.contains(id))
    }

    fn marked(&self, id: &str, text: String) -> String {
        if self.lacking.contains(id) { said_in_english(&text) } else { text }
    }

    /// Whether English stands in for a message that the language lacks.
    pub fn is_partial(&self) -> bool {
        !self.lacking.is_empty()
    }

    /// The message of one of the bundles, whose words are changed so; what Fluent misses goes into `errors`.
    fn made(
        &self,
        bundle: &Bundle,
        words: WordChange,
        (id, args): (&str, &FluentArgs<'_>),
        errors: &mut Vec<FluentError>,
    ) -> String {
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            debug_assert!(false, "there is no message `{id}`");
            return id.to_owned();
        };
        let function = |name: &str, text: &str| match name {
            "CAPITAL" => Some((self.capital)(text)),
            "LOWER" => Some((self.lower)(text)),
            _ => None,
        };
        let argument: fn(&str) -> Cow<'_, str> = if self.standing_in(id).is_some() { at_home } else { as_it_is };
        let made = plain(pattern, args, &PlainChanges { words, argument, function: &function });
        made.or_else(|| written(bundle, pattern, args, errors)).unwrap_or_else(|| id.to_owned())
    }

    /// The messages without arguments that come to more than a message may: the id stands in for each.
    pub fn endless(&self) -> &[String] {
        &self.endless
    }

    fn is_endless(&self, id: &str) -> bool {
        let is_lost = [&self.ready, &self.ready_html].iter().any(|it| it.get(id).is_some_and(|text| bare(text) == id));
        is_lost && [&self.plain, &self.html].iter().any(|it| is_endless(it, id))
    }
}

fn as_it_is(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

fn direction(language: &LanguageIdentifier) -> &'static str {
    match language.character_direction() {
        unic_langid::CharacterDirection::RTL => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests;
