//! Words that mean the same to a reader: what they type, and what the pages say; and the forms of their questions, which say
//! what kind of page they want. All are messages of the language.

use super::entries::{KINDS, PAGE};
use super::words::{Endings, atoms};
use crate::words::Messages;
use serde::{Serialize, Serializer};

/// What a reader types, and what it stands for beside itself. Written as one line, because there are hundreds of them in the
/// first file that a browser loads: `saas,software as a service=host`, with a `~` before those of another language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Alike {
    /// What is typed, each in its words, one after the other; an empty one where others may stand between.
    from: Vec<Vec<String>>,
    /// Whether they are of another language, and without the endings of that.
    foreign: bool,
    /// What else each of them means, in its words.
    to: Vec<Vec<String>>,
}

impl Serialize for Alike {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let before = if self.foreign { "~" } else { "" };
        serializer.collect_str(&format_args!("{before}{}={}", line(&self.from), line(&self.to)))
    }
}

/// How a question begins, and the kinds of pages that answer such. Written as one line, too: `who made=7,0`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asks {
    /// The words typed, as one of [`Alike`].
    from: Vec<String>,
    /// The numbers of the kinds.
    kinds: Vec<usize>,
}

impl Serialize for Asks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kinds: Vec<String> = self.kinds.iter().map(ToString::to_string).collect();
        serializer.collect_str(&format_args!("{}={}", self.from.join(" "), kinds.join(",")))
    }
}

/// Phrases as one text: words are letters and digits alone, and a gap is an empty one between two blanks.
pub(super) fn line(phrases: &[Vec<String>]) -> String {
    phrases.iter().map(|it| it.join(" ")).collect::<Vec<_>>().join(",")
}

/// Everything that means the same, in the language of the site and in what readers of other languages type.
pub(super) fn all(words: &Messages, endings: &Endings) -> Vec<Alike> {
    let message = |id: &str, foreign: Option<&Endings>| parse(&crate::foreign::bare(&words.get(id)), endings, foreign);
    let others = foreign_endings(words);
    let mut res = message("search-alike", None);
    res.extend(message("search-alike-foreign", Some(&others)));
    res
}

/// What the other language adds to a word that readers type.
pub(super) fn foreign_endings(words: &Messages) -> Endings {
    Endings::read(&crate::foreign::bare(&words.get("search-endings-foreign")))
}

/// The forms of questions.
pub(super) fn asks(words: &Messages, endings: &Endings) -> Vec<Asks> {
    forms(&crate::foreign::bare(&words.get("search-asks")), endings)
}

/// The words that say that two things are to be compared.
pub(super) fn pairs(words: &Messages, endings: &Endings) -> Vec<Vec<String>> {
    phrases(&crate::foreign::bare(&words.get("search-pair")), endings)
}

/// What stands on the left and on the right in the lines that have both.
fn sides(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|line| line.split_once('='))
}

/// Phrases that commas part, each in its words; "…" is a gap, unless nothing comes after it.
fn phrases(text: &str, endings: &Endings) -> Vec<Vec<String>> {
    let phrase = |text: &str| {
        let parts: Vec<Vec<String>> =
            text.split('…').map(|it| atoms(it, endings)).filter(|it| !it.is_empty()).collect();
        parts.join(&String::new())
    };
    text.split(',').map(phrase).filter(|it| !it.is_empty()).collect()
}

/// Lines such as `saas, hosted = host, service`: each on the left stands for each on the right, too. The left may be of another
/// language, which has endings of its own.
fn parse(text: &str, endings: &Endings, foreign: Option<&Endings>) -> Vec<Alike> {
    let alike = |(left, right): (&str, &str)| {
        let to: Vec<Vec<String>> = right.split(',').map(|it| atoms(it, endings)).filter(|it| !it.is_empty()).collect();
        let mut from = phrases(left, endings);
        if let Some(others) = foreign {
            let bare = |phrase: Vec<String>| phrase.iter().map(|it| others.without(it)).collect();
            from = from.into_iter().map(bare).collect();
        }
        Alike { from, foreign: foreign.is_some(), to }
    };
    sides(text).map(alike).filter(|it| !it.from.is_empty() && !it.to.is_empty()).collect()
}

/// Lines such as `who made, who trained = org, model`: kinds by the names that the program has for them.
fn forms(text: &str, endings: &Endings) -> Vec<Asks> {
    let asks = |(left, right): (&str, &str)| {
        let kind = |name: &str| KINDS.iter().chain([&PAGE]).position(|it| *it == name.trim());
        let kinds: Vec<usize> = right.split(',').filter_map(kind).collect();
        phrases(left, endings).into_iter().map(move |from| Asks { kinds: kinds.clone(), from })
    };
    sides(text).flat_map(asks).filter(|it| !it.kinds.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Endings, forms, parse};

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn a_line_says_what_each_word_on_its_left_stands_for() {
        let found = parse("saas, software as a service = host\nno line\nlicence = license", &Endings::default(), None);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].from, [words(&["saas"]), words(&["software", "as", "a", "service"])]);
        assert_eq!(found[1].to, [words(&["license"])]);
    }

    #[test]
    fn a_form_of_question_names_kinds_and_may_have_a_gap() {
        let found = forms("is … open, what is = family, model\nwhere = nowhere", &Endings::default());
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].from, words(&["is", "", "open"]));
        assert_eq!((found[1].from.clone(), found[1].kinds.clone()), (words(&["what", "is"]), vec![0, 1]));
    }
}
