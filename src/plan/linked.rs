//! Every link of the texts and of the settings, led somewhere, and the blocks of live data beside them.

use super::budget::LiveBudget;
use super::filter::Filter;
use super::links::{Here, Resolver};
use super::menu::{self, Menus};
use super::resolved::Resolved;
use super::{Asset, Page, address, claim, shown};
use crate::assess::Assessed;
use crate::diag::Diag;
use crate::parse::Piece;
use crate::read::Sources;
use crate::span::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// Where all links of a site lead.
#[derive(Debug, Default)]
pub(super) struct ResolvedLinks {
    /// Those of each text, by its file, in the order of its pieces.
    pub(super) texts: BTreeMap<FileId, Vec<Resolved>>,
    /// Those of the settings above every page and below it.
    pub(super) menus: Menus,
    /// The picture that a link to any page is shown with elsewhere, and its width and height.
    pub(super) picture: Option<(String, Option<(usize, usize)>)>,
    /// The files beside texts that any of them leads to or shows.
    pub(super) used: BTreeSet<FileId>,
}

/// Resolves the links of every text and of the settings, and checks blocks of live data.
pub(super) fn resolve(
    assessed: &Assessed<'_>,
    sources: &Sources,
    pages: &[Page],
    (assets, rank): (&[Asset], usize),
    diags: &mut Vec<Diag>,
) -> ResolvedLinks {
    let resolver = Resolver::new(assessed.facts, sources, pages, assets).of_language(rank);
    let mut res = ResolvedLinks::default();
    for text in assessed.facts.texts() {
        let here = Here { address: address::text(text.kind, text.id), file: text.file };
        let mut budget = LiveBudget::default();
        let links = text.body.pieces.iter().map(|piece| match piece {
            Piece::Link(link) => {
                claim::check(link, assessed, diags);
                diags.extend(resolver.drawn(&here, link, assessed));
                resolver.link(&here, link).unwrap_or_else(|diag| {
                    diags.push(*diag);
                    Resolved::Nowhere
                })
            }
            Piece::Live(live) => {
                match budget.take(live, assessed) {
                    Ok(()) => shown::check(live, assessed.facts, &resolver.names, diags),
                    Err(diag) => diags.extend(diag.map(|it| *it)),
                }
                Resolved::Nowhere
            }
            Piece::Figure(figure) => {
                Filter::of_figure(figure).check(assessed.facts, diags);
                Resolved::Nowhere
            }
            Piece::Html(_) | Piece::Code(_) | Piece::Cite(_) | Piece::Gloss(_) | Piece::Label(_) => Resolved::Nowhere,
        });
        let links = links.collect();
        res.texts.insert(text.file, links);
    }
    res.menus = menu::of_settings(&resolver, sources, diags);
    res.picture = menu::picture(&resolver, sources, diags);
    res.used = resolver.used.into_inner();
    res
}
