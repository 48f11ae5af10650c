//! Editions of a release that stand on another step than others, or answer otherwise: what a row says of them.

use super::ViewContext;
use super::badge::StepBadge;
use super::link::LinkView;
use crate::assess::{Answer, Assessment, ModelEdition, Trace};
use crate::check::{Edition, Release};
use crate::data::ComponentKind;
use crate::plan::address;
use crate::words;
use serde::Serialize;

/// Editions of a release that stand on the same step, answer alike and came under the same terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionRow {
    /// The names of their variants, "3b and 72b", and where the model's page speaks of them.
    pub link: LinkView,
    /// Their door.
    pub door: StepBadge,
    /// Every text that binds with their weights.
    pub licenses: Vec<LinkView>,
    /// The answers to all uses, a letter each in the order of uses: `a` is the worst.
    pub answers: String,
}

impl EditionRow {
    /// The editions of a release, the one its page leads with first; none if all stand on one step and answer alike.
    pub(super) fn all(context: ViewContext<'_, '_>, model: &Assessment<'_>) -> Vec<Self> {
        let mut res: Vec<(Vec<&str>, Self)> = Vec::new();
        for edition in &model.release.editions {
            let names = edition.variants.iter().map(String::as_str);
            let row = Self::new(context, model, edition);
            let same =
                |known: &Self| known.door == row.door && known.answers == row.answers && known.licenses == row.licenses;
            match res.iter_mut().find(|(_, known)| same(known)) {
                Some((known, _)) => known.extend(names),
                None => res.push((names.collect(), row)),
            }
        }
        let differ =
            res.windows(2).any(|pair| pair[0].1.door != pair[1].1.door || pair[0].1.answers != pair[1].1.answers);
        if !differ {
            return Vec::new();
        }
        let named = |(names, row): (Vec<&str>, Self)| {
            let link = LinkView { name: context.words().and(&names), href: row.link.href };
            Self { link, ..row }
        };
        res.into_iter().map(named).collect()
    }

    fn new(context: ViewContext<'_, '_>, model: &Assessment<'_>, edition: &Edition) -> Self {
        let (traces, answers) = model.of_edition(edition);
        Self {
            link: edition_link(context, model.release, edition),
            door: StepBadge::of(context.words(), traces.iter().find(|it: &&Trace<'_>| it.leads)),
            licenses: binding(context, ModelEdition { release: model.release, edition }),
            answers: letters(answers),
        }
    }
}

/// An edition and where the model's page speaks of it.
pub(super) fn edition_link(context: ViewContext<'_, '_>, release: &Release, edition: &Edition) -> LinkView {
    let is_lead = std::ptr::eq(edition, release.edition(None));
    let anchor = if is_lead { String::new() } else { format!("#{}", edition_id(edition)) };
    context.link(context.words().and(&edition.variants), &format!("{}{anchor}", address::model(&release.id)))
}

/// The id of an edition's place on its model's page.
pub(super) fn edition_id(edition: &Edition) -> String {
    format!("edition-{}", edition.variants.first().map_or("", String::as_str))
}

/// Every text that binds whoever uses the weights of an edition.
pub(super) fn binding(context: ViewContext<'_, '_>, model: ModelEdition<'_>) -> Vec<LinkView> {
    let stack = model.stack(context.site.assessed.facts, ComponentKind::Weights);
    let ids = stack.terms.iter().flat_map(|terms| terms.licenses()).chain(stack.additional.iter().copied());
    ids.map(|id| context.license_link(id)).collect()
}

/// The answers to all uses, a letter each in the order of uses.
pub(super) fn letters(answers: &[Answer<'_>]) -> String {
    words::by_order(answers).iter().map(|it| it.grade.letter()).collect()
}
