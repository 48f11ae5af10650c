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

/// How many redirects a site may have; each is a file.
const MOST: usize = 10_000;

/// The redirects of the settings; what leads nowhere, in a circle or away from a page is reported.
pub(super) fn redirects(settings: &Settings, pages: &[Page], assets: &[Asset], diags: &mut Vec<Diag>) -> Vec<Redirect> {
    let known: BTreeSet<&str> = pages.iter().map(|it| it.address.as_str()).collect();
    // A disk that ignores case cannot hold both.
    let addresses = known.iter().copied().chain(assets.iter().map(|it| it.address.as_str()));
    let taken: BTreeSet<String> = addresses.map(name::folded).collect();
    let table = &settings.redirects;
    let mut chains = Chains { table, known: &known, ends: BTreeMap::new() };
    let mut res = Vec::new();
    if let Some((from, _)) = table.iter().nth(MOST) {
        let mut diag = Diag::new(Code::TooMuch, from.span, format!("there are more than {MOST} redirects"));
        diags.push(diag.label("one too many").help("remove those that nobody follows any more").done());
    }
    for (from, to) in table.iter().take(MOST) {
        let address = from.value.as_str();
        if taken.contains(&name::folded(address)) {
            let mut diag = Diag::new(Code::BadRedirect, from.span, format!("`{address}` is a page"));
            diags.push(diag.label("has a text of its own").help("remove the redirect, or rename the page").done());
            continue;
        }
        match chains.follow(to) {
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
#[derive(Clone, Copy)]
enum ChainEnd<'t> {
    Page(&'t str),
    Nowhere,
    /// It does not; the first address of the circle, in order.
    Circle(&'t str),
}

/// The ends of chains. Each address is followed once, however many chains go through it.
struct Chains<'t> {
    table: &'t RedirectTable,
    known: &'t BTreeSet<&'t str>,
    /// What was followed: its end, or its place in the chain that is being followed.
    ends: BTreeMap<&'t str, Result<ChainEnd<'t>, usize>>,
}

impl<'t> Chains<'t> {
    fn follow(&mut self, to: &'t Spanned<Address>) -> ChainEnd<'t> {
        let mut chain: Vec<&str> = Vec::new();
        let mut here = to;
        let end = loop {
            if self.known.contains(here.as_str()) {
                break ChainEnd::Page(here.as_str());
            }
            match self.ends.get(here.as_str()) {
                Some(Ok(end)) => break *end,
                Some(Err(at)) => break ChainEnd::Circle(chain[*at..].iter().min().copied().unwrap_or_default()),
                None => {}
            }
            let Some(next) = self.table.get(here) else { break ChainEnd::Nowhere };
            self.ends.insert(here.as_str(), Err(chain.len()));
            chain.push(here.as_str());
            here = next;
        };
        self.ends.extend(chain.into_iter().map(|it| (it, Ok(end))));
        end
    }
}

fn dead(to: &Spanned<Address>, known: &BTreeSet<&str>) -> Diag {
    let mut diag = Diag::new(Code::BadRedirect, to.span, format!("no page stands at `{}`", to.as_str()));
    diag.label("leads nowhere");
    if let Some(near) = nearest(to.as_str(), known.iter().copied()) {
        diag.help(format!("did you mean `{near}`?")).replace(format!("\"{near}\""));
    }
    diag
}
