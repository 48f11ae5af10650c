//! What a reader may do: an answer is a fold over the clauses and facts that bear on it.

use super::condition;
use super::license::{is_multimodal, permission, wider};
use super::{Basis, Finding};
use crate::check::{Facts, LicenseEntry, Release, Terms};
use crate::data::{
    Access, Clause, ClauseGroup, ClauseKind, ClauseValue, ComponentKind, Metric, Only, Operator, Reader, ReaderFact,
    Region, State, Use,
};

/// The answer to one use for one model, with everything it rests on.
#[derive(Debug, Clone)]
pub struct Answer<'d> {
    /// The use's id.
    pub id: &'d str,
    /// The use.
    pub usage: &'d Use,
    /// What bears on it, most decisive first.
    pub points: Vec<Point<'d>>,
}

/// One fact or clause that bears on an answer.
#[derive(Debug, Clone)]
pub struct Point<'d> {
    /// What it does to the answer.
    pub effect: Effect,
    /// The fact or clause.
    pub basis: Option<Basis<'d>>,
}

/// What a fact or clause does to an answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// It rules the use out: why.
    Excludes(String),
    /// It is not known whether it does: what is not known.
    Open(String),
    /// It rules the use out on one side of a cutoff.
    Depends(Cutoff),
    /// It asks for something: what to do, as an instruction.
    Asks(String),
    /// It allows the use.
    Allows,
}

/// The number or region from which on an answer is no.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Cutoff {
    /// The fact about the reader that decides.
    #[serde(rename = "ask")]
    pub fact: ReaderFact,
    /// For a number: whether the number itself is still free.
    pub op: Operator,
    /// For a number: the number.
    pub value: u64,
    /// For a region: the regions that are excluded.
    pub regions: Vec<Region>,
    /// What follows for those beyond it.
    pub effect: String,
}

/// The answer in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerOutcome {
    /// No: something rules it out.
    No,
    /// It is not known.
    Unknown,
    /// Yes, if duties are met or a cutoff is not passed.
    YesIf,
    /// Yes.
    Yes,
}

impl AnswerOutcome {
    /// The word for a program: "yes", "yes-if", "no", "unknown".
    pub fn word(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Unknown => "unknown",
            Self::YesIf => "yes-if",
            Self::Yes => "yes",
        }
    }

    /// The letter for a table: y, i, n, u.
    pub fn letter(self) -> char {
        match self {
            Self::No => 'n',
            Self::Unknown => 'u',
            Self::YesIf => 'i',
            Self::Yes => 'y',
        }
    }
}

impl Answer<'_> {
    /// One exclusion is a no, one unknown keeps it open, one duty makes it conditional.
    pub fn outcome(&self) -> AnswerOutcome {
        outcome(&self.points)
    }

    /// The points at which the answer would turn to no.
    pub fn cutoffs(&self) -> impl Iterator<Item = &Cutoff> {
        self.points.iter().filter_map(|it| match &it.effect {
            Effect::Depends(it) => Some(it),
            _ => None,
        })
    }
}

impl Cutoff {
    /// Whether a reader with these facts is beyond it; `None` if they do not say.
    pub fn passed(&self, reader: &Reader) -> Option<bool> {
        let number = match self.fact {
            ReaderFact::MonthlyUsers => reader.monthly_users,
            ReaderFact::AnnualRevenue => reader.annual_revenue,
            ReaderFact::MonthlyRevenue => reader.monthly_revenue,
            ReaderFact::Region => return reader.region.map(|it| self.regions.contains(&it)),
        }?;
        Some(match self.op {
            Operator::Above => number > self.value,
            Operator::From => number >= self.value,
        })
    }
}

fn outcome(points: &[Point<'_>]) -> AnswerOutcome {
    let of = |it: &Point<'_>| match it.effect {
        Effect::Excludes(_) => AnswerOutcome::No,
        Effect::Open(_) => AnswerOutcome::Unknown,
        Effect::Depends(_) | Effect::Asks(_) => AnswerOutcome::YesIf,
        Effect::Allows => AnswerOutcome::Yes,
    };
    points.iter().map(of).min().unwrap_or(AnswerOutcome::Unknown)
}

/// Answers `usage` for a release, for the reader whom the use takes as given.
pub fn answer<'d>(facts: &'d Facts, release: &'d Release, id: &'d str, usage: &'d Use) -> Answer<'d> {
    let nobody = Reader::default();
    for_reader(facts, release, id, usage, usage.reader.as_ref().unwrap_or(&nobody))
}

/// Answers `usage` for a particular reader.
pub fn for_reader<'d>(
    facts: &'d Facts,
    release: &'d Release,
    id: &'d str,
    usage: &'d Use,
    reader: &Reader,
) -> Answer<'d> {
    let question = Question { facts, release, usage, reader };
    let mut points = question.provisos();
    let mut done: Vec<ComponentKind> = Vec::new();
    for need in &usage.need {
        let Some(kind) = question.subject(need) else { continue };
        if !done.contains(&kind) {
            done.push(kind);
            points.extend(question.component(kind));
        }
    }
    points.sort_by(|a, b| a.effect.cmp(&b.effect));
    points.dedup_by(|a, b| a.effect == b.effect && a.effect != Effect::Allows);
    Answer { id, usage, points }
}

struct Question<'d, 'r> {
    facts: &'d Facts,
    release: &'d Release,
    usage: &'d Use,
    reader: &'r Reader,
}

impl<'d> Question<'d, '_> {
    /// What must hold whatever the licenses say.
    fn provisos(&self) -> Vec<Point<'d>> {
        let point = |it: &'d crate::data::Precondition| {
            let found = it
                .component
                .iter()
                .map(|kind| condition::apply(it.condition.value, self.facts, self.release, kind.value));
            let (finding, bases) = found.max_by_key(|it| it.0).unwrap_or((Finding::UNKNOWN, Vec::new()));
            let effect = if finding.is_met() {
                Effect::Allows
            } else if finding.is_failed() {
                Effect::Excludes(it.otherwise.clone())
            } else {
                let kind = it.component.first().map_or_else(String::new, |it| it.title());
                Effect::Open(format!("what is not recorded of the {kind}"))
            };
            Point { effect, basis: bases.into_iter().next() }
        };
        self.usage.proviso.iter().map(point).collect()
    }

    /// The component whose license a need is about: the first that was released, or the first of all.
    fn subject(&self, need: &crate::data::Need) -> Option<ComponentKind> {
        let released = |kind: &ComponentKind| {
            self.release.component(*kind).is_some_and(|it| matches!(it.state.value, State::Released | State::Partial))
        };
        let mut kinds = need.component.iter().map(|it| it.value);
        kinds.clone().find(released).or_else(|| kinds.next())
    }

    /// Whether the component can be had, and what its license says.
    fn component(&self, kind: ComponentKind) -> Vec<Point<'d>> {
        let component = self.release.component(kind);
        let basis = Some(Basis::Component { kind, component });
        let name = kind.title();
        let verb = if name.ends_with('s') { "were" } else { "was" };
        let state = component.map_or(State::Unknown, |it| it.state.value);
        let access = component.map_or(Access::Unknown, |it| it.access.value);
        let alone = |effect| vec![Point { effect, basis }];
        match (state, access) {
            (State::Withheld | State::NotApplicable, _) => {
                alone(Effect::Excludes(format!("the {name} {verb} not released")))
            }
            (State::Released | State::Partial, Access::ApiOnly) => {
                alone(Effect::Excludes(format!("the {name} can only be used over the network")))
            }
            (State::Unknown, _) => alone(Effect::Open(format!("whether the {name} {verb} released"))),
            (State::Released | State::Partial, _) => self.terms(self.release.terms_of(kind), kind),
        }
    }

    /// All of several licenses hold; of a choice, the licensee takes the best.
    fn terms(&self, terms: &'d Terms, kind: ComponentKind) -> Vec<Point<'d>> {
        let alone = |effect| vec![Point { effect, basis: Some(Basis::NoTerms(terms)) }];
        match terms {
            Terms::Unknown => alone(Effect::Open(format!("the terms of the {}", kind.title()))),
            Terms::None => alone(Effect::Excludes(format!(
                "the {} came without a license, so copyright reserves it",
                kind.title()
            ))),
            Terms::License(id) => self.facts.licenses.get(id).map(|it| self.license(it, kind)).unwrap_or_default(),
            Terms::All(parts) => parts.iter().flat_map(|it| self.terms(it, kind)).collect(),
            Terms::Any(parts) => {
                let choices = parts.iter().map(|it| self.terms(it, kind));
                choices.max_by_key(|it| (outcome(it), std::cmp::Reverse(it.len()))).unwrap_or_default()
            }
        }
    }

    /// What one license says about the use.
    fn license(&self, license: &'d LicenseEntry, kind: ComponentKind) -> Vec<Point<'d>> {
        if license.record.is_none() {
            let basis = license.open.first().map(|list| Basis::Listed { license, list: *list });
            let effect = if license.open.is_empty() {
                Effect::Open(format!("what the license {} says, which is not recorded", license.name))
            } else {
                Effect::Asks(format!("keep to the conditions of the {}, which are not recorded here", license.name))
            };
            return vec![Point { effect, basis }];
        }
        let needs = self.usage.need.iter().filter(|it| self.subject(it) == Some(kind));
        let permissions = needs.map(|it| self.permission(license, it.permission.value));
        let limits = self.usage.limits.iter().map(|it| self.limit(license, it.value));
        let duties = self.usage.duties.iter().map(|it| duty(license, it.value));
        let forbidden = self.usage.forbidden.iter().map(|it| forbidden(license, it));
        permissions.chain(limits).chain(duties).chain(forbidden).collect()
    }

    fn permission(&self, license: &'d LicenseEntry, kind: ClauseKind) -> Point<'d> {
        // A narrower permission of which the text does not speak is part of a wider one.
        let mut spoken = kind;
        while license.clause(spoken).is_none_or(|it| it.value.value == ClauseValue::Silent)
            && let Some(wide) = wider(spoken)
        {
            spoken = wide;
        }
        let clause = license.clause(spoken);
        let finding = if license.open.is_empty() { permission(license, kind) } else { Finding::MET };
        let effect = if finding.is_failed() {
            Effect::Excludes(format!("the license does not permit {}", doing(kind)))
        } else if finding.is_open() {
            Effect::Open(format!("whether the license permits {}", doing(kind)))
        } else {
            match clause {
                Some(clause) if clause.value.value == ClauseValue::Conditional => self.condition(license, kind, clause),
                _ => Effect::Allows,
            }
        };
        Point { effect, basis: Some(Basis::Clause { license, kind: spoken, clause, finding }) }
    }

    /// A condition is an instruction; one that only points to other clauses is told by them.
    fn condition(&self, license: &LicenseEntry, kind: ClauseKind, clause: &Clause) -> Effect {
        let told = |it: &ClauseKind| {
            self.usage.duties.iter().chain(&self.usage.limits).any(|known| known.value == *it)
                || it.group() == ClauseGroup::Limit
        };
        let untold = clause.because.iter().map(|it| it.value).find(|it| !told(it));
        match (&clause.effect, untold) {
            (Some(effect), _) => Effect::Asks(instruction(effect)),
            (None, Some(duty)) => Effect::Asks(clause_instruction(license, duty)),
            (None, None) if clause.because.is_empty() => {
                Effect::Open(format!("under which conditions the license permits {}", doing(kind)))
            }
            (None, None) => Effect::Allows,
        }
    }

    fn limit(&self, license: &'d LicenseEntry, kind: ClauseKind) -> Point<'d> {
        let clause = license.clause(kind);
        let multimodal = is_multimodal(self.release);
        let elsewhere = clause.is_some_and(|it| it.only == Some(Only::Multimodal)) && !multimodal;
        let (effect, finding) = match license.says(kind) {
            _ if elsewhere => (Effect::Allows, Finding::MET),
            ClauseValue::Present => (self.present(license, kind, clause), Finding::NOT_MET),
            ClauseValue::Unclear if license.open.is_empty() => {
                (Effect::Open(format!("whether {}", limits(kind))), Finding::UNKNOWN)
            }
            _ => (Effect::Allows, Finding::MET),
        };
        Point { effect, basis: Some(Basis::Clause { license, kind, clause, finding }) }
    }

    /// What a limit that is there does: it turns at a point, asks to be kept to, or excludes.
    fn present(&self, license: &LicenseEntry, kind: ClauseKind, clause: Option<&Clause>) -> Effect {
        let effect = clause.and_then(|it| it.effect.clone()).map(|it| instruction(&it));
        match kind {
            ClauseKind::UserThreshold | ClauseKind::RevenueThreshold => {
                match clause.and_then(|it| it.threshold.as_ref()) {
                    Some(it) => self.cutoff(Cutoff {
                        fact: match it.metric {
                            Metric::MonthlyActiveUsers => ReaderFact::MonthlyUsers,
                            Metric::AnnualRevenueUsd => ReaderFact::AnnualRevenue,
                            Metric::MonthlyRevenueUsd => ReaderFact::MonthlyRevenue,
                        },
                        op: it.op,
                        value: it.value,
                        regions: Vec::new(),
                        effect: effect.unwrap_or_else(|| "the license ends".to_owned()),
                    }),
                    None => Effect::Open(format!("at which number {}", limits(kind))),
                }
            }
            ClauseKind::Geography => match clause.map(|it| it.regions.clone()).filter(|it| !it.is_empty()) {
                Some(regions) => self.cutoff(Cutoff {
                    fact: ReaderFact::Region,
                    op: Operator::Above,
                    value: 0,
                    regions,
                    effect: effect.unwrap_or_else(|| "the license gives no rights there".to_owned()),
                }),
                None => {
                    Effect::Asks(effect.unwrap_or_else(|| "make sure that you are not in an excluded place".to_owned()))
                }
            },
            ClauseKind::ResearchOnly => Effect::Excludes("the license is for research only".to_owned()),
            _ => Effect::Asks(effect.unwrap_or_else(|| clause_instruction(license, kind))),
        }
    }

    /// A break point, or what it comes to for this reader.
    fn cutoff(&self, cutoff: Cutoff) -> Effect {
        match cutoff.passed(self.reader) {
            Some(true) => Effect::Excludes(cutoff.effect),
            Some(false) => Effect::Allows,
            None => Effect::Depends(cutoff),
        }
    }
}

fn duty(license: &LicenseEntry, kind: ClauseKind) -> Point<'_> {
    let clause = license.clause(kind);
    let (effect, finding) = match license.says(kind) {
        ClauseValue::Required | ClauseValue::Conditional => {
            (Effect::Asks(clause_instruction(license, kind)), Finding::MET)
        }
        // A doubtful duty rules nothing out: one who meets it is safe.
        ClauseValue::Unclear if clause.is_some() => (
            Effect::Asks(format!("to be safe, {}: the text leaves open whether it asks for that", to_do(kind))),
            Finding::UNKNOWN,
        ),
        ClauseValue::Unclear if license.open.is_empty() => (
            Effect::Asks("look for further duties in the license, of which only parts were read".to_owned()),
            Finding::UNKNOWN,
        ),
        _ => (Effect::Allows, Finding::MET),
    };
    Point { effect, basis: Some(Basis::Clause { license, kind, clause, finding }) }
}

fn forbidden<'d>(license: &'d LicenseEntry, it: &crate::data::Forbidden) -> Point<'d> {
    let kind = it.clause.value;
    let clause = license.clause(kind);
    let (effect, finding) = match license.says(kind) {
        ClauseValue::Required | ClauseValue::Conditional => (Effect::Excludes(it.why.clone()), Finding::NOT_MET),
        ClauseValue::Unclear => {
            (Effect::Open(format!("whether the license asks you to {}", to_do(kind))), Finding::UNKNOWN)
        }
        _ => (Effect::Allows, Finding::MET),
    };
    Point { effect, basis: Some(Basis::Clause { license, kind, clause, finding }) }
}

/// What a clause asks, in the words of its record or in plain ones.
fn clause_instruction(license: &LicenseEntry, kind: ClauseKind) -> String {
    let Some(clause) = license.clause(kind) else { return to_do(kind).to_owned() };
    let scope = clause.scope.as_ref().map_or_else(String::new, |it| format!(" ({})", it.trim_end_matches('.')));
    match (&clause.effect, &clause.via) {
        (Some(effect), _) => format!("{}{scope}", instruction(effect)),
        (None, Some(via)) => format!("follow the {}{scope}", via.title),
        (None, None) => format!("{}{scope}", to_do(kind)),
    }
}

/// An effect as a part of a sentence.
fn instruction(effect: &str) -> String {
    effect.trim_end_matches('.').to_owned()
}

/// What a duty or policy asks one to do.
fn to_do(kind: ClauseKind) -> &'static str {
    match kind {
        ClauseKind::CopyOfLicense => "pass on a copy of the license",
        ClauseKind::NoticeFile => "keep the copyright and license notices",
        ClauseKind::AttributionDisplay => "show where it comes from",
        ClauseKind::Naming => "follow the rules for the name",
        ClauseKind::StateChanges => "say what you changed",
        ClauseKind::SourceDisclosure => "pass on the source",
        ClauseKind::NetworkDisclosure => "offer the source to users over the network",
        ClauseKind::ShareAlike => "pass derivatives on under the same license",
        ClauseKind::PassDownRestrictions => "bind those who receive it to the same restrictions",
        ClauseKind::Registration => "register first",
        ClauseKind::AcceptableUse => "follow the policy of acceptable use",
        ClauseKind::FieldOfUse => "keep out of the excluded fields of use",
        ClauseKind::NoCompete => "not compete with the licensor",
        _ => "keep to the clause",
    }
}

/// What a permission is for, after "permit".
fn doing(kind: ClauseKind) -> &'static str {
    match kind {
        ClauseKind::Use => "running it",
        ClauseKind::Study => "studying it",
        ClauseKind::Modify => "changing it",
        ClauseKind::Redistribute => "passing it on",
        ClauseKind::Sublicense => "sublicensing it",
        ClauseKind::CommercialUse => "using it for money",
        ClauseKind::OutputUse => "using what it produces",
        ClauseKind::OutputTraining => "training another model on what it produces",
        ClauseKind::HostAsService => "offering it as a service",
        _ => "this",
    }
}

/// What a limit does, after "whether".
fn limits(kind: ClauseKind) -> &'static str {
    match kind {
        ClauseKind::UserThreshold => "the number of users is limited",
        ClauseKind::RevenueThreshold => "the revenue is limited",
        ClauseKind::Geography => "places are excluded",
        ClauseKind::ResearchOnly => "it is for research only",
        ClauseKind::NoCompete => "competing use is excluded",
        _ => "its use is limited",
    }
}
