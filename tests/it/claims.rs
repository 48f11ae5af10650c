//! The explainers of this repository carry what they say of a model, so that the build holds it to the dataset; each has a
//! picture, and questions at its end. A word of the glossary stands for one term.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Words with which a sentence that names a model says a verdict on it.
const VERDICTS: [&str; 22] = [
    "open source",
    "open-source",
    "open weight",
    "open-weight",
    "not open",
    "may not",
    "research only",
    "commercial",
    "permissive",
    "restricted",
    "fully open",
    "withheld",
    "unlikely",
    "likely",
    "exempt",
    " meet ",
    " meets ",
    " the step ",
    "that step",
    "can be rebuilt",
    "not published",
    "with everything",
];

/// Sentences that name a model beside such a word and say no verdict on it, each by its beginning.
const NO_VERDICTS: [(&str, &str); 1] =
    [("In February Meta offered [LLaMA]", "tells the terms of a day that is past, in the words of the card")];

/// The sentences of a text, cells of tables and lines of lists among them; blocks of code are none.
fn sentences(text: &str) -> Vec<String> {
    let prose = text.split("```").step_by(2).collect::<Vec<_>>().join("\n\n");
    let mut res = vec![String::new()];
    for line in prose.lines() {
        if line.is_empty() || line.starts_with(['|', '-', '#']) {
            res.push(String::new());
        }
        for word in line.split_whitespace() {
            let sentence = res.last_mut().expect("one was begun");
            sentence.push_str(word);
            sentence.push(' ');
            // A citation may stand on either side of the full stop.
            let cited = word.split("[@").skip(1).filter_map(|it| it.split_once(']')).map(|it| it.1);
            let bare: String = word.split("[@").take(1).chain(cited).collect();
            if bare.ends_with(['.', '?', '!']) {
                res.push(String::new());
            }
        }
    }
    res
}

#[test]
fn a_sentence_with_a_verdict_on_a_model_carries_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/explainers");
    let (mut held, mut unheld, mut excused) = (0, Vec::new(), 0);
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let body = text.splitn(3, "+++\n").nth(2).unwrap();
        held += body.matches("](model:").count() - body.split("](model:").skip(1).filter(|it| !carries(it)).count();
        for sentence in sentences(body).iter().filter(|it| it.contains("](model:")) {
            let lower = sentence.to_lowercase();
            let carried = sentence.split("](model:").skip(1).any(carries);
            if carried || !VERDICTS.iter().any(|word| lower.contains(word)) {
                continue;
            }
            if NO_VERDICTS.iter().any(|(begins, _)| sentence.starts_with(begins)) {
                excused += 1;
            } else {
                unheld.push(format!("{}: {sentence}", path.file_name().unwrap().display()));
            }
        }
    }
    assert!(unheld.is_empty(), "say behind a `?` in the link what the sentence says:\n{}", unheld.join("\n"));
    assert_eq!(excused, NO_VERDICTS.len(), "an excuse that nothing needs");
    assert!(held > 150, "{held} claims are held");
}

#[test]
fn a_sentence_on_an_edition_of_a_model_names_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/explainers");
    let (mut named, mut unnamed) = (0, Vec::new());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for sentence in sentences(text.splitn(3, "+++\n").nth(2).unwrap()) {
            let speaks = sentence.contains(" edition](model:") || sentence.contains("edition of [");
            named += usize::from(sentence.contains("?edition="));
            if speaks && !sentence.contains("edition=") {
                unnamed.push(format!("{}: {sentence}", path.file_name().unwrap().display()));
            }
        }
    }
    assert!(unnamed.is_empty(), "name the edition, as in `?edition=72b&license=MIT`:\n{}", unnamed.join("\n"));
    assert!(named >= 7, "{named} sentences name an edition");
}

/// Every number with a digit in what a drawing writes for readers.
fn numbers(drawing: &str) -> Vec<String> {
    let texts = drawing.split("<text").skip(1).filter_map(|it| it.split_once('>')?.1.split('<').next());
    let written: Vec<&str> = texts.collect();
    let inner = |it: char| it.is_ascii_digit() || matches!(it, ',' | '.');
    written
        .join(" ")
        .split(|it: char| !inner(it))
        .map(|it| it.trim_matches([',', '.']).to_owned())
        .filter(|it| it.chars().filter(char::is_ascii_digit).count() > 1)
        .collect()
}

#[test]
fn a_number_in_a_drawing_stands_in_the_text_that_shows_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/explainers");
    let (mut held, mut loose) = (0, Vec::new());
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let prose = text.replace(r"\$", "$");
        for target in text.split("](../../static/pictures/").skip(1).filter_map(|it| it.split(')').next()) {
            let drawing = fs::read_to_string(folder.join("../../static/pictures").join(target)).unwrap();
            for number in numbers(&drawing) {
                held += 1;
                if !prose.contains(&number) {
                    loose.push(format!("{target}: {number}"));
                }
            }
        }
    }
    assert!(loose.is_empty(), "a drawing shows what no text says with its source:\n{}", loose.join("\n"));
    assert!(held > 30, "{held} numbers are held");
}

/// Whether the rest of a text after `](model:` begins with a target that says something of the model beside its day.
fn carries(rest: &str) -> bool {
    let said = rest.split(')').next().and_then(|target| target.split_once('?'));
    said.is_some_and(|(_, said)| said.split('&').any(|it| !it.starts_with("released=") && !it.starts_with("edition=")))
}

#[test]
fn every_explainer_has_a_picture_and_questions_at_its_end() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/explainers");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().display().to_string();
        let drawn = text.lines().any(|it| it.starts_with("![") && it.ends_with(".svg)"));
        let made = ["answers", "chart"].iter().any(|it| text.contains(&format!("show = \"{it}\"")));
        assert!(drawn || made, "{name} has no picture");
        let mut parts = text.split("\n## ").skip(1);
        let asks =
            parts.any(|it| it.lines().filter(|line| line.starts_with("### ") && line.ends_with('?')).count() >= 2);
        assert!(asks, "{name} asks no two questions");
        count += 1;
    }
    assert!(count >= 28);
}

#[test]
fn five_paths_have_six_explainers_each() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/explainers/where-to-begin.md");
    let text = fs::read_to_string(path).unwrap();
    for reader in ["lawyer", "founder", "researcher", "journalist", "teacher"] {
        let rest = text.split_once(&format!("## For a {reader}\n")).unwrap().1;
        let stops = rest
            .split("\n## ")
            .next()
            .unwrap()
            .lines()
            .filter(|it| it.starts_with(|first: char| first.is_ascii_digit()) && it.contains("](explainer:"));
        assert_eq!(stops.count(), 6, "{reader}");
    }
}

/// Two terms of one name would stand twice in the list, and a text would be given the meaning of either.
#[test]
fn a_word_of_the_glossary_names_one_term() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/glossary.toml");
    let text = fs::read_to_string(path).unwrap();
    let (mut term, mut named) = ("", BTreeMap::new());
    for line in text.lines() {
        if let Some(slug) = line.strip_prefix("[term.") {
            term = slug;
        }
        let words = line.split('"').skip(1).step_by(2).map(str::to_lowercase);
        for word in words.filter(|_| ["name = ", "also = ", "forms = "].iter().any(|it| line.starts_with(it))) {
            let other = *named.entry(word.clone()).or_insert(term);
            assert_eq!(other, term, "both are called `{word}`");
        }
    }
    assert!(named.len() > 100, "{} words are held", named.len());
}
