//! The events of a text, as the parser finds them.

pub(super) use super::bare::RangedEvent;
use super::bare::{Enclosure, Joined};
use super::dialect::{Dialect, Extensions, Math};
use crate::inert;
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// How deep quotes, lists, notes, emphasis and whatever else holds something may stand in each other. No text that
/// people read comes near, and a browser's own limit is 512.
pub(super) const DEEPEST: usize = 64;

/// What the parser found in a text.
#[derive(Default)]
pub(super) struct Events<'s> {
    /// Every start has its end, and none stands deeper than [`DEEPEST`].
    pub(super) list: Vec<RangedEvent<'s>>,
    /// The first place that stood deeper; what is there is text without its markup.
    pub(super) deep: Option<Range<usize>>,
    /// Brackets that were meant to refer to something, and nothing defines it; a place can be named twice.
    pub(super) undefined: Vec<Range<usize>>,
}

impl<'s> Events<'s> {
    /// Texts that stood together.
    fn text(&mut self, joined: Option<Joined<'s>>, source: &'s str, around: &Enclosure) {
        match joined {
            Some(text) if around.is_running_text() => self.list.extend(text.linked(source)),
            Some(text) => self.list.push(text.whole()),
            None => {}
        }
    }
}

/// The events of a text, with the lines of a paragraph joined: words that stand together are found together.
pub(super) fn events<'s>(source: &'s str, dialect: Dialect<'_>) -> Events<'s> {
    let mut undefined = Vec::new();
    let callback = |broken: BrokenLink<'s>| {
        if dialect.extensions == Extensions::Off {
            return None;
        }
        let found = citation(&broken);
        if found.is_none() && refers(&broken) {
            undefined.push(broken.span);
        }
        found
    };
    let parser = Parser::new_with_broken_link_callback(source, options(dialect), Some(callback));
    let mut res = Events::default();
    let mut joined: Option<Joined<'s>> = None;
    let mut nest = Nest::default();
    let mut around = Enclosure::new(dialect);
    for (event, range) in parser.into_offset_iter() {
        if !nest.takes(&event) {
            res.deep.get_or_insert(range);
            continue;
        }
        match (unreserved(event), &mut joined) {
            (Event::Text(text), Some(joined)) => joined.push(&text, &range),
            (Event::SoftBreak, Some(joined)) => joined.push("\n", &range),
            (Event::Text(text), None) => joined = Some(Joined::new(text, range)),
            (event, _) => {
                res.text(joined.take(), source, &around);
                around.pass(&event);
                res.list.push((event, range));
            }
        }
    }
    res.text(joined, source, &around);
    res.undefined = undefined;
    res
}

/// The same event without characters by which holes and passages are marked: each could stand in a text as it is, or as an
/// entity. CommonMark replaces NUL in the same way.
fn unreserved(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(it) => Event::Text(cleaned(it)),
        Event::Code(it) => Event::Code(cleaned(it)),
        Event::InlineMath(it) => Event::InlineMath(cleaned(it)),
        Event::DisplayMath(it) => Event::DisplayMath(cleaned(it)),
        Event::Html(it) => Event::Html(cleaned(it)),
        Event::InlineHtml(it) => Event::InlineHtml(cleaned(it)),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(cleaned(info))))
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            // That of a citation was made here.
            let dest_url = if is_unknown(link_type) { dest_url } else { cleaned(dest_url) };
            Event::Start(Tag::Link { link_type, dest_url, title: cleaned(title), id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: cleaned(dest_url), title: cleaned(title), id })
        }
        other => other,
    }
}

fn cleaned(text: CowStr<'_>) -> CowStr<'_> {
    match inert::unreserved(&text) {
        Cow::Owned(changed) => changed.into(),
        Cow::Borrowed(_) => text,
    }
}

/// Whether a link has no definition, and is one because of what it names.
fn is_unknown(kind: LinkType) -> bool {
    matches!(kind, LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown)
}

/// Which of the tags that are open are kept.
#[derive(Default)]
struct Nest {
    open: Vec<bool>,
    kept: usize,
}

impl Nest {
    /// Whether an event is kept: a tag that stands too deep is not, nor are its end and the tags inside of it.
    fn takes(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(tag) => {
                let whole = self.open.last().is_none_or(|it| *it);
                let keep = whole && (self.kept < DEEPEST || is_part(tag));
                self.kept += usize::from(keep);
                self.open.push(keep);
                keep
            }
            Event::End(_) => {
                let kept = self.open.pop().unwrap_or(true);
                self.kept -= usize::from(kept && self.kept > 0);
                kept
            }
            _ => true,
        }
    }
}

/// Whether a tag can only stand in its list or table, and that one not without it.
fn is_part(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Item
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
    )
}

/// The scheme a citation gets between the parser and the writer.
pub(super) const CITE: &str = "\0cite:";

/// Reads `[@key]`, which to CommonMark is a link without a definition.
pub(super) fn citation<'s>(broken: &BrokenLink<'s>) -> Option<(CowStr<'s>, CowStr<'s>)> {
    let key = broken.reference.strip_prefix('@')?;
    Some((format!("{CITE}{key}").into(), "".into()))
}

/// Whether brackets were meant to refer to something: `[words][key]`, `[key][]`. One pair of brackets alone is ordinary in
/// prose: "he [the author] said".
fn refers(broken: &BrokenLink<'_>) -> bool {
    matches!(broken.link_type, LinkType::Reference | LinkType::Collapsed)
}

pub(super) fn options(dialect: Dialect<'_>) -> Options {
    let mut res = Options::empty();
    if dialect.extensions == Extensions::On {
        res = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_GFM;
    }
    if dialect.math == Math::On {
        res |= Options::ENABLE_MATH;
    }
    res
}

/// How many events stand before the end that closes an opened tag.
pub(super) fn matching(tail: &[RangedEvent<'_>]) -> usize {
    let mut depth = 0;
    for (at, (event, _)) in tail.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return at,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    tail.len()
}

/// The words of some events, without markup, in one line.
pub(super) fn plain(events: &[RangedEvent<'_>]) -> String {
    let mut res = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) => res.push_str(&text.replace('\n', " ")),
            Event::SoftBreak | Event::HardBreak => res.push(' '),
            _ => {}
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_follow_each_other_are_one() {
        let found = events("a 'b'\nc\n", Dialect::EXPLAINER).list;
        assert!(
            matches!(&found[1], (Event::Text(text), range) if **text == *"a ‘b’\nc" && *range == (0..7)),
            "{found:?}"
        );
    }

    #[test]
    fn no_event_has_a_character_by_which_ajar_marks_something() {
        for sign in ["\0", "\u{e01ee}", "\u{10fffe}", "&#xE01EE;", "&#xfdd0;"] {
            let source = format!(
                "{sign} `{sign}` $a{sign}$ <b a='{sign}'> [{sign}](x{sign} '{sign}') ![a{sign}](<b{sign}> '{sign}')\n\n\
                 ```a{sign}\n{sign}\n```\n\n<p>\n{sign}\n{sign}</p>\n\n    {sign}\n"
            );
            let dialect = Dialect { math: Math::On, raw_html: super::super::RawHtml::Published, ..Dialect::EXPLAINER };
            let found = format!("{:?}", events(&source, dialect).list);
            assert!(
                !found.contains(inert::is_reserved) && !found.contains("\\0") && !found.contains("\\u{1"),
                "{found}"
            );
            assert!(found.contains(inert::LOST), "{found}");
        }
    }

    #[test]
    fn what_stands_too_deep_is_text_and_every_start_has_its_end() {
        for (open, close) in
            [("> ", ""), ("- ", ""), ("1. ", ""), ("[^a]: ", ""), ("*a **b ", ""), ("*a ", " b*"), ("> - ", "")]
        {
            let text = format!("{}words{}", open.repeat(300), close.repeat(300));
            let found = events(&text, Dialect::EXPLAINER);
            let mut depth: usize = 0;
            let mut deepest = 0;
            for (event, _) in &found.list {
                match event {
                    Event::Start(_) => depth += 1,
                    Event::End(_) => depth -= 1,
                    _ => {}
                }
                deepest = deepest.max(depth);
            }
            assert_eq!(depth, 0, "{open}");
            assert!(deepest <= 2 * DEEPEST, "{open}: {deepest}");
            assert_eq!(found.deep.is_some(), deepest >= DEEPEST, "{open}: {deepest}");
        }
    }
}
