//! Ajar's own pages: what is in them, and the pages alone, without lists, tables and files for programs.

use super::shown::Shown;
use super::sites::{Sort, write};
use ajar::plan::{Page, Site, Subject};
use ajar::render::{Naming, Renderer};
use ajar::view::{Painter, View, show};
use ajar::{Memo, Options, read, report};
use rayon::prelude::*;
use serde_json::Value;
use std::path::Path;

/// Builds the pages of one sort of the site in `root`.
pub(crate) fn build(root: &Path, out: &Path, sort: Sort) {
    planned(root, |site| {
        let (renderer, diags) = Renderer::new(site, Naming::Bare);
        let renderer = renderer.unwrap_or_else(|| panic!("{}", report::short(&diags, site.sources)));
        wanted(site, sort).par_iter().for_each(|page| {
            let bytes = renderer.page(page, &|| true);
            let bytes = bytes.unwrap_or_else(|diags| panic!("{}", report::short(&diags, site.sources)));
            write(&out.join(&page.address), &bytes);
        });
    });
}

/// What the pages of models of the site in `root` show, by address.
pub(crate) fn models(root: &Path) -> Vec<(String, Shown)> {
    planned(root, |site| {
        let shown = |page: &&Page| serde_json::from_value(show(site, page, Values)).unwrap();
        wanted(site, Sort::Models).par_iter().map(|page| (page.address.clone(), shown(page))).collect()
    })
}

fn planned<T>(root: &Path, work: impl FnOnce(&Site<'_>) -> T) -> T {
    let (sources, diags) = read::read(root).unwrap();
    let (facts, diags) = ajar::checked(&sources, diags, Options::default(), &mut Memo::default());
    ajar::planned(&facts, &sources, diags, |site, diags| {
        let wrong: Vec<_> = diags.into_iter().filter(ajar::diag::Diag::is_error).collect();
        assert!(wrong.is_empty(), "{}", report::short(&wrong, &sources));
        work(site)
    })
}

fn wanted<'s>(site: &'s Site<'_>, sort: Sort) -> Vec<&'s Page> {
    let is_wanted = |page: &&Page| match sort {
        Sort::Models => matches!(page.subject, Subject::Model(_)),
        Sort::Explainers => matches!(page.subject, Subject::Explainer(_)),
    };
    site.pages().iter().filter(is_wanted).collect()
}

/// Takes a view as the values that a template would get.
struct Values;

impl Painter for Values {
    type Out = Value;

    fn paint<V: View>(self, view: &V) -> Value {
        serde_json::to_value(view).unwrap()
    }
}
