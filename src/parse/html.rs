//! Text as it stands in HTML: escaped, as an address, as an anchor.

use std::borrow::Cow;

/// Words as an anchor: lowercase letters and digits, joined by hyphens.
pub(crate) fn slug(text: &str) -> String {
    let mut res = String::new();
    for it in text.chars().flat_map(char::to_lowercase) {
        if it.is_alphanumeric() {
            res.push(it);
        } else if !res.is_empty() && !res.ends_with('-') && it != '\'' && it != '’' {
            res.push('-');
        }
    }
    res.trim_end_matches('-').to_owned()
}

/// Text as HTML, in an element or an attribute.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\0']) {
        return Cow::Borrowed(text);
    }
    let mut res = String::with_capacity(text.len() + 16);
    for it in text.chars() {
        match it {
            '&' => res.push_str("&amp;"),
            '<' => res.push_str("&lt;"),
            '>' => res.push_str("&gt;"),
            '"' => res.push_str("&quot;"),
            // Marks the holes.
            '\0' => res.push('\u{fffd}'),
            _ => res.push(it),
        }
    }
    Cow::Owned(res)
}

/// An address as it stands inside the quotes of an attribute, percent-encoded where CommonMark asks for it.
pub fn href(address: &str) -> String {
    let mut res = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'&' => res.push_str("&amp;"),
            b'\'' => res.push_str("&#x27;"),
            _ if byte.is_ascii_alphanumeric() || b"-_.+!*(),%#@?=;:/$~".contains(&byte) => res.push(char::from(byte)),
            _ => {
                res.push('%');
                res.extend([byte >> 4, byte & 15].map(|it| char::from(b"0123456789ABCDEF"[usize::from(it)])));
            }
        }
    }
    res
}
