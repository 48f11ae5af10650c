//! Which models a block or a number in an explainer speaks of, and what a link says of one.

use super::stated::Stated;
use crate::assess::{Assessment, Finding, Trace, Verdict};
use crate::check::Facts;
use crate::data::AnswerGrade;
use crate::data::{ComponentKind, Criterion, Live, Standard, StandardKind, State};
use crate::diag::{Code, Diag};
use crate::parse::{Figure, InFile, Link};
use crate::shape::{Day, Words, few, names, nearest};
use crate::span::{Span, Spanned};

/// Criteria that a model must all meet.
pub(crate) struct Filter<'a>(Vec<(Criterion, &'a Spanned<String>)>);

impl<'a> Filter<'a> {
    /// The criteria of a block.
    pub(crate) fn of_live(live: &'a Live) -> Self {
        let all = [
            (Criterion::Step, &live.step),
            (Criterion::License, &live.license),
            (Criterion::Org, &live.org),
            (Criterion::Released, &live.released),
            (Criterion::Use, &live.r#use),
            (Criterion::Component, &live.component),
            (Criterion::Standard, &live.standard),
        ];
        Self(all.into_iter().filter_map(|(criterion, value)| Some((criterion, value.as_ref()?))).collect())
    }

    /// The criteria of a number.
    pub(crate) fn of_figure(figure: &'a Figure) -> Self {
        Self(figure.criteria.iter().map(|(criterion, value)| (*criterion, value)).collect())
    }

    /// What a link says of the model that it names.
    pub(crate) fn of_link(link: &'a Link) -> Self {
        let of_model = link.says.iter().flat_map(|it| &it.of_model);
        Self(of_model.map(|(criterion, value)| (*criterion, value)).collect())
    }

    /// Whether a model meets every criterion. An unsettled verdict counts as the lower one, as on the model's own page.
    pub(crate) fn takes(&self, assessment: &Assessment<'_>) -> bool {
        let stated = Stated::of(assessment);
        self.0.iter().all(|(criterion, value)| meets(stated, *criterion, value))
    }

    /// Reports criteria whose values name nothing, or could never be met.
    pub(crate) fn check(&self, facts: &Facts, diags: &mut Vec<Diag>) {
        diags.extend(self.0.iter().filter_map(|(criterion, value)| check(facts, *criterion, value)));
    }
}

/// Whether a criterion is met.
pub(super) fn meets(stated: Stated<'_, '_>, criterion: Criterion, value: &str) -> bool {
    match criterion {
        Criterion::License => stated.terms.licenses().contains(&value),
        Criterion::Use => {
            let (name, result) = value.split_once('/').unwrap_or((value, ""));
            stated.answer(name).is_some_and(|it| answers(it.grade, result))
        }
        // A year is met by every day of it.
        Criterion::Released => actual(stated, criterion, value).is_some_and(|it| it.starts_with(value)),
        _ => actual(stated, criterion, value).is_some_and(|it| it == value),
    }
}

/// What is so, as a value of that criterion, where `asked` says of which use, component or standard.
pub(super) fn actual(stated: Stated<'_, '_>, criterion: Criterion, asked: &str) -> Option<String> {
    let release = stated.release;
    let name = asked.split('/').next().unwrap_or(asked);
    let of_name = |result: &str| format!("{name}/{result}");
    match criterion {
        Criterion::Step => word(stated.standing()).map(str::to_owned),
        Criterion::License => stated.terms.licenses().first().map(|it| (*it).to_owned()),
        Criterion::Org => Some(release.org.clone()),
        Criterion::Released => stated.released.map(Day::iso),
        Criterion::Use => stated.answer(name).map(|it| of_name(it.grade.name())),
        Criterion::Component => ComponentKind::from_name(name)
            .map(|it| of_name(release.component(it).map_or(State::Unknown, |component| component.state.value).name())),
        Criterion::Standard => word(stated.trace(name)).map(of_name),
    }
}

/// Every answer that allows the use, and every one that excludes it.
const ALLOWED: &str = "allowed";
const EXCLUDED: &str = "excluded";

fn answers(grade: AnswerGrade, wanted: &str) -> bool {
    match wanted {
        ALLOWED => grade.is_yes(),
        EXCLUDED => grade.is_no(),
        _ => grade.name() == wanted,
    }
}

/// What a standard says of a model, in one word; `None` for a score, which has no words.
fn word<'d>(trace: Option<&Trace<'d>>) -> Option<&'d str> {
    let trace = trace?;
    match trace.verdict() {
        // A test is passed or not: partly is not.
        Verdict::Test(finding) if finding.is_failed() => Some(Finding::NOT_MET.word()),
        Verdict::Test(finding) => Some(finding.word()),
        Verdict::Ladder(ladder) => Some(trace.level(ladder.floor).map_or(NONE, |it| it.id.value.as_str())),
        Verdict::Score { .. } | Verdict::Apart => None,
    }
}

/// Below the first level of a ladder.
const NONE: &str = "none";

fn check(facts: &Facts, criterion: Criterion, value: &Spanned<String>) -> Option<Diag> {
    let what = criterion.name();
    match criterion {
        Criterion::Step => {
            let levels = facts.levels().iter().map(|it| it.id.value.as_str());
            let is_known = levels.clone().any(|it| it == value.as_str());
            unknown(what, value, value.span, is_known, levels)
        }
        Criterion::License => {
            let known = facts.licenses.keys().map(String::as_str);
            unknown(what, value, value.span, facts.licenses.contains_key(value.as_str()), known)
        }
        Criterion::Org => {
            let known = facts.orgs.keys().map(String::as_str);
            unknown(what, value, value.span, facts.orgs.contains_key(value.as_str()), known)
        }
        Criterion::Released => no_time(value),
        Criterion::Use => {
            let grades = || AnswerGrade::ALL.iter().map(|it| it.name()).chain([ALLOWED, EXCLUDED]).collect();
            let is_known = |name: &str| facts.uses.contains_key(name);
            pair(what, value, (is_known, facts.uses.keys().map(String::as_str)), |_| grades())
        }
        Criterion::Component => {
            let states = |_: &str| State::ALL.iter().map(|it| it.name()).collect();
            let is_known = |name: &str| ComponentKind::from_name(name).is_some();
            pair(what, value, (is_known, ComponentKind::ALL.iter().map(|it| it.name())), states)
        }
        Criterion::Standard => {
            let has_words = |it: &InFile<Standard>| it.value.kind != StandardKind::Score;
            let with_words = facts.standards.iter().filter(|it| has_words(it.1));
            let results = |name: &str| facts.standards.get(name).map(|it| results(&it.value)).unwrap_or_default();
            let is_known = |name: &str| facts.standards.get(name).is_some_and(has_words);
            pair(what, value, (is_known, with_words.map(|(id, _)| id.as_str())), results)
        }
    }
}

/// Checks that a value is a year, a month or a day.
fn no_time(value: &Spanned<String>) -> Option<Diag> {
    if Day::parse(value).is_some() {
        return None;
    }
    let message = format!("`{}` is neither a year nor a month nor a day", value.value);
    Some(Diag::new(Code::UnknownBlock, value.span, message).help("write 2025, 2025-08 or 2025-08-05").done())
}

/// Checks `name/result`: the name is one that is `known` by itself, and among all that are.
fn pair<'k>(
    what: &str,
    value: &Spanned<String>,
    (is_known, known): (impl Fn(&str) -> bool, impl Iterator<Item = &'k str> + Clone),
    results: impl Fn(&str) -> Vec<&'k str>,
) -> Option<Diag> {
    let (name, result) = value.split_once('/').unwrap_or((value, ""));
    // In TOML the place includes the quotation mark before the name.
    let lead = usize::from(value.span.range().len() > value.len());
    unknown(what, name, value.span.within(lead, name.len()), is_known(name), known).or_else(|| {
        let span = match result {
            "" => value.span,
            _ => value.span.within(lead + name.len() + 1, result.len()),
        };
        let all = results(name);
        let mut diag = unknown(RESULT, result, span, all.contains(&result), all.iter().copied())?;
        diag.help(format!("write {what} = \"{name}/…\" with {} behind the slash", names(all)));
        Some(diag)
    })
}

/// What stands behind the slash of a pair: its message lists what there is.
const RESULT: &str = "result";

/// Reports a name that is not known. All that are known are looked through for that alone, and as far as there is a ration.
fn unknown<'k>(
    what: &str,
    name: &str,
    span: Span,
    is_known: bool,
    known: impl Iterator<Item = &'k str> + Clone,
) -> Option<Diag> {
    if is_known {
        return None;
    }
    let mut diag = Diag::nothing_called(span, what, name);
    if let Some(near) = nearest(name, known.clone()) {
        diag.did_you_mean(near);
    } else if let Some(there_is) = few(known).filter(|_| what != RESULT) {
        diag.help(there_is);
    }
    Some(diag)
}

fn levels(standard: &Standard) -> Vec<&str> {
    standard.level.iter().map(|it| it.id.value.as_str()).collect()
}

/// Every word that a verdict under a standard can be.
fn results(standard: &Standard) -> Vec<&str> {
    match standard.kind {
        StandardKind::Test => [Finding::MET, Finding::NOT_MET, Finding::UNKNOWN].map(Finding::word).into(),
        StandardKind::Ladder => levels(standard).into_iter().chain([NONE]).collect(),
        StandardKind::Score => Vec::new(),
    }
}
