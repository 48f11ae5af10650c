//! The explainers as one book, in EPUB 3: <https://www.w3.org/TR/epub-33/>.
//!
//! Every document stands in the book at the address of its page, so that links among them are those of the site. The
//! same sources give the same bytes: no clock, no random name, and times in the archive are the first that it can hold.

mod cover;
mod package;
mod parts;
mod rewrite;
mod tag;
mod xhtml;

use super::picture;
use crate::foreign::bare;
use crate::plan::{Page, Site, Subject, address};
use parts::{BookDocument, load};
use rewrite::Rewriter;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub(crate) use parts::{ADDRESS, Chapter};

/// The folder of the book's own files in the archive.
const ROOT: &str = "EPUB";

/// What an EPUB begins with, so that a program knows it by its first bytes.
const MIMETYPE: &str = "application/epub+zip";

/// Whether the site has a book: it is asked for, and there is something to read.
pub(crate) fn is_made(site: &Site<'_>) -> bool {
    let facts = site.assessed.facts;
    facts.settings.epub == Some(true) && !facts.explainers.is_empty()
}

/// The pages whose text is in the book, in the order of reading, the glossary last.
pub(crate) fn pages<'s>(site: &'s Site<'_>) -> Vec<&'s Page> {
    let explainers = site.reading_order().iter().map(|it| address::explainer(it));
    let glossary = site.pages().iter().find(|it| it.subject == Subject::Glossary);
    explainers.filter_map(|it| site.page(&it)).chain(glossary).collect()
}

/// The book.
///
/// # Errors
/// If a picture cannot be read.
pub(crate) fn book(
    site: &Site<'_>,
    front: &[u8],
    style: Vec<u8>,
    chapters: &[Chapter<'_>],
) -> Result<Vec<u8>, io::Error> {
    let rewriter = Rewriter::new(site, chapters);
    let mut shown = BTreeSet::new();
    let mut documents = vec![cover::page(site), title_page(site, &rewriter, front)];
    for it in chapters {
        documents.push(document(site, &rewriter, it, &mut shown));
    }
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::from([("book.css".to_owned(), style)]);
    let cover = cover::picture(site)?;
    let cover_address = cover.address.clone();
    files.insert(cover.address, cover.bytes);
    for asset in site.assets.iter().filter(|it| shown.contains(&it.address)) {
        files.insert(asset.address.clone(), load(site, asset)?);
    }
    // A chart is drawn for the site, and is no file of its folder.
    for address in shown.into_iter().filter(|it| !files.contains_key(it)).collect::<Vec<_>>() {
        if let Some(drawing) = picture::file(site, &address) {
            files.insert(address, drawing);
        }
    }
    let package = package::package(site, &documents, files.keys(), &cover_address);
    let mut archive = Archive::new()?;
    archive.add("META-INF/container.xml", package::CONTAINER.as_bytes())?;
    archive.add(&format!("{ROOT}/package.opf"), package.as_bytes())?;
    archive.add(&format!("{ROOT}/nav.xhtml"), package::navigation(site, &documents).as_bytes())?;
    for it in &documents {
        archive.add(&format!("{ROOT}/{}", it.address), it.text.as_bytes())?;
    }
    for (address, bytes) in &files {
        archive.add(&format!("{ROOT}/{address}"), bytes)?;
    }
    archive.finish()
}

/// The page behind the cover: what the book is, of which day, and whose.
fn title_page(site: &Site<'_>, rewriter: &Rewriter<'_>, front: &[u8]) -> BookDocument {
    let address = "title.xhtml".to_owned();
    let title = site.assessed.facts.settings.title.clone();
    let body = xhtml::body(&String::from_utf8_lossy(front), |target| rewriter.target("title.html", target));
    let text = xhtml::document(site, &title, &address, &body.text);
    BookDocument { address, title, text, properties: body.properties }
}

fn document(
    site: &Site<'_>,
    rewriter: &Rewriter<'_>,
    chapter: &Chapter<'_>,
    shown: &mut BTreeSet<String>,
) -> BookDocument {
    let page = &chapter.page.address;
    let body = xhtml::body(&String::from_utf8_lossy(&chapter.body), |target| rewriter.target(page, target));
    shown.extend(body.pictures.iter().filter_map(|it| rewriter.asset(page, it)));
    let facts = site.assessed.facts;
    let title = match &chapter.page.subject {
        Subject::Explainer(slug) => facts.explainers.get(slug).map(|it| it.value.front.title.clone()),
        _ => None,
    };
    let title = bare(&title.unwrap_or_else(|| site.words.get("meta-glossary-title"))).into_owned();
    let address = rewrite::in_book(page);
    let text = xhtml::document(site, &title, &address, &body.text);
    BookDocument { address, title, text, properties: body.properties }
}

/// The archive: the type first and as it is, everything else packed.
struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    fn new() -> io::Result<Self> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("mimetype", options(CompressionMethod::Stored))?;
        zip.write_all(MIMETYPE.as_bytes())?;
        Ok(Self(zip))
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.0.start_file(name, options(CompressionMethod::Deflated))?;
        self.0.write_all(bytes)
    }

    fn finish(self) -> io::Result<Vec<u8>> {
        Ok(self.0.finish()?.into_inner())
    }
}

/// How a file stands in the archive: at the first time that it can hold, because there is no clock here.
fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default().last_modified_time(DateTime::default()).compression_method(method)
}
