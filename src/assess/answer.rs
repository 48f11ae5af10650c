//! What a reader may do: an answer is a fold over the clauses and facts that bear on it.

use super::basis::Basis;
use super::clause::TextReader;
use super::condition;
use super::edition::ModelEdition;
use super::risk::{Risk, risks};
use super::rule::{Point, Rule, Says, Standing};
use super::texts::TextRules;
use super::{Finding, availability};
use crate::check::{Facts, LicenseEntry, Terms};
use crate::data::AnswerGrade;
use crate::data::{Access, ComponentKind, Precondition, Reader, State, Use};
use std::sync::Arc;

/// The answer to one use for one edition, with everything it rests on.
#[derive(Debug, Clone)]
pub struct Answer<'d> {
    /// The use's id.
    pub id: &'d str,
    /// The use.
    pub usage: &'d Use,
    /// The component whose terms decided; of several that can be had, the one with the best answer.
    pub component: Option<ComponentKind>,
    /// The answer.
    pub grade: AnswerGrade,
    /// What bears on it, most decisive first, then by clause.
    pub points: Vec<Point<'d>>,
    /// How rights can end, and what one answers for.
    pub risks: Vec<Risk<'d>>,
}

/// One way in which the texts can be taken: where there is a choice of licenses or of weights, there are several.
#[derive(Debug, Clone)]
pub struct Alternative<'d> {
    /// The component whose terms it follows.
    pub component: Option<ComponentKind>,
    /// Every rule, all of which hold.
    pub rules: Vec<Arc<Rule<'d>>>,
    /// The texts that bind.
    pub texts: Vec<&'d LicenseEntry>,
}

impl<'d> Answer<'d> {
    /// Whether another answer is known to be the same without a look into the rules: it rests on these very rules, which
    /// stand as they do here.
    pub fn rests_on_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Point<'d>, &Point<'d>)| {
            Arc::ptr_eq(&one.rule, &other.rule) && (one.standing, one.grade) == (other.standing, other.grade)
        };
        let mut all = self.points.iter().zip(&other.points);
        self.grade == other.grade && self.points.len() == other.points.len() && all.all(same)
    }

    /// The points that decide: those whose grade is the answer's.
    pub fn deciding(&self) -> impl Iterator<Item = &Point<'d>> {
        self.points.iter().filter(|point| point.grade == self.grade && point.grade != AnswerGrade::Yes)
    }

    /// Duties that hold for certain, or on a condition the reader has not spoken of.
    pub fn duties(&self) -> impl Iterator<Item = &Point<'d>> {
        self.standing(|point| matches!(point.rule.says, Says::Duty(_)) && point.standing != Standing::Unclear)
    }

    /// Limits that go on to bind.
    pub fn limits(&self) -> impl Iterator<Item = &Point<'d>> {
        self.standing(|point| {
            matches!(point.rule.says, Says::Limit(_) | Says::Nearby(_)) && point.grade != AnswerGrade::Yes
        })
    }

    /// Duties of which the text leaves open whether they are owed.
    pub fn arguable(&self) -> impl Iterator<Item = &Point<'d>> {
        self.standing(|point| matches!(point.rule.says, Says::Duty(_)) && point.standing == Standing::Unclear)
    }

    fn standing(&self, wanted: impl Fn(&Point<'d>) -> bool) -> impl Iterator<Item = &Point<'d>> {
        self.points.iter().filter(move |point| point.standing != Standing::Apart && wanted(point))
    }
}

/// A question about one edition: what may be done with it.
#[derive(Clone, Copy)]
pub struct Question<'d> {
    /// The facts.
    pub facts: &'d Facts,
    /// The edition.
    pub edition: ModelEdition<'d>,
    /// The use's id.
    pub id: &'d str,
    /// The use.
    pub usage: &'d Use,
}

impl<'d> Question<'d> {
    /// The answer for the reader whom the use takes as given.
    pub fn answer(self) -> Answer<'d> {
        self.answer_for(&Reader::default())
    }

    /// The answer for a reader: what they do not say is as the use takes it.
    pub fn answer_for(self, reader: &Reader) -> Answer<'d> {
        Answering { question: self, texts: &TextRules::default() }.answer_for(reader)
    }

    /// Every way in which the texts can be taken.
    pub fn alternatives(self) -> Vec<Alternative<'d>> {
        Answering { question: self, texts: &TextRules::default() }.alternatives()
    }
}

/// A question, and the rules of the texts that were read for others.
#[derive(Clone, Copy)]
pub(super) struct Answering<'t, 'd> {
    pub(super) question: Question<'d>,
    pub(super) texts: &'t TextRules<'d>,
}

impl<'d> Answering<'_, 'd> {
    /// The answer for a reader: what they do not say is as the use takes it.
    pub(super) fn answer_for(self, reader: &Reader) -> Answer<'d> {
        let reader = self.question.usage.reader.as_ref().map_or_else(|| reader.clone(), |given| reader.or(given));
        let weigh = |it: Alternative<'d>| self.weigh(it, &reader);
        let best = self.alternatives().into_iter().map(weigh).reduce(better);
        best.unwrap_or_else(|| {
            self.weigh(Alternative { component: None, rules: Vec::new(), texts: Vec::new() }, &reader)
        })
    }

    fn weigh(self, it: Alternative<'d>, reader: &Reader) -> Answer<'d> {
        let mut points: Vec<Point<'d>> = it.rules.into_iter().map(|rule| Point::new(rule, reader)).collect();
        // Stable: the order of texts and clauses stays within a grade.
        points.sort_by_key(|point| point.grade);
        let grade = points.first().map_or(AnswerGrade::Yes, |point| point.grade);
        let risks = risks(self.question.usage, &it.texts, &points, reader);
        Answer { id: self.question.id, usage: self.question.usage, component: it.component, grade, points, risks }
    }

    /// Every way in which the texts can be taken.
    pub(super) fn alternatives(self) -> Vec<Alternative<'d>> {
        let preconditions: Vec<Arc<Rule<'d>>> =
            self.question.usage.proviso.iter().flat_map(|it| self.precondition(it)).map(Arc::new).collect();
        let kinds: Vec<ComponentKind> = self.components();
        let mut res: Vec<Alternative<'d>> = kinds.into_iter().flat_map(|kind| self.component(kind)).collect();
        if res.is_empty() {
            // A use that asks for nothing is a mistake of its record, and no yes.
            let unasked = preconditions.is_empty() && self.question.usage.proviso.is_empty();
            let rules = unasked
                .then(|| Rule::fixed(Says::Unread, AnswerGrade::NotRead, None))
                .map(Arc::new)
                .into_iter()
                .collect();
            res.push(Alternative { component: None, rules, texts: Vec::new() });
        }
        for it in &mut res {
            it.rules.extend(preconditions.iter().cloned());
        }
        res
    }

    /// The components that the use can be done with: those that can be had; where none is known to, those that perhaps
    /// can; where none can, the first one says why.
    fn components(self) -> Vec<ComponentKind> {
        let kinds: Vec<ComponentKind> = self.question.edition.about(&self.question.usage.component).collect();
        let had = |kind: &ComponentKind| {
            if self.is_gone(*kind) { Finding::NOT_MET } else { condition::downloadable(self.question.edition, *kind) }
        };
        let known: Vec<ComponentKind> = kinds.iter().copied().filter(|kind| had(kind).is_met()).collect();
        let perhaps: Vec<ComponentKind> = kinds.iter().copied().filter(|kind| had(kind).is_open()).collect();
        match (known.is_empty(), perhaps.is_empty()) {
            (false, _) => known,
            (true, false) => perhaps,
            (true, true) => kinds.into_iter().take(1).collect(),
        }
    }

    /// What must be there whatever the texts say; of several components, the best counts. Each corpus that is gone is told.
    fn precondition(self, it: &'d Precondition) -> Vec<Rule<'d>> {
        let kinds = self.question.edition.about(&it.component);
        let found =
            kinds.map(|kind| condition::apply(it.condition.value, self.question.facts, self.question.edition, kind));
        let found: Vec<_> = found.collect();
        let finding = found.iter().fold(Finding::NOT_MET, |res, it| res.or(it.0));
        let grade = match finding {
            _ if finding.is_met() => return self.unlicensed(it).into_iter().collect(),
            _ if finding.is_failed() => AnswerGrade::No,
            _ => AnswerGrade::NotRead,
        };
        let best = found.into_iter().max_by_key(|it| it.0.promise());
        let bases = best.map(|it| it.1).unwrap_or_default();
        let gone = bases.iter().copied().filter(|basis| matches!(basis, Basis::Gone { .. }));
        let mut rules: Vec<_> = gone.map(|basis| Rule::fixed(Says::Precondition(it), grade, Some(basis))).collect();
        if rules.is_empty() || !matches!(bases.first(), Some(Basis::Gone { .. })) {
            rules.insert(0, Rule::fixed(Says::Precondition(it), grade, bases.first().copied()));
        }
        rules
    }

    /// Where a use asks for no permission, but for things to be there: that one of them is there without a license that
    /// was found. It excludes nothing, and whoever takes it has to know.
    fn unlicensed(self, it: &'d Precondition) -> Option<Rule<'d>> {
        if !self.question.usage.component.is_empty() {
            return None;
        }
        let there = |kind: &ComponentKind| {
            let found = condition::apply(it.condition.value, self.question.facts, self.question.edition, *kind);
            found.0.is_met()
        };
        let kind = self.question.edition.about(&it.component).find(there)?;
        let says = match self.question.edition.terms_of(kind) {
            Terms::NotFound => Says::TermsNotFound(kind),
            Terms::None => Says::WithoutTerms(kind),
            _ => return None,
        };
        let basis = Basis::Component { kind, component: self.question.edition.component(kind) };
        Some(Rule::fixed(says, AnswerGrade::Yes, Some(basis)))
    }

    /// Whether the component can be had, and what the texts say that bind whoever uses it.
    fn component(self, kind: ComponentKind) -> Vec<Alternative<'d>> {
        let basis = Some(Basis::Component { kind, component: self.question.edition.component(kind) });
        let is_weights = matches!(kind, ComponentKind::Weights | ComponentKind::BaseWeights);
        let missing = if is_weights { AnswerGrade::NoWeights } else { AnswerGrade::No };
        let alone = |says, grade| {
            let rules = vec![Arc::new(Rule::fixed(says, grade, basis))];
            vec![Alternative { component: Some(kind), rules, texts: Vec::new() }]
        };
        match (self.question.edition.state(kind), self.question.edition.access(kind)) {
            (State::Withheld | State::NotApplicable, _) => alone(Says::NotReleased(kind), missing),
            (State::Released | State::Partial, Access::ApiOnly) => alone(Says::NetworkOnly(kind), missing),
            (State::Unknown, _) => alone(Says::ReleaseUnknown(kind), AnswerGrade::NotRead),
            (State::Released | State::Partial, _) if self.is_gone(kind) => alone(Says::Gone(kind), missing),
            (State::Released | State::Partial, Access::Unknown) => {
                let unknown = Arc::new(Rule::fixed(Says::AccessUnknown(kind), AnswerGrade::NotRead, basis));
                let mut ways = self.terms(kind);
                ways.iter_mut().for_each(|way| way.rules.push(Arc::clone(&unknown)));
                ways
            }
            (State::Released | State::Partial, _) => self.terms(kind),
        }
    }

    /// Whether a component was released, and nothing of it can be had any more.
    fn is_gone(self, kind: ComponentKind) -> bool {
        let was_there = matches!(self.question.edition.state(kind), State::Released | State::Partial);
        was_there
            && self.question.edition.component(kind).is_some_and(|it| availability::is_gone(self.question.facts, it))
    }

    /// All texts of the stack hold; of each choice among licenses, the licensee takes one.
    fn terms(self, kind: ComponentKind) -> Vec<Alternative<'d>> {
        let stack = self.question.edition.stack(self.question.facts, kind);
        let mut ways: Vec<Vec<Binding<'d>>> = vec![Vec::new()];
        for terms in &stack.terms {
            ways = combine(&ways, &choices(terms));
        }
        let beside: Vec<Binding<'d>> = stack.additional.iter().map(|id| Binding::License(id)).collect();
        ways.into_iter().map(|way| self.alternative(kind, way.into_iter().chain(beside.iter().copied()))).collect()
    }

    fn alternative(self, kind: ComponentKind, texts: impl Iterator<Item = Binding<'d>>) -> Alternative<'d> {
        let mut res = Alternative { component: Some(kind), rules: Vec::new(), texts: Vec::new() };
        for text in texts {
            match text {
                Binding::Without(terms) => {
                    let basis = Some(Basis::NoTerms(terms));
                    res.rules.push(Arc::new(match terms {
                        Terms::None => Rule::fixed(Says::WithoutTerms(kind), AnswerGrade::No, basis),
                        Terms::Unread => Rule::fixed(Says::TermsUnread(kind), AnswerGrade::NotRead, basis),
                        Terms::NotFound => Rule::fixed(Says::TermsNotFound(kind), AnswerGrade::TermsNotFound, basis),
                        _ => Rule::fixed(Says::TermsUnknown(kind), AnswerGrade::TermsNotFound, basis),
                    }));
                }
                Binding::License(id) => {
                    let Some(license) = self.question.facts.licenses.get(id) else { continue };
                    if res.texts.iter().any(|known| known.id == license.id) {
                        continue;
                    }
                    res.texts.push(license);
                    let (usage, multimodal) = (self.question.usage, self.question.edition.multimodal());
                    let rules = self.texts.of(TextReader { license, usage, multimodal });
                    res.rules.extend(rules.iter().cloned());
                }
            }
        }
        res
    }
}

/// The better answer for the reader; of equals the one with fewer points, then the first.
fn better<'d>(one: Answer<'d>, other: Answer<'d>) -> Answer<'d> {
    let rank = |it: &Answer<'_>| (it.grade, std::cmp::Reverse(it.points.len()));
    if rank(&other) > rank(&one) { other } else { one }
}

/// One text that binds, or that there is none.
#[derive(Clone, Copy)]
enum Binding<'d> {
    License(&'d str),
    Without(&'d Terms),
}

/// The ways in which terms can be taken, each as the texts that bind together.
fn choices(terms: &Terms) -> Vec<Vec<Binding<'_>>> {
    match terms {
        Terms::Unknown | Terms::Unread | Terms::NotFound | Terms::None => vec![vec![Binding::Without(terms)]],
        Terms::License(id) => vec![vec![Binding::License(id)]],
        Terms::All(parts) => parts.iter().fold(vec![Vec::new()], |ways, part| combine(&ways, &choices(part))),
        Terms::Any(parts) => parts.iter().flat_map(choices).collect(),
    }
}

/// More ways than these nobody writes into an expression; what is beyond them is not looked at.
const WAYS: usize = 64;

/// Each of these ways with each of those.
fn combine<'d>(these: &[Vec<Binding<'d>>], those: &[Vec<Binding<'d>>]) -> Vec<Vec<Binding<'d>>> {
    let each = |one: &Vec<Binding<'d>>| those.iter().map(|other| [one.as_slice(), other].concat()).collect::<Vec<_>>();
    these.iter().flat_map(each).take(WAYS).collect()
}
