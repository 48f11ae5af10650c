//! Findings in words: what a page says of them.

use crate::assess::{Answer, AnswerOutcome, Assessment, Basis, Cutoff, Effect, Finding, Grade, Reason, Trace, Verdict};
use crate::check::{Facts, Terms};
use crate::data::{
    Access, Clause, ClauseKind, ClauseValue, Component, ComponentKind, Disclosure, Group, Level, Metric, Operator,
    ReaderFact, Region, State, Threshold,
};
use crate::shape::Words;

/// The standard whose steps are the site's spine.
pub(crate) const SPECTRUM: &str = "spectrum";

/// The steps of the spectrum, from shut to open; none in a site without it.
pub(crate) fn steps(facts: &Facts) -> &[Level] {
    facts.standards.get(SPECTRUM).map(|it| it.value.level.as_slice()).unwrap_or_default()
}

/// The verdict in a sentence or two: what is reached, what stops it, what else is missing.
pub(crate) fn sentence(assessment: &Assessment<'_>) -> String {
    let Some(trace) = assessment.trace(SPECTRUM) else { return String::new() };
    let ladder = trace.ladder();
    let reached = trace.level(ladder.floor).and_then(|it| it.says.clone());
    let next: Vec<String> = phrases(trace, |it| it.level == ladder.floor && !it.finding.is_met());
    // What was said of a component once need not be said again of a higher step.
    let mut said: Vec<ComponentKind> = trace.missing().iter().map(|it| it.component).collect();
    let mut later: Vec<String> = Vec::new();
    for reason in trace.reasons.iter().filter(|it| it.level > ladder.floor && it.finding.is_failed()) {
        if !said.contains(&reason.component) {
            said.push(reason.component);
            later.push(phrase(reason));
        }
    }
    let first = match (reached, next.is_empty()) {
        (Some(reached), true) => reached,
        (Some(reached), false) if ladder.floor <= 1 => format!("{reached}; {}", and(&next)),
        (Some(reached), false) => format!("{reached}, but {}", and(&next)),
        (None, _) => and(&next),
    };
    let mut res = format!("{}.", capital(&first));
    // What follows from a model being closed need not be said of each part.
    if ladder.floor > 1 && !later.is_empty() {
        let shown = &later[..later.len().min(3)];
        res.push_str(&format!(" {}.", capital(&and(shown))));
    }
    res
}

fn phrases(trace: &Trace<'_>, wanted: impl Fn(&Reason<'_>) -> bool) -> Vec<String> {
    let mut res: Vec<String> = Vec::new();
    for reason in trace.reasons.iter().filter(|it| wanted(it)) {
        let phrase = phrase(reason);
        if !phrase.is_empty() && !res.contains(&phrase) {
            res.push(phrase);
        }
    }
    res
}

fn phrase(reason: &Reason<'_>) -> String {
    let Some(says) = &reason.requirement.says else { return String::new() };
    if reason.finding.is_met() {
        return says.met.clone();
    }
    if reason.finding.is_open() {
        return says.unknown.clone();
    }
    if reason.finding.ceiling == Grade::Partly
        && let Some(partly) = &says.partly
    {
        return partly.clone();
    }
    says.not_met.replace("{limits}", &and(&limits(reason)))
}

/// What the failed clauses of a reason limit, each thing once.
fn limits(reason: &Reason<'_>) -> Vec<String> {
    let mut res: Vec<String> = Vec::new();
    for basis in &reason.bases {
        let limited = match basis {
            Basis::Clause { kind, finding, .. } if finding.is_failed() => limited(*kind),
            Basis::NoTerms(Terms::None) => "everybody, because none was given",
            _ => continue,
        };
        if !res.iter().any(|it| it == limited) {
            res.push(limited.to_owned());
        }
    }
    if res.is_empty() { vec!["its users".to_owned()] } else { res }
}

/// What a clause limits, for the sentence "the license limits …".
fn limited(kind: ClauseKind) -> &'static str {
    match kind {
        ClauseKind::UserThreshold => "how many users one may have",
        ClauseKind::RevenueThreshold => "how much one may earn",
        ClauseKind::Geography => "where they may be used",
        ClauseKind::FieldOfUse | ClauseKind::AcceptableUse => "what they may be used for",
        ClauseKind::ResearchOnly => "use to research",
        ClauseKind::NoCompete => "competing with the licensor",
        ClauseKind::CommercialUse => "use for money",
        ClauseKind::Modify => "changing them",
        ClauseKind::Redistribute => "passing them on",
        _ => "who may use them",
    }
}

/// "a", "a and b", "a, b and c".
pub(crate) fn and(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [init @ .., last] => format!("{} and {last}", init.join(", ")),
    }
}

/// The text with its first letter large.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |it| it.to_uppercase().chain(chars).collect())
}

/// A doc comment for readers: names without the marks of code.
pub(crate) fn plain(doc: &str) -> String {
    doc.replace('`', "")
}

/// A finding in a word for readers.
pub(crate) fn finding(finding: Finding) -> &'static str {
    match finding.word() {
        "met" => "Met",
        "not-met" => "Not met",
        "partly" => "Partly met",
        _ => "Unknown",
    }
}

/// What the record says of a component, in a sentence.
pub(crate) fn component(kind: ComponentKind, component: Option<&Component>) -> String {
    let name = capital(&kind.title());
    let plural = kind.title().ends_with('s');
    let (is, was) = if plural { ("are", "were") } else { ("is", "was") };
    let Some(component) = component else {
        return format!("{name}: nobody has recorded whether they {was} released.").replace("they was", "it was");
    };
    let how = match component.access.value {
        Access::Public => ", for anyone to fetch",
        Access::Gated => ", after accepting terms or signing in",
        Access::OnRequest => ", to those whose request is granted",
        Access::ApiOnly => ", over the network only",
        Access::Unknown => "",
    };
    let state = match component.state.value {
        State::Released => format!("{name} {was} released{how}."),
        State::Partial => format!("{name} {was} released in part{how}."),
        State::Withheld => format!("{name} {was} not released."),
        State::NotApplicable => format!("{name} {is} no part of this model."),
        State::Unknown => format!("{name}: nobody has looked yet."),
    };
    if kind.group() == Group::Data && component.state.value != State::Released {
        return format!("{state} {}", disclosure(component.disclosure.value)).trim_end().to_owned();
    }
    state
}

/// How much is told of data, in a sentence; empty if that is not recorded.
pub(crate) fn disclosure(disclosure: Disclosure) -> &'static str {
    match disclosure {
        Disclosure::Unknown => "",
        Disclosure::None => "Nothing is told of it.",
        Disclosure::Category => "Only kinds of sources are named.",
        Disclosure::Described => "Its sources and processing are described.",
        Disclosure::Itemized => "Every source is listed.",
        Disclosure::Reconstructable => "Every source is listed, and it can be gathered again.",
        Disclosure::Released => "It can be had.",
    }
}

/// A clause's value in words.
pub(crate) fn value(value: ClauseValue) -> &'static str {
    match value {
        ClauseValue::Granted => "Granted",
        ClauseValue::Conditional => "With conditions",
        ClauseValue::Denied => "Denied",
        ClauseValue::Silent => "Not mentioned",
        ClauseValue::Required => "Required",
        ClauseValue::None => "None",
        ClauseValue::Present => "Applies",
        ClauseValue::Limited => "Applies narrowly",
        ClauseValue::Absent => "Does not apply",
        ClauseValue::Unclear => "Unclear",
    }
}

/// What a clause says, in a sentence or two.
pub(crate) fn clause_sentence(kind: ClauseKind, clause: Option<&Clause>) -> String {
    let Some(clause) = clause else { return format!("{}: the text has not been read for this.", self::clause(kind)) };
    let mut text = format!("{}: {}", self::clause(kind), value(clause.value.value).to_lowercase());
    if let Some(it) = &clause.threshold {
        text.push_str(&format!(" ({})", threshold(it)));
    }
    text.push('.');
    if let Some(effect) = &clause.effect {
        text.push_str(&format!(" {}.", capital(effect.trim_end_matches('.'))));
    }
    if let Some(scope) = &clause.scope {
        text.push_str(&format!(" Applies to {}.", scope.trim_end_matches('.')));
    }
    if let Some(exception) = &clause.exception {
        text.push_str(&format!(" Except {}.", exception.trim_end_matches('.')));
    }
    text
}

/// A fact that a finding rests on, in a sentence.
pub(crate) fn basis(basis: &Basis<'_>) -> String {
    match basis {
        Basis::Component { kind, component } => self::component(*kind, *component),
        Basis::NoTerms(Terms::None) => "It was released without terms, so copyright reserves everything.".to_owned(),
        Basis::NoTerms(_) => "Nobody has found its terms yet.".to_owned(),
        Basis::Listed { license, list } => format!("{} is {}.", license.name, list.who()),
        Basis::Unlisted { license } => format!("{} is on no list of approved open licenses.", license.name),
        Basis::Clause { kind, clause: Some(it), finding, .. } if finding.is_met() && it.only.is_some() => {
            format!("{}: concerns other models only.", clause(*kind))
        }
        Basis::Clause { kind, clause: None, finding, .. } if finding.is_met() => {
            format!("{}: not in the text.", clause(*kind))
        }
        Basis::Clause { kind, clause, .. } => clause_sentence(*kind, *clause),
    }
}

/// A verdict in a few words: "Restricted weights", "Class III, open model", "0.33", "Does not meet the definition".
pub(crate) fn verdict(trace: &Trace<'_>) -> String {
    let below = trace.standard.below.as_deref().unwrap_or("Below the first level");
    let level = |reached: usize| trace.level(reached).map_or(below, |it| it.name.as_str());
    match trace.verdict() {
        Verdict::Test(finding) => {
            let says = trace.standard.says.as_ref();
            let (met, not_met, unknown) =
                says.map_or(("met", "not met", "not settled"), |it| (&it.met, &it.not_met, &it.unknown));
            capital(if finding.is_met() {
                met
            } else if finding.is_failed() {
                not_met
            } else {
                unknown
            })
        }
        Verdict::Ladder(it) if it.floor == it.ceiling => level(it.floor).to_owned(),
        Verdict::Ladder(it) => format!("{} to {}, not settled", level(it.floor), level(it.ceiling)),
        Verdict::Score { floor, ceiling } if floor == ceiling => format!("{floor:.2} of 1"),
        Verdict::Score { floor, ceiling } => format!("{floor:.2} of 1, could be {ceiling:.2}"),
    }
}

/// The answers in the order of the uses.
pub(crate) fn by_order<'a, 'd>(assessment: &'a Assessment<'d>) -> Vec<&'a Answer<'d>> {
    let mut answers: Vec<&Answer<'d>> = assessment.answers.iter().collect();
    answers.sort_by_key(|it| it.usage.order.unwrap_or(u64::MAX));
    answers
}

/// The word of an answer for readers.
pub(crate) fn outcome(outcome: AnswerOutcome) -> &'static str {
    match outcome {
        AnswerOutcome::Yes => "Yes",
        AnswerOutcome::YesIf => "Yes, if",
        AnswerOutcome::No => "No",
        AnswerOutcome::Unknown => "Unknown",
    }
}

/// The points of an answer that a reader has to know, as parts of a sentence: what excludes, else what is open, else what to do.
pub(crate) fn points(answer: &Answer<'_>) -> Vec<String> {
    let outcome = answer.outcome();
    let mut res = Vec::new();
    for point in &answer.points {
        let text = match &point.effect {
            Effect::Excludes(why) if outcome == AnswerOutcome::No => why.clone(),
            Effect::Open(what) if outcome == AnswerOutcome::Unknown => what.clone(),
            Effect::Asks(what) if outcome == AnswerOutcome::YesIf => what.clone(),
            Effect::Depends(it) if outcome == AnswerOutcome::YesIf => depends(it),
            _ => continue,
        };
        if !res.contains(&text) {
            res.push(text);
        }
    }
    res
}

/// A break point as a condition: "you have at most 700,000,000 monthly active users".
pub(crate) fn depends(it: &Cutoff) -> String {
    let bound = match it.op {
        Operator::Above => "at most",
        Operator::From => "fewer than",
    };
    let number = thousands(it.value);
    match it.fact {
        ReaderFact::MonthlyUsers => format!("you have {bound} {number} monthly active users"),
        ReaderFact::AnnualRevenue => {
            format!("your revenue is {bound} {number} US dollars a year").replace("fewer", "less")
        }
        ReaderFact::MonthlyRevenue => {
            format!("your revenue is {bound} {number} US dollars a month").replace("fewer", "less")
        }
        ReaderFact::Region => {
            let places: Vec<String> = it.regions.iter().map(|it| place(*it).to_owned()).collect();
            format!("you are not based in {}", places.join(" or "))
        }
    }
}

fn place(region: Region) -> &'static str {
    match region {
        Region::Eu => "the European Union",
        Region::Uk => "the United Kingdom",
        Region::Kr => "South Korea",
        Region::Elsewhere => "any other place",
    }
}

/// What a clause is about, as a heading.
pub(crate) fn clause(kind: ClauseKind) -> String {
    capital(&match kind {
        ClauseKind::HostAsService => "hosting as a service".to_owned(),
        ClauseKind::UnilateralChange => "change by the licensor alone".to_owned(),
        ClauseKind::UnilateralTermination => "termination by the licensor alone".to_owned(),
        ClauseKind::OutputTraining => "training on outputs".to_owned(),
        ClauseKind::OutputUse => "use of outputs".to_owned(),
        ClauseKind::ResearchOnly => "research only".to_owned(),
        ClauseKind::NoCompete => "no competing use".to_owned(),
        ClauseKind::FieldOfUse => "fields of use".to_owned(),
        ClauseKind::AcceptableUse => "acceptable use policy".to_owned(),
        ClauseKind::CopyOfLicense => "copy of the license".to_owned(),
        ClauseKind::StateChanges => "stating changes".to_owned(),
        ClauseKind::PassDownRestrictions => "passing restrictions on".to_owned(),
        ClauseKind::GoverningLaw => "governing law".to_owned(),
        _ => kind.name().replace('-', " "),
    })
}

/// A threshold in words: "more than 700,000,000 monthly active users, licensee and affiliates".
pub(crate) fn threshold(threshold: &Threshold) -> String {
    let op = match threshold.op {
        Operator::Above => "more than",
        Operator::From => "at least",
    };
    let number = thousands(threshold.value);
    let amount = match threshold.metric {
        Metric::MonthlyActiveUsers => format!("{number} monthly active users"),
        Metric::AnnualRevenueUsd => format!("{number} US dollars of revenue a year"),
        Metric::MonthlyRevenueUsd => format!("{number} US dollars of revenue a month"),
    };
    let rest: String =
        [&threshold.counted, &threshold.when].into_iter().flatten().map(|it| format!(", {it}")).collect();
    format!("{op} {amount}{rest}")
}

/// A number with its thousands apart: "700,000,000".
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut res = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            res.push(',');
        }
        res.push(digit);
    }
    res
}

#[cfg(test)]
mod tests {
    use super::{and, capital, thousands};

    #[test]
    fn lists_read_as_english() {
        let parts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(and(&parts), "a, b and c");
        assert_eq!(and(&parts[..1]), "a");
    }

    #[test]
    fn numbers_have_their_thousands_apart() {
        assert_eq!(thousands(700_000_000), "700,000,000");
        assert_eq!(thousands(12), "12");
    }

    #[test]
    fn only_the_first_letter_is_made_large() {
        assert_eq!(capital("the API"), "The API");
    }
}
