//! What the template engine knows by name, and the proposals for what it does not: its own words list none of it.

use super::complaint::{Callable, Complaint};
use super::twin;
use crate::diag::{Code, Diag};
use crate::plan::Site;
use crate::shape::{names, nearest};
use crate::span::Span;

/// The functions that the engine brings, and those of this theme for pages.
const FUNCTIONS: [&str; 4] = ["range", "throw", "say", "leaf"];

/// The tests of the engine that ask about a value.
const TESTS: [&str; 17] = [
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];

/// Its filters.
const FILTERS: [&str; 37] = [
    "abs",
    "capitalize",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "sort",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];

/// The filter that writes an address in Markdown.
const ADDRESS: &str = "address";

/// Its tags.
const TAGS: [&str; 21] = [
    "block",
    "break",
    "component",
    "continue",
    "elif",
    "else",
    "endblock",
    "endcomponent",
    "endfilter",
    "endfor",
    "endif",
    "endraw",
    "endset",
    "extends",
    "filter",
    "for",
    "if",
    "include",
    "raw",
    "set",
    "set_global",
];

/// What other engines call a tag.
const CALLED: [(&str, &str); 5] =
    [("elseif", "elif"), ("elsif", "elif"), ("unless", "if not"), ("end", "endif"), ("let", "set")];

/// Proposes what else a template could call by the name of a filter, test or function that is none.
pub(super) fn propose(site: &Site<'_>, diag: &mut Diag, what: Callable, name: &str) {
    let is_twin = twin::is_twin(&site.sources.file(diag.span.file).path);
    let known: Vec<&str> = match what {
        Callable::Filter => is_twin.then_some(ADDRESS).into_iter().chain(FILTERS).collect(),
        Callable::Test => TESTS.to_vec(),
        Callable::Function => FUNCTIONS.into_iter().filter(|it| !is_twin || *it != "leaf").collect(),
    };
    if let Some(near) = nearest(name, known.iter().copied()) {
        diag.did_you_mean(near).replace(near);
    }
    diag.help(format!("there is: {}", names(known)));
}

/// What to tell of a tag that the engine does not know, if another is meant.
pub(super) fn unknown_tag(code: Code, span: Span, word: &str) -> Option<Diag> {
    let other = CALLED.iter().find(|it| it.0 == word).map(|it| it.1);
    let near = other.or_else(|| nearest(word, TAGS).filter(|_| !TAGS.contains(&word)))?;
    let mut diag = Diag::new(code, span, format!("unknown tag `{word}`"));
    Some(diag.label("cannot be read").did_you_mean(near).replace(near).done())
}

/// What to tell where the engine's words say less than its template does.
pub(super) fn told_otherwise(site: &Site<'_>, code: Code, span: Span, complaint: &Complaint<'_>) -> Option<Diag> {
    let text = site.sources.file(span.file).text().get(span.range()).unwrap_or_default();
    if let Some(asset) = text.strip_prefix("site.assets[\"").and_then(|it| it.split('"').next()) {
        let assets = site.sources.files().filter_map(|(_, it)| it.path.strip_prefix("static/"));
        let mut diag = Diag::new(code, span, format!("no file is called `static/{asset}`"));
        if let Some(near) = nearest(asset, assets) {
            diag.did_you_mean(near).replace(format!("site.assets[\"{near}\"]"));
        }
        return Some(diag.help("`ajar theme list` names the files of the theme").done());
    }
    // Of what is known of the site, only this is asked for by name in brackets.
    let rest = site.sources.file(span.file).text().get(span.start as usize..).unwrap_or_default();
    if let Some((field, _)) = rest.strip_prefix("site.").and_then(|it| it.split_once("[\""))
        && complaint == &Complaint::Undefined
        && nearest(field, ["assets"]).is_some()
    {
        let mut diag = Diag::new(code, span, format!("`site` has no field `{field}`"));
        return Some(diag.did_you_mean("site.assets").done());
    }
    match complaint {
        Complaint::NoSuchName { name: "super", is_variable: true, .. } => {
            let mut diag = Diag::new(code, span, "`super` is called with its parentheses");
            Some(diag.help("write {{ super() }}").replace("super()").done())
        }
        Complaint::UnknownArgument(name, known) => {
            let mut diag = Diag::new(code, span, format!("the component takes no argument `{name}`"));
            if let Some(near) = nearest(name, known.iter().copied()) {
                diag.did_you_mean(near);
            }
            Some(diag.help(format!("it takes: {}", names(known.iter().copied()))).done())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{FILTERS, FUNCTIONS, TAGS, TESTS, unknown_tag};
    use crate::diag::Code;
    use crate::span::Span;
    use tera::Tera;

    /// What the engine says of a template of its own.
    fn said(template: &str) -> Option<String> {
        Tera::new().add_raw_template("a.html", template).err().map(|it| it.to_string())
    }

    /// Those of the names that the engine does not know where a template uses them.
    fn unknown<'n>(what: &str, names: &[&'n str], template: impl Fn(&str) -> String) -> Vec<&'n str> {
        let is_unknown = |name: &&&str| said(&template(name)).is_some_and(|it| it.contains(&format!("Unknown {what}")));
        names.iter().filter(is_unknown).copied().collect()
    }

    #[test]
    fn what_is_proposed_is_there() {
        assert_eq!(unknown("filter", &FILTERS, |it| format!("{{{{ a | {it} }}}}")), Vec::<&str>::new());
        assert_eq!(unknown("test", &TESTS, |it| format!("{{% if a is {it} %}}{{% endif %}}")), Vec::<&str>::new());
        // The theme's own are registered with the messages of a site.
        assert_eq!(unknown("function", &FUNCTIONS, |it| format!("{{{{ {it}() }}}}")), ["say", "leaf"]);
        assert_eq!(unknown("filter", &["uper"], |it| format!("{{{{ a | {it} }}}}")), ["uper"]);
        // A tag that begins or ends nothing here is known inside of what it belongs to.
        let whole = "{% extends 'x' %}{% block a %}{% endblock %}{% component b() %}{% endcomponent %}{% include 'x' %}\
                     {% for it in x %}{% break %}{% continue %}{% else %}{% endfor %}{% if x %}{% elif y %}{% else %}{% endif %}\
                     {% raw %}{% endraw %}{% set c %}{% endset %}{% set_global d = 1 %}{% filter upper %}{% endfilter %}";
        assert!(!said(whole).unwrap_or_default().contains("Unknown tag"), "{:?}", said(whole));
        let unused = TAGS.iter().filter(|it| !whole.contains(&format!("{{% {it} ")));
        assert_eq!(unused.collect::<Vec<_>>(), Vec::<&&str>::new());
    }

    /// The engine lists none of its names; it only says how many there are.
    #[test]
    fn what_is_there_is_proposed() {
        let engine = format!("{:?}", Tera::new());
        let own = FUNCTIONS.len() - 2;
        for (what, count) in [("filters", FILTERS.len()), ("tests", TESTS.len()), ("functions", own)] {
            assert!(engine.contains(&format!(" {what}: {count},")), "{count} {what} of {engine}");
        }
    }

    #[test]
    fn what_others_call_a_tag_is_told_as_it_is_called_here() {
        let told = |word| unknown_tag(Code::TemplateSyntax, Span::default(), word).map(|it| it.help);
        assert_eq!(told("elseif").as_deref(), Some(&["did you mean `elif`?".to_owned()][..]));
        assert_eq!(told("inclde").as_deref(), Some(&["did you mean `include`?".to_owned()][..]));
        assert_eq!(told("endblock"), None);
    }
}
