//! One kind of diagnostic for every mistake in every source.
//!
//! A [`Diag`] says where, what is wrong, what is allowed and how to mend it.
//! How it looks on a terminal or in a pull request is for `report`.

mod code;
mod fix;

pub use code::{Code, Severity};
pub use fix::{Applicability, Fix, apply};

use crate::span::Span;
use std::fmt::Display;

/// A mistake or a warning at a place in the sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diag {
    /// What kind of mistake it is.
    pub code: Code,
    /// The words to underline.
    pub span: Span,
    /// What is wrong: lowercase, no full stop, names in backticks.
    pub message: String,
    /// A few words under the underline.
    pub label: String,
    /// How to mend it, a line each.
    pub help: Vec<String>,
    /// Other places that matter, with a few words each.
    pub related: Vec<(Span, String)>,
    /// What would mend it, if one change of words does.
    pub fix: Option<Fix>,
    /// What is missing or not known, where that is the mistake.
    pub absent: Option<Absent>,
    /// The known name that is most likely meant, where one is near.
    pub near: Option<String>,
}

/// A key of a table, as what is [`Absent`].
pub const KEY: &str = "key";

/// The folder of an organization's models, as what is [`Absent`].
pub const FOLDER: &str = "folder";

/// A key that is missing, or a name that nothing has: other mistakes can follow from it, or it from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// What is called so: [`KEY`], [`FOLDER`], "term", "step".
    pub what: String,
    /// Its name.
    pub name: String,
}

impl Diag {
    /// A diagnostic without label or help yet.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            span,
            message: readable(message),
            label: String::new(),
            help: Vec::new(),
            related: Vec::new(),
            fix: None,
            absent: None,
            near: None,
        }
    }

    /// That no thing of a kind has the name that leads to it.
    pub fn nothing_called(span: Span, what: &str, name: &str) -> Self {
        let mut diag = Self::new(Code::BrokenLink, span, format!("no {what} is called `{name}`"));
        diag.absent(what, name);
        diag
    }

    /// Says what is missing or not known.
    pub fn absent(&mut self, what: &str, name: &str) -> &mut Self {
        self.absent = Some(Absent { what: what.to_owned(), name: name.to_owned() });
        self
    }

    /// Asks whether the nearest known name is meant.
    pub fn did_you_mean(&mut self, name: impl Display) -> &mut Self {
        let name = name.to_string();
        self.help(did_you_mean(&name));
        self.near = Some(name);
        self
    }

    /// Asks no longer whether the nearest known name is meant, and proposes nothing.
    pub fn is_meant(&mut self) -> &mut Self {
        if let Some(near) = self.near.take() {
            let question = did_you_mean(&near);
            self.help.retain(|it| *it != question);
        }
        self.fix = None;
        self
    }

    /// The name of what is missing or not known, if it is of this kind.
    pub fn absent_of(&self, what: &str) -> Option<&str> {
        self.absent.as_ref().filter(|it| it.what == what).map(|it| it.name.as_str())
    }

    /// Sets the words under the underline.
    pub fn label(&mut self, label: impl Into<String>) -> &mut Self {
        self.label = readable(label);
        self
    }

    /// Adds a line of help.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help.push(readable(help));
        self
    }

    /// Adds another place that matters.
    pub fn see(&mut self, span: Span, words: impl Into<String>) -> &mut Self {
        self.related.push((span, readable(words)));
        self
    }

    /// Sets the likeliest words in place of the underlined ones.
    pub fn replace(&mut self, text: impl Into<String>) -> &mut Self {
        self.fix(self.span, text, Applicability::Proposed)
    }

    /// Sets the words that mend the mistake when they are put at `span`.
    pub fn fix(&mut self, span: Span, text: impl Into<String>, applicability: Applicability) -> &mut Self {
        self.fix = Some(Fix { span, text: text.into(), applicability });
        self
    }

    /// Whether it stops the build.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// Closes a chain of builder calls.
    pub fn done(&mut self) -> Self {
        self.clone()
    }
}

/// The question whether a name is meant.
fn did_you_mean(name: &str) -> String {
    readable(format!("did you mean `{name}`?"))
}

/// No words of a diagnostic have more bytes: what they quote can be as long as a file, and each mistake of another file can
/// quote it.
const LONGEST: usize = 2000;

/// The words, or the beginning of them that somebody would read.
fn readable(words: impl Into<String>) -> String {
    let mut res: String = words.into();
    if res.len() > LONGEST {
        res.truncate(res.floor_char_boundary(LONGEST));
        res.shrink_to_fit();
        res.push('…');
    }
    res
}

/// Puts diagnostics in the order of the sources, and drops repetitions and what only follows from another.
pub fn sort(diags: &mut Vec<Diag>) {
    diags.sort_by(|a, b| (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message)));
    diags.dedup_by(|later, first| {
        let same = later.span == first.span;
        // A value that cannot be read was replaced by a default: what a later stage says of it is no mistake of its own.
        let follows = first.code.is_of_shape() && first.span.end > first.span.start;
        same && (follows || later.code == first.code && later.message == first.message)
    });
}

#[cfg(test)]
mod tests {
    use super::{Code, Diag, LONGEST};
    use crate::span::Span;

    #[test]
    fn a_diagnostic_quotes_no_more_than_somebody_would_read() {
        let long = "é".repeat(LONGEST);
        let mut diag = Diag::new(Code::BadName, Span::default(), long.as_str());
        let diag = diag.label(long.as_str()).help(long.as_str()).see(Span::default(), long.as_str()).done();
        let all = [diag.message, diag.label, diag.help[0].clone(), diag.related[0].1.clone()];
        assert!(all.iter().all(|it| it.len() < LONGEST + 4 && it.ends_with("é…")));
        assert_eq!(Diag::new(Code::BadName, Span::default(), "whole").message, "whole");
    }
}
