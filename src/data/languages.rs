//! The languages of a site, and where what is told in another one than the first stands.

use super::{InputPlace, MenuLink, Settings, SettingsText};
use crate::foreign::mark;
use crate::span::Spanned;
use std::collections::BTreeSet;

/// How many languages a site can have: each is a whole site in memory.
pub const MOST_LANGUAGES: usize = 50;

/// The language of a site that names none.
const FIRST: &str = "en";

/// The folders whose files can have translations.
const TRANSLATED: [&str; 2] = ["content", "data"];

/// The folder of a language: its tag in small letters.
pub fn language_folder(tag: &str) -> String {
    tag.to_ascii_lowercase()
}

/// How many letters a tag has at most: as many as programs have to be ready for (RFC 5646, section 4.4.1).
const LONGEST_TAG: usize = 35;

/// Whether a text has the form of a tag: parts of one to eight letters and digits (RFC 5646, section 2.1). A line between them
/// that should be a hyphen is another mistake: what stands in its folder is of that language all the same.
fn is_like_a_tag(text: &str) -> bool {
    let is_part = |it: &str| (1..=8).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.len() <= LONGEST_TAG && text.split(['-', '_']).all(is_part)
}

/// Where the translation of the file at `path` stands: `content/de/pages/about.md` for `content/pages/about.md`.
pub fn translation_of(path: &str, folder: &str) -> Option<String> {
    let (first, rest) = path.split_once('/')?;
    TRANSLATED.contains(&first).then(|| format!("{first}/{folder}/{rest}"))
}

/// The file that the one at `path` is a translation of, if it stands in the folder of that language.
pub fn original_of(path: &str, folder: &str) -> Option<String> {
    let (first, rest) = path.split_once('/')?;
    let rest = rest.strip_prefix(folder)?.strip_prefix('/')?;
    TRANSLATED.contains(&first).then(|| format!("{first}/{rest}"))
}

impl Settings {
    /// The language that records and texts are written in, and whose pages stand at the root.
    pub fn first_language(&self) -> &str {
        let named = self.language.as_ref().or(self.languages.first()).map(|it| it.value.as_str());
        named.filter(|it| !it.is_empty()).unwrap_or(FIRST)
    }

    /// The other ones, in the order of the settings, of the first [`MOST_LANGUAGES`]. What cannot be a tag would be the name of
    /// a folder, and stand in each address: it was reported, and is no language.
    pub fn other_languages(&self) -> impl Iterator<Item = &Spanned<String>> {
        let mut seen = BTreeSet::from([language_folder(self.first_language())]);
        let all = self.languages.iter().take(MOST_LANGUAGES).filter(|it| is_like_a_tag(it));
        all.filter(move |it| seen.insert(language_folder(it)))
    }

    /// The language that the record or text at `path` is written in, if it is not that of the site.
    pub fn written_in(&self, path: &str) -> Option<&str> {
        self.named_language(path).filter(|it| !it.eq_ignore_ascii_case(self.first_language()))
    }

    /// The language that the settings name for the record or text at `path`.
    pub fn named_language(&self, path: &str) -> Option<&str> {
        let named = InputPlace::around(path).find_map(|it| self.written_in.called(it));
        named.map(|it| it.as_str()).filter(|it| !it.is_empty())
    }

    /// Another language than the site's that records or texts are written in: the first one that the settings name.
    pub fn records_language(&self) -> Option<&str> {
        let named = self.written_in.values().map(|it| it.as_str());
        named.into_iter().find(|it| !it.is_empty() && !it.eq_ignore_ascii_case(self.first_language()))
    }

    /// The folders of the other languages.
    pub fn language_folders(&self) -> Vec<String> {
        self.other_languages().map(|it| language_folder(it)).collect()
    }

    /// The same settings in another language. What no translation says is marked, but for names.
    pub fn told_in(&self, tag: &Spanned<String>) -> Self {
        let none = SettingsText::default();
        let folder = language_folder(tag);
        let told = self.translation.iter().find(|it| it.0.value == folder).map_or(&none, |it| it.1);
        let or = |told: &Option<String>, own: &Option<String>| told.clone().or_else(|| own.clone());
        Self {
            language: Some(tag.clone()),
            title: told.title.clone().unwrap_or_else(|| self.title.clone()),
            question: told.question.clone().or_else(|| self.question.as_deref().map(mark)),
            summary: told.summary.clone().unwrap_or_else(|| mark(&self.summary)),
            author: or(&told.author, &self.author),
            copyright: or(&told.copyright, &self.copyright),
            attribution: or(&told.attribution, &self.attribution),
            navigation: menu(&self.navigation, &told.navigation),
            footer: menu(&self.footer, &told.footer),
            ..self.clone()
        }
    }
}

/// Links under the names of a translation.
fn menu(links: &[MenuLink], names: &[Spanned<String>]) -> Vec<MenuLink> {
    let name = |at: usize, it: &MenuLink| names.get(at).map_or_else(|| mark(&it.name), |name| name.value.clone());
    links.iter().enumerate().map(|(at, it)| MenuLink { name: name(at, it), ..it.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_like_a_tag, original_of, translation_of};

    #[test]
    fn what_has_another_form_is_no_tag() {
        for tag in ["en", "pt-BR", "zh-Hant-TW", "de_DE", "x-a-b-c"] {
            assert!(is_like_a_tag(tag), "{tag}");
        }
        for text in ["", "a.b", "de/../x", "de-", "português", "international", &"a-".repeat(40)] {
            assert!(!is_like_a_tag(text), "{text}");
        }
    }

    #[test]
    fn a_translation_stands_at_the_path_of_its_original_below_the_folder_of_its_language() {
        let path = "content/explainers/basics/one.md";
        let translation = translation_of(path, "de").expect("a text");
        assert_eq!(translation, "content/de/explainers/basics/one.md");
        assert_eq!(original_of(&translation, "de").as_deref(), Some(path));
        assert_eq!(original_of(path, "de"), None);
        assert_eq!(translation_of("static/a.css", "de"), None);
        assert_eq!(original_of("static/de/a.css", "de"), None);
    }
}
