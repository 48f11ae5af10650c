//! What a text says of a model is what the dataset says: a link to a model can carry criteria, and the model meets them.

use super::filter::{self, Filter};
use crate::assess::{Answer, Assessed, Assessment, Reason};
use crate::check::Facts;
use crate::data::{ComponentKind, Criterion};
use crate::diag::{Code, Diag};
use crate::parse::Link;
use crate::shape::Words;
use crate::span::{Span, Spanned};

/// How many facts that decide are shown.
const SHOWN: usize = 2;

/// Reports what a link says of its model and what is not so. A name that nothing has was reported with the link.
pub(super) fn check(link: &Link, assessed: &Assessed<'_>, diags: &mut Vec<Diag>) {
    let Some(says) = &link.says else { return };
    let mut wrong = Vec::new();
    Filter::of_link(link).check(assessed.facts, &mut wrong);
    let model = link.target.strip_prefix("model:").and_then(|it| it.split(['?', '#']).next());
    match model.and_then(|it| assessed.models.find(it)) {
        Some(model) if wrong.is_empty() => {
            let untrue = says.iter().filter(|(criterion, value)| !filter::meets(model, *criterion, value));
            diags.extend(untrue.map(|(criterion, value)| contradicted(assessed.facts, model, *criterion, value)));
        }
        _ => diags.append(&mut wrong),
    }
}

/// The mistake, with what is so and the facts that decide it.
fn contradicted(facts: &Facts, model: &Assessment<'_>, criterion: Criterion, said: &Spanned<String>) -> Diag {
    let key = criterion.name();
    let id = &model.release.id;
    let message = format!("the text says `{key}={}` of `{id}`, and the dataset does not", said.value);
    let mut diag = Diag::new(Code::ContradictedClaim, said.span, message);
    let so = filter::actual(model, criterion, said);
    diag.label(so.as_ref().map_or_else(|| "it says nothing of it".to_owned(), |so| format!("it says `{so}`")));
    for span in deciding(facts, model, criterion, said).into_iter().take(SHOWN) {
        diag.see(span, "this decides");
    }
    if let Some(so) = so {
        diag.help(format!("if the dataset is right, write `{key}={so}`, and the sentence so that it says that"));
    }
    diag.help("if the sentence is right, correct the record, with a source");
    diag
}

/// Where the facts stand that decide a criterion, the record itself where nothing in it does.
fn deciding(facts: &Facts, model: &Assessment<'_>, criterion: Criterion, said: &str) -> Vec<Span> {
    let release = model.release;
    let name = said.split('/').next().unwrap_or(said);
    let of_trace = |id: &str| {
        let trace = model.trace(id);
        let missing = trace.map(|it| it.missing()).unwrap_or_default();
        let places = missing.iter().flat_map(|it| it.places()).collect::<Vec<Span>>();
        if places.is_empty() {
            trace.into_iter().flat_map(|it| &it.reasons).flat_map(Reason::places).collect()
        } else {
            places
        }
    };
    let mut res = match criterion {
        Criterion::Step => facts.ladder.as_deref().map(of_trace).unwrap_or_default(),
        Criterion::Standard => of_trace(name),
        Criterion::Use => {
            let points = model.answer(name).into_iter().flat_map(Answer::deciding);
            points.filter_map(|it| it.rule.basis.as_ref()?.span()).collect()
        }
        Criterion::Component => {
            let component = ComponentKind::from_name(name).and_then(|it| release.component(it));
            component.map(|it| it.state.span).into_iter().collect()
        }
        Criterion::License => release.record.value.license.iter().map(|it| it.span).collect(),
        Criterion::Org => Vec::new(),
    };
    res.dedup();
    if res.is_empty() { vec![Span::new(release.record.file, 0..0)] } else { res }
}
