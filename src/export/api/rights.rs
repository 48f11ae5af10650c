//! The collections of what the site works out: answers, the conditions they turn on, and verdicts.

use super::facts::ids;
use super::item::{ApiItem, MakeItems};
use super::items::{
    ApiAnswer, ApiCondition, ApiCutoff, ApiReason, ApiRisk, ApiSort, ApiTest, ApiTestKind, ApiVerdict, ApiWay,
};
use crate::assess::{
    Answer, Assessment, Basis, Cutoff, ModelEdition, Point, Question, Reason, Rule, Says, Standing, Test, Trace,
};
use crate::check::Edition;
use crate::data::{ComponentKind, Region, Suit};
use crate::export::places::RulePlaces;
use crate::export::verdicts::{self, VerdictEnd};
use crate::plan::{Site, address, long_fingerprint};
use crate::shape::Words;
use crate::words::{self, Messages};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Every edition of every model with its answers.
fn answered<'s, 'd>(site: &'s Site<'d>) -> impl Iterator<Item = (ModelEdition<'d>, &'s [Answer<'d>])> {
    (0..site.assessed.models.len()).flat_map(|at| answered_of(&site.assessed.models[at]))
}

/// Every edition of a model with its answers.
fn answered_of<'s, 'd>(it: &'s Assessment<'d>) -> impl Iterator<Item = (ModelEdition<'d>, &'s [Answer<'d>])> {
    let of = |edition: &'d Edition| ModelEdition { release: it.release, edition };
    let lead = (of(it.release.edition(None)), it.answers.as_slice());
    let others = it.others.iter().map(move |other| (of(other.edition), other.answers.as_slice()));
    std::iter::once(lead).chain(others)
}

/// Conditions that were made: the same few hundred bear on thousands of answers.
#[derive(Default)]
struct Made<'d> {
    known: BTreeMap<RuleKey, Vec<(Arc<Rule<'d>>, usize)>>,
    all: Vec<ApiCondition>,
    places: RulePlaces<'d>,
}

/// What is quickly told of a rule: its clause or sentence, and its sort.
type RuleKey = (Option<usize>, ApiSort, String);

impl<'d> Made<'d> {
    /// The id of the condition that a rule is.
    fn id(&mut self, words: &Messages, rule: &Arc<Rule<'d>>) -> String {
        let at = self.places.get(rule).unwrap_or_else(|| {
            let at = self.place(words, rule);
            self.places.set(rule, at);
            at
        });
        self.all[at].id.clone()
    }

    /// The place of the condition that a rule is.
    fn place(&mut self, words: &Messages, rule: &Arc<Rule<'d>>) -> usize {
        let (clause, fact) = match rule.basis {
            Some(Basis::Clause { clause: Some(clause), .. }) => {
                (Some(std::ptr::from_ref(clause) as usize), String::new())
            }
            // Of any other fact all that counts is what it says.
            _ => (None, words::answer::point(words, &held(rule))),
        };
        let same = |it: &Rule<'_>| {
            let grades = |of: &Rule<'_>| (of.past, of.doubt, of.open, of.kept);
            grades(it) == grades(rule) && it.reach == rule.reach && it.measure == rule.measure
        };
        let known = self.known.entry((clause, sort(rule.says), fact)).or_default();
        if let Some((_, at)) = known.iter().find(|(rule, _)| same(rule)) {
            return *at;
        }
        known.push((Arc::clone(rule), self.all.len()));
        self.all.push(condition(words, rule));
        self.all.len() - 1
    }
}

pub(super) fn answer_count(site: &Site<'_>) -> usize {
    answered(site).map(|it| it.1.len()).sum()
}

pub(super) fn answers<'s>(site: &'s Site<'_>) -> MakeItems<'s> {
    let made = Mutex::default();
    Box::new(move |at| {
        let all = answered_of(&site.assessed.models[at]);
        let pairs = all.flat_map(|(edition, answers)| answers.iter().map(move |it| (edition, it)));
        pairs.map(|(edition, it)| answer(site, edition, it, &made)).collect()
    })
}

fn answer<'d>(site: &Site<'d>, edition: ModelEdition<'d>, it: &Answer<'d>, made: &Mutex<Made<'d>>) -> ApiItem {
    let editions = ids(edition.release, edition.edition);
    let question = Question { facts: site.assessed.facts, edition, id: it.id, usage: it.usage };
    let way = |rules: &[Arc<Rule<'d>>]| {
        // A thread that died here left whole conditions behind, and at worst one without its place.
        let mut made = made.lock().unwrap_or_else(PoisonError::into_inner);
        ApiWay { conditions: rules.iter().map(|rule| made.id(&site.words, rule)).collect(), ..ApiWay::default() }
    };
    let risk = |risk: &crate::assess::Risk<'_>| ApiRisk {
        risk: risk.kind,
        clause: format!("{}#{}", risk.license.id, risk.clause_kind.name()),
        ..ApiRisk::default()
    };
    let item = ApiAnswer {
        id: format!("{}/{}", editions[0], it.id),
        model: edition.release.id.clone(),
        editions,
        usage: it.id.to_owned(),
        grade: it.grade,
        ways: site.assessed.models.alternatives(question).iter().map(|it| way(&it.rules)).collect(),
        risks: it.risks.iter().map(risk).collect(),
        ..ApiAnswer::default()
    };
    ApiItem::new(&item.id, &item)
}

pub(super) fn conditions(site: &Site<'_>) -> Vec<ApiItem> {
    let mut made = Made::default();
    for (edition, answers) in answered(site) {
        for it in answers {
            let question = Question { facts: site.assessed.facts, edition, id: it.id, usage: it.usage };
            for rule in site.assessed.models.alternatives(question).iter().flat_map(|it| &it.rules) {
                made.id(&site.words, rule);
            }
        }
    }
    // Two rules that say the same are one condition.
    let items: BTreeMap<&str, &ApiCondition> = made.all.iter().map(|it| (it.id.as_str(), it)).collect();
    items.into_iter().map(|(id, it)| ApiItem::new(id, it)).collect()
}

/// A rule as it stands for a reader whom it binds.
fn held<'d>(rule: &Arc<Rule<'d>>) -> Point<'d> {
    Point { rule: Arc::clone(rule), standing: Standing::Holds, grade: rule.kept }
}

fn condition(words: &Messages, rule: &Arc<Rule<'_>>) -> ApiCondition {
    let clause = match rule.basis {
        Some(Basis::Clause { license, kind, clause: Some(_), .. }) => Some((license.id.clone(), kind)),
        _ => None,
    };
    let mut res = ApiCondition {
        id: String::new(),
        sort: sort(rule.says),
        clause: clause.as_ref().map(|(license, kind)| format!("{license}#{}", kind.name())),
        license: clause.as_ref().map(|it| it.0.clone()),
        kind: clause.map(|it| it.1),
        reach: rule.reach.iter().map(test).collect(),
        measure: rule.measure.iter().map(test).collect(),
        past: rule.past,
        doubt: rule.doubt,
        open: rule.open,
        kept: rule.kept,
        sentence: words::answer::point(words, &held(rule)),
        ..ApiCondition::default()
    };
    let said = serde_json::to_string(&res).unwrap_or_default();
    res.id = format!("{:016x}", long_fingerprint(said.as_bytes()));
    res
}

fn sort(says: Says<'_>) -> ApiSort {
    match says {
        Says::Permission(_) => ApiSort::Permission,
        Says::Nearby(_) | Says::Limit(_) => ApiSort::Limit,
        Says::Duty(_) => ApiSort::Duty,
        Says::Suit => ApiSort::Suit,
        _ => ApiSort::Fact,
    }
}

fn test(it: &Test) -> ApiTest {
    let bare = |test| ApiTest { test, ..ApiTest::default() };
    match it {
        Test::Kind { reached, unclear } => {
            ApiTest { reached: reached.clone(), reached_unclear: unclear.clone(), ..bare(ApiTestKind::Kind) }
        }
        Test::Business { any } => ApiTest { businesses: any.clone(), ..bare(ApiTestKind::Business) },
        Test::Number { any } => {
            ApiTest { cutoffs: any.iter().map(|it| cutoff(*it)).collect(), ..bare(ApiTestKind::Number) }
        }
        Test::Place { regions, unclear, of } => {
            let codes = |of: &[Region]| of.iter().map(|it| it.code().to_owned()).collect();
            let (regions, regions_unclear) = (codes(regions), codes(unclear));
            ApiTest { regions, regions_unclear, of: of.clone(), ..bare(ApiTestKind::Place) }
        }
        Test::Field { forbidden, unclear } => {
            ApiTest { fields: forbidden.clone(), fields_unclear: unclear.clone(), ..bare(ApiTestKind::Field) }
        }
        Test::Practice { forbidden, unclear, fields } => ApiTest {
            practices: forbidden.clone(),
            practices_unclear: unclear.clone(),
            fields: fields.clone(),
            ..bare(ApiTestKind::Practice)
        },
        Test::Purpose { allowed, unclear, aim } => ApiTest {
            purposes: allowed.clone(),
            purposes_unclear: unclear.clone(),
            aim: Some(*aim),
            ..bare(ApiTestKind::Purpose)
        },
        Test::Sued { over } => {
            let any = over.iter().any(|it| *it != Suit::Patent);
            ApiTest { suits: over.clone(), any_suit: Some(any), ..bare(ApiTestKind::Sued) }
        }
        Test::Direct => bare(ApiTestKind::Direct),
        Test::Doubt => bare(ApiTestKind::Doubt),
    }
}

fn cutoff(it: Cutoff) -> ApiCutoff {
    let Cutoff { metric, op, value, counted, when } = it;
    ApiCutoff { metric, op, value, counted, when, ..ApiCutoff::default() }
}

pub(super) fn verdict_count(site: &Site<'_>) -> usize {
    site.assessed.models.iter().map(|it| it.traces.len()).sum()
}

pub(super) fn verdict_items<'s>(site: &'s Site<'_>) -> MakeItems<'s> {
    Box::new(|at| {
        let model = &site.assessed.models[at];
        model.traces.iter().map(|trace| verdict(site, model, trace)).collect()
    })
}

fn verdict(site: &Site<'_>, model: &Assessment<'_>, trace: &Trace<'_>) -> ApiItem {
    let told = |it: &VerdictEnd<'_>| match it {
        VerdictEnd::Word(word) => (*word).to_owned(),
        VerdictEnd::Number(number) => number.to_string(),
    };
    let row = verdicts::row(&model.release.id, trace, &site.words);
    let kinds = |names: &[&str]| names.iter().filter_map(|it| ComponentKind::from_name(it)).collect();
    let item = ApiVerdict {
        id: format!("{}/{}", model.release.id, trace.id),
        model: model.release.id.clone(),
        standard: trace.id.to_owned(),
        kind: trace.standard.kind,
        settled: row.settled,
        badge: address::badge(&model.release.id, trace.id),
        floor: told(&row.floor),
        ceiling: told(&row.ceiling),
        missing: kinds(&row.missing),
        unknown: kinds(&row.unknown),
        reasons: trace.reasons.iter().map(|it| reason(&site.words, it)).collect(),
        ..ApiVerdict::default()
    };
    ApiItem::new(&item.id, &item)
}

fn reason(words: &Messages, it: &Reason<'_>) -> ApiReason {
    ApiReason {
        requirement: it.requirement.id.value.clone(),
        component: it.component,
        finding: it.finding.word().to_owned(),
        because: it.bases.iter().map(|basis| words::basis::sentence(words, basis)).collect(),
        ..ApiReason::default()
    }
}
