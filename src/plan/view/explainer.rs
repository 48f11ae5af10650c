//! An explainer's page: the text, with live data in its places.

use super::Scene;
use super::glossary::{TermView, terms};
use super::lists::{minutes, order};
use super::live::LiveView;
use super::parts::{Frame, LinkView, SourceView, Sources};
use crate::parse::{Explainer, Piece};
use crate::plan::{Resolved, address};
use serde::Serialize;

/// What `explainer.html` gets.
#[derive(Debug, Serialize)]
pub struct ExplainerView {
    /// What every page has.
    pub page: Frame,
    /// Its title.
    pub title: String,
    /// The answer in short.
    pub summary: String,
    /// The part it belongs to.
    pub section: Option<String>,
    /// The day it was published, in words.
    pub date: String,
    /// The day it was last revised, in words.
    pub updated: Option<String>,
    /// The day whose facts it reflects, in words.
    pub as_of: Option<String>,
    /// Reading time in minutes.
    pub minutes: usize,
    /// Its headings, for the table of contents.
    pub headings: Vec<HeadingView>,
    /// The text, piece by piece.
    pub body: Vec<PieceView>,
    /// The terms it relies on.
    pub terms: Vec<TermView>,
    /// Explainers to read next.
    pub related: Vec<LinkView>,
    /// The explainer before it.
    pub previous: Option<LinkView>,
    /// The explainer after it.
    pub next: Option<LinkView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

/// A heading.
#[derive(Debug, Serialize)]
pub struct HeadingView {
    /// 2 or more.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A piece of the text: finished HTML, or live data.
#[derive(Debug, Default, Serialize)]
pub struct PieceView {
    /// Finished HTML, made by Ajar from Markdown.
    pub html: Option<String>,
    /// Live data.
    pub live: Option<LiveView>,
}

impl ExplainerView {
    pub(super) fn new(scene: Scene<'_, '_>, slug: &str, explainer: &Explainer) -> Self {
        let front = &explainer.front;
        let sources = Sources::new(scene, &front.source, None);
        let heading =
            |it: &crate::parse::Heading| HeadingView { level: it.level, id: it.id.clone(), text: it.text.clone() };
        let order = order(scene);
        let at = order.iter().position(|it| it == slug).unwrap_or_default();
        let neighbor = |it: Option<&String>| it.map(|it| title(scene, it));
        Self {
            page: Frame::new(scene, "explainers", front.title.clone(), front.summary.clone())
                .crumbs(vec![scene.link("Explainers", "explainers.html")]),
            title: front.title.clone(),
            summary: front.summary.clone(),
            section: front.section.clone(),
            date: front.date.as_ref().map_or_else(String::new, |it| it.words()),
            updated: front.updated.as_ref().map(|it| it.words()),
            as_of: front.as_of.as_ref().map(|it| it.words()),
            minutes: minutes(explainer.body.words),
            headings: explainer.body.headings.iter().map(heading).collect(),
            body: body(scene, slug, explainer, &sources),
            terms: terms(scene).into_iter().filter(|it| front.terms.iter().any(|term| term.value == it.id)).collect(),
            related: front.related.iter().map(|it| title(scene, it)).collect(),
            previous: neighbor(at.checked_sub(1).and_then(|it| order.get(it))),
            next: neighbor(order.get(at + 1)),
            sources: sources.views,
        }
    }
}

fn title(scene: Scene<'_, '_>, slug: &str) -> LinkView {
    let explainer = scene.site.assessed.dataset.explainers.get(slug);
    let name = explainer.map_or(slug, |it| it.record.front.title.as_str());
    scene.link(name, &address::explainer(slug))
}

/// The text with its holes filled.
fn body(scene: Scene<'_, '_>, slug: &str, explainer: &Explainer, sources: &Sources) -> Vec<PieceView> {
    let links = scene.site.links.get(slug).map(Vec::as_slice).unwrap_or_default();
    let mut res: Vec<PieceView> = Vec::new();
    let mut html = String::new();
    for (at, piece) in explainer.body.pieces.iter().enumerate() {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Link(_) => html.push_str(&href(scene, links.get(at))),
            Piece::Cite(key) => {
                let number = sources.get(key).map_or(0, |it| it.number);
                html.push_str(&format!(
                    "<sup class=\"cite\"><a href=\"#source-{number}\" aria-label=\"Source {number}\">{number}</a></sup>"
                ));
            }
            Piece::Live(live) => {
                res.push(PieceView { html: Some(std::mem::take(&mut html)), live: None });
                res.push(PieceView { html: None, live: Some(LiveView::new(scene, live)) });
            }
        }
    }
    res.push(PieceView { html: Some(html), live: None });
    res
}

/// A link as it stands inside the quotes of an attribute.
fn href(scene: Scene<'_, '_>, link: Option<&Resolved>) -> String {
    let text = match link {
        Some(Resolved::Inside(address)) if address.starts_with(&format!("{}#", scene.page.address)) => {
            address[scene.page.address.len()..].to_owned()
        }
        Some(Resolved::Inside(address)) => scene.href(address),
        Some(Resolved::Outside(url)) => url.clone(),
        Some(Resolved::Nowhere) | None => String::new(),
    };
    text.replace('&', "&amp;").replace('"', "%22").replace('<', "%3C").replace('>', "%3E")
}
