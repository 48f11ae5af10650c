//! Pictures that leave the site: the one of all models, the charts, and one for each model and text, with which a link
//! to it is shown elsewhere. Each is a drawing, and the same in pixels.
//!
//! All are as wide; what a link is shown with is 1200 by 630, as <https://ogp.me> readers have it. Of all models, a drawing of
//! that height cannot name every one: the SVG is as high as all names need.

mod canvas;
mod card;
mod chart;
mod doors;
mod drawn;
mod explainer;
mod fit;
mod fonts;
mod frame;
mod grid;
mod model;
mod name;
mod places;
mod raster;
mod sheet;
mod table;

use crate::data::Chart;
use crate::plan::pictures::{has_doors, preview as preview_address};
use crate::plan::{Page, Site, Subject, address};
use crate::shape::Words as _;
use doors::Extent;
use fonts::{Signs, Voice};
use rayon::prelude::*;

/// What a picture shows.
#[derive(Debug, Clone, Copy)]
enum Shown<'s> {
    /// Every model as its door.
    Doors,
    /// One of the pictures of the dataset.
    Chart(Chart),
    /// What a page is about.
    Page(&'s Page),
}

impl Shown<'_> {
    fn svg(self, site: &Site<'_>, signs: Signs) -> Option<String> {
        match self {
            Self::Doors => doors::svg(site, signs, Extent::Whole),
            Self::Chart(chart) => chart::svg(site, chart, signs),
            Self::Page(page) => of_page(site, page),
        }
    }

    /// The drawing of which the picture in pixels is made: the same, but for that of all models.
    fn card(self, site: &Site<'_>, signs: Signs) -> Option<String> {
        match self {
            Self::Doors => doors::svg(site, signs, Extent::Card),
            Self::Chart(_) | Self::Page(_) => self.svg(site, signs),
        }
    }

    /// The same without the words that the theme's faces cannot say.
    fn settable(self, site: &Site<'_>) -> Option<String> {
        let svg = self.card(site, Signs::Any)?;
        let is_settable = svg.lines().all(|it| Voice::Title.has(it) && Voice::Name.has(it));
        if is_settable { Some(svg) } else { self.card(site, Signs::Ours) }
    }

    /// The picture in pixels.
    fn png(self, site: &Site<'_>) -> Option<Vec<u8>> {
        raster::png(&self.settable(site)?)
    }
}

/// The picture of a page; nothing if it has none of its own.
fn of_page(site: &Site<'_>, page: &Page) -> Option<String> {
    match &page.subject {
        Subject::Model(at) => Some(model::svg(site, page, &site.assessed.models[*at])),
        Subject::Explainer(slug) => Some(explainer::svg(site, &site.assessed.facts.explainers.get(slug)?.value.front)),
        _ => None,
    }
}

/// The pictures that readers can download, by their addresses without an ending.
fn kept(site: &Site<'_>) -> impl Iterator<Item = (String, Shown<'static>)> {
    let charts = Chart::ALL.iter().filter(|_| !site.assessed.models.is_empty());
    let doors = has_doors(site.assessed.facts).then(|| (address::DOORS.to_owned(), Shown::Doors));
    doors.into_iter().chain(charts.map(|it| (address::chart(it.name()), Shown::Chart(*it))))
}

/// Makes every picture and hands it to `put` with its address, several at once. Whether one in pixels is to be made is
/// left to `once`, which gets its address and the drawing; no drawing where making that is left to it, too.
///
/// # Errors
/// If `put` refuses one.
pub(crate) fn write<E: Send>(
    site: &Site<'_>,
    put: &(impl Fn(&str, Vec<u8>) -> Result<(), E> + Sync),
    once: &(impl Fn(&str, Option<&str>, &dyn Fn() -> Result<(), E>) -> Result<(), E> + Sync),
) -> Result<(), E> {
    let is_own = |address: &str| site.assets.iter().any(|it| it.address == address);
    let file = |address: &str, bytes: Option<Vec<u8>>| bytes.map_or(Ok(()), |bytes| put(address, bytes));
    let kept: Vec<(String, Shown<'_>)> = kept(site).collect();
    kept.into_par_iter().try_for_each(|(address, shown)| {
        let (pixels, vectors) = (format!("{address}.png"), format!("{address}.svg"));
        if let Some(drawing) = shown.settable(site).filter(|_| !is_own(&pixels)) {
            once(&pixels, Some(&drawing), &|| file(&pixels, raster::png(&drawing)))?;
        }
        if is_own(&vectors) {
            return Ok(());
        }
        file(&vectors, shown.svg(site, Signs::Any).map(String::into_bytes))
    })?;
    let previews = |page: &Page| match preview_address(site.assessed.facts, page) {
        Some(address) if !is_own(&address) => {
            once(&address, None, &|| file(&address, of_page(site, page).and_then(|it| raster::png(&it))))
        }
        _ => Ok(()),
    };
    site.pages().par_iter().try_for_each(previews)
}

/// The picture at an address, if it is one.
pub(crate) fn file(site: &Site<'_>, address: &str) -> Option<Vec<u8>> {
    let shown = shown(site, address)?;
    match (shown, address.rsplit_once('.')?.1) {
        (_, "png") => shown.png(site),
        (Shown::Doors | Shown::Chart(_), _) => shown.svg(site, Signs::Any).map(String::into_bytes),
        _ => None,
    }
}

/// The drawing at an address, or of which the picture in pixels there is made: for tests, which cannot read pixels.
pub fn drawing(site: &Site<'_>, address: &str) -> Option<String> {
    let shown = shown(site, address)?;
    if address.ends_with(".png") { shown.card(site, Signs::Ours) } else { shown.svg(site, Signs::Ours) }
}

/// How wide words of a class of a drawing are; `None` if there is a letter without a sign.
pub fn width(class: &str, size: f64, words: &str) -> Option<f64> {
    let voice = Voice::ALL.into_iter().find(|it| it.class() == class).unwrap_or(Voice::Name);
    voice.has(words).then(|| voice.width(size, words))
}

/// What the picture at an address shows, if it is one.
fn shown<'s>(site: &'s Site<'_>, address: &str) -> Option<Shown<'s>> {
    let (bare, ending) = address.rsplit_once('.').filter(|it| matches!(it.1, "svg" | "png"))?;
    let kept = kept(site).find(|it| it.0 == bare).map(|it| it.1);
    kept.or_else(|| preview(site, address).filter(|_| ending == "png"))
}

/// The page whose picture stands at an address.
fn preview<'s>(site: &'s Site<'_>, address: &str) -> Option<Shown<'s>> {
    let of = |page: &&Page| preview_address(site.assessed.facts, page).is_some_and(|it| it == address);
    address.starts_with(address::PREVIEWS).then(|| site.pages().iter().find(of).map(Shown::Page))?
}
