//! What no author needs has a limit with a message: nothing is cut off in silence, and no small file makes a large site.

use crate::fixture::{Folder, SETTINGS, Texts, contents, model};
use ajar::diag::{Code, Diag};
use ajar::read;
use std::fs;

/// An explainer with that text.
fn explainer(text: &str) -> String {
    format!("+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\n{text}\n")
}

/// The messages of the limits that were passed.
fn passed(diags: &[Diag]) -> Vec<&str> {
    let limits = [Code::TooMuch, Code::TooDeep];
    diags.iter().filter(|it| limits.contains(&it.code)).map(|it| it.message.as_str()).collect()
}

fn found(path: &str, text: &str) -> Vec<Diag> {
    let site = Texts::smallest().with_own(&["data/standards/spectrum.toml"]);
    (0..120)
        .fold(site, |site, at| site.with(&format!("data/models/acme/m{at}.toml"), model("M")))
        .with(path, text)
        .look()
        .diags
}

#[test]
fn a_text_shows_so_much_live_data_and_no_more() {
    let text = |blocks: usize, of: &str| explainer(&format!("```ajar\n{of}\n```\n\n").repeat(blocks));
    let spectrum = "show = \"spectrum\"";
    let one = "show = \"verdict\"\nmodel = \"acme/m1\"";
    let filtered = "show = \"spectrum\"\ncomponent = \"weights/released\"";
    let path = "content/explainers/a.md";
    assert_eq!(passed(&found(path, &text(83, spectrum))), Vec::<&str>::new());
    let rows = "the blocks of live data of a text show more than 10000 models";
    assert_eq!(passed(&found(path, &text(84, spectrum))), [rows]);
    let blocks = "a text has more than 200 blocks of live data";
    assert_eq!(passed(&found(path, &text(201, one))), [blocks]);
    // What counts is what is shown.
    assert_eq!(passed(&found(path, &text(200, filtered))), Vec::<&str>::new());
    let numbers = |count: usize| explainer(&"[1](count:models) ".repeat(count));
    assert_eq!(passed(&found(path, &numbers(1000))), Vec::<&str>::new());
    assert_eq!(passed(&found(path, &numbers(1001))), ["a text has more than 1000 numbers from the dataset"]);
}

#[test]
fn a_drawing_carries_so_many_claims_and_no_more() {
    let checked = |claims: usize, blanks: usize| {
        let (claims, blanks) = ("license:MIT ".repeat(claims), " ".repeat(blanks));
        let drawing = format!("<svg viewBox=\"0 0 1 1\"><g data-says=\"{claims}\"/>{blanks}</svg>");
        let texts = Texts::smallest()
            .with("static/one.svg", drawing)
            // Shown three times, it is told once.
            .with("content/explainers/one.md", explainer(&"![One](../../static/one.svg)\n\n".repeat(3)));
        texts.build().0.diags
    };
    let told = |diags: &[Diag], what: &str| passed(diags).iter().filter(|it| it.contains(what)).count();
    let too_many = "it has more than 500 claims in `data-says`";
    assert_eq!((told(&checked(500, 0), too_many), told(&checked(501, 0), too_many)), (0, 1));
    let too_long = "it has more than 1048576 bytes, and no `data-says` behind them is read";
    let blanks = 1 << 20;
    assert_eq!((told(&checked(1, blanks / 2), too_long), told(&checked(1, blanks), too_long)), (0, 1));
}

#[test]
fn records_and_settings_have_limits() {
    let variants: String = (0..501).map(|at| format!("[[variant]]\nid = \"v{at}\"\n")).collect();
    assert_eq!(
        passed(&found("data/models/acme/x.toml", &(model("X") + &variants))),
        ["the model has more than 500 variants"]
    );
    let old: String = (0..10_001).map(|at| format!("\"p{at}.html\" = \"index.html\"\n")).collect();
    assert_eq!(
        passed(&found("ajar.toml", &format!("{SETTINGS}[redirects]\n{old}"))),
        ["there are more than 10000 redirects"]
    );
    let languages = |count: usize| {
        let tags: String = (1..count).map(|at| format!(", \"en-{at:03}\"")).collect();
        let settings = format!("{SETTINGS}languages = [\"en\"{tags}]\n");
        Texts::smallest().with("ajar.toml", settings).look().diags
    };
    assert_eq!(passed(&languages(50)), Vec::<&str>::new());
    // A hundred kilobytes of them were twenty gigabytes of memory.
    assert_eq!(passed(&languages(10_000)), ["`languages` names more than 50"]);
}

/// Half a megabyte of values that are wrong was a gigabyte of mistakes, of which a report shows a thousand.
#[test]
fn so_many_mistakes_of_a_file_are_kept_and_no_more() {
    let told =
        |wrong: usize| found("data/models/acme/x.toml", &format!("{}input = [{}]\n", model("X"), "1,".repeat(wrong)));
    assert_eq!((told(10_000).len(), passed(&told(10_000))), (10_000, vec![]));
    let diags = told(30_000);
    assert_eq!((diags.len(), passed(&diags)), (10_001, vec!["20000 more mistakes in this file"]));
}

#[test]
fn a_standard_has_so_many_parts_and_no_more() {
    let told = |parts: &str| {
        let head = "name = \"S\"\nversion = \"1\"\nsteward = \"Acme\"\nsummary = \"s\"\nkind = \"ladder\"\n";
        let site = Texts::smallest().with("data/standards/s.toml", format!("{head}{parts}"));
        site.assessed(|assessed, _, diags| {
            let standard = &assessed.facts.standards["s"].value;
            let said: Vec<String> = passed(diags).into_iter().map(str::to_owned).collect();
            (said, standard.level.len(), standard.requirements().count())
        })
    };
    let level = |at: usize| format!("[[level]]\nid = \"l{at}\"\nname = \"n\"\nsummary = \"s\"\n");
    let levels = |count: usize| (0..count).map(level).collect::<String>();
    assert_eq!(told(&levels(50)), (vec![], 50, 0));
    assert_eq!(told(&levels(51)), (vec!["a standard has more than 50 levels".to_owned()], 50, 0));
    let asked = |at: usize| {
        format!(
            "[[level.requirement]]\nid = \"r{at}\"\nname = \"x\"\ncomponent = [\"weights\"]\ncondition = \"released\"\n"
        )
    };
    let asking = |count: usize| {
        level(0) + &(0..300).map(asked).collect::<String>() + &level(1) + &(300..count).map(asked).collect::<String>()
    };
    assert_eq!(told(&asking(500)), (vec![], 2, 500));
    assert_eq!(told(&asking(501)), (vec!["a standard has more than 500 requirements".to_owned()], 2, 500));
}

/// Each message could put a hundred others into itself, each of these again: fifty lines were two gigabytes of memory.
#[test]
fn messages_come_to_so_much_and_no_more() {
    let told =
        |text: String| passed(&found("locales/en/x.ftl", &text)).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let passed_by = |text: &str| told(text.to_owned());
    let words = |count: usize| "x".repeat(count);
    assert_eq!(told(format!("page-base-skip = {}\n", words(11_000))), [""; 0]);
    assert_eq!(told(format!("page-base-skip = {}\n", words(13_000))), ["a message has more than 12000 bytes"]);
    assert_eq!(told(format!("# {}\n\n-x = a\n", words(13_000))), [""; 0], "a comment is no message");
    assert_eq!(passed_by("page-base-skip = { CAPITAL(\"a\", \"b\") }\n"), [""; 0]);
    let given = "page-base-skip = { CAPITAL(\"a\", \"a\", \"a\", \"a\", \"a\") }\n";
    assert_eq!(passed_by(given), ["a function is given more than 4 texts"]);
    let inside = |count: usize| format!("page-base-skip = {}\n-x = {}\n", "{ -x }".repeat(count), words(10_000));
    assert_eq!(told(inside(6)), [""; 0]);
    let much = "with what it puts into itself, the message `page-base-skip` has more than 65536 letters";
    assert_eq!(told(inside(7)), [much]);
}

#[test]
fn a_page_ends_where_its_template_does_not() {
    let page = |template: &str| Texts::smallest().with("templates/org.html", template).build();
    let line = "0123456789".repeat(400);
    let (outcome, pages) = page(&format!(
        "{{% for a in range(end=100) %}}{{% for b in range(end=1000) %}}{line}{{% endfor %}}{{% endfor %}}"
    ));
    assert_eq!(passed(&outcome.diags), ["the page has more than 64 MiB"]);
    assert!(!pages.contains_key("orgs/acme.html"));
    let many = "{% for a in range(end=300) %}{% for b in range(end=300) %}{% for c in range(end=300) %}x{% endfor %}{% endfor %}{% endfor %}";
    let branches = |count: usize| page(&format!("{{% if 1 %}}{}{{% endif %}}", "{% elif 2 %}".repeat(count))).0.diags;
    assert_eq!(passed(&branches(200)), Vec::<&str>::new());
    assert_eq!(passed(&branches(201)), ["a template has more than 200 `elif`"]);
    assert_eq!(passed(&page(many).0.diags), ["the template writes more than twenty million times for one page"]);
}

#[test]
fn static_files_stay_on_the_disk_until_they_are_published() {
    let folder = Folder::new();
    let big = folder.path("static/big.bin");
    fs::create_dir_all(big.parent().unwrap()).unwrap();
    // As much as a file may have; on the disk it is a hole.
    fs::File::create(&big).unwrap().set_len(256 << 20).unwrap();
    folder.write("static/own.css", "a { }");
    let (sources, diags) = read::read(&folder.site()).unwrap();
    assert_eq!(diags, []);
    let held = |path: &str| sources.file(sources.find(path).unwrap()).bytes().len();
    assert_eq!((held("static/big.bin"), held("static/own.css")), (0, 5));
    fs::File::create(&big).unwrap().set_len(1 << 20).unwrap();
    ajar::build(&folder.site(), &folder.out(), ajar::Options::default()).unwrap();
    assert_eq!(contents(&folder.out())["static/big.bin"].len(), 1 << 20);
    // The preview and a second build see that it changed, by its size.
    let before = read::read(&folder.site()).unwrap();
    fs::write(&big, "smaller").unwrap();
    let (after, _) = read::reread(&folder.site(), &before, &read::Touched::Everything).unwrap();
    let file = |sources: &read::Sources| sources.file(sources.find("static/big.bin").unwrap()).clone();
    assert!(!file(&before.0).is_like(&file(&after)));
    assert_eq!(&*file(&after).load().unwrap(), b"smaller");
}

/// A hundred blocks of the grammar that takes longest were a minute's work of a check: a check colors nothing.
#[test]
fn the_code_of_a_file_is_colored_up_to_a_limit() {
    let line = "always @(posedge clk) begin if (a) b <= c; end ".repeat(16);
    let blocks: String = (0..100).map(|at| format!("```systemverilog\n{line}{at}\n```\n\n")).collect();
    let outcome = Texts::smallest().with("content/explainers/a.md", explainer(&blocks)).look();
    let plain = outcome.diags.iter().filter(|it| it.message == "the file has too much code to color all of it").count();
    assert!((90..100).contains(&plain), "{plain}");
}
