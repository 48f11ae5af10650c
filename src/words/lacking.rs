//! What a language lacks: messages that English stands in for.

use super::built_in::{COMPLETE, LOCALES, message_files, resource};
use super::layers::tags;
use super::syntax::{messages, sentences};
use crate::diag::{Code, Diag};
use crate::span::{FileId, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Pattern;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// How many messages a diagnostic names.
const NAMED: usize = 3;

/// A message that a language lacks.
#[derive(Debug)]
pub(super) struct LackingMessage {
    pub(super) id: String,
    /// The name of the program's file that has it in English.
    pub(super) file: &'static str,
}

/// A site's own file of messages.
#[derive(Debug, Clone, Copy)]
pub struct OwnMessages<'t> {
    /// Its id among the sources.
    pub id: FileId,
    /// The name of its folder below `locales/`.
    pub language: &'t str,
    /// What it is called in it.
    pub name: &'t str,
    /// Its text, as Fluent.
    pub text: &'t str,
}

/// The messages that a language lacks, with what `own` files of a site say. English lacks none, and a message that only
/// puts its arguments together is the same in any language. What was copied from English to be translated still lacks.
pub(super) fn lacking<'t>(
    language: &LanguageIdentifier,
    own: impl IntoIterator<Item = (&'t str, Arc<FluentResource>)>,
) -> Vec<LackingMessage> {
    let tags = tags(language);
    if tags[0] == COMPLETE {
        return Vec::new();
    }
    let shipped = LOCALES.iter().filter(|file| tags.iter().any(|it| it == file.0)).map(|file| resource(file.2));
    let said = own.into_iter().filter(|(folder, _)| tags.iter().any(|it| it == folder)).map(|it| it.1);
    let files: Vec<Arc<FluentResource>> = shipped.chain(said).collect();
    let told: BTreeSet<String> = files.iter().flat_map(|it| messages(it)).map(|it| it.id).collect();
    let said: BTreeMap<&str, &Pattern<&str>> = files.iter().flat_map(|it| sentences(it)).collect();
    let mut res = Vec::new();
    for (file, text) in message_files() {
        let here = resource(text);
        let copied: BTreeSet<&str> =
            sentences(&here).filter(|it| said.get(it.0) == Some(&it.1)).map(|it| it.0).collect();
        let is_lacking = |id: &str| !told.contains(id) || copied.contains(id);
        let lacking = messages(&here).filter(|it| it.has_words && is_lacking(&it.id));
        res.extend(lacking.map(|it| LackingMessage { id: it.id, file }));
    }
    res
}

/// A diagnostic for each file of a site that says some of what the program's file of the same name says and not all, and
/// one for what no file says, at the name of the language in the settings.
pub fn untranslated(language: &str, at: Span, own: &[OwnMessages<'_>]) -> Vec<Diag> {
    let Ok(language) = language.parse::<LanguageIdentifier>() else { return Vec::new() };
    let tags = tags(&language);
    let own: Vec<&OwnMessages<'_>> = own.iter().filter(|file| tags.iter().any(|it| it == file.language)).collect();
    let resources = own.iter().map(|file| (file.language, resource(file.text)));
    let mut by_file: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut rest = Vec::new();
    for it in lacking(&language, resources) {
        if own.iter().any(|file| file.name == it.file) {
            by_file.entry(it.file).or_default().push(it.id);
        } else {
            rest.push(it.id);
        }
    }
    let begun = by_file.into_iter().filter_map(|(name, ids)| {
        // Of two files, the one of the region.
        let file = own.iter().rfind(|it| it.name == name)?;
        Some(told(&ids, &language, Span::new(file.id, 0..0), "some of this file's messages are in no file"))
    });
    let mut res: Vec<Diag> = begun.collect();
    if !rest.is_empty() {
        res.push(told(&rest, &language, at, "these are in no file"));
    }
    res
}

fn told(ids: &[String], language: &LanguageIdentifier, at: Span, label: &str) -> Diag {
    let plural = if ids.len() == 1 { "1 message is" } else { &format!("{} messages are", ids.len()) };
    let mut diag =
        Diag::new(Code::UntranslatedMessage, at, format!("{plural} said in English, for want of `{language}`"));
    let named: Vec<String> = ids.iter().take(NAMED).map(|it| format!("`{it}`")).collect();
    let more = if ids.len() > NAMED { " …" } else { "" };
    let help =
        format!("{}{more}; `ajar theme missing {language}` prints all of them, to be translated", named.join(", "));
    diag.label(label).help(help).done()
}

/// The messages that a language lacks as files of Fluent in English, each under the name of its file, with the notes that
/// stand above them; nothing if it lacks none. `None` if `language` is no tag of BCP 47.
pub fn missing<'t>(language: &str, own: impl IntoIterator<Item = (&'t str, &'t str)>) -> Option<String> {
    let language: LanguageIdentifier = language.parse().ok()?;
    let own = own.into_iter().map(|(folder, text)| (folder, resource(text)));
    let lacking: BTreeSet<String> = lacking(&language, own).into_iter().map(|it| it.id).collect();
    let mut res = String::new();
    for (file, text) in message_files() {
        let part = of_file(text, &lacking);
        if !part.is_empty() {
            res.push_str(&format!("{}### {file}\n\n{part}", if res.is_empty() { "" } else { "\n" }));
        }
    }
    Some(res)
}

/// The messages with these ids as they stand in a file, with the notes above them.
fn of_file(text: &str, ids: &BTreeSet<String>) -> String {
    let (mut res, mut note) = (String::new(), String::new());
    let mut kept = false;
    for line in text.lines() {
        if line.starts_with("##") || line.trim().is_empty() && !kept {
            note.clear();
        } else if line.starts_with('#') {
            kept = false;
            note.push_str(&format!("{line}\n"));
        } else if line.starts_with(|it: char| it.is_ascii_alphabetic()) {
            kept = line.split_once('=').is_some_and(|(id, _)| ids.contains(id.trim_end()));
            let note = std::mem::take(&mut note);
            if kept {
                res.push_str(&format!("{note}{line}\n"));
            }
        } else if kept && !line.trim().is_empty() {
            res.push_str(&format!("{line}\n"));
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::{lacking, missing};

    #[test]
    fn what_is_missing_is_fluent_that_can_be_put_into_a_file() {
        let all = missing("fr", []).expect("a language");
        assert!(all.starts_with("### ") && all.contains("\nuses-title = "), "{all}");
        // What was printed and not translated yet is still missing, but for single words, which can be the same.
        let copied = missing("fr", [("fr", all.as_str())]).expect("a language");
        assert!(copied.contains("\nuses-lede = ") && !copied.contains("\nanswer-yes = "), "{copied}");
        let own =
            missing("fr", [("fr", all.replace("the", "les").replace("a ", "une ").as_str())]).expect("a language");
        assert!(own.len() < copied.len() / 2, "{own}");
        let none = missing("fr", [("nl", all.as_str())]).expect("a language");
        assert_eq!(none, all);
        assert_eq!(missing("de-AT", []).as_deref(), Some(""));
        assert_eq!(missing("no tag", []), None);
    }

    #[test]
    fn what_only_joins_its_arguments_is_lacking_nowhere() {
        let french = "fr".parse().expect("a language");
        let ids: Vec<String> = lacking(&french, []).into_iter().map(|it| it.id).collect();
        assert!(ids.contains(&"uses-title".to_owned()) && !ids.contains(&"sentences".to_owned()), "{ids:?}");
    }
}
