//! Addresses that came or went.

use super::{Pair, Plan};
use crate::plan::Asset;
use serde::Serialize;
use std::collections::BTreeMap;

/// Addresses that came or went.
#[derive(Debug, Default, Serialize)]
pub struct Addresses {
    /// Of pages and files that were not there.
    pub added: Vec<String>,
    /// Of pages and files that are no longer there.
    pub gone: Vec<Gone>,
}

/// An address that a reader may have kept and that is no page any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// The address.
    pub address: String,
    /// The page its reader is sent to; without one, the link is dead.
    pub redirect: Option<String>,
    /// The page of the same record under its new name, if it was renamed.
    pub moved: Option<String>,
}

pub(super) fn addresses(pair: &Pair<'_>) -> Addresses {
    let (old, new) = (live(&pair.base), live(&pair.head));
    let sent: BTreeMap<&str, &str> =
        pair.head.redirects.iter().map(|it| (it.address.as_str(), it.target.as_str())).collect();
    let before: BTreeMap<&str, &str> =
        pair.base.redirects.iter().map(|it| (it.address.as_str(), it.target.as_str())).collect();
    let gone = |address: &str| Gone {
        address: address.to_owned(),
        redirect: sent.get(address).map(|it| (*it).to_owned()),
        moved: moved(pair, old.get(address).copied().flatten()),
    };
    // An old redirect that stays is no news; one that was dropped is.
    let dropped = before.keys().copied().filter(|it| !new.contains_key(*it) && !sent.contains_key(it));
    let went = old.keys().map(String::as_str).filter(|it| !new.contains_key(*it)).chain(dropped);
    let gone = went.map(gone).collect();
    Addresses { added: new.into_keys().filter(|it| !old.contains_key(it)).collect(), gone }
}

/// Every address with the file it shows. Styles and scripts go by their plain names: their addresses carry a
/// fingerprint, and nobody keeps a link to one.
fn live<'s>(site: &Plan<'s>) -> BTreeMap<String, Option<&'s str>> {
    let plain = |it: &Asset| if it.address == it.name { it.name.clone() } else { format!("static/{}", it.name) };
    let pages = site.pages.iter().map(|it| (it.address.clone(), it.file));
    let assets = site.assets.iter().map(|it| (plain(it), Some(it.file)));
    let path = |file: crate::span::FileId| site.sources.file(file).path.as_str();
    let told = site
        .told
        .iter()
        .flat_map(|language| language.pages.iter().map(|it| (format!("{}{}", language.prefix, it.address), it.file)));
    pages.chain(told).chain(assets).map(|(address, file)| (address, file.map(path))).collect()
}

fn moved(pair: &Pair<'_>, file: Option<&str>) -> Option<String> {
    let file = pair.head.sources.find(pair.paths.get(file?)?)?;
    let told = pair.head.told.iter().flat_map(|language| language.pages.iter().map(|it| (language.prefix, it)));
    let mut pages = pair.head.pages.iter().map(|it| ("", it)).chain(told);
    pages.find(|it| it.1.file == Some(file)).map(|(prefix, it)| format!("{prefix}{}", it.address))
}
