//! `ajar export`: a model in somebody else's format.

use super::{DONE, complain, inspect, say, unknown};
use ajar::inert;
use ajar::neighbors::{ExportedEdition, Neighbor, hand};
use clap::ValueEnum;
use std::path::Path;

#[derive(clap::Args)]
pub(crate) struct Export {
    /// Whose format it is.
    #[arg(value_enum)]
    format: NeighborArg,
    /// A model such as `meta/llama-4-maverick`.
    model: String,
    /// One edition of the model, by the name of a variant such as `72b`; without it, the one its page leads with.
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum NeighborArg {
    /// The Model Openness Tool: a YAML file of its folder `models`.
    Mot,
    /// The European Open Source AI Index: one of its YAML files.
    Osai,
    /// SPDX 3.0.1 with the AI and dataset profiles, as JSON-LD.
    Spdx,
    /// Hugging Face: the front matter of a model card, with a badge.
    Hf,
}

/// Prints the file, and tells what of the record is not in it.
pub(crate) fn run(dir: &Path, wanted: &Export) -> u8 {
    let neighbor = match wanted.format {
        NeighborArg::Mot => Neighbor::Mot,
        NeighborArg::Osai => Neighbor::Osai,
        NeighborArg::Spdx => Neighbor::Spdx,
        NeighborArg::Hf => Neighbor::HuggingFace,
    };
    inspect(dir, |assessed, sources| {
        let facts = assessed.facts;
        let Some(release) = facts.models.get(&wanted.model) else {
            return unknown("model", &wanted.model, facts.models.keys().map(String::as_str));
        };
        let edition = wanted.edition.as_deref();
        if let Some(name) = edition.filter(|it| release.named_edition(it).is_none()) {
            let known = release.editions.iter().flat_map(|it| &it.variants).map(String::as_str);
            return unknown("edition", name, known);
        }
        let (words, _) = ajar::plan::spoken(facts, sources);
        let handed = hand(neighbor, assessed, &words, ExportedEdition::new(release, edition));
        say(handed.text.trim_end());
        for loss in &handed.losses {
            complain(&format!("not carried over: {}", inert::line(loss)));
        }
        DONE
    })
}
