//! What the scripts of the site look up: every verdict and answer, as classic
//! scripts, because a page in a folder on disk may load nothing else.
//!
//! A table only repeats what the build computed. Strings that many models
//! share stand once and are named by their place.

use super::answers;
use super::clauses;
use super::columns::columns;
use super::interned::Interned;
use super::search;
use super::table::ScriptTable;
use crate::data::Modality;
use crate::plan::{Page, Part, Site, Subject, once};
use crate::shape::Words;
use crate::view::{EditionRow, Row, ViewContext};
use crate::words;
use serde::Serialize;
use std::sync::OnceLock;

/// Every model in the order of the spectrum: what a row of the table shows.
#[derive(Serialize)]
struct ModelsTable {
    /// The steps, from shut to open.
    steps: Vec<Named>,
    /// Names of the components, in the order of a row's marks.
    parts: Vec<String>,
    /// The uses, in the order of a row's answers.
    uses: Vec<Named>,
    /// The standards, in the order of a row's verdicts.
    standards: Vec<Named>,
    /// What a model can read or write.
    modalities: Vec<Named>,
    rows: ModelColumns,
}

/// Something that has a name.
#[derive(Serialize)]
struct Named {
    id: String,
    name: String,
}

columns! {
    /// One model.
    ModelColumns of ModelRow {
        id: String,
        name: String,
        /// Its organization's name.
        org: String,
        /// Its step on the spectrum, from 1; 0 if it is on none.
        step: usize,
        /// The highest step that it could still be on.
        ceiling: usize,
        /// Its release, as far as it is known.
        released: String,
        /// The licenses of its weights, or what stands in their place.
        licenses: Vec<String>,
        /// A letter for each component: r, p, w, u, n.
        marks: String,
        /// How free the terms of each component are: f, l, q; "-" for what was not released.
        terms: String,
        /// A letter for each use: `a` is the worst answer.
        answers: String,
        /// What any of its editions reads or writes beside text, joined by blanks.
        modalities: String,
        /// What else it is found by.
        text: String,
        /// Its editions, the one its page leads with first; none if all stand on one step and answer alike.
        editions: Vec<EditionCell>,
    }
}

/// Editions of a model that stand on one step, answer alike and came under the same terms.
#[derive(Serialize)]
struct EditionCell {
    /// Their names, as a list.
    name: String,
    /// Where the model's page speaks of them, from the root of the site.
    href: String,
    /// Their step on the spectrum, from 1; 0 if they are on none.
    step: usize,
    /// The licenses that bind with their weights.
    licenses: Vec<String>,
    /// A letter for each use: `a` is the worst answer.
    answers: String,
}

impl EditionCell {
    fn new(it: EditionRow) -> Self {
        let licenses = it.licenses.into_iter().map(|license| license.name).collect();
        Self { name: it.link.name, href: it.link.href, step: it.door.step, licenses, answers: it.answers }
    }
}

/// What every standard says.
#[derive(Serialize)]
struct Verdicts {
    /// Verdicts in words.
    texts: Vec<String>,
    rows: VerdictColumns,
}

columns! {
    /// What is said of one model.
    VerdictColumns of VerdictRow {
        /// Its place on the spectrum in a sentence.
        sentence: String,
        /// For each standard the place of the verdict's text.
        texts: Vec<usize>,
        /// For each standard the lower end in percent.
        floors: Vec<u32>,
        /// For each standard the upper end in percent.
        ceilings: Vec<u32>,
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
        ScriptTable::new("answers", "answers", &answers::table(context)),
        ScriptTable::new("verdicts", "verdicts", &verdicts(context)),
        ScriptTable::new("clauses", "clauses", &clauses::table(context)),
    ]
}

fn models(context: ViewContext<'_, '_>) -> ModelsTable {
    let facts = context.site.assessed.facts;
    let steps = facts.levels();
    let row = |it: &crate::assess::Assessment<'_>| {
        let row = Row::new(context, it);
        let licenses: Vec<String> = row.licenses.iter().map(|license| license.name.clone()).collect();
        let licenses = if licenses.is_empty() { vec![row.terms.clone()] } else { licenses };
        let marks = row.groups.iter().flat_map(|group| &group.marks).map(|mark| mark.letter).collect();
        let terms = |mark: &crate::view::Mark| if mark.terms.is_empty() { "-" } else { mark.terms };
        let terms = row.groups.iter().flat_map(|group| &group.marks).map(terms).collect();
        let Row { id, model, org, door, released, answers, modalities, text, editions, .. } = row;
        let editions = editions.into_iter().map(EditionCell::new).collect();
        let (name, step, ceiling) = (model.name, door.step, door.ceiling);
        ModelRow { id, name, org, step, ceiling, released, licenses, marks, terms, answers, modalities, text, editions }
    };
    let named = |id: &str, name: &str| Named { id: id.to_owned(), name: name.to_owned() };
    ModelsTable {
        steps: steps.iter().map(|it| named(&it.id.value, &it.name)).collect(),
        parts: crate::view::asked().map(|it| words::component::heading(context.words(), it)).collect(),
        uses: crate::view::uses(context).into_iter().map(|(id, it)| named(id, &it.name)).collect(),
        standards: standards(context).map(|id| named(id, &context.standard_name(id))).collect(),
        modalities: Modality::ALL
            .iter()
            .map(|it| named(it.name(), &words::component::modality(context.words(), *it)))
            .collect(),
        rows: context.by_step().map(row).collect(),
    }
}

fn standards<'s>(context: ViewContext<'s, '_>) -> impl Iterator<Item = &'s str> {
    let facts = context.site.assessed.facts;
    facts.standards.keys().map(String::as_str).filter(|it| facts.ladder.as_deref() != Some(it))
}

fn verdicts(context: ViewContext<'_, '_>) -> Verdicts {
    let mut texts = Interned::new();
    let mut rows = Vec::new();
    for model in context.by_step() {
        let sentence = words::verdict::sentence(context.words(), model);
        let mut row = VerdictRow { sentence, texts: Vec::new(), floors: Vec::new(), ceilings: Vec::new() };
        for trace in model.traces.iter().filter(|it| !it.leads) {
            let text = words::verdict::short(context.words(), trace);
            let (floor, ceiling) = trace.share();
            row.texts.push(texts.of(text.clone(), || text));
            row.floors.push(floor);
            row.ceilings.push(ceiling);
        }
        rows.push(row);
    }
    Verdicts { texts: texts.values, rows: rows.into_iter().collect() }
}
