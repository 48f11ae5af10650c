//! The preview follows every change of the files, and tells browsers of it.

use super::{Preview, status};
use crate::fixture::{SETTINGS, org};
use serde_json::Value;
use std::fs;

#[test]
fn every_way_to_change_a_file_is_seen() {
    let preview = Preview::new();
    let (site, page) = (preview.folder.site(), "/orgs/acme.html");
    assert!(preview.get(page).contains("Acme"));
    preview.folder.write("data/orgs/acme.toml", org("Edited"));
    preview.until(page, |it| it.contains("Edited"));
    // As editors save: a new file in the place of the old one.
    preview.folder.write("data/orgs/acme.toml.tmp", org("Exchanged"));
    fs::rename(site.join("data/orgs/acme.toml.tmp"), site.join("data/orgs/acme.toml")).unwrap();
    preview.until(page, |it| it.contains("Exchanged"));
    // Another one: the old file aside, a new one in its place.
    fs::rename(site.join("data/orgs/acme.toml"), site.join("data/orgs/acme.toml~")).unwrap();
    preview.folder.write("data/orgs/acme.toml", org("Aside"));
    preview.until(page, |it| it.contains("Aside"));
    preview.folder.write("data/orgs/other.toml", org("Other"));
    preview.until("/orgs/other.html", |it| status(it) == "200");
    fs::rename(site.join("data/orgs/other.toml"), site.join("data/orgs/third.toml")).unwrap();
    preview.until("/orgs/third.html", |it| status(it) == "200");
    preview.until("/orgs/other.html", |it| status(it) == "404");
    fs::remove_file(site.join("data/orgs/third.toml")).unwrap();
    preview.until("/orgs/third.html", |it| status(it) == "404");
    preview.folder.write("ajar.toml", SETTINGS.replace("\"T\"", "\"Another name\""));
    preview.until("/", |it| it.contains("Another name"));
    preview.folder.write("templates/404.html", "<head></head><p>own words");
    preview.until("/nowhere", |it| it.contains("own words"));
    fs::remove_dir_all(site.join("templates")).unwrap();
    preview.until("/nowhere", |it| !it.contains("own words"));
    // A folder that was not there, and one that comes with everything in it.
    preview
        .folder
        .beside("new/explainers/one.md", "+++\ntitle = \"One\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\nwords\n");
    fs::rename(preview.folder.top().join("new"), site.join("content")).unwrap();
    preview.until("/explainers/one.html", |it| it.contains("words"));
}

#[test]
fn a_site_that_is_exchanged_as_a_whole_is_followed() {
    let preview = Preview::new();
    let (site, top) = (preview.folder.site(), preview.folder.top());
    let mut notices = preview.notices();
    preview.folder.beside("next/ajar.toml", SETTINGS);
    preview.folder.beside("next/data/orgs/acme.toml", org("Next"));
    fs::rename(&site, top.join("old")).unwrap();
    notices.until(|it| it["mistakes"].is_string());
    assert!(preview.get("/orgs/acme.html").contains("Acme"), "the last good site stays");
    fs::rename(top.join("next"), &site).unwrap();
    preview.until("/orgs/acme.html", |it| it.contains("Next"));
    preview.write("data/orgs/acme.toml", org("After"));
    preview.until("/orgs/acme.html", |it| it.contains("After"));
}

#[test]
fn with_a_mistake_the_last_good_site_stays_and_the_report_is_the_terminals() {
    let preview = Preview::new();
    let page = "/orgs/acme.html";
    let mut notices = preview.notices();
    let first = notices.until(|it| it["mistakes"].is_null());
    preview.write("data/orgs/acme.toml", "name = \"Broken\"\nkind = \"<img src=x onerror=alert(1)>\"\n");
    let checked = ajar::check(&preview.folder.site(), ajar::Options::default()).unwrap();
    let errors: Vec<_> = checked.diags.iter().filter(|it| it.is_error()).cloned().collect();
    let report = ajar::report::human(&errors, &checked.sources, ajar::report::Color::Never);
    assert!(report.contains("^^^") && report.contains("<img src=x onerror=alert(1)>"), "{report}");
    notices.until(|it| it["mistakes"] == report);
    assert!(preview.get(page).contains("Acme"));
    // Exactly as before: the page that is shown is right, and stays.
    preview.write("data/orgs/acme.toml", org("Acme"));
    notices.until(|it| *it == first);
    preview.write("templates/org.html", "<h1>{{ nmae }}</h1>");
    notices.until(|it| it["mistakes"].as_str().is_some_and(|report| report.contains("templates/org.html:1:")));
    assert!(preview.get(page).contains("Acme"));
    fs::remove_dir_all(preview.folder.path("templates")).unwrap();
    notices.until(|it| *it == first);
}

#[test]
fn a_page_that_nobody_looks_at_and_that_fails_says_why() {
    let preview = Preview::new();
    preview.write("templates/orgs.html", "<h1>{{ nmae }}</h1>");
    let answer = preview.until("/orgs.html", |it| status(it) == "500");
    assert!(answer.contains("templates/orgs.html:1:") && answer.contains("preview.js"), "{answer}");
    fs::remove_dir_all(preview.folder.path("templates")).unwrap();
    preview.until("/orgs.html", |it| status(it) == "200");
}

#[test]
fn a_change_of_styles_alone_leaves_the_content_as_it_is() {
    let preview = Preview::new();
    let mut notices = preview.notices();
    let style = |notice: &Value| notice["styles"]["ajar.css"].as_str().unwrap().to_owned();
    let given = notices.until(|_| true);
    preview.write("static/ajar.css", "body { color: red }");
    let first = notices.until(|it| style(it) != style(&given));
    preview.write("static/ajar.css", "body { color: blue }");
    let second = notices.until(|it| style(it) != style(&first));
    assert_eq!(first["content"], second["content"]);
    assert!(preview.get(&format!("/{}", style(&second))).contains("blue"));
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_site_is_not_served() {
    let preview = Preview::new();
    let mut notices = preview.notices();
    fs::create_dir_all(preview.folder.path("static")).unwrap();
    let secret = preview.folder.top().join("secret.txt");
    std::os::unix::fs::symlink(secret, preview.folder.path("static/secret.txt")).unwrap();
    let told = |it: &Value| it["mistakes"].as_str().is_some_and(|report| report.contains("is a link"));
    let notice = notices.until(told);
    assert!(!notice.to_string().contains("years of work"));
    assert_eq!(status(&preview.get("/static/secret.txt")), "404");
}
