//! The explainers as one book: the inside of every chapter by its template, then the whole by `export`.

use crate::export::epub::{self, Chapter};
use crate::plan::{Page, Site};
use rayon::prelude::*;
use std::io;

/// The templates that belong to no page.
const FRONT: &str = "book/title.html";
const STYLE: &str = "book/book.css";

/// Why there is no book.
pub(super) enum BookFault<'s, E> {
    /// A page cannot be filled.
    Page(&'s Page, E),
    /// A picture cannot be read.
    Io(io::Error),
}

/// Fills the templates of a book.
pub(super) trait Binder<'s>: Sync {
    /// Why one cannot be filled.
    type Fault: Send;

    /// The inside of the chapter that a page becomes.
    fn chapter(&self, page: &'s Page) -> Result<Vec<u8>, Self::Fault>;

    /// What a template of no page says.
    fn single(&self, template: &str) -> Result<String, Self::Fault>;
}

/// The book, if the site has one.
pub(super) fn book<'s, B: Binder<'s>>(
    site: &'s Site<'_>,
    binder: &B,
) -> Option<Result<Vec<u8>, BookFault<'s, B::Fault>>> {
    epub::is_made(site).then(|| bound(site, binder))
}

fn bound<'s, B: Binder<'s>>(site: &'s Site<'_>, binder: &B) -> Result<Vec<u8>, BookFault<'s, B::Fault>> {
    let pages = epub::pages(site);
    let Some(first) = pages.first().copied() else { return Err(BookFault::Io(io::ErrorKind::NotFound.into())) };
    let chapter = |page: &&'s Page| {
        let body = binder.chapter(page).map_err(|fault| BookFault::Page(page, fault))?;
        Ok(Chapter { page, body })
    };
    let chapters: Vec<Chapter<'_>> = pages.par_iter().map(chapter).collect::<Result<_, _>>()?;
    let single = |name: &str| binder.single(name).map_err(|fault| BookFault::Page(first, fault));
    let (front, style) = (single(FRONT)?, single(STYLE)?);
    epub::book(site, front.as_bytes(), style.into_bytes(), &chapters).map_err(BookFault::Io)
}
