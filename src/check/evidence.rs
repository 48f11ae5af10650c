//! The rules of evidence, the same for every kind of record.

use crate::data::{Evidence, Source};
use crate::diag::{Code, Diag};
use crate::shape::{Named, Text, near_name};
use crate::span::{Span, Spanned};
use std::collections::BTreeSet;

/// How many sources a message lists; of more, nobody finds the right one in a message.
const MOST_LISTED: usize = 60;

/// The sources of one record, and which of them were cited.
pub(super) struct Cited<'r> {
    sources: &'r Named<Text, Source>,
    /// What stands around a key where it is cited: quotes in TOML, nothing in prose (`[@key]`).
    quote: &'static str,
    /// Cited, or most likely meant by a misspelled citation, which is one mistake.
    used: BTreeSet<&'r str>,
}

impl<'r> Cited<'r> {
    /// For a record, which cites in TOML.
    pub(super) fn new(sources: &'r Named<Text, Source>) -> Self {
        Self { sources, quote: "\"", used: BTreeSet::new() }
    }

    /// For a text, which cites in Markdown.
    pub(super) fn in_prose(sources: &'r Named<Text, Source>) -> Self {
        Self { quote: "", ..Self::new(sources) }
    }

    /// Notes that `key` is cited; reports it if no such source is declared.
    pub(super) fn cite(&mut self, key: &Spanned<Text>, diags: &mut Vec<Diag>) {
        if let Some((declared, _)) = self.sources.get_key_value(key) {
            self.used.insert(&declared.value);
            return;
        }
        if key.is_empty() {
            return;
        }
        let sources = self.sources;
        let known = || sources.keys().map(|it| it.value.as_str());
        let mut diag = Diag::new(Code::UnknownSource, key.span, format!("unknown source `{}`", key.value));
        diag.label("not declared in this file");
        match near_name(key, known()) {
            Some(near) => {
                self.used.insert(near.name);
                let text = format!("{quote}{}{quote}", near.name, quote = self.quote);
                diag.did_you_mean(near.name).fix(key.span, text, near.applicability);
            }
            None => {
                diag.help(format!("declare it: [source.{}] with url, title and retrieved", key.value));
            }
        }
        if (1..=MOST_LISTED).contains(&self.sources.len()) {
            diag.help(format!("declared here: {}", crate::shape::names(known())));
        }
        diags.push(diag);
    }

    /// Notes everything a list of evidence cites.
    pub(super) fn cite_all(&mut self, evidence: &[Evidence], diags: &mut Vec<Diag>) {
        for it in evidence {
            self.cite(&it.source, diags);
        }
    }

    /// Reports sources that nothing cites.
    pub(super) fn finish(self, diags: &mut Vec<Diag>) {
        for key in self.sources.keys() {
            if !self.used.contains(key.as_str()) {
                diags.push(
                    Diag::new(Code::UnusedSource, key.span, format!("source `{}` is never cited", key.value))
                        .label("shows nothing")
                        .help("cite it as evidence, or remove it")
                        .done(),
                );
            }
        }
    }
}

/// Reports a claim that nothing shows.
pub(super) fn missing(what: &str, span: Span, diags: &mut Vec<Diag>) {
    let mut diag = Diag::new(Code::NoEvidence, span, format!("{what} is claimed without evidence"));
    diag.label("says who?");
    diag.help("add: evidence = [{ source = \"<key of a [source.*] table>\", at = \"<section or file>\", quote = \"<its own words>\" }]");
    diag.help("or leave it unknown if nobody has looked");
    diags.push(diag);
}
