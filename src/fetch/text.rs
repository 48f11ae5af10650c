//! The words of a page, for quotes to be looked for in them.

use encoding_rs::{Encoding, UTF_8};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// Elements whose content is no text for readers.
const SILENT: [&[u8]; 3] = [b"script", b"style", b"template"];

/// How far into a page its encoding may stand (HTML, "determining the character encoding").
const HEAD: usize = 1024;

/// A page with fewer letters than this and with a script shows its words by that script.
const FEW: usize = 400;

/// The words of what was fetched with the content type `kind`.
///
/// # Errors
/// Why there are none that could be read.
pub fn words(kind: &str, bytes: &[u8]) -> Result<String, &'static str> {
    let kind = kind.to_ascii_lowercase();
    let media = kind.split(';').next().unwrap_or("").trim();
    if media == "application/pdf" || bytes.starts_with(b"%PDF-") {
        return Err("it is a PDF, which is not read");
    }
    let told = ["text/", "json", "xml", "yaml", "toml", "javascript"].iter().any(|it| media.contains(it));
    if !told && (!media.is_empty() && media != "application/octet-stream" || bytes.contains(&0)) {
        return Err("it is no text");
    }
    let is_html = media.contains("html") || media.is_empty() && begins_html(bytes);
    let label = charset(&kind).map(str::to_owned).or_else(|| is_html.then(|| declared(bytes)).flatten());
    let encoding = label.and_then(|it| Encoding::for_label(it.as_bytes())).unwrap_or(UTF_8);
    let (text, ..) = encoding.decode(bytes);
    if !is_html {
        return Ok(text.into_owned());
    }
    let (words, has_script) = html(&text);
    if has_script && words.chars().filter(|it| it.is_alphanumeric()).take(FEW).count() < FEW {
        return Err("its words are made by a script, which is not run");
    }
    Ok(words)
}

fn begins_html(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

/// What follows `charset=`.
fn charset(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("charset=")?;
    let rest = rest.trim_start_matches(['"', '\'', ' ']);
    rest.split(|it: char| !it.is_ascii_alphanumeric() && !"-_:.".contains(it)).next().filter(|it| !it.is_empty())
}

/// The encoding that a page names in its head.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    charset(&head).map(str::to_owned)
}

/// The text between the tags, and whether there is a script.
fn html(page: &str) -> (String, bool) {
    let mut emitter = DefaultEmitter::default();
    // Without a tree, what stands in a script or a style is known by the tag before it.
    emitter.naively_switch_states(true);
    let mut res = String::with_capacity(page.len() / 4);
    let mut silent: Option<&[u8]> = None;
    let mut has_script = false;
    for token in Tokenizer::new_with_emitter(page, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                has_script |= tag.name.0 == b"script";
                if silent.is_none() && !tag.self_closing {
                    silent = SILENT.iter().copied().find(|it| *it == tag.name.0);
                }
            }
            Token::EndTag(tag) if silent == Some(&tag.name.0[..]) => silent = None,
            Token::String(text) if silent.is_none() => res.push_str(&String::from_utf8_lossy(&text.value.0)),
            _ => {}
        }
    }
    (res, has_script)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_page_says_what_its_readers_see() {
        let page = "<!doctype html><title>T</title><style>p{}</style><script>var a = '<p>no</p>';</script>\
                    <!-- no --><p>You may <b>not</b> use&nbsp;&ldquo;it&rdquo; &#8212; ever.<template>no</template>";
        let long = format!("{page}{}", "word ".repeat(200));
        let text = words("text/html", long.as_bytes()).unwrap();
        assert!(text.starts_with("TYou may not use\u{a0}“it” — ever."), "{text}");
        assert!(!text.contains("no</") && !text.contains("var"), "{text}");
        assert!(words("text/html; charset=utf-8", page.as_bytes()).is_err(), "few words and a script");
    }

    #[test]
    fn letters_are_read_by_the_encoding_that_is_named() {
        assert_eq!(words("text/plain; charset=ISO-8859-1", b"caf\xe9").unwrap(), "café");
        assert_eq!(words("text/plain", "café".as_bytes()).unwrap(), "café");
        assert_eq!(words("text/html", b"<meta charset='windows-1252'>\x93a\x94").unwrap(), "“a”");
        assert_eq!(words("text/plain", b"\xff\xfeh\0i\0").unwrap(), "hi", "a mark says UTF-16");
    }

    #[test]
    fn what_is_no_text_says_why() {
        assert!(words("application/pdf", b"").unwrap_err().contains("PDF"));
        assert!(words("", b"%PDF-1.7").unwrap_err().contains("PDF"));
        assert!(words("image/png", b"x").is_err() && words("application/octet-stream", b"a\0b").is_err());
        assert_eq!(words("application/octet-stream", b"a license").unwrap(), "a license");
    }
}
