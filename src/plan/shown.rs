//! What a block of live data shows is there.

use super::filter::Filter;
use crate::check::Facts;
use crate::data::{Live, RecordKind, Show};
use crate::diag::{Code, Diag};
use crate::shape::{Words, near_name, nearest};
use crate::span::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// Checks that a block of live data names what is there: `names` has the names of each kind of record.
pub(super) fn check(live: &Live, facts: &Facts, names: &BTreeMap<&'static str, BTreeSet<&str>>, diags: &mut Vec<Diag>) {
    Filter::of_live(live).check(facts, diags);
    let mut name = |kind: RecordKind, name: &Spanned<String>| {
        let (what, known) = (kind.name(), &names[kind.name()]);
        if name.is_empty() || known.contains(name.as_str()) {
            return;
        }
        let mut diag = Diag::nothing_called(name.span, what, name);
        if let Some(near) = near_name(name, known.iter().copied()) {
            let text = format!("\"{}\"", near.name);
            diag.did_you_mean(near.name).fix(name.span, text, near.applicability);
        }
        diags.push(diag);
    };
    live.models.iter().chain(&live.model).for_each(|it| name(RecordKind::Model, it));
    live.uses.iter().for_each(|it| name(RecordKind::Use, it));
    clauses(live, facts, diags);
    let needs = match live.show.value {
        Show::Spectrum => None,
        Show::Compare | Show::Answers if live.models.is_empty() => Some("models = [\"<org>/<slug>\", …]"),
        Show::Clauses if live.license.is_none() => Some("license = \"<id>\""),
        Show::Verdict if live.model.is_none() => Some("model = \"<org>/<slug>\""),
        Show::Chart if live.chart.is_none() => Some("chart = \"plane\""),
        Show::Compare | Show::Answers | Show::Clauses | Show::Verdict | Show::Chart => None,
    };
    if let Some(needs) = needs {
        let message = format!("`show = \"{}\"` does not say of what", live.show.name());
        let mut diag = Diag::new(Code::UnknownBlock, live.show.span, message);
        diags.push(diag.help(format!("add: {needs}")).done());
    }
}

/// Clauses that the record of the license says nothing of: nothing would be shown where one is meant.
fn clauses(live: &Live, facts: &Facts, diags: &mut Vec<Diag>) {
    let license = live.license.as_ref().and_then(|it| facts.licenses.get(&it.value));
    let Some(record) = license.and_then(|it| it.record.as_ref()) else { return };
    let known: Vec<&str> = record.value.clause.keys().map(|it| it.name()).collect();
    for it in live.clauses.iter().filter(|it| !known.contains(&it.name())) {
        let message = format!("the record of the license says nothing of `{}`", it.name());
        let mut diag = Diag::new(Code::UnknownBlock, it.span, message);
        if let Some(near) = nearest(it.name(), known.iter().copied()) {
            diag.did_you_mean(near);
        }
        diags.push(diag.label("shows nothing").done());
    }
}
