//! Addresses that were pages once, and where their readers find the text now.

use super::made::MadeFiles;
use super::{Asset, Page, name};
use crate::check::Facts;
use crate::data::{RecordKind, Target};
use crate::diag::{Code, Diag};
use crate::shape::{Words, nearest};
use crate::span::{Span, Spanned};
use std::collections::{BTreeMap, BTreeSet};

/// An old address and the page that took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old address, below the site's root.
    pub address: String,
    /// What took its place, at the end of the chain if several redirects follow one another: an address below the
    /// site's root, or a whole one elsewhere.
    pub target: String,
    /// Where the old address stands in the settings.
    pub span: Span,
}

/// How many redirects a site may have; each is a file.
const MOST: usize = 10_000;

/// The redirects of the settings; what leads nowhere, in a circle or away from a page is reported.
///
/// `is_told` says of an address whether it is that of a page in another language.
pub(super) fn redirects(
    facts: &Facts,
    pages: &[Page],
    assets: &[Asset],
    is_told: &dyn Fn(&str) -> bool,
    diags: &mut Vec<Diag>,
) -> Vec<Redirect> {
    let pages: BTreeSet<&str> = pages.iter().map(|it| it.address.as_str()).collect();
    let known: BTreeSet<&str> = pages.iter().copied().chain(assets.iter().map(|it| it.address.as_str())).collect();
    // A disk that ignores case cannot hold both.
    let taken: BTreeSet<String> = known.iter().copied().map(name::folded).collect();
    let table = &facts.settings.redirects;
    let made = MadeFiles::new(facts);
    let is_known = |address: &str| known.contains(address) || made.has(&pages, address) || is_told(address);
    let by_address = table.iter().map(|(from, to)| (from.as_str(), to)).collect();
    let mut chains = Chains { table: by_address, is_known: &is_known, ends: BTreeMap::new() };
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
            ChainEnd::Found(target) => {
                res.push(Redirect { address: address.to_owned(), target: target.to_string(), span: from.span });
            }
            // What could not be read was reported, and a chain is told where it breaks.
            ChainEnd::Nowhere if to.value == Target::Unread || chains.table.contains_key(inside(&to.value)) => {}
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

/// The redirects of the settings in another language: whoever comes from the old address of a page goes on to the new one in
/// the same language. What stands in the folder of a language, of which `is_told` knows, is meant for that alone.
pub(super) fn told(redirects: &[Redirect], pages: &[Page], is_told: &dyn Fn(&str) -> bool) -> Vec<Redirect> {
    let has = |target: &str| {
        let address = target.split('#').next().unwrap_or_default();
        pages.binary_search_by(|it| it.address.as_str().cmp(address)).is_ok()
    };
    redirects.iter().filter(|it| has(&it.target) && !is_told(&it.address)).cloned().collect()
}

/// Where a chain of redirects ends.
#[derive(Clone, Copy)]
enum ChainEnd<'t> {
    /// At a target that is there.
    Found(&'t Target),
    Nowhere,
    /// It does not; the first address of the circle, in order.
    Circle(&'t str),
}

/// The address below the site's root that a target names; empty for one elsewhere.
fn inside(target: &Target) -> &str {
    if let Target::Inside { address, .. } = target { address } else { "" }
}

/// The ends of chains. Each address is followed once, however many chains go through it.
struct Chains<'t> {
    table: BTreeMap<&'t str, &'t Spanned<Target>>,
    /// Whether something stands at an address.
    is_known: &'t dyn Fn(&str) -> bool,
    /// What was followed: its end, or its place in the chain that is being followed.
    ends: BTreeMap<&'t str, Result<ChainEnd<'t>, usize>>,
}

impl<'t> Chains<'t> {
    fn follow(&mut self, to: &'t Spanned<Target>) -> ChainEnd<'t> {
        let mut chain: Vec<&str> = Vec::new();
        let mut here = to;
        let end = loop {
            let address = inside(&here.value);
            if matches!(here.value, Target::Outside(_)) || (self.is_known)(address) {
                break ChainEnd::Found(&here.value);
            }
            match self.ends.get(address) {
                Some(Ok(end)) => break *end,
                Some(Err(at)) => break ChainEnd::Circle(chain[*at..].iter().min().copied().unwrap_or_default()),
                None => {}
            }
            let Some(next) = self.table.get(address) else { break ChainEnd::Nowhere };
            self.ends.insert(address, Err(chain.len()));
            chain.push(address);
            here = next;
        };
        self.ends.extend(chain.into_iter().map(|it| (it, Ok(end))));
        end
    }
}

fn dead(to: &Spanned<Target>, known: &BTreeSet<&str>) -> Diag {
    let address = inside(&to.value);
    let mut diag = Diag::new(Code::BadRedirect, to.span, format!("no page stands at `{address}`"));
    diag.label("leads nowhere");
    let of_record =
        |kind: RecordKind| Some((kind, address.strip_prefix(kind.plural())?.strip_prefix('/')?.strip_suffix(".html")?));
    if let Some((kind, id)) = RecordKind::many().find_map(of_record) {
        diag.absent(kind.name(), id);
    }
    if let Some(near) = nearest(address, known.iter().copied()) {
        diag.did_you_mean(near).replace(format!("\"{near}\""));
    }
    diag
}
