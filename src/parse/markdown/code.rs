//! Blocks of code: ```` ```rust file=src/main.rs lines mark=2,4-6 ````.

use super::events::RangedEvent;
use super::writer::Writer;
use crate::diag::{Code, Diag};
use crate::parse::highlight::Plain;
use crate::parse::html::escape;
use crate::shape::{names, nearest};
use crate::span::Span;
use pulldown_cmark::{CodeBlockKind, Event};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

/// What the line that opens a block asks for.
#[derive(Debug, Default)]
struct Fence<'s> {
    language: &'s str,
    /// The file the code is from, shown above it.
    file: Option<&'s str>,
    /// The number of the first line, if lines are numbered.
    start: Option<usize>,
    /// Lines that matter, counted from 1.
    mark: BTreeSet<usize>,
    /// Whether the first character of each line says what happened to it.
    changes: Changes,
    result: Example,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Changes {
    #[default]
    None,
    Shown,
}

/// Whether what a block of Markdown becomes is shown below it.
#[derive(Debug, Default, PartialEq, Eq)]
enum Example {
    #[default]
    Left,
    Shown,
}

/// The options, as they are written.
const OPTIONS: [&str; 6] = ["file=", "lines", "start=", "mark=", "diff", "example"];

impl<'s> Writer<'s, '_> {
    /// Writes a block of code; the part of the text, if what it becomes is to be shown below.
    pub(super) fn code(
        &mut self,
        kind: &CodeBlockKind<'s>,
        range: Range<usize>,
        inner: &[RangedEvent<'s>],
    ) -> Option<Range<usize>> {
        let code: String =
            inner.iter().filter_map(|(it, _)| if let Event::Text(it) = it { Some(&**it) } else { None }).collect();
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.to_string(),
            CodeBlockKind::Indented => String::new(),
        };
        let first = range.start..self.source[range.clone()].find('\n').map_or(range.end, |it| range.start + it);
        let fence = self.fence(&info, &first, code.lines().count());
        let html = self.colored(&fence, &code, &first);
        self.html(html);
        if fence.result == Example::Left {
            return None;
        }
        let (first, last) = inner.first().zip(inner.last())?;
        self.teaches = true;
        Some(first.1.start..last.1.end)
    }

    /// Reads the line that opens a block.
    fn fence<'i>(&mut self, info: &'i str, line: &Range<usize>, count: usize) -> Fence<'i> {
        let mut words = info.split_whitespace();
        // Other tools write `rust,ignore`.
        let language = words.next().unwrap_or_default().split(',').next().unwrap_or_default();
        let mut res = Fence { language, ..Fence::default() };
        for word in words {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            if res.set(key, value, count).is_none() {
                let span = self.span_of(word, line.clone(), 0);
                self.diags.push(unknown_option(word, key, count, span));
            }
        }
        res
    }

    fn colored(&mut self, fence: &Fence<'_>, code: &str, line: &Range<usize>) -> String {
        let (signs, code): (Vec<char>, String) = match fence.changes {
            Changes::None => (Vec::new(), code.to_owned()),
            Changes::Shown => (
                code.lines().map(|it| it.chars().next().unwrap_or(' ')).collect(),
                code.lines().map(|it| format!("{}\n", it.strip_prefix(['+', '-', ' ']).unwrap_or(it))).collect(),
            ),
        };
        let colored = if fence.language.is_empty() {
            None
        } else {
            self.highlighter
                .lines(fence.language, &code)
                .map_err(|it| self.report_plain(fence.language, &it, line))
                .ok()
        };
        let lines: Vec<String> = match colored {
            Some(lines) => lines.to_vec(),
            None => code.split_terminator('\n').map(|it| escape(it).into_owned()).collect(),
        };
        let language = match fence.language {
            "" => String::new(),
            it => format!(" class=\"language-{}\"", escape(it)),
        };
        let mut html = match fence.file {
            Some(file) => format!("<figure class=\"code\"><figcaption>{}</figcaption>", escape(file)),
            None => "<div class=\"code\">".to_owned(),
        };
        let _ = write!(html, "<pre tabindex=\"0\"><code{language}>");
        for (at, text) in lines.iter().enumerate() {
            fence.line(at, text, signs.get(at).copied(), &mut html);
        }
        html.push_str("</code></pre>");
        html.push_str(if fence.file.is_some() { "</figure>\n" } else { "</div>\n" });
        html
    }

    fn report_plain(&mut self, language: &str, why: &Plain, line: &Range<usize>) {
        let span = self.span_of(language, line.clone(), 0);
        let diag = match why {
            Plain::UnknownLanguage(near) => {
                let mut diag = Diag::new(Code::PlainCode, span, format!("no language is called `{language}`"));
                diag.label("shown without colors");
                if let Some(near) = near {
                    diag.help(format!("did you mean `{near}`?")).replace(near.clone());
                }
                diag.help("for text that is no code, write `text`").done()
            }
            Plain::TooLarge => {
                let mut diag = Diag::new(Code::PlainCode, span, "the code is too large to be colored");
                diag.label("shown without colors")
                    .help("a word has at most 170 bytes, a line 790, and the more lines there are, the shorter they must be")
                    .help("show the lines that matter, or write `text`")
                    .done()
            }
        };
        self.diags.push(diag);
    }
}

impl<'i> Fence<'i> {
    /// Takes an option; `None` if it is none.
    fn set(&mut self, key: &str, value: &'i str, count: usize) -> Option<()> {
        match key {
            "file" if !value.is_empty() => self.file = Some(value),
            "lines" if value.is_empty() => self.start = self.start.or(Some(1)),
            "start" => self.start = Some(value.parse().ok()?),
            "mark" => self.mark = marks(value, count)?,
            "diff" if value.is_empty() => self.changes = Changes::Shown,
            "example" if value.is_empty() => self.result = Example::Shown,
            _ => return None,
        }
        Some(())
    }

    /// Writes one line, in an element of its own where something is said of it.
    fn line(&self, at: usize, text: &str, sign: Option<char>, html: &mut String) {
        if self.start.is_none() && self.mark.is_empty() && sign.is_none() {
            html.push_str(text);
            html.push('\n');
            return;
        }
        let element = match sign {
            Some('+') => "ins",
            Some('-') => "del",
            _ if self.mark.contains(&(at + 1)) => "mark",
            _ => "span",
        };
        let class = if sign == Some(' ') { "line same" } else { "line" };
        let number = self.start.map_or_else(String::new, |it| format!(" data-line=\"{}\"", it.saturating_add(at)));
        let _ = write!(html, "<{element} class=\"{class}\"{number}>{text}\n</{element}>");
    }
}

/// Line numbers such as `2,4-6`, of a block with `count` lines; `None` if they are none.
fn marks(value: &str, count: usize) -> Option<BTreeSet<usize>> {
    let mut res = BTreeSet::new();
    for part in value.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
        if first == 0 || first > last || last > count {
            return None;
        }
        res.extend(first..=last);
    }
    Some(res)
}

fn unknown_option(word: &str, key: &str, count: usize, span: Span) -> Diag {
    let mut diag = Diag::new(Code::FenceOption, span, format!("`{word}` says nothing about code"));
    diag.label("passed over");
    match key {
        "mark" => diag.help(format!("write lines of the block, which has {count}: mark=2,4-6")),
        "start" => diag.help("write the number of the first line: start=10"),
        "file" => diag.help("write a path without blanks: file=src/main.rs"),
        _ => {
            if let Some(near) = nearest(key, OPTIONS.iter().map(|it| it.trim_end_matches('='))) {
                diag.help(format!("did you mean `{near}`?"));
            }
            diag.help(format!("behind the language can stand: {}", names(OPTIONS)))
        }
    };
    diag
}
