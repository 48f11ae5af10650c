//! Quotes, looked for in the texts they were taken from: a folder with a text for each source.
//!
//! A quote is found where the text has the same letters in the same order; white space and the shape of quotation marks
//! do not count, and nothing else is forgiven.

use crate::check::Facts;
use crate::data::{Evidence, Source};
use crate::diag::{Code, Diag};
use crate::foreign::bare;
use crate::shape::Text;
use crate::span::{Span, Spanned};
use std::collections::BTreeMap;

/// What came of looking for every quote.
#[derive(Debug, Default)]
pub struct FoundQuotes {
    /// Quotes that their texts do not have.
    pub diags: Vec<Diag>,
    /// How many were found.
    pub found: usize,
    /// How many stand in sources of which there is no text.
    pub unread: usize,
    /// Sources with quotes and without a text, by the name that it would have.
    pub missing: BTreeMap<String, usize>,
}

/// The name of the text of a source: "LicenseRef-Llama-4-Community__text.txt", "meta--llama-4-maverick__card.txt".
pub fn text_name(record: &str, source: &str) -> String {
    format!("{}__{source}.txt", record.replace('/', "--"))
}

/// A quote, and where it was taken from.
#[derive(Debug, Clone, Copy)]
pub struct Quoted<'f> {
    /// The id of the record that quotes.
    pub record: &'f str,
    /// The key of its source.
    pub source: &'f str,
    /// The words.
    pub quote: &'f Spanned<Text>,
}

impl Quoted<'_> {
    /// The name that the text of its source would have.
    pub fn text_name(&self) -> String {
        text_name(self.record, self.source)
    }
}

/// Every quote of licenses, models and datasets.
pub fn quoted(facts: &Facts) -> Vec<Quoted<'_>> {
    let mut res = Vec::new();
    for (id, entry) in &facts.licenses {
        let Some(record) = &entry.record else { continue };
        let clauses = record.value.clause.values().filter_map(|it| Some((it.quote.as_ref()?, it.source.as_ref())));
        res.extend(clauses.map(|(quote, source)| Quoted {
            record: id,
            source: source.map_or("text", |it| it.as_str()),
            quote,
        }));
        res.extend(evident(id, &record.value.evidence));
    }
    for (id, release) in &facts.models {
        let record = &*release.record.value;
        res.extend(evident(id, &record.evidence));
        res.extend(record.component.values().flat_map(|it| evident(id, &it.evidence)));
        res.extend(record.variant.iter().flat_map(|it| evident(id, &it.evidence)));
        res.extend(record.lineage.iter().flat_map(|it| evident(id, &it.evidence)));
        res.extend(record.training.iter().flat_map(|it| evident(id, &it.evidence)));
    }
    for (id, filed) in &facts.datasets {
        res.extend(evident(id, &filed.value.evidence));
    }
    res
}

fn evident<'f>(record: &'f str, evidence: &'f [Evidence]) -> impl Iterator<Item = Quoted<'f>> {
    let quoted = move |it: &'f Evidence| Some(Quoted { record, source: it.source.as_str(), quote: it.quote.as_ref()? });
    evidence.iter().filter_map(quoted)
}

/// Looks for every quote of licenses, models and datasets; `texts` has the text of that name, if there is one.
pub fn look(facts: &Facts, texts: &dyn Fn(&str) -> Option<String>) -> FoundQuotes {
    let mut res = FoundQuotes::default();
    let mut known: BTreeMap<String, Option<PlainText>> = BTreeMap::new();
    for it in quoted(facts) {
        let name = it.text_name();
        let text = known.entry(name.clone()).or_insert_with(|| texts(&name).map(|it| PlainText::of(&it)));
        match text {
            None => {
                res.unread += 1;
                *res.missing.entry(name).or_default() += 1;
            }
            Some(text) if text.has(&bare(it.quote)) => res.found += 1,
            Some(_) => res.diags.push(not_found(it.quote.span, &name)),
        }
    }
    res
}

/// What to tell of a quote that its source, called `source`, does not have.
pub fn not_found(quote: Span, source: &str) -> Diag {
    let mut diag = Diag::new(Code::QuoteNotFound, quote, format!("`{source}` does not have this quote"));
    diag.label("not in the text of its source").help("copy the words from the text, or name another source");
    diag
}

/// What counts of a text: its characters without white space, with one shape of each quotation mark.
#[derive(Debug)]
pub struct PlainText(String);

impl PlainText {
    /// What counts of `text`.
    pub fn of(text: &str) -> Self {
        Self(plain(text))
    }

    /// Whether it has the words of a quote.
    pub fn has(&self, quote: &str) -> bool {
        self.0.contains(&plain(quote))
    }
}

fn plain(text: &str) -> String {
    let one = |it: char| match it {
        '‘' | '’' | '‚' | '‛' => '\'',
        '“' | '”' | '„' | '‟' => '"',
        other => other,
    };
    text.chars().filter(|it| !it.is_whitespace()).map(one).collect()
}

/// Every source of licenses, models and datasets, by the name that its text would have.
pub fn sources(facts: &Facts) -> BTreeMap<String, &Source> {
    let mut res = BTreeMap::new();
    for (id, entry) in &facts.licenses {
        for (key, source) in entry.record.iter().flat_map(|it| &it.value.source) {
            res.insert(text_name(id, key), source);
        }
    }
    for (id, release) in &facts.models {
        res.extend(release.record.value.source.iter().map(|(key, source)| (text_name(id, key), source)));
    }
    for (id, filed) in &facts.datasets {
        res.extend(filed.value.source.iter().map(|(key, source)| (text_name(id, key), source)));
    }
    res
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn white_space_and_the_shape_of_quotes_do_not_count_and_all_else_does() {
        assert_eq!(plain("“a  b”\n‘c’"), plain("\"a b\" 'c'"));
        assert_ne!(plain("a-b"), plain("a–b"));
        assert_ne!(plain("Use"), plain("use"));
    }
}
