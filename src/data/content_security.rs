//! What pages may load: a content security policy, which a site can widen.

use crate::diag::Code;
use crate::shape::{Decode, Decoder, Named, Node, Shape, Tree, Words, words};
use std::fmt::Write as _;

words! {
    /// What a page can load or do, as a content security policy names it.
    pub enum Directive ("directive", Script) {
        /// Scripts.
        Script = "script-src",
        /// Styles.
        Style = "style-src",
        /// Pictures.
        Picture = "img-src",
        /// Fonts.
        Font = "font-src",
        /// Sound and films.
        Media = "media-src",
        /// Pages in pages.
        Frame = "frame-src",
        /// What scripts ask for.
        Connect = "connect-src",
        /// Where forms are sent.
        Form = "form-action",
    }
}

impl Directive {
    /// What the theme needs. A page on disk has no origin of its own, so that `file:` stands beside it; a page of the web
    /// can load nothing from there.
    fn own(self) -> &'static str {
        match self {
            Self::Script | Self::Style | Self::Font => "'self' file:",
            Self::Picture => "'self' file: data:",
            Self::Connect | Self::Form => "'self'",
            Self::Media | Self::Frame => "",
        }
    }
}

/// From where something may be loaded: `https://stats.example`, `https:`, `'sha256-…'`.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct LoadSource(String);

impl Decode for LoadSource {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        let Tree::Text(text) = &node.tree else {
            decoder.expected("a source of a content security policy, in quotes", &node);
            return Self::default();
        };
        // Neither a blank, a comma nor a semicolon, which would begin another source, policy or directive.
        let fits = |it: char| it.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+=%".contains(it);
        if !text.is_empty() && text.chars().all(fits) {
            return Self(text.clone().into_owned());
        }
        decoder
            .report(
                Code::BadUrl,
                node.span,
                format!("`{}` is not a source of a content security policy", text.escape_debug()),
            )
            .label("one address, scheme or keyword")
            .help("write each by itself: [\"https://stats.example\", \"'sha256-…'\"]");
        Self::default()
    }
    fn shape() -> Shape {
        Shape::Text
    }
}

/// What a site's own head and texts need beside the theme, by directive.
pub type Widened = Named<Directive, Vec<LoadSource>>;

/// What a site widens a directive by.
pub(super) fn sources(widened: &Widened, directive: Directive) -> impl Iterator<Item = &str> {
    let named = widened.iter().filter(move |(name, _)| name.value == directive);
    named.flat_map(|(_, sources)| sources.iter().map(|it| it.0.as_str()))
}

/// The policy of every page: what the theme needs, and what the site widens it by.
pub(super) fn policy(widened: &Widened) -> String {
    let mut res = String::from("default-src 'none'; base-uri 'self'");
    for directive in Directive::ALL {
        let more = widened.iter().filter(|(name, _)| name.value == *directive).flat_map(|(_, sources)| sources);
        let sources: Vec<&str> =
            [directive.own()].into_iter().chain(more.map(|it| it.0.as_str())).filter(|it| !it.is_empty()).collect();
        if !sources.is_empty() {
            let _ = write!(res, "; {} {}", directive.name(), sources.join(" "));
        }
    }
    res
}
