//! [`Site`] → pages as bytes, handed on as they are made.
//!
//! Nothing is kept: memory does not hold the rendered site. A page that fails
//! is reported with its template's line and the record it was made from.

mod book;
mod bounded;
mod engine;
mod faults;
mod filling;
mod holes;
mod language;
mod leaf;
mod loads;
mod marked;
mod naming;
mod outlet;
mod reach;
mod reuse;
mod say;
mod saying;
mod scope;
mod shared;
mod sink;
mod space;
mod spoken;
mod templates;
mod times;
mod twin;

use crate::diag::Diag;
use crate::export::{Api, FULL, ScriptTable, Tables, badges, epub, files, is_full, picture};
use crate::once::OnceMap;
use crate::plan::{Page, Site, TWIN};
use crate::view::{self, TemplateWords};
use book::{Binder, BookFault};
use faults::report;
use filling::{Filled, Filling, Form, PageFault};
use holes::TableHoles;
use language::{OneLanguage, finished, has_marks, is_shared};
use loads::names_tables;
pub use naming::Naming;
use outlet::Outlet;
use rayon::prelude::*;
use reach::TemplateReach;
use reuse::{FilesMade, Reuse};
pub use sink::{Nowhere, Pour, PourAll, Recipe, Sink, timed};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use templates::Engines;
use tera::Context;
pub use times::{PageTimes, Stage};

/// What went wrong with one page.
enum Fault {
    Template(PageFault),
    Io(String, io::Error),
}

/// Makes single files of a site.
#[derive(Debug)]
pub struct Renderer<'s, 'd> {
    site: &'s Site<'d>,
    tables: Tables<'s, 'd>,
    api: Api<'s, 'd>,
    engines: Engines,
    /// Where templates write the addresses of tables with holes.
    holes: Option<TableHoles>,
    reach: TemplateReach<'s>,
    /// The words that templates of a view say, by what is made of it.
    words: OnceMap<(&'static str, Form), TemplateWords>,
    /// The twins that were made of the pages that one reads from end to end, by the addresses of the pages.
    read: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl<'s, 'd> Renderer<'s, 'd> {
    /// Loads the templates; `None` if one of them cannot be read.
    pub fn new(site: &'s Site<'d>, naming: Naming) -> (Option<Self>, Vec<Diag>) {
        let tables = Tables::new(site);
        let (engines, diags) = templates::load(site, &tables, naming);
        let read = Mutex::default();
        let (words, reach) = (OnceMap::default(), TemplateReach::new(site));
        let holes = (naming == Naming::Holes).then(|| TableHoles::new(&tables));
        (engines.map(|engines| Self { site, tables, api: Api::new(site), engines, holes, reach, words, read }), diags)
    }

    /// One page as bytes, or the mistake in its template. It is given up when it is no longer `wanted`, which is asked
    /// every few hundred times that the template writes.
    pub fn page(&self, page: &Page, wanted: &(dyn Fn() -> bool + Sync)) -> Result<Vec<u8>, Vec<Diag>> {
        let filled = self.fill(page, Form::Page, wanted);
        let bytes = filled.map(|it| finished(self.site, &page.address, it.bytes));
        bytes.map_err(|error| report(&self.engines, self.site, vec![(page, error)]))
    }

    /// The file at `address`, if it is one without a template.
    pub fn other(&self, address: &str) -> Option<Vec<u8>> {
        if !self.site.is_first() && is_shared(address) {
            return None;
        }
        self.unfinished(address).map(|it| finished(self.site, address, it))
    }

    /// The same with the marks of passages in another language.
    fn unfinished(&self, address: &str) -> Option<Vec<u8>> {
        let site = self.site;
        if let Some(asset) = site.assets.iter().find(|it| it.address == address) {
            return site.sources.file(asset.file).load().ok().map(Cow::into_owned);
        }
        if let Some(make) = files(site).get(address) {
            return Some(make().into_bytes());
        }
        if let Some(page) =
            address.strip_suffix(TWIN).and_then(|it| self.site.page(it)).filter(|it| it.twin().is_some())
        {
            return self.fill(page, Form::Twin, &|| true).ok().map(|it| it.bytes);
        }
        if let Some(bytes) = picture::file(self.site, address) {
            return Some(bytes);
        }
        if let Some(text) = badges::file(self.site, address) {
            return Some(text.into_bytes());
        }
        if address == FULL {
            return self.full().ok();
        }
        if address == epub::ADDRESS {
            return book::book(self.site, self)?.ok();
        }
        if let Some(text) = self.api.file(address) {
            return Some(text.into_bytes());
        }
        // What is no table must not wait for them.
        let is_table = address.starts_with("data/") && address.ends_with(".js");
        let table = |it: &&ScriptTable| it.address == address || it.name == address;
        is_table.then(|| self.tables.all().iter().find(table)).flatten().map(|it| it.text.clone().into_bytes())
    }

    /// What one reads from end to end, in one file of Markdown.
    fn full(&self) -> Result<Vec<u8>, (&'s Page, PageFault)> {
        let pages: Vec<&Page> = self.site.pages().iter().filter(|it| is_full(&it.subject)).collect();
        let twin = |page: &&'s Page| {
            let made = self.read().remove(&page.address);
            let fill = || self.fill(page, Form::Twin, &|| true).map(|it| it.bytes).map_err(|fault| (*page, fault));
            made.map_or_else(fill, Ok)
        };
        let twins: Vec<Vec<u8>> = pages.par_iter().map(twin).collect::<Result<_, _>>()?;
        Ok(twins.join(&b"\n---\n\n"[..]))
    }

    /// A thread that died holding the lock left a whole map behind: insertion is one step.
    fn read(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fill(&self, page: &Page, form: Form, wanted: &(dyn Fn() -> bool + Sync)) -> Result<Filled, PageFault> {
        let words = |template| self.words(template, form);
        let start = Instant::now();
        let mut res =
            view::show(self.site, page, Filling { engines: &self.engines, words: &words, form, wanted, start })?;
        if let Some(holes) = &self.holes {
            res.places = holes.fill(&mut res.bytes);
            res.twin.iter_mut().for_each(|it| drop(holes.fill(it)));
        }
        Ok(res)
    }

    /// The words that the templates say by which something is made of a view.
    fn words(&self, template: &'static str, form: Form) -> TemplateWords {
        self.words.get((template, form), || {
            let (page, twin) = (form.page(template).into_owned(), twin::name(template));
            let names = match form {
                Form::Page | Form::Book => vec![page],
                Form::Twin => vec![twin],
                Form::Both => vec![page, twin],
            };
            TemplateWords::new(saying::words(&self.reach, &names))
        })
    }
}

impl<'s> Binder<'s> for Renderer<'s, '_> {
    type Fault = PageFault;

    fn chapter(&self, page: &'s Page) -> Result<Vec<u8>, PageFault> {
        let filled = self.fill(page, Form::Book, &|| true)?;
        Ok(finished(self.site, &page.address, filled.bytes))
    }

    fn single(&self, template: &str) -> Result<String, PageFault> {
        let text = self.engines.pages.render(template, &Context::new());
        let text = text.map_err(|it| PageFault::Template(Box::new(it)))?;
        let mut text = text.into_bytes();
        self.holes.iter().for_each(|it| drop(it.fill(&mut text)));
        let finished = finished(self.site, template, text);
        Ok(String::from_utf8(finished).unwrap_or_default())
    }
}

/// Renders every page in every language and hands it, with all other files, to `sink`.
///
/// # Errors
/// If the sink refuses a file; mistakes in templates are diagnostics.
pub fn render(sites: &[Site<'_>], sink: &dyn Sink) -> Result<Vec<Diag>, (String, io::Error)> {
    let mut res: Vec<Diag> = Vec::new();
    sink.expects(sites.iter().map(|it| it.pages().len()).sum());
    for site in sites {
        let found = if has_marks(site) { one(site, &OneLanguage { site, sink })? } else { one(site, sink)? };
        // One mistake of a template is one, in however many languages.
        let new =
            found.into_iter().filter(|it| !res.iter().any(|known| known.span == it.span && known.code == it.code));
        let new: Vec<Diag> = new.collect();
        res.extend(new);
    }
    Ok(res)
}

/// Renders the site in one language.
fn one(site: &Site<'_>, sink: &dyn Sink) -> Result<Vec<Diag>, (String, io::Error)> {
    timed(sink, Stage::Assess, || _ = site.order());
    let can_refill = sink.digests().is_some() && !has_marks(site) && !names_tables(site);
    let naming = if can_refill { Naming::Holes } else { Naming::Published };
    let (renderer, diags) = timed(sink, Stage::Tables, || Renderer::new(site, naming));
    let Some(mut renderer) = renderer else { return Ok(diags) };
    tables(&mut renderer, sink)?;
    let reuse = Reuse::new(site, &renderer.tables, &renderer.reach, sink);
    let mut failed = timed(sink, Stage::Pages, || pages(&renderer, &reuse, sink))?;
    timed(sink, Stage::Pictures, || pictures(site, &reuse, sink))?;
    failed.extend(timed(sink, Stage::Files, || other_files(&renderer, &reuse, sink))?);
    Ok(diags.into_iter().chain(report(&renderer.engines, site, failed)).collect())
}

/// Every page; those that fail are handed back.
fn pages<'r>(
    renderer: &'r Renderer<'_, '_>,
    reuse: &Reuse<'_, '_, '_>,
    sink: &dyn Sink,
) -> Result<Vec<(&'r Page, PageFault)>, (String, io::Error)> {
    let pages = renderer.site.pages().par_iter();
    let faults: Vec<(&Page, Fault)> =
        pages.filter_map(|page| put(renderer, page, reuse, sink).err().map(|it| (page, it))).collect();
    let mut failed: Vec<(&Page, PageFault)> = Vec::new();
    for (page, fault) in faults {
        match fault {
            Fault::Io(address, error) => return Err((address, error)),
            Fault::Template(error) => failed.push((page, error)),
        }
    }
    Ok(failed)
}

/// Every table for scripts: before all pages, so that its text is in memory no longer than need be.
fn tables(renderer: &mut Renderer<'_, '_>, sink: &dyn Sink) -> Result<(), (String, io::Error)> {
    let mut tables = renderer.tables.hand_over();
    tables.try_for_each(|(address, text)| {
        sink.put(address, text.into_bytes()).map_err(|error| (address.to_owned(), error))
    })
}

/// Every picture; those in pixels, unless an earlier build made them.
fn pictures(site: &Site<'_>, reuse: &Reuse<'_, '_, '_>, sink: &dyn Sink) -> Result<(), (String, io::Error)> {
    let put = |address: &str, bytes| sink.put(address, bytes).map_err(|error| (address.to_owned(), error));
    picture::write(site, &put, &|address: &str, drawing, make| {
        reuse.make(address, &drawing, || make().map(|()| vec![address.to_owned()]))
    })
}

/// Every file that is no page; a page that fails in one of them is handed back.
fn other_files<'r>(
    renderer: &'r Renderer<'_, '_>,
    reuse: &Reuse<'_, '_, '_>,
    sink: &dyn Sink,
) -> Result<Option<(&'r Page, PageFault)>, (String, io::Error)> {
    let site = renderer.site;
    let put = |address: &str, bytes| sink.put(address, bytes).map_err(|error| (address.to_owned(), error));
    for asset in site.assets.iter().filter(|_| site.is_first()) {
        let copied = sink.copy(&asset.address, site.sources.file(asset.file));
        copied.map_err(|error| (asset.address.clone(), error))?;
    }
    let made = files(site);
    made.par_iter().try_for_each(|(address, make)| put(address, make().into_bytes()))?;
    // What programs read, all languages share.
    if !site.is_first() {
        return Ok(None);
    }
    let put_text = |address: &str, text: String| put(address, text.into_bytes());
    badges::write(site, &put_text, &|name, make| reuse.make(name, &(), make))?;
    renderer.api.write(&Outlet { reuse, sink })?;
    match book::book(site, renderer) {
        Some(Ok(bytes)) => put(epub::ADDRESS, bytes)?,
        Some(Err(BookFault::Io(error))) => return Err((epub::ADDRESS.to_owned(), error)),
        Some(Err(BookFault::Page(page, fault))) => return Ok(Some((page, fault))),
        None => {}
    }
    match renderer.full() {
        Ok(bytes) => put(FULL, bytes).map(|()| None),
        Err(fault) => Ok(Some(fault)),
    }
}

/// Makes a page, unless an earlier build did.
fn put(renderer: &Renderer<'_, '_>, page: &Page, reuse: &Reuse<'_, '_, '_>, sink: &dyn Sink) -> Result<(), Fault> {
    let beside = page.twin();
    let form = if beside.is_some() { Form::Both } else { Form::Page };
    let keep = |address: &str, bytes| sink.put(address, bytes).map_err(|error| Fault::Io(address.to_owned(), error));
    let address = &page.address;
    let kept = reuse.same(address, &page.part).map_or(Ok(false), |recipe| match &renderer.holes {
        Some(holes) if !recipe.places.is_empty() => holes.keep(address, recipe, sink),
        _ => Ok(recipe.places.is_empty() && sink.keep(address, recipe)),
    });
    if kept.map_err(|error| Fault::Io(address.clone(), error))? {
        sink.kept();
        return Ok(());
    }
    reuse.note(address, &page.part, || {
        let Filled { bytes, twin, places, times } = renderer.fill(page, form, &|| true).map_err(Fault::Template)?;
        let start = Instant::now();
        let is_lasting = renderer.holes.is_some() || !reuse.names_table(times.template);
        let mut files = vec![address.clone()];
        keep(address, bytes)?;
        if let Some((beside, bytes)) = beside.zip(twin) {
            if renderer.site.is_first() && is_full(&page.subject) {
                renderer.read().insert(address.clone(), bytes.clone());
            }
            keep(&beside, bytes)?;
            files.push(beside);
        }
        sink.page(PageTimes { address: address.clone(), writing: start.elapsed(), ..times });
        Ok(is_lasting.then_some(FilesMade { files, places }))
    })
}
