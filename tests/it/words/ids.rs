//! Every id that is said is a message, and every message is said.

use super::{files, literals, text};
use ajar::data::{
    Act, AnswerGrade, ClauseGroup, ClauseKind, ClauseValue, ComponentKind, Condition, Consequence, Coverage, Group,
    Modality, Practice, Purpose, ReaderKind, Region, RiskKind, StandardKind, State, Suit, UseField, Where,
};
use ajar::shape::Words;
use ajar::words::Messages;
use std::collections::{BTreeMap, BTreeSet};

/// Where ids are said in Rust.
const FOLDERS: [&str; 9] = ["assess", "words", "plan", "view", "export", "render", "diff", "timings", "command"];

/// Words of the closed vocabularies by which code makes an id: `component-{}`.
fn vocabulary() -> BTreeSet<&'static str> {
    fn names<W: Words>() -> impl Iterator<Item = &'static str> {
        W::ALL.iter().map(|it| it.name())
    }
    let enums = names::<ComponentKind>().chain(names::<Group>()).chain(names::<State>()).chain(names::<Modality>());
    let enums = enums.chain(names::<ClauseKind>()).chain(names::<ClauseGroup>()).chain(names::<ClauseValue>());
    let enums = enums.chain(names::<AnswerGrade>()).chain(names::<RiskKind>()).chain(names::<ReaderKind>());
    let enums = enums.chain(names::<UseField>()).chain(names::<Purpose>()).chain(names::<Where>());
    let enums = enums
        .chain(names::<Practice>())
        .chain(names::<Act>())
        .chain(names::<Suit>())
        .chain(names::<Consequence>())
        .chain(names::<Condition>())
        .chain(names::<StandardKind>())
        .chain(names::<Coverage>());
    // The four freedoms, the lists of open licenses, and what a change of a rule is about.
    let others = ["use", "study", "modify", "share", "osi", "fsf", "open-data", "definition", "question"];
    // How a point stands, what a number counts, and the fields of the finder.
    let answers = ["denied", "unclear", "users", "year", "month", "yes", "no", "kind", "seat", "customers", "field"];
    let fields =
        ["model-service", "work-assistant", "in-product", "monthly-users", "annual-revenue", "monthly-revenue"];
    let products = ["product-monthly-users", "product-monthly-revenue", "product-annual-revenue"];
    let rare = ["sued-licensor", "sued-over", "place-of-use", "monthly-users-at-release", "employer-monthly-revenue"];
    let counted = ["licensee", "licensee-and-affiliates", "product", "licensee-and-employer"];
    // Kinds of results of a search.
    let found = ["family", "model", "license", "standard", "term", "explainer", "org", "dataset", "component", "page"];
    enums.chain(others).chain(answers).chain(fields).chain(products).chain(rare).chain(counted).chain(found).collect()
}

/// Whether a literal has the form of an id with at least two parts, `{…}` standing for a word.
fn has_form(literal: &str) -> bool {
    let bare = pieces(literal).join("x");
    let part = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    bare.contains('-') && bare.split('-').all(part) && !literal.starts_with('{')
}

/// What stands around the words that a literal leaves out: "a-", "-b" of "a-{}-b".
fn pieces(literal: &str) -> Vec<&str> {
    let mut rest = literal;
    let mut res = Vec::new();
    while let Some((start, end)) = rest.split_once('{') {
        res.push(start);
        rest = end.split_once('}').map_or("", |it| it.1);
    }
    res.push(rest);
    res
}

/// Whether an id is what these pieces come to, with a word of a vocabulary between each two.
fn is_made_of(id: &str, pieces: &[&str], vocabulary: &BTreeSet<&str>) -> bool {
    let [first, rest @ ..] = pieces else { return id.is_empty() };
    let Some(id) = id.strip_prefix(first) else { return false };
    if rest.is_empty() {
        return id.is_empty();
    }
    (1..=id.len()).any(|at| vocabulary.contains(&id[..at]) && is_made_of(&id[at..], rest, vocabulary))
}

/// The messages that a literal says: itself, or what it comes to with every word of a vocabulary.
fn said<'k>(literal: &str, known: &'k BTreeMap<String, Vec<String>>, vocabulary: &BTreeSet<&str>) -> Vec<&'k str> {
    let pieces = pieces(literal);
    known.keys().filter(|id| is_made_of(id, &pieces, vocabulary)).map(String::as_str).collect()
}

/// The ids that a template says.
fn of_template(text: &str) -> Vec<String> {
    let said = text.split("say(id=\"").skip(1);
    said.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// Literals that have the form of an id and begin like one, and are none.
const OTHERS: [&str; 1] = ["place-of-use"];

#[test]
fn every_id_that_is_said_is_a_message_and_every_message_is_said() {
    let (known, mut vocabulary) = (Messages::known(), vocabulary());
    vocabulary
        .extend(known.keys().filter_map(|id| id.strip_prefix("place-")).filter(|code| Region::parse(code).is_some()));
    let subjects: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let (mut unsaid, mut wrong): (BTreeSet<&str>, Vec<String>) =
        (known.keys().map(String::as_str).collect(), Vec::new());
    for path in FOLDERS.iter().flat_map(|folder| files(&format!("src/{folder}"), ".rs")) {
        for literal in literals::all(&text(&path)) {
            let begins_like_one = has_form(&literal) && subjects.contains(literal.split('-').next().unwrap());
            let says = if begins_like_one || known.contains_key(&literal) {
                said(&literal, &known, &vocabulary)
            } else {
                continue;
            };
            if says.is_empty() && !OTHERS.contains(&literal.as_str()) {
                wrong.push(format!("{path} says `{literal}`, which is no message"));
            }
            says.iter().for_each(|id| _ = unsaid.remove(id));
        }
    }
    for path in files("templates", ".html") {
        for id in of_template(&text(&path)) {
            if !known.contains_key(&id) {
                wrong.push(format!("{path} says `{id}`, which is no message"));
            }
            unsaid.remove(id.as_str());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(unsaid.is_empty(), "nothing says these messages: {unsaid:?}");
}

#[test]
fn templates_say_nothing_but_literal_ids() {
    for path in files("templates", ".html") {
        let text = text(&path);
        let (all, literal) = (text.matches("say(").count(), text.matches("say(id=\"").count());
        assert_eq!(all, literal, "{path} makes up an id");
        assert!(!text.contains("\" ~"), "{path} may make up an id");
    }
}

/// A language that is shipped is complete: a reader never meets another one in the middle of a page.
#[test]
fn every_language_says_every_message_with_the_arguments_that_it_is_given() {
    let known = Messages::known();
    assert!(Messages::languages().len() > 1);
    for language in Messages::languages() {
        let built_in = Messages::built_in(language);
        let missing: Vec<_> = known.keys().filter(|id| !built_in.contains_key(*id)).collect();
        let unknown: Vec<_> = built_in.keys().filter(|id| !known.contains_key(*id)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{language} lacks {missing:?} and says {unknown:?} in vain");
        for (id, arguments) in built_in {
            let given = &known[&id];
            let others: Vec<_> = arguments.iter().filter(|it| !given.contains(it)).collect();
            assert!(others.is_empty(), "{language}: `{id}` is never given {others:?}");
        }
    }
}

#[test]
fn no_message_is_declared_twice() {
    for language in Messages::languages() {
        declared_once(language);
    }
}

fn declared_once(language: &str) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for path in files(&format!("locales/{language}"), ".ftl") {
        for line in text(&path).lines().filter(|it| it.starts_with(|sign: char| sign.is_ascii_lowercase())) {
            let id = line.split('=').next().unwrap().trim().to_owned();
            if let Some(first) = seen.insert(id.clone(), path.clone()) {
                panic!("{path} declares `{id}`, and so does {first}");
            }
        }
    }
    assert_eq!(seen.keys().collect::<Vec<_>>(), Messages::built_in(language).keys().collect::<Vec<_>>());
}
