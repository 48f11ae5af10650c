//! A site changes what it wants of the default theme, and has the rest of it.

use crate::fixture::Texts;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const MODEL: &str = "models/acme/one.html";

/// Every file of the site with these templates.
fn site(templates: &[(&str, &str)]) -> BTreeMap<String, String> {
    templates.iter().fold(Texts::of_one_model(), |res, (path, text)| res.with(path, *text)).built()
}

/// The page without one part of it, which it has.
fn without(page: &str, part: &str) -> String {
    assert_eq!(page.matches(part).count(), 1, "{part}\n{page}");
    page.replacen(part, "", 1)
}

/// The part of a page from `start` to `end`, with both.
fn cut<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    let from = page.find(start).unwrap();
    let to = from + page[from..].find(end).unwrap() + end.len();
    &page[from..to]
}

#[test]
fn one_block_is_changed_and_the_rest_of_the_page_stays() {
    let before = site(&[]);
    let own = "{% extends \"default/model.html\" %}\n{% block citation %}\n<p>Ours.</p>\n{% endblock citation %}\n";
    let after = site(&[("templates/model.html", own)]);
    let old = cut(&before[MODEL], "<section class=\"cite-page\"", "</section>");
    assert_eq!(without(&before[MODEL], old), without(&after[MODEL], "<p>Ours.</p>"));
    for (address, text) in before.iter().filter(|(address, _)| *address != MODEL) {
        assert_eq!(text, &after[address], "{address}");
    }
}

#[test]
fn a_block_can_show_what_the_theme_has_in_it() {
    let own = "{% extends \"default/model.html\" %}{% block facts %}<p>Before.</p>{{ super() }}{% endblock facts %}";
    let after = site(&[("templates/model.html", own)]);
    assert_eq!(without(&after[MODEL], "<p>Before.</p>"), site(&[])[MODEL]);
}

#[test]
fn a_frame_of_the_site_stands_around_every_page_of_the_theme() {
    let own = "<!doctype html><title>Ours</title>{% block scripts %}{% endblock %}{% block main %}{% endblock %}";
    let pages = site(&[("templates/base.html", own)]);
    let before = site(&[]);
    for (address, page) in pages.iter().filter(|(address, _)| address.ends_with(".html")) {
        assert!(page.starts_with("<!doctype html><title>Ours</title>"), "{address}");
        // What the theme's page says in the frame is all there.
        let main = cut(&before[address], "<h1", "</h1>");
        assert!(page.contains(main), "{address}");
        assert!(!page.contains("<footer"), "{address}");
    }
    // The site's own pages stand in it too, and may extend the theme's.
    let page = "{% extends \"default/model.html\" %}{% block citation %}<p>Also ours.</p>{% endblock citation %}";
    let both = site(&[("templates/base.html", own), ("templates/model.html", page)]);
    assert!(both[MODEL].starts_with("<!doctype html><title>Ours</title>") && both[MODEL].contains("<p>Also ours.</p>"));
}

#[test]
fn a_frame_that_extends_the_themes_changes_one_block_of_every_page() {
    let own = "{% extends \"default/base.html\" %}{% block imprint %}<p>Ours.</p>{% endblock imprint %}";
    let (before, after) = (site(&[]), site(&[("templates/base.html", own)]));
    for (address, page) in after.iter().filter(|(address, _)| address.ends_with(".html")) {
        let old = cut(&before[address], "<p>Facts as of", "</p>");
        assert_eq!(without(page, "<p>Ours.</p>"), without(&before[address], old), "{address}");
    }
}

#[test]
fn a_component_of_the_site_goes_before_the_themes() {
    let own = "{% component legend() %}<p>Filled, half, empty.</p>{% endcomponent legend %}";
    let pages = site(&[("templates/ours.html", own)]);
    for address in [MODEL, "spectrum.html", "orgs/acme.html"] {
        let page = &pages[address];
        assert!(page.contains("<p>Filled, half, empty.</p>") && !page.contains("partly, or gated"), "{address}");
        assert!(page.contains("class=\"door"), "{address}: the theme's other components stay");
    }
}

/// The example of THEMES.md is what a reader tries first.
#[test]
fn the_example_of_the_manual_builds() {
    let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("THEMES.md")).unwrap();
    let mut examples = Vec::new();
    for fence in manual.split("\n```").skip(1).step_by(2) {
        let (kind, text) = fence.split_once('\n').unwrap();
        if let Some((_, path)) = kind.split_once(' ') {
            examples.push((path, text));
        }
    }
    assert!(examples.len() >= 2, "{examples:?}");
    let (before, after) = (site(&[]), site(&examples));
    let changed = before.iter().filter(|(address, text)| **text != after[*address]);
    let changed: Vec<_> = changed.map(|(address, _)| address).filter(|it| it.ends_with(".html")).collect();
    assert!(changed.iter().any(|it| *it == MODEL), "the page that is changed");
    assert!(after[MODEL].contains("mailto:openness@example.org"), "{}", after[MODEL]);
    assert!(!after[MODEL].contains("Cite this page") && before[MODEL].contains("Cite this page"));
}

/// A page's view is made as far as its templates name it: in whichever way one names a part, the part is there.
#[test]
fn a_part_of_a_view_is_there_however_a_template_comes_to_it() {
    let (shows, frame) = ("{{ cite.bibtex }}", "templates/ours.html");
    let component = "{% component shown(@cite) %}{{ cite.bibtex }}{% endcomponent shown %}";
    let ways: [&[(&str, &str)]; 6] = [
        &[("templates/model.html", shows)],
        &[("templates/model.html", "{% include 'ours.html' %}"), (frame, shows)],
        &[("templates/model.html", "{% extends \"ours.html\" %}"), (frame, shows)],
        &[("templates/model.html", "{{ <shown /> }}"), (frame, component)],
        &[("templates/model.html", "{{ __tera_context }}")],
        &[(
            "templates/model.html",
            "{% extends \"default/model.html\" %}{% block main %}{{ super() }}{% endblock main %}",
        )],
    ];
    let before = site(&[]);
    for way in ways {
        let after = site(way);
        assert!(after[MODEL].contains("@misc{"), "{way:?}\n{}", after[MODEL]);
        // The same in Markdown has a template of its own.
        assert_eq!(after[&format!("{MODEL}.md")], before[&format!("{MODEL}.md")], "{way:?}");
    }
    let plain = site(&[("templates/model.html", "<h1>{{ name }}</h1>")]);
    assert!(plain[MODEL].contains("<h1>One</h1>"), "{}", plain[MODEL]);
    assert_eq!(plain[&format!("{MODEL}.md")], before[&format!("{MODEL}.md")]);
}
