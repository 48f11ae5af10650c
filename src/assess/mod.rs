//! [`Facts`] → [`Assessed`]: a reason for every requirement of every standard, per model.
//!
//! Pure and total: the signature has no error. Reasons are stored, and a
//! verdict is a fold over them, so that the two cannot disagree.

mod answer;
mod availability;
mod basis;
mod clause;
mod condition;
mod edition;
mod finding;
mod license;
mod mot;
mod number;
mod risk;
mod rule;
mod test;
mod texts;
mod trace;
mod verdict;

use crate::check::{Edition, Facts, LicenseEntry, Release};
use crate::data::{ComponentKind, Reader, Requirement, Scope, Standard, Use};
use crate::dependency::{Dependencies, Dependency, note, note_all, note_everything, noted};
use crate::parse::InFile;
use rayon::prelude::*;
use std::ops::Index;
use std::sync::OnceLock;

use answer::Answering;
pub use answer::{Alternative, Answer, Question};
pub use basis::Basis;
pub use edition::{ModelEdition, Stack};
pub use finding::{Finding, Grade};
use license::KnownFreedoms;
pub use license::{Freedom, LIMITS, LimitFinding, freedoms, limits};
pub use number::{NumberSources, ReaderNumber};
pub use risk::Risk;
pub use rule::{Point, Rule, Says, Standing};
pub use test::{Cutoff, Test, Truth, purpose_of};
use texts::TextRules;
pub use trace::{Reason, Trace};
pub use verdict::{Ladder, Verdict};

/// The facts, and what follows from them.
#[derive(Debug)]
pub struct Assessed<'d> {
    /// The facts.
    pub facts: &'d Facts,
    /// One per model, in the order of ids.
    pub models: Models<'d>,
}

/// What follows from each model's facts, worked out when it is first asked for: a preview shows a page of one model
/// and need not wait for all others. To read, it is like a slice; what is looked at is noted, so that a page is made again
/// when that changes.
#[derive(Debug)]
pub struct Models<'d> {
    facts: &'d Facts,
    releases: Vec<&'d Release>,
    /// Each with the models that it rests on: its bases.
    known: Vec<OnceLock<(Assessment<'d>, Dependencies)>>,
    texts: TextRules<'d>,
    freedoms: KnownFreedoms,
}

impl<'d> Models<'d> {
    /// Whether a license leaves everyone all four freedoms.
    pub fn freedom(&self, license: &'d LicenseEntry) -> Finding {
        self.freedoms.of(license)
    }

    /// Every way in which the texts can be taken that a question asks of. Rules of texts are shared: one that stands at
    /// the same place in memory is the same.
    pub fn alternatives(&self, question: Question<'d>) -> Vec<Alternative<'d>> {
        Answering { question, texts: &self.texts }.alternatives()
    }

    /// How many models there are.
    pub fn len(&self) -> usize {
        note_everything();
        self.releases.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.releases.is_empty()
    }

    /// The models themselves, in the same order; nothing is worked out for them.
    pub fn releases(&self) -> &[&'d Release] {
        note_everything();
        &self.releases
    }

    /// The model of a rank itself.
    pub fn release(&self, at: usize) -> &'d Release {
        let release = self.releases[at];
        note(|| Dependency::Model(release.id.clone()));
        release
    }

    /// All of them; what is not known yet is worked out in parallel.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Assessment<'_>> {
        note_everything();
        if self.known.iter().any(|it| it.get().is_none()) {
            (0..self.len()).into_par_iter().for_each(|at| _ = &self[at]);
        }
        (0..self.len()).map(|at| &self[at])
    }

    /// The model called `id`; of the others nothing is worked out.
    pub fn find(&self, id: &str) -> Option<&Assessment<'d>> {
        note(|| Dependency::Model(id.to_owned()));
        self.releases.binary_search_by(|it| it.id.as_str().cmp(id)).ok().map(|at| &self[at])
    }
}

impl<'d> Index<usize> for Models<'d> {
    type Output = Assessment<'d>;

    fn index(&self, at: usize) -> &Assessment<'d> {
        let release = self.release(at);
        let (assessment, bases) = self.known[at].get_or_init(|| noted(|| assessment(self.facts, &self.texts, release)));
        note_all(bases);
        assessment
    }
}

impl<'m> IntoIterator for &'m Models<'_> {
    type Item = &'m Assessment<'m>;
    type IntoIter = std::vec::IntoIter<&'m Assessment<'m>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().collect::<Vec<_>>().into_iter()
    }
}

/// What follows from one model's facts.
#[derive(Debug)]
pub struct Assessment<'d> {
    /// The model.
    pub release: &'d Release,
    /// One per standard, in the order of ids: of the edition a page leads with.
    pub traces: Vec<Trace<'d>>,
    /// One per use, in the order of ids: of the same edition.
    pub answers: Vec<Answer<'d>>,
    /// The other editions, of which something differs.
    pub others: Vec<EditionAssessment<'d>>,
}

/// What follows from the facts of one edition.
#[derive(Debug)]
pub struct EditionAssessment<'d> {
    /// The edition.
    pub edition: &'d Edition,
    /// One per standard, in the order of ids.
    pub traces: Vec<Trace<'d>>,
    /// One per use, in the order of ids.
    pub answers: Vec<Answer<'d>>,
}

impl<'d> EditionAssessment<'d> {
    /// The edition as one of its release.
    pub fn model(&self, release: &'d Release) -> ModelEdition<'d> {
        ModelEdition { release, edition: self.edition }
    }
}

impl<'d> Assessment<'d> {
    /// The verdicts and answers of one of its editions.
    pub fn of_edition(&self, edition: &Edition) -> (&[Trace<'d>], &[Answer<'d>]) {
        let other = self.others.iter().find(|it| std::ptr::eq(it.edition, edition));
        other.map_or((&self.traces, &self.answers), |it| (&it.traces, &it.answers))
    }

    /// The answer to the use called `id`.
    pub fn answer(&self, id: &str) -> Option<&Answer<'d>> {
        self.answers.iter().find(|it| it.id == id)
    }

    /// The reasons under the site's own ladder, if it has one.
    pub fn standing(&self) -> Option<&Trace<'d>> {
        self.traces.iter().find(|it| it.leads)
    }

    /// The reasons under the standard called `id`.
    pub fn trace(&self, id: &str) -> Option<&Trace<'d>> {
        self.traces.iter().find(|it| it.id == id)
    }
}

/// Assesses every model under every standard: each when it is first asked for.
pub fn assess(facts: &Facts) -> Assessed<'_> {
    let releases: Vec<&Release> = facts.models.values().map(AsRef::as_ref).collect();
    let known = releases.iter().map(|_| OnceLock::new()).collect();
    let (texts, freedoms) = (TextRules::default(), KnownFreedoms::default());
    Assessed { facts, models: Models { facts, releases, known, texts, freedoms } }
}

fn assessment<'d>(facts: &'d Facts, texts: &TextRules<'d>, release: &'d Release) -> Assessment<'d> {
    let model = |edition| ModelEdition { release, edition };
    let mut editions = release.editions.iter().map(|edition| edition_assessment(facts, texts, model(edition)));
    let lead = editions.next();
    let (traces, answers) = lead.map(|it| (it.traces, it.answers)).unwrap_or_default();
    Assessment { release, traces, answers, others: editions.collect() }
}

fn edition_assessment<'d>(facts: &'d Facts, texts: &TextRules<'d>, model: ModelEdition<'d>) -> EditionAssessment<'d> {
    let trace = |(id, filed): (&'d String, &'d InFile<Standard>)| {
        let standard = &filed.value;
        let reasons = standard.requirements().map(|(level, it)| reason(facts, model, level, it)).collect();
        let leads = facts.ladder.as_deref() == Some(id);
        Trace { id, standard, leads, apart: standard.scope.as_ref().is_some_and(|it| is_apart(it, model)), reasons }
    };
    let answer = |(id, filed): (&'d String, &'d InFile<Use>)| {
        let question = Question { facts, edition: model, id, usage: &filed.value };
        Answering { question, texts }.answer_for(&Reader::default())
    };
    EditionAssessment {
        edition: model.edition,
        traces: facts.standards.iter().map(trace).collect(),
        answers: facts.uses.iter().map(answer).collect(),
    }
}

/// Whether it is known that a standard does not speak of the model.
fn is_apart(scope: &Scope, model: ModelEdition<'_>) -> bool {
    let output = &model.edition.output;
    let other = !output.is_empty() && !output.iter().any(|it| scope.output.contains(it));
    let spent = model.release.record.value.training.as_ref().and_then(|it| it.petaflop);
    !scope.output.is_empty() && other || scope.petaflop.zip(spent).is_some_and(|(least, spent)| spent < least)
}

/// The best finding over the components a requirement names. Of them, the one decides that can turn out best, then the
/// one of which more is known to be met; the first of equals.
fn reason<'d>(facts: &'d Facts, model: ModelEdition<'d>, level: usize, requirement: &'d Requirement) -> Reason<'d> {
    let mut best: Option<Reason<'d>> = None;
    let mut finding = Finding::NOT_MET;
    let at = u16::try_from(level).unwrap_or(u16::MAX);
    for component in model.about(&requirement.component) {
        let (found, bases) = condition::apply(requirement.condition.value, facts, model, component);
        finding = finding.or(found);
        if best.as_ref().is_none_or(|it| found.promise() > it.finding.promise()) {
            best = Some(Reason { at, requirement, component, finding: found, bases: bases.into_boxed_slice() });
        }
    }
    let mut reason =
        best.unwrap_or(Reason { at, requirement, component: ComponentKind::default(), finding, bases: Box::default() });
    reason.finding = finding;
    reason
}
