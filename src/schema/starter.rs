//! A small site that is complete: every kind of file a site needs, to be changed into one's own.

use super::scaffold::scaffold;
use crate::data::RecordKind;
use crate::shape::{Day, Word, Words, words};

include!(concat!(env!("OUT_DIR"), "/reference.rs"));

words! {
    /// What a new site can take over from the reference, as it was when the program was built.
    pub enum ReferencePart("part of the reference", Standards) {
        /// Its definitions of open, the spectrum among them.
        Standards = "standards",
        /// What readers want to do, as needs.
        Uses = "uses",
        /// What licenses say, clause by clause.
        Licenses = "licenses",
        /// Its terms.
        Glossary = "glossary",
    }
}

impl ReferencePart {
    /// Where its files stand.
    fn place(self) -> &'static str {
        match self {
            Self::Standards => RecordKind::Standard.folder(),
            Self::Uses => RecordKind::Use.folder(),
            Self::Licenses => RecordKind::License.folder(),
            Self::Glossary => RecordKind::Glossary.folder(),
        }
    }

    /// Its files: their paths and texts.
    fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let place = self.place();
        REFERENCE.iter().copied().filter(move |(path, _)| path.starts_with(place))
    }
}

/// What a new site is to be.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Its name.
    pub title: String,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
    /// What it takes over from the reference.
    pub with: Vec<ReferencePart>,
    /// The day its facts reflect; without one, that of the reference.
    pub as_of: Option<Day>,
}

/// A license that every new site has, because its one model is under it.
const LICENSE: &str = "data/licenses/MIT.toml";

/// The files of a new site: paths below its folder, and texts. The schemas that they name are not among them.
pub fn starter(wish: &Wish) -> Vec<(String, String)> {
    let as_of = wish.as_of.unwrap_or_else(reference_day);
    let own = !wish.with.contains(&ReferencePart::Standards);
    let ladder = if own { "openness" } else { "spectrum" };
    let day = as_of.written();
    let filled = |text: &str| {
        text.replace("{as-of}", &day).replace("{ladder}", ladder).replace("{version}", env!("CARGO_PKG_VERSION"))
    };
    let mut res = vec![
        ("ajar.toml".to_owned(), settings(wish, ladder, as_of)),
        (".gitignore".to_owned(), "/public/\n/.ajar-links.json\n".to_owned()),
        (".github/workflows/site.yml".to_owned(), filled(include_str!("starter/workflow.yml"))),
        ("content/explainers/what-open-means.md".to_owned(), filled(include_str!("starter/explainer.md"))),
        ("content/pages/about.md".to_owned(), filled(include_str!("starter/page.md"))),
        ("data/models/acme/one.toml".to_owned(), filled(include_str!("starter/model.toml"))),
        ("data/orgs/acme.toml".to_owned(), filled(include_str!("starter/org.toml"))),
        ("SOURCES.md".to_owned(), sources(wish, own)),
    ];
    if own {
        res.push(("data/standards/openness.toml".to_owned(), filled(include_str!("starter/ladder.toml"))));
    }
    let copied = wish.with.iter().flat_map(|it| it.files()).map(|(path, text)| (path.to_owned(), text.to_owned()));
    res.extend(copied);
    if !wish.with.contains(&ReferencePart::Licenses) {
        let license = REFERENCE.iter().find(|it| it.0 == LICENSE).map_or("", |it| it.1);
        res.push((LICENSE.to_owned(), license.to_owned()));
    }
    res.sort();
    res
}

/// The day whose facts the reference reflects.
pub fn reference_day() -> Day {
    Day::parse(REFERENCE_DAY).unwrap_or_default()
}

/// The settings with every key explained: those that the site needs stand live, all others can be used by removing a mark.
fn settings(wish: &Wish, ladder: &str, as_of: Day) -> String {
    let mut live = vec![
        ("title", quoted(&wish.title)),
        ("summary", quoted("What this site is, in a sentence or two. It stands at the top of the home page.")),
        ("as-of", as_of.written()),
        ("ladder", quoted(ladder)),
    ];
    live.extend(wish.language.as_ref().map(|it| ("language", quoted(it))));
    let text = scaffold(RecordKind::Settings, &wish.title, as_of);
    // Below the first heading stand keys of tables, which may be called alike.
    let mut in_table = false;
    let lines = text.lines().map(|line| {
        in_table |= line.trim_start_matches("# ").starts_with('[');
        let key = line.trim_start_matches("# ").split(" = ").next().unwrap_or_default();
        let set = live.iter().find(|(name, _)| *name == key && !in_table && !line.starts_with("##"));
        set.map_or_else(|| line.to_owned(), |(name, value)| format!("{name} = {value}"))
    });
    let mut res = lines.collect::<Vec<_>>().join("\n") + "\n";
    if wish.with.contains(&ReferencePart::Licenses) {
        res.push_str("\n[allow]\nunused-license = \"taken over whole from the reference\"\n");
    }
    res
}

/// Where the files come from that were taken over, and under which license.
fn sources(wish: &Wish, own: bool) -> String {
    let mut names: Vec<String> =
        wish.with.iter().map(|it| format!("- `{}`: {}", it.place(), meaning(it.word()))).collect();
    if !wish.with.contains(&ReferencePart::Licenses) {
        names.push(format!("- `{LICENSE}`: what the MIT License says, clause by clause"));
    }
    let others =
        if own { "\nThe ladder `data/standards/openness.toml` is an example, and yours to change.\n" } else { "" };
    format!(
        "# Where files of this site come from\n\nTaken over from the reference dataset of [Ajar]({REFERENCE_URL}), version {} of the program, \
         as of {}:\n\n{}\n\nThey are under the [Creative Commons Attribution 4.0 License](https://creativecommons.org/licenses/by/4.0/): \
         name Ajar where you publish them, and say what you changed. They are a snapshot; nothing brings later \
         corrections here but you.\n{others}",
        env!("CARGO_PKG_VERSION"),
        REFERENCE_DAY,
        names.join("\n"),
    )
}

fn meaning(word: Word) -> String {
    let mut chars = word.doc.trim_end_matches('.').chars();
    chars.next().map_or_else(String::new, |it| it.to_lowercase().chain(chars).collect())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
