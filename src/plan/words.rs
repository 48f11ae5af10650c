//! Findings in words: what a page says of them.

use crate::assess::{Assessment, Finding, Grade, Reason, Rest, Trace};
use crate::check::Terms;
use crate::data::{
    Access, ClauseKind, ClauseValue, Component, ComponentKind, Disclosure, Group, Metric, Operator, State, Threshold,
};
use crate::shape::Words;

/// The standard whose steps are the site's spine.
pub(crate) const SPECTRUM: &str = "spectrum";

/// The verdict in a sentence or two: what is reached, what stops it, what else is missing.
pub(super) fn sentence(assessment: &Assessment<'_>) -> String {
    let Some(trace) = assessment.trace(SPECTRUM) else { return String::new() };
    let ladder = trace.ladder();
    let reached = trace.level(ladder.floor).and_then(|it| it.says.clone());
    let next: Vec<String> = phrases(trace, |it| it.level == ladder.floor && !it.finding.is_met());
    // What has stopped the model once need not be said again of a higher step.
    let stopped: Vec<ComponentKind> = trace.missing().iter().map(|it| it.component).collect();
    let news = |it: &Reason<'_>| it.level > ladder.floor && it.finding.is_failed() && !stopped.contains(&it.component);
    let later: Vec<String> = phrases(trace, news);
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
    for rest in &reason.rests {
        let limited = match rest {
            Rest::Clause { kind, finding, .. } if finding.is_failed() => limited(*kind),
            Rest::NoTerms(Terms::None) => "everybody, because none was given",
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
pub(super) fn and(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [init @ .., last] => format!("{} and {last}", init.join(", ")),
    }
}

/// The text with its first letter large.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |it| it.to_uppercase().chain(chars).collect())
}

/// A finding in a word for readers.
pub(super) fn finding(finding: Finding) -> &'static str {
    match finding.word() {
        "met" => "Met",
        "not-met" => "Not met",
        "partly" => "Partly met",
        _ => "Unknown",
    }
}

/// What the record says of a component, in a sentence.
pub(super) fn component(kind: ComponentKind, component: Option<&Component>) -> String {
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
pub(super) fn disclosure(disclosure: Disclosure) -> &'static str {
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
pub(super) fn value(value: ClauseValue) -> &'static str {
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

/// What a clause is about, as a heading.
pub(super) fn clause(kind: ClauseKind) -> String {
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
pub(super) fn threshold(threshold: &Threshold) -> String {
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
pub(super) fn thousands(number: u64) -> String {
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
