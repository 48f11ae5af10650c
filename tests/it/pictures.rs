//! Pictures that leave the site: they are pixels of the promised size, every letter has a sign and stands inside, and pages
//! name them.

use crate::fixture::{Texts, model};
use ajar::assess::assess;
use ajar::check::check;
use ajar::export::picture;
use ajar::parse::parse;
use ajar::plan::{Site, plan};
use ajar::render::{Naming, Renderer};
use std::collections::BTreeMap;

/// What makes pictures of single pages: the address that names them, and the wish.
const ADDRESSED: &str = "url = \"https://acme.example/open/\"\npreview-pictures = true\n";

/// A site with pictures for its pages, too.
fn site() -> Texts {
    let text = "+++\ntitle = \"What is in a model\"\nsummary = \"Parts, one by one.\"\n+++\n\nText.\n";
    let settings = format!("{ADDRESSED}title");
    Texts::of_one_model().edit("ajar.toml", "title", &settings).with("content/explainers/parts.md", text)
}

/// What a site is planned to be.
fn planned<T>(texts: &Texts, work: impl FnOnce(&Site<'_>) -> T) -> T {
    let (sources, _) = texts.sources();
    let facts = check(parse(&sources).0).0;
    let assessed = assess(&facts);
    work(&plan(&assessed, &sources).0)
}

/// Width, height and how many colors a picture has.
fn decoded(bytes: &[u8]) -> (u32, u32, usize) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let info = reader.info();
    assert!(pixels.iter().any(|it| *it != pixels[0]), "nothing is drawn");
    (info.width, info.height, info.palette.as_ref().unwrap().len() / 3)
}

/// The words of a drawing: their class, their size, where they are put, which end that is, and what they say.
struct Set {
    class: String,
    size: f64,
    x: f64,
    y: f64,
    end: Option<String>,
    words: String,
}

fn words(drawing: &str) -> Vec<Set> {
    let attribute = |tag: &str, name: &str| {
        tag.split(&format!(" {name}=\"")).nth(1).map(|it| it.split('"').next().unwrap().to_owned())
    };
    let set = |it: &str| {
        let (tag, rest) = it.split_once('>').unwrap();
        let number = |name: &str| attribute(tag, name).unwrap().parse().unwrap();
        let words = rest.split("</text>").next().unwrap();
        let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        Set {
            class: attribute(tag, "class").unwrap(),
            size: number("font-size"),
            x: number("x"),
            y: number("y"),
            end: attribute(tag, "text-anchor"),
            words: words.replace("&amp;", "&"),
        }
    };
    drawing.split("<text").skip(1).map(set).collect()
}

/// Every letter of a drawing has a sign; and where nothing is drawn at another scale, it stands inside, on no other words.
fn assert_set(address: &str, drawing: &str) {
    let all = words(drawing);
    assert!(!all.is_empty(), "{address}");
    let mut lines: BTreeMap<i64, Vec<(f64, f64, String)>> = BTreeMap::new();
    for it in all {
        let wide = picture::width(&it.class, it.size, &it.words);
        let wide = wide.unwrap_or_else(|| panic!("{address}: no sign for a letter of {}", it.words));
        let left = match it.end.as_deref() {
            Some("middle") => it.x - wide / 2.0,
            Some("end") => it.x - wide,
            _ => it.x,
        };
        assert!(left >= -0.5 && left + wide <= 1200.5, "{address}: {} from {left} to {}", it.words, left + wide);
        #[expect(clippy::cast_possible_truncation, reason = "some hundred pixels")]
        lines.entry((it.y * 10.0) as i64).or_default().push((left, left + wide, it.words));
    }
    if drawing.contains("scale(1.5111)") {
        return;
    }
    for line in lines.values_mut() {
        line.sort_by(|one, other| one.0.total_cmp(&other.0));
        let meets = line.windows(2).find(|it| it[0].1 > it[1].0 + 0.5);
        assert!(meets.is_none(), "{address}: {meets:?}");
    }
}

#[test]
fn pictures_are_pixels_of_the_promised_size() {
    let (outcome, built) = site().build();
    assert!(!outcome.has_errors());
    let pixels: BTreeMap<&String, &Vec<u8>> = built.iter().filter(|it| it.0.ends_with(".png")).collect();
    let previews: Vec<&str> = pixels.keys().filter_map(|it| it.strip_prefix("previews/")).collect();
    assert_eq!(previews, ["explainers/parts.png", "models/acme/one.png"]);
    for (address, bytes) in &pixels {
        let (wide, high, colors) = decoded(bytes);
        assert_eq!(wide, 1200, "{address}");
        assert!(high == 630 || address.starts_with("data/chart-") && (300..1600).contains(&high), "{address}: {high}");
        assert!((8..=256).contains(&colors), "{address}: {colors}");
        assert!(bytes.len() < 60_000, "{address}: {}", bytes.len());
    }
    for name in ["doors", "chart-plane", "chart-components"] {
        assert!(built.contains_key(&format!("data/{name}.png")) && built.contains_key(&format!("data/{name}.svg")));
    }
}

#[test]
fn a_page_names_its_own_picture_or_that_of_the_site() {
    let has = |page: &str, address: &str, alt: &str| {
        for words in [
            format!("<meta property=\"og:image\" content=\"https://acme.example/open/{address}\">"),
            "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
            "<meta property=\"og:image:height\" content=\"630\">".to_owned(),
            format!("<meta property=\"og:image:alt\" content=\"{alt}\">"),
            "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
        ] {
            assert!(page.contains(&words), "{words}: {page}");
        }
    };
    let built = site().built();
    has(&built["models/acme/one.html"], "previews/models/acme/one.png", "One: Closed to Open source, not settled");
    has(&built["explainers/parts.html"], "previews/explainers/parts.png", "What is in a model");
    has(&built["spectrum.html"], "data/doors.png", "Every recorded model as a door, by how open it is");
    let without = site().edit("ajar.toml", "preview-pictures = true\n", "").built();
    has(&without["models/acme/one.html"], "data/doors.png", "Every recorded model as a door, by how open it is");
    assert!(!without.keys().any(|it| it.starts_with("previews/")));
    let nowhere = site().edit("ajar.toml", ADDRESSED, "").built();
    assert!(!nowhere["index.html"].contains("og:image") && !nowhere.keys().any(|it| it.starts_with("previews/")));
}

#[test]
fn the_home_page_and_the_charts_offer_their_pictures_and_the_words_to_show_them() {
    let built = site().built();
    for (page, picture) in [("index.html", "data/doors"), ("pictures.html", "data/chart-plane")] {
        for ending in ["svg", "png"] {
            assert!(built[page].contains(&format!("href=\"{picture}.{ending}\" download")), "{page}");
        }
        let shown = format!("&lt;img src=\"https://acme.example/open/{picture}.png\" width=\"720\" alt=\"");
        let shown = [shown.clone(), shown.replace('"', "&quot;")];
        assert!(shown.iter().any(|it| built[page].contains(it)), "{page}: {}", built[page]);
    }
    let nowhere = site().edit("ajar.toml", ADDRESSED, "").built();
    assert!(nowhere["index.html"].contains("data/doors.png") && !nowhere["index.html"].contains("&lt;img"));
}

#[test]
fn a_link_may_lead_to_a_picture() {
    let menu = |to: &str| {
        site().with("ajar.toml", format!("{}\n[[footer]]\nname = \"P\"\nto = \"{to}\"\n", site().text("ajar.toml")))
    };
    for to in ["data/doors.png", "data/chart-plane.svg", "previews/models/acme/one.png"] {
        assert!(!menu(to).look().has_errors(), "{to}");
    }
    for to in ["data/chart-none.svg", "previews/models/acme/two.png", "previews/spectrum.png"] {
        assert!(menu(to).look().has_errors(), "{to}");
    }
}

#[test]
fn what_is_made_does_not_depend_on_threads_nor_on_who_asks() {
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let built = pool.install(|| site().build().1);
        built.into_iter().filter(|it| it.0.ends_with(".png")).collect::<BTreeMap<_, _>>()
    };
    let (one, many) = (run(1), run(4));
    assert!(one == many && one.len() > 4);
    planned(&site(), |site| {
        let renderer = Renderer::new(site, Naming::Bare).0.unwrap();
        for (address, bytes) in &one {
            assert_eq!(renderer.other(address).as_ref(), Some(bytes), "{address}");
        }
        assert_eq!(renderer.other("previews/models/acme/two.png"), None);
        assert_eq!(renderer.other("previews/models/acme/one.svg"), None);
    });
}

/// How many models a drawing names.
fn named(site: &Site<'_>, drawing: &str) -> usize {
    let words = words(drawing);
    let is_named = |name: &str| words.iter().any(|set| set.class == "n" && set.words == name);
    site.assessed.models.iter().filter(|it| is_named(&it.release.record.value.name)).count()
}

/// Every name of the reference site, and every word about it.
#[test]
fn every_letter_of_the_reference_has_a_sign_and_its_place() {
    let settings = Texts::reference().edit("ajar.toml", "title", "preview-pictures = true\ntitle");
    planned(&settings, |site| {
        let pages = site.pages().iter().map(|it| format!("previews/{}", it.address.replace(".html", ".png")));
        let kept = ["doors", "chart-plane", "chart-releases", "chart-components", "chart-agreement"];
        let mut seen = 0;
        for address in pages.chain(kept.map(|it| format!("data/{it}.png"))) {
            if let Some(drawing) = picture::drawing(site, &address) {
                seen += 1;
                assert_set(&address, &drawing);
            }
        }
        assert!(seen > site.assessed.models.len() + 20, "{seen}");
        // A model is named, or is one of those that its column counts; and each has its door.
        let card = picture::drawing(site, "data/doors.png").unwrap();
        let whole = picture::drawing(site, "data/doors.svg").unwrap();
        assert_set("data/doors.svg", &whole);
        let all = site.assessed.models.len();
        let counted: usize = words(&card)
            .iter()
            .filter_map(|it| it.words.strip_prefix("and ")?.strip_suffix(" more")?.parse::<usize>().ok())
            .sum();
        assert_eq!(named(site, &card) + counted, all);
        assert!(named(site, &card) > 80, "{counted} of {all} have no name");
        assert_eq!(named(site, &whole), all);
        for it in [&card, &whole] {
            assert_eq!(it.matches("<g transform").count(), all + site.assessed.facts.levels().len());
            // On the card, names that would have to be smaller are none; in the drawing, some are very long.
            let all = words(it);
            let small: Vec<_> =
                all.iter().filter(|set| set.class == "n" && set.size < 12.99).map(|set| &set.words).collect();
            assert!(small.len() <= if it == &card { 0 } else { 3 }, "set small: {small:?}");
        }
    });
}

#[test]
fn a_name_that_cannot_be_set_gives_way_to_an_alias_or_the_id() {
    let named = |name: &str, alias: &str| {
        let text = model(name).replacen("name =", &format!("aliases = [{alias}]\nname ="), 1);
        let texts = site().with("data/models/acme/one.toml", text);
        planned(&texts, |site| picture::drawing(site, "previews/models/acme/one.png").unwrap())
    };
    let says = |drawing: &str, words: &str| drawing.contains(&format!(">{words}</text>"));
    assert!(says(&named("Tülu ﬁne", ""), "Tülu fine"));
    assert!(says(&named("通义千问", "\"千问\", \"Qwen\""), "Qwen"));
    assert!(says(&named("통의", ""), "one"));
    assert_set("alias", &named("通义千问", ""));
}

#[test]
fn long_words_fit_and_strange_ones_are_only_words() {
    for name in
        ["A-model-with-a-name-without-a-single-blank-".repeat(4), "many words ".repeat(40), "<b> & \"c\" ]]> '".into()]
    {
        let texts = site()
            .with("data/models/acme/one.toml", model("One").replacen("One", &name.replace('"', "\\\""), 1))
            .edit("data/orgs/acme.toml", "Acme", &"Acme Company ".repeat(20))
            .edit("ajar.toml", "url =", &format!("question = \"{}?\"\nurl =", "How open ".repeat(30).trim_end()));
        let (outcome, built) = texts.build();
        assert!(!outcome.has_errors(), "{name}");
        decoded(&built["previews/models/acme/one.png"]);
        planned(&texts, |site| {
            for address in ["previews/models/acme/one.png", "data/doors.png", "data/chart-plane.png"] {
                assert_set(address, &picture::drawing(site, address).unwrap());
            }
        });
        let svg = String::from_utf8_lossy(&built["data/doors.svg"]);
        assert!(!svg.contains("<b>") && !svg.contains("href") && !svg.contains("<script"), "{svg}");
    }
}
