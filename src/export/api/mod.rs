//! `api/v1/`: what the pages say, for programs.
//!
//! A collection is one file as JSON, one as NDJSON and one as CSV, and a file for each item. All say the version of their
//! schema, the day of the facts, and a revision that changes with any byte of the data, the texts and the settings, in the
//! file of an item or a model with any of its own. What is a record in the sources
//! is an item with the record's own keys, in the letters of JSON; what the site works out has structs of its own.

mod collections;
mod csv;
mod describe;
pub mod documents;
mod facts;
mod head;
mod item;
pub mod items;
pub(super) mod lookup;
mod rights;
mod single;

use crate::plan::Site;
use crate::plan::address::{PUBLISHED as ROOT, published};
use collections::{Alone, COLLECTIONS, Collection, model_of};
use csv::ApiTable;
use head::{Heads, columns_address, schema_address};
use item::ApiItem;
use rayon::prelude::*;
use single::{ApiDocument, DOCUMENTS};
use std::io::{self, BufWriter, Write};
use std::sync::OnceLock;

/// What takes the files.
pub(crate) trait ApiOutlet: Sync {
    /// Why one was not taken.
    type Fault: Send;

    /// Takes a file.
    fn put(&self, address: &str, text: String) -> Result<(), Self::Fault>;

    /// Takes several files that are handed over side by side.
    fn pour(&self, addresses: &[&str], pour: &mut PourAll<'_>) -> Result<(), Self::Fault>;
}

/// Hands files over side by side, each to the writer of its rank.
pub type PourAll<'p> = dyn FnMut(&mut [&mut dyn Write]) -> io::Result<()> + 'p;

/// The files of one site.
#[derive(Debug)]
pub(crate) struct Api<'s, 'd> {
    heads: Heads<'s, 'd>,
    /// The items of each collection that was asked for one by one.
    known: [OnceLock<Vec<ApiItem>>; COLLECTIONS.len()],
}

impl<'s, 'd> Api<'s, 'd> {
    pub(crate) fn new(site: &'s Site<'d>) -> Self {
        Self { heads: Heads::new(site), known: [const { OnceLock::new() }; COLLECTIONS.len()] }
    }

    /// Makes every file and hands it to `outlet`. Of a large collection only some items are in memory at a time.
    ///
    /// # Errors
    /// If `outlet` refuses one.
    pub(crate) fn write<O: ApiOutlet>(&self, outlet: &O) -> Result<(), O::Fault> {
        COLLECTIONS.iter().try_for_each(|it| self.write_collection(it, outlet))?;
        SingleFile::all().try_for_each(|it| outlet.put(&it.address(), it.text(&self.heads)))
    }

    fn write_collection<O: ApiOutlet>(&self, collection: &'static Collection, outlet: &O) -> Result<(), O::Fault> {
        let (count, parts) = collection.items.of(self.heads.site);
        let addresses = ["json", "ndjson", "csv"].map(|ending| format!("{ROOT}/{}.{ending}", collection.name));
        let mut writing = Writing { api: self, collection, outlet, count, parts, fault: None };
        let poured = outlet.pour(&addresses.each_ref().map(String::as_str), &mut |to| writing.pour(to));
        writing.fault.map_or(poured, Err)
    }

    /// The file at `address`, for a server that makes them one by one.
    pub(crate) fn file(&self, address: &str) -> Option<String> {
        let rest = address.strip_prefix(ROOT)?.strip_prefix('/')?;
        if let Some(single) = SingleFile::all().find(|it| it.address() == address) {
            return Some(single.text(&self.heads));
        }
        let (name, _) = rest.split_once('/').unwrap_or((rest, ""));
        let bare = name.rsplit_once('.').map_or(name, |it| it.0);
        let (at, collection) = COLLECTIONS.iter().enumerate().find(|it| it.1.name == bare)?;
        let items = self.known[at].get_or_init(|| collection.items.of(self.heads.site).1.flatten().collect());
        match name.strip_prefix(bare) {
            Some(".json") => Some(list(&self.whole_head(collection, items.len()), items)),
            Some(".ndjson") => Some(items.iter().flat_map(|it| [it.json.as_str(), "\n"]).collect()),
            Some(".csv") => {
                let table = ApiTable::new(&(collection.shapes)());
                Some(std::iter::once(table.head()).chain(items.iter().map(|it| table.row(it))).collect())
            }
            _ => {
                let found = groups(collection, items).into_iter().find(|it| it.0 == address)?;
                Some(self.alone(collection, &found.0, found.1))
            }
        }
    }

    /// The file of items that stand alone.
    fn alone(&self, collection: &Collection, address: &str, items: &[ApiItem]) -> String {
        match items {
            [item] if collection.alone == Alone::Item => self.single(collection, item),
            _ => {
                let page = items.first().and_then(|it| (collection.item_page)(&it.id));
                let schema = schema_address(collection.name);
                let head = self.heads.opened_alone(address, &schema, page.as_deref(), items);
                list(&counted(&head, items.len()), items)
            }
        }
    }

    /// What stands before the items of a whole collection.
    fn whole_head(&self, collection: &Collection, count: usize) -> String {
        let page = collection.page.and_then(|it| self.heads.page(it));
        let address = format!("{ROOT}/{}.json", collection.name);
        counted(&self.heads.opened(&address, &schema_address(collection.name), page), count)
    }

    fn single(&self, collection: &Collection, item: &ApiItem) -> String {
        let (address, page) = (published(collection.name, &item.id), (collection.item_page)(&item.id));
        let schema = schema_address(collection.name);
        let head = self.heads.opened_alone(&address, &schema, page.as_deref(), std::slice::from_ref(item));
        format!("{head},\"item\":{}}}\n", item.json)
    }
}

/// A file that is no collection.
#[derive(Clone, Copy)]
enum SingleFile {
    OpenApi,
    Document(&'static ApiDocument),
    DocumentSchema(&'static ApiDocument),
    Schema(&'static Collection),
    Columns(&'static Collection),
}

impl SingleFile {
    fn all() -> impl Iterator<Item = Self> {
        let documents = DOCUMENTS.iter().flat_map(|it| [Self::Document(it), Self::DocumentSchema(it)]);
        let collections = COLLECTIONS.iter().flat_map(|it| [Self::Schema(it), Self::Columns(it)]);
        std::iter::once(Self::OpenApi).chain(documents).chain(collections)
    }

    fn address(self) -> String {
        match self {
            Self::OpenApi => format!("{ROOT}/openapi.json"),
            Self::Document(it) => format!("{ROOT}/{}.json", it.name),
            Self::DocumentSchema(it) => schema_address(it.name),
            Self::Schema(collection) => schema_address(collection.name),
            Self::Columns(collection) => columns_address(collection.name),
        }
    }

    fn text(self, heads: &Heads<'_, '_>) -> String {
        match self {
            Self::OpenApi => describe::openapi(heads),
            Self::Document(it) => (it.text)(heads),
            Self::DocumentSchema(it) => describe::document_schema(heads, it),
            Self::Schema(collection) => describe::schema(heads, collection),
            Self::Columns(collection) => csv::dictionary(heads, collection),
        }
    }
}

/// The head of a document of so many items, up to the first of them.
fn counted(head: &str, count: usize) -> String {
    format!("{head},\"count\":{count},\"items\":[\n")
}

/// A collection while its items are made and handed over.
struct Writing<'w, 's, 'd, O: ApiOutlet> {
    api: &'w Api<'s, 'd>,
    collection: &'static Collection,
    outlet: &'w O,
    count: usize,
    parts: Box<dyn Iterator<Item = Vec<ApiItem>> + 'w>,
    /// Why a file of some items was not taken.
    fault: Option<O::Fault>,
}

impl<O: ApiOutlet> Writing<'_, '_, '_, O> {
    /// Hands the whole collection over as JSON, NDJSON and CSV, and the files of items as they are made.
    fn pour(&mut self, to: &mut [&mut dyn Write]) -> io::Result<()> {
        let [json, lines, rows] = to else { return Err(io::ErrorKind::InvalidInput.into()) };
        let [mut json, mut lines, mut rows] = [json, lines, rows].map(|it| BufWriter::with_capacity(BUFFER, it));
        let table = ApiTable::new(&(self.collection.shapes)());
        json.write_all(self.api.whole_head(self.collection, self.count).as_bytes())?;
        rows.write_all(table.head().as_bytes())?;
        let mut before = "";
        for items in self.parts.by_ref() {
            for item in &items {
                write!(json, "{before}{}", item.json)?;
                writeln!(lines, "{}", item.json)?;
                rows.write_all(table.row(item).as_bytes())?;
                before = BETWEEN;
            }
            let put = |(address, group): (String, &[ApiItem])| {
                self.outlet.put(&address, self.api.alone(self.collection, &address, group))
            };
            if let Err(fault) = groups(self.collection, &items).into_par_iter().try_for_each(put) {
                self.fault = Some(fault);
                return Err(io::ErrorKind::Other.into());
            }
        }
        json.write_all(END.as_bytes())?;
        [json, lines, rows].iter_mut().try_for_each(Write::flush)
    }
}

/// What stands between the items of a list, and behind them.
const BETWEEN: &str = ",\n";
const END: &str = "\n]}\n";

/// How much of a file is gathered before it is written.
const BUFFER: usize = 64 * 1024;

/// Items as a list behind what stands before them.
fn list(head: &str, items: &[ApiItem]) -> String {
    let rest = items.iter().skip(1).flat_map(|it| [BETWEEN, it.json.as_str()]);
    let first = items.first().map(|it| it.json.as_str());
    std::iter::once(head).chain(first).chain(rest).chain([END]).collect()
}

/// The items that stand in a file of their own, with its address.
fn groups<'i>(collection: &Collection, items: &'i [ApiItem]) -> Vec<(String, &'i [ApiItem])> {
    let model = |it: &ApiItem| model_of(&it.id);
    match collection.alone {
        Alone::Item => items.chunks(1).map(|it| (published(collection.name, &it[0].id), it)).collect(),
        Alone::Model => {
            let groups = items.chunk_by(|one, other| model(one) == model(other));
            groups.map(|it| (published(collection.name, &model(&it[0])), it)).collect()
        }
        Alone::Nothing => Vec::new(),
    }
}
