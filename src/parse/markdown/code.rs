//! Blocks of code: ```` ```rust file=src/main.rs lines mark=2,4-6 ````.

use super::body::Piece;
use super::colored::{CodeBlock, Marks};
use super::events::RangedEvent;
use super::writer::Writer;
use crate::diag::{Code, Diag};
use crate::parse::highlight::{self, Plain};
use crate::shape::{names, nearest};
use crate::span::Span;
use pulldown_cmark::{CodeBlockKind, Event};
use std::ops::Range;

/// What the line that opens a block asks for.
#[derive(Debug, Default)]
struct Fence<'s> {
    language: &'s str,
    file: Option<&'s str>,
    start: Option<usize>,
    mark: Marks,
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

/// How many words the line that opens a block may have; each option stands there once.
const MOST_WORDS: usize = 16;

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
        let shown = fence.result == Example::Shown;
        let block = self.block(fence, code, &first);
        self.hole(Piece::Code(Box::new(block)));
        if !shown {
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
        for (at, word) in words.enumerate() {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            if at < MOST_WORDS && res.set(key, value, count).is_some() {
                continue;
            }
            let span = self.span_of(word, line.clone(), 0);
            self.diags.push(unknown_option(word, key, count, span));
            if at >= MOST_WORDS {
                break;
            }
        }
        res
    }

    fn block(&mut self, fence: Fence<'_>, code: String, line: &Range<usize>) -> CodeBlock {
        let (signs, code): (Vec<char>, String) = match fence.changes {
            Changes::None => (Vec::new(), code),
            Changes::Shown => (
                code.lines().map(|it| it.chars().next().unwrap_or(' ')).collect(),
                code.lines().map(|it| format!("{}\n", it.strip_prefix(['+', '-', ' ']).unwrap_or(it))).collect(),
            ),
        };
        let colored = !fence.language.is_empty()
            && match highlight::weigh(fence.language, &code, &mut self.color) {
                Ok(()) => true,
                Err(why) => {
                    self.report_plain(fence.language, &why, line);
                    false
                }
            };
        CodeBlock {
            language: fence.language.to_owned(),
            colored,
            file: fence.file.map(str::to_owned),
            start: fence.start,
            mark: fence.mark,
            signs,
            code,
            ..CodeBlock::default()
        }
    }

    fn report_plain(&mut self, language: &str, why: &Plain, line: &Range<usize>) {
        let span = self.span_of(language, line.clone(), 0);
        let diag = match why {
            Plain::UnknownLanguage(near) => {
                let mut diag = Diag::new(Code::PlainCode, span, format!("no language is called `{language}`"));
                diag.label("shown without colors");
                if let Some(near) = near {
                    diag.did_you_mean(near).replace(near.clone());
                }
                diag.help("for text that is no code, write `text`").done()
            }
            Plain::FileTooLarge => {
                let mut diag = Diag::new(Code::PlainCode, span, "the file has too much code to color all of it");
                diag.label("shown without colors, from here on")
                    .help("part it into several explainers, or write `text`")
                    .done()
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
            "mark" => self.mark = Marks::read(value, count)?,
            "diff" if value.is_empty() => self.changes = Changes::Shown,
            "example" if value.is_empty() => self.result = Example::Shown,
            _ => return None,
        }
        Some(())
    }
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
                diag.did_you_mean(near);
            }
            diag.help(format!("behind the language can stand: {}", names(OPTIONS)))
        }
    };
    diag
}
