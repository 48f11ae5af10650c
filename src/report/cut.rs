//! No report is longer than somebody could read: of many diagnostics the first, mistakes before warnings.

use crate::diag::{Code, Diag};
use std::borrow::Cow;

/// How many diagnostics a report shows. What shows none of the thousand is not mended by the next.
const MOST: usize = 1000;

/// The diagnostics that are shown, in their order; behind them one that counts those that are not.
pub(super) fn cut(diags: &[Diag]) -> Cow<'_, [Diag]> {
    if diags.len() <= MOST {
        return Cow::Borrowed(diags);
    }
    let errors = diags.iter().filter(|it| it.is_error()).count();
    let mut room = [MOST.saturating_sub(errors), MOST];
    let takes = |it: &&Diag| {
        let left = &mut room[usize::from(it.is_error())];
        let fits = *left > 0;
        *left -= usize::from(fits);
        fits
    };
    let mut shown: Vec<Diag> = diags.iter().filter(takes).cloned().collect();
    let rest = |is_error: bool| {
        let count = |list: &[Diag]| list.iter().filter(|it| it.is_error() == is_error).count();
        count(diags) - count(&shown)
    };
    let message = format!("{} more mistakes and {} more warnings are not shown", rest(true), rest(false));
    let last = shown.last().map(|it| it.span).unwrap_or_default();
    let mut note = Diag::new(Code::NotShown, last, message);
    shown.push(note.label("the last one shown stands here").help("mend the first ones, and look again").done());
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::{MOST, cut};
    use crate::diag::{Code, Diag};
    use crate::span::Span;

    fn some(code: Code, count: usize) -> impl Iterator<Item = Diag> {
        (0..count).map(move |at| Diag::new(code, Span::default(), at.to_string()))
    }

    #[test]
    fn mistakes_go_before_warnings_and_the_rest_is_counted() {
        let diags: Vec<Diag> =
            some(Code::Stale, MOST).chain(some(Code::BadDate, MOST - 10)).chain(some(Code::Stale, 7)).collect();
        let shown = cut(&diags);
        assert_eq!(shown.len(), MOST + 1);
        assert_eq!(shown.iter().filter(|it| it.is_error()).count(), MOST - 10);
        assert_eq!(shown[MOST].message, "0 more mistakes and 997 more warnings are not shown");
        assert_eq!(cut(&diags[..MOST]).len(), MOST);
    }
}
