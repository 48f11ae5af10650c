//! A text: HTML and holes, in order.

use super::colored::CodeBlock;
use crate::data::{ClauseKind, ClauseValue, Criterion, Live};
use crate::shape::Text;
use crate::span::{Span, Spanned};

/// A text: HTML and holes, in order.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// The parts.
    pub pieces: Vec<Piece>,
    /// The headings, for the table of contents and as anchors.
    pub headings: Vec<Heading>,
    /// How many words there are to read.
    pub words: usize,
    /// Whether it shows what its own source comes to: what it links to then is an example.
    pub teaches: bool,
    /// Where it begins in its file.
    pub start: usize,
}

/// A part of a text.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// The value of an `href` or `src`, to be filled in.
    Link(Link),
    /// A citation of a source of the front matter: `[@key]`.
    Cite(Spanned<Text>),
    /// A block of live data.
    Live(Box<Live>),
    /// A block of code, colored when a page shows it.
    Code(Box<CodeBlock>),
    /// A number from the dataset: `[93](count:models)`.
    Figure(Figure),
    /// What the term with that slug means, beside the first link to it.
    Gloss(String),
    /// A text that no author wrote, in the language of the site.
    Label(Label),
}

/// What a part of a text is called, where the dialect and not the author names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// The link of a heading to itself.
    Section,
    /// The table of that number.
    Table(usize),
    /// The call of the footnote of that number.
    Note(usize),
    /// The footnotes at the end.
    Notes,
    /// The way back from a footnote to the place that calls it, counted from one.
    Back(usize),
    /// The mark of a task that is done.
    Done,
    /// The mark of a task that is not.
    ToDo,
    /// The title of an alert.
    Alert(Alert),
}

/// The kinds of alert that GitHub's Markdown knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alert {
    /// Worth knowing.
    Note,
    /// Help.
    Tip,
    /// What one has to know.
    Important,
    /// What can go wrong.
    Warning,
    /// What follows if it does.
    Caution,
}

impl Alert {
    /// Its CSS class: "alert-tip".
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Note => "alert-note",
            Self::Tip => "alert-tip",
            Self::Important => "alert-important",
            Self::Warning => "alert-warning",
            Self::Caution => "alert-caution",
        }
    }
}

/// What a link names.
#[derive(Debug, Clone)]
pub struct Link {
    /// As written: an address, a path, or a name such as `model:meta/llama-3`.
    pub target: Spanned<String>,
    /// Whether it is the address of a picture.
    pub picture: bool,
    /// What the text says of the model or the license that it names, behind a `?` in the target.
    pub says: Option<LinkSays>,
}

/// What a link says of what it names.
#[derive(Debug, Clone, Default)]
pub struct LinkSays {
    /// The edition of the model of which it speaks, by the id of a variant; else it speaks of the one its page leads with.
    pub edition: Option<Spanned<String>>,
    /// What the model is.
    pub of_model: Vec<(Criterion, Spanned<String>)>,
    /// What the license says, clause by clause.
    pub of_license: Vec<(ClauseKind, Spanned<ClauseValue>)>,
}

/// How many models meet every one of some criteria; all of them, if there is none.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The criteria.
    pub criteria: Vec<(Criterion, Spanned<String>)>,
    /// How it is written.
    pub spelling: Spelling,
    /// Where it stands, with its brackets.
    pub span: Span,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// In digits: 12.
    Digits,
    /// In letters: twelve.
    Letters,
    /// In letters, at the beginning of a sentence: Twelve.
    Capital,
}

/// A heading of a text.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 2 for a section, 3 for a part of one.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its words, without markup.
    pub text: String,
}
