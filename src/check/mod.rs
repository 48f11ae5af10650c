//! [`Parsed`] → [`Facts`]: every name resolved, every claim with its evidence.
//!
//! Nothing after this stage can fail because of the data. If a later stage
//! wants to complain about a record, the complaint belongs here.

mod evidence;
mod expression;
mod facts;
mod lints;
mod models;
mod name;
mod records;
mod release;
mod standards;
mod terms;
mod uses;

use crate::diag::Diag;
use crate::parse::Parsed;
use crate::shape::Day;

use name::unknown_name;

pub use facts::Facts;
pub use lints::lints;
pub use models::CheckMemo;
pub use release::Release;
pub use terms::{LicenseEntry, OpenList, Terms, is_osi_or_fsf, is_spdx, nearest_spdx, spdx_name};

/// Resolves every name and checks every record.
pub fn check(parsed: Parsed) -> (Facts, Vec<Diag>) {
    check_again(parsed, &mut CheckMemo::default())
}

/// The same after an earlier run: what `memo` knows of a model that did not change is taken over.
pub fn check_again(parsed: Parsed, memo: &mut CheckMemo) -> (Facts, Vec<Diag>) {
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
