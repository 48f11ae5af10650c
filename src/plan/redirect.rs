//! Addresses that were pages once, and where their readers find the text now.

use super::address::DATA;
use super::{Asset, Page};
use crate::data::{Address, Settings, Target};
use crate::diag::{Code, Diag};
use crate::shape::nearest;
use crate::span::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// An old address and the page that took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old address, below the site's root.
    pub address: String,
    /// What took its place, at the end of the chain if several redirects follow one another: an address below the
    /// site's root, or a whole one elsewhere.
    pub target: String,
}

/// The redirects of the settings; what leads nowhere, in a circle or away from a page is reported.
pub(super) fn redirects(settings: &Settings, pages: &[Page], assets: &[Asset], diags: &mut Vec<Diag>) -> Vec<Redirect> {
    let pages = pages.iter().map(|it| it.address.as_str());
    let known: BTreeSet<&str> = pages.chain(assets.iter().map(|it| it.address.as_str())).chain(DATA).collect();
    // A disk that ignores case cannot hold both.
    let addresses = known.iter().copied();
    let taken: BTreeSet<String> = addresses.map(str::to_lowercase).collect();
    let table = &settings.redirects;
    let mut res = Vec::new();
    for (from, to) in table {
        let address = from.value.as_str();
        if taken.contains(&address.to_lowercase()) {
            let mut diag = Diag::new(Code::BadRedirect, from.span, format!("`{address}` is a page"));
            diags.push(diag.label("has a text of its own").help("remove the redirect, or rename the page").done());
            continue;
        }
        match follow(table, to, &known) {
            ChainEnd::Found(target) => res.push(Redirect { address: address.to_owned(), target }),
            // What could not be read was reported, and a chain is told where it breaks.
            ChainEnd::Nowhere if to.value == Target::Unread || next(table, to).is_some() => {}
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

type RedirectTable = BTreeMap<Spanned<Address>, Spanned<Target>>;

/// Where a chain of redirects ends.
enum ChainEnd<'t> {
    Found(String),
    Nowhere,
    /// It does not; the first address of the circle, in order.
    Circle(&'t str),
}

/// The address below the site's root that a target names; empty for one elsewhere.
fn inside(target: &Target) -> &str {
    if let Target::Inside { address, .. } = target { address } else { "" }
}

/// The redirect that stands at a target.
fn next<'t>(table: &'t RedirectTable, to: &Spanned<Target>) -> Option<&'t Spanned<Target>> {
    table.iter().find(|(from, _)| from.as_str() == inside(&to.value)).map(|(_, next)| next)
}

fn follow<'t>(table: &'t RedirectTable, to: &'t Spanned<Target>, known: &BTreeSet<&str>) -> ChainEnd<'t> {
    let mut seen = vec![inside(&to.value)];
    let mut here = to;
    loop {
        match &here.value {
            Target::Outside(url) => return ChainEnd::Found(url.text.clone()),
            Target::Inside { address, anchor } if known.contains(address.as_str()) => {
                let anchor = anchor.as_ref().map_or_else(String::new, |it| format!("#{it}"));
                return ChainEnd::Found(format!("{address}{anchor}"));
            }
            Target::Inside { .. } | Target::Unread => {}
        }
        let Some(next) = next(table, here) else { return ChainEnd::Nowhere };
        if let Some(at) = seen.iter().position(|it| *it == inside(&next.value)) {
            return ChainEnd::Circle(seen[at..].iter().min().copied().unwrap_or_default());
        }
        seen.push(inside(&next.value));
        here = next;
    }
}

fn dead(to: &Spanned<Target>, known: &BTreeSet<&str>) -> Diag {
    let address = inside(&to.value);
    let mut diag = Diag::new(Code::BadRedirect, to.span, format!("no page stands at `{address}`"));
    diag.label("leads nowhere");
    if let Some(near) = nearest(address, known.iter().copied()) {
        diag.help(format!("did you mean `{near}`?")).replace(format!("\"{near}\""));
    }
    diag
}
