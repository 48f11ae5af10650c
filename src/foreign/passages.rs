//! A finished page: marked passages become elements that say their language.

use super::marks::{BEGIN, END, HOME, HOME_END, MARKS, SAID, SAID_END, TAGS, bare, is_tag};

/// What says that a message is in English.
const ENGLISH: &str = "lang=\"en\" dir=\"ltr\"";

/// How many messages stand in each other at most: lists in lists in a message. Marks that somebody wrote into a text can be
/// more, and are left out.
const DEEPEST: usize = 8;

/// How many letters are looked at of words of the page's language, to see whether they are a name.
const LONGEST_NAME: usize = 200;

/// Elements without an end.
const VOID: [&str; 9] = ["br", "hr", "img", "input", "wbr", "col", "source", "link", "meta"];

/// Elements that hold text alone, or nothing for readers.
const BARE: [&str; 6] = ["title", "option", "textarea", "desc", "script", "style"];

/// What elements around marked passages say.
pub struct Tongues<'a> {
    /// Of a passage that names no language: that of the records.
    pub records: String,
    /// Of one that names its language; empty for that of the page.
    pub named: &'a dyn Fn(&str) -> String,
    /// Of words of the page's language in a message in English.
    pub home: String,
    /// Whether words in the letters of English alone are names there, which need no element.
    pub spares_latin: bool,
}

/// A finished page with an element around each passage that is marked, which says its language. Where no element can
/// stand, in attributes and titles, marks are left out.
pub fn told(page: Vec<u8>, tongues: &Tongues<'_>) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(text) if text.contains(MARKS) => Passages::new(tongues).page(&text).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    }
}

/// A message in English that goes on, or words of the page's language in one.
struct Utterance {
    is_home: bool,
    english: bool,
    /// The element around it, once there was something to stand in it.
    element: Option<&'static str>,
    /// How many elements have begun in it.
    inside: usize,
}

/// A page while its marks become elements.
struct Passages<'a> {
    tongues: &'a Tongues<'a>,
    out: String,
    /// What says the language of the passage that has begun; empty where none has, or that of the page.
    passage: String,
    /// How many elements have begun in it.
    depth: usize,
    /// The passage around it, in an element of which it stands, and how many elements have begun in that.
    around: Option<(String, usize)>,
    /// The element that holds text alone, while it lasts.
    bare: Option<&'static str>,
    /// Whether words of a picture are written, which have an element of their own.
    drawn: bool,
    /// Messages in English that have begun, and what stands in them, each in the one before.
    voices: Vec<Utterance>,
}

impl<'a> Passages<'a> {
    fn new(tongues: &'a Tongues<'a>) -> Self {
        let (out, passage, voices) = Default::default();
        Self { tongues, out, passage, depth: 0, around: None, bare: None, drawn: false, voices }
    }

    fn page(mut self, text: &str) -> String {
        self.out.reserve(text.len() + text.len() / 8);
        let mut rest = text;
        while let Some(at) = rest.find(['<', BEGIN, END, SAID, SAID_END, HOME, HOME_END]) {
            let (before, from) = rest.split_at(at);
            // Where a sentence goes the other way, what ends it stands with it.
            let ends = usize::from(from.strip_prefix(END).is_some_and(|it| it.starts_with('.')) && self.turns());
            self.words(&[before, &"."[..ends]].concat());
            let sign = from.chars().next().unwrap_or('<');
            let length = if sign == '<' { self.tag(from) } else { sign.len_utf8() };
            rest = &from[length..];
            match sign {
                BEGIN => rest = self.begin(rest),
                END => {
                    (self.passage, self.depth) = self.around.take().unwrap_or_default();
                    rest = &rest[ends..];
                }
                SAID | HOME if self.bare.is_some() || self.voices.len() == DEEPEST => {}
                SAID => self.voices.push(Utterance::new(false, true)),
                HOME => {
                    let mut words = rest.chars().take(LONGEST_NAME).take_while(|it| *it != HOME_END);
                    let is_name = self.tongues.spares_latin && !words.any(|it| it.is_alphabetic() && !it.is_ascii());
                    self.voices.push(Utterance::new(true, is_name));
                }
                SAID_END if self.goes_on(rest) => {
                    let blank = rest.len() - rest.trim_start().len();
                    self.out.push_str(&rest[..blank]);
                    rest = &rest[blank + SAID.len_utf8()..];
                }
                SAID_END | HOME_END if self.bare.is_none() => self.end(sign == HOME_END),
                _ => {}
            }
        }
        self.words(rest);
        self.out
    }

    /// A passage begins; what stands behind the language it names.
    fn begin<'t>(&mut self, rest: &'t str) -> &'t str {
        let words = rest.trim_start_matches(is_tag);
        let named = &rest[..rest.len() - words.len()];
        let tag: String = named.chars().filter_map(|it| char::from_u32(u32::from(it) - TAGS)).collect();
        if self.depth > 0 && !self.passage.is_empty() {
            self.around = Some((std::mem::take(&mut self.passage), self.depth));
        }
        self.passage = if tag.is_empty() { self.tongues.records.clone() } else { (self.tongues.named)(&tag) };
        self.depth = 0;
        words
    }

    /// Whether the passage is written in the other direction than its page.
    fn turns(&self) -> bool {
        self.depth == 0 && self.passage.contains("dir=")
    }

    /// Whether another message follows at once: then one element stands around both.
    fn goes_on(&self, rest: &str) -> bool {
        let is_open = self.voices.len() == 1 && self.voices[0].inside == 0 && self.voices[0].element.is_some();
        self.bare.is_none() && is_open && rest.trim_start().starts_with(SAID)
    }

    /// Text between tags and marks. An element in a passage says the language itself, so that none reaches over a tag.
    fn words(&mut self, words: &str) {
        let is_blank = words.trim().is_empty();
        if !is_blank && (self.passage.is_empty() || self.voices.last().is_some_and(|it| it.english)) {
            self.settle();
        }
        if self.passage.is_empty() || self.depth > 0 || self.bare.is_some() || is_blank {
            self.out.push_str(words);
            return;
        }
        let name = self.element();
        self.out.extend(["<", name, " ", &self.passage, ">", words, "</", name, ">"]);
    }

    /// The element for words.
    fn element(&self) -> &'static str {
        if self.drawn { "tspan" } else { "span" }
    }

    /// Begins the elements that what follows needs: one around the whole message, whatever it begins with, so that it is
    /// read in one direction, and one around words in another language than what they stand in.
    fn settle(&mut self) {
        if self.bare.is_some() || self.voices.is_empty() {
            return;
        }
        self.open(0);
        let last = self.voices.len() - 1;
        let around = self.voices.iter().rev().find(|it| it.element.is_some()).is_some_and(|it| it.english);
        if self.voices[last].english != around {
            self.open(last);
        }
    }

    /// Begins the element of an utterance, if it needs one that has not begun.
    fn open(&mut self, at: usize) {
        let name = self.element();
        let voice = &mut self.voices[at];
        if voice.element.is_some() || at == 0 && !voice.english {
            return;
        }
        voice.element = Some(name);
        let attributes = if voice.english { ENGLISH } else { &self.tongues.home };
        self.out.extend(["<", name, " ", attributes, ">"]);
    }

    /// A message in English has ended, or words in one, and whatever was cut off in it.
    fn end(&mut self, is_home: bool) {
        let begun = self.voices.iter().rposition(|it| it.is_home == is_home);
        let Some(begun) = begun.filter(|at| self.voices[*at..].iter().all(|it| it.inside == 0)) else { return };
        while self.voices.len() > begun {
            self.close();
        }
    }

    fn close(&mut self) {
        if let Some(name) = self.voices.pop().and_then(|it| it.element) {
            self.out.extend(["</", name, ">"]);
        }
    }

    /// An element that begins or ends while a message in English goes on. What was cut off ended with the element it
    /// stood in.
    fn pass(&mut self, begins: bool, ends: bool) {
        if ends {
            while self.voices.last().is_some_and(|it| it.inside == 0) {
                self.close();
            }
        }
        if let Some(last) = self.voices.last_mut() {
            last.inside = last.inside + usize::from(begins) - usize::from(ends);
        }
    }

    /// The tag at the beginning of `rest`, or all of an element for programs; how long it is.
    fn tag(&mut self, rest: &str) -> usize {
        let length = tag_length(rest);
        let tag = &rest[..length];
        let ends = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or_default();
        let begins = !ends && !name.is_empty();
        let is_void = VOID.contains(&name) || tag.ends_with("/>");
        if begins {
            self.settle();
        }
        self.pass(begins && !is_void, ends);
        let start = if begins { 1 + name.len() } else { 0 };
        self.out.push_str(&tag[..start]);
        if begins && !self.passage.is_empty() && self.depth == 0 && !tag.contains(" lang=") {
            self.out.extend([" ", &self.passage]);
        }
        self.out.push_str(&bare(&tag[start..]));
        // What was cut off ended with the element it stood in.
        if let Some(around) = self.around.take_if(|_| ends && self.depth == 0) {
            (self.passage, self.depth) = around;
        }
        self.depth = if begins && !is_void { self.depth + 1 } else { self.depth.saturating_sub(usize::from(ends)) };
        if let Some(known) = BARE.into_iter().find(|it| it.eq_ignore_ascii_case(name)) {
            self.bare = (!ends).then_some(known);
            if !ends && matches!(known, "script" | "style") {
                let end = rest[length..].find("</").map_or(rest.len(), |it| length + it);
                self.out.push_str(&bare(&rest[length..end]));
                return end;
            }
        } else if name == "text" {
            self.drawn = !ends;
        }
        length
    }
}

impl Utterance {
    fn new(is_home: bool, english: bool) -> Self {
        Self { is_home, english, element: None, inside: 0 }
    }
}

/// How long the tag is that begins `text`: to the bracket that stands in no quotes.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, it) in text.char_indices() {
        match (quote, it) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(it),
            (Some(open), it) if open == it => quote = None,
            _ => {}
        }
    }
    text.len()
}
