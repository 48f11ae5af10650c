//! HTML in words that are shown as they are written: readers would see its signs.

use std::ops::Range;

/// The elements that people put into texts. Other words between `<` and `>` can be meant as they stand, as in `<org>/<slug>`.
const ELEMENTS: [&str; 37] = [
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "u",
    "ul",
];

/// So many bytes the name of a character can have: none that people write has more.
const LONGEST_NAME: usize = 8;

/// Where a text has a tag of HTML or a character by its name in HTML, the first if there are several.
pub(crate) fn markup(text: &str) -> Option<Range<usize>> {
    text.match_indices(['<', '&']).find_map(|(at, sign)| {
        let rest = &text[at + 1..];
        let len = if sign == "<" { tag(rest)? } else { entity(rest)? };
        Some(at..at + 1 + len)
    })
}

/// How many bytes of a text behind `<` are the rest of a tag.
fn tag(rest: &str) -> Option<usize> {
    let words = rest.strip_prefix('/').unwrap_or(rest);
    let end = words.find(|it: char| !it.is_ascii_alphanumeric())?;
    let is_element = ELEMENTS.contains(&words[..end].to_ascii_lowercase().as_str());
    let goes_on = words[end..].starts_with(['>', ' ', '/']);
    // No further than the next tag: a text of nothing but their beginnings is looked through once.
    let close = rest.find(['>', '<', '\n']).filter(|it| rest[*it..].starts_with('>'))?;
    (is_element && goes_on).then_some(close + 1)
}

/// How many bytes of a text behind `&` are the rest of a character's name or number.
fn entity(rest: &str) -> Option<usize> {
    let end = rest.bytes().take(LONGEST_NAME + 1).position(|it| it == b';').filter(|it| *it > 1)?;
    let name = &rest[..end];
    let number = name.strip_prefix('#').map(|it| it.trim_start_matches('x'));
    let is_entity = match number {
        Some(digits) => !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_hexdigit()),
        None => name.bytes().all(|it| it.is_ascii_lowercase()),
    };
    is_entity.then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::markup;

    #[test]
    fn tags_and_names_of_characters_are_found_and_other_signs_are_not() {
        for (text, found) in [
            ("a <b>word</b>", Some("<b>")),
            ("one<br/>two", Some("<br/>")),
            ("<a href=\"x.html\">x</a>", Some("<a href=\"x.html\">")),
            ("10&nbsp;GB", Some("&nbsp;")),
            ("&#160;x", Some("&#160;")),
            ("<org>/<slug>", None),
            ("a < b and c > d", None),
            ("R&D; more", None),
            ("i <3 models", None),
        ] {
            assert_eq!(markup(text).map(|it| &text[it]), found, "{text}");
        }
    }
}
