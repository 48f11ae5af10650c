//! Models as others write them down: the formats of other indices, of software bills of materials, of model cards.
//!
//! Nothing is lost in silence, and nothing is guessed: what a format cannot say is a loss, which whoever exports is told.
//!
//! | file | knows |
//! |---|---|
//! | `mot.rs` | the files of the Model Openness Tool |
//! | `osai.rs` | those of the European Open Source AI Index |
//! | `spdx.rs`, `spdx_graph.rs` | SPDX 3.0.1 with its AI and dataset profiles |
//! | `card.rs` | the front matter of a model card on Hugging Face |
//! | `terms.rs`, `yaml.rs` | license expressions, and the format of three of them |

mod card;
mod edition;
mod losses;
mod mot;
mod osai;
mod spdx;
mod spdx_graph;
mod terms;
mod yaml;

use crate::assess::Assessed;
use crate::words::Messages;

pub use edition::ExportedEdition;
pub use losses::NeighborLosses;

/// Whose format it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Neighbor {
    /// The Model Openness Tool of the LF AI & Data Foundation.
    Mot,
    /// The European Open Source AI Index.
    Osai,
    /// SPDX 3.0.1, profiles AI and dataset, as JSON-LD.
    Spdx,
    /// A model card of Hugging Face.
    HuggingFace,
}

/// A model in somebody else's format.
#[derive(Debug, Clone)]
pub struct Handed {
    /// The file.
    pub text: String,
    /// What of the record the format cannot say, a line each.
    pub losses: Vec<String>,
}

/// Writes one edition of a model in the format of a neighbor.
pub fn hand(neighbor: Neighbor, assessed: &Assessed<'_>, words: &Messages, model: ExportedEdition<'_>) -> Handed {
    let mut losses = NeighborLosses::default();
    let text = match neighbor {
        Neighbor::Mot => mot::file(assessed.facts, model, &mut losses),
        Neighbor::Osai => osai::file(assessed.facts, model, &mut losses),
        Neighbor::Spdx => spdx::document(assessed.facts, model, &mut losses),
        Neighbor::HuggingFace => card::card(assessed, words, model, &mut losses),
    };
    Handed { text, losses: losses.into_lines() }
}
