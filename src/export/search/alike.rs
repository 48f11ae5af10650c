//! Words that mean the same to a reader: what they type, and what the pages say. They are messages of the language.

use super::words::{Endings, atoms};
use crate::words::Messages;
use serde::Serialize;

/// What a reader types, and what it stands for beside itself.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Alike {
    /// The words typed, one after the other.
    from: Vec<String>,
    /// What else they mean, each in its words.
    to: Vec<Vec<String>>,
}

/// Everything that means the same, in the language of the site and in what readers of other languages type.
pub(super) fn all(words: &Messages, endings: &Endings) -> Vec<Alike> {
    ["search-alike", "search-alike-foreign"].iter().flat_map(|id| parse(&words.get(id), endings)).collect()
}

/// Lines such as `saas, hosted = host, service`: each on the left stands for each on the right, too.
fn parse(text: &str, endings: &Endings) -> Vec<Alike> {
    let list = |side: &str| -> Vec<Vec<String>> {
        side.split(',').map(|it| atoms(it, endings)).filter(|it| !it.is_empty()).collect()
    };
    let lines = text.lines().filter_map(|line| line.split_once('='));
    lines
        .flat_map(|(left, right)| {
            let to = list(right);
            list(left).into_iter().map(move |from| Alike { to: to.clone(), from })
        })
        .filter(|it| !it.to.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Endings, parse};

    #[test]
    fn a_line_says_what_each_word_on_its_left_stands_for() {
        let found = parse("saas, software as a service = host\nno line\nlicence = license", &Endings::default());
        let words = |it: &[&str]| it.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(found.len(), 3);
        assert_eq!(found[1].from, words(&["software", "as", "a", "service"]));
        assert_eq!(found[2].to, [words(&["license"])]);
    }
}
