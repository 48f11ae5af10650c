//! The shipped standards, uses and licenses, read once, and records that are changed in memory.

use crate::fixture::Texts;
use ajar::assess::{self, Alternative, Assessment, Grade, ModelEdition, Question, Rule, Says, Verdict};
use ajar::check::{self, Edition, Facts, Release, Releases, Terms};
use ajar::data::{
    Access, AnswerGrade, Availability, Component, ComponentKind, Condition, Coverage, Dataset, Disclosure, Fate,
    Modality, Model, Quality, Standard, StandardKind, State, Training, Use,
};
use ajar::diag::Diag;
use ajar::parse::{self, InFile, Records};
use ajar::shape::{Text, Words};
use ajar::span::{FileId, Span, Spanned};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What a record says of one component.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Part {
    pub(super) state: State,
    pub(super) access: Access,
    pub(super) disclosure: Disclosure,
    pub(super) quality: Quality,
    /// Its own terms; `None` if those of the model hold.
    pub(super) terms: Option<Terms>,
    pub(super) stated_license: Option<String>,
    pub(super) included_in: Option<ComponentKind>,
    /// Texts that bind beside its terms.
    pub(super) beside: Vec<String>,
    /// Corpora it consists of.
    pub(super) datasets: Vec<String>,
    /// Whether its makers offer a copy of their own.
    pub(super) own_copy: bool,
}

impl Part {
    /// Nobody has looked.
    pub(super) fn unknown() -> Self {
        Self {
            state: State::Unknown,
            access: Access::Unknown,
            disclosure: Disclosure::Unknown,
            quality: Quality::Unknown,
            terms: Some(Terms::Unknown),
            stated_license: None,
            included_in: None,
            beside: Vec::new(),
            datasets: Vec::new(),
            own_copy: false,
        }
    }

    /// Known not to be had, and nothing told of it.
    pub(super) fn closed() -> Self {
        Self { state: State::Withheld, disclosure: Disclosure::None, ..Self::unknown() }
    }

    /// As open as can be.
    pub(super) fn open() -> Self {
        Self {
            state: State::Released,
            access: Access::Public,
            disclosure: Disclosure::Released,
            quality: Quality::Full,
            terms: Some(license("Apache-2.0")),
            ..Self::unknown()
        }
    }

    /// Under other terms.
    pub(super) fn under(self, terms: Terms) -> Self {
        Self { terms: Some(terms), ..self }
    }
}

/// The id of a corpus of which that became.
pub(super) fn corpus(fate: Availability) -> String {
    format!("law-{}", fate.name())
}

fn corpus_of(fate: Availability) -> InFile<Dataset> {
    let availability = Some(Fate { state: spanned(fate), ..Fate::default() });
    InFile { file: FileId::default(), value: Arc::new(Dataset { availability, ..Dataset::default() }) }
}

/// Terms of one license.
pub(super) fn license(id: &str) -> Terms {
    Terms::License(id.to_owned())
}

/// What a record says that a standard or a use reads.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) org: String,
    pub(super) parts: BTreeMap<ComponentKind, Part>,
    /// Of the components without terms of their own.
    pub(super) terms: Terms,
    pub(super) coverage: Coverage,
    pub(super) input: Vec<Modality>,
    pub(super) output: Vec<Modality>,
    /// What else its leading edition says.
    pub(super) edition: Edition,
    /// What is known of the training run, of which the computation counts.
    pub(super) training: Option<Training>,
}

impl Record {
    /// A record that says the same of every component.
    pub(super) fn all(part: &Part) -> Self {
        Self { parts: ComponentKind::ALL.iter().map(|kind| (*kind, part.clone())).collect(), ..Self::empty() }
    }

    /// A record that says nothing.
    pub(super) fn empty() -> Self {
        Self {
            org: "acme".to_owned(),
            parts: BTreeMap::new(),
            terms: Terms::Unknown,
            coverage: Coverage::Unknown,
            input: Vec::new(),
            output: Vec::new(),
            edition: Edition::default(),
            training: None,
        }
    }

    /// What a shipped record says.
    fn of(release: &Release) -> Self {
        let model = &release.record.value;
        let part = |(kind, it): (&Spanned<ComponentKind>, &Component)| {
            let part = Part {
                state: it.state.value,
                access: it.access.value,
                disclosure: it.disclosure.value,
                quality: it.quality,
                terms: release.own_terms.get(&kind.value).cloned(),
                stated_license: it.stated_license.as_ref().map(String::from),
                included_in: it.included_in.as_ref().map(|other| other.value),
                beside: it.terms.iter().map(|terms| terms.value.to_string()).collect(),
                datasets: it.datasets.iter().map(|dataset| dataset.value.to_string()).collect(),
                own_copy: it.own_copy,
            };
            (kind.value, part)
        };
        let edition = release.edition(None);
        Self {
            org: release.org.clone(),
            parts: model.component.iter().map(part).collect(),
            terms: release.terms.clone(),
            coverage: model.license_coverage,
            input: edition.input.clone(),
            output: edition.output.clone(),
            edition: edition.clone(),
            training: model.training.clone(),
        }
    }

    /// The same with something else said of one component.
    pub(super) fn with(&self, kind: ComponentKind, part: Part) -> Self {
        let mut res = self.clone();
        res.parts.insert(kind, part);
        res
    }

    /// The same with another coverage.
    pub(super) fn covered(&self, coverage: Coverage) -> Self {
        Self { coverage, ..self.clone() }
    }

    pub(super) fn release(&self, id: String) -> Release {
        let component = |(kind, part): (&ComponentKind, &Part)| {
            let component = Component {
                state: spanned(part.state),
                access: spanned(part.access),
                disclosure: spanned(part.disclosure),
                quality: part.quality,
                stated_license: part.stated_license.clone().map(Text::from),
                included_in: part.included_in.map(spanned),
                terms: part.beside.iter().cloned().map(Text::from).map(spanned).collect(),
                datasets: part.datasets.iter().cloned().map(Text::from).map(spanned).collect(),
                own_copy: part.own_copy,
                ..Component::default()
            };
            (spanned(*kind), component)
        };
        let model = Model {
            license_coverage: self.coverage,
            input: self.input.clone(),
            output: self.output.clone(),
            component: self.parts.iter().map(component).collect(),
            training: self.training.clone(),
            ..Model::default()
        };
        let own = self.parts.iter().filter_map(|(kind, part)| Some((*kind, part.terms.clone()?)));
        Release {
            id,
            org: self.org.clone(),
            record: InFile { file: FileId::default(), value: Arc::new(model) },
            terms: self.terms.clone(),
            own_terms: own.collect(),
            editions: vec![Edition { input: self.input.clone(), output: self.output.clone(), ..self.edition.clone() }],
        }
    }
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

/// Who gives a verdict or an answer: the id of a standard or of a use.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Judge {
    Standard(String),
    Use(String),
}

/// Both ends of what each judge says, as numbers, in the order of [`World::judges`].
pub(super) type Ends = Vec<(f64, f64)>;

/// What is shipped.
pub(super) struct World {
    /// The facts around a model, and those models that are looked at now.
    facts: Mutex<Facts>,
    pub(super) judges: Vec<Judge>,
    pub(super) standards: Records<Standard>,
    pub(super) uses: Records<Use>,
    /// What the shipped models say, by id.
    pub(super) shipped: BTreeMap<String, Record>,
    /// The shipped models themselves.
    releases: BTreeMap<String, Arc<Release>>,
}

/// What is shipped, resolved.
pub(super) fn facts() -> Facts {
    let day = crate::fixture::own_day();
    let settings = format!("title = \"T\"\nsummary = \"S\"\nas-of = {day}\nladder = \"spectrum\"\n");
    let (sources, _) = Texts::repository().below("data/").with("ajar.toml", settings).sources();
    let (parsed, diags) = parse::parse(&sources);
    assert!(diags.is_empty(), "{diags:?}");
    let (facts, diags) = check::check(parsed);
    assert!(!diags.iter().any(Diag::is_error), "{diags:?}");
    facts
}

/// The one world of all laws: reading it takes longer than most of them.
pub(super) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(World::read)
}

impl World {
    fn read() -> Self {
        let mut facts = facts();
        facts.datasets.extend(Availability::ALL.iter().map(|it| (corpus(*it), corpus_of(*it))));
        let standards = facts.standards.keys().cloned().map(Judge::Standard);
        Self {
            judges: standards.chain(facts.uses.keys().cloned().map(Judge::Use)).collect(),
            standards: facts.standards.clone(),
            uses: facts.uses.clone(),
            shipped: facts.models.iter().map(|(id, it)| (id.clone(), Record::of(it))).collect(),
            releases: facts.models.iter().map(|(id, it)| (id.clone(), Arc::clone(it))).collect(),
            facts: Mutex::new(facts),
        }
    }

    /// What each of `judges` says of each record.
    pub(super) fn ends(&self, judges: &[Judge], records: &[Record]) -> Vec<Ends> {
        // What is worked out of a record is far larger than its ends.
        records.chunks(1024).flat_map(|some| self.ends_of(judges, releases(some))).collect()
    }

    /// What every judge says of the shipped models themselves.
    pub(super) fn ends_of_shipped(&self) -> Vec<Ends> {
        self.ends_of(&self.judges, self.releases.clone())
    }

    fn ends_of(&self, judges: &[Judge], mut releases: BTreeMap<String, Arc<Release>>) -> Vec<Ends> {
        let mut facts = self.facts.lock().unwrap_or_else(PoisonError::into_inner);
        let ids: Vec<String> = releases.keys().cloned().collect();
        // What shipped models were made from binds their users, too.
        for (id, base) in &self.releases {
            releases.entry(id.clone()).or_insert_with(|| base.clone());
        }
        facts.models = Releases::new(releases);
        facts.standards = self.standards.clone();
        facts.standards.retain(|id, _| judges.contains(&Judge::Standard(id.clone())));
        facts.uses = self.uses.clone();
        facts.uses.retain(|id, _| judges.contains(&Judge::Use(id.clone())));
        let models = assess::assess(&facts).models;
        let at = |id: &String| models.releases().iter().position(|it| it.id == *id).unwrap();
        let places: Vec<usize> = ids.iter().map(at).collect();
        places.into_par_iter().map(|at| ends(&facts, &models[at])).collect()
    }

    /// Those who name a component, or look at the whole record.
    pub(super) fn judges_of(&self, kind: ComponentKind) -> Vec<Judge> {
        let named = |kinds: &[Spanned<ComponentKind>]| kinds.iter().any(|it| it.value == kind);
        let reads = |judge: &&Judge| match judge {
            Judge::Standard(id) => self.standards[id].value.requirements().any(|(_, requirement)| {
                named(&requirement.component) || requirement.condition.value == Condition::GradedLicenses
            }),
            Judge::Use(id) => {
                let usage = &self.uses[id].value;
                named(&usage.component) || usage.proviso.iter().any(|proviso| named(&proviso.component))
            }
        };
        self.judges.iter().filter(reads).cloned().collect()
    }

    /// How a judge judges: the kind of standard, or whether a use is about needs or only about preconditions.
    pub(super) fn manner(&self, judge: &Judge) -> &'static str {
        match judge {
            Judge::Standard(id) => self.standards[id].value.kind.name(),
            Judge::Use(id) if self.uses[id].value.component.is_empty() => "preconditions",
            Judge::Use(_) => "needs",
        }
    }

    /// What every judge says of one record.
    pub(super) fn look(&self, record: &Record) -> BTreeMap<Judge, (f64, f64)> {
        let ends = self.ends(&self.judges, std::slice::from_ref(record)).remove(0);
        self.judges.iter().cloned().zip(ends).collect()
    }

    /// What the standards say of one record.
    pub(super) fn verdicts(&self, record: &Record) -> BTreeMap<String, (f64, f64)> {
        let named = |(judge, ends)| match judge {
            Judge::Standard(id) => Some((id, ends)),
            Judge::Use(_) => None,
        };
        self.look(record).into_iter().filter_map(named).collect()
    }

    /// The number that stands for the highest verdict of a standard.
    pub(super) fn top(standard: &Standard) -> f64 {
        match standard.kind {
            StandardKind::Ladder => number(standard.level.len()),
            StandardKind::Test | StandardKind::Score => 1.0,
        }
    }
}

fn releases(records: &[Record]) -> BTreeMap<String, Arc<Release>> {
    let named = records.iter().enumerate().map(|(at, record)| (format!("acme/{at:06}"), record));
    named.map(|(id, record)| (id.clone(), Arc::new(record.release(id)))).collect()
}

/// Both ends of every verdict and answer; levels, tests and answers as numbers.
fn ends(facts: &Facts, model: &Assessment<'_>) -> Ends {
    let verdicts = model.traces.iter().map(|trace| match trace.verdict() {
        Verdict::Test(it) => (grade(it.floor), grade(it.ceiling)),
        Verdict::Ladder(it) => (number(it.floor), number(it.ceiling)),
        Verdict::Score { floor, ceiling } => (floor, ceiling),
        Verdict::Apart => (0.0, 1.0),
    });
    let edition = ModelEdition { release: model.release, edition: model.release.edition(None) };
    let answers = model.answers.iter().map(|it| Question { facts, edition, id: it.id, usage: it.usage });
    verdicts.chain(answers.map(answer_ends)).collect()
}

/// Both ends of an answer: the best of the ways in which it can be done, each as bad as the worst rule of it. A rule that
/// turns on something nobody has recorded can come to anything. A component of which nobody has recorded whether it can
/// be had is one more way, which the answer does not count on while there are others.
fn answer_ends(question: Question<'_>) -> (f64, f64) {
    let reader = question.usage.reader.clone().unwrap_or_default();
    let ends = |rule: &Rule<'_>| {
        let grade = rule.weigh(&reader).1;
        let weights = |kind| matches!(kind, ComponentKind::Weights | ComponentKind::BaseWeights);
        let worst = match rule.says {
            Says::ReleaseUnknown(kind) | Says::AccessUnknown(kind) if weights(kind) => AnswerGrade::NoWeights,
            _ => AnswerGrade::No,
        };
        let open = matches!(grade, AnswerGrade::NotRead | AnswerGrade::TermsNotFound);
        if open { (place(worst), place(AnswerGrade::Yes)) } else { (place(grade), place(grade)) }
    };
    let way = |it: &Alternative<'_>| {
        it.rules.iter().map(|rule| ends(rule)).fold((place(AnswerGrade::Yes), place(AnswerGrade::Yes)), |res, ends| {
            (f64::min(res.0, ends.0), f64::min(res.1, ends.1))
        })
    };
    let ways = question.alternatives();
    let (floor, ceiling) =
        ways.iter().map(way).fold((0.0, 0.0), |res, it| (f64::max(res.0, it.0), f64::max(res.1, it.1)));
    let perhaps = |kind: &Spanned<ComponentKind>| {
        let (state, access) = (question.edition.state(kind.value), question.edition.access(kind.value));
        state == State::Unknown || access == Access::Unknown && matches!(state, State::Released | State::Partial)
    };
    let more = question.usage.component.iter().any(perhaps);
    (floor, if more { place(AnswerGrade::Yes) } else { ceiling })
}

/// The place of an answer among all of them, from worst to best.
pub(super) fn place(grade: AnswerGrade) -> f64 {
    number(AnswerGrade::ALL.iter().position(|it| *it == grade).unwrap())
}

fn grade(grade: Grade) -> f64 {
    match grade {
        Grade::No => 0.0,
        Grade::Partly => 0.5,
        Grade::Yes => 1.0,
    }
}

pub(super) fn number(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}
