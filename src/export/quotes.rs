//! Quotes, looked for in the texts they were taken from: a folder with a text for each source.
//!
//! A quote is found where the text has the same letters in the same order; white space and the shape of quotation marks
//! do not count, and nothing else is forgiven.

use crate::check::Facts;
use crate::data::{Evidence, Source};
use crate::diag::{Code, Diag};
use crate::span::Spanned;
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

/// Looks for every quote of licenses, models and datasets; `texts` has the text of that name, if there is one.
pub fn look(facts: &Facts, texts: &dyn Fn(&str) -> Option<String>) -> FoundQuotes {
    let mut looker = Looker { texts, known: BTreeMap::new(), res: FoundQuotes::default() };
    for (id, entry) in &facts.licenses {
        let Some(record) = &entry.record else { continue };
        let clauses = record.value.clause.values().filter_map(|it| Some((it.quote.as_ref()?, it.source.as_ref())));
        for (quote, source) in clauses {
            looker.look(id, source.map_or("text", |it| it.as_str()), quote);
        }
        looker.all(id, &record.value.evidence);
    }
    for (id, release) in &facts.models {
        let record = &*release.record.value;
        looker.all(id, &record.evidence);
        record.component.values().for_each(|it| looker.all(id, &it.evidence));
        record.variant.iter().for_each(|it| looker.all(id, &it.evidence));
        record.lineage.iter().for_each(|it| looker.all(id, &it.evidence));
        record.training.iter().for_each(|it| looker.all(id, &it.evidence));
    }
    for (id, filed) in &facts.datasets {
        looker.all(id, &filed.value.evidence);
    }
    looker.res
}

struct Looker<'t> {
    texts: &'t dyn Fn(&str) -> Option<String>,
    /// Texts that were read, without what does not count.
    known: BTreeMap<String, Option<String>>,
    res: FoundQuotes,
}

impl Looker<'_> {
    fn all(&mut self, record: &str, evidence: &[Evidence]) {
        for it in evidence {
            if let Some(quote) = &it.quote {
                self.look(record, &it.source, quote);
            }
        }
    }

    fn look(&mut self, record: &str, source: &str, quote: &Spanned<String>) {
        let name = text_name(record, source);
        let texts = self.texts;
        let text = self.known.entry(name.clone()).or_insert_with(|| texts(&name).map(|it| plain(&it)));
        match text {
            None => {
                self.res.unread += 1;
                *self.res.missing.entry(name).or_default() += 1;
            }
            Some(text) if text.contains(&plain(quote)) => self.res.found += 1,
            Some(_) => {
                let mut diag = Diag::new(Code::QuoteNotFound, quote.span, format!("`{name}` does not have this quote"));
                diag.label("not in the text of its source")
                    .help("copy the words from the text, or name another source");
                self.res.diags.push(diag.done());
            }
        }
    }
}

/// What counts of a text: its characters without white space, with one shape of each quotation mark.
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
