//! A site in several languages: each has every page, reaches the others, and says what is not in its language.

use crate::fixture::{Texts, root};
use crate::sparse::dead;
use std::collections::{BTreeMap, BTreeSet};

fn bilingual() -> Texts {
    Texts::on_disk(&root().join("examples/bilingual"))
}

/// The addresses of pages, without those that only lead on.
fn pages(built: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    let all = built.iter().filter(|(address, text)| address.ends_with(".html") && text.contains("<main"));
    all.map(|(address, text)| (address.as_str(), text.as_str()))
}

/// The values of an attribute in the tags that begin with `tag`.
fn values<'p>(page: &'p str, tag: &str, attribute: &str) -> Vec<&'p str> {
    let tags = page.split(tag).skip(1).filter_map(|it| it.split('>').next());
    tags.filter_map(|it| it.split_once(&format!("{attribute}=\""))?.1.split('"').next()).collect()
}

#[test]
fn every_language_has_every_page_and_leads_nowhere_in_vain() {
    let (outcome, _) = bilingual().build();
    assert!(outcome.diags.is_empty(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
    let built = bilingual().built();
    assert_eq!(dead(&built), Vec::<String>::new());
    let (german, english): (BTreeSet<&str>, BTreeSet<&str>) =
        pages(&built).map(|it| it.0).partition(|it| it.starts_with("de/"));
    assert_eq!(german.iter().map(|it| &it[3..]).collect::<BTreeSet<_>>(), english);
    assert_eq!(outcome.pages, german.len() + english.len());
    for (address, page) in pages(&built) {
        let (own, other) = if address.starts_with("de/") { ("de", "en") } else { ("en", "de") };
        assert!(page.contains(&format!("<html lang=\"{own}\"")), "{address}");
        assert!(
            page.contains(&format!("lang=\"{other}\" dir=\"ltr\" hreflang=\"{other}\">")),
            "{address}: no way to {other}"
        );
    }
    let switch = values(&built["de/models/openai/whisper.html"], "<nav class=\"languages\"", "href");
    assert_eq!(switch.len(), 0, "the link is inside the tag after it");
    assert!(
        built["de/models/openai/whisper.html"].contains("<a href=\"../../../models/openai/whisper.html\" lang=\"en\"")
    );
    assert!(
        built["models/openai/whisper.html"].contains("<a href=\"../../de/models/openai/whisper.html\" lang=\"de\"")
    );
}

#[test]
fn search_engines_are_told_of_each_version_by_all_of_them() {
    let built = bilingual().built();
    let base = "https://openness.example/";
    let address = |url: &str| match url.strip_prefix(base).unwrap() {
        folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
        page => page.to_owned(),
    };
    let mut seen = 0;
    for (own, page) in pages(&built) {
        let versions = values(page, "<link rel=\"alternate\" hreflang", "href");
        let canonical = values(page, "<link rel=\"canonical\"", "href");
        if versions.is_empty() {
            continue;
        }
        seen += 1;
        assert_eq!(canonical.iter().map(|it| address(it)).collect::<Vec<_>>(), [own]);
        assert!(page.contains("hreflang=\"x-default\""), "{own}");
        for other in &versions {
            assert_eq!(values(&built[&address(other)], "<link rel=\"alternate\" hreflang", "href"), versions, "{own}");
        }
        assert!(built["sitemap.xml"].contains(&format!("<loc>{}</loc>", canonical[0])), "{own}");
    }
    assert!(seen > 40, "{seen}");
    // What stands in for a translation is the original, found there alone.
    assert_eq!(
        values(&built["de/about.html"], "<link rel=\"canonical\"", "href"),
        ["https://openness.example/about.html"]
    );
    assert!(
        !built["sitemap.xml"].contains("de/about.html")
            && built["sitemap.xml"].contains("<loc>https://openness.example/about.html</loc></url>")
    );
}

#[test]
fn what_is_not_translated_says_its_language() {
    let built = bilingual().built();
    let about = &built["de/about.html"];
    assert!(about.contains("Dieser Text ist noch nicht übersetzt"), "{about}");
    assert!(about.contains("<h1><span lang=\"en\">About this site</span></h1>"), "{about}");
    assert!(about.contains("<p lang=\"en\">This is an example"), "{about}");
    assert!(about.contains("<title>About this site · Offen genug?</title>"), "{about}");
    // The translated page calls its places otherwise, so the link of the original leads to its beginning.
    assert!(about.contains("<a href=\"explainers/what-open-means-here.html\">"), "{about}");
    let glossary = &built["de/glossary.html"];
    assert!(glossary.contains("<dt><span lang=\"en\">permissive license</span></dt>"), "{glossary}");
    assert!(glossary.contains("<dt>Gewichte</dt>") && glossary.contains("Auch: Modellgewichte."), "{glossary}");
    let text = &built["de/explainers/what-open-means-here.html"];
    assert!(!text.contains("noch nicht übersetzt") && text.contains("Was Sie damit dürfen"), "{text}");
    // The front matter goes on where that of the original ends.
    assert!(text.contains("README of Whisper") && text.contains("glossary.html#weights"), "{text}");
    let model = &built["de/models/openai/whisper.html"];
    assert!(model.contains("die Gewichte lassen sich") || model.contains("Die Gewichte lassen sich"), "{model}");
    assert!(!model.contains("the weights can be downloaded"), "{model}");
    let rows = ["de/data/models", "de/data/answers", "de/data/verdicts", "de/data/clauses"];
    for (address, text) in built.iter().filter(|it| !rows.iter().any(|row| it.0.starts_with(row))) {
        let is_marked = text.contains(['\u{e01ee}', '\u{e01ef}']) && !address.ends_with(".js");
        assert!(!is_marked, "{address} has marks");
        let told = !text.contains("lang=\"en\">") || address.starts_with("de/") || !address.ends_with(".html");
        assert!(told || text.contains("<html lang=\"en\""), "{address}");
    }
}

#[test]
fn each_language_has_its_own_search_and_feeds_and_shares_the_rest() {
    let built = bilingual()
        .with(
            "content/explainers/dated.md",
            "+++\ntitle = \"Dated\"\nsummary = \"S\"\ndate = 2026-11-20\n+++\n\nText.\n",
        )
        .built();
    let has = |start: &str, end: &str| built.keys().any(|it| it.starts_with(start) && it.ends_with(end));
    assert!(has("de/data/index.", ".js") && has("data/index.", ".js"));
    assert!(built["de/explainers.xml"].contains("<link href=\"https://openness.example/de/explainers/dated.html\"/>"));
    assert!(built["de/index.html"].contains("href=\"../static/ajar."));
    for shared in ["de/static/", "de/api/", "de/badges/", "de/robots", "de/sitemap", "de/llms"] {
        assert!(!built.keys().any(|it| it.starts_with(shared)), "{shared}");
    }
    assert!(built["api/v1/models.json"].contains("\"language\":\"en\""));
    assert!(
        built["de/404.html"].contains("href=\"/de/index.html\"") && built["404.html"].contains("href=\"/index.html\"")
    );
}

#[test]
fn a_site_of_one_language_is_the_same_whether_it_names_it_or_not() {
    let texts = bilingual().without("ajar.toml");
    let settings = "title = \"S\"\nsummary = \"S\"\nurl = \"https://openness.example/\"\nas-of = 2026-11-21\n";
    let without = |it: &Texts| {
        let folders = [
            "content/de/explainers/what-open-means-here.md",
            "data/de/glossary.toml",
            "data/de/standards/openness.toml",
            "data/de/models/openai/whisper.toml",
        ];
        folders.iter().fold(it.clone(), |texts, path| texts.without(path))
    };
    let one = without(&texts).with("ajar.toml", settings).built();
    let named = without(&texts).with("ajar.toml", format!("{settings}languages = [\"en\"]\n")).built();
    let pages = |built: &BTreeMap<String, String>| {
        let all = built.iter().filter(|it| !it.0.starts_with("api/"));
        all.map(|(address, text)| (address.clone(), text.clone())).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(pages(&one), pages(&named));
    assert!(!one["index.html"].contains("hreflang") && !one["index.html"].contains("languages"));
}

#[test]
fn old_addresses_lead_on_in_each_language() {
    let settings = "title = \"S\"\nsummary = \"S\"\nas-of = 2026-11-21\nlanguages = [\"en\", \"de\"]\n[redirects]\n\
        \"us.html\" = \"about.html\"\n\"wir.html\" = \"de/about.html\"\n";
    let built = bilingual().with("ajar.toml", settings).built();
    assert!(built["us.html"].contains("url=about.html") && built["de/us.html"].contains("url=about.html"));
    assert!(built["wir.html"].contains("url=de/about.html") && !built.contains_key("de/wir.html"));
    assert!(built["de/us.html"].contains("<html lang=\"de\""));
}

#[test]
fn files_beside_a_translation_and_beside_its_original_are_both_found() {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";
    let text = "+++\ntitle = \"Bilder\"\nsummary = \"S\"\n+++\n\n![Beide](both.png) ![Eigenes](own.png)\n";
    let built = bilingual()
        .with("content/explainers/pictures.md", "+++\ntitle = \"Pictures\"\nsummary = \"S\"\n+++\n\nNone here.\n")
        .with("content/de/explainers/pictures.md", text)
        .with("content/explainers/both.png", PNG)
        .with("content/de/explainers/own.png", PNG)
        .built();
    assert_eq!(dead(&built), Vec::<String>::new());
    let page = &built["de/explainers/pictures.html"];
    assert!(
        page.contains("src=\"../../explainers/both.png\"") && page.contains("src=\"../../de/explainers/own.png\""),
        "{page}"
    );
}

#[test]
fn a_translation_that_is_still_being_written_is_not_shown() {
    let text = "+++\ntitle = \"Über\"\ndraft = true\n+++\n\nBald.\n";
    let built = bilingual().with("content/de/pages/about.md", text).built();
    assert!(built["de/about.html"].contains("About this site") && !built["de/about.html"].contains("Bald"));
}

/// A site whose records are all in English, and whose pages are German, too.
#[test]
fn rows_of_scripts_know_what_is_not_translated() {
    let built = bilingual().without("data/de/standards/openness.toml").built();
    let is_marked = |folder: &str| {
        let table = built.iter().find(|it| it.0.starts_with(&format!("{folder}data/models")));
        table.unwrap_or_else(|| panic!("{folder} has no table")).1.contains('\u{e01ee}')
    };
    assert!(is_marked("de/") && !is_marked(""));
    let spectrum = |folder: &str| &built[&format!("{folder}spectrum.html")];
    assert!(spectrum("de/").contains("static/languages."), "{}", spectrum("de/"));
    assert!(spectrum("de/").contains("data-language=\"en\" data-direction=\"ltr\""));
    assert!(!spectrum("").contains("data-direction="));
}

#[test]
fn the_search_knows_what_nobody_has_translated() {
    let built = bilingual().built();
    // The rows of the first files of entries: their titles, and what of each is not in the language of the page.
    let rows = |folder: &str| -> BTreeMap<String, u64> {
        let is_wanted = |it: &&String| it.starts_with(&format!("{folder}data/entries-"));
        let tables = built.keys().filter(is_wanted).map(|it| {
            let text = &built[it];
            serde_json::from_str::<serde_json::Value>(&text[text.find('{').unwrap()..=text.rfind('}').unwrap()])
                .unwrap()
        });
        let row = |table: serde_json::Value| {
            let (titles, foreign) =
                (table["title"].as_array().unwrap().clone(), table["foreign"].as_array().unwrap().clone());
            titles
                .into_iter()
                .zip(foreign)
                .map(|(a, b)| (a.as_str().unwrap().to_owned(), b.as_u64().unwrap()))
                .collect::<Vec<_>>()
        };
        tables.flat_map(row).collect()
    };
    let german = rows("de/");
    assert_eq!(german["About this site"] & 5, 5, "{german:?}");
    assert_eq!((german["permissive license"] & 1, german["Gewichte"]), (1, 0), "{german:?}");
    assert!(rows("").values().all(|it| *it == 0));
    // The script that tells it is there before that of the search.
    let page = &built["de/search.html"];
    assert!(page.find("static/languages.").unwrap() < page.find("static/search.").unwrap(), "{page}");
}

/// A sentence that the program puts together is in English where the language lacks it, and pages say so; no other file
/// has a mark of that.
#[test]
fn sentences_in_english_say_so_on_a_page_of_another_language() {
    let settings = format!("{}language = \"fr\"\nissues = \"https://forge.example/new\"\n", crate::fixture::SETTINGS);
    let own = "page-base-skip = Aller au texte\n";
    let site = Texts::of_one_model()
        .with("ajar.toml", settings)
        .with("locales/fr/pages-base.ftl", own)
        .with_own(&["data/uses/research-and-publish.toml", "data/licenses/MIT.toml"])
        .edit("data/models/acme/one.toml", "summary", "license = \"MIT\"\nevidence = [{ source = \"card\" }]\nsummary");
    let card = "[source.card]\nurl = \"https://acme.test/card\"\ntitle = \"Card\"\nretrieved = 2026-11-20\n";
    let site = site.with("data/models/acme/one.toml", format!("{}{card}", site.text("data/models/acme/one.toml")));
    let (outcome, files) = site.build();
    let told = ajar::report::short(&outcome.diags, &outcome.sources);
    assert!(!outcome.has_errors(), "{told}");
    assert!(told.contains("locales/fr/pages-base.ftl:1:1: warning[untranslated-message]"), "{told}");
    assert!(told.contains("ajar.toml") && told.contains("said in English, for want of `fr`"), "{told}");
    assert_eq!(told.matches("untranslated-message").count(), 2, "{told}");
    for (address, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        let marks = text.chars().filter(|it| ('\u{e01ec}'..='\u{e01ef}').contains(it)).count();
        assert_eq!((marks, text.contains("%F3%A0%87")), (0, false), "{address}");
        if address.ends_with(".html") {
            let (begun, ended) = (text.matches("<span").count(), text.matches("</span>").count());
            assert_eq!(begun, ended, "{address}");
        }
    }
    let page = String::from_utf8_lossy(&files["models/acme/one.html"]);
    assert!(page.contains("Aller au texte") && !page.contains("lang=\"en\" dir=\"ltr\">Aller"), "{page}");
    let why = page.split("id=\"why\"").nth(1).unwrap_or(&page);
    assert!(why.contains("<span lang=\"en\" dir=\"ltr\">"), "{why}");
    assert!(page.contains("<h1>One</h1>"), "{page}");
}

#[test]
fn a_text_can_be_there_in_one_language_alone() {
    let text = |extra: &str| {
        format!(
            "+++\ntitle = \"Impressum\"\n{extra}menu = \"footer\"\n+++\n\n[Was offen heißt](../explainers/what-open-means-here.md).\n"
        )
    };
    let path = "content/de/pages/impressum.md";
    let silent = bilingual().with(path, text("")).look();
    let told = ajar::report::short(&silent.diags, &silent.sources);
    assert!(told.contains("there is no `content/pages/impressum.md`"), "{told}");
    let section = "+++\ntitle = \"Recht\"\noriginal = true\n+++\n\nAlles dazu.\n";
    let explainer = "+++\ntitle = \"Haftung\"\nsummary = \"Wer haftet.\"\noriginal = true\n+++\n\nText.\n";
    let site = bilingual()
        .with(path, text("original = true\n"))
        .with("content/de/explainers/recht/_index.md", section)
        .with("content/de/explainers/recht/haftung.md", explainer);
    let outcome = site.look();
    assert!(!outcome.has_errors(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
    let built = site.built();
    assert_eq!(dead(&built), Vec::<String>::new());
    let page = &built["de/impressum.html"];
    assert!(
        page.contains("<h1>Impressum</h1>") && page.contains("href=\"explainers/what-open-means-here.html\""),
        "{page}"
    );
    // It is found from German pages, and no page leads to an English one that is not there.
    assert!(built["de/index.html"].contains("href=\"impressum.html\"") && !built["index.html"].contains("impressum"));
    for address in ["impressum.html", "explainers/recht.html", "explainers/recht/haftung.html"] {
        assert!(!built.contains_key(address) && built.contains_key(&format!("de/{address}")), "{address}");
        assert!(!built[&format!("de/{address}")].contains("class=\"languages\""), "{address}");
        let loc = format!("<loc>https://openness.example/de/{address}</loc>");
        assert!(built["sitemap.xml"].contains(&loc), "{address}");
    }
    assert!(built["de/explainers.html"].contains("Haftung"));
}

/// A site in Arabic whose licenses are in English, as those that a new site takes over.
fn arabic() -> Texts {
    let license = std::fs::read_to_string(root().join("data/licenses/MIT.toml")).unwrap();
    let model = std::fs::read_to_string(root().join("src/schema/starter/model.toml")).unwrap();
    let settings = "title = \"نماذج\"\nsummary = \"ملخص\"\nlanguage = \"ar\"\nas-of = 2026-11-22\nurl = \"https://a.example/\"\n\
                    epub = true\n[written-in]\n\"data/licenses\" = \"en\"\n";
    Texts::smallest()
        .with("ajar.toml", settings)
        .with("data/licenses/MIT.toml", license)
        .with("data/models/acme/one.toml", model.replace("{as-of}", "2026-11-22"))
        .with("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"company\"\n")
        .with("content/explainers/one.md", "+++\ntitle = \"واحد\"\nsummary = \"نص\"\n+++\n\nنص\n")
}

#[test]
fn records_in_another_language_than_the_site_say_so_and_read_in_their_direction() {
    let built = arabic().built();
    let page = &built["licenses/MIT.html"];
    assert!(page.contains("<span lang=\"en\" dir=\"ltr\">A very short permissive software license."), "{page}");
    // A sentence ends where it goes on to, and a list in English is one.
    assert!(page.contains("license text stay in copies.</span>"), "{page}");
    assert!(page.contains("copy of the license and keeping notices"), "{page}");
    let date = "<span lang=\"en\" dir=\"ltr\">as a whole, checked <span lang=\"ar\" dir=\"auto\">";
    assert!(page.contains(date), "{page}");
    for (address, page) in &built {
        let marked = page
            .chars()
            .any(|it| ('\u{e01ea}'..='\u{e01ef}').contains(&it) || ('\u{e0020}'..='\u{e007e}').contains(&it));
        let is_table = address.starts_with("data/") && address.ends_with(".js");
        assert!(!marked || is_table, "{address} has marks");
    }
    assert!(page.contains("data-language=\"en\" data-direction=\"ltr\""), "scripts know the language of records");
    let (outcome, _) = arabic().build();
    assert!(outcome.diags.iter().all(|it| it.code.name() == "untranslated-message"), "{:?}", outcome.diags);
}

#[test]
fn texts_in_another_language_than_the_site_say_so_and_what_their_terms_mean_is_told_in_its_own() {
    let settings = "title = \"نماذج\"\nsummary = \"ملخص\"\nlanguage = \"ar\"\nas-of = 2026-11-22\n\
                    [written-in]\n\"content/pages\" = \"en\"\n";
    let page = "+++\ntitle = \"About us\"\nmenu = \"footer\"\nterms = [\"weights\"]\n+++\n\n\
                > [!NOTE]\n> Ask for the weights.\n\nWrite to us.\n";
    let term = "[term.weights]\nname = \"أوزان\"\nforms = [\"weights\"]\ndefinition = \"أرقام.\"\n";
    let built = Texts::smallest()
        .with("ajar.toml", settings)
        .with("data/glossary.toml", term)
        .with("content/pages/about.md", page)
        .with("content/explainers/one.md", "+++\ntitle = \"واحد\"\nsummary = \"نص\"\n+++\n\nنص\n")
        .built();
    let page = &built["about.html"];
    for said in ["lang=\"en\" dir=\"ltr\">About us", "lang=\"en\" dir=\"ltr\">Write to us.</p>", ">Note<"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.contains("id=\"gloss-weights\" lang=\"ar\" dir=\"rtl\">أرقام."), "{page}");
    assert!(built["index.html"].contains("lang=\"en\" dir=\"ltr\">About us</span></a>"), "the link to it says so");
    assert!(!built["explainers/one.html"].contains("lang=\"en\" dir=\"ltr\">نص"), "what is in its own is not marked");
}

#[test]
fn messages_in_a_language_that_no_page_is_in_are_told() {
    let told = |path: &str| {
        let outcome = Texts::smallest().with(path, "card-closed = X\n").look();
        outcome.diags.iter().any(|it| it.code.name() == "unused-file" && it.message.contains("no page is in"))
    };
    assert!(told("locales/pt/own.ftl") && told("locales/de/own.ftl"));
    // What the program was built from is said on pages of others, and English everywhere.
    assert!(!told("locales/de/common.ftl") && !told("locales/en/own.ftl"));
}
