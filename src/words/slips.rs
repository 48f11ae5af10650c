//! Messages that are Fluent and read wrong: with signs of HTML in them, and with cases that never come.

use super::built_in::{COMPLETE, message_files, resource};
use super::formats::Formats;
use crate::diag::{Code, Diag};
use crate::shape::{markup, names, nearest};
use crate::span::{FileId, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use std::collections::{BTreeMap, BTreeSet};

/// The names that CLDR has for plural forms; a language has some of them.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What grammars call the first and the last of them.
const CALLED: [(&str, &str); 2] = [("singular", "one"), ("plural", "other")];

/// The slips in a file of messages in the language of a folder below `locales/`.
pub(super) fn slips(file: FileId, folder: &str, resource: &FluentResource) -> Vec<Diag> {
    let language = folder.parse().ok();
    let forms = language.and_then(|it| Formats::new(&it)).map(|it| it.plural_forms()).unwrap_or_default();
    let mut found = Found { source: resource.source(), texts: Vec::new(), cases: Vec::new() };
    let mut diags = Vec::new();
    let mut known = None;
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        message.value.iter().for_each(|it| found.pattern(it));
        for (at, text) in found.texts.drain(..) {
            diags.extend(markup(text).map(|it| tagged(Span::new(file, at + it.start..at + it.end), &text[it])));
        }
        let strange = |it: &(usize, &str)| !forms.is_empty() && !forms.contains(&it.1) && is_form(it.1, &forms);
        for (at, case) in found.cases.drain(..).filter(strange) {
            // Words of the program can be called as plural forms are.
            let known: &BTreeMap<String, BTreeSet<String>> = known.get_or_insert_with(cases_in_english);
            if !known.get(message.id.name).is_some_and(|it| it.contains(case)) {
                diags.push(never(Span::new(file, at..at + case.len()), case, folder, &forms));
            }
        }
    }
    diags
}

/// Whether a case is most likely meant as a plural form.
fn is_form(case: &str, forms: &[&'static str]) -> bool {
    FORMS.contains(&case) || CALLED.iter().any(|it| it.0 == case) || nearest(case, forms.iter().copied()).is_some()
}

/// The cases that each message of the program has in English.
fn cases_in_english() -> BTreeMap<String, BTreeSet<String>> {
    let mut res: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, text) in message_files() {
        let file = resource(text);
        let mut found = Found { source: file.source(), texts: Vec::new(), cases: Vec::new() };
        for entry in file.entries() {
            let Entry::Message(message) = entry else { continue };
            message.value.iter().for_each(|it| found.pattern(it));
            let cases = found.cases.drain(..).map(|it| it.1.to_owned());
            res.entry(message.id.name.to_owned()).or_default().extend(cases);
        }
    }
    debug_assert!(!res.is_empty(), "{COMPLETE} is compiled in");
    res
}

fn tagged(place: Span, tag: &str) -> Diag {
    let mut diag = Diag::new(Code::RawHtml, place, format!("readers see `{tag}`"));
    diag.label("HTML in a text without HTML");
    diag.help("a message has words alone: elements stand in a template, and a sign as itself").done()
}

fn never(place: Span, case: &str, language: &str, forms: &[&'static str]) -> Diag {
    let mut diag = Diag::new(Code::UnknownMessage, place, format!("`{case}` is no plural form of `{language}`"));
    diag.label("never said");
    let called = CALLED.iter().find(|it| it.0 == case).map(|it| it.1);
    let near = called.or_else(|| nearest(case, forms.iter().copied()).filter(|_| !FORMS.contains(&case)));
    if let Some(near) = near.filter(|it| forms.contains(it)) {
        diag.did_you_mean(near).replace(near);
    }
    diag.help(format!("allowed: {}", names(forms.iter().copied()))).done()
}

/// What a message says, with the places in its file.
struct Found<'r> {
    source: &'r str,
    /// Its words.
    texts: Vec<(usize, &'r str)>,
    /// The cases it chooses among, without those that stand for all others.
    cases: Vec<(usize, &'r str)>,
}

impl<'r> Found<'r> {
    /// Where a part of the source stands in it.
    fn place(&self, part: &str) -> usize {
        part.as_ptr() as usize - self.source.as_ptr() as usize
    }

    fn pattern(&mut self, pattern: &Pattern<&'r str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push((self.place(value), value)),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'r str>) {
        match expression {
            Expression::Select { variants, .. } => variants.iter().for_each(|it| self.variant(it)),
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(_) => {}
        }
    }

    fn variant(&mut self, variant: &Variant<&'r str>) {
        if let VariantKey::Identifier { name } = &variant.key
            && !variant.default
        {
            self.cases.push((self.place(name), name));
        }
        self.pattern(&variant.value);
    }
}

#[cfg(test)]
mod tests {
    use super::slips;
    use crate::span::FileId;
    use fluent_bundle::FluentResource;

    /// What is said of a text in a language.
    fn said(folder: &str, text: &str) -> Vec<String> {
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        let diags = slips(FileId(0), folder, &resource);
        diags.into_iter().map(|it| format!("{}: {}", &text[it.span.range()], it.message)).collect()
    }

    #[test]
    fn a_case_that_a_language_has_not_is_told() {
        let text = "own = { $count ->\n    [one] one\n    [few] few\n   *[other] all\n}\n";
        assert_eq!(said("en", text), ["few: `few` is no plural form of `en`"]);
        assert_eq!(said("pl", text), [""; 0]);
        assert_eq!(said("ja", text).len(), 2);
        let slip = "own = { $count ->\n    [ohter] x\n    [0] none\n   *[one] y\n}\n";
        assert_eq!(said("en", slip), ["ohter: `ohter` is no plural form of `en`"]);
        // A word of the program that is called as a form is none.
        let word = "point-gone = { $number ->\n    [many] x\n   *[one] y\n}\n";
        assert_eq!(said("en", word), [""; 0]);
        assert_eq!(said("en", "own = { $ladder ->\n    [stairs] x\n   *[none] y\n}\n"), [""; 0]);
    }

    #[test]
    fn html_in_a_message_is_told_wherever_it_stands() {
        let text = "own = { $count ->\n    [one] a <b>model</b>\n   *[other] models\n}\nplain = a < b\n";
        assert_eq!(said("en", text), ["<b>: readers see `<b>`"]);
    }
}
