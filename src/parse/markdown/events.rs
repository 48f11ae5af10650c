//! The events of a text, as the parser finds them.

use super::dialect::{Dialect, Extensions, Math};
use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser};
use std::ops::Range;

pub(super) type RangedEvent<'s> = (Event<'s>, Range<usize>);

/// The events of a text, with the lines of a paragraph joined: words that stand together are found together.
pub(super) fn events<'s>(source: &'s str, dialect: Dialect<'_>) -> Vec<RangedEvent<'s>> {
    let callback = |broken: BrokenLink<'s>| citation(&broken).filter(|_| dialect.extensions == Extensions::On);
    let parser = Parser::new_with_broken_link_callback(source, options(dialect), Some(callback));
    let mut res: Vec<RangedEvent<'s>> = Vec::new();
    for (event, range) in parser.into_offset_iter() {
        let more: Option<CowStr<'s>> = match &event {
            Event::Text(text) => Some(text.clone()),
            Event::SoftBreak => Some("\n".into()),
            _ => None,
        };
        match (res.last_mut(), more) {
            (Some((Event::Text(text), whole)), Some(more)) => {
                *text = format!("{text}{more}").into();
                whole.end = range.end.max(whole.end);
            }
            _ => res.push((event, range)),
        }
    }
    res
}

/// The scheme a citation gets between the parser and the writer.
pub(super) const CITE: &str = "\0cite:";

/// Reads `[@key]`, which to CommonMark is a link without a definition.
pub(super) fn citation<'s>(broken: &BrokenLink<'s>) -> Option<(CowStr<'s>, CowStr<'s>)> {
    let key = broken.reference.strip_prefix('@')?;
    Some((format!("{CITE}{key}").into(), "".into()))
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
