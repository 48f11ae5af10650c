//! The other editions of a release: what differs, and what follows from that.

use crate::assess::{Assessment, EditionAssessment, ModelEdition, Trace};
use crate::check::Edition;
use crate::view::ViewContext;
use crate::view::answers::{AnswerGroup, RiskView, groups_beside, risks};
use crate::view::badge::StepBadge;
use crate::view::editions::{binding, edition_id};
use crate::view::link::LinkView;
use crate::words;
use serde::Serialize;

/// Editions whose terms, access, modality or base are not those of the one the page leads with, and what follows from that.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct EditionView {
    /// The names of its variants: "72b and 72b-instruct".
    pub names: String,
    /// How many those are.
    pub count: usize,
    /// The id of its place on the page.
    pub id: String,
    /// Every text that binds with its weights.
    pub licenses: Vec<LinkView>,
    /// Its place on the spectrum.
    pub door: StepBadge,
    /// What one may do with it, where that is not as with the edition the page leads with.
    pub answers: Vec<AnswerGroup>,
    /// Whether some answers are as with the edition the page leads with.
    pub shares: bool,
    /// How rights can end under its terms, and what one answers for; empty if that is as with the edition the page leads
    /// with.
    pub risks: Vec<RiskView>,
}

/// The editions of a release: the one the page leads with first, and each other of which something follows.
pub(super) fn editions(context: ViewContext<'_, '_>, lead: &Assessment<'_>) -> Vec<EditionView> {
    let lead_edition = lead.release.edition(None);
    let base = || EditionFindings {
        edition: lead_edition,
        traces: &lead.traces,
        answers: Vec::new(),
        risks: Vec::new(),
        shares: true,
    };
    let mut found: Vec<(Vec<&str>, EditionView)> = vec![(names(lead_edition), base().view(context, lead))];
    for it in &lead.others {
        let view = EditionFindings::new(context, lead, it).view(context, lead);
        match found.iter_mut().find(|(_, known)| view.is_like(known)) {
            Some((known, _)) => known.extend(names(it.edition)),
            None => found.push((names(it.edition), view)),
        }
    }
    if found.len() == 1 {
        return Vec::new();
    }
    let named = |(names, view): (Vec<&str>, EditionView)| EditionView {
        count: names.len(),
        names: context.words().and(&names),
        ..view
    };
    found.into_iter().map(named).collect()
}

fn names(edition: &Edition) -> Vec<&str> {
    edition.variants.iter().map(String::as_str).collect()
}

impl EditionView {
    /// Whether a reader would find the same in both.
    fn is_like(&self, other: &Self) -> bool {
        self.door == other.door
            && self.licenses == other.licenses
            && self.answers == other.answers
            && self.risks == other.risks
    }
}

/// What is found of one edition.
struct EditionFindings<'e, 'd> {
    edition: &'e Edition,
    traces: &'e [Trace<'d>],
    answers: Vec<AnswerGroup>,
    risks: Vec<RiskView>,
    shares: bool,
}

impl<'e, 'd> EditionFindings<'e, 'd> {
    /// An edition other than the one the page leads with: only what is not as with that.
    fn new(context: ViewContext<'_, '_>, lead: &Assessment<'_>, it: &'e EditionAssessment<'d>) -> Self {
        let given = words::by_order(&it.answers);
        let pairs: Vec<_> = given.iter().map(|it| (*it, lead.answer(it.id))).collect();
        let answers = groups_beside(context, &pairs);
        let of_lead = risks(context, &words::by_order(&lead.answers));
        let own = risks(context, &given);
        Self {
            edition: it.edition,
            traces: &it.traces,
            shares: answers.iter().map(|group| group.uses.len()).sum::<usize>() < given.len(),
            answers,
            risks: if own == of_lead { Vec::new() } else { own },
        }
    }

    fn view(self, context: ViewContext<'_, '_>, lead: &Assessment<'_>) -> EditionView {
        EditionView {
            names: String::new(),
            count: 0,
            id: edition_id(self.edition),
            licenses: binding(context, ModelEdition { release: lead.release, edition: self.edition }),
            door: StepBadge::of(context.words(), self.traces.iter().find(|it| it.leads)),
            answers: self.answers,
            shares: self.shares,
            risks: self.risks,
        }
    }
}
