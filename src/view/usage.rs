//! What a reader may do: one page per use, with every model's answer.

use super::ViewContext;
use super::answers::AnswerView;
use super::badge::StepBadge;
use super::editions::edition_link;
use super::link::LinkView;
use super::meta::PageMeta;
use super::reader::ReaderForm;
use crate::assess::{Answer, Assessment};
use crate::check::Edition;
use crate::data::AnswerGrade;
use crate::data::Use;
use crate::plan::address;
use crate::shape::Words;
use crate::view::page::View;
use crate::words::answer;
use crate::words::say;
use serde::Serialize;

/// What `uses.html` gets.
#[derive(Debug, Serialize)]
pub struct UsesView {
    /// What every page has.
    pub page: PageMeta,
    /// The uses, in order.
    pub uses: Vec<UseEntry>,
    /// What a reader can say of themselves.
    pub form: ReaderForm,
}

impl View for UsesView {
    const TEMPLATE: &'static str = "uses.html";
}

/// A use in the list.
#[derive(Debug, Serialize)]
pub struct UseEntry {
    /// The question and its page.
    pub link: LinkView,
    /// The id of the use: the name of its file.
    pub id: String,
    /// A few words for it.
    pub name: String,
    /// What is meant.
    pub summary: String,
    /// How many models answer what.
    pub counts: Vec<GradeCount>,
    /// The same at a glance: yes, within limits, not known, no, as far as any model answers so.
    pub sums: Vec<AnswerSum>,
}

/// How many models give an answer of one kind.
#[derive(Debug, Serialize)]
pub struct AnswerSum {
    /// The color of the kind, as a class of the style sheet: "yes", "limits", "open" or "no".
    pub tone: &'static str,
    /// In words: "58 within limits".
    pub says: String,
}

/// How many models give one answer.
#[derive(Debug, Serialize)]
pub struct GradeCount {
    /// The answer in a word.
    pub word: &'static str,
    /// The color of the answer, as a class of the style sheet.
    pub tone: &'static str,
    /// The same for a reader.
    pub answer: String,
    /// How many models give it.
    pub count: usize,
}

/// The answers in the order they are shown: best first.
fn grades() -> impl Iterator<Item = AnswerGrade> {
    AnswerGrade::ALL.iter().rev().copied()
}

/// How many models give each answer that is given.
fn counts(context: ViewContext<'_, '_>, id: &str) -> Vec<GradeCount> {
    let Some(list) = context.site.use_list(id) else { return Vec::new() };
    let count = |(grade, count): (&AnswerGrade, &usize)| GradeCount {
        word: grade.name(),
        tone: grade.tone(),
        answer: answer::grade(&context.site.words, *grade),
        count: *count,
    };
    list.counts.iter().rev().map(count).collect()
}

/// What a reader who looks over many questions wants to know of each. The single answers are on the page of the question.
fn sums(context: ViewContext<'_, '_>, id: &str) -> Vec<AnswerSum> {
    let Some(list) = context.site.use_list(id) else { return Vec::new() };
    let of_kind = |kind: &str| -> usize { list.counts.iter().filter(|it| glance(*it.0) == kind).map(|it| it.1).sum() };
    let words = context.words();
    let sum = |(tone, id): (&'static str, &str)| {
        let count = of_kind(tone);
        (count > 0).then(|| AnswerSum { tone, says: say!(words, id, count = count) })
    };
    [("yes", "uses-sum-yes"), ("limits", "uses-sum-limits"), ("open", "uses-sum-open"), ("no", "uses-sum-no")]
        .into_iter()
        .filter_map(sum)
        .collect()
}

/// Which of the four kinds an answer is of.
fn glance(grade: AnswerGrade) -> &'static str {
    match grade {
        AnswerGrade::Yes | AnswerGrade::Notices | AnswerGrade::Duties => "yes",
        AnswerGrade::WithinLimits | AnswerGrade::PurposeLimited => "limits",
        AnswerGrade::TermsNotFound | AnswerGrade::NotRead | AnswerGrade::Unclear => "open",
        AnswerGrade::NoWeights | AnswerGrade::No | AnswerGrade::SeparateLicense => "no",
    }
}

impl UsesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let page = PageMeta::new(
            context,
            "uses",
            context.site.words.get("uses-title"),
            context.site.words.get("uses-description"),
        );
        Self { page, uses: Self::entries(context), form: ReaderForm::new(&context.site.words, None) }
    }

    /// All uses, in order.
    pub(super) fn entries(context: ViewContext<'_, '_>) -> Vec<UseEntry> {
        let entry = |(id, it): (&str, &Use)| UseEntry {
            link: context.link(&it.question, &address::usage(id)),
            id: id.to_owned(),
            name: it.name.clone(),
            summary: it.summary.clone(),
            counts: counts(context, id),
            sums: sums(context, id),
        };
        uses(context).into_iter().map(entry).collect()
    }
}

/// All uses with their ids, in order.
pub(crate) fn uses<'d>(context: ViewContext<'_, 'd>) -> Vec<(&'d str, &'d Use)> {
    let uses = context.site.assessed.facts.uses.iter();
    let mut res: Vec<(&str, &Use)> = uses.map(|(id, it)| (id.as_str(), &*it.value)).collect();
    res.sort_by_key(|(_, it)| it.order.unwrap_or(u64::MAX));
    res
}

/// What `use.html` gets.
#[derive(Debug, Serialize)]
pub struct UseView {
    /// What every page has.
    pub page: PageMeta,
    /// The id of the use: the name of its file.
    pub id: String,
    /// The question in plain words: "May I sell a product built on it?".
    pub question: String,
    /// What is meant.
    pub summary: String,
    /// How many models answer what.
    pub counts: Vec<GradeCount>,
    /// What a reader can say of themselves.
    pub form: ReaderForm,
    /// The answers, best first.
    pub groups: Vec<GradeGroup>,
}

impl View for UseView {
    const TEMPLATE: &'static str = "use.html";
}

/// The models that give one answer.
#[derive(Debug, Serialize)]
pub struct GradeGroup {
    /// The answer in a word.
    pub word: &'static str,
    /// The color of the answer, as a class of the style sheet.
    pub tone: &'static str,
    /// The same for a reader.
    pub answer: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// How many models give it, on all pages of the list.
    pub count: usize,
    /// The models, together with those that answer so for the same reasons.
    pub groups: Vec<AlikeView>,
}

/// Models that give the same answer for the same reasons.
#[derive(Debug, Serialize)]
pub struct AlikeView {
    /// What the answer rests on.
    pub answer: AnswerView,
    /// The models, most open first.
    pub models: Vec<PlacedModel>,
}

/// A model with its organization and door.
#[derive(Debug, Serialize)]
pub struct PlacedModel {
    /// The model that is asked of, and its page.
    pub model: LinkView,
    /// Its organization's name.
    pub org: String,
    /// Its other editions that answer otherwise.
    pub others: Vec<OtherAnswer>,
    /// Its place on the spectrum.
    pub door: StepBadge,
}

/// The answer of an edition that is not as that of the edition a page leads with.
#[derive(Debug, Serialize)]
pub struct OtherAnswer {
    /// Where the model's page speaks of the edition, and what it answers: "3b: Only some purposes".
    pub link: LinkView,
    /// The color of its answer.
    pub tone: &'static str,
}

impl UseView {
    pub(super) fn new(context: ViewContext<'_, '_>, id: &str, usage: &Use) -> Self {
        let list = context.site.use_list(id);
        let answered = |it| Assessment::answer(it, id).map(|answer| (it, answer));
        let ranks = list.map_or(&[][..], |it| &it.models);
        let here: Vec<(&Assessment<'_>, &Answer<'_>)> = context.part(ranks).filter_map(answered).collect();
        let count = |grade: AnswerGrade| list.and_then(|it| it.counts.get(&grade)).copied().unwrap_or(0);
        let group = |grade: AnswerGrade| GradeGroup {
            word: grade.name(),
            tone: grade.tone(),
            answer: answer::grade(&context.site.words, grade),
            meaning: answer::grade_meaning(&context.site.words, grade),
            count: count(grade),
            groups: alike(context, here.iter().filter(|it| it.1.grade == grade)),
        };
        let page = PageMeta::new(context, "uses", usage.question.clone(), usage.summary.clone())
            .crumbs(context, vec![context.link(context.site.words.get("uses-title"), "uses.html")]);
        Self {
            page,
            id: id.to_owned(),
            question: usage.question.clone(),
            summary: usage.summary.clone(),
            counts: counts(context, id),
            form: ReaderForm::new(&context.site.words, usage.reader.as_ref()),
            groups: grades().map(group).filter(|it| !it.groups.is_empty()).collect(),
        }
    }
}

fn alike<'m, 'a: 'm>(
    context: ViewContext<'_, '_>,
    models: impl Iterator<Item = &'m (&'a Assessment<'a>, &'a Answer<'a>)>,
) -> Vec<AlikeView> {
    let mut res: Vec<(&Answer<'_>, AlikeView)> = Vec::new();
    for (model, answer) in models {
        let placed = PlacedModel {
            model: context.model_link(model),
            org: context.org_name(&model.release.org),
            others: others(context, model, answer),
            door: StepBadge::new(context.words(), model),
        };
        // Most answers under one license are made of the same rules, and need not be put into words to be told alike.
        if let Some((_, group)) = res.iter_mut().find(|it| it.0.rests_on_same(answer)) {
            group.models.push(placed);
            continue;
        }
        let view = AnswerView::new(context, answer);
        match res.iter_mut().find(|it| it.1.answer.is_like(&view)) {
            Some((_, group)) => group.models.push(placed),
            None => res.push((answer, AlikeView { answer: view, models: vec![placed] })),
        }
    }
    res.into_iter().map(|it| it.1).collect()
}

/// The editions whose answer is not that of the edition a page leads with, those with the same one together.
fn others(context: ViewContext<'_, '_>, model: &Assessment<'_>, lead: &Answer<'_>) -> Vec<OtherAnswer> {
    let mut found: Vec<(AnswerGrade, &Edition, Vec<&str>)> = Vec::new();
    for it in &model.others {
        let grade = it.answers.iter().find(|other| other.id == lead.id).map(|other| other.grade);
        let Some(grade) = grade.filter(|grade| *grade != lead.grade) else { continue };
        let names = it.edition.variants.iter().map(String::as_str);
        match found.iter_mut().find(|known| known.0 == grade) {
            Some(known) => known.2.extend(names),
            None => found.push((grade, it.edition, names.collect())),
        }
    }
    let words = &context.site.words;
    let view = |(grade, edition, names): (AnswerGrade, &Edition, Vec<&str>)| OtherAnswer {
        link: LinkView {
            name: say!(
                words,
                "answer-other-edition",
                edition = words.and(&names),
                answer = answer::grade(words, grade)
            ),
            href: edition_link(context, model.release, edition).href,
        },
        tone: grade.tone(),
    };
    found.into_iter().map(view).collect()
}
