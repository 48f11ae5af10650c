//! [`Site`] → pages as bytes, handed on as they are made.
//!
//! Nothing is kept: memory does not hold the rendered site. A page that fails
//! is reported with its template's line and the record it was made from.

mod leaf;
mod naming;
mod say;
mod shared;
mod space;
mod templates;

use crate::diag::{Code, Diag};
use crate::export::{ScriptTable, Tables, files, records};
use crate::plan::{Page, Site, Subject};
use crate::span::Span;
use crate::view::{self, Painter, View};
pub use naming::Naming;
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

/// Makes single files of a site.
#[derive(Debug)]
pub struct Renderer<'s, 'd> {
    site: &'s Site<'d>,
    tables: Tables<'s, 'd>,
    tera: Tera,
}

impl<'s, 'd> Renderer<'s, 'd> {
    /// Loads the templates; `None` if one of them cannot be read.
    pub fn new(site: &'s Site<'d>, naming: Naming) -> (Option<Self>, Vec<Diag>) {
        let tables = Tables::new(site);
        let (tera, diags) = templates::load(site, &tables, naming);
        (tera.map(|tera| Self { site, tables, tera }), diags)
    }

    /// One page as bytes, or the mistake in its template.
    pub fn page(&self, page: &Page) -> Result<Vec<u8>, Vec<Diag>> {
        self.fill(page).map_err(|error| report(self.site, vec![(page, error)]))
    }

    /// The file at `address`, if it is one without a template.
    pub fn other(&self, address: &str) -> Option<Vec<u8>> {
        let site = self.site;
        if let Some(asset) = site.assets.iter().find(|it| it.address == address) {
            return Some(site.sources.file(asset.file).bytes().to_vec());
        }
        if let Some(make) = files(site).get(address) {
            return Some(make().into_bytes());
        }
        if let Some(id) = records::id(address)
            && let Ok(at) = site.assessed.models.releases().binary_search_by(|it| it.id.as_str().cmp(id))
        {
            return Some(records::model(site, &site.assessed.models[at]).into_bytes());
        }
        // What is no table must not wait for them.
        let is_table = address.starts_with("data/") && address.ends_with(".js");
        let table = |it: &&ScriptTable| it.address == address || it.name == address;
        is_table.then(|| self.tables.all().iter().find(table)).flatten().map(|it| it.text.clone().into_bytes())
    }

    fn fill(&self, page: &Page) -> Result<Vec<u8>, Box<tera::Error>> {
        view::show(self.site, page, Filling(&self.tera))
    }
}

/// Fills the template of a view.
struct Filling<'t>(&'t Tera);

impl Painter for Filling<'_> {
    type Out = Result<Vec<u8>, Box<tera::Error>>;

    fn paint<V: View>(self, view: &V) -> Self::Out {
        let context = Context::from_serialize(view)?;
        let mut tight = space::Tight::new(16 * 1024);
        self.0.render_to(V::TEMPLATE, &context, &mut tight)?;
        Ok(tight.finish())
    }
}

/// Renders every page and hands it, with all other files, to `sink`.
///
/// # Errors
/// If the sink refuses a file; mistakes in templates are diagnostics.
pub fn render(site: &Site<'_>, sink: &dyn Sink) -> Result<Vec<Diag>, (String, io::Error)> {
    let (renderer, diags) = Renderer::new(site, Naming::Published);
    let Some(renderer) = renderer else { return Ok(diags) };
    let faults: Vec<(&Page, Fault)> =
        site.pages.par_iter().filter_map(|page| put(&renderer, page, sink).err().map(|it| (page, it))).collect();
    let mut failed: Vec<(&Page, Box<tera::Error>)> = Vec::new();
    for (page, fault) in faults {
        match fault {
            Fault::Io(address, error) => return Err((address, error)),
            Fault::Template(error) => failed.push((page, error)),
        }
    }
    let put = |address: &str, bytes| sink.put(address, bytes).map_err(|error| (address.to_owned(), error));
    for asset in &site.assets {
        put(&asset.address, site.sources.file(asset.file).bytes().to_vec())?;
    }
    for it in renderer.tables.all() {
        put(&it.address, it.text.clone().into_bytes())?;
    }
    files(site).par_iter().try_for_each(|(address, make)| put(address, make().into_bytes()))?;
    Ok(diags.into_iter().chain(report(site, failed)).collect())
}

/// Makes a page, and beside a model's page its record.
fn put(renderer: &Renderer<'_, '_>, page: &Page, sink: &dyn Sink) -> Result<(), Fault> {
    let site = renderer.site;
    let bytes = renderer.fill(page).map_err(Fault::Template)?;
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
    let mut mistakes: BTreeMap<(Span, String), Vec<&Page>> = BTreeMap::new();
    for (page, error) in failed {
        let (span, message) = templates::locate(site, &error);
        mistakes.entry((span, message)).or_default().push(page);
    }
    let diag = |((span, message), pages): ((Span, String), Vec<&Page>)| {
        let mut diag = templates::fault(Code::TemplateField, span, &message);
        diag.label("cannot be filled");
        let first = pages[0];
        let others = match pages.len() {
            1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        diag.help(format!("while rendering the page `{}`{others}", first.address));
        if let Some(file) = first.file {
            diag.see(Span::new(file, 0..0), "the record it was made from");
        }
        diag
    };
    mistakes.into_iter().map(diag).collect()
}
