//! A picture to keep, or to show elsewhere.

use super::ViewContext;
use crate::inert::xml;
use crate::plan::Subject;
use serde::Serialize;

/// A picture to keep, or to show elsewhere.
#[derive(Debug, Serialize)]
pub struct ShareView {
    /// Where it is as a drawing.
    pub svg: String,
    /// Where it is in pixels.
    pub png: String,
    /// The HTML that shows it on another page, with a link to this one; nothing if the settings do not say where the
    /// site is published.
    pub embed: Option<String>,
}

/// How wide a picture is shown elsewhere, in pixels: it has more of them, for screens that are finer.
const SHOWN: usize = 720;

impl ShareView {
    /// The picture at an address, which is without an ending, and what it shows.
    pub(super) fn new(context: ViewContext<'_, '_>, picture: &str, title: &str) -> Self {
        let (svg, png) = (format!("{picture}.svg"), format!("{picture}.png"));
        let embed = context.site.base().map(|base| {
            let (base, title) = (xml(&base), xml(title));
            let page = if context.page.subject == Subject::Home { "" } else { &context.page.address };
            format!("<a href=\"{base}/{page}\"><img src=\"{base}/{png}\" width=\"{SHOWN}\" alt=\"{title}\"></a>")
        });
        Self { svg: context.href(&svg), png: context.href(&png), embed }
    }
}
