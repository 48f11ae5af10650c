//! [`Site`] → pages as bytes, handed on as they are made.
//!
//! Nothing is kept: memory does not hold the rendered site. A page that fails
//! is reported with its template's line and the record it was made from.

mod machine;
mod templates;

use crate::diag::{Code, Diag};
use crate::plan::{Page, Site};
use crate::shape::Place;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use tera::{Context, Tera};

pub use machine::files as machine_files;

/// Takes finished files; called from several threads, in no order.
pub trait Sink: Sync {
    /// Takes one file.
    ///
    /// # Errors
    /// If it cannot be kept.
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()>;
}

/// Forgets every file: for a check that builds nothing.
#[derive(Debug, Default)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &str, _: Vec<u8>) -> io::Result<()> {
        Ok(())
    }
}

/// What went wrong with one page.
enum Fault {
    Template(Box<tera::Error>),
    Io(String, io::Error),
}

/// Makes single pages of a site.
#[derive(Debug)]
pub struct Renderer<'s, 'd> {
    site: &'s Site<'d>,
    tera: Tera,
}

impl<'s, 'd> Renderer<'s, 'd> {
    /// Loads the templates; `None` if one of them cannot be read.
    pub fn new(site: &'s Site<'d>) -> (Option<Self>, Vec<Diag>) {
        let (tera, diags) = templates::load(site);
        (tera.map(|tera| Self { site, tera }), diags)
    }

    /// One page as bytes, or the mistake in its template.
    pub fn page(&self, page: &Page) -> Result<Vec<u8>, Vec<Diag>> {
        self.fill(page).map_err(|error| report(self.site, vec![(page, error)]))
    }

    fn fill(&self, page: &Page) -> Result<Vec<u8>, Box<tera::Error>> {
        let view = self.site.view(page);
        let context = Context::from_serialize(&view)?;
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.tera.render_to(view.template(), &context, &mut bytes)?;
        Ok(bytes)
    }
}

/// Renders every page and hands it, with the static files, to `sink`.
///
/// # Errors
/// If the sink refuses a file; mistakes in templates are diagnostics.
pub fn render(site: &Site<'_>, sink: &dyn Sink) -> Result<Vec<Diag>, (String, io::Error)> {
    let (renderer, diags) = Renderer::new(site);
    let Some(renderer) = renderer else { return Ok(diags) };
    let put = |page: &Page| {
        let bytes = renderer.fill(page).map_err(Fault::Template)?;
        sink.put(&page.address, bytes).map_err(|error| Fault::Io(page.address.clone(), error))
    };
    let faults: Vec<(&Page, Fault)> =
        site.pages.par_iter().filter_map(|page| put(page).err().map(|fault| (page, fault))).collect();
    let mut failed: Vec<(&Page, Box<tera::Error>)> = Vec::new();
    for (page, fault) in faults {
        match fault {
            Fault::Io(address, error) => return Err((address, error)),
            Fault::Template(error) => failed.push((page, error)),
        }
    }
    for asset in &site.assets {
        let bytes = site.sources.file(asset.file).bytes().to_vec();
        sink.put(&asset.address, bytes).map_err(|error| (asset.address.clone(), error))?;
    }
    for (address, bytes) in machine::files(site) {
        sink.put(&address, bytes).map_err(|error| (address, error))?;
    }
    Ok(diags.into_iter().chain(report(site, failed)).collect())
}

/// One mistake in a template fails many pages and is one message, which names the first of them.
fn report(site: &Site<'_>, failed: Vec<(&Page, Box<tera::Error>)>) -> Vec<Diag> {
    let mut mistakes: BTreeMap<(Place, String), Vec<&Page>> = BTreeMap::new();
    for (page, error) in failed {
        let (place, message) = templates::locate(site, &error);
        mistakes.entry((place, message)).or_default().push(page);
    }
    let diag = |((place, message), pages): ((Place, String), Vec<&Page>)| {
        let mut diag = templates::fault(Code::TemplateField, place, &message);
        diag.label("cannot be filled");
        let first = pages[0];
        let others = match pages.len() {
            1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        diag.help(format!("while rendering the page `{}`{others}", first.address));
        if let Some(file) = first.file {
            diag.see(Place::new(file, 0..0), "the record it was made from");
        }
        diag
    };
    mistakes.into_iter().map(diag).collect()
}
