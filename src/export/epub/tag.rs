//! Tags of HTML, taken apart.

/// A tag of HTML.
#[derive(Default)]
pub(super) struct HtmlTag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// It ends itself: `<path/>`.
    pub(super) closed: bool,
}

impl HtmlTag {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }
}

/// The tag whose name begins here, and what follows it.
pub(super) fn tag(text: &str) -> (HtmlTag, &str) {
    let ends = |it: char| it.is_whitespace() || it == '>' || it == '/';
    let (name, mut rest) = text.split_at(text.find(ends).unwrap_or(text.len()));
    let mut res = HtmlTag { name: name.to_owned(), ..HtmlTag::default() };
    // Drawings know capitals; no element of HTML does.
    if !matches!(name, "linearGradient" | "radialGradient" | "clipPath" | "textPath" | "foreignObject") {
        res.name.make_ascii_lowercase();
    }
    loop {
        rest = rest.trim_start();
        if let Some(tail) = rest.strip_prefix('>') {
            return (res, tail);
        }
        if let Some(tail) = rest.strip_prefix('/') {
            res.closed = tail.starts_with('>');
            rest = tail;
            continue;
        }
        if rest.is_empty() {
            return (res, rest);
        }
        let (name, tail) = rest.split_at(rest.find(|it: char| ends(it) || it == '=').unwrap_or(rest.len()));
        let (value, tail) = value(tail);
        res.attributes.push((name.to_owned(), unescape(value)));
        // A sign that can begin no attribute is passed over.
        rest = if name.is_empty() { tail.strip_prefix('=').unwrap_or(tail) } else { tail };
    }
}

/// The value of an attribute, if one follows, without its quotes.
fn value(text: &str) -> (&str, &str) {
    let Some(rest) = text.trim_start().strip_prefix('=').map(str::trim_start) else { return ("", text) };
    for quote in ['"', '\''] {
        if let Some(tail) = rest.strip_prefix(quote) {
            return tail.split_once(quote).unwrap_or((tail, ""));
        }
    }
    rest.split_at(rest.find(|it: char| it.is_whitespace() || it == '>').unwrap_or(rest.len()))
}

/// What stands behind an element that is left out.
pub(super) fn after<'t>(tag: &HtmlTag, rest: &'t str) -> &'t str {
    let (start, end) = (format!("<{}", tag.name), format!("</{}", tag.name));
    let mut depth = usize::from(!void(&tag.name));
    let mut at = 0;
    while depth > 0 {
        let Some(next) = rest[at..].find('<').map(|it| at + it) else { return "" };
        let opens = rest[next..].starts_with(&start) && rest[next + start.len()..].starts_with(['>', ' ']);
        let closes = rest[next..].starts_with(&end);
        depth = depth + usize::from(opens) - usize::from(closes);
        at = next + 1;
    }
    rest[at..].find('>').map_or("", |it| &rest[at + it + 1..])
}

/// Whether XML lets an attribute be called so.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name.chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it))
}

/// Whether an element has no inside.
pub(super) fn void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Text without its references to characters; those that XML does not know stay as they are written.
pub(super) fn unescape(text: &str) -> String {
    let mut res = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        res.push_str(&rest[..at]);
        rest = &rest[at..];
        let named = rest.find(';').filter(|it| *it < 12).and_then(|end| Some((character(&rest[1..end])?, end + 1)));
        let (it, length) = named.unwrap_or(('&', 1));
        res.push(it);
        rest = &rest[length..];
    }
    res.push_str(rest);
    res
}

/// The character that a reference names.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']).map(|it| u32::from_str_radix(it, 16));
        return char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => return None,
    })
}
