//! Text that leaves: whatever stands in a file or is its name, no format steers a terminal, commands a log, starts a
//! formula or breaks the form it is written in.

use crate::fixture::{Folder, Texts, model, org};
use ajar::export::verdicts;
use ajar::inert::acts;
use ajar::report::{self, Color};
use ajar::words::Messages;
use proptest::prelude::*;

/// What the review sent through every format.
const WORDS: &str = "x\n::error::y\u{1b}[2J\u{7}\r##[add-mask]z\u{202e}\u{9b}31m\u{2028}\u{e0041}";

/// The text has no power in a terminal or a log: not a character that acts, no line that is a command.
fn assert_inert(what: &str, text: &str) {
    for line in text.split('\n') {
        // A carriage return ends the lines of a table.
        let line = line.strip_suffix('\r').unwrap_or(line);
        assert!(!line.contains(acts), "{what}: {}", line.escape_debug());
        assert!(!line.contains("##["), "{what}: {line}");
        assert!(!line.trim_start().starts_with("::") || what == "github", "{what}: {line}");
    }
}

/// Every format of a site's diagnostics.
fn reports(site: &Texts) -> [(&'static str, String); 5] {
    let outcome = site.look();
    let (diags, sources) = (&outcome.diags, &outcome.sources);
    let short = report::short(diags, sources);
    assert_eq!(short.lines().count(), diags.len(), "{short}");
    let github = report::github(diags, sources, "\u{1b}docs/");
    assert!(github.lines().all(|it| it.starts_with("::error file=") || it.starts_with("::warning file=")), "{github}");
    assert_eq!(github.lines().count(), diags.len());
    [
        ("human", report::human(diags, sources, Color::Never)),
        ("short", short),
        ("json", report::json(diags, sources)),
        ("github", github),
        ("sarif", report::sarif(diags, sources, "")),
    ]
}

/// A string of TOML that says exactly this.
fn quoted(text: &str) -> String {
    let signs = text.chars().map(|it| match it {
        '"' | '\\' => format!("\\{it}"),
        it if it.is_control() || !it.is_ascii() => format!("\\U{:08X}", u32::from(it)),
        it => it.to_string(),
    });
    format!("\"{}\"", signs.collect::<String>())
}

#[test]
fn what_the_review_sent_has_no_power() {
    let status = format!("{}status = {}\n", model("One"), quoted(WORDS));
    let site = Texts::smallest()
        .with("data/models/acme/one.toml", status)
        .with(&format!("data/orgs/{WORDS}.toml"), "name = ")
        .with(&format!("content/explainers/{WORDS}.md"), "x");
    for (what, text) in reports(&site) {
        assert!(!text.is_empty());
        assert_inert(what, &text);
    }
}

#[test]
fn a_difference_and_an_explanation_have_no_power() {
    let word = quoted(WORDS);
    let record = |more: &str| {
        format!(
            "name = {word}\nsummary = {word}\nchecked = 2026-11-21\nnote = {word}\n{more}[component.weights]\nstate = \"unknown\"\n"
        )
    };
    let before = Texts::smallest().with_own(&["data/standards/spectrum.toml"]);
    let after = before
        .with("data/models/acme/one.toml", record(""))
        .with("data/orgs/acme.toml", org(WORDS).replace(WORDS, "E"));
    let it = ajar::compare(before.sources(), after.sources());
    let mistakes = ajar::diff::text::Mistakes { base: 0, head: 0 };
    assert_inert("diff", &ajar::diff::text::human(&it.difference, mistakes, Color::Never));
    assert_inert("diff markdown", &ajar::diff::text::markdown(&it.difference, mistakes));
    assert_inert("diff json", &ajar::diff::text::json(&it.difference, mistakes));
    after.assessed(|assessed, _, _| {
        let words = Messages::new("en", []);
        let rows = verdicts::rows(assessed, &words, None, None);
        assert_inert("csv", &verdicts::csv(&rows));
        assert_inert("json", &verdicts::json(&rows));
    });
    let folder = Folder::of(&after);
    let run = folder.ajar(&["explain", "acme/one"]);
    assert!(run.code == Some(0) && !run.out.is_empty(), "{}", run.err);
    assert_inert("explain", &run.out);
}

#[test]
fn published_tables_and_the_feed_hold_to_their_form() {
    let name = |text: &str| {
        format!(
            "name = {}\nsummary = \"A model.\"\nchecked = 2026-11-21\n[[change]]\ndate = 2026-11-20\nwhat = {}\n",
            quoted(text),
            quoted(text)
        )
    };
    let mut site = Texts::smallest().edit("ajar.toml", "as-of", "url = \"https://site.example/\"\nas-of");
    for (at, text) in ["=1+1", "+1", "-1", "@x", "\u{9}=1", "a\u{0}b\u{fffe}\u{ffff}c", WORDS, "=cmd|' /C calc'!A0"]
        .iter()
        .enumerate()
    {
        site = site.with(&format!("data/models/acme/m{at}.toml"), name(text));
    }
    let (outcome, files) = site.build();
    assert!(!outcome.has_errors(), "{:#?}", outcome.diags);
    let text = |address: &str| String::from_utf8(files[address].clone()).unwrap();
    for address in ["api/v1/models.csv", "api/v1/verdicts.csv", "api/v1/changes.csv"] {
        let table = text(address);
        assert_inert(address, &table);
        for cell in table.split("\r\n").flat_map(|line| line.split(',')).map(|cell| cell.trim_start_matches('"')) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{address}: {cell}");
        }
    }
    let feed = text("changes.xml");
    // What XML 1.0 calls a character.
    let fits = |it: char| matches!(it, '\n' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(feed.chars().all(fits), "{feed}");
    for (address, bytes) in &files {
        if address.ends_with(".html") || address.ends_with(".js") || address.ends_with(".json") {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.chars().any(|it| it.is_control() && !matches!(it, '\n' | '\t')), "{address}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_format_has_a_character_that_acts(
        text in "(\\PC|\\p{Cc}|\\p{Cf}|::|##\\[|\n|\r|\u{1b}\\[31m){0,60}",
        path in prop::sample::select(&["data/models/acme/one.toml", "data/licenses/MIT.toml", "content/explainers/one.md", "ajar.toml", "locales/en/x.ftl"][..]),
        name in "(\\p{Cc}|\\p{Cf}|::|[a-z]|##\\[){1,12}",
    ) {
        let texts = Texts::smallest()
            .with(path, format!("name = {}\nkey = {text}\nstatus = {}\n", quoted(&text), quoted(&text)))
            .with(&format!("data/orgs/{}.toml", name.replace(['/', '\0'], "")), text.as_str());
        for (what, text) in reports(&texts) {
            assert_inert(what, &text);
        }
    }
}
