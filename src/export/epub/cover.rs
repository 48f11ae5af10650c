//! The cover: the site's own picture, or its name and question on a drawn door.

use super::package;
use super::parts::{BookDocument, load};
use super::rewrite::media_type;
use super::xhtml::{document, xml};
use crate::plan::Site;
use std::fmt::Write as _;
use std::io;

/// A picture and its address in the book.
pub(super) struct CoverPicture {
    pub(super) address: String,
    pub(super) bytes: Vec<u8>,
}

/// How many letters of the question stand in a line of the drawn cover.
const LINE: usize = 26;

/// The picture.
///
/// # Errors
/// If the site's own cannot be read.
pub(super) fn picture(site: &Site<'_>) -> io::Result<CoverPicture> {
    match own(site) {
        Some(asset) => Ok(CoverPicture { address: asset.address.clone(), bytes: load(site, asset)? }),
        None => Ok(CoverPicture { address: DRAWN.to_owned(), bytes: drawn(site).into_bytes() }),
    }
}

/// The address of a cover that is drawn here.
const DRAWN: &str = "cover.svg";

/// The picture that the settings name, if a reader of books can show it.
fn own<'s>(site: &'s Site<'_>) -> Option<&'s crate::plan::Asset> {
    let address = site.picture.as_ref().map(|it| it.0.as_str()).filter(|it| media_type(it).is_some())?;
    site.assets.iter().find(|it| it.address == address)
}

/// The page that shows the cover.
pub(super) fn page(site: &Site<'_>) -> BookDocument {
    let address = "cover.xhtml".to_owned();
    let title = package::title(site);
    let source = own(site).map_or(DRAWN, |it| it.address.as_str());
    let body = format!(
        "<section class=\"cover\" epub:type=\"cover\"><img src=\"{}\" alt=\"{}\"/></section>",
        xml(source),
        xml(&title)
    );
    let text = document(site, &title, &address, &body);
    BookDocument { address, title, text, properties: Vec::new() }
}

/// A door that stands ajar, the site's name, its question and the day.
fn drawn(site: &Site<'_>) -> String {
    let facts = site.assessed.facts;
    let settings = &facts.settings;
    let direction = site.words.direction();
    let mut lines = String::new();
    for (at, line) in wrapped(settings.question.as_deref().unwrap_or(&settings.summary)).iter().take(6).enumerate() {
        let _ = write!(lines, "<text x=\"300\" y=\"{}\" font-size=\"34\">{}</text>", 640 + at * 46, xml(line));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 900\" width=\"600\" height=\"900\">\n\
         <title>{title}</title>\n<rect width=\"600\" height=\"900\" fill=\"#f6f2e9\"/>\n\
         <path d=\"M210 470V190h180v280z\" fill=\"#1d1b18\"/>\n\
         <path d=\"M210 470V190l120 40v280z\" fill=\"#c8791f\"/>\n<circle cx=\"312\" cy=\"366\" r=\"8\" fill=\"#f6f2e9\"/>\n\
         <g font-family=\"Georgia, serif\" text-anchor=\"middle\" fill=\"#1d1b18\" direction=\"{direction}\">\n\
         <text x=\"300\" y=\"120\" font-size=\"64\">{name}</text>\n{lines}\n\
         <text x=\"300\" y=\"860\" font-size=\"24\">{day}</text>\n</g>\n</svg>\n",
        title = xml(&package::title(site)),
        name = xml(&settings.title),
        day = xml(&site.words.date(facts.as_of)),
    )
}

/// A text in lines of a cover.
fn wrapped(text: &str) -> Vec<String> {
    let mut res: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match res.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => res.push(word.to_owned()),
        }
    }
    res
}
