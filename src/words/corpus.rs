//! What became of a corpus, in words.

use super::{Messages, component};
use crate::data::{Availability, Dataset, Disclosure, Fate};
use crate::words::say;

/// How much is told of a corpus, in a sentence; empty if that is not recorded. What is gone cannot be had, though it was
/// released.
pub(crate) fn told(words: &Messages, dataset: &Dataset) -> String {
    match dataset.disclosure.value {
        Disclosure::Released if is_loss(dataset) => words.get("corpus-was-released"),
        told => component::disclosure(words, told),
    }
}

/// The head of the group of corpora of which as much is told.
pub(crate) fn group(words: &Messages, dataset: &Dataset) -> String {
    words.get(match dataset.disclosure.value {
        Disclosure::Unknown => "dataset-group-unknown",
        Disclosure::None => "dataset-group-none",
        Disclosure::Category => "dataset-group-category",
        Disclosure::Described => "dataset-group-described",
        Disclosure::Itemized => "dataset-group-itemized",
        Disclosure::Reconstructable => "dataset-group-reconstructable",
        Disclosure::Released if is_loss(dataset) => "dataset-group-was-released",
        Disclosure::Released => "dataset-group-released",
    })
}

fn is_loss(dataset: &Dataset) -> bool {
    dataset.availability.as_ref().is_some_and(|it| it.state.value.is_loss())
}

/// What became of a corpus, in a sentence; empty if nobody has looked. What took its place is not told.
pub(crate) fn fate(words: &Messages, dataset: &Dataset, fate: &Fate) -> String {
    match fate.state.value {
        Availability::Unknown => String::new(),
        Availability::Intact => match &fate.since {
            Some(day) => say!(words, "corpus-intact-on", dataset = dataset.name.as_str(), day = words.date(day.value)),
            None => say!(words, "corpus-intact", dataset = dataset.name.as_str()),
        },
        _ => loss(words, dataset, fate, None),
    }
}

/// What of a corpus can no longer be had, and what took its place.
pub(crate) fn loss(words: &Messages, dataset: &Dataset, fate: &Fate, successor: Option<&Dataset>) -> String {
    let name = dataset.name.as_str();
    let since = fate.since.as_ref().map(|day| words.date(day.value));
    let lost = match (fate.state.value, fate.parts.is_empty(), since) {
        (Availability::InPart, false, since) => parts(words, name, fate, since),
        (Availability::InPart, true, Some(since)) => {
            say!(words, "corpus-lost-some-since", dataset = name, since = since)
        }
        (Availability::InPart, true, None) => say!(words, "corpus-lost-some", dataset = name),
        (_, _, Some(since)) => say!(words, "corpus-lost-all-since", dataset = name, since = since),
        (_, _, None) => say!(words, "corpus-lost-all", dataset = name),
    };
    let next = successor.map(|it| say!(words, "corpus-successor", corpus = it.name.as_str()));
    words.sentences([lost, next.unwrap_or_default()])
}

fn parts(words: &Messages, dataset: &str, fate: &Fate, since: Option<String>) -> String {
    let names: Vec<&str> = fate.parts.iter().map(|it| it.as_str()).collect();
    let (parts, count) = (words.and(&names), names.len());
    match since {
        Some(since) => {
            say!(words, "corpus-lost-parts-since", parts = parts, count = count, dataset = dataset, since = since)
        }
        None => say!(words, "corpus-lost-parts", parts = parts, count = count, dataset = dataset),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Day;
    use crate::span::{Span, Spanned};

    fn spanned<T>(value: T) -> Spanned<T> {
        Spanned::new(value, Span::default())
    }

    #[test]
    fn what_is_lost_is_told_with_its_parts_its_date_and_what_took_its_place() {
        let words = Messages::new("en", []);
        let pile = Dataset { name: "The Pile".to_owned(), ..Dataset::default() };
        let next = Dataset { name: "Common Pile".to_owned(), ..Dataset::default() };
        let mut fate = Fate {
            state: spanned(Availability::InPart),
            since: Day::parse("2023-07").map(spanned),
            parts: vec![spanned("Books3".to_owned().into())],
            ..Fate::default()
        };
        let books = "Books3, part of The Pile, has not been available since July 2023.";
        assert_eq!(loss(&words, &pile, &fate, None), books);
        fate.parts.push(spanned("OpenSubtitles".to_owned().into()));
        fate.since = None;
        let two = "Books3 and OpenSubtitles, parts of The Pile, are no longer available.";
        assert_eq!(loss(&words, &pile, &fate, None), two);
        fate.state = spanned(Availability::Replaced);
        let replaced = "The Pile is no longer available. Common Pile took its place.";
        assert_eq!(loss(&words, &pile, &fate, Some(&next)), replaced);
    }
}
