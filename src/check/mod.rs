//! [`Parsed`] → [`Facts`]: every name resolved, every claim with its evidence.
//!
//! Nothing after this stage can fail because of the data. If a later stage
//! wants to complain about a record, the complaint belongs here.

mod absence;
mod allow;
mod clauses;
mod corpora;
mod dates;
mod edition;
mod editions;
mod evidence;
mod expression;
mod facts;
mod forms;
mod ladder;
mod lints;
mod loops;
mod models;
mod name;
mod pictures;
mod records;
mod release;
mod releases;
mod sizes;
mod standards;
mod succession;
mod terms;
mod uses;

use crate::diag::Diag;
use crate::parse::Parsed;
use crate::shape::rationed;

use name::unknown_name;

pub use allow::allowed;

pub use edition::Edition;
pub use facts::{Facts, KnownRecord, KnownText, TextKind};
pub use lints::lints;
pub use models::CheckMemo;
pub use release::Release;
pub use releases::Releases;
pub use terms::{LicenseEntry, OpenList, Terms, is_osi_or_fsf, is_spdx, nearest_spdx, spdx_name};

/// Resolves every name and checks every record.
pub fn check(parsed: Parsed) -> (Facts, Vec<Diag>) {
    check_again(parsed, &mut CheckMemo::default())
}

/// The same after an earlier run: what `memo` knows of a model that did not change is taken over.
pub fn check_again(mut parsed: Parsed, memo: &mut CheckMemo) -> (Facts, Vec<Diag>) {
    let mut diags = Vec::new();
    standards::bound(&mut parsed.standards, &mut diags);
    let licenses = terms::entries(&parsed.licenses);
    let mut known = expression::Known::new(licenses, &parsed.licenses);

    dates::check(&parsed, &mut diags);
    forms::check(&parsed, &mut diags);
    pictures::check(&parsed, &mut diags);
    let (models, rights) = rationed(|| {
        records::check(&parsed, &mut known, &mut diags);
        let models = models::resolve(&parsed, &mut known, memo, &mut diags);
        let rights = parsed.settings.license.as_ref();
        (models, rights.map_or(Terms::Unknown, |it| known.resolve(it, &mut diags)))
    });
    loops::loops(&parsed, &mut diags);
    succession::check(&parsed, &mut diags);
    let facts = Facts::new(parsed, models, known, rights);
    (facts, diags)
}
