//! Keys and headings that are well written and stand in the wrong place: what they do there follows from one slip.

use super::slip::{EXPLAINED, TornLine};
use crate::diag::{Code, Diag, KEY};
use crate::shape::{Decode, Shape};
use std::collections::BTreeSet;
use std::ops::Range;

/// Says of the mistakes in a record what its lines tell of them, and leaves out what is missing only because a key of the
/// whole file stands below a heading. Of many mistakes, only the first are looked at.
pub(super) fn tell<T: Decode>(diags: &mut Vec<Diag>, text: &str, offset: usize) {
    let Shape::Record { fields, .. } = T::shape() else { return };
    let is_own = |key: &str| fields.iter().any(|it| it.key == key);
    let headings = headings(text);
    let mut strayed: BTreeSet<String> = BTreeSet::new();
    for diag in diags.iter_mut().take(EXPLAINED) {
        let at = (diag.span.start as usize).saturating_sub(offset);
        match diag.code {
            Code::WrongType => {
                TornLine::at(text, at).tell_brackets(diag);
                if diag.message.starts_with("expected a list") {
                    strayed.extend(below(text, &headings, at));
                }
            }
            // A table that takes any name takes a key of the file for one.
            Code::UnknownKey | Code::BadName => {
                let end = (diag.span.end as usize).saturating_sub(offset);
                let key = text.get(at..end).unwrap_or_default().to_owned();
                if let Some(heading) = is_own(&key).then(|| heading_above(text, &headings, at)).flatten() {
                    if diag.code == Code::BadName {
                        // How names are written is no matter here.
                        diag.help.clear();
                    }
                    diag.is_meant().help(format!("`{key}` is a key of the whole file: put it above `{heading}`"));
                    diag.help.rotate_right(1);
                    strayed.insert(key);
                }
            }
            _ => {}
        }
    }
    let is_strayed = |it: &Diag| it.absent_of(KEY).is_some_and(|key| strayed.contains(key));
    diags.retain(|it| it.code != Code::MissingKey || !is_strayed(it));
}

/// Where the lines are that begin with a bracket, as headings do, in their order.
fn headings(text: &str) -> Vec<Range<usize>> {
    let mut end = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = end;
        end += line.len();
        (start..end, line)
    });
    lines.filter(|it| it.1.starts_with('[')).map(|it| it.0).collect()
}

/// The last heading that begins at the byte `at` or before it, by its place in the list.
fn last_at(headings: &[Range<usize>], at: usize) -> Option<usize> {
    headings.partition_point(|it| it.start <= at).checked_sub(1)
}

/// The heading under which the byte `at` stands; none if it stands on one, or above all.
fn heading_above<'t>(text: &'t str, headings: &[Range<usize>], at: usize) -> Option<&'t str> {
    let heading = &headings[last_at(headings, at)?];
    (heading.end <= at).then(|| text[heading.clone()].trim())
}

/// The keys below the heading at the byte `at`, up to the next one.
fn below(text: &str, headings: &[Range<usize>], at: usize) -> Vec<String> {
    let Some(place) = last_at(headings, at).filter(|it| at < headings[*it].end) else { return Vec::new() };
    let end = headings.get(place + 1).map_or(text.len(), |it| it.start);
    let keys = text[headings[place].end..end].lines();
    keys.filter_map(|it| Some(it.split_once('=')?.0.trim().to_owned())).collect()
}
