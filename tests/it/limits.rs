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
            .with("content/explainers/one.md", explainer("![One](../../static/one.svg)\n"));
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
