//! From the clauses of one text to rules: what each triggers by the acts of a use.

use super::Finding;
use super::basis::Basis;
use super::license::{LIMITS, permission, wider};
use super::rule::{Rule, Says};
use super::test::{Cutoff, Test};
use crate::check::LicenseEntry;
use crate::data::AnswerGrade;
use crate::data::{
    Act, Aim, Clause, ClauseGroup, ClauseKind, ClauseValue, Consequence, Exemption, Forbidden, Measured, Only,
    ReaderKind, Reading, Use,
};
use crate::shape::Words;
use crate::span::Spanned;

/// One text, read for one use.
#[derive(Clone, Copy)]
pub(super) struct TextReader<'d> {
    pub(super) license: &'d LicenseEntry,
    pub(super) usage: &'d Use,
    /// Whether the model takes or makes more than text; `None` if that is not recorded.
    pub(super) multimodal: Option<bool>,
}

/// How a clause speaks of the acts of a use.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    Not,
    Unclear,
    Sure,
}

impl<'d> TextReader<'d> {
    /// Every rule that the text makes for the use.
    pub(super) fn rules(self) -> Vec<Rule<'d>> {
        let Some(record) = &self.license.record else {
            let listed = self.license.open.first().map(|list| Basis::Listed { license: self.license, list: *list });
            return vec![Rule::fixed(Says::Unread, AnswerGrade::NotRead, listed.or(self.license_basis()))];
        };
        let permissions = self.permissions();
        let limits = LIMITS.iter().filter_map(|kind| self.limit(*kind));
        let duties = ClauseKind::ALL.iter().filter_map(|kind| self.duty(*kind));
        let forbidden = self.usage.forbidden.iter().filter_map(|it| self.forbidden(it));
        let parts = (record.value.reading == Reading::Parts)
            .then(|| Rule::fixed(Says::Unread, AnswerGrade::NotRead, self.license_basis()));
        permissions.into_iter().chain(limits).chain(duties).chain(forbidden).chain(self.suit()).chain(parts).collect()
    }

    fn has(self, act: Act) -> bool {
        self.has_surely(act) || self.usage.possible_acts.iter().any(|it| it.value == act)
    }

    fn has_surely(self, act: Act) -> bool {
        let named = |acts: &[Spanned<Act>]| acts.iter().any(|it| it.value == act);
        named(&self.usage.acts) || named(&self.usage.organization_acts)
    }

    /// How a clause speaks of the use. Nobody owes a duty for an act that the use only may come with.
    fn reach(self, clause: &Clause, group: ClauseGroup) -> Reach {
        let reach = if group == ClauseGroup::Duty {
            Self::reach_of(clause, |act| self.has_surely(act))
        } else {
            Self::reach_of(clause, |act| self.has(act))
        };
        match self.spared(clause) {
            Reach::Sure => Reach::Not,
            Reach::Unclear if reach == Reach::Sure => Reach::Unclear,
            _ => reach,
        }
    }

    /// Whether a clause spares the use whoever the reader is, by what they do.
    fn spared(self, clause: &Clause) -> Reach {
        let by_act = |it: &&Exemption| it.who.is_empty() && it.unclear_who.is_empty() && !it.in_product;
        clause.exempt.iter().filter(by_act).map(|it| self.speaks(it)).max().unwrap_or(Reach::Not)
    }

    /// Whether a clause surely spares the use, whoever the reader is.
    pub(super) fn is_spared(self, clause: &Clause) -> bool {
        self.spared(clause) == Reach::Sure
    }

    /// Whether an exemption speaks of what is done.
    fn speaks(self, it: &Exemption) -> Reach {
        let done = |acts: &[Act]| acts.iter().any(|act| self.has_surely(*act));
        match () {
            () if it.unless.iter().any(|act| self.has(*act)) => Reach::Not,
            () if it.acts.is_empty() && it.unclear_acts.is_empty() || done(&it.acts) => Reach::Sure,
            () if done(&it.unclear_acts) => Reach::Unclear,
            () => Reach::Not,
        }
    }

    /// The same for a private person, who does nothing for an organization.
    fn reach_of_person(self, clause: &Clause) -> Reach {
        let own = |act| !self.usage.organization_acts.iter().any(|it| it.value == act);
        Self::reach_of(clause, |act| self.has(act) && own(act))
    }

    fn reach_of(clause: &Clause, has: impl Fn(Act) -> bool) -> Reach {
        let named = |acts: &[Act]| acts.iter().any(|act| *act == Act::Any || has(*act));
        if !clause.all_acts.iter().all(|act| has(*act)) {
            Reach::Not
        } else if named(&clause.acts) {
            Reach::Sure
        } else if named(&clause.unclear_acts) {
            Reach::Unclear
        } else {
            Reach::Not
        }
    }

    /// What the clause asks about the reader before it reaches them.
    fn reached(self, clause: &Clause, reach: Reach) -> Vec<Test> {
        let mut res = Vec::new();
        if reach == Reach::Unclear || clause.value.value == ClauseValue::Unclear {
            res.push(Test::Doubt);
        }
        res.extend(self.people(clause));
        if clause.exempt.iter().any(|it| it.in_product && self.speaks(it) == Reach::Sure) {
            res.push(Test::Direct);
        }
        if !clause.business.is_empty() {
            res.push(Test::Business { any: clause.business.clone() });
        }
        res
    }

    /// Which readers the clause reaches for this use; nothing if it reaches all.
    fn people(self, clause: &Clause) -> Option<Test> {
        let exempt = |reach| clause.exempt.iter().filter(move |it| !it.in_product && self.speaks(it) == reach);
        let spared = |kind| exempt(Reach::Sure).any(|it| it.who.contains(&kind));
        let perhaps = |kind| {
            exempt(Reach::Sure).any(|it| it.unclear_who.contains(&kind))
                || exempt(Reach::Unclear).any(|it| it.who.contains(&kind) || it.unclear_who.contains(&kind))
        };
        let doubtful = |kind| clause.unclear_who.contains(&kind) || perhaps(kind);
        // A clause that only leaves some readers open reaches all others.
        let named = |kind| clause.who.is_empty() || clause.who.contains(&kind);
        // Of a text that reaches what organizations do, a private person is free.
        let as_person =
            Self::reach_of(clause, |act| self.has(act)) != Reach::Not && self.reach_of_person(clause) == Reach::Not;
        let apart = |kind| spared(kind) || kind == ReaderKind::Person && as_person;
        let kinds = || ReaderKind::ALL.iter().copied();
        let reached: Vec<_> = kinds().filter(|it| named(*it) && !doubtful(*it) && !apart(*it)).collect();
        let unclear: Vec<_> = kinds().filter(|it| doubtful(*it) && !apart(*it)).collect();
        (reached.len() < ReaderKind::ALL.len()).then_some(Test::Kind { reached, unclear })
    }

    fn basis(self, kind: ClauseKind, finding: Finding) -> Option<Basis<'d>> {
        Some(Basis::Clause { license: self.license, kind, clause: self.license.clause(kind), finding })
    }

    fn license_basis(self) -> Option<Basis<'d>> {
        Some(Basis::Unlisted { license: self.license })
    }

    /// Which permissions the acts of the use need, each with what the text says of it.
    fn permissions(self) -> Vec<Rule<'d>> {
        if !self.license.open.is_empty() {
            return Vec::new();
        }
        ClauseKind::ALL.iter().filter_map(|kind| self.permission(*kind)).collect()
    }

    /// The acts that need a permission; of a permission that is denied near to the use, those near it.
    fn needing(kind: ClauseKind) -> (&'static [Act], &'static [Act]) {
        match kind {
            ClauseKind::Use => (&[Act::Run], &[]),
            ClauseKind::Study => (&[Act::Study], &[]),
            ClauseKind::Modify => (&[Act::Modify], &[]),
            ClauseKind::Redistribute => (&[Act::Convey, Act::ConveyDerivative, Act::Ship], &[]),
            ClauseKind::HostAsService => (&[Act::OfferModel], &[Act::OfferService]),
            ClauseKind::CommercialUse => (&[Act::Earn], &[]),
            ClauseKind::OutputUse => (&[Act::UseOutputs], &[]),
            ClauseKind::OutputTraining => (&[Act::TrainLanguageModel, Act::TrainOtherModel], &[Act::UseOutputs]),
            _ => (&[], &[]),
        }
    }

    fn permission(self, kind: ClauseKind) -> Option<Rule<'d>> {
        let (acts, near) = Self::needing(kind);
        let clause = self.license.clause(kind);
        let has = |acts: &[Act]| acts.iter().any(|act| self.has(*act));
        // A text that allows some purposes says by them whether money may be earned.
        let by_purpose =
            kind == ClauseKind::CommercialUse && self.license.says(ClauseKind::Purpose) == ClauseValue::Present;
        // What binds beside a license grants nothing, and by its silence takes nothing away.
        let says_nothing = clause.is_none_or(|it| it.value.value == ClauseValue::Silent);
        if !has(acts) && !has(near) || by_purpose || says_nothing && !self.license.grants() {
            return None;
        }
        let finding = permission(self.license, kind);
        let (grade, spoken) = match self.license.says(kind) {
            ClauseValue::Denied => (denied(clause), kind),
            ClauseValue::Unclear if clause.is_some() => (AnswerGrade::Unclear, kind),
            _ if finding.is_failed() => (self.silent(kind), self.spoken(kind)),
            // What parts of a text say nothing of is not read; `rules` tells that once.
            _ => return None,
        };
        // A permission that is denied for some acts only leaves the others, and is a limit to those near them.
        let limited = clause.filter(|it| !it.acts.is_empty() || !it.unclear_acts.is_empty());
        let reach = limited.map_or(if has(acts) { Reach::Sure } else { Reach::Not }, |it| self.reach(it, kind.group()));
        // Its doubts are the grade's, whom it reaches is the rule's.
        let tests = clause.filter(|_| spoken == kind).map_or_else(Vec::new, |it| self.reached(it, Reach::Sure));
        let tests = tests.into_iter().filter(|test| *test != Test::Doubt).collect();
        let open = |grade: AnswerGrade| if grade.is_no() { AnswerGrade::WithinLimits } else { grade };
        let rule = |says, grade, of| Rule {
            reach: tests,
            open: open(grade),
            ..Rule::fixed(says, grade, self.basis(of, finding))
        };
        match reach {
            Reach::Sure => Some(rule(Says::Permission(kind), grade, spoken)),
            Reach::Unclear => Some(rule(Says::Permission(kind), AnswerGrade::Unclear, spoken)),
            Reach::Not if grade.is_no() && limited.is_some() => {
                Some(rule(Says::Nearby(kind), AnswerGrade::WithinLimits, kind))
            }
            Reach::Not => None,
        }
    }

    /// The permission that a text speaks of where it does not speak of a narrower one.
    fn spoken(self, kind: ClauseKind) -> ClauseKind {
        let mut spoken = kind;
        while self.license.clause(spoken).is_none_or(|it| it.value.value == ClauseValue::Silent)
            && let Some(wide) = wider(spoken)
        {
            spoken = wide;
        }
        spoken
    }

    /// What nobody granted is reserved; where the wider permission is denied, as that clause says.
    fn silent(self, kind: ClauseKind) -> AnswerGrade {
        denied(self.license.clause(self.spoken(kind)))
    }

    fn limit(self, kind: ClauseKind) -> Option<Rule<'d>> {
        let clause = self.license.clause(kind)?;
        let present = matches!(clause.value.value, ClauseValue::Present | ClauseValue::Unclear);
        let reach = self.reach(clause, kind.group());
        if !present || self.concerns(clause) == Some(false) || reach == Reach::Not {
            return None;
        }
        let measure = measure(kind, clause, self.usage.aim);
        let past = denied(Some(clause));
        // Past a number that was measured once nobody can come any more.
        let once = clause.threshold.iter().all(|it| it.when == Measured::AtRelease) && !clause.threshold.is_empty();
        let within = if once { AnswerGrade::Yes } else { AnswerGrade::WithinLimits };
        let of_purpose = kind == ClauseKind::Purpose;
        let kept = if measure.is_empty() && clause.consequence.is_some() { past } else { within };
        let unsaid = if of_purpose { AnswerGrade::PurposeLimited } else { within };
        let rule = Rule {
            says: Says::Limit(kind),
            reach: self.reached(clause, reach),
            measure,
            past,
            doubt: if of_purpose { AnswerGrade::PurposeLimited } else { AnswerGrade::Unclear },
            open: unsaid,
            kept,
            basis: self.basis(kind, Finding::NOT_MET),
        };
        Some(self.as_far_as_known(rule, clause))
    }

    /// Whether the clause speaks of a model like this one; `None` if that is not recorded.
    fn concerns(self, clause: &Clause) -> Option<bool> {
        if clause.only == Some(Only::Multimodal) { self.multimodal } else { Some(true) }
    }

    /// The rule of a clause of which it may not be recorded whether it speaks of this model: what it changes is then open.
    fn as_far_as_known(self, rule: Rule<'d>, clause: &Clause) -> Rule<'d> {
        if self.concerns(clause).is_some() {
            return rule;
        }
        let open = |grade| if grade == AnswerGrade::Yes { grade } else { AnswerGrade::NotRead };
        Rule { past: open(rule.past), doubt: open(rule.doubt), open: open(rule.open), kept: open(rule.kept), ..rule }
    }

    fn duty(self, kind: ClauseKind) -> Option<Rule<'d>> {
        let clause = self.license.clause(kind).filter(|_| kind.group() == ClauseGroup::Duty)?;
        let asked =
            matches!(clause.value.value, ClauseValue::Required | ClauseValue::Conditional | ClauseValue::Unclear);
        let reach = self.reach(clause, kind.group());
        if !asked || self.concerns(clause) == Some(false) || reach == Reach::Not {
            return None;
        }
        let grade = if kind.is_notice() { AnswerGrade::Notices } else { AnswerGrade::Duties };
        let mut tests = self.reached(clause, reach);
        tests.extend(numbers(clause));
        let rule = Rule { reach: tests, ..Rule::fixed(Says::Duty(kind), grade, self.basis(kind, Finding::MET)) };
        Some(self.as_far_as_known(rule, clause))
    }

    /// A duty that does not go together with the use, whatever triggers it.
    fn forbidden(self, it: &'d Forbidden) -> Option<Rule<'d>> {
        let kind = it.clause.value;
        let grade = match self.license.says(kind) {
            ClauseValue::Required | ClauseValue::Conditional => AnswerGrade::No,
            ClauseValue::Unclear => AnswerGrade::Unclear,
            _ => return None,
        };
        Some(Rule::fixed(Says::Forbidden(it), grade, self.basis(kind, Finding::NOT_MET)))
    }

    /// Whoever sues loses all rights.
    fn suit(self) -> Option<Rule<'d>> {
        let kind = ClauseKind::LitigationTermination;
        let clause = self.license.clause(kind).filter(|it| it.value.value == ClauseValue::Present)?;
        let over = clause.suits.clone();
        let rule = Rule::fixed(Says::Suit, AnswerGrade::Yes, self.basis(kind, Finding::NOT_MET));
        Some(Rule { measure: vec![Test::Sued { over }], past: AnswerGrade::No, doubt: AnswerGrade::Unclear, ..rule })
    }
}

/// What a denied permission or a passed limit comes to.
fn denied(clause: Option<&Clause>) -> AnswerGrade {
    match clause.and_then(|it| it.consequence) {
        Some(Consequence::Agreement) => AnswerGrade::SeparateLicense,
        Some(Consequence::Duty) => AnswerGrade::Duties,
        _ => AnswerGrade::No,
    }
}

/// What a limit measures; nothing for one that always binds.
fn measure(kind: ClauseKind, clause: &Clause, aim: Aim) -> Vec<Test> {
    let mut res: Vec<Test> = numbers(clause).into_iter().collect();
    if !clause.regions.is_empty() || !clause.unclear_regions.is_empty() {
        let (regions, unclear) = (clause.regions.clone(), clause.unclear_regions.clone());
        res.push(Test::Place { regions, unclear, of: clause.place.clone() });
    }
    if kind == ClauseKind::Purpose {
        let (allowed, unclear) = (clause.purposes.clone(), clause.unclear_purposes.clone());
        res.push(Test::Purpose { allowed, unclear, aim });
    }
    if !clause.fields.is_empty() || !clause.unclear_fields.is_empty() {
        res.push(Test::Field { forbidden: clause.fields.clone(), unclear: clause.unclear_fields.clone() });
    }
    if !clause.practices.is_empty() || !clause.unclear_practices.is_empty() {
        let (forbidden, unclear) = (clause.practices.clone(), clause.unclear_practices.clone());
        res.push(Test::Practice { forbidden, unclear, fields: clause.practice_fields.clone() });
    }
    res
}

/// The numbers past which a clause bites, any one of them.
fn numbers(clause: &Clause) -> Option<Test> {
    let any: Vec<Cutoff> = clause.threshold.iter().map(Cutoff::from).collect();
    (!any.is_empty()).then_some(Test::Number { any })
}
