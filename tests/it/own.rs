//! A site's own pages, sections, drafts, files beside texts, menus, files for the root and redirects.

use crate::fixture::{Folder, Texts, ajar_in, model};
use crate::sparse::dead;
use ajar::Options;

/// A picture of 3 by 2 pixels, as far as its head says.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";

const ABOUT: &str = "+++\ntitle = \"About\"\nsummary = \"Who makes this.\"\nmenu = \"navigation\"\n+++\n\nA [paper](../../static/paper.pdf), \
    the [data](../../api/v1/models.csv), a [text](../explainers/basics/weights.md#one), [home](../index.md).\n\n![A door](door.png)\n";

fn site() -> Texts {
    Texts::of_one_model()
        .with("content/pages/about.md", ABOUT)
        .with("content/pages/door.png", PNG)
        .with("static/paper.pdf", "no real one")
        .with("content/index.md", "+++\ntitle = \"Welcome\"\n+++\n\nOurs. [About](pages/about.md)\n")
        .with("content/explainers/basics/_index.md", "+++\ntitle = \"The basics\"\norder = 1\n+++\n\nBegin here.\n")
        .with(
            "content/explainers/basics/weights.md",
            "+++\ntitle = \"Weights\"\nsummary = \"S\"\n+++\n\n## One\n\nText.\n",
        )
        .with("content/explainers/last.md", "+++\ntitle = \"Last\"\nsummary = \"S\"\ndate = 2026-11-20\n+++\n\nText.\n")
}

#[test]
fn pages_sections_and_the_home_page_are_the_sites_own() {
    let built = site().built();
    assert_eq!(dead(&built), Vec::<String>::new());
    let about = &built["about.html"];
    assert!(
        about.contains("<img src=\"door.png\" width=\"3\" height=\"2\" alt=\"A door\" loading=\"lazy\">"),
        "{about}"
    );
    for link in ["static/paper.pdf", "api/v1/models.csv", "explainers/basics/weights.html#one", "index.html"] {
        assert!(about.contains(&format!("href=\"{link}\"")), "{link}: {about}");
    }
    let home = &built["index.html"];
    assert!(home.contains("<h1>Welcome</h1>") && home.contains("Ours.") && home.contains("class=\"steps "), "{home}");
    assert!(home.contains(">About</a>\n") || home.contains("href=\"about.html\">About</a>"), "{home}");
    let section = &built["explainers/basics.html"];
    assert!(section.contains("Begin here.") && section.contains("basics/weights.html"), "{section}");
    let text = &built["explainers/basics/weights.html"];
    assert!(text.contains("href=\"../../explainers/basics.html\">The basics</a>"), "{text}");
    assert!(!text.contains("<p class=\"meta\">·"), "{text}");
    assert!(built["explainers.html"].contains("The basics"));
    let alone = site().with("content/index.md", "+++\ntitle = \"Welcome\"\nalone = true\n+++\n\nOnly this.\n").built();
    assert!(!alone["index.html"].contains("class=\"steps ") && alone["index.html"].contains("Only this."));
}

#[test]
fn a_draft_is_shown_where_it_is_asked_for() {
    let texts = site()
        .with("content/pages/soon.md", "+++\ntitle = \"Soon\"\ndraft = true\n+++\n\n![x](soon.png)\n")
        .with("content/pages/soon.png", PNG);
    let (outcome, files) = texts.build();
    assert!(!files.contains_key("soon.html") && !files.contains_key("soon.png"));
    assert!(!outcome.diags.iter().any(|it| it.message.contains("soon")), "{:?}", outcome.diags);
    let folder = Folder::of(&texts);
    let options = Options { drafts: true, ..Options::default() };
    assert!(!ajar::build(&folder.site(), &folder.out(), options).unwrap().has_errors());
    let page = std::fs::read_to_string(folder.out().join("soon.html")).unwrap();
    assert!(page.contains("Draft.") && folder.out().join("soon.png").exists(), "{page}");
}

#[test]
fn menus_are_what_the_settings_say() {
    let settings = "\n[[navigation]]\nname = \"Who\"\nto = \"content/pages/about.md\"\n[[navigation]]\nname = \"Models\"\nto = \"spectrum.html\"\n\
        [[footer]]\nname = \"Paper\"\nto = \"static/paper.pdf\"\n[[footer]]\nname = \"Else\"\nto = \"https://example.org/x\"\n";
    let texts = site();
    let texts = texts.with("ajar.toml", format!("{}{settings}", texts.text("ajar.toml")));
    let built = texts.built();
    assert_eq!(dead(&built), Vec::<String>::new());
    let page = &built["models/acme/one.html"];
    for link in [
        "../../about.html\">Who",
        "../../spectrum.html\">Models",
        "../../static/paper.pdf\">Paper",
        "\"https://example.org/x\">Else",
    ] {
        assert!(page.contains(link), "{link}: {page}");
    }
    let header = page.split("</header>").next().unwrap();
    assert!(!header.contains("orgs.html") && header.contains("id=\"find\""), "{header}");
    assert!(built["about.html"].contains("href=\"about.html\" aria-current=\"page\""));
    let wrong = texts.edit("ajar.toml", "spectrum.html", "spectrun.html");
    assert!(wrong.look().diags.iter().any(|it| it.message == "`spectrun.html` is no page of the site"));
}

#[test]
fn files_for_the_root_stand_there_also_with_a_dot() {
    let texts = site()
        .with("static/root/CNAME", "example.org\n")
        .with("static/root/.well-known/security.txt", "Contact: x\n")
        .with("static/root/.gitignore", "x\n");
    let folder = Folder::of(&texts);
    for _ in 0..2 {
        assert!(!ajar::build(&folder.site(), &folder.out(), Options::default()).unwrap().has_errors());
        assert!(folder.out().join("CNAME").exists() && folder.out().join(".well-known/security.txt").exists());
        assert!(!folder.out().join(".gitignore").exists());
    }
    std::fs::remove_dir_all(folder.path("static/root/.well-known")).unwrap();
    ajar::build(&folder.site(), &folder.out(), Options::default()).unwrap();
    assert!(!folder.out().join(".well-known").exists());
}

#[test]
fn what_others_put_where_hosts_look_stays_and_is_not_overwritten() {
    let folder = Folder::of(&site().with("static/root/.well-known/security.txt", "Contact: x\n"));
    let build = || ajar::build(&folder.site(), &folder.out(), Options::default());
    build().unwrap();
    folder.beside("out/.well-known/acme-challenge/token", "theirs");
    std::fs::remove_file(folder.path("static/root/.well-known/security.txt")).unwrap();
    build().unwrap();
    assert!(!folder.out().join(".well-known/security.txt").exists());
    assert!(folder.out().join(".well-known/acme-challenge/token").exists());
    folder.beside("out/.well-known/security.txt", "theirs, too");
    folder.write("static/root/.well-known/security.txt", "Contact: x\n");
    assert!(build().is_err());
    assert_eq!(std::fs::read(folder.out().join(".well-known/security.txt")).unwrap(), b"theirs, too");
}

#[test]
fn a_picture_that_stays_on_the_disk_has_its_size_too() {
    let texts = site()
        .with("static/door.png", PNG)
        .with("content/pages/two.md", "+++\ntitle = \"Two\"\n+++\n\n![A door](../../static/door.png)\n");
    let folder = Folder::of(&texts);
    ajar::build(&folder.site(), &folder.out(), Options::default()).unwrap();
    let page = std::fs::read_to_string(folder.out().join("two.html")).unwrap();
    assert!(page.contains("<img src=\"static/door.png\" width=\"3\" height=\"2\""), "{page}");
}

#[test]
fn an_old_address_leads_to_a_place_a_file_or_elsewhere() {
    let settings = "\n[redirects]\n\"a.html\" = \"models/acme/one.html#data\"\n\"b.html\" = \"static/paper.pdf\"\n\
        \"c.html\" = \"https://example.org/x?a=1&b=2\"\n\"d.html\" = \"a.html\"\n\
        \"e.html\" = \"api/v1/models/acme/one.json\"\n";
    let texts = site();
    let built = texts.with("ajar.toml", format!("{}{settings}", texts.text("ajar.toml"))).built();
    for (from, to) in [
        ("a.html", "url=models/acme/one.html#data\""),
        ("b.html", "url=static/paper.pdf\""),
        ("c.html", "url=https://example.org/x?a=1&amp;b=2\""),
        ("d.html", "url=models/acme/one.html#data\""),
        ("e.html", "url=api/v1/models/acme/one.json\""),
    ] {
        assert!(built[from].contains(to), "{from}: {}", built[from]);
    }
}

#[test]
fn a_feed_tells_of_explainers_and_the_sitemap_of_days() {
    let texts = site().edit("ajar.toml", "title", "url = \"https://ajar.example/x/\"\ntitle");
    let built = texts.built();
    assert!(built["explainers.xml"].contains("<id>https://ajar.example/x/explainers/last.html</id>"));
    assert!(!built["explainers.xml"].contains("weights"), "a text without a day is in no feed");
    assert!(built["sitemap.xml"].contains("explainers/last.html</loc><lastmod>2026-11-20</lastmod>"));
    assert!(built["sitemap.xml"].contains("models/acme/one.html</loc><lastmod>2026-11-21</lastmod>"));
    assert_eq!(dead(&built), Vec::<String>::new());
}

#[test]
fn a_hook_stands_in_the_head_of_every_page() {
    let built = site().with("templates/head.html", "<meta name=\"ours\" content=\"{{ site.title }}\">").built();
    for (address, text) in built.iter().filter(|(address, _)| address.ends_with(".html")) {
        let head = text.split("</head>").next().unwrap();
        assert!(head.contains("<meta name=\"ours\" content=\"T\">"), "{address}");
    }
}

#[test]
fn a_new_page_begins_with_every_key() {
    let folder = Folder::of(&Texts::smallest().with("data/models/acme/one.toml", model("One")));
    let run = folder.ajar(&["new", "page", "about"]);
    assert!(run.out.contains("content/pages/about.md"), "{} {}", run.out, run.err);
    assert_eq!(ajar_in(&folder.site(), &["check"]).code, Some(0));
    assert!(folder.read("content/pages/about.md").contains("menu = "));
}
