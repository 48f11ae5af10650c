//! The known name that a misspelled one means, and how sure that is.

use crate::diag::Applicability;
use std::cell::Cell;

/// How many names a message lists before it counts the rest: a longer list helps nobody.
const MOST_LISTED: usize = 60;

/// "`a`, `b` or `c`", for a message that says what is allowed.
pub(crate) fn names<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut words = words.into_iter();
    let quoted: Vec<String> = words.by_ref().take(MOST_LISTED).map(listed).collect();
    let rest = words.count();
    if rest > 0 {
        return format!("{} and {rest} more", quoted.join(", "));
    }
    match quoted.as_slice() {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        [init @ .., last] => format!("{} or {last}", init.join(", ")),
    }
}

/// How many names a message about an unknown one lists: of more, only a near one helps.
const MOST_NAMED: usize = 12;

/// "there is: `a`, `b` or `c`", for a message about an unknown name, if there are few.
pub fn few<'a>(known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let all: Vec<&str> = known.into_iter().take(MOST_NAMED + 1).collect();
    (1..=MOST_NAMED).contains(&all.len()).then(|| format!("there is: {}", names(all)))
}

/// A name in a list between its marks: who reads the list knows it by its beginning.
fn listed(name: &str) -> String {
    if name.len() <= LONGEST {
        return format!("`{name}`");
    }
    format!("`{}…`", &name[..name.floor_char_boundary(LONGEST)])
}

/// A known name that an unknown one most likely means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near<'a> {
    /// The known name.
    pub name: &'a str,
    /// Whether there is any doubt.
    pub applicability: Applicability,
}

/// The known name that a misspelled one most likely means.
///
/// Compares without case and punctuation first ("Apache 2.0" is `Apache-2.0`),
/// then by edit distance, up to a third of the length.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    ranked(name, known).map(|it| it.name)
}

/// The nearest name of something in the world: a license, a model, a source.
///
/// Only case and punctuation leave no doubt: a letter more can be another
/// thing, as `command-a` is not `command-r`.
pub fn near_name<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Near<'a>> {
    let best = ranked(name, known)?;
    Some(Near {
        name: best.name,
        applicability: doubt(best.distance == 0 && best.alone && same_numbers(name, best.name)),
    })
}

/// The nearest word of a closed list of Ajar's own: a key, a state.
///
/// Also one letter too many, too few, wrong or swapped leaves no doubt, if only one word is that near.
pub fn near_word<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Near<'a>> {
    let best = ranked(word, known)?;
    let slip = best.distance <= 2 && word.len() >= SHORTEST_SLIP;
    Some(Near {
        name: best.name,
        applicability: doubt((best.distance == 0 || slip) && best.alone && same_numbers(word, best.name)),
    })
}

/// Nobody misspells longer names: the work of comparing two grows with the product of their lengths.
const LONGEST: usize = 128;

/// How much comparing [`rationed`] work may do: a candidate looked at is 1, and each pair of letters compared a sixteenth.
const RATION: usize = 1_000_000;

thread_local! {
    static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Does `work`, in which a million names are looked at, and no more: what is misspelled after that is
/// reported without a proposal. Else a thousand unknown names among a thousand known ones are a million comparisons.
///
/// The ration belongs to the thread, so that the same sources get the same proposals however many threads there are;
/// a stage that names things by lists as long as the sources asks for it, once.
pub(crate) fn rationed<T>(work: impl FnOnce() -> T) -> T {
    let outer = LEFT.replace(Some(RATION));
    let res = work();
    LEFT.set(outer);
    res
}

/// Whether so many more names may be looked at: they are taken from the ration, if there is one.
pub(crate) fn affords(names: usize) -> bool {
    spend(names)
}

/// Takes so much from the ration, if there is one; whether it was there.
fn spend(amount: usize) -> bool {
    match LEFT.get() {
        None => true,
        Some(left) => {
            LEFT.set(Some(left.saturating_sub(amount)));
            left >= amount
        }
    }
}

/// Below this many bytes, a letter is too much of a word for a slip.
const SHORTEST_SLIP: usize = 4;

/// Of fewer letters, too many names begin with the same ones.
const SHORTEST_BEGINNING: usize = 5;

fn doubt(none: bool) -> Applicability {
    if none { Applicability::Certain } else { Applicability::Proposed }
}

/// The best of the known names.
struct Ranked<'a> {
    name: &'a str,
    /// 0 if the letters are the same, else one more than the edits.
    distance: usize,
    /// Whether no other name is as near.
    alone: bool,
}

fn ranked<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Ranked<'a>> {
    if name.len() > LONGEST {
        return None;
    }
    let wanted = fold(name);
    let (len, signs) = outline(name);
    let limit = 1 + len.max(3) / 3;
    let mut best: Option<Ranked<'a>> = None;
    let mut longer: Option<Ranked<'a>> = None;
    for candidate in known {
        if !spend(1) {
            break;
        }
        if candidate.len() > LONGEST {
            continue;
        }
        // Each letter too many is an edit, and an edit changes at most two letters: most candidates need no comparing.
        let (count, others) = outline(candidate);
        // A word that somebody cut short, or that it begins with.
        if len >= SHORTEST_BEGINNING && count > len && signs & !others == 0 && fold(candidate).starts_with(&wanted) {
            match &mut longer {
                Some(longer) => longer.alone = false,
                None => longer = Some(Ranked { name: candidate, distance: usize::MAX, alone: true }),
            }
        }
        if count.abs_diff(len) >= limit
            || (signs ^ others).count_ones() as usize > 2 * limit
            || !spend(len * count / 16)
        {
            continue;
        }
        let folded = fold(candidate);
        let distance = if folded == wanted { 0 } else { 1 + strsim::osa_distance(&wanted, &folded) };
        match &mut best {
            Some(best) if distance == best.distance && candidate != best.name => best.alone = false,
            Some(best) if distance >= best.distance => {}
            _ if distance <= limit => best = Some(Ranked { name: candidate, distance, alone: true }),
            _ => {}
        }
    }
    let longer = longer.filter(|it| it.alone);
    // `olmo-3` is cut short from `olmo-3-32b`, and no slip of `olmo`: a number that somebody wrote is meant.
    let keeps_number = best.as_ref().is_none_or(|it| it.distance == 0 || same_numbers(name, it.name));
    if keeps_number { best.or(longer) } else { longer.or(best) }
}

/// Whether both have the same numbers and the same `+`: a version is never a slip.
fn same_numbers(left: &str, right: &str) -> bool {
    let numbers = |it: &str| -> Vec<String> {
        let marked = it.replace('+', " + ");
        let parts = marked.split(|sign: char| !sign.is_ascii_digit() && sign != '+');
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    numbers(left) == numbers(right)
}

/// How many letters and digits a name has, and which: a bit for each, of which different ones can share one.
fn outline(name: &str) -> (usize, u64) {
    let folded = name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase);
    folded.fold((0, 0), |(count, signs), it| (count + 1, signs | 1 << (u32::from(it) % 64)))
}

fn fold(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{names, near_name, near_word, nearest, rationed};
    use crate::diag::Applicability;

    #[test]
    fn the_nearest_name_ignores_case_and_punctuation_before_counting_edits() {
        let known = ["Apache-2.0", "MIT", "Apache-1.1"];
        assert_eq!(nearest("apache 2.0", known), Some("Apache-2.0"));
        assert_eq!(nearest("MTI", known), Some("MIT"));
        assert_eq!(nearest("relaesed", ["released", "withheld"]), Some("released"));
    }

    #[test]
    fn a_name_that_only_one_begins_with_means_that_one() {
        assert_eq!(nearest("quest", ["question", "summary"]), Some("question"));
        assert_eq!(nearest("ai2/olmo-3", ["ai2/olmo", "ai2/olmo-3-32b"]), Some("ai2/olmo-3-32b"));
        assert_eq!(nearest("openw", ["open-weights", "open-weights-2"]), None);
        assert_eq!(nearest("not", ["note"]), Some("note"));
    }

    #[test]
    fn a_name_like_none_has_no_nearest() {
        assert_eq!(nearest("proprietary", ["MIT", "Apache-2.0"]), None);
    }

    #[test]
    fn only_another_spelling_of_a_name_in_the_world_leaves_no_doubt() {
        let applicability =
            |name, known: &[&'static str]| near_name(name, known.iter().copied()).unwrap().applicability;
        assert_eq!(applicability("Apache 2.0", &["Apache-2.0", "Apache-1.0", "MIT"]), Applicability::Certain);
        assert_eq!(applicability("Command_R", &["command-r", "command-a"]), Applicability::Certain);
        assert_eq!(applicability("command-b", &["command-r"]), Applicability::Proposed);
        assert_eq!(applicability("GPL-3.0+", &["GPL-3.0"]), Applicability::Proposed);
        assert_eq!(applicability("llama-31", &["llama-3.1"]), Applicability::Proposed);
        assert_eq!(applicability("qwen 3", &["qwen-3", "qwen.3"]), Applicability::Proposed);
    }

    #[test]
    fn one_letter_of_a_word_is_a_slip_if_no_other_word_is_as_near() {
        let applicability =
            |word, known: &[&'static str]| near_word(word, known.iter().copied()).unwrap().applicability;
        assert_eq!(applicability("relaesed", &["released", "withheld"]), Applicability::Certain);
        assert_eq!(applicability("licence", &["license", "status"]), Applicability::Certain);
        assert_eq!(applicability("releazd", &["released"]), Applicability::Proposed);
        assert_eq!(applicability("nota", &["note", "nots"]), Applicability::Proposed);
        assert_eq!(applicability("osai-2025", &["osai-2024"]), Applicability::Proposed);
        assert_eq!(applicability("od", &["ode"]), Applicability::Proposed);
    }

    #[test]
    fn rationed_work_ends_and_plain_work_is_whole() {
        let known: Vec<String> = (0..4000).map(|it| format!("some-name-{it}")).collect();
        let ask = || nearest("some-nam-3999", known.iter().map(String::as_str)).is_some();
        assert!((0..10).all(|_| ask()));
        let answers: Vec<bool> = rationed(|| (0..500).map(|_| ask()).collect());
        assert!(answers[0] && !answers[499]);
        assert!(ask());
    }

    #[test]
    fn a_long_list_is_counted() {
        let words: Vec<String> = (0..100).map(|it| it.to_string()).collect();
        assert!(names(words.iter().map(String::as_str)).ends_with("`59` and 40 more"));
    }

    #[test]
    fn allowed_words_read_as_a_sentence() {
        assert_eq!(names(["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
