//! The nouns: what a data file can say.
//!
//! Every type here is declared with `record!` or `words!`; the doc comments
//! are the documentation of the data format. No type has a field for a
//! verdict: verdicts are computed.

mod about;
mod act;
mod address;
mod change;
mod clause;
mod company;
mod component;
mod content_security;
mod dataset;
mod explainer;
mod glossary;
mod grade;
mod hub;
mod index;
mod kind;
mod languages;
mod license;
mod model;
mod org;
mod page;
mod place;
mod policy;
mod reader;
mod risk;
mod settings;
mod size;
mod source;
mod standard;
mod threshold;
mod url;
mod usage;

pub use about::{About, Record};
pub use act::{Act, Aim, Purpose};
pub use address::{Address, Target};
pub use change::{Change, ChangeKind};
pub use clause::{ClauseGroup, ClauseKind, ClauseValue};
pub use company::{CompanyPolicy, PolicyStandard, PolicyUse};
pub use component::{Access, Component, ComponentKind, Disclosure, Group, Quality, State};
pub use content_security::{Directive, LoadSource, Widened};
pub use dataset::{Availability, CorpusPart, Dataset, Fate};
pub use explainer::{Chart, Criterion, FrontMatter, Live, Show};
pub use glossary::{Glossary, Term};
pub use grade::AnswerGrade;
pub use hub::HubId;
pub use index::ModelIndex;
pub use kind::RecordKind;
pub(crate) use kind::record_kinds;
pub use languages::{MOST_LANGUAGES, language_folder, original_of, translation_of};
pub use license::{Clause, Consequence, Exemption, Incorporated, License, LicenseKind, Only, Reading, Where};
pub use model::{
    Base, Conflict, ConflictValue, Coverage, Dispute, External, Identifiers, Lineage, LineageKind, Modality, Model,
    Status, Training, Variant,
};
pub use org::{Org, OrgKind};
pub use page::{Menu, PageFront};
pub use place::InputPlace;
pub use policy::{Ages, Policy};
pub use reader::{Business, Practice, Reader, ReaderKind, Region, Suit, UseField};
pub use risk::RiskKind;
pub use settings::{MenuLink, Settings, SettingsText};
pub use size::parameters;
pub use source::{Evidence, Source, SourceKind};
pub use standard::{Condition, CriterionGroup, Level, Phrases, Requirement, Scope, Standard, StandardKind};
pub use threshold::{Counted, Measured, Metric, Operator, Threshold};
pub use url::Url;
pub use usage::{Forbidden, Precondition, Use};
