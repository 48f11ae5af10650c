//! Every example of CommonMark 0.31.2, and GitHub's tables and strikethrough, come out as specified.
//!
//! The examples go through the same function as explainers, with the dialect
//! `COMMONMARK`: no extension, HTML published, headings from level 1. What is
//! left between Ajar's HTML and that of the specification is taken out by
//! [`normal`], which says of each difference why it is there.

use ajar::parse::{self, Dialect, Extensions, Piece};
use std::fmt::Write as _;

/// An example: its number from 1, Markdown, HTML.
struct Example {
    number: usize,
    markdown: String,
    html: String,
}

const FENCE: &str = "````````````````````````````````";

fn examples(text: &str) -> Vec<Example> {
    let mut res: Vec<Example> = Vec::new();
    let mut part: Option<bool> = None;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches('\n');
        match part {
            None if content.strip_prefix(FENCE).is_some_and(|it| it.trim() == "example") => {
                res.push(Example { number: res.len() + 1, markdown: String::new(), html: String::new() });
                part = Some(false);
            }
            Some(true) if content == FENCE => part = None,
            Some(false) if content == "." => part = Some(true),
            Some(html) => {
                let example = res.last_mut().unwrap();
                let text = if html { &mut example.html } else { &mut example.markdown };
                text.push_str(&line.replace('→', "\t"));
            }
            None => {}
        }
    }
    res
}

/// What Ajar makes of a text, with every link leading where it says.
fn ajar(markdown: &str, dialect: Dialect<'_>) -> String {
    let (body, _) = parse::body(markdown, dialect);
    body.pieces
        .iter()
        .map(|it| match it {
            Piece::Html(html) => html.clone(),
            Piece::Code(block) => block.html().to_owned(),
            Piece::Link(link) => parse::href(&link.target),
            Piece::Cite(_) | Piece::Live(_) | Piece::Figure(_) | Piece::Gloss(_) | Piece::Label(_) => {
                "[a hole]".to_owned()
            }
        })
        .collect()
}

/// HTML without what two right answers may differ in.
fn normal(html: &str) -> String {
    // The colors of code, and the elements around code and tables that let them scroll by themselves.
    let colored = html.contains("<span class=\"c-");
    let mut res = without(html, "<span class=\"c-");
    if colored {
        res = res.replace("</span>", "");
    }
    res = without(&res, "<div class=\"scroll\"");
    res = without(&res, "<a class=\"anchor\"");
    for level in 1..=6 {
        let (start, plain) = (format!("<h{level} id="), format!("<h{level}>"));
        res = without(&res.replace(&start, &format!("{plain}<id=")), "<id=");
    }
    for (ours, theirs) in [
        ("<div class=\"code\">", ""),
        ("</code></pre></div>", "</code></pre>"),
        ("</tbody></table></div>", "</tbody></table>"),
        ("<pre tabindex=\"0\">", "<pre>"),
        // The same element in HTML.
        (" />", ">"),
        // The same character in text.
        ("&quot;", "\""),
        // Pictures are fetched when they come into sight.
        (" loading=\"lazy\"", ""),
        // The head of a table says what it is the head of.
        ("<th scope=\"col\"", "<th"),
        // Alignment is a class, because styles inside a page are forbidden; cells stand to the left without being told.
        (" style=\"text-align: center\"", " class=\"center\""),
        (" style=\"text-align: right\"", " class=\"right\""),
        (" style=\"text-align: left\"", ""),
        // With extensions, quotes, dashes and ellipses are typographic.
        ("—", "---"),
        ("–", "--"),
        ("…", "..."),
        ("“", "\""),
        ("”", "\""),
        ("‘", "'"),
        ("’", "'"),
        // With extensions, headings have anchors, and a link that leads there.
        ("#</a></h", "</h"),
        // Between a tag and the next, a line end says nothing; a table without rows keeps its empty body.
        (">\n<", "><"),
        (">\n\n<", "><"),
        ("<tbody></tbody>", ""),
    ] {
        res = res.replace(ours, theirs);
    }
    res.trim_end().to_owned()
}

/// The text without tags that begin with `start`.
fn without(html: &str, start: &str) -> String {
    let mut res = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(start) {
        res.push_str(&rest[..at]);
        rest = rest[at..].split_once('>').unwrap().1;
    }
    res + rest
}

/// The numbers of examples that come out differently.
fn different(examples: &[Example], dialect: Dialect<'_>, report: &mut String) -> Vec<usize> {
    let differs = |it: &&Example| {
        let (ours, theirs) = (normal(&ajar(&it.markdown, dialect)), normal(&it.html));
        if ours != theirs {
            let _ =
                writeln!(report, "example {}\n{}--- specified\n{theirs}\n--- made\n{ours}\n", it.number, it.markdown);
        }
        ours != theirs
    };
    examples.iter().filter(differs).map(|it| it.number).collect()
}

#[test]
fn every_example_of_commonmark_comes_out_as_specified() {
    let examples = examples(include_str!("../commonmark/spec.txt"));
    assert_eq!(examples.len(), 652);
    let mut report = String::new();
    let different = different(&examples, Dialect::COMMONMARK, &mut report);
    assert!(different.is_empty(), "{report}\n{different:?}");
}

#[test]
fn tables_and_strikethrough_come_out_as_github_specifies() {
    let examples = examples(include_str!("../commonmark/gfm.txt"));
    assert_eq!(examples.len(), 12);
    let mut report = String::new();
    let dialect = Dialect { extensions: Extensions::On, ..Dialect::COMMONMARK };
    let different = different(&examples, dialect, &mut report);
    assert!(different.is_empty(), "{report}\n{different:?}");
}

#[test]
fn extensions_take_nothing_from_commonmark_but_bare_addresses() {
    let examples = examples(include_str!("../commonmark/spec.txt"));
    let mut report = String::new();
    let dialect = Dialect { extensions: Extensions::On, ..Dialect::COMMONMARK };
    let different = different(&examples, dialect, &mut report);
    // Addresses that have no angle brackets around them; GitHub links them, too.
    assert_eq!(different, [602, 608, 611], "{report}");
}
