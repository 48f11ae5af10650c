//! Code → HTML with a small set of classes.
//!
//! syntect finds the scopes; of their hundreds of names a dozen classes are
//! left, because a theme has no more colors than that and a page should not
//! be heavier than its code. Nothing is measured by the clock: what is too
//! large is known by its size, so that the same text always gives the same page.

use super::html::escape;
use crate::shape::nearest;
use std::sync::LazyLock;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// How much work a block may be, as [`work`] counts it: a line of 790 bytes, 2,300 lines of 60, or a word of 170.
const MOST: usize = 500_000_000;

/// How much work the code of one file may be; three blocks as large as they may be, or pages of code as people write it.
pub(super) const MOST_OF_A_FILE: usize = 3 * MOST;

/// Why code is shown without colors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Plain {
    /// No such language is known; the nearest one, if there is one.
    UnknownLanguage(Option<String>),
    /// The block is more work than [`MOST`].
    TooLarge,
    /// The blocks of the file are more work together than [`MOST_OF_A_FILE`].
    FileTooLarge,
}

/// Loaded for the first block of code: a site without one does not wait for them.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// The names of all syntaxes that are one word, in small letters.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = SYNTAXES.syntaxes().iter().map(|it| it.name.to_lowercase());
    names.filter(|it| !it.contains(' ')).collect()
});

/// Scopes and the class each stands for; the first that is a prefix counts.
static CLASSES: LazyLock<Vec<(Scope, Option<&str>)>> = LazyLock::new(|| {
    // Code inside a string, such as `${name}`, is code again.
    let none = ["source", "text", "meta.interpolation", "meta.template.expression"].map(|it| (it, None));
    let named = [
        ("punctuation.definition.comment", "comment"),
        ("comment", "comment"),
        ("punctuation.definition.string", "string"),
        ("string", "string"),
        ("markup.raw", "string"),
        ("constant.numeric", "number"),
        ("constant", "constant"),
        ("support.constant", "constant"),
        ("keyword.operator", "mark"),
        ("keyword", "keyword"),
        ("storage", "keyword"),
        ("punctuation.definition.keyword", "keyword"),
        ("entity.name.function", "function"),
        ("support.function", "function"),
        ("variable.function", "function"),
        ("entity.name.tag", "tag"),
        ("support.type.property-name", "variable"),
        ("meta.object-literal.key", "variable"),
        ("entity.other.attribute-name", "attribute"),
        ("entity.other.inherited-class", "type"),
        ("punctuation.definition.heading", "heading"),
        ("markup.heading", "heading"),
        ("entity.name.section", "heading"),
        ("entity.name", "type"),
        ("support.type", "type"),
        ("support.class", "type"),
        ("punctuation.definition.inserted", "inserted"),
        ("markup.inserted", "inserted"),
        ("punctuation.definition.deleted", "deleted"),
        ("markup.deleted", "deleted"),
        ("variable", "variable"),
        ("punctuation", "mark"),
    ];
    let all = named.map(|(scope, class)| (scope, Some(class))).into_iter().chain(none);
    all.map(|(scope, class)| (Scope::new(scope).expect("a scope of at most eight short atoms"), class)).collect()
});

/// Names that people write and no syntax has.
const ALIASES: [(&str, &str); 7] = [
    ("console", "sh"),
    ("shell", "sh"),
    ("shell-session", "sh"),
    ("text", "txt"),
    ("plain", "txt"),
    ("plaintext", "txt"),
    ("jsonc", "json"),
];

/// Whether code can be colored, and takes the work from what the file has `left`.
///
/// # Errors
/// With the reason why it can only be shown plain.
pub(super) fn weigh(language: &str, code: &str, left: &mut usize) -> Result<(), Plain> {
    find(language)?;
    let work = work(code);
    if work > MOST {
        return Err(Plain::TooLarge);
    }
    match left.checked_sub(work) {
        Some(rest) => *left = rest,
        None => return Err(Plain::FileTooLarge),
    }
    Ok(())
}

/// The lines of `code`, without their ends, with spans around what has a class; `None` if the language is not known.
pub(super) fn lines(language: &str, code: &str) -> Option<Vec<String>> {
    Some(color(find(language).ok()?, code))
}

/// What a block of live data is called, which is no language.
const LIVE: &str = "ajar";

/// The syntax called `language`; where there is none, the name that is nearest.
fn find(language: &str) -> Result<&'static SyntaxReference, Plain> {
    let lower = language.to_lowercase();
    let name = ALIASES.iter().find(|(alias, _)| *alias == lower).map_or(language, |(_, name)| *name);
    SYNTAXES.find_syntax_by_token(name).ok_or_else(|| {
        let names = std::iter::once(LIVE).chain(NAMES.iter().map(String::as_str));
        Plain::UnknownLanguage(nearest(&lower, names).map(str::to_owned))
    })
}

/// How much work code can be at the worst. Some grammars need time that grows with the cube of a line's length, or with
/// the fourth power of a word's, if somebody writes it to annoy them. A measure that is no clock gives the same page on
/// every machine.
fn work(code: &str) -> usize {
    let part = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let words =
        |line: &str| line.split(|it| !part(it)).map(|it| it.len().saturating_pow(4) / 2).fold(0, usize::saturating_add);
    code.lines().map(|it| it.len().saturating_pow(3).saturating_add(words(it))).fold(0, usize::saturating_add)
}

fn color(syntax: &SyntaxReference, code: &str) -> Vec<String> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut res = Vec::new();
    for line in code.split_inclusive('\n') {
        let mut html = Spans::default();
        let mut at = 0;
        // A grammar that loses its way leaves the rest of the line as it is.
        for (to, op) in state.parse_line(line, &SYNTAXES).unwrap_or_default() {
            html.push(line.get(at..to).unwrap_or_default(), class(&stack));
            at = to.max(at);
            if stack.apply(&op).is_err() {
                break;
            }
        }
        html.push(line.get(at..).unwrap_or_default(), class(&stack));
        res.push(html.finish());
    }
    res
}

/// The class of the innermost scope that has one.
fn class(stack: &ScopeStack) -> Option<&'static str> {
    let known = |scope: &Scope| CLASSES.iter().find(|(it, _)| it.is_prefix_of(*scope)).map(|(_, class)| *class);
    stack.scopes.iter().rev().find_map(known).flatten()
}

/// A line as it grows: neighbours of one class share a span.
#[derive(Default)]
struct Spans {
    html: String,
    open: Option<&'static str>,
}

impl Spans {
    fn push(&mut self, text: &str, class: Option<&'static str>) {
        let text = text.trim_end_matches('\n');
        if text.is_empty() {
            return;
        }
        // Blanks have no color, so they end no span.
        let class = if text.trim().is_empty() { self.open } else { class };
        if class != self.open {
            self.close();
            if let Some(class) = class {
                self.html.push_str("<span class=\"c-");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.open = class;
        }
        self.html.push_str(&escape(text));
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.html.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_OF_A_FILE, Plain, SYNTAXES, lines, weigh};

    #[test]
    fn a_table_of_toml_has_its_parts_apart() {
        let lines = lines("toml", "[a]\nb = \"c\" # d\ne = 1\nf = true\n").unwrap();
        assert_eq!(lines.len(), 4);
        for (line, class) in [(1, "c-string"), (1, "c-comment"), (2, "c-number"), (3, "c-constant")] {
            assert!(lines[line].contains(class), "{class}: {}", lines[line]);
        }
    }

    #[test]
    fn what_is_colored_says_what_was_written() {
        let code = "fn main() {\n    let it = \"<&>\"; // \u{e9}\n}\n";
        let lines = lines("rust", code).unwrap();
        let mut text = String::new();
        for line in lines.iter() {
            let mut inside = false;
            let shown = line.chars().filter(|it| {
                inside = (inside || *it == '<') && *it != '>';
                !inside && *it != '>'
            });
            text.extend(shown);
            text.push('\n');
        }
        let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        assert_eq!(plain, code);
    }

    #[test]
    fn every_language_can_be_colored() {
        let code = "# a {b: \"c\"} <d e='f'>g</d> /* h */ -- i 'j\n%{k} $l @m [n](o) `p`\n\\q{r} <<S\nt\nS\n";
        for syntax in SYNTAXES.syntaxes() {
            let lines = lines(&syntax.name, code).unwrap();
            assert_eq!(lines.len(), 5, "{}", syntax.name);
        }
    }

    #[test]
    fn what_is_unknown_or_too_large_is_plain() {
        let colored = |language: &str, code: &str| weigh(language, code, &mut { MOST_OF_A_FILE });
        let plain = |language: &str, code: &str| colored(language, code).unwrap_err();
        assert_eq!(plain("pythn", "a"), Plain::UnknownLanguage(Some("python".to_owned())));
        assert_eq!(plain("aja", "a"), Plain::UnknownLanguage(Some("ajar".to_owned())));
        assert_eq!(plain("rust", &"a ".repeat(400)), Plain::TooLarge);
        assert_eq!(plain("less", &"a-".repeat(90)), Plain::TooLarge);
        assert_eq!(plain("rust", &format!("{}\n", "a ".repeat(50)).repeat(501)), Plain::TooLarge);
        assert!(colored("rust", &format!("{}\n", "a ".repeat(50)).repeat(400)).is_ok());
    }

    #[test]
    fn the_blocks_of_a_file_share_what_may_be_done() {
        let (mut left, block) = (MOST_OF_A_FILE, format!("{}\n", "a ".repeat(390)));
        let fit = (0..10).take_while(|_| weigh("rust", &block, &mut left).is_ok()).count();
        assert_eq!((fit, weigh("rust", &block, &mut left)), (3, Err(Plain::FileTooLarge)));
        assert_eq!(weigh("rust", "a\n", &mut left), Ok(()));
    }
}
