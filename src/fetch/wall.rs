//! Pages that stand before the page: those by which a host keeps programs out.
//!
//! The words are those of the services themselves. A page behind one of them may be well and alive; only a person with a
//! browser can tell.

use ureq::http::HeaderMap;

/// Headers that only a wall sends: the name, and what its value has.
const HEADERS: [(&str, &str); 3] =
    [("cf-mitigated", "challenge"), ("x-amzn-waf-action", ""), ("x-datadome", "protected")];

/// Words that only stand in a wall, in small letters; and whose wall it is.
const WORDS: [(&str, &str); 12] = [
    ("<title>just a moment...</title>", "Cloudflare"),
    ("challenges.cloudflare.com/turnstile", "Cloudflare"),
    ("attention required! | cloudflare", "Cloudflare"),
    ("/_incapsula_resource", "Imperva"),
    ("<title>pardon our interruption", "Imperva"),
    ("captcha-delivery.com", "DataDome"),
    ("id=\"px-captcha\"", "HUMAN"),
    ("awswafintegration", "AWS WAF"),
    ("making sure you&#39;re not a bot!", "Anubis"),
    ("making sure you're not a bot!", "Anubis"),
    ("unusual traffic from your computer network", "Google"),
    ("verify you are human by completing the action", "a bot check"),
];

/// A page is longer than any wall.
const LONGEST: usize = 200_000;

/// Whose wall an answer is, if it is one.
pub(super) fn wall(headers: &HeaderMap, body: &[u8]) -> Option<&'static str> {
    let has = |name: &str, part: &str| {
        headers.get(name).is_some_and(|it| String::from_utf8_lossy(it.as_bytes()).to_ascii_lowercase().contains(part))
    };
    if let Some((name, _)) = HEADERS.iter().find(|it| has(it.0, it.1)) {
        return Some(if *name == "cf-mitigated" { "Cloudflare" } else { "a bot check" });
    }
    if body.len() > LONGEST {
        return None;
    }
    let text = String::from_utf8_lossy(body).to_ascii_lowercase();
    WORDS.iter().find(|it| text.contains(it.0)).map(|it| it.1)
}
