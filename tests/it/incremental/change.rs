//! What can happen to the site between two builds, and the site.

use crate::fixture::{Folder, SETTINGS, Texts, contents, org, own};
use ajar::Options;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

const FAMILIES: [&str; 3] = ["Alpha", "alpha", "Beta"];
const LICENSES: [&str; 3] = ["MIT", "Apache-2.0", "LicenseRef-own"];
const LINEAGES: [&str; 4] = ["base-model", "distilled-from", "merged-from", "successor-of"];
const STATES: [&str; 3] = ["released", "partial", "withheld"];
const SHOWN: &str = "evidence = [{ source = \"card\", quote = \"their words\", about = \"license\" }]\n";
const MODELS: [&str; 5] = ["acme/a", "acme/b", "acme/c", "zeta/d", "zeta/e"];

/// What the record of a model says, by numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) name: u8,
    pub(super) family: Option<u8>,
    pub(super) license: u8,
    pub(super) state: u8,
    /// Another model, and how this one descends from it.
    pub(super) from: Option<(u8, u8)>,
    pub(super) day: u8,
    pub(super) change: Option<u8>,
}

fn said() -> impl Strategy<Value = Said> {
    let from = prop::option::of((0..5_u8, 0..4_u8));
    let rest = (0..3_u8, from, 1..4_u8, prop::option::of(0..2_u8));
    (0..3_u8, prop::option::of(0..3_u8), 0..3_u8, rest).prop_map(|(name, family, license, rest)| {
        let (state, from, day, change) = rest;
        Said { name, family, license, state, from, day, change }
    })
}

/// Something that happens to the sources, to the output, or to what is chosen for a build.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Model(u8, Said),
    Without(u8),
    /// The summary of a model in the other language.
    Told(u8, Option<u8>),
    Renamed(u8),
    License(u8),
    Standard(u8),
    Use(u8),
    Org(u8),
    Dataset(u8),
    Title(u8),
    /// A line of the settings is there, or not.
    Setting(usize, bool),
    Explainer(Option<(u8, u8)>),
    Template(&'static str, Option<u8>),
    /// A file that no other one names has one of its texts, or is gone.
    File(usize, Option<u8>),
    Pictures(bool),
    Drafts(bool),
    Preview(bool),
    Day(u8),
    /// A file of the output goes, or is somebody else's.
    Gone(u8),
    Spoiled(u8),
    /// What is known of the earlier build is gone, or cut short.
    Forgotten(bool),
}

/// Own templates: plain, one that looks into the addresses of tables, one that names a table.
const TEMPLATES: [&str; 3] = [
    "{% extends \"default/model.html\" %}{% block main %}{{ super() }}<p>NUMBER</p>{% endblock %}",
    "{% extends \"default/model.html\" %}{% block main %}{% for name, it in site.assets %}{{ it | length }}{% endfor %}{% endblock %}",
    "{% extends \"default/model.html\" %}{% block main %}<a href=\"{{ site.assets[\"data/models.js\"] }}\">NUMBER</a>{% endblock %}",
];

/// Lines of the settings.
const SETTING: [&str; 10] = [
    "url = \"https://openness.example\"",
    "question = \"How open?\"",
    "author = \"Somebody\"",
    "edit = \"https://forge.example/edit\"",
    "issues = \"https://forge.example/issues/new\"",
    "license = \"CC-BY-4.0\"",
    "epub = true",
    "navigation = [{ name = \"Makers\", to = \"orgs.html\" }]",
    "redirects = { \"old.html\" = \"orgs.html\" }",
    "translation = { de = { title = \"Titel\" } }",
];

/// Files that come and go, with a number in place of `NUMBER`.
const FILES: [(&str, &str); 18] = [
    ("content/pages/own.md", "+++\ntitle = \"Own\"\nsummary = \"S.\"\nmenu = \"footer\"\n+++\n\nWords NUMBER.\n"),
    ("content/pages/draft.md", "+++\ntitle = \"Draft\"\ndraft = true\nmenu = \"navigation\"\n+++\n\nWords NUMBER.\n"),
    ("content/index.md", "+++\ntitle = \"Home NUMBER\"\n+++\n\nWords.\n"),
    ("content/explainers/live.md", LIVE),
    ("content/de/pages/nur.md", "+++\ntitle = \"Nur\"\noriginal = true\nmenu = \"footer\"\n+++\n\nNUMBER.\n"),
    ("data/glossary.toml", "[term.weights]\nname = \"weights\"\ndefinition = \"Numbers, NUMBER.\"\n"),
    (
        "data/licenses/MIT.toml",
        "name = \"MIT License\"\nsummary = \"Short, NUMBER.\"\nreading = \"whole\"\nchecked = 2026-11-21\n",
    ),
    ("data/orgs/third.toml", "name = \"Third NUMBER\"\nkind = \"company\"\n"),
    ("data/de/datasets/corpus.toml", "summary = \"Texte, NUMBER.\"\n"),
    (
        "data/datasets/other.toml",
        "name = \"Other NUMBER\"\nsummary = \"Texts.\"\ndisclosure = \"unknown\"\nchecked = 2026-11-21\n",
    ),
    ("data/policy.toml", "[max-age]\nmodels = 1NUMBER\n"),
    ("templates/head.html", "<meta name=\"own\" content=\"NUMBER\">"),
    ("templates/twin/model.md", "{{ name }}, NUMBER\n"),
    ("locales/en/own.ftl", "meta-orgs-title = Makers NUMBER\n"),
    ("locales/de/own.ftl", "meta-orgs-title = Hersteller NUMBER\n"),
    ("static/ajar.css", "p { order: NUMBER }"),
    ("static/find.js", "ajar.find = NUMBER;"),
    ("static/own.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1NUMBER\" height=\"10\"/>"),
];

/// Live data, of which models are chosen by what they are.
const LIVE: &str = "+++\ntitle = \"Live\"\nsummary = \"S.\"\ndate = 2026-11-0NUMBER\n+++\n
Of weights there are [0](count:org=acme).\n\n```ajar\nshow = \"spectrum\"\norg = \"acme\"\n```\n
```ajar\nshow = \"chart\"\nchart = \"plane\"\n```\n";

/// Records of this repository that come and go.
const OWN: [&str; 3] =
    ["data/uses/research-and-publish.toml", "data/standards/mof-1.1.toml", "data/licenses/Apache-2.0.toml"];

pub(super) fn change() -> impl Strategy<Value = Change> {
    let number = 0..3_u8;
    let some = || prop::option::of(1..3_u8);
    prop_oneof![
        8 => (0..5_u8, said()).prop_map(|(at, said)| Change::Model(at, said)),
        2 => (0..5_u8).prop_map(Change::Without),
        2 => (0..5_u8, some()).prop_map(|(at, name)| Change::Told(at, name)),
        1 => (0..5_u8).prop_map(Change::Renamed),
        1 => number.clone().prop_map(Change::License),
        1 => number.clone().prop_map(Change::Standard),
        1 => number.clone().prop_map(Change::Use),
        1 => number.clone().prop_map(Change::Org),
        1 => number.clone().prop_map(Change::Dataset),
        1 => number.clone().prop_map(Change::Title),
        3 => (0..SETTING.len(), any::<bool>()).prop_map(|(at, is_there)| Change::Setting(at, is_there)),
        2 => prop::option::of((0..5_u8, 0..2_u8)).prop_map(Change::Explainer),
        2 => (0..3_usize, some()).prop_map(|(at, number)| Change::Template(TEMPLATES[at], number)),
        6 => (0..FILES.len() + OWN.len(), some()).prop_map(|(at, number)| Change::File(at, number)),
        1 => any::<bool>().prop_map(Change::Pictures),
        1 => any::<bool>().prop_map(Change::Drafts),
        1 => any::<bool>().prop_map(Change::Preview),
        1 => (1..4_u8).prop_map(Change::Day),
        2 => any::<u8>().prop_map(Change::Gone),
        1 => any::<u8>().prop_map(Change::Spoiled),
        1 => any::<bool>().prop_map(Change::Forgotten),
    ]
}

pub(super) fn path(at: u8) -> String {
    format!("data/models/{}.toml", MODELS[usize::from(at)])
}

fn record(said: Said, is_there: impl Fn(&str) -> bool) -> String {
    let Said { name, family, license, state, from, day, change } = said;
    let mut res = format!("name = \"Model {name}\"\nsummary = \"A model.\"\nchecked = 2026-11-1{day}\n");
    res.push_str(&format!("released = 2026-0{day}-01\nlicense = \"{}\"\n", LICENSES[usize::from(license)]));
    if let Some(family) = family {
        res.push_str(&format!("family = \"{}\"\n", FAMILIES[usize::from(family)]));
    }
    res.push_str(SHOWN);
    res.push_str("\n[source.card]\nurl = \"https://acme.example/card\"\ntitle = \"Card\"\nretrieved = 2026-11-20\n");
    res.push_str(&format!("\n[component.weights]\nstate = \"{}\"\n{SHOWN}", STATES[usize::from(state)]));
    res.push_str("\n[component.pretraining-data]\nstate = \"released\"\ndatasets = [\"corpus\"]\n");
    res.push_str(SHOWN);
    let from = from.map(|(at, how)| (MODELS[usize::from(at)], LINEAGES[usize::from(how)]));
    if let Some((id, how)) = from.filter(|it| is_there(it.0)) {
        res.push_str(&format!("\n[[lineage]]\nkind = \"{how}\"\nid = \"{id}\"\n"));
    }
    if let Some(what) = change {
        res.push_str(&format!("\n[[change]]\ndate = 2026-11-0{day}\nwhat = \"Fact {what} was found.\"\n"));
    }
    res
}

/// A site in which most pages look at others.
pub(super) fn site() -> Texts {
    let settings = format!("{SETTINGS}url = \"https://openness.example\"\nlanguages = [\"en\", \"de\"]\n");
    let license = "name = \"Own License\"\nsummary = \"A license.\"\nreading = \"whole\"\nchecked = 2026-11-21\n";
    let corpus = "name = \"Corpus 0\"\nsummary = \"Texts.\"\ndisclosure = \"unknown\"\nchecked = 2026-11-21\n";
    let said = |at: u8| Said {
        name: 0,
        family: (at < 3).then_some(at),
        license: at % 3,
        state: 0,
        from: None,
        day: 1,
        change: None,
    };
    let texts = Texts::smallest()
        .with("ajar.toml", settings)
        .with("data/orgs/zeta.toml", org("Zeta"))
        .with("data/licenses/LicenseRef-own.toml", license)
        .with("data/datasets/corpus.toml", corpus)
        .with_own(&[
            "data/standards/spectrum.toml",
            "data/standards/osaid-1.0.toml",
            "data/uses/fine-tune-and-sell.toml",
        ]);
    (0..4).fold(texts, |texts, at| texts.with(&path(at), record(said(at), |_| true)))
}

/// The models that there are, and those from which one of them descends.
fn is_there(folder: &Folder, id: &str) -> bool {
    folder.path(&format!("data/models/{id}.toml")).exists()
}

fn is_named(folder: &Folder, id: &str) -> bool {
    let names = |path: &str| folder.path(path).exists() && folder.read(path).contains(id);
    (0..5).any(|at| names(&path(at))) || names("content/explainers/text.md")
}

fn put(folder: &Folder, path: &str, text: Option<String>) {
    match text {
        Some(text) => folder.write(path, text),
        None => _ = fs::remove_file(folder.path(path)),
    }
}

/// Another line in place of those that begin so.
pub(super) fn line(folder: &Folder, path: &str, start: &str, line: &str) {
    let text = folder.read(path);
    let rest: Vec<&str> = text.lines().filter(|it| !it.starts_with(start)).collect();
    folder.write(path, format!("{line}\n{}\n", rest.join("\n")));
}

/// One of the files that a build wrote.
fn one_of(out: &Path, at: u8) -> Option<std::path::PathBuf> {
    let files: Vec<String> = contents(out).into_keys().filter(|it| !it.contains(".ajar")).collect();
    (!files.is_empty()).then(|| out.join(&files[usize::from(at) * files.len() / 256]))
}

fn to_sources(folder: &Folder, change: &Change) {
    match change {
        Change::Model(at, said) => {
            let own = MODELS[usize::from(*at)];
            // A model that descends from itself, by any way, is a mistake.
            let can = |id: &str| id < own && is_there(folder, id);
            folder.write(&path(*at), record(*said, can));
        }
        Change::Without(at) if !is_named(folder, MODELS[usize::from(*at)]) => {
            put(folder, &path(*at), None);
            put(folder, &path(*at).replace("data/", "data/de/"), None);
        }
        Change::Told(at, name) if is_there(folder, MODELS[usize::from(*at)]) => {
            let text = name.map(|it| format!("summary = \"Ein Modell, {it}.\"\n"));
            put(folder, &path(*at).replace("data/", "data/de/"), text);
        }
        Change::Renamed(at) if is_there(folder, MODELS[usize::from(*at)]) => {
            line(folder, &path(*at), "name", "name = \"Renamed\"");
        }
        Change::License(it) => {
            line(folder, "data/licenses/LicenseRef-own.toml", "name", &format!("name = \"Own {it}\""));
        }
        Change::Standard(it) => {
            line(folder, "data/standards/osaid-1.0.toml", "version", &format!("version = \"{it}\""));
        }
        Change::Use(it) => line(folder, "data/uses/fine-tune-and-sell.toml", "name", &format!("name = \"Sell {it}\"")),
        Change::Org(it) => folder.write("data/orgs/acme.toml", org(&format!("Acme {it}"))),
        Change::Dataset(it) => line(folder, "data/datasets/corpus.toml", "name", &format!("name = \"Corpus {it}\"")),
        Change::Title(it) => line(folder, "ajar.toml", "title", &format!("title = \"Title {it}\"")),
        Change::Setting(at, is_there) => {
            let (key, _) = SETTING[*at].split_once('=').unwrap();
            line(folder, "ajar.toml", key, if *is_there { SETTING[*at] } else { "" });
        }
        Change::Explainer(text) => {
            let text = text.filter(|it| is_there(folder, MODELS[usize::from(it.0)])).map(|(at, title)| {
                let id = MODELS[usize::from(at)];
                format!("+++\ntitle = \"Text {title}\"\nsummary = \"S.\"\n+++\n\nOf [it](model:{id}).\n")
            });
            put(folder, "content/explainers/text.md", text);
        }
        Change::Template(text, number) => {
            put(folder, "templates/model.html", number.map(|it| text.replace("NUMBER", &it.to_string())));
        }
        Change::File(at, number) => match FILES.get(*at) {
            Some((path, text)) => put(folder, path, number.map(|it| text.replace("NUMBER", &it.to_string()))),
            None => put(folder, OWN[at - FILES.len()], number.map(|_| own(OWN[at - FILES.len()]))),
        },
        _ => {}
    }
}

pub(super) fn happen(folder: &Folder, options: &mut Options, change: &Change) {
    match change {
        Change::Pictures(are_there) => options.preview_pictures = *are_there,
        Change::Drafts(are_shown) => options.drafts = *are_shown,
        Change::Preview(is_one) => options.preview = *is_one,
        Change::Day(day) => options.as_of = ajar::shape::Day::parse(&format!("2026-12-0{day}")),
        Change::Gone(at) => _ = one_of(&folder.out(), *at).map(fs::remove_file),
        Change::Spoiled(at) => {
            // What others changed is theirs where a page belongs, and a build refuses; so its name goes to a copy.
            let Some(path) = one_of(&folder.out(), *at) else { return };
            let bytes = fs::read(&path).unwrap();
            fs::remove_file(&path).unwrap();
            fs::write(&path, bytes).unwrap();
        }
        Change::Forgotten(is_cut) => {
            let path = folder.top().join(".out.ajar-made");
            let Ok(text) = fs::read(&path) else { return };
            fs::remove_file(&path).unwrap();
            if *is_cut {
                fs::write(&path, &text[..text.len() / 2]).unwrap();
            }
        }
        _ => to_sources(folder, change),
    }
}
