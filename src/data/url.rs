//! Addresses that may stand in a data file.

use crate::diag::Code;
use crate::shape::{Decode, Decoder, Node, Shape, Text, Tree, is_disguised_host, unseen};
use crate::span::Span;
use serde::{Serialize, Serializer};

/// An address on the web: `https:` or `http:`, with a host and no blanks.
///
/// `javascript:`, `data:` and their like are refused here, once, so that no
/// page can carry one.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Url {
    /// The address as written.
    pub text: Text,
    /// Where it is written.
    pub span: Span,
}

impl Url {
    /// The host: "arxiv.org".
    pub fn host(&self) -> &str {
        let rest = self.text.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or("")
    }

    /// The address with the path of a file behind it, as an editor on the web takes it: in its path, or in a query that
    /// ends with `=`.
    pub fn before(&self, path: &str) -> String {
        let between = if self.text.ends_with(['/', '=', ':', '#']) { "" } else { "/" };
        format!("{}{between}{path}", self.text)
    }

    /// Why `text` is not an address that may be published, if it is not.
    pub(crate) fn fault(text: &str) -> Option<&'static str> {
        let lower = text.to_ascii_lowercase();
        let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else {
            return Some("an address begins with https:// or http://");
        };
        if text.chars().any(|it| it.is_whitespace() || it.is_control() || "<>\"`{}|\\^".contains(it)) {
            return Some("an address has no blanks, quotes or control characters");
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        if host.contains('@') {
            return Some("an address carries no user name");
        }
        if !host.contains('.') || host.starts_with('.') || host.ends_with('.') {
            return Some("an address names a host");
        }
        None
    }
}

/// The address that `text` most likely means, where its beginning alone is wrong: `acme.example/one`, `https:/acme.example`.
fn meant(text: &str) -> Option<String> {
    let written = text;
    let text = text.trim();
    let misspelled = |it: &str| it.len() < 7 && it.starts_with('h') && it.bytes().all(|byte| byte.is_ascii_lowercase());
    let text = match text.split_once("://") {
        Some((scheme, rest)) if misspelled(scheme) && !scheme.starts_with("http") => &format!("https://{rest}"),
        _ => text,
    };
    let scheme = text.split(['/', ':']).next().filter(|it| it.eq_ignore_ascii_case("http") || *it == "https");
    let rest = text.strip_prefix(scheme.unwrap_or_default())?.trim_start_matches([':', '/']);
    let host = rest.split(['/', '?', '#']).next()?;
    // What stands behind the last dot of a host is letters: a file has none, and a name of a user none either.
    let is_host =
        host.rsplit('.').next().is_some_and(|it| it.len() > 1 && it.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let address = format!("{}://{rest}", scheme.unwrap_or("https").to_ascii_lowercase());
    let is_file = [".md", ".pdf", ".txt", ".html"].iter().any(|it| host.ends_with(it));
    (is_host && !is_file && !host.contains(':') && Url::fault(&address).is_none() && address != written)
        .then_some(address)
}

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl Decode for Url {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        let Tree::Text(text) = node.tree else {
            decoder.expected("an address in quotes", &node);
            return Self::default();
        };
        if let Some(fault) = Self::fault(&text) {
            let message = format!("`{}` is not an address that can be published", text.escape_debug());
            let diag = decoder.report(Code::BadUrl, node.span, message).label(fault);
            if let Some(meant) = meant(&text) {
                diag.did_you_mean(&meant).replace(format!("\"{meant}\""));
            }
            diag.help("copy the address from the browser's address bar");
            return Self::default();
        }
        let url = Self { text: decoder.text(&text), span: node.span };
        decoder.address(&url.text, url.span);
        if is_disguised_host(url.host()) || unseen(&url.text).is_some() {
            let message = format!("the address of `{}` has letters that look like others", url.host());
            let help = "copy the address from the browser's address bar, which shows what it really is";
            decoder.report(Code::OddCharacter, node.span, message).label("not what it seems").help(help);
        }
        url
    }
    fn shape() -> Shape {
        Shape::Url
    }
}

#[cfg(test)]
mod tests {
    use super::{Url, meant};

    #[test]
    fn an_address_whose_beginning_is_wrong_is_proposed() {
        for (text, right) in [
            ("acme.example/one", "https://acme.example/one"),
            ("htps://acme.example/one", "https://acme.example/one"),
            ("https:/acme.example", "https://acme.example"),
            ("http//acme.example/a?b", "http://acme.example/a?b"),
            ("www.acme.example", "https://www.acme.example"),
            ("//acme.example/", "https://acme.example/"),
        ] {
            assert_eq!(meant(text).as_deref(), Some(right), "{text}");
        }
        for text in
            ["javascript:alert(1)", "README.md", "paper", "mailto:a@b.example", "ftp://a.example", "a b.example"]
        {
            assert_eq!(meant(text), None, "{text}");
        }
    }

    #[test]
    fn only_web_addresses_with_a_host_pass() {
        for good in ["https://arxiv.org/abs/2302.13971", "http://example.org", "https://a.b/c?d=e#f"] {
            assert_eq!(Url::fault(good), None, "{good}");
        }
        let bad = [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//evil.com/",
            "https://",
            "https://x",
            "https://user@evil.com/",
            "https://a.b/\" onclick=",
            "https://a.b/ c",
            "ftp://a.b/",
            "java\tscript:x",
            "",
        ];
        for bad in bad {
            assert!(Url::fault(bad).is_some(), "{bad}");
        }
    }
}
