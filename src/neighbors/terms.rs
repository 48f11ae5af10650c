//! Terms as an SPDX license expression.

use crate::check::Terms;

/// The expression of terms that name licenses; `None` where a word stands in its place.
pub(super) fn expression(terms: &Terms) -> Option<String> {
    match terms {
        Terms::License(id) => Some(id.clone()),
        Terms::All(parts) => joined(parts, " AND "),
        Terms::Any(parts) => joined(parts, " OR "),
        Terms::Unknown | Terms::Unread | Terms::NotFound | Terms::None => None,
    }
}

fn joined(parts: &[Terms], between: &str) -> Option<String> {
    let parts: Option<Vec<String>> = parts.iter().map(operand).collect();
    parts.map(|it| it.join(between))
}

/// A part of an expression, in parentheses where it is one itself.
fn operand(terms: &Terms) -> Option<String> {
    let text = expression(terms)?;
    Some(if matches!(terms, Terms::License(_)) { text } else { format!("({text})") })
}

/// Several expressions that all hold.
pub(super) fn all(mut expressions: Vec<String>) -> Option<String> {
    expressions.dedup();
    match expressions.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        many => {
            let wrap = |it: &String| if it.contains(' ') { format!("({it})") } else { it.clone() };
            Some(many.iter().map(wrap).collect::<Vec<_>>().join(" AND "))
        }
    }
}
