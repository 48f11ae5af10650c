//! [`Site`] → pages as bytes, handed on as they are made.
//!
//! Nothing is kept: memory does not hold the rendered site. A page that fails
//! is reported with its template's line and the record it was made from.

mod feed;
mod machine;
mod records;
mod templates;
pub mod verdicts;

use crate::diag::{Code, Diag};
use crate::plan::{Page, Site, Subject};
use crate::shape::Place;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use tera::{Context, Tera};

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

/// Renders every page and hands it, with the static files, to `sink`.
///
/// # Errors
/// If the sink refuses a file; mistakes in templates are diagnostics.
pub fn render(site: &Site<'_>, sink: &dyn Sink) -> Result<Vec<Diag>, (String, io::Error)> {
    let (tera, diags) = templates::load(site);
    let Some(tera) = tera else { return Ok(diags) };
    let faults: Vec<(&Page, Fault)> = site
        .pages
        .par_iter()
        .filter_map(|page| render_page(&tera, site, page, sink).err().map(|fault| (page, fault)))
        .collect();
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
    for it in &site.tables {
        sink.put(&it.address, it.text.clone().into_bytes()).map_err(|error| (it.address.clone(), error))?;
    }
    for (address, bytes) in machine::files(site) {
        sink.put(&address, bytes).map_err(|error| (address, error))?;
    }
    Ok(diags.into_iter().chain(report(site, failed)).collect())
}

fn render_page(tera: &Tera, site: &Site<'_>, page: &Page, sink: &dyn Sink) -> Result<(), Fault> {
    let view = site.view(page);
    let template = |error| Fault::Template(Box::new(error));
    let context = Context::from_serialize(&view).map_err(template)?;
    let mut bytes = Vec::with_capacity(16 * 1024);
    tera.render_to(view.template(), &context, &mut bytes).map_err(template)?;
    sink.put(&page.address, bytes).map_err(|error| Fault::Io(page.address.clone(), error))?;
    if let Subject::Model(at) = page.subject {
        let model = &site.assessed.models[at];
        let address = records::address(&model.release.id);
        let json = records::model(site, model).into_bytes();
        sink.put(&address, json).map_err(|error| Fault::Io(address.clone(), error))?;
    }
    Ok(())
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
