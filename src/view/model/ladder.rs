//! What is between a model and each higher step: clauses to drop, parts to release; and the facts that decide.

use super::reasons::{BasisView, basis};
use super::report::Reports;
use crate::assess::{Basis, Finding, Reason, Trace};
use crate::data::State;
use crate::plan::address;
use crate::shape::Words;
use crate::view::ViewContext;
use crate::view::link::LinkView;
use crate::view::origin::clause_href;
use crate::view::sources::NumberedSources;
use crate::words::{clause, component, say};
use serde::Serialize;

/// A step of the spectrum, as it looks from where the model stands.
#[derive(Debug, Serialize)]
pub struct RungView {
    /// The step, from 1.
    pub step: usize,
    /// Its name.
    pub name: String,
    /// Where the step is defined.
    pub href: String,
    /// The table of all models with those that stand there.
    pub models: String,
    /// The model stands on it for certain.
    pub here: bool,
    /// It could turn out to stand on it.
    pub possible: bool,
    /// The clauses that would have to go.
    pub drop: Vec<LinkView>,
    /// The parts that would have to be released.
    pub release: Vec<LinkView>,
    /// What else would have to be so, by the names of requirements.
    pub other: Vec<String>,
    /// What nobody knows yet, by the names of requirements.
    pub unknown: Vec<String>,
}

/// A fact that decides where the model stands.
#[derive(Debug, Serialize)]
pub struct DecidingView {
    /// The fact in its first sentence.
    pub lead: String,
    /// What else is said of it.
    pub rest: String,
    /// The fact, and what shows it.
    pub fact: BasisView,
    /// The same as a citation, to be copied.
    pub citation: String,
    /// The form in which a reader disputes it, filled in; nothing if the settings do not say where to report.
    pub dispute: Option<String>,
}

/// The answer to what the top of the ladder asks.
#[derive(Debug, Serialize)]
pub struct TopView {
    /// The name of the highest step: "Open source".
    pub name: String,
    /// "yes", "no" or "open".
    pub word: &'static str,
}

/// How many facts decide at most, and how many of them may be about the same step.
const FACTS: usize = 3;
const OF_ONE_STEP: usize = 2;

/// The step the model stands on and every higher one.
pub(super) fn rungs(context: ViewContext<'_, '_>, trace: &Trace<'_>) -> Vec<RungView> {
    let ladder = trace.ladder();
    let rung = |(at, level): (usize, &crate::data::Level)| {
        let step = at + 1;
        let href = format!("{}#{}", context.href(&address::standard(trace.id)), level.id.value);
        let models = format!("{}?step={}", context.href("spectrum.html"), level.id.value);
        let bare = RungView {
            step,
            name: level.name.clone(),
            href,
            models,
            here: step == ladder.floor,
            possible: step > ladder.floor && step <= ladder.ceiling,
            drop: Vec::new(),
            release: Vec::new(),
            other: Vec::new(),
            unknown: Vec::new(),
        };
        let missing = trace.reasons.iter().filter(|it| it.level() == at && !it.finding.is_met());
        missing.fold(bare, |rung, reason| lacking(context, rung, reason))
    };
    trace.standard.level.iter().enumerate().skip(ladder.floor.saturating_sub(1)).map(rung).collect()
}

/// A rung with what one requirement asks in addition.
fn lacking(context: ViewContext<'_, '_>, mut rung: RungView, reason: &Reason<'_>) -> RungView {
    let words = context.words();
    let name = &reason.requirement.name;
    if reason.finding.is_open() {
        push(&mut rung.unknown, name.clone());
        return rung;
    }
    let before = rung.drop.len() + rung.release.len();
    for it in &reason.bases {
        match it {
            Basis::Clause { license, kind, clause: Some(clause), finding } if finding.is_failed() => {
                let name = clause::heading(words, *kind);
                let name = match &clause.at {
                    Some(at) => say!(words, "rung-clause", clause = name, at = clause::section(words, at)),
                    None => name,
                };
                push(&mut rung.drop, LinkView { name, href: clause_href(context, license, *kind, Some(clause)) });
            }
            Basis::Component { kind, component: Some(part) }
                if matches!(part.state.value, State::Withheld | State::Partial) =>
            {
                let href = format!("#{}", kind.name());
                push(&mut rung.release, LinkView { name: component::name(words, *kind), href });
            }
            _ => {}
        }
    }
    if rung.drop.len() + rung.release.len() == before {
        push(&mut rung.other, name.clone());
    }
    rung
}

fn push<T: PartialEq>(list: &mut Vec<T>, it: T) {
    if !list.contains(&it) {
        list.push(it);
    }
}

/// Whether the model stands on the highest step.
pub(super) fn top(trace: &Trace<'_>) -> Option<TopView> {
    let ladder = trace.ladder();
    let steps = trace.standard.level.len();
    let word = match ladder {
        it if it.floor >= steps => "yes",
        it if it.ceiling >= steps => "open",
        _ => "no",
    };
    Some(TopView { name: trace.standard.level.last()?.name.clone(), word })
}

/// The facts that decide: what keeps the model from the steps above it, the nearest first; if nothing does, what carries it
/// to where it stands.
pub(super) fn deciding(
    reports: Reports<'_, '_, '_>,
    trace: &Trace<'_>,
    sources: &NumberedSources,
) -> Vec<DecidingView> {
    let context = reports.context;
    let ladder = trace.ladder();
    let above = |finding: fn(Finding) -> bool| {
        trace.reasons.iter().filter(move |it| it.level() >= ladder.floor && finding(it.finding)).collect::<Vec<_>>()
    };
    let held = || trace.reasons.iter().rev().filter(|it| it.level() < ladder.floor && it.finding.is_met()).collect();
    let mut reasons: Vec<&Reason<'_>> = above(Finding::is_failed);
    if reasons.is_empty() {
        reasons = above(Finding::is_open);
    }
    if reasons.is_empty() {
        reasons = held();
    }
    let (mut res, mut of_step): (Vec<DecidingView>, Vec<usize>) = (Vec::new(), Vec::new());
    for reason in reasons {
        for it in reason.bases.iter().filter(|it| decides(it, reason.finding)) {
            let full = of_step.iter().filter(|level| **level == reason.level()).count() >= OF_ONE_STEP;
            let fact = basis(context, it, sources);
            let known = res.iter().any(|known| known.fact.text == fact.text || said(&known.fact, &fact));
            if res.len() < FACTS && !full && !known {
                of_step.push(reason.level());
                let (lead, mut rest) = first_sentence(&brief(context, it).unwrap_or_else(|| fact.text.clone()));
                if let Some(note) = missing(it) {
                    rest = context.words().sentences([rest, note.to_owned()]);
                }
                let dispute = reports.fact(&reason.requirement.name, &fact);
                res.push(DecidingView { citation: citation(context, &fact), dispute, lead, rest, fact });
            }
        }
    }
    res
}

/// What a clause says, in fewer words than where it stands alone.
fn brief(context: ViewContext<'_, '_>, basis: &Basis<'_>) -> Option<String> {
    match basis {
        Basis::Clause { kind, clause, finding, .. } if finding.is_failed() => {
            Some(clause::brief(context.words(), *kind, *clause))
        }
        _ => None,
    }
}

/// What the record notes of a component that is there in part or was left open: what is missing.
fn missing<'d>(basis: &Basis<'d>) -> Option<&'d str> {
    match basis {
        Basis::Component { component: Some(it), .. } if it.state.value == State::Partial || it.is_unsettled() => {
            it.note.as_deref()
        }
        _ => None,
    }
}

/// A text's first sentence, and the others.
fn first_sentence(text: &str) -> (String, String) {
    match text.match_indices(". ").map(|it| it.0).find(|at| ends_sentence(&text[..*at], &text[*at + 2..])) {
        Some(at) => (text[..=at].to_owned(), text[at + 2..].to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

/// Whether the point between two parts of a text ends a sentence. It does not behind a digit, with which many languages
/// number days; behind a single letter or one that other points stand before, which is short for a word ("z. B.",
/// "U.S."); or where the text goes on in small letters or digits ("bzw. die", "Nr. 5").
fn ends_sentence(before: &str, after: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let bare = word.trim_start_matches(|it: char| !it.is_alphanumeric());
    let is_short = bare.contains('.') && !bare.contains('/') || bare.chars().count() < 2;
    let goes_on = after.starts_with(|it: char| it.is_lowercase() || it.is_numeric());
    !(is_short || goes_on || before.ends_with(|it: char| it.is_ascii_digit()))
}

/// Whether two facts are shown by the same words.
fn said(one: &BasisView, other: &BasisView) -> bool {
    one.quote.is_some() && one.quote == other.quote
}

/// Of several facts behind a requirement, those that made it what it is.
fn decides(basis: &Basis<'_>, finding: Finding) -> bool {
    match basis {
        Basis::Clause { finding: own, .. } => {
            own.is_met() == finding.is_met() && own.is_failed() == finding.is_failed()
        }
        Basis::Listed { .. } => finding.is_met(),
        _ => true,
    }
}

/// A fact with its words, where they stand, and the page that says so.
fn citation(context: ViewContext<'_, '_>, fact: &BasisView) -> String {
    let facts = context.site.assessed.facts;
    let words = context.words();
    let quote = fact.quote.as_ref().map(|it| say!(words, "citation-quote", quote = it.as_str()));
    let origin = fact.origin.as_ref().map(|it| say!(words, "citation-origin", origin = it.as_str()));
    let site = facts
        .settings
        .base()
        .map_or_else(|| facts.settings.title.clone(), |it| format!("{it}/{}", context.page.address));
    let by = say!(words, "citation-by", site = site, date = words.date(facts.as_of));
    let parts = [Some(fact.text.clone()), quote, origin, Some(by)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn a_sentence_does_not_end_behind_the_number_of_a_day_or_a_shortened_word() {
        let cases = [
            ("One. Two. Three.", ("One.", "Two. Three.")),
            ("Offline seit dem 5. April. Und ersetzt.", ("Offline seit dem 5. April.", "Und ersetzt.")),
            ("Alone", ("Alone", "")),
            ("Es läuft z. B. lokal bzw. offline. Zwei.", ("Es läuft z. B. lokal bzw. offline.", "Zwei.")),
            ("Under U.S. law, see no. 5. Two.", ("Under U.S. law, see no. 5. Two.", "")),
            ("Section 4(c). Two.", ("Section 4(c).", "Two.")),
        ];
        for (text, (lead, rest)) in cases {
            assert_eq!(first_sentence(text), (lead.to_owned(), rest.to_owned()), "{text}");
        }
    }
}
