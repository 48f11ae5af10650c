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
mod page;
mod part;
mod redirect;
mod site;
mod subject;

use crate::assess::Assessed;
use crate::data::ComponentKind;
use crate::diag::{Code, Diag};
use crate::read::Sources;
use crate::shape::Words;
use crate::span::{FileId, Span};
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use asset::Asset;
pub(crate) use asset::fingerprint;
pub use changes::{Dated, changes};
pub use family::Family;
pub use links::Resolved;
pub use page::Page;
pub use part::Part;
pub use redirect::Redirect;
pub use site::Site;
pub(crate) use site::once;
pub use subject::Subject;

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
