//! How to cite a model's page.

use crate::assess::Assessment;
use crate::plan::family::slug;
use crate::plan::{address, badge_markdown};
use crate::view::ViewContext;
use crate::words::{say, verdict};
use serde::Serialize;

/// The page as a reference, in the two forms that programs read.
#[derive(Debug, Default, Serialize)]
pub struct CiteView {
    /// BibTeX.
    pub bibtex: String,
    /// Citation File Format 1.2.0, as an entry of `references`.
    pub cff: String,
    /// The address of the badge; nothing in a site without a ladder.
    pub badge: Option<String>,
    /// The badge as Markdown that leads here; nothing if the site does not say where it is published.
    pub badge_markdown: Option<String>,
}

impl CiteView {
    pub(super) fn new(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Self {
        let words = context.words();
        let facts = context.site.assessed.facts;
        let site = facts.settings.title.as_str();
        let title = say!(words, "meta-model-title", model = assessment.release.record.value.name.as_str());
        let author = facts.settings.author.clone().unwrap_or_else(|| say!(words, "cite-author", site = site));
        let url = context.site.base().map(|it| format!("{it}/{}", context.page.address));
        let year = facts.as_of.date.year();
        let sentence = verdict::sentence(words, assessment);
        let note = say!(words, "cite-note", date = words.date(facts.as_of), sentence = sentence);
        let key = assessment.release.id.replace('/', "-");
        let line = |name: &str, value: &str| format!("  {name} = {{{}}},\n", escaped(value));
        let mut bibtex = format!("@misc{{{}-{key},\n", slug(site));
        bibtex.push_str(&line("title", &title));
        // The inner braces say that it is one name, and no family's.
        bibtex.push_str(&format!("  author = {{{{{}}}}},\n", escaped(&author)));
        bibtex.push_str(&line("year", &year.to_string()));
        bibtex.push_str(&line("note", &note));
        let mut cff = format!(
            "- type: webpage\n  title: {}\n  authors:\n    - name: {}\n  year: {year}\n  abstract: {}\n",
            yaml(&title),
            yaml(&author),
            yaml(&note),
        );
        if let Some(url) = &url {
            bibtex.push_str(&format!("  url = {{{url}}},\n"));
            cff.push_str(&format!("  url: {}\n", yaml(url)));
        }
        bibtex.push_str("}\n");
        let badge = assessment
            .standing()
            .map(|it| context.href(&context.site.shared(&address::badge(&assessment.release.id, it.id))));
        Self { bibtex, cff, badge, badge_markdown: badge_markdown(facts, words, assessment) }
    }
}

/// Words without signs that mean something to BibTeX and TeX. BibTeX counts braces, escaped or not, so that one in a name
/// would end its field, and begin others.
fn escaped(text: &str) -> String {
    let mut res = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' | '%' | '$' | '#' | '_' => {
                res.push('\\');
                res.push(it);
            }
            '\\' | '~' | '^' => res.push(' '),
            '{' => res.push('('),
            '}' => res.push(')'),
            _ => res.push(it),
        }
    }
    res
}

/// A YAML scalar in double quotes, as JSON writes it.
fn yaml(text: &str) -> String {
    serde_json::to_string(text).expect("a string is JSON")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_word_ends_its_field() {
        assert_eq!(escaped("A}, url = {https://e.example"), "A), url = (https://e.example");
        assert_eq!(escaped("a_b & \\input{x}"), "a\\_b \\&  input(x)");
    }
}
