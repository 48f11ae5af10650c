//! Bare addresses in running text: `https://…` and `http://…` become links, as in GitHub's Markdown.
//!
//! A `www.` without a scheme stays text: nothing says whether its host answers to https, and a link says exactly where it
//! leads. What stands in code, in a link or behind a backslash (`https\://`) stays text, too.

use super::dialect::{Dialect, Extensions, RawHtml};
use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// An event, and where it stands in the source.
pub(super) type RangedEvent<'s> = (Event<'s>, Range<usize>);

/// What an address begins with, in small letters.
const SCHEMES: [&str; 2] = ["https://", "http://"];

/// Texts that follow each other while they become one.
pub(super) struct Joined<'s> {
    first: CowStr<'s>,
    rest: String,
    parts: Vec<TextPart>,
    range: Range<usize>,
}

/// One of these texts: where it begins in the whole, and where it stands in the source.
struct TextPart {
    start: usize,
    range: Range<usize>,
}

impl<'s> Joined<'s> {
    pub(super) fn new(first: CowStr<'s>, range: Range<usize>) -> Self {
        let parts = vec![TextPart { start: 0, range: range.clone() }];
        Self { first, rest: String::new(), parts, range }
    }

    pub(super) fn push(&mut self, more: &str, range: &Range<usize>) {
        self.parts.push(TextPart { start: self.first.len() + self.rest.len(), range: range.clone() });
        self.rest.push_str(more);
        self.range.end = self.range.end.max(range.end);
    }

    /// The text as an event.
    pub(super) fn whole(self) -> RangedEvent<'s> {
        let text = if self.rest.is_empty() { self.first } else { format!("{}{}", self.first, self.rest).into() };
        (Event::Text(text), self.range)
    }

    /// The text with a link around each bare address in it.
    pub(super) fn linked(self, source: &str) -> Vec<RangedEvent<'s>> {
        if !source[self.range.clone()].contains("://") {
            return vec![self.whole()];
        }
        let text = format!("{}{}", self.first, self.rest);
        let typed = Typed::new(&text, &self.parts, source);
        let mut res = Vec::new();
        let mut done = TextPlace { shown: 0, source: self.range.start };
        for found in typed.addresses(source) {
            let (start, end) = (typed.place(found.start), typed.place(found.end));
            res.extend(between(&text, &done, &start));
            res.extend(link(typed.text[found].to_owned(), start.source..end.source));
            done = end;
        }
        res.extend(between(&text, &done, &TextPlace { shown: text.len(), source: self.range.end }));
        res
    }
}

/// The text between two places.
fn between<'s>(text: &str, start: &TextPlace, end: &TextPlace) -> Option<RangedEvent<'s>> {
    let text = &text[start.shown..end.shown];
    (!text.is_empty()).then(|| (Event::Text(text.to_owned().into()), start.source..end.source))
}

/// A link that shows its own address.
fn link<'s>(address: String, range: Range<usize>) -> [RangedEvent<'s>; 3] {
    let (title, id) = ("".into(), "".into());
    let tag = Tag::Link { link_type: LinkType::Autolink, dest_url: address.clone().into(), title, id };
    let text = Event::Text(address.into());
    [(Event::Start(tag), range.clone()), (text, range.clone()), (Event::End(TagEnd::Link), range)]
}

/// A place in a text as readers see it, and in the source.
struct TextPlace {
    shown: usize,
    source: usize,
}

/// A text as it was typed: without typographic quotes and dashes, which are not what an address has.
struct Typed<'j> {
    text: String,
    /// The same as readers see it.
    shown: &'j str,
    parts: &'j [TextPart],
    /// Where each part begins in what was typed.
    starts: Vec<usize>,
}

impl<'j> Typed<'j> {
    fn new(shown: &'j str, parts: &'j [TextPart], source: &str) -> Self {
        let mut res = Self { text: String::new(), shown, parts, starts: Vec::new() };
        for (rank, part) in parts.iter().enumerate() {
            let shown = &shown[part.start..res.end(rank)];
            res.starts.push(res.text.len());
            let is_smart = matches!(shown, "–" | "—" | "…" | "‘" | "’" | "“" | "”");
            res.text.push_str(if is_smart { &source[part.range.clone()] } else { shown });
        }
        res
    }

    /// Where a part ends in what readers see.
    fn end(&self, rank: usize) -> usize {
        self.parts.get(rank + 1).map_or(self.shown.len(), |it| it.start)
    }

    /// Where the addresses stand, the first first.
    fn addresses(&self, source: &str) -> Vec<Range<usize>> {
        let finder = LinkFinder::new();
        let mut res = Vec::new();
        let mut start = 0;
        // linkify takes quotes and full stops of other scripts for parts of an address.
        for part in self.text.split_inclusive(ends_address) {
            let found = finder.links(part.trim_end_matches(ends_address)).filter(|it| *it.kind() == LinkKind::Url);
            res.extend(found.map(|it| start + it.start()..start + kept(&part[..it.end()])));
            start += part.len();
        }
        res.retain(|it| self.is_address(it, source));
        res
    }

    /// Whether an address has a scheme that was typed in one go, and a host.
    fn is_address(&self, found: &Range<usize>, source: &str) -> bool {
        let address = &self.text[found.clone()];
        let Some(scheme) = SCHEMES.into_iter().find(|it| begins(address, it)) else { return false };
        let typed = self.place(found.start).source;
        begins(&source[typed..], scheme) && address[scheme.len()..].starts_with(char::is_alphanumeric)
    }

    /// The same place in what readers see; what is shown otherwise than it was typed is cut nowhere.
    fn place(&self, at: usize) -> TextPlace {
        let rank = self.starts.partition_point(|it| *it <= at).saturating_sub(1);
        let (part, behind) = (&self.parts[rank], at - self.starts[rank]);
        let shown = (part.start + behind).min(self.end(rank));
        let source = if at == self.text.len() { part.range.end } else { part.range.start + behind };
        TextPlace { shown, source: source.min(part.range.end) }
    }
}

/// Whether `text` begins with a scheme, in large letters or small.
fn begins(text: &str, scheme: &str) -> bool {
    text.as_bytes().get(..scheme.len()).is_some_and(|it| it.eq_ignore_ascii_case(scheme.as_bytes()))
}

/// How much of a piece of text belongs to the address at its end: what marks emphasis in Markdown does not.
fn kept(text: &str) -> usize {
    text.trim_end_matches(['*', '_', '~', '.', ',', ':', ';', '?', '!']).len()
}

/// What no address is written with: white space, signs that nobody sees, quotes, dashes and stops of many scripts.
fn ends_address(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || matches!(sign, '‐'..='‟' | '…' | '‹' | '›' | '«' | '»' | '،' | '؛' | '؟' | '۔' | '।')
        || matches!(sign, '、'..='】' | '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？' | '｡'..='､')
}

/// Whether the events that are read stand where text is running text: in no link, no picture, no code.
pub(super) struct Enclosure {
    looks: bool,
    raw_html: RawHtml,
    /// How many links, pictures and blocks of code are open.
    open: usize,
    /// Whether an author's own HTML has begun a link.
    anchor: bool,
}

impl Enclosure {
    pub(super) fn new(dialect: Dialect<'_>) -> Self {
        let looks = dialect.extensions == Extensions::On;
        Self { looks, raw_html: dialect.raw_html, open: 0, anchor: false }
    }

    pub(super) fn is_running_text(&self) -> bool {
        self.looks && self.open == 0 && !self.anchor
    }

    pub(super) fn pass(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => self.open += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => self.open = self.open.saturating_sub(1),
            Event::InlineHtml(tag) if self.raw_html == RawHtml::Published => {
                let is_tag = |name: &str| {
                    let rest = tag.get(name.len()..).filter(|_| tag[..name.len()].eq_ignore_ascii_case(name));
                    rest.is_some_and(|it| it.starts_with(|sign: char| sign == '>' || sign.is_whitespace()))
                };
                self.anchor = (self.anchor || is_tag("<a")) && !is_tag("</a");
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::dialect::Dialect;
    use super::super::events::events;
    use super::RawHtml;
    use pulldown_cmark::{Event, Tag};

    /// The addresses of links in a text, where each stands in it as it was typed.
    fn found(source: &str) -> Vec<String> {
        let dialect = Dialect { raw_html: RawHtml::Published, ..Dialect::EXPLAINER };
        let links = events(source, dialect).list.into_iter().filter_map(|(event, range)| match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let typed = source[range.clone()].replace("&amp;", "&");
                assert!(typed.contains(&*dest_url), "{dest_url} at {range:?} of {source}");
                Some(dest_url.into_string())
            }
            _ => None,
        });
        links.collect()
    }

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        let wiki = "https://en.wikipedia.org/wiki/Link_(The_Legend_of_Zelda)";
        for (before, after) in [
            ("", ""),
            ("see ", "."),
            ("(", ")"),
            ("(see ", "), and"),
            ("**", "**"),
            ("*", "*"),
            ("\"", "\""),
            ("„", "“"),
            ("“", ",” she said"),
            ("'", "'"),
            ("«", "»"),
            ("", "…"),
            ("", "..."),
            ("", "!?"),
            ("اقرأ ", "، ثم"),
            ("見よ", "。次"),
            ("> - ", "\n  more"),
            ("# ", ""),
            ("[", "]"),
            ("a\n", "\nb"),
            ("\\<", "\\>"),
            ("&lt;", "&gt;"),
        ] {
            assert_eq!(found(&format!("{before}{wiki}{after}")), [wiki], "{before} {after}");
        }
    }

    #[test]
    fn an_address_is_what_was_typed_and_not_what_typography_makes_of_it() {
        for address in [
            "https://a.org/one--two---three",
            "https://a.org/it's",
            "http://a.org/a_b_c?d=e&f=g#h",
            "HTTPS://A.org/x",
            "https://localhost:8080/",
            "https://bücher.de/ä",
            "https://a.org/x,y;z",
        ] {
            assert_eq!(found(&format!("Say {address} -- twice.")), [address]);
        }
        assert_eq!(found("https://a.org/?x=1&amp;y=2."), ["https://a.org/?x=1&y=2"]);
    }

    #[test]
    fn code_links_pictures_and_what_is_no_address_stay_as_they_are() {
        for text in [
            "`https://a.org`",
            "```\nhttps://a.org\n```",
            "    https://a.org",
            "![https://a.org](x.svg)",
            "<a href=\"x\">https://a.org</a>",
            "https\\://a.org",
            "www.a.org",
            "https://",
            "https://…",
            "https://*.a.org",
            "ftp://a.org",
            "git+https://a.org",
            "xhttps://a.org",
            "mail a@b.org",
            "a :// b",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
        assert_eq!(found("[see https://a.org](https://b.org)"), ["https://b.org"]);
        assert_eq!(found("<https://a.org> https://b.org"), ["https://a.org", "https://b.org"]);
    }
}
