//! [`Assessed`] → [`Site`]: every page with its address, template and view.
//!
//! Addresses are unique, even on a disk that takes upper and lower case for
//! the same, and every internal link and anchor leads somewhere.

pub mod address;
mod asset;
mod changes;
pub(crate) mod family;
pub(crate) mod filter;
mod links;
mod part;
mod redirect;

use crate::assess::Assessed;
use crate::data::ComponentKind;
use crate::diag::{Code, Diag};
use crate::read::{Kind, Sources};
use crate::shape::Words;
use crate::span::{FileId, Span};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

pub use asset::Asset;
pub(crate) use asset::fingerprint;
pub use changes::{Dated, changes};
pub use family::Family;
pub use links::Resolved;
pub use part::Part;
pub use redirect::Redirect;

/// A site, ready to be rendered.
#[derive(Debug)]
pub struct Site<'d> {
    /// What the pages are made from.
    pub assessed: &'d Assessed<'d>,
    /// The texts, for line numbers.
    pub sources: &'d Sources,
    /// Every page, in the order of addresses.
    pub pages: Vec<Page>,
    /// Static files and their published names.
    pub assets: Vec<Asset>,
    /// Old addresses, each with the page that took its place.
    pub redirects: Vec<Redirect>,
    /// Where the links of each explainer lead, in the order of its pieces.
    pub links: BTreeMap<String, Vec<Resolved>>,
    /// Families by slug.
    pub families: BTreeMap<String, Family>,
    order: OnceLock<Vec<usize>>,
    /// The slugs of the explainers that mention the page at an address.
    mentions: BTreeMap<String, BTreeSet<String>>,
}

impl Site<'_> {
    /// The ranks of all models: most open first, then newest, then by name. Worked out when it is first asked for,
    /// because it needs every model's verdict, and a check or the preview of one page does not.
    pub fn order(&self) -> &[usize] {
        once(&self.order, || order(self.assessed))
    }

    /// The slugs of the explainers that link to the page about `subject`, or show its record.
    pub fn mentions(&self, subject: &Subject) -> impl Iterator<Item = &str> {
        let address = address::of(subject, self.assessed);
        self.mentions.get(&address).into_iter().flatten().map(String::as_str)
    }
}

/// What `cell` holds, or holds from now on. It is made before the cell is locked: whoever makes it shares work between
/// threads, and a thread that waits for its share could be given a page that waits for the same cell.
pub(crate) fn once<T>(cell: &OnceLock<Vec<T>>, make: impl FnOnce() -> Vec<T>) -> &[T] {
    match cell.get() {
        Some(it) => it,
        None => {
            let made = make();
            cell.get_or_init(|| made)
        }
    }
}

/// One page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its path below the site's root: "models/meta/llama-4-maverick.html".
    pub address: String,
    /// What it is about.
    pub subject: Subject,
    /// Which piece of it, if its list is long.
    pub part: Part,
    /// The source file it shows, if it shows one.
    pub file: Option<FileId>,
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The home page.
    Home,
    /// The table of all models.
    Spectrum,
    /// One model, by its rank among the assessed.
    Model(usize),
    /// All licenses.
    Licenses,
    /// One license, by id.
    License(String),
    /// All organizations.
    Orgs,
    /// One organization, by id.
    Org(String),
    /// All standards.
    Standards,
    /// One standard, by id.
    Standard(String),
    /// All uses.
    Uses,
    /// One use, by id.
    Use(String),
    /// All datasets.
    Datasets,
    /// One dataset, by id.
    Dataset(String),
    /// Every license, every clause.
    Matrix,
    /// All components.
    Components,
    /// One component.
    Component(ComponentKind),
    /// What changed.
    Changes,
    /// All explainers.
    Explainers,
    /// One explainer, by slug.
    Explainer(String),
    /// The glossary.
    Glossary,
    /// All families.
    Families,
    /// One family, by slug.
    Family(String),
    /// Where standards disagree.
    Disagreement,
    /// How a verdict is made.
    Method,
    /// The dataset in pictures.
    Pictures,
    /// Models side by side, chosen by the reader.
    Compare,
    /// The search.
    Search,
    /// The page for an address that is none.
    NotFound,
}

/// Plans the whole site.
pub fn plan<'d>(assessed: &'d Assessed<'d>, sources: &'d Sources) -> (Site<'d>, Vec<Diag>) {
    let mut diags = Vec::new();
    let families = family::families(assessed);
    let mut pages = pages(assessed, &families);
    pages.sort_by(|a, b| a.address.cmp(&b.address));
    let assets = asset::assets(sources);
    unique(&pages, &assets, &mut diags);
    let redirects = redirect::redirects(&assessed.facts.settings, &pages, &assets, &mut diags);
    let links = links::resolve(assessed, sources, &pages, &assets, &mut diags);
    let mentions = links::mentions(assessed.facts, &links);
    let order = OnceLock::new();
    (Site { assessed, sources, pages, assets, redirects, links, families, order, mentions }, diags)
}

/// All models by rank: most open first, then newest, then by name.
fn order(assessed: &Assessed<'_>) -> Vec<usize> {
    let models: Vec<_> = assessed.models.iter().collect();
    let mut res: Vec<usize> = (0..models.len()).collect();
    res.sort_by_cached_key(|at| {
        let it = models[*at];
        let ladder = it.trace(words::SPECTRUM).map(crate::assess::Trace::ladder);
        let record = &it.release.record.value;
        let (floor, ceiling) = ladder.map_or((0, 0), |it| (it.floor, it.ceiling));
        (
            std::cmp::Reverse((floor, ceiling)),
            std::cmp::Reverse(record.released.as_ref().map(|it| it.value)),
            record.name.to_lowercase(),
        )
    });
    res
}

/// Pages that every site has once.
const SINGLE: [Subject; 14] = [
    Subject::Home,
    Subject::Spectrum,
    Subject::Licenses,
    Subject::Orgs,
    Subject::Standards,
    Subject::Matrix,
    Subject::Components,
    Subject::Changes,
    Subject::Disagreement,
    Subject::Method,
    Subject::Pictures,
    Subject::Compare,
    Subject::Search,
    Subject::NotFound,
];

fn pages(assessed: &Assessed<'_>, families: &BTreeMap<String, Family>) -> Vec<Page> {
    let facts = assessed.facts;
    let mut pages = Vec::new();
    let lengths = part::Lengths::new(assessed);
    let mut add = |subject: Subject, file: Option<FileId>| {
        for part in Part::all(lengths.of(&subject)) {
            let address = part.address(&address::of(&subject, assessed));
            pages.push(Page { address, subject: subject.clone(), part, file });
        }
    };
    for subject in SINGLE {
        add(subject, None);
    }
    if !families.is_empty() {
        add(Subject::Families, None);
    }
    for slug in families.keys() {
        add(Subject::Family(slug.clone()), None);
    }
    for (at, release) in assessed.models.releases().iter().enumerate() {
        add(Subject::Model(at), Some(release.record.file));
    }
    for (id, license) in &facts.licenses {
        add(Subject::License(id.clone()), license.record.as_ref().map(|it| it.file));
    }
    for (id, org) in &facts.orgs {
        add(Subject::Org(id.clone()), Some(org.file));
    }
    for (id, standard) in &facts.standards {
        add(Subject::Standard(id.clone()), Some(standard.file));
    }
    if !facts.uses.is_empty() {
        add(Subject::Uses, None);
    }
    for (id, usage) in &facts.uses {
        add(Subject::Use(id.clone()), Some(usage.file));
    }
    if !facts.datasets.is_empty() {
        add(Subject::Datasets, None);
    }
    for (id, dataset) in &facts.datasets {
        add(Subject::Dataset(id.clone()), Some(dataset.file));
    }
    for kind in ComponentKind::ALL {
        add(Subject::Component(*kind), None);
    }
    if !facts.explainers.is_empty() {
        add(Subject::Explainers, None);
    }
    for (slug, explainer) in &facts.explainers {
        add(Subject::Explainer(slug.clone()), Some(explainer.file));
    }
    if let Some(glossary) = &facts.glossary {
        add(Subject::Glossary, Some(glossary.file));
    }
    pages
}

/// Reports addresses that two files want, also if they differ only by case.
fn unique(pages: &[Page], assets: &[Asset], diags: &mut Vec<Diag>) {
    let mut taken: BTreeMap<String, (&str, Option<FileId>)> = BTreeMap::new();
    let of_pages = pages.iter().map(|it| (it.address.as_str(), it.file));
    let of_assets = assets.iter().map(|it| (it.address.as_str(), Some(it.file)));
    for (address, file) in of_pages.chain(of_assets) {
        let Some((other, first)) = taken.insert(address.to_lowercase(), (address, file)) else { continue };
        let Some(second) = file.or(first) else { continue };
        let message = format!("`{address}` is wanted by two pages");
        let mut diag = Diag::new(Code::DuplicateAddress, Span::new(second, 0..0), message);
        if other != address {
            diag.help(format!("the other is `{other}`, the same on a disk that ignores case"));
        }
        if let Some(first) = first.filter(|it| *it != second) {
            diag.see(Span::new(first, 0..0), "the first");
        }
        diags.push(diag.help("rename one of the two files").done());
    }
}

/// Whether a source file is published as it is.
fn is_static(kind: Kind) -> bool {
    kind == Kind::Static
}
