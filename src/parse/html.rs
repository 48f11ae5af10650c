//! Text as it stands in HTML: escaped, as an address, as an anchor.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
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

/// What CommonMark leaves in an address as it is; `&` and `'` are escaped as HTML.
const IN_ADDRESS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'+')
    .remove(b'!')
    .remove(b'*')
    .remove(b'(')
    .remove(b')')
    .remove(b',')
    .remove(b'%')
    .remove(b'#')
    .remove(b'@')
    .remove(b'?')
    .remove(b'=')
    .remove(b';')
    .remove(b':')
    .remove(b'/')
    .remove(b'$')
    .remove(b'~')
    .remove(b'&')
    .remove(b'\'');

/// An address as it stands inside the quotes of an attribute, percent-encoded where CommonMark asks for it.
pub fn href(address: &str) -> String {
    utf8_percent_encode(address, IN_ADDRESS).to_string().replace('&', "&amp;").replace('\'', "&#x27;")
}
