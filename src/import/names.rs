//! Names that become ids and addresses.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// An id holds no more characters, so that every disk takes it as a file's name.
const LONGEST: usize = 100;

/// The hosts and first words of addresses that are no repository of a model.
const HUB: &str = "huggingface.co/";
const NO_OWNERS: [&str; 10] =
    ["datasets", "spaces", "collections", "papers", "docs", "blog", "models", "organizations", "api", "learn"];

/// A name in lowercase letters, digits, `-` and `.`; `None` if nothing of it is left.
pub fn slug(name: &str) -> Option<String> {
    let mut res = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        let plain = letters(letter);
        match letter {
            'a'..='z' | '0'..='9' => res.push(letter),
            _ if !plain.is_empty() => res.push_str(plain),
            // Two marks in a row are one, and none begins a name.
            '.' if !res.ends_with(['-', '.']) && !res.is_empty() => res.push('.'),
            // An accent that stands apart from its letter.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            _ if !res.ends_with(['-', '.']) && !res.is_empty() => res.push('-'),
            _ => {}
        }
    }
    res.truncate(LONGEST);
    let end = res.trim_end_matches(['-', '.']).len();
    res.truncate(end);
    (!res.is_empty()).then_some(res)
}

/// How a Latin letter beyond ASCII is written in an address; nothing for others.
fn letters(letter: char) -> &'static str {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => "o",
        'œ' => "oe",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // C++ is not C.
        '+' => "plus",
        _ => "",
    }
}

/// The last part of a path.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The last part of a path without its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = file_name(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// What stands in a part of an address as it is (RFC 3986, unreserved).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A file's name as part of an address.
pub(super) fn percent(name: &str) -> String {
    utf8_percent_encode(name, PLAIN).to_string()
}

/// The repository that an address on Hugging Face is about: "org/name".
pub(super) fn hub_id(address: &str) -> Option<String> {
    let rest = address.trim().strip_prefix("https://").or_else(|| address.trim().strip_prefix("http://"))?;
    let path = rest.strip_prefix("www.").unwrap_or(rest).strip_prefix(HUB)?;
    let path = path.split(['?', '#']).next().unwrap_or(path).trim_end_matches('/');
    let mut parts = path.split('/');
    let (org, name) = (parts.next()?, parts.next()?);
    // What stands behind the name is a view of the repository, or something else altogether.
    let is_view = parts.next().is_none_or(|it| matches!(it, "tree" | "blob" | "resolve" | "discussions"));
    (is_view && !NO_OWNERS.contains(&org)).then(|| repository(org, name)).flatten()
}

/// "org/name", if both can be parts of a repository's name.
pub(super) fn repository(org: &str, name: &str) -> Option<String> {
    let fits = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    let part =
        |it: &str| it.len() <= LONGEST && it.chars().all(fits) && it.chars().any(|sign| sign.is_ascii_alphanumeric());
    (part(org) && part(name)).then(|| format!("{org}/{name}"))
}

/// The beginning of a text that may be long or have characters no message should.
pub(super) fn cut(text: &str) -> String {
    const LONGEST: usize = 60;
    let start: String = text.chars().take(LONGEST).collect();
    let end = if start.len() < text.len() { "…" } else { "" };
    format!("{}{end}", start.escape_debug())
}

#[cfg(test)]
mod tests {
    use super::{hub_id, percent, slug};

    #[test]
    fn a_slug_can_stand_in_an_address() {
        let cases = [
            ("Llama 4 Maverick", "llama-4-maverick"),
            ("OLMo-2-0325-32B", "olmo-2-0325-32b"),
            ("Tülu 3.1", "tulu-3.1"),
            ("InstructCodeT5+", "instructcodet5plus"),
            ("..a..b--c._", "a.b-c"),
            ("a/../b", "a-b"),
        ];
        for (name, expected) in cases {
            assert_eq!(slug(name).as_deref(), Some(expected), "{name}");
        }
        assert_eq!(slug("通义"), None);
        assert_eq!(slug(&"ab.".repeat(80)).unwrap().len(), 100);
    }

    #[test]
    fn only_the_address_of_a_model_names_a_repository() {
        for address in
            ["https://huggingface.co/a/b", "http://huggingface.co/a/b/tree/main", "https://huggingface.co/a/b#c"]
        {
            assert_eq!(hub_id(address).as_deref(), Some("a/b"), "{address}");
        }
        for address in
            ["https://huggingface.co", "https://huggingface.co/a", "https://huggingface.co/datasets/a/b", "a/b"]
        {
            assert_eq!(hub_id(address), None, "{address}");
        }
    }

    #[test]
    fn a_name_with_blanks_is_escaped_in_an_address() {
        assert_eq!(percent("AMD OLMo.yaml"), "AMD%20OLMo.yaml");
    }
}
