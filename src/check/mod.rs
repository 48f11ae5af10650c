//! [`Parsed`] → [`Facts`]: every name resolved, every claim with its evidence.
//!
//! Nothing after this stage can fail because of the data. If a later stage
//! wants to complain about a record, the complaint belongs here.

mod evidence;
mod expression;
mod lints;
mod models;
mod records;
mod standards;
mod terms;
mod uses;

use crate::data::{Ages, ComponentKind, Dataset, Glossary, Model, Org, Settings, Standard, State, Use};
use crate::diag::{Code, Diag};
use crate::parse::{Explainer, InFile, Parsed, Records};
use crate::shape::{Day, near_name};
use crate::span::Spanned;
use std::collections::BTreeMap;
use std::sync::Arc;

pub use lints::lints;
pub use models::Memo;
pub use terms::{LicenseEntry, OpenList, Terms, is_osi_or_fsf, is_spdx, nearest_spdx, spdx_name};

/// Every fact of a site, resolved.
#[derive(Debug, Default)]
pub struct Facts {
    /// The site's settings.
    pub settings: Settings,
    /// The day against which age is measured.
    pub as_of: Day,
    /// Releases by id: "meta/llama-4-maverick".
    pub models: BTreeMap<String, Arc<Release>>,
    /// Every license that has a file or is named by a model, by id.
    pub licenses: BTreeMap<String, LicenseEntry>,
    /// Definitions of open, by id.
    pub standards: Records<Standard>,
    /// What readers want to do, by id.
    pub uses: Records<Use>,
    /// Organizations, by id.
    pub orgs: Records<Org>,
    /// Datasets that several models share, by id.
    pub datasets: Records<Dataset>,
    /// How old what was read may get.
    pub max_age: Ages,
    /// Licenses that are named somewhere by a name that is none; they are used all the same.
    misspelled: Vec<String>,
    /// Glossary terms.
    pub glossary: Option<InFile<Glossary>>,
    /// Explainers, by slug.
    pub explainers: Records<Explainer>,
}

impl Facts {
    /// An organization's name; its id if there is no record.
    pub fn org_name<'d>(&'d self, id: &'d str) -> &'d str {
        self.orgs.get(id).map_or(id, |it| it.value.name.as_str())
    }
}

/// A release with its terms resolved.
#[derive(Debug)]
pub struct Release {
    /// "meta/llama-4-maverick".
    pub id: String,
    /// The id of its organization.
    pub org: String,
    /// What its file says.
    pub record: InFile<Model>,
    /// The terms of every component that names none of its own.
    pub terms: Terms,
    /// The terms of the components that do.
    pub own_terms: BTreeMap<ComponentKind, Terms>,
}

impl Release {
    /// The terms of one component.
    pub fn terms_of(&self, kind: ComponentKind) -> &Terms {
        self.own_terms.get(&kind).unwrap_or(&self.terms)
    }

    /// Whether one component was released; unknown if nobody has looked.
    pub fn state(&self, kind: ComponentKind) -> State {
        self.component(kind).map_or(State::Unknown, |it| it.state.value)
    }

    /// What is recorded of one component; `None` if nobody has looked.
    pub fn component(&self, kind: ComponentKind) -> Option<&crate::data::Component> {
        self.record.value.component.get(&Spanned::new(kind, crate::span::Span::default()))
    }
}

/// Resolves every name and checks every record.
pub fn check(parsed: Parsed) -> (Facts, Vec<Diag>) {
    check_again(parsed, &mut Memo::default())
}

/// The same after an earlier run: what `memo` knows of a model that did not change is taken over.
pub fn check_again(parsed: Parsed, memo: &mut Memo) -> (Facts, Vec<Diag>) {
    let mut diags = Vec::new();
    let licenses = terms::entries(&parsed.licenses);
    let mut known = expression::Known::new(licenses, &parsed.licenses);

    records::licenses(&parsed.licenses, &mut diags);
    standards::check(&parsed.standards, &mut diags);
    uses::check(&parsed.uses, &mut diags);
    records::datasets(&parsed, &mut known, &mut diags);
    records::glossary(parsed.glossary.as_ref(), &mut diags);
    records::explainers(&parsed, &mut diags);
    let models = models::resolve(&parsed, &mut known, memo, &mut diags);

    let as_of = parsed.settings.as_of.as_ref().map_or_else(Day::default, |it| it.value);
    lints::loops(&parsed, &mut diags);

    let facts = Facts {
        as_of,
        max_age: parsed.policy.map(|it| it.value.max_age.clone()).unwrap_or_default(),
        misspelled: known.misspelled().to_vec(),
        settings: parsed.settings,
        models,
        licenses: known.into_entries(),
        standards: parsed.standards,
        uses: parsed.uses,
        orgs: parsed.orgs,
        datasets: parsed.datasets,
        glossary: parsed.glossary,
        explainers: parsed.explainers,
    };
    (facts, diags)
}

/// Reports that `name` is none of `known`, with the nearest one.
fn unknown_name<'a>(what: &str, name: &Spanned<String>, known: impl Iterator<Item = &'a str>, folder: &str) -> Diag {
    let mut diag = Diag::new(Code::UnknownName, name.span, format!("unknown {what} `{}`", name.value));
    diag.label(format!("no such file in {folder}"));
    if let Some(near) = near_name(name, known) {
        diag.help(format!("did you mean `{}`?", near.name)).fix(
            name.span,
            format!("\"{}\"", near.name),
            near.applicability,
        );
    }
    diag
}
