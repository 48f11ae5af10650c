//! A [`Draft`] → a record as TOML text.
//!
//! Written by hand, not by a crate: a record has an order in which people
//! read it, and comments that say what is still to be done.

use super::names::percent;
use super::terms::ImportedTerms;
use crate::data::{Access, ComponentKind, Coverage, Modality, Quality, SourceKind, State};
use crate::shape::TO_BE_WRITTEN;
use crate::shape::{Day, Precision, Words};
use crate::span::Span;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The key under which every imported record declares what it was made from.
const SOURCE: &str = "index";

/// A list that is longer stands on several lines.
const LONGEST_LINE: usize = 80;

/// Who made a model when nothing tells.
pub(super) const NOBODY: &str = "unknown";

/// Who made a model, as an index says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Producer {
    /// What people call it.
    pub name: String,
    /// The organization's own site.
    pub url: Option<String>,
}

/// What a record was made from.
#[derive(Debug)]
pub(super) struct Origin {
    /// The title of the source: "Model Openness Tool".
    pub(super) title: &'static str,
    pub(super) kind: SourceKind,
    pub(super) url: String,
}

impl Origin {
    /// A file of another index, in the folder at `folder`.
    pub(super) fn index(title: &'static str, folder: &str, file_name: &str) -> Self {
        Self { title, kind: SourceKind::Index, url: format!("{folder}{}", percent(file_name)) }
    }
}

/// What an index says of a model, in our words.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) producer: Producer,
    pub(super) name: String,
    /// Where the name is written.
    pub(super) span: Span,
    /// The text that the id is made from.
    pub(super) slug: String,
    pub(super) origin: Origin,
    pub(super) released: Option<Claim<Day>>,
    pub(super) aliases: Vec<String>,
    pub(super) input: Vec<Modality>,
    pub(super) output: Vec<Modality>,
    /// An SPDX id.
    pub(super) license: Option<Claim<String>>,
    pub(super) coverage: Option<Claim<Coverage>>,
    /// Where the index read how far open licenses reach.
    pub(super) coverage_links: Vec<String>,
    pub(super) components: BTreeMap<ComponentKind, DraftComponent>,
    /// "org/name" on Hugging Face.
    pub(super) hf: Option<String>,
}

impl Draft {
    /// A record that says nothing yet.
    pub(super) fn new(producer: Producer, name: &str, span: Span, origin: Origin) -> Self {
        let name = one_line(name);
        Self {
            producer: Producer { name: one_line(&producer.name), ..producer },
            slug: name.clone(),
            name,
            span,
            origin,
            released: None,
            aliases: Vec::new(),
            input: Vec::new(),
            output: Vec::new(),
            license: None,
            coverage: None,
            coverage_links: Vec::new(),
            components: BTreeMap::new(),
            hf: None,
        }
    }
}

/// A name without the line ends and double blanks that YAML may put into it.
fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A fact about the whole model, and the field of the index that says it.
#[derive(Debug)]
pub(super) struct Claim<T> {
    pub(super) value: T,
    pub(super) at: &'static str,
}

/// What an index says of one component.
#[derive(Debug)]
pub(super) struct DraftComponent {
    pub(super) state: State,
    pub(super) access: Access,
    pub(super) terms: Option<ImportedTerms>,
    /// Where the index found the text of the license.
    pub(super) license_link: Option<String>,
    pub(super) quality: Quality,
    pub(super) links: Vec<String>,
    /// Where the index looked in vain.
    pub(super) looked: Vec<String>,
    /// The fields of the index that say all this.
    pub(super) at: Vec<String>,
    /// What the first of them says, word for word, where that is all that shows the state.
    pub(super) quote: Option<&'static str>,
}

impl DraftComponent {
    /// A component of which a field of the index says the state.
    pub(super) fn new(state: State, at: String) -> Self {
        Self {
            state,
            access: Access::Unknown,
            terms: None,
            license_link: None,
            quality: Quality::Unknown,
            links: Vec::new(),
            looked: Vec::new(),
            at: vec![at],
            quote: None,
        }
    }
}

/// The text of a record's file.
pub(super) fn record(draft: &Draft, as_of: Day) -> String {
    let mut page = TomlText::default();
    head(&mut page, draft);
    model(&mut page, draft, as_of);
    source(&mut page, &draft.origin, as_of);
    for (kind, part) in &draft.components {
        component(&mut page, *kind, part);
    }
    if let Some(hf) = &draft.hf {
        page.table("identifiers");
        page.text("hf", hf);
    }
    page.0
}

/// The text of an organization's file.
pub(super) fn org(producer: &Producer) -> String {
    let mut page = TomlText::default();
    page.line("#:schema ../../schemas/org.json");
    page.line("# Made by an import, which knows no more than the name.");
    page.text("name", &producer.name);
    if let Some(url) = &producer.url {
        page.text("url", url);
    }
    page.text("kind", "unknown");
    page.0
}

fn head(page: &mut TomlText, draft: &Draft) {
    page.line("#:schema ../../../schemas/model.json");
    page.comment(&format!("Imported from: {}, {}", draft.origin.title, draft.origin.url));
    page.line(
        "# Look at every line before it is published: compare it with what the producer says, and add what is missing.",
    );
}

fn model(page: &mut TomlText, draft: &Draft, as_of: Day) {
    page.text("name", &draft.name);
    page.line("# To be written: what it is, in one plain sentence of our own.");
    // Nothing can be said of a model that nobody is known to have made: that is still to be found out.
    let summary = match draft.producer.name.as_str() {
        "unknown" | "Unknown" | "" => format!("{TO_BE_WRITTEN}: who made it, and what it is"),
        name => format!("A model by {name}, known here only from an import."),
    };
    page.text("summary", &summary);
    if let Some(released) = &draft.released {
        page.day("released", released.value);
    }
    page.texts("aliases", &draft.aliases);
    page.texts("input", &words(&draft.input));
    page.texts("output", &words(&draft.output));
    if let Some(license) = &draft.license {
        page.text("license", &license.value);
    }
    if let Some(coverage) = &draft.coverage {
        for link in &draft.coverage_links {
            page.comment(&format!("Where the index read it: {link}"));
        }
        page.text("license-coverage", coverage.value.name());
    }
    let claims = [
        draft.license.as_ref().map(|it| (it.at, "license")),
        draft.coverage.as_ref().map(|it| (it.at, "license coverage")),
        draft.released.as_ref().map(|it| (it.at, "release date")),
    ];
    page.evidence(claims.into_iter().flatten().map(|(at, about)| (at, Some(about))), None);
    page.comment("The day of the import. Nobody has looked at the record yet.");
    page.day("checked", as_of);
}

fn source(page: &mut TomlText, origin: &Origin, as_of: Day) {
    page.table(&format!("source.{SOURCE}"));
    page.text("url", &origin.url);
    page.text("title", origin.title);
    page.day("retrieved", as_of);
    page.text("kind", origin.kind.name());
}

fn component(page: &mut TomlText, kind: ComponentKind, part: &DraftComponent) {
    page.table(&format!("component.{}", kind.name()));
    page.text("state", part.state.name());
    if part.access != Access::Unknown {
        page.text("access", part.access.name());
    }
    if let Some(link) = &part.license_link {
        page.comment(&format!("Where the index found the license: {link}"));
    }
    match &part.terms {
        None => {}
        Some(ImportedTerms::None) => page.text("license", "none"),
        Some(ImportedTerms::Unknown) => page.text("license", "unknown"),
        Some(ImportedTerms::Spdx(id)) => page.text("license", id),
        Some(ImportedTerms::Stated(words)) => {
            page.text("license", "unknown");
            page.text("stated-license", words);
        }
    }
    if part.quality != Quality::Unknown {
        page.text("quality", part.quality.name());
    }
    page.texts("url", &part.links);
    page.evidence(part.at.iter().map(|at| (at.as_str(), None)), part.quote);
    page.texts("looked", &part.looked);
}

fn words<W: Words>(words: &[W]) -> Vec<String> {
    words.iter().map(|it| it.name().to_owned()).collect()
}

/// TOML as it grows, line by line.
#[derive(Default)]
struct TomlText(String);

impl TomlText {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// A comment is one line whatever an index wrote: TOML has no escapes there.
    fn comment(&mut self, words: &str) {
        let words: String = words.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
        self.line(&format!("# {words}"));
    }

    fn table(&mut self, name: &str) {
        self.line(&format!("\n[{name}]"));
    }

    fn text(&mut self, key: &str, text: &str) {
        self.line(&format!("{key} = {}", quoted(text)));
    }

    fn texts(&mut self, key: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|it| quoted(it)).collect();
        let line = format!("{key} = [{}]", texts.join(", "));
        match texts.len() {
            0 => {}
            1 => self.line(&line),
            _ if line.len() <= LONGEST_LINE => self.line(&line),
            _ => self.list(key, texts.into_iter()),
        }
    }

    /// A day stands without quotes, a month or a year with them.
    fn day(&mut self, key: &str, day: Day) {
        match day.precision {
            Precision::Day => self.line(&format!("{key} = {}", day.iso())),
            Precision::Month | Precision::Year => self.text(key, &day.iso()),
        }
    }

    /// Citations of the one source: the field of the index and what it is about; of the first field, what it says.
    fn evidence<'d>(&mut self, claims: impl Iterator<Item = (&'d str, Option<&'d str>)>, says: Option<&str>) {
        let mut lines: Vec<String> = claims
            .enumerate()
            .map(|(place, (at, about))| {
                let says = says.filter(|_| place == 0);
                let says = says.map(|it| format!(", quote = {}", quoted(it))).unwrap_or_default();
                let about = about.map(|it| format!(", about = {}", quoted(it))).unwrap_or_default();
                format!("{{ source = \"{SOURCE}\", at = {}{says}{about} }}", quoted(at))
            })
            .collect();
        match lines.as_slice() {
            [] => {}
            [one] => self.line(&format!("evidence = [{one}]")),
            _ => self.list("evidence", lines.drain(..)),
        }
    }

    fn list(&mut self, key: &str, lines: impl Iterator<Item = String>) {
        self.line(&format!("{key} = ["));
        for line in lines {
            self.line(&format!("  {line},"));
        }
        self.line("]");
    }
}

/// A string of TOML that holds any text.
fn quoted(text: &str) -> String {
    let mut res = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => res.extend(['\\', letter]),
            '\n' => res.push_str("\\n"),
            '\t' => res.push_str("\\t"),
            _ if letter.is_control() => {
                let _ = write!(res, "\\u{:04X}", u32::from(letter));
            }
            _ => res.push(letter),
        }
    }
    res.push('"');
    res
}
