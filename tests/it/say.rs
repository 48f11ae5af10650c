//! What templates say: messages that are there, with the arguments they take; and a site that says some otherwise.

use crate::fixture::{SETTINGS, Texts, files, model, root};
use ajar::words::Messages;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Every file of the site with these files.
fn site(own: &[(&str, &str)]) -> BTreeMap<String, String> {
    own.iter().fold(Texts::of_one_model(), |res, (path, text)| res.with(path, *text)).built()
}

/// The files that a section of THEMES.md shows, by their paths.
fn shown<'m>(manual: &'m str, heading: &str) -> Vec<(&'m str, &'m str)> {
    let (_, section) = manual.split_once(heading).unwrap();
    let section = ["\n<!--", "\n## ", "\n### "].iter().fold(section, |rest, end| rest.split(end).next().unwrap());
    let fences = section.split("\n```").skip(1).step_by(2).map(|fence| fence.split_once('\n').unwrap());
    fences.map(|(kind, text)| (kind.split_once(' ').unwrap().1, text)).collect()
}

/// The example of THEMES.md is what a reader tries first.
#[test]
fn the_example_of_the_manual_says_what_it_claims() {
    let manual = fs::read_to_string(root().join("THEMES.md")).unwrap();
    let own = shown(&manual, "\n## Say something in other words\n");
    assert_eq!(own.iter().map(|it| it.0).collect::<Vec<_>>(), ["locales/en/ours.ftl", "templates/org.html"]);
    let page = &site(&own)["orgs/acme.html"];
    assert!(page.contains("<a class=\"skip\" href=\"#main\">Go to the content</a>"), "{page}");
    assert!(page.contains("closed. <a href=\"../spectrum.html\">Spectrum</a>, part by part. one model.</p>"), "{page}");
}

/// A script gets its messages in the plural forms of the site's language, and what it sets in is left for it.
#[test]
fn the_script_of_the_manual_is_handed_what_it_says() {
    let manual = fs::read_to_string(root().join("THEMES.md")).unwrap();
    let mut own = shown(&manual, "\n### What scripts say\n");
    let license = crate::fixture::own("data/licenses/Apache-2.0.toml");
    own.push(("data/licenses/Apache-2.0.toml", &license));
    let page = &site(&own)["licenses.html"];
    assert!(page.contains(" data-say-count-one=\"{count} license\""), "{page}");
    assert!(page.contains(" data-say-count-other=\"{count} licenses\""), "{page}");
    let settings = SETTINGS.to_owned() + "language = \"ja\"\n";
    own.push(("ajar.toml", &settings));
    let page = &site(&own)["licenses.html"];
    assert!(!page.contains("-one=") && page.contains(" data-say-count-other=\"{count} licenses\""), "{page}");
}

/// What a site has no words for in its language is said in English, and numbers are written as the language does.
#[test]
fn a_page_says_its_language_and_which_way_it_is_written() {
    let settings = SETTINGS.to_owned() + "language = \"ar\"\n";
    let page = &site(&[("ajar.toml", &settings)])["index.html"];
    assert!(page.starts_with("<!doctype html><html lang=\"ar\" dir=\"rtl\""), "{page}");
    assert!(page.contains("Skip to the text"), "{page}");
    assert!(site(&[])["index.html"].starts_with("<!doctype html><html lang=\"en\" dir=\"ltr\""));
}

/// One `say(…)` of a template: the id and the names of the arguments.
fn said(call: &str) -> (String, BTreeSet<String>) {
    let (mut depth, mut quoted, mut part) = (0, false, String::new());
    let mut parts = Vec::new();
    for sign in call.chars() {
        quoted ^= sign == '"';
        match sign {
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth < 0 || depth == 0 && !quoted && sign == ',' {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(sign);
        }
        if depth < 0 {
            break;
        }
    }
    let mut names: BTreeMap<&str, &str> =
        parts.iter().map(|part| part.split_once('=').unwrap()).map(|(name, value)| (name.trim(), value)).collect();
    let id = names.remove("id").unwrap().trim().trim_matches('"').to_owned();
    (id, names.into_keys().map(str::to_owned).collect())
}

#[test]
fn templates_say_messages_that_are_there_with_the_arguments_they_take() {
    let known = Messages::known();
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in files(&root().join("templates")) {
        let text = fs::read_to_string(&path).unwrap();
        for (at, start) in text.match_indices("say(") {
            let (id, arguments) = said(&text[at + start.len()..]);
            count += 1;
            let name = path.file_name().unwrap().display();
            match known.get(&id) {
                None => wrong.push(format!("{name}: there is no message {id}")),
                Some(takes) if !takes.iter().eq(&arguments) => {
                    wrong.push(format!("{name}: {id} takes {takes:?} and gets {arguments:?}"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(count > 300, "only {count} were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_message_is_declared_twice() {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(root().join("locales/en")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| line.starts_with(|sign: char| sign.is_ascii_lowercase())) {
            let (id, _) = line.split_once('=').unwrap();
            let before = files.insert(id.trim().to_owned(), path.clone());
            assert_eq!(before, None, "{} says {id} again", path.display());
        }
    }
    assert!(files.len() > 300, "only {} were found", files.len());
}

/// Nobody can ask for the license of what was withheld.
#[test]
fn a_standard_tells_what_was_withheld_from_what_has_no_open_license() {
    let standard = "name = \"Stairs\"\nversion = \"1\"\nsteward = \"Acme\"\nsummary = \"S\"\nkind = \"ladder\"\n\
        [[level]]\nid = \"first\"\nname = \"First\"\nsummary = \"S\"\nsays = \"it is there\"\n\
        [[level]]\nid = \"second\"\nname = \"Second\"\nsummary = \"S\"\n\
        [[level.requirement]]\nid = \"a\"\nname = \"A\"\ncomponent = [\"training-code\"]\ncondition = \"open-license\"\n\
        says = { met = \"m\", not-met = \"its code is not free\", withheld = \"its code was kept\", unknown = \"u\" }\n";
    let verdict = |state: &str| {
        let code = "[source.card]\nurl = \"https://example.org/card\"\ntitle = \"Card\"\nretrieved = 2026-11-21\n\
            [component.training-code]\nlicense = \"none\"\nurl = [\"https://example.org/code\"]\n\
            evidence = [{ source = \"card\", quote = \"What became of the code.\" }]\n";
        let code = format!("{code}state = \"{state}\"\n");
        let texts = Texts::smallest().with("data/standards/stairs.toml", standard);
        let built = texts.with("data/models/acme/one.toml", model("One") + &code).built();
        let page = &built["models/acme/one.html"];
        ["its code is not free", "its code was kept"].map(|it| page.contains(it))
    };
    assert_eq!(verdict("released"), [true, false]);
    assert_eq!(verdict("withheld"), [false, true]);
}
