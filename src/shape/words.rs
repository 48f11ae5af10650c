//! Closed vocabularies: every allowed word, with what it means.

/// One allowed word and its meaning.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// As it is written in a file.
    pub name: &'static str,
    /// What it means, in a sentence or two.
    pub doc: &'static str,
}

/// A closed vocabulary.
pub trait Words: Copy + Ord + Sized + 'static {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self];
    /// What the vocabulary is called in a message: "state", "component".
    const WHAT: &'static str;

    /// The word for this value and its meaning.
    fn word(self) -> Word;

    /// The word for this value.
    fn name(self) -> &'static str {
        self.word().name
    }

    /// The value a word stands for.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// All words, for a message or a schema.
    fn all() -> Vec<Word> {
        Self::ALL.iter().map(|it| it.word()).collect()
    }
}

/// Joins a doc comment's lines into one paragraph, without leading blanks.
pub(crate) fn doc(lines: &'static str) -> &'static str {
    lines.trim()
}

/// "`a`, `b` or `c`", for a message that says what is allowed.
pub(crate) fn names<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = words.into_iter().map(|it| format!("`{it}`")).collect();
    match quoted.as_slice() {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        [init @ .., last] => format!("{} or {last}", init.join(", ")),
    }
}

/// The known name that a misspelled one most likely means.
///
/// Compares without case and punctuation first ("Apache 2.0" is `Apache-2.0`),
/// then by edit distance, up to a third of the length.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(name);
    let len = wanted.chars().count();
    let limit = 1 + len.max(3) / 3;
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let folded = fold(candidate);
        // Each letter too many is an edit, so most candidates need no counting.
        if folded.chars().count().abs_diff(len) >= limit {
            continue;
        }
        let distance = if folded == wanted { 0 } else { 1 + edits(&wanted, &folded) };
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn fold(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Edit distance where swapping two neighbours counts once.
fn edits(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=right.len()).collect()];
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let mut cost = (rows[i][j] + usize::from(a != b)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                cost = cost.min(rows[i - 1][j - 1] + 1);
            }
            row.push(cost);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

/// Declares a closed vocabulary: an enum whose every value has a written word
/// and, as its doc comment, a meaning. Behind the name stand what it is called
/// in a message, and the value that holds when none is written.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident ($what:literal, $default:ident) {
            $( $(#[doc = $line:literal])* $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $line])* $variant, )+ }

        impl Default for $name {
            fn default() -> Self {
                Self::$default
            }
        }

        impl $crate::shape::Words for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const WHAT: &'static str = $what;
            fn word(self) -> $crate::shape::Word {
                match self {
                    $(Self::$variant => $crate::shape::Word { name: $word, doc: concat!($($line),*).trim_ascii() },)+
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::shape::Words::name(*self))
            }
        }

        impl $crate::shape::Decode for $name {
            fn decode(node: $crate::shape::Node, decoder: &mut $crate::shape::Decoder) -> Self {
                decoder.word(&node)
            }
            fn shape() -> $crate::shape::Shape {
                $crate::shape::Shape::Words { what: $what, words: <Self as $crate::shape::Words>::all() }
            }
        }

        impl $crate::shape::DecodeKey for $name {
            fn decode_key(key: &str, place: $crate::shape::Place, decoder: &mut $crate::shape::Decoder) -> Option<Self> {
                decoder.word_key(key, place)
            }
            fn keys() -> Option<Vec<$crate::shape::Word>> {
                Some(<Self as $crate::shape::Words>::all())
            }
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::{names, nearest};

    #[test]
    fn the_nearest_name_ignores_case_and_punctuation_before_counting_edits() {
        let known = ["Apache-2.0", "MIT", "Apache-1.1"];
        assert_eq!(nearest("apache 2.0", known), Some("Apache-2.0"));
        assert_eq!(nearest("MTI", known), Some("MIT"));
        assert_eq!(nearest("relaesed", ["released", "withheld"]), Some("released"));
    }

    #[test]
    fn a_name_like_none_has_no_nearest() {
        assert_eq!(nearest("proprietary", ["MIT", "Apache-2.0"]), None);
    }

    #[test]
    fn allowed_words_read_as_a_sentence() {
        assert_eq!(names(["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
