//! A company's own checks: the models it uses, held against what it asks of them; what `ajar policy` prints.
//!
//! What nobody has recorded is not kept: a policy is about what is certain.

use super::api::lookup::names_of;
use super::ask;
use crate::assess::{Answer, Assessed, Assessment, Basis, ModelEdition, Point, Question};
use crate::check::Release;
use crate::data::{AnswerGrade, ClauseValue, CompanyPolicy, ComponentKind, PolicyStandard, PolicyUse, Reader, State};
use crate::diag::{Code, Diag};
use crate::shape::{Words, nearest};
use crate::span::{FileId, Span, Spanned};
use crate::words::{self, Messages};
use std::collections::BTreeMap;

/// The worst answer that is good enough where a policy does not say.
const ENOUGH: AnswerGrade = AnswerGrade::WithinLimits;

/// The names in a list: one a line, as lock files and requirements write them. Quotes, commas and what stands behind `#`
/// or `@` are passed over.
pub fn listed(file: FileId, text: &str) -> Vec<Spanned<String>> {
    let mut at = 0;
    let mut res = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.split('#').next().unwrap_or(line);
        let start = bare.find(|it: char| it.is_alphanumeric()).unwrap_or(bare.len());
        let rest = &bare[start..];
        let end = rest.find(|it: char| it.is_whitespace() || "\"',@".contains(it)).unwrap_or(rest.len());
        if end > 0 {
            let range = at + start..at + start + end;
            res.push(Spanned::new(rest[..end].to_owned(), Span::new(file, range)));
        }
        at += line.len();
    }
    res
}

/// A model in use: where it is named, and which edition.
struct InUse<'a, 'd> {
    name: &'a Spanned<String>,
    model: ModelEdition<'d>,
    assessment: &'a Assessment<'d>,
}

/// Holds every model that `named` names against a policy.
pub fn judge(
    assessed: &Assessed<'_>,
    words: &Messages,
    policy: &CompanyPolicy,
    named: &[Spanned<String>],
) -> Vec<Diag> {
    let names = ModelNames::new(assessed);
    let mut diags = wrong_names(assessed, policy);
    let reader = policy.reader.clone().unwrap_or_default();
    for name in policy.models.iter().chain(named) {
        match names.find(assessed, name) {
            Err(diag) => diags.push(*diag),
            Ok(it) => diags.extend(broken(assessed, words, policy, &reader, &it)),
        }
    }
    diags
}

/// Every name that is recorded, in small letters, with the model and the variant it means.
struct ModelNames(BTreeMap<String, (String, Option<String>)>);

impl ModelNames {
    fn new(assessed: &Assessed<'_>) -> Self {
        let mut res = BTreeMap::new();
        for release in assessed.facts.models.values() {
            let editions = release.editions.iter().flat_map(|it| &it.variants);
            let own = editions.map(|name| (format!("{}/{name}", release.id), Some(format!("{}/{name}", release.id))));
            for (name, edition) in names_of(release).into_iter().chain(own) {
                let variant = edition.and_then(|id| id.rsplit_once('/').map(|parts| parts.1.to_owned()));
                res.entry(name.to_lowercase()).or_insert((release.id.clone(), variant));
            }
        }
        Self(res)
    }

    fn find<'a, 'd>(&self, assessed: &'a Assessed<'d>, name: &'a Spanned<String>) -> Result<InUse<'a, 'd>, Box<Diag>> {
        let models = &assessed.models;
        let found = self.0.get(&name.to_lowercase()).and_then(|(id, variant)| {
            let assessment = models.find(id)?;
            let release: &'d Release = assessment.release;
            let model = ModelEdition { release, edition: release.edition(variant.as_deref()) };
            Some(InUse { name, model, assessment })
        });
        found.ok_or_else(|| {
            let message = format!("no model is recorded as `{}`", name.value);
            let mut diag = Diag::new(Code::UnknownName, name.span, message);
            diag.label("nobody has looked at it here");
            if let Some(near) = nearest(&name.to_lowercase(), self.0.keys().map(String::as_str)) {
                diag.did_you_mean(near);
            }
            Box::new(diag.done())
        })
    }
}

/// Uses and standards that a policy names and nobody knows.
fn wrong_names(assessed: &Assessed<'_>, policy: &CompanyPolicy) -> Vec<Diag> {
    let facts = assessed.facts;
    let mut res = Vec::new();
    let mut unknown = |what: &str, name: &Spanned<String>, known: Vec<&str>| {
        let mut diag = Diag::new(Code::UnknownName, name.span, format!("there is no {what} `{}`", name.value));
        if let Some(near) = nearest(name, known) {
            diag.did_you_mean(near);
        }
        res.push(diag.done());
    };
    for it in policy.r#use.iter().filter(|it| ask::usage(assessed, &it.id).is_none()) {
        unknown("use", &it.id, facts.uses.keys().map(String::as_str).collect());
    }
    for it in &policy.standard {
        let Some(standard) = facts.standards.get(it.id.as_str()) else {
            unknown("standard", &it.id, facts.standards.keys().map(String::as_str).collect());
            continue;
        };
        let levels: Vec<&str> = standard.value.level.iter().map(|level| level.id.as_str()).collect();
        if let Some(level) = it.level.as_ref().filter(|level| !levels.contains(&level.as_str())) {
            unknown("level", level, levels);
        }
    }
    res
}

/// What of a policy a model does not keep.
fn broken(
    assessed: &Assessed<'_>,
    words: &Messages,
    policy: &CompanyPolicy,
    reader: &Reader,
    it: &InUse<'_, '_>,
) -> Vec<Diag> {
    let mut res = Vec::new();
    res.extend(policy.r#use.iter().filter_map(|asked| used(assessed, words, reader, it, asked)));
    res.extend(forbidden(assessed, policy, it));
    res.extend(policy.released.iter().filter_map(|kind| unreleased(it, kind.value)));
    res.extend(policy.standard.iter().filter_map(|asked| unmet(words, it, asked)));
    res
}

fn diag(it: &InUse<'_, '_>, message: String) -> Diag {
    let mut diag = Diag::new(Code::PolicyBroken, it.name.span, message);
    diag.label(format!("`{}`", it.model.release.id));
    diag
}

/// The answer to a use, if it is worse than what is good enough.
fn used(
    assessed: &Assessed<'_>,
    words: &Messages,
    reader: &Reader,
    it: &InUse<'_, '_>,
    asked: &PolicyUse,
) -> Option<Diag> {
    let (id, usage) = ask::usage(assessed, &asked.id)?;
    let answer: Answer<'_> = Question { facts: assessed.facts, edition: it.model, id, usage }.answer_for(reader);
    let enough = asked.at_least.unwrap_or(ENOUGH);
    if answer.grade >= enough {
        return None;
    }
    let grade = words::answer::grade(words, answer.grade);
    let mut diag = diag(it, format!("`{}`: {}: {grade}", it.name.value, usage.name));
    diag.help(format!("the policy asks for `{}` or better, the answer is `{}`", enough.name(), answer.grade.name()));
    for point in answer.deciding() {
        diag.help(format!("{}{}", words::answer::point(words, point), origin(point)));
    }
    Some(diag)
}

/// The clause a point rests on, with its words.
fn origin(point: &Point<'_>) -> String {
    match point.rule.basis {
        Some(Basis::Clause { license, clause: Some(clause), .. }) => {
            let quote = clause.quote.as_ref().map_or_else(String::new, |it| format!(": “{}”", it.value));
            let at = clause.at.as_ref().map_or_else(String::new, |it| format!(", {it}"));
            format!(" ({}{at}{quote})", license.id)
        }
        _ => String::new(),
    }
}

/// Clauses that no text may have, and one has, or may have because nobody has read it.
fn forbidden(assessed: &Assessed<'_>, policy: &CompanyPolicy, it: &InUse<'_, '_>) -> Vec<Diag> {
    let stack = it.model.stack(assessed.facts, ComponentKind::Weights);
    let named = stack.terms.iter().flat_map(|terms| terms.licenses()).chain(stack.additional.iter().copied());
    let texts: Vec<_> = named.filter_map(|id| assessed.facts.licenses.get(id)).collect();
    let has = |value: ClauseValue| !matches!(value, ClauseValue::None | ClauseValue::Absent | ClauseValue::Silent);
    let mut res = Vec::new();
    for kind in &policy.forbid {
        for text in texts.iter().filter(|text| has(text.says(kind.value))) {
            let value = text.says(kind.value).name();
            let message = format!("`{}`: `{}` has the clause `{}`", it.name.value, text.id, kind.value.name());
            let mut diag = diag(it, format!("{message}: {value}"));
            if let Some(quote) = text.clause(kind.value).and_then(|clause| clause.quote.as_ref()) {
                diag.help(format!("“{}”", quote.value));
            }
            diag.see(kind.span, "the policy forbids it");
            res.push(diag);
        }
    }
    let words: Vec<&str> = stack.terms.iter().filter_map(|terms| terms.word()).collect();
    if let (Some(word), Some(first)) = (words.first(), policy.forbid.first()) {
        let mut diag =
            diag(it, format!("`{}`: its terms are `{word}`, so that no clause can be ruled out", it.name.value));
        diag.see(first.span, "the policy forbids clauses");
        res.push(diag);
    }
    res
}

fn unreleased(it: &InUse<'_, '_>, kind: ComponentKind) -> Option<Diag> {
    let state = it.model.state(kind);
    (state != State::Released)
        .then(|| diag(it, format!("`{}`: `{}` is `{}`, not `released`", it.name.value, kind.name(), state.name())))
}

fn unmet(words: &Messages, it: &InUse<'_, '_>, asked: &PolicyStandard) -> Option<Diag> {
    let (traces, _) = it.assessment.of_edition(it.model.edition);
    let trace = traces.iter().find(|trace| trace.id == asked.id.as_str())?;
    let reached = match &asked.level {
        None => trace.share().0 >= 100,
        Some(level) => {
            let at = trace.standard.level.iter().position(|it| it.id.value == level.value)?;
            trace.ladder().floor > at
        }
    };
    let says = words::verdict::short(words, trace);
    (!reached).then(|| diag(it, format!("`{}`: {}: {says}", it.name.value, trace.standard.name)))
}
