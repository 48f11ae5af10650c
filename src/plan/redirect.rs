//! Addresses that were pages once, and where their readers find the text now.

use super::{Asset, Page, name};
use crate::data::{Address, Settings};
use crate::diag::{Code, Diag};
use crate::shape::nearest;
use crate::span::{Span, Spanned};
use std::collections::{BTreeMap, BTreeSet};

/// An old address and the page that took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old address, below the site's root.
    pub address: String,
    /// The address of a page, at the end of the chain if several redirects follow one another.
    pub target: String,
    /// Where the old address stands in the settings.
    pub span: Span,
}

/// The redirects of the settings; what leads nowhere, in a circle or away from a page is reported.
pub(super) fn redirects(settings: &Settings, pages: &[Page], assets: &[Asset], diags: &mut Vec<Diag>) -> Vec<Redirect> {
    let known: BTreeSet<&str> = pages.iter().map(|it| it.address.as_str()).collect();
    // A disk that ignores case cannot hold both.
    let addresses = known.iter().copied().chain(assets.iter().map(|it| it.address.as_str()));
    let taken: BTreeSet<String> = addresses.map(name::folded).collect();
    let table = &settings.redirects;
    let mut res = Vec::new();
    for (from, to) in table {
        let address = from.value.as_str();
        if taken.contains(&name::folded(address)) {
            let mut diag = Diag::new(Code::BadRedirect, from.span, format!("`{address}` is a page"));
            diags.push(diag.label("has a text of its own").help("remove the redirect, or rename the page").done());
            continue;
        }
        match follow(table, to, &known) {
            ChainEnd::Page(target) => {
                res.push(Redirect { address: address.to_owned(), target: target.to_owned(), span: from.span });
            }
            // What could not be read was reported, and a chain is told where it breaks.
            ChainEnd::Nowhere if to.value == Address::default() || table.contains_key(to) => {}
            ChainEnd::Nowhere => diags.push(dead(to, &known)),
            // A circle is one mistake, told where its first address stands.
            ChainEnd::Circle(first) if first == address => {
                let mut diag = Diag::new(Code::BadRedirect, to.span, format!("`{address}` leads back to itself"));
                diags.push(diag.label("leads in a circle").help("let one of the redirects lead to a page").done());
            }
            ChainEnd::Circle(_) => {}
        }
    }
    res
}

type RedirectTable = BTreeMap<Spanned<Address>, Spanned<Address>>;

/// Where a chain of redirects ends.
enum ChainEnd<'t> {
    Page(&'t str),
    Nowhere,
    /// It does not; the first address of the circle, in order.
    Circle(&'t str),
}

fn follow<'t>(table: &'t RedirectTable, to: &'t Spanned<Address>, known: &BTreeSet<&str>) -> ChainEnd<'t> {
    let mut seen = vec![to.as_str()];
    let mut here = to;
    while !known.contains(here.as_str()) {
        let Some(next) = table.get(here) else { return ChainEnd::Nowhere };
        if let Some(at) = seen.iter().position(|it| *it == next.as_str()) {
            return ChainEnd::Circle(seen[at..].iter().min().copied().unwrap_or_default());
        }
        seen.push(next.as_str());
        here = next;
    }
    ChainEnd::Page(here.as_str())
}

fn dead(to: &Spanned<Address>, known: &BTreeSet<&str>) -> Diag {
    let mut diag = Diag::new(Code::BadRedirect, to.span, format!("no page stands at `{}`", to.as_str()));
    diag.label("leads nowhere");
    if let Some(near) = nearest(to.as_str(), known.iter().copied()) {
        diag.help(format!("did you mean `{near}`?")).replace(format!("\"{near}\""));
    }
    diag
}
