//! What the scripts of the site look up: every verdict and answer, as classic
//! scripts, because a page in a folder on disk may load nothing else.
//!
//! A table only repeats what the build computed. Strings that many models
//! share stand once and are named by their place.

use super::search;
use super::table::ScriptTable;
use crate::assess::Cutoff;
use crate::plan::{Page, Part, Site, Subject, once};
use crate::view::{AnswerView, Row, ViewContext};
use crate::words;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Every model in the order of the spectrum: what a row of the table shows.
#[derive(Serialize)]
struct ModelsTable {
    /// Names of the steps, from shut to open, with their ids.
    steps: Vec<(String, String)>,
    /// Names of the components, in the order of a row's marks.
    parts: Vec<String>,
    /// Ids and names of the uses, in the order of a row's answers.
    uses: Vec<(String, String)>,
    /// Ids and names of the standards, in the order of a row's verdicts.
    standards: Vec<(String, String)>,
    rows: Vec<ModelRow>,
}

/// One model, as a list: id, name, organization, step, highest step, release, licenses, marks, answers, modalities, other names.
#[derive(Serialize)]
struct ModelRow(String, String, String, usize, usize, String, String, String, String, String, String);

/// What every use answers, and why.
#[derive(Serialize)]
struct Answers {
    /// Text, where it stands, and the address of that.
    points: Vec<(String, Option<String>, Option<String>)>,
    /// Numbers and regions at which an answer turns to no.
    breaks: Vec<Cutoff>,
    /// A letter, and the places of its points and breaks.
    sets: Vec<(char, Vec<usize>, Vec<usize>)>,
    /// For each model, the place of its answer to each use.
    rows: Vec<Vec<usize>>,
}

/// What every standard says.
#[derive(Serialize)]
struct Verdicts {
    texts: Vec<String>,
    rows: Vec<VerdictRow>,
}

/// One model: its sentence; for each standard the place of the verdict's text and both ends in percent.
#[derive(Serialize)]
struct VerdictRow(String, Vec<(usize, u32, u32)>);

/// Gives each value its place, the same value the same one.
struct Interned<K, V> {
    known: BTreeMap<K, usize>,
    values: Vec<V>,
}

impl<K: Ord, V> Interned<K, V> {
    fn new() -> Self {
        Self { known: BTreeMap::new(), values: Vec::new() }
    }

    fn of(&mut self, key: K, value: impl FnOnce() -> V) -> usize {
        let Self { known, values } = self;
        *known.entry(key).or_insert_with(|| {
            values.push(value());
            values.len() - 1
        })
    }
}

/// What the scripts of one site look up, made when it is first asked for: it needs every model's verdict, and the
/// preview of one page does not.
#[derive(Debug)]
pub struct Tables<'s, 'd> {
    site: &'s Site<'d>,
    made: OnceLock<Vec<ScriptTable>>,
}

impl<'s, 'd> Tables<'s, 'd> {
    /// The tables of `site`; none is made yet.
    pub fn new(site: &'s Site<'d>) -> Self {
        Self { site, made: OnceLock::new() }
    }

    /// Every table, with those of the search.
    pub fn all(&self) -> &[ScriptTable] {
        once(&self.made, || tables(self.site))
    }
}

/// The tables of a site, with those of the search.
fn tables(site: &Site<'_>) -> Vec<ScriptTable> {
    // Everything else rests on the order: it is not to be worked out in several places at once.
    site.order();
    let (mut res, index) = rayon::join(|| of_models(site), || search::index(site));
    res.extend(index);
    res
}

fn of_models(site: &Site<'_>) -> Vec<ScriptTable> {
    // Addresses in a table begin at the site's root.
    let page =
        Page { address: "index.html".to_owned(), subject: Subject::Home, part: Part { number: 1, of: 1 }, file: None };
    let context = ViewContext { site, page: &page };
    vec![
        ScriptTable::new("models", "models", &models(context)),
        ScriptTable::new("answers", "answers", &answers(context)),
        ScriptTable::new("verdicts", "verdicts", &verdicts(context)),
    ]
}

fn models(context: ViewContext<'_, '_>) -> ModelsTable {
    let facts = context.site.assessed.facts;
    let steps = words::steps(facts);
    let row = |it: &crate::assess::Assessment<'_>| {
        let row = Row::new(context, it);
        let licenses: Vec<String> = row.licenses.iter().map(|it| it.name.clone()).collect();
        let licenses = if licenses.is_empty() { row.terms.to_owned() } else { licenses.join(", ") };
        let marks = row.groups.iter().flat_map(|it| &it.marks).map(|it| it.letter).collect();
        let Row { id, model, org, door, released, answers, modalities, text, .. } = row;
        ModelRow(id, model.name, org, door.step, door.ceiling, released, licenses, marks, answers, modalities, text)
    };
    ModelsTable {
        steps: steps.iter().map(|it| (it.id.value.clone(), it.name.clone())).collect(),
        parts: crate::view::asked().map(|it| words::capital(&it.title())).collect(),
        uses: crate::view::uses(context).into_iter().map(|(id, it)| (id.to_owned(), it.name.clone())).collect(),
        standards: standards(context).map(|id| (id.to_owned(), context.standard_name(id))).collect(),
        rows: context.by_step().map(row).collect(),
    }
}

fn standards<'s>(context: ViewContext<'s, '_>) -> impl Iterator<Item = &'s str> {
    context.site.assessed.facts.standards.keys().map(String::as_str).filter(|it| *it != words::SPECTRUM)
}

fn answers(context: ViewContext<'_, '_>) -> Answers {
    let (mut points, mut breaks, mut sets) = (Interned::new(), Interned::new(), Interned::new());
    let mut rows = Vec::new();
    for model in context.by_step() {
        let mut row = Vec::new();
        for answer in words::by_order(model) {
            let shown = AnswerView::new(context, answer).points.into_iter();
            let shown: Vec<usize> =
                shown.map(|it| (it.text, it.origin, it.href)).map(|it| points.of(it.clone(), || it)).collect();
            let turns: Vec<usize> = answer.cutoffs().map(|it| breaks.of(it.clone(), || it.clone())).collect();
            let set = (answer.outcome().letter(), shown, turns);
            row.push(sets.of(set.clone(), || set));
        }
        rows.push(row);
    }
    Answers { points: points.values, breaks: breaks.values, sets: sets.values, rows }
}

fn verdicts(context: ViewContext<'_, '_>) -> Verdicts {
    let mut texts = Interned::new();
    let mut rows = Vec::new();
    for model in context.by_step() {
        let mut row = Vec::new();
        for trace in model.traces.iter().filter(|it| it.id != words::SPECTRUM) {
            let text = words::verdict(trace);
            let (floor, ceiling) = trace.share();
            row.push((texts.of(text.clone(), || text), floor, ceiling));
        }
        rows.push(VerdictRow(words::sentence(model), row));
    }
    Verdicts { texts: texts.values, rows }
}
