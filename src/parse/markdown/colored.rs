//! A block of code as it stands in a page.

use crate::parse::highlight;
use crate::parse::html::escape;
use std::fmt::Write as _;
use std::sync::OnceLock;

/// A block of code. Its colors are found when a page shows it, so that a check does not wait for them.
#[derive(Debug, Clone, Default)]
pub struct CodeBlock {
    /// As it is written; empty if none is named.
    pub(super) language: String,
    /// Whether it is to be colored: its language is known, and it is not too large.
    pub(super) colored: bool,
    /// The file the code is from, shown above it.
    pub(super) file: Option<String>,
    /// The number of the first line, if lines are numbered.
    pub(super) start: Option<usize>,
    /// Lines that matter, counted from 1.
    pub(super) mark: Marks,
    /// What happened to each line, where that is shown: `+`, `-` or a blank.
    pub(super) signs: Vec<char>,
    /// The code, without the signs.
    pub(super) code: String,
    /// The HTML, once it was asked for.
    pub(super) html: OnceLock<String>,
}

/// Numbers of lines: ranges that do not touch, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks(Vec<(usize, usize)>);

impl Marks {
    /// Line numbers such as `2,4-6`, of a block with `count` lines; `None` if they are none.
    pub(super) fn read(value: &str, count: usize) -> Option<Self> {
        let mut ranges = Vec::new();
        for part in value.split(',') {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
            if first == 0 || first > last || last > count {
                return None;
            }
            ranges.push((first, last));
        }
        ranges.sort_unstable();
        let mut res: Vec<(usize, usize)> = Vec::new();
        for (first, last) in ranges {
            match res.last_mut() {
                Some(before) if first <= before.1 + 1 => before.1 = before.1.max(last),
                _ => res.push((first, last)),
            }
        }
        Some(Self(res))
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn has(&self, line: usize) -> bool {
        let at = self.0.partition_point(|(first, _)| *first <= line);
        at > 0 && self.0[at - 1].1 >= line
    }
}

impl CodeBlock {
    /// The code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The block as HTML.
    pub fn html(&self) -> &str {
        self.html.get_or_init(|| self.make())
    }

    fn make(&self) -> String {
        let plain = || self.code.split_terminator('\n').map(|it| escape(it).into_owned()).collect();
        let lines: Vec<String> =
            self.colored.then(|| highlight::lines(&self.language, &self.code)).flatten().unwrap_or_else(plain);
        let language = match self.language.as_str() {
            "" => String::new(),
            it => format!(" class=\"language-{}\"", escape(it)),
        };
        let mut html = match &self.file {
            Some(file) => format!("<figure class=\"code\"><figcaption>{}</figcaption>", escape(file)),
            None => "<div class=\"code\">".to_owned(),
        };
        let _ = write!(html, "<pre tabindex=\"0\"><code{language}>");
        for (at, text) in lines.iter().enumerate() {
            self.line(at, text, self.signs.get(at).copied(), &mut html);
        }
        html.push_str("</code></pre>");
        html.push_str(if self.file.is_some() { "</figure>\n" } else { "</div>\n" });
        html
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
            _ if self.mark.has(at + 1) => "mark",
            _ => "span",
        };
        let class = if sign == Some(' ') { "line same" } else { "line" };
        let number = self.start.map_or_else(String::new, |it| format!(" data-line=\"{}\"", it.saturating_add(at)));
        let _ = write!(html, "<{element} class=\"{class}\"{number}>{text}\n</{element}>");
    }
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn marked_lines_are_ranges_however_often_one_is_named() {
        let marks = Marks::read("7,2,4-6,2-3,5", 8).unwrap();
        assert_eq!(marks.0, [(2, 7)]);
        assert!(!marks.has(1) && marks.has(2) && marks.has(7) && !marks.has(8));
        for wrong in ["", "0", "3-2", "9", "a", "1,,2"] {
            assert!(Marks::read(wrong, 8).is_none(), "{wrong}");
        }
    }
}
