//! The nouns: what a data file can say.
//!
//! Every type here is declared with `record!` or `words!`; the doc comments
//! are the documentation of the data format. No type has a field for a
//! verdict: verdicts are computed.

mod address;
mod component;
mod explainer;
mod glossary;
mod license;
mod model;
mod org;
mod policy;
mod region;
mod settings;
mod source;
mod standard;
mod url;
mod usage;

pub use address::Address;
pub use component::{Access, Component, ComponentKind, Disclosure, Group, Quality, State};
pub use explainer::{Chart, Criterion, FrontMatter, Live, Show};
pub use glossary::{Glossary, Term};
pub use license::{
    Clause, ClauseGroup, ClauseKind, ClauseValue, Incorporated, License, Metric, Only, Operator, Reading, Threshold,
};
pub use model::{
    Change, ChangeKind, Conflict, ConflictValue, Coverage, Dispute, External, Identifiers, Lineage, LineageKind,
    Modality, Model, Status, Training, Variant,
};
pub use org::{Dataset, Org, OrgKind};
pub use policy::{Ages, Policy};
pub use region::Region;
pub use settings::Settings;
pub use source::{Evidence, Source, SourceKind};
pub use standard::{Condition, CriterionGroup, Level, Phrases, Requirement, Standard, StandardKind};
pub use url::Url;
pub use usage::{Forbidden, Need, Precondition, Reader, ReaderFact, Use};
