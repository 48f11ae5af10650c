//! How far each two standards put models in the same order.

use super::super::ViewContext;
use super::super::link::LinkView;
use crate::assess::Assessment;
use crate::plan::address;
use crate::words::{Messages, say};
use serde::Serialize;
use std::collections::BTreeMap;

/// How far each two standards put models in the same order.
#[derive(Debug, Serialize)]
pub struct AgreementView {
    /// What it shows, in a sentence with its numbers; nothing if no two standards can be compared.
    pub title: Option<String>,
    /// The standards that can be compared, in order.
    pub standards: Vec<LinkView>,
    /// The others, which put all models in one place.
    pub left_out: Vec<LinkView>,
    /// One line per standard, one cell per standard.
    pub lines: Vec<Vec<AgreementCell>>,
}

/// How far two standards agree.
#[derive(Debug, Serialize)]
pub struct AgreementCell {
    /// Of the pairs of models that both tell apart, how many in a hundred they order alike; `None` if there is none.
    pub percent: Option<u64>,
    /// The same in steps of ten, for its shade.
    pub shade: u64,
    /// The standard of the line and of the column are one.
    pub own: bool,
}

impl AgreementView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let facts = context.site.assessed.facts;
        let all: Vec<&str> = facts.standards.keys().map(String::as_str).collect();
        // How far each verdict goes for certain, in percent.
        let certain = |model: &Assessment<'_>, id: &str| model.trace(id).map_or(0, |it| it.share().0);
        let read = |ids: &[&str]| -> Vec<Vec<u32>> {
            context.by_step().map(|model| ids.iter().map(|id| certain(model, id)).collect()).collect()
        };
        let (ids, idle) = telling(&all, &read(&all));
        let shares = read(&ids);
        let cell = |left: usize, right: usize| {
            let percent = if left == right { None } else { alike(&shares, left, right) };
            AgreementCell { percent, shade: percent.unwrap_or(0) / 10, own: left == right }
        };
        let link = |id: &&str| context.link(context.standard_name(id), &address::standard(id));
        let standards: Vec<LinkView> = ids.iter().map(link).collect();
        let lines: Vec<Vec<AgreementCell>> =
            (0..ids.len()).map(|left| (0..ids.len()).map(|right| cell(left, right)).collect()).collect();
        Self {
            title: finding(context.words(), &standards, &lines),
            left_out: idle.iter().map(link).collect(),
            standards,
            lines,
        }
    }
}

/// The standards that tell some models apart by what is certain, and those that put all in one place, which agree with none
/// and disagree with none. All are among the former if hardly any could be compared otherwise.
fn telling<'i>(ids: &[&'i str], shares: &[Vec<u32>]) -> (Vec<&'i str>, Vec<&'i str>) {
    let tells = |at: usize| shares.iter().any(|it| it[at] != shares[0][at]);
    let (telling, idle): (Vec<_>, Vec<_>) = (0..ids.len()).partition(|at| tells(*at));
    let named = |all: Vec<usize>| all.into_iter().map(|at| ids[at]).collect();
    if telling.len() < 2 { (ids.to_vec(), Vec::new()) } else { (named(telling), named(idle)) }
}

/// The two standards that agree least.
fn finding(words: &Messages, standards: &[LinkView], lines: &[Vec<AgreementCell>]) -> Option<String> {
    let cells = lines.iter().enumerate().flat_map(|(left, line)| {
        line.iter().enumerate().filter_map(move |(right, cell)| Some((cell.percent?, left, right)))
    });
    let (percent, left, right) = cells.filter(|(_, left, right)| left < right).min()?;
    let (one, other) = (standards[left].name.as_str(), standards[right].name.as_str());
    Some(say!(words, "finding-agreement", one = one, other = other, percent = percent))
}

/// Of all pairs of models that both standards tell apart by what is certain,
/// the share in percent that they put in the same order. Models are counted by
/// the pair of their verdicts, so that the work does not grow with their square.
fn alike(shares: &[Vec<u32>], left: usize, right: usize) -> Option<u64> {
    let mut cells: BTreeMap<(u32, u32), u64> = BTreeMap::new();
    for it in shares {
        *cells.entry((it[left], it[right])).or_default() += 1;
    }
    let (mut same, mut all) = (0, 0);
    for ((a, b), count) in &cells {
        for ((_, d), other) in cells.iter().filter(|it| it.0.0 > *a && it.0.1 != *b) {
            all += count * other;
            same += if d > b { count * other } else { 0 };
        }
    }
    (all > 0).then(|| (same * 100 + all / 2) / all)
}

#[cfg(test)]
mod tests {
    use super::{alike, telling};

    #[test]
    fn a_standard_that_tells_no_models_apart_is_not_compared() {
        let shares = [vec![0, 50, 7], vec![100, 50, 9]];
        assert_eq!(telling(&["a", "b", "c"], &shares), (vec!["a", "c"], vec!["b"]));
        assert_eq!(telling(&["a", "b"], &shares), (vec!["a", "b"], vec![]), "one alone is no comparison");
        assert_eq!(telling(&["a"], &[]), (vec!["a"], vec![]), "without models nothing is told apart");
    }

    #[test]
    fn two_orders_that_are_one_agree_wholly_and_opposite_ones_not_at_all() {
        let shares = |right: [u32; 3]| right.iter().zip([0, 50, 100]).map(|(b, a)| vec![a, *b]).collect::<Vec<_>>();
        assert_eq!(alike(&shares([0, 50, 100]), 0, 1), Some(100));
        assert_eq!(alike(&shares([100, 50, 0]), 0, 1), Some(0));
        assert_eq!(alike(&shares([50, 50, 50]), 0, 1), None, "one that tells none apart cannot be compared");
    }
}
