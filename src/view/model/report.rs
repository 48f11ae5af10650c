//! What a reader can send who disagrees: the form for a new issue, with the model, the requirement, the fact and its source
//! filled in.

use super::reasons::BasisView;
use crate::diff::text::code;
use crate::view::ViewContext;
use crate::words::say;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stands in a query as it is, by RFC 3986, section 3.4, but for `&`, `+` and `=`, which part its fields, and for `'`.
const PLAIN: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b':')
    .remove(b'/')
    .remove(b',')
    .remove(b';')
    .remove(b'(')
    .remove(b')')
    .remove(b' ');

/// Makes the reports about one model.
#[derive(Clone, Copy)]
pub(super) struct Reports<'s, 'd, 'n> {
    pub(super) context: ViewContext<'s, 'd>,
    /// What people call the model.
    pub(super) model: &'n str,
}

impl Reports<'_, '_, '_> {
    /// The address of the form about a fact behind a requirement; nothing if the settings do not say where to report.
    pub(super) fn fact(self, requirement: &str, fact: &BasisView) -> Option<String> {
        let words = self.context.words();
        let mut lines = vec![
            say!(words, "report-requirement", requirement = code(requirement)),
            say!(words, "report-fact", fact = code(&fact.text)),
        ];
        lines.extend(fact.quote.as_ref().map(|it| say!(words, "report-quote", quote = code(it))));
        lines.extend(fact.origin.as_ref().map(|it| say!(words, "report-source", source = code(&source(it, fact)))));
        let place = fact.place.as_ref().map(|it| format!("{}:{}", it.path, it.line));
        lines.extend(place.map(|it| say!(words, "report-place", place = code(&it))));
        self.form(requirement, &lines)
    }

    /// The address of the form about the verdict as a whole.
    pub(super) fn verdict(self, step: &str) -> Option<String> {
        self.form(step, &[say!(self.context.words(), "report-verdict", step = code(step))])
    }

    fn form(self, about: &str, lines: &[String]) -> Option<String> {
        let (words, site) = (self.context.words(), self.context.site);
        let issues = site.assessed.facts.settings.issues.as_ref()?;
        let page = site
            .base()
            .map_or_else(|| self.context.page.address.clone(), |it| format!("{it}/{}", self.context.page.address));
        let title = say!(words, "report-title", model = self.model, about = about);
        let first = say!(words, "report-model", model = code(self.model), page = page);
        let list: Vec<String> = std::iter::once(&first).chain(lines).map(|it| format!("- {it}")).collect();
        let body = format!("{}\n\n{}\n\n", list.join("\n"), words.get("report-wrong"));
        // As forms are sent: a blank is a plus.
        let encoded = |text: &str| utf8_percent_encode(text, &PLAIN).to_string().replace(' ', "+");
        let between = if issues.text.contains('?') { '&' } else { '?' };
        Some(format!("{}{between}title={}&body={}", issues.text, encoded(&title), encoded(&body)))
    }
}

/// Where the words of a fact stand, with the address if it is elsewhere.
fn source(origin: &str, fact: &BasisView) -> String {
    let address = fact.href.as_ref().filter(|it| it.starts_with("http"));
    address.map_or_else(|| origin.to_owned(), |it| format!("{origin}, {it}"))
}
