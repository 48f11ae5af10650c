//! White space out of pages: templates are laid out for those who change them, pages for those who load them.
//!
//! A run of white space in text becomes one space, and none beside a tag that stands on a line of its own (`<p>`,
//! `</li>`, `<br>`) or in `<head>`, where no browser shows it. One space is left between attributes. Quoted values,
//! comments, `pre`, `textarea`, `script` and `style` are kept to the byte. Which tags stand on lines of their own is
//! known by their names, as in the style sheet of the HTML standard: what a site's own styles make of them is not.

use std::borrow::Cow;
use std::io;

/// What a tag is to the white space around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It ends a line before it and begins one after it: white space on either side is not seen.
    Line,
    /// It stands in a line, and holds lines of its own: `<svg>`.
    Frame,
    /// It stands in a line: white space beside it is seen.
    Word,
}

/// What the next byte belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TextMode {
    Text,
    /// After `<`: the name of a tag, if it is one.
    Name,
    /// The attributes of a tag.
    Tag,
    /// The value of an attribute, up to this quote.
    Quoted(u8),
    Comment,
    /// An element that is kept, of whose end tag so many bytes were read.
    Kept(usize),
}

/// Takes a page as it is made, in pieces of any size, and keeps it without white space that nobody sees.
///
/// Each byte is looked at once, and what is held back is at most a tag's name.
pub(super) struct Tight {
    page: Vec<u8>,
    state: TextMode,
    /// The name of the tag that is read, with its slash, as it is written; of a kept element, that of its end tag.
    name: Vec<u8>,
    /// White space was read, and stands nowhere yet.
    gap: bool,
    /// A line begins here: no white space is needed.
    fresh: bool,
    /// Inside `<head>`, where nothing is shown.
    head: bool,
}

impl Tight {
    /// An empty page, with room for `bytes`.
    pub(super) fn new(bytes: usize) -> Self {
        let page = Vec::with_capacity(bytes);
        Self { page, state: TextMode::Text, name: Vec::new(), gap: false, fresh: true, head: false }
    }

    /// The page, with a newline at its end.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.state == TextMode::Name {
            self.not_a_tag();
        }
        self.page.push(b'\n');
        self.page
    }

    /// Takes the first bytes of a piece, at least one of them; how many is returned.
    fn take(&mut self, bytes: &[u8]) -> usize {
        let byte = bytes[0];
        match self.state {
            TextMode::Text => return self.text(bytes),
            TextMode::Tag => return self.tag(bytes),
            TextMode::Name => self.name(byte),
            TextMode::Quoted(quote) => {
                let taken = self.copy(bytes, |it| it == quote);
                if taken < bytes.len() {
                    self.page.push(quote);
                    self.state = TextMode::Tag;
                }
                return bytes.len().min(taken + 1);
            }
            TextMode::Comment => {
                self.page.push(byte);
                if byte == b'>' && self.page.ends_with(b"-->") {
                    self.state = TextMode::Text;
                }
            }
            TextMode::Kept(0) => {
                let taken = self.copy(bytes, |it| it == b'<');
                if taken < bytes.len() {
                    self.page.push(b'<');
                    self.state = TextMode::Kept(1);
                }
                return bytes.len().min(taken + 1);
            }
            TextMode::Kept(read) => self.kept(byte, read),
        }
        1
    }

    /// Writes the bytes before the first of which `ends` is true, all of them if there is none; how many is returned.
    fn copy(&mut self, bytes: &[u8], ends: impl Fn(u8) -> bool) -> usize {
        let taken = bytes.iter().position(|it| ends(*it)).unwrap_or(bytes.len());
        self.page.extend_from_slice(&bytes[..taken]);
        taken
    }

    fn text(&mut self, bytes: &[u8]) -> usize {
        match bytes[0] {
            b'<' => {
                // Most names are whole in one piece, and need not be held back.
                if let Some(length) = whole_name(&bytes[1..]) {
                    self.begin_tag(&bytes[1..=length]);
                    return 1 + length;
                }
                self.state = TextMode::Name;
                1
            }
            it if it.is_ascii_whitespace() => {
                self.gap = true;
                blank(bytes)
            }
            _ => {
                self.close_gap();
                self.fresh = false;
                let taken = words(bytes);
                self.page.extend_from_slice(&bytes[..taken]);
                taken
            }
        }
    }

    fn name(&mut self, byte: u8) {
        let first = self.name.is_empty();
        match byte {
            b'>' | b'/' if !first && self.name != b"/" => self.begin(),
            it if it.is_ascii_whitespace() && !first => self.begin(),
            // A sign in text; pages escape it, and a template may have forgotten to.
            it if first && !it.is_ascii_alphabetic() && !b"/!".contains(&it) => self.not_a_tag(),
            // So is the end of a tag without a name.
            it if self.name == b"/" && !it.is_ascii_alphabetic() => self.not_a_tag(),
            _ => {
                self.name.push(byte);
                if self.name == b"!--" {
                    // A comment is nowhere seen: the white space on both of its sides is one gap.
                    self.page.extend_from_slice(b"<!--");
                    self.name.clear();
                    self.state = TextMode::Comment;
                }
                return;
            }
        }
        // The byte after the name is the first of what follows it.
        self.take(&[byte]);
    }

    fn not_a_tag(&mut self) {
        self.close_gap();
        self.page.push(b'<');
        self.page.append(&mut self.name);
        self.fresh = false;
        self.state = TextMode::Text;
    }

    /// The name of a tag has been read, byte by byte.
    fn begin(&mut self) {
        let mut name = std::mem::take(&mut self.name);
        self.begin_tag(&name);
        if self.name.is_empty() {
            // Its memory serves the next name.
            name.clear();
            self.name = name;
        }
    }

    /// A tag begins whose name is this, with its slash.
    fn begin_tag(&mut self, name: &[u8]) {
        let is_end = name[0] == b'/';
        let bare = small(&name[usize::from(is_end)..]);
        let role = if self.head { Role::Line } else { role(&bare) };
        match role {
            Role::Frame if is_end => self.gap = false,
            Role::Frame | Role::Word => self.close_gap(),
            Role::Line => self.gap = false,
        }
        self.fresh = role == Role::Line || role == Role::Frame && !is_end;
        if *bare == *b"head" {
            self.head = !is_end;
        }
        self.page.push(b'<');
        self.page.extend_from_slice(name);
        if !is_end && matches!(&*bare, b"pre" | b"textarea" | b"script" | b"style") {
            self.name = [b"/", &*bare].concat();
        }
        self.state = TextMode::Tag;
    }

    fn tag(&mut self, bytes: &[u8]) -> usize {
        match bytes[0] {
            b'>' => {
                self.gap = false;
                self.page.push(b'>');
                self.state = if self.name.is_empty() { TextMode::Text } else { TextMode::Kept(0) };
                return 1;
            }
            it if it.is_ascii_whitespace() => {
                self.gap = true;
                return blank(bytes);
            }
            _ if self.gap => {
                self.page.push(b' ');
                self.gap = false;
            }
            _ => {}
        }
        if let quote @ (b'"' | b'\'') = bytes[0] {
            self.page.push(quote);
            self.state = TextMode::Quoted(quote);
            return 1;
        }
        let taken = attributes(bytes);
        self.page.extend_from_slice(&bytes[..taken]);
        taken
    }

    /// A byte after `<` and `read - 1` bytes of the end tag's name.
    fn kept(&mut self, byte: u8, read: usize) {
        let Some(wanted) = self.name.get(read - 1) else {
            if byte == b'>' || byte == b'/' || byte.is_ascii_whitespace() {
                self.fresh = self.head || role(&self.name[1..]) == Role::Line;
                self.name.clear();
                self.state = TextMode::Tag;
                self.take(&[byte]);
            } else {
                self.state = TextMode::Kept(0);
                self.take(&[byte]);
            }
            return;
        };
        if byte.eq_ignore_ascii_case(wanted) {
            self.page.push(byte);
            self.state = TextMode::Kept(read + 1);
        } else {
            self.state = TextMode::Kept(0);
            self.take(&[byte]);
        }
    }

    /// One space for what was passed over, where it is seen.
    fn close_gap(&mut self) {
        if self.gap && !self.fresh {
            self.page.push(b' ');
        }
        self.gap = false;
    }
}

impl io::Write for Tight {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut at = 0;
        while at < bytes.len() {
            at += self.take(&bytes[at..]);
        }
        Ok(at)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How many bytes of a tag's name, with its slash, stand at the beginning; `None` if they do not end here, or are none.
fn whole_name(bytes: &[u8]) -> Option<usize> {
    let slash = usize::from(bytes.first() == Some(&b'/'));
    let length = slash + bytes[slash..].iter().position(|it| !it.is_ascii_alphanumeric())?;
    let begins = bytes[slash].is_ascii_alphabetic();
    let ends = matches!(bytes[length], b'>' | b'/') || bytes[length].is_ascii_whitespace();
    (begins && ends).then_some(length)
}

/// How many bytes of text stand at the beginning before white space that may have to go: words with one space between.
fn words(bytes: &[u8]) -> usize {
    let is_end = |it: &u8| *it == b'<' || it.is_ascii_whitespace();
    let mut taken = 0;
    loop {
        taken += bytes[taken..].iter().position(is_end).unwrap_or(bytes.len() - taken);
        match bytes.get(taken..taken + 2) {
            Some([b' ', next]) if !is_end(next) => taken += 2,
            _ => return taken,
        }
    }
}

/// How many bytes of attributes stand at the beginning, each behind one space and with its whole value.
fn attributes(bytes: &[u8]) -> usize {
    let is_end = |it: &u8| b">\"'".contains(it) || it.is_ascii_whitespace();
    let mut taken = 0;
    loop {
        taken += bytes[taken..].iter().position(is_end).unwrap_or(bytes.len() - taken);
        match bytes.get(taken..taken + 2) {
            Some([b' ', next]) if !is_end(next) => taken += 2,
            Some([quote @ (b'"' | b'\''), ..]) => {
                let Some(length) = bytes[taken + 1..].iter().position(|it| it == quote) else { return taken };
                taken += length + 2;
            }
            _ => return taken,
        }
    }
}

/// How many bytes of white space stand at the beginning.
fn blank(bytes: &[u8]) -> usize {
    bytes.iter().position(|it| !it.is_ascii_whitespace()).unwrap_or(bytes.len())
}

/// A name in small letters, as it nearly always is.
fn small(name: &[u8]) -> Cow<'_, [u8]> {
    if name.iter().any(u8::is_ascii_uppercase) { name.to_ascii_lowercase().into() } else { name.into() }
}

/// What the tag of this name is, in small letters: <https://html.spec.whatwg.org/multipage/rendering.html>, and for
/// the parts of a picture <https://www.w3.org/TR/SVG2/render.html>.
#[rustfmt::skip]
fn role(name: &[u8]) -> Role {
    match name {
        b"svg" | b"select" | b"datalist" => Role::Frame,
        b"!doctype" | b"html" | b"head" | b"body" | b"base" | b"link" | b"meta" | b"title" | b"style" => Role::Line,
        b"address" | b"article" | b"aside" | b"blockquote" | b"br" | b"center" | b"details" | b"dialog" => Role::Line,
        b"dd" | b"div" | b"dl" | b"dt" | b"fieldset" | b"figcaption" | b"figure" | b"footer" | b"form" => Role::Line,
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"header" | b"hgroup" | b"hr" | b"legend" => Role::Line,
        b"li" | b"main" | b"menu" | b"nav" | b"ol" | b"optgroup" | b"option" | b"p" | b"pre" => Role::Line,
        b"search" | b"section" | b"summary" | b"ul" => Role::Line,
        b"caption" | b"col" | b"colgroup" | b"table" | b"tbody" | b"td" | b"tfoot" | b"th" | b"thead" => Role::Line,
        b"tr" => Role::Line,
        b"circle" | b"clippath" | b"defs" | b"desc" | b"ellipse" | b"g" | b"line" | b"marker" | b"path" => Role::Line,
        b"pattern" | b"polygon" | b"polyline" | b"rect" | b"stop" | b"symbol" | b"text" | b"use" => Role::Line,
        _ => Role::Word,
    }
}

#[cfg(test)]
mod tests;
