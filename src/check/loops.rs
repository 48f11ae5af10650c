//! Lineages that bite their own tail.

use crate::data::{Lineage, LineageKind};
use crate::diag::{Code, Diag};
use crate::parse::Parsed;
use std::collections::BTreeMap;

/// Nothing descends from itself, also not by way of others.
pub(super) fn loops(parsed: &Parsed, diags: &mut Vec<Diag>) {
    let ranks: BTreeMap<&str, usize> = parsed.models.keys().enumerate().map(|(at, id)| (id.as_str(), at)).collect();
    let rank = |it: &Lineage| ranks.get(it.id.as_str()).copied();
    let edges = |list: &[Lineage]| list.iter().filter(|it| it.kind != LineageKind::Dataset).filter_map(rank).collect();
    let ancestors: Vec<Vec<usize>> = parsed.models.values().map(|it| edges(&it.value.lineage)).collect();
    let circle = circles(&ancestors);
    for (at, (id, filed)) in parsed.models.iter().enumerate() {
        let starts = filed.value.lineage.iter().filter(|it| it.kind != LineageKind::Dataset && it.id.value != *id);
        for start in starts.filter(|it| rank(it).is_some_and(|other| circle[other] == circle[at])) {
            let message = format!("`{id}` descends from itself, by way of `{}`", start.id.value);
            let mut diag = Diag::new(Code::LineageLoop, start.id.span, message);
            let help = "one of the two `[[lineage]]` entries points the wrong way";
            diags.push(diag.label("leads back here").help(help).done());
        }
    }
}

/// For each place of a graph a number that it shares with those from which it can be reached and that it reaches
/// (Kosaraju's algorithm, with stacks of its own: a chain of lineages is as long as somebody makes it).
fn circles(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut back = vec![Vec::new(); edges.len()];
    for (from, targets) in edges.iter().enumerate() {
        targets.iter().for_each(|to| back[*to].push(from));
    }
    let mut order = Vec::with_capacity(edges.len());
    let mut seen = vec![false; edges.len()];
    for start in 0..edges.len() {
        let mut open = vec![(start, 0)];
        while let Some((at, next)) = open.pop() {
            if next == 0 && std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match edges[at].get(next) {
                Some(to) => open.extend([(at, next + 1), (*to, 0)]),
                None => order.push(at),
            }
        }
    }
    let mut res = vec![usize::MAX; edges.len()];
    for start in order.into_iter().rev() {
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            if res[at] == usize::MAX {
                res[at] = start;
                open.extend(&back[at]);
            }
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn those_that_reach_each_other_share_a_number() {
        // 0 → 1 → 2 → 0, 2 → 3 → 4 → 3, and 5 alone with itself.
        let res = circles(&[vec![1], vec![2], vec![0, 3], vec![4], vec![3], vec![5]]);
        assert!(res[0] == res[1] && res[1] == res[2] && res[3] == res[4], "{res:?}");
        assert!(res[0] != res[3] && res[5] != res[0] && res[5] != res[3], "{res:?}");
        let chain: Vec<Vec<usize>> = (0..50_000).map(|it| vec![it + 1]).chain([vec![]]).collect();
        let res = circles(&chain);
        assert!(res.iter().enumerate().all(|(at, it)| *it == at));
    }
}
