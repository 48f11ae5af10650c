//! What pages may load: the theme's own files, and what the settings widen it by.

use crate::fixture::{Folder, Texts, files, own, root};
use ajar::diag::Code;

const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

fn policy(html: &str) -> String {
    let (before, rest) = html.split_once(META).unwrap_or_else(|| panic!("no policy in {html}"));
    assert!(!before.contains("<script") && !before.contains("<link"), "the policy comes too late: {before}");
    rest.split('"').next().unwrap().replace("&#x27;", "'").replace("&#39;", "'")
}

#[test]
fn every_page_carries_a_policy_before_whatever_it_loads() {
    let site = Texts::smallest()
        .with("ajar.toml", format!("{}[redirects]\n\"old.html\" = \"index.html\"\n", crate::fixture::SETTINGS))
        .with("data/models/acme/one.toml", crate::fixture::model("One"));
    let (outcome, pages) = site.build();
    assert!(!outcome.has_errors(), "{:?}", outcome.diags);
    let mut looked = 0;
    for (address, bytes) in pages.iter().filter(|(address, _)| address.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        let policy = policy(html);
        assert!(policy.starts_with("default-src 'none'"), "{address}: {policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{address}: {policy}");
        // What it forbids is not there.
        assert!(!html.contains("<style") && !html.contains("<script>") && !html.contains(" style=\""), "{address}");
        assert!(!html.contains(" onclick=") && !html.contains("javascript:"), "{address}");
        looked += 1;
    }
    assert!(looked > 15, "only {looked} pages");
}

#[test]
fn a_site_widens_the_policy_by_directive_and_by_nothing_else() {
    let with = |lines: &str| {
        Texts::smallest()
            .with("ajar.toml", format!("{}[content-security]\n{lines}\n", crate::fixture::SETTINGS))
            .build()
    };
    let (outcome, pages) =
        with("script-src = [\"https://stats.example\", \"'sha256-abc='\"]\nframe-src = [\"https://tube.example\"]");
    assert!(!outcome.has_errors(), "{:?}", outcome.diags);
    let html = String::from_utf8(pages["index.html"].clone()).unwrap();
    assert!(policy(&html).contains("script-src 'self' file: https://stats.example 'sha256-abc='; style-src"), "{html}");
    assert!(policy(&html).contains("frame-src https://tube.example"), "{html}");
    for (line, code) in [
        ("script-src = [\"https://a.example; default-src *\"]", Code::BadUrl),
        ("script-src = [\"https://a.example, *\"]", Code::BadUrl),
        ("script-src = [\"\\\" onload=x\"]", Code::BadUrl),
        ("script-sorc = [\"https://a.example\"]", Code::UnknownKey),
    ] {
        let (outcome, _) = with(line);
        assert!(outcome.diags.iter().any(|it| it.code == code), "{line}: {:?}", outcome.diags);
    }
}

/// What another language or a theme could forget: nothing in the theme needs more than the policy gives.
#[test]
fn the_theme_has_no_script_or_style_in_its_templates() {
    for path in files(&root().join("templates")) {
        let text = own(path.strip_prefix(root()).unwrap().to_str().unwrap());
        assert!(
            !text.contains("<style") && !text.contains("<script>") && !text.contains(" style=\""),
            "{}",
            path.display()
        );
        let event = |tag: &str| tag.split_whitespace().any(|it| it.starts_with("on") && it.contains("=\""));
        assert!(!text.split('<').any(event), "{}", path.display());
    }
}

#[test]
fn a_record_cannot_lead_elsewhere_by_its_repository() {
    for (hf, fits) in [("acme/one", true), ("../../evil", false), ("acme/one\\nx", false), ("acme/one?x", false)] {
        let record = format!("{}[identifiers]\nhf = \"{hf}\"\n", crate::fixture::model("One"));
        let outcome = Texts::smallest().with("data/models/acme/one.toml", record).look();
        assert_eq!(!outcome.diags.iter().any(|it| it.code == Code::BadName), fits, "{hf}: {:?}", outcome.diags);
    }
}

#[test]
fn an_imported_card_cannot_leave_the_folder_of_models() {
    let folder = Folder::new();
    for (at, name) in
        ["../../evil", "..", "a/../../evil", "acme/x\\n[component]", "/etc/x", "C:\\\\x"].iter().enumerate()
    {
        let card = format!("---\nlicense: mit\nmodel-index:\n- name: \"{name}\"\n---\n# {name}\n");
        folder.beside(&format!("card{at}.md"), card);
        let file = folder.top().join(format!("card{at}.md"));
        let run = folder.ajar(&["import", "hf", file.to_str().unwrap()]);
        assert!(run.code.is_some(), "{name}: {}", run.err);
    }
    for path in files(folder.top()) {
        let below = path.strip_prefix(folder.top()).unwrap().to_str().unwrap().to_owned();
        let fits = below.starts_with("site/data/") || below == "site/ajar.toml" || below.starts_with("card");
        assert!(fits && !below.contains(".."), "{below}");
    }
}
