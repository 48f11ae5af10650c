//! The examples that `ajar explain CODE` shows: the wrong one is that mistake, and the mended one is none.

use crate::fixture::{Folder, Texts, model, org};
use ajar::diag::{Code, Diag, Severity};
use ajar::import::{Index, import};
use ajar::read::Sources;
use ajar::report::{self, Color};
use ajar::shape::Day;

/// The two halves of an example, without the blanks that put their lines below each other.
fn halves(code: Code) -> (String, String) {
    let (_, example) = code.explanation().split_once("\n\nbefore: ").unwrap();
    let (wrong, mended) = example.split_once("\nafter:  ").unwrap();
    let plain = |half: &str| half.replace("\n        ", "\n").replace("https://…", "https://example.org/page");
    (plain(wrong), plain(mended))
}

/// The file in which an example stands, with `@` in its place, `<head>` for what a model needs, `<card>` for a source
/// and `<text>` for that of a license.
struct Host {
    code: Code,
    path: &'static str,
    wrong: &'static str,
    mended: &'static str,
}

/// A file that is the same around both halves.
const fn host(code: Code, path: &'static str, text: &'static str) -> Host {
    Host { code, path, wrong: text, mended: text }
}

const HEAD: &str = "name = \"Host\"\nsummary = \"A model.\"\nchecked = 2026-11-21\n";
const CARD: &str =
    "\n[source.card]\nurl = \"https://example.org/card\"\ntitle = \"Model card\"\nretrieved = 2026-11-21\n";

const MODEL: &str = "data/models/acme/host.toml";
const EXPLAINER: &str = "content/explainers/host.md";
const CITING: &str = "<head>@\nevidence = [{ source = \"card\" }]\n<card>";
const TEXT: &str = "+++\ntitle = \"H\"\nsummary = \"S\"\ndate = 2026-11-21\nmath = true\n+++\n\n@\n";
const CODE: &str = "+++\ntitle = \"H\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\n@\nlet a = 1;\nlet b = 2;\n```\n";

const HOSTS: &[Host] = &[
    host(Code::BadName, MODEL, "<head>@\nurl = \"https://example.org/a\"\ntitle = \"A\"\nretrieved = 2026-11-21\n"),
    host(Code::TomlSyntax, MODEL, "@\nsummary = \"A model.\"\nchecked = 2026-11-21\n"),
    host(Code::UnknownKey, MODEL, CITING),
    host(Code::MissingKey, MODEL, "<head>@\n"),
    host(Code::NoEffect, MODEL, "<head>@\n"),
    host(Code::WrongType, MODEL, "<head>@\n"),
    host(Code::UnknownWord, MODEL, "<head>[component.weights]\n@\nevidence = [{ source = \"card\" }]\n<card>"),
    host(Code::BadDate, MODEL, "<head>@\n"),
    host(Code::BadUrl, MODEL, "<head>[source.paper]\n@\ntitle = \"A\"\nretrieved = 2026-11-21\n"),
    host(Code::BadExpression, MODEL, CITING),
    host(Code::UnknownLicense, MODEL, CITING),
    host(Code::UnknownSource, MODEL, "<head>@\n<card>"),
    host(
        Code::UnknownName,
        "data/datasets/host.toml",
        "<head>disclosure = \"unknown\"\n@\nevidence = [{ source = \"card\" }]\n<card>",
    ),
    host(Code::NoEvidence, MODEL, "<head>[component.weights]\n@\n<card>"),
    host(Code::MergeConflict, MODEL, "name = \"Host\"\nchecked = 2026-11-21\n@\n"),
    host(Code::UnprovedAbsence, MODEL, "<head>[component.pretraining-data]\n@\n<card>"),
    host(Code::FutureDate, MODEL, "<head>[component.weights]\nstate = \"withheld\"\nlooked = [\"the card\"]\n@\n"),
    host(
        Code::AgedAbsence,
        MODEL,
        "<head>[source.index]\nkind = \"index\"\n@\nurl = \"https://example.org/a\"\ntitle = \"A\"\n\
         [component.training-code]\nstate = \"withheld\"\nevidence = [{ source = \"index\", quote = \"It is not public.\" }]\n",
    ),
    host(Code::NoAddress, MODEL, "<head>@\nevidence = [{ source = \"card\" }]\n<card>"),
    host(Code::BadClause, "data/licenses/LicenseRef-Host.toml", "<head>reading = \"whole\"\n@\nat = \"2\"\n<text>"),
    host(
        Code::BadStandard,
        "data/standards/host.toml",
        "name = \"H\"\nversion = \"1\"\nsteward = \"Acme\"\nsummary = \"S\"\n@\nid = \"one\"\nname = \"One\"\nsummary = \"S\"\n\
         [[level.requirement]]\nid = \"a\"\nname = \"A\"\ncomponent = [\"weights\"]\ncondition = \"released\"\n",
    ),
    host(Code::BadUse, "data/uses/host.toml", "name = \"H\"\nquestion = \"May I?\"\nsummary = \"S\"\n@\n"),
    host(Code::BrokenLink, EXPLAINER, TEXT),
    host(Code::BrokenAnchor, EXPLAINER, TEXT),
    host(Code::BadRedirect, "ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n[redirects]\n@\n"),
    host(Code::UnnamedLadder, "ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n@\n"),
    host(Code::BadScheme, EXPLAINER, TEXT),
    host(Code::FrontMatter, EXPLAINER, "@\n\nText.\n"),
    host(Code::OddCharacter, MODEL, "@\nsummary = \"A model.\"\nchecked = 2026-11-21\n"),
    host(Code::UnknownBlock, EXPLAINER, TEXT),
    host(Code::ContradictedClaim, EXPLAINER, TEXT),
    host(Code::BadFormula, EXPLAINER, TEXT),
    host(Code::UndefinedReference, EXPLAINER, TEXT),
    host(Code::NoAltText, EXPLAINER, TEXT),
    host(Code::SingleTitle, EXPLAINER, TEXT),
    host(Code::UnusedTerm, EXPLAINER, "+++\ntitle = \"H\"\nsummary = \"S\"\ndate = 2026-11-21\n@\n+++\n\nText.\n"),
    host(Code::PlainCode, EXPLAINER, CODE),
    host(Code::FenceOption, EXPLAINER, CODE),
    host(Code::TemplateSyntax, "templates/model.html", "@"),
    host(Code::TemplateField, "templates/model.html", "@"),
    host(
        Code::BadTranslation,
        "ajar.toml",
        "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\nladder = \"spectrum\"\n@\n",
    ),
    host(Code::MessageSyntax, "locales/en/own.ftl", "@\n"),
    host(Code::UnknownMessage, "locales/en/own.ftl", "@\n"),
    host(Code::RefusedByPolicy, "templates/head.html", "@"),
    host(
        Code::UntranslatedMessage,
        "ajar.toml",
        "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\nladder = \"spectrum\"\n@\n",
    ),
    host(Code::RawHtml, EXPLAINER, TEXT),
    Host {
        code: Code::UnusedSource,
        path: MODEL,
        wrong: "<head>@\nurl = \"https://example.org/a\"\ntitle = \"A\"\nretrieved = 2026-11-21\n",
        mended: "<head>@\n[source.paper]\nurl = \"https://example.org/a\"\ntitle = \"A\"\nretrieved = 2026-11-21\n",
    },
    host(Code::FillerQuote, MODEL, "<head>license = \"Apache-2.0\"\n@\n<card>"),
    host(Code::VagueUrl, MODEL, "<head>[source.card]\n@\ntitle = \"A\"\nretrieved = 2026-11-21\n"),
    host(Code::Stale, MODEL, "<head>[source.card]\n@\nurl = \"https://example.org/a\"\ntitle = \"A\"\n"),
    host(Code::SecondHand, MODEL, "<head>[component.weights]\nstate = \"unknown\"\n@\n"),
    host(Code::ReleaseDate, MODEL, CITING),
    host(Code::ToBeWritten, MODEL, "name = \"Host\"\nchecked = 2026-11-21\n@\n"),
];

/// What the examples speak of, beside the file they stand in.
fn around() -> Texts {
    let linked = "+++\ntitle = \"Linked\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\n## Thresholds\n\nText.\n";
    Texts::smallest()
        .edit("ajar.toml", "title", "ladder = \"spectrum\"\ntitle")
        .with_own(&["data/standards/spectrum.toml", "data/standards/four-level.toml"])
        .with("data/policy.toml", "[max-age]\nmodels = 365\nabsence = 90\n")
        .with("data/glossary.toml", "[term.weights]\nname = \"weights\"\ndefinition = \"The numbers.\"\n")
        .with("static/door.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .with("data/orgs/ai2.toml", org("Ai2"))
        .with("data/orgs/meta.toml", org("Meta"))
        .with("data/orgs/openai.toml", org("OpenAI"))
        .with("data/models/acme/one-2.toml", model("One"))
        .with("data/models/openai/gpt-4.toml", model("GPT-4"))
        .with("data/models/ai2/olmo-3-32b.toml", model("OLMo"))
        .with("data/models/meta/llama-4-maverick.toml", model("Llama"))
        .with("content/explainers/how-to-read-a-license.md", linked)
}

impl Host {
    /// What is found when `example` stands in it.
    fn found(&self, text: &str, example: &str) -> Vec<Diag> {
        let mut example = example.to_owned();
        if self.code == Code::SecondHand {
            // The example shows of each source only what it is about.
            example = example
                .replace("kind =", "url = \"https://example.org/a\"\ntitle = \"A\"\nretrieved = 2026-11-21\nkind =");
        }
        let text = text
            .replace("<head>", HEAD)
            .replace("<card>", CARD)
            .replace("<text>", &CARD.replace("source.card", "source.text"))
            .replace('@', &example);
        around().with(self.path, text).build().0.diags
    }
}

fn has(found: &[Diag], code: Code) -> bool {
    found.iter().any(|it| it.code == code)
}

/// What a mended example may not be: the same mistake, or another one.
fn left(found: &[Diag], code: Code) -> Vec<&Diag> {
    found.iter().filter(|it| it.code == code || it.is_error()).collect()
}

fn assert_mended(found: &[Diag], code: Code) {
    assert!(left(found, code).is_empty(), "the mended example of {}: {:#?}", code.name(), left(found, code));
}

#[test]
fn every_example_in_a_file_is_its_mistake_before_and_none_after() {
    let messages = |found: &[&Diag]| {
        found.iter().map(|it| format!("\n    {}: {}", it.code.name(), it.message)).collect::<String>()
    };
    let mut failures = String::new();
    for host in HOSTS {
        let (wrong, mended) = halves(host.code);
        let found = host.found(host.wrong, &wrong);
        if !has(&found, host.code) {
            let all: Vec<&Diag> = found.iter().collect();
            failures.push_str(&format!("\n  {} is not found:{}", host.code.name(), messages(&all)));
        }
        let after = host.found(host.mended, &mended);
        let left = left(&after, host.code);
        if !left.is_empty() {
            failures.push_str(&format!("\n  {} is mended, and yet:{}", host.code.name(), messages(&left)));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// Those that are about paths, several files or the bytes of one have tests of their own, below.
#[test]
fn every_code_has_its_example_run() {
    let own = [
        Code::NotUtf8,
        Code::Symlink,
        Code::UnexpectedFile,
        Code::DuplicateAddress,
        Code::UnusedFile,
        Code::UnportableName,
        Code::UnusedLicense,
        Code::LineageLoop,
        Code::CurrentPredecessor,
        Code::TooDeep,
        Code::TooMuch,
        Code::NotShown,
        Code::ImportSyntax,
        Code::ImportUnmapped,
        Code::ImportRenamed,
        Code::PolicyBroken,
        Code::QuoteNotFound,
        Code::LinkDead,
        Code::LinkMoved,
        Code::LinkUnsure,
    ];
    for code in Code::ALL {
        let hosts = HOSTS.iter().filter(|it| it.code == *code).count();
        assert_eq!(hosts + usize::from(own.contains(code)), 1, "{}", code.name());
    }
}

/// The example shows what an editor shows of a byte that is no UTF-8.
#[test]
fn the_example_of_bytes() {
    let (wrong, mended) = halves(Code::NotUtf8);
    let file = |line: Vec<u8>| [b"name = \"Host\"\nchecked = 2026-11-21\n".to_vec(), line].concat();
    let (shown, _) = wrong.split_once('#').unwrap();
    let latin: Vec<u8> = shown.chars().map(|it| u8::try_from(u32::from(it)).unwrap_or(0xe8)).collect();
    assert!(has(&around().with(MODEL, file(latin)).look().diags, Code::NotUtf8));
    assert_mended(&around().with(MODEL, file(mended.into_bytes())).look().diags, Code::NotUtf8);
}

#[cfg(unix)]
#[test]
fn the_example_of_a_link() {
    let (wrong, mended) = halves(Code::Symlink);
    let (path, target) = wrong.split_once(" -> ").unwrap();
    let folder = Folder::of(&around());
    let license = folder.path(path);
    std::fs::create_dir_all(license.parent().unwrap()).unwrap();
    folder.beside(
        "elsewhere/MIT.toml",
        Texts::smallest().with_own(&["data/licenses/MIT.toml"]).text("data/licenses/MIT.toml"),
    );
    std::os::unix::fs::symlink(target, &license).unwrap();
    assert!(license.exists(), "the link of the example leads to the file");
    let check = || ajar::check(&folder.site(), ajar::Options::default()).unwrap().diags;
    assert!(has(&check(), Code::Symlink));
    std::fs::remove_file(&license).unwrap();
    folder.write(first_word(&mended), std::fs::read_to_string(folder.top().join("elsewhere/MIT.toml")).unwrap());
    assert_mended(&check(), Code::Symlink);
}

fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap().trim_end_matches(',')
}

#[test]
fn the_examples_of_paths() {
    let license = "name = \"Acme License\"\nsummary = \"S\"\nreading = \"whole\"\nchecked = 2026-11-21\n";
    let cases = [
        (Code::UnexpectedFile, model("One")),
        (Code::DuplicateAddress, license.to_owned()),
        (Code::UnportableName, "a picture".to_owned()),
    ];
    for (code, text) in cases {
        let (wrong, mended) = halves(code);
        let site = |paths: &str| paths.lines().fold(around(), |res, path| res.with(first_word(path), text.as_str()));
        assert!(has(&site(&wrong).look().diags, code), "{}", code.name());
        assert_mended(&site(&mended).look().diags, code);
    }
}

#[test]
fn the_example_of_a_file_that_nothing_shows() {
    let (wrong, mended) = halves(Code::UnusedFile);
    let site = around().with(first_word(&wrong), "no text: \u{fe}");
    assert!(has(&site.look().diags, Code::UnusedFile));
    assert_mended(&site.with(EXPLAINER, TEXT.replace('@', &mended)).look().diags, Code::UnusedFile);
}

#[test]
fn the_example_of_a_license_that_nobody_uses() {
    let (wrong, mended) = halves(Code::UnusedLicense);
    let (key, _) = mended.split_once(" in the record").unwrap();
    let site = around().with_own(&[first_word(&wrong)]);
    assert!(has(&site.look().diags, Code::UnusedLicense));
    let user = format!("{HEAD}{key}\nevidence = [{{ source = \"card\" }}]\n{CARD}");
    assert_mended(&site.with(MODEL, user).look().diags, Code::UnusedLicense);
}

#[test]
fn the_examples_of_lineages() {
    let site = |lines: &str| {
        let site = around().with("data/models/acme/one.toml", HEAD).with("data/models/acme/two.toml", HEAD);
        lines.lines().fold(site, |res, line| {
            let (id, entry) = line.strip_prefix("in ").unwrap().split_once(": ").unwrap();
            let entry = entry.replace("]] ", "]]\n").replace(", ", "\n");
            res.with(&format!("data/models/{id}.toml"), format!("{HEAD}{entry}\n"))
        })
    };
    for code in [Code::LineageLoop, Code::CurrentPredecessor] {
        let (wrong, mended) = halves(code);
        assert!(has(&site(&wrong).look().diags, code), "{}", code.name());
        assert_mended(&site(&mended).look().diags, code);
    }
}

/// The examples stand for more than anybody would write.
#[test]
fn the_examples_of_limits() {
    let (wrong, mended) = halves(Code::TooDeep);
    let (shown, _) = wrong.split_once('#').unwrap();
    let quotes = shown.replacen("> > > …", &"> ".repeat(65), 1);
    let text = |it: &str| around().with(EXPLAINER, TEXT.replace('@', it)).build().0.diags;
    assert!(has(&text(&quotes), Code::TooDeep), "{quotes}");
    assert_mended(&text(&mended), Code::TooDeep);

    let (wrong, mended) = halves(Code::TooMuch);
    let (shown, _) = wrong.split_once('#').unwrap();
    let license = shown.replacen('…', &format!("{}MIT", "MIT AND ".repeat(125)), 1);
    let record = |it: &str| {
        let text = CITING.replace("<head>", HEAD).replace("<card>", CARD).replace('@', it);
        around().with(MODEL, text).look().diags
    };
    assert!(has(&record(&license), Code::TooMuch), "{license}");
    assert_mended(&record(&mended), Code::TooMuch);
}

#[test]
fn the_example_of_a_long_report() {
    let (wrong, _) = halves(Code::NotShown);
    let count: usize = first_word(&wrong).parse().unwrap();
    let keys: String = (0..count).map(|at| format!("kez-{at} = 1\n")).collect();
    let outcome = around().with("data/orgs/acme.toml", org("Acme") + &keys).look();
    assert!(outcome.diags.len() >= count && !has(&outcome.diags, Code::NotShown));
    let (diags, sources) = (&outcome.diags, &outcome.sources);
    let note = format!("{} more mistakes", outcome.diags.iter().filter(|it| it.is_error()).count() - 1000);
    for text in [
        report::human(diags, sources, Color::Never),
        report::short(diags, sources),
        report::json(diags, sources),
        report::github(diags, sources, ""),
        report::sarif(diags, sources, ""),
    ] {
        assert!(text.contains(&note) && text.contains("not-shown"), "{}", text.lines().last().unwrap());
    }
}

/// What importing a file of the Model Openness Tool finds, and the records it makes, by path.
fn imported(text: &str, taken: &str) -> (Vec<Diag>, Vec<(String, String)>) {
    let sources = Sources::loose([("a.yml".to_owned(), text.as_bytes().to_vec())]);
    let is_taken = |id: &str| format!("data/models/{id}.toml") == taken;
    let res = import(Index::Mot, &sources, Day::parse("2026-11-21").unwrap(), &is_taken);
    let records = res.records.iter().map(|it| (format!("data/models/{}.toml", it.id), it.toml.clone())).collect();
    (res.diags, records)
}

#[test]
fn the_examples_of_an_import() {
    let (wrong, mended) = halves(Code::ImportSyntax);
    assert!(has(&imported(&wrong, "").0, Code::ImportSyntax));
    assert_mended(&imported(&mended, "").0, Code::ImportSyntax);

    // The example shows the record that is made; what the index says stands behind it.
    let file = |license: &str| {
        format!(
            "release:\n  name: One\n  producer: Acme\n  components:\n  - name: Training code\n    license: {license}\n"
        )
    };
    let (wrong, mended) = halves(Code::ImportUnmapped);
    let (diags, records) = imported(&file("Apache 2.0"), "");
    assert!(has(&diags, Code::ImportUnmapped) && wrong.contains("the index says: license: Apache 2.0"));
    for line in wrong.lines() {
        assert!(records[0].1.contains(line.split('#').next().unwrap().trim()), "{line}\n{}", records[0].1);
    }
    let (diags, records) = imported(&file("Apache-2.0"), "");
    assert_mended(&diags, Code::ImportUnmapped);
    assert!(records[0].1.contains(mended.split('#').next().unwrap().trim()), "{}", records[0].1);

    let (wrong, mended) = halves(Code::ImportRenamed);
    let (there, new) = wrong.split_once('\n').unwrap();
    let file =
        "release:\n  name: Llama 3 8B\n  producer: Meta\n  components:\n  - name: Training code\n    license: MIT\n";
    let (diags, records) = imported(file, there);
    assert!(has(&diags, Code::ImportRenamed));
    assert_eq!(records[0].0, first_word(new));
    let (diags, records) = imported(file, "");
    assert_mended(&diags, Code::ImportRenamed);
    assert_eq!(records[0].0, first_word(&mended));
}

#[test]
fn the_example_of_a_quote() {
    let (wrong, mended) = halves(Code::QuoteNotFound);
    for (line, code) in [(wrong, 1), (mended, 0)] {
        let quote = line.split('#').next().unwrap().trim().strip_prefix("quote = ").unwrap().to_owned();
        let clause =
            format!("[clause.no-compete]\nvalue = \"present\"\nacts = [\"any\"]\nat = \"1\"\nquote = {quote}\n");
        let source = "[source.text]\nurl = \"https://example.org/l\"\ntitle = \"L\"\nretrieved = 2026-11-21\n";
        let license =
            format!("name = \"L\"\nsummary = \"S\"\nreading = \"whole\"\nchecked = 2026-11-21\n{source}{clause}");
        let folder = Folder::of(&around().with("data/licenses/LicenseRef-L.toml", license));
        folder.beside("texts/LicenseRef-L__text.txt", "You  may not use\nthe Software to compete.\n");
        let run = folder.ajar(&["quotes", folder.top().join("texts").to_str().unwrap(), "--format", "short"]);
        assert_eq!(run.code, Some(code), "{}{}", run.out, run.err);
        assert_eq!(run.out.contains("error[quote-not-found]"), code == 1, "{}", run.out);
        assert!(run.err.contains(&format!("{} quotes found, {code} not found, 0 in sources", 1 - code)), "{}", run.err);
    }
}

#[test]
fn the_example_of_a_policy() {
    let (wrong, mended) = halves(Code::PolicyBroken);
    let folder = Folder::of(&Texts::reference());
    for (text, code) in [(wrong, 1), (mended, 0)] {
        folder.beside("policy.toml", text);
        let policy = folder.top().join("policy.toml");
        let run = folder.ajar(&["policy", policy.to_str().unwrap(), "--format", "short"]);
        assert_eq!(run.code, Some(code), "{}{}", run.out, run.err);
        assert_eq!(run.out.contains("error[policy-broken]"), code == 1, "{}", run.out);
    }
}

/// One example shows one thing.
#[test]
fn an_example_of_a_warning_stops_no_build() {
    for host in HOSTS.iter().filter(|it| it.code.severity() == Severity::Warning) {
        let found = host.found(host.wrong, &halves(host.code).0);
        assert!(!found.iter().any(Diag::is_error), "{}: {found:#?}", host.code.name());
    }
}
