//! A small site that is complete: every kind of file a site needs, to be changed into one's own.

use super::reference::{REFERENCE, REFERENCE_DAY, REFERENCE_URL, ReferencePart, reference_day};
use super::scaffold::scaffold;
use super::starter_texts::{StarterTexts, begins_in};
use crate::data::RecordKind;
use crate::shape::{Day, TO_BE_WRITTEN};

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

/// What the reference is written in.
const REFERENCE_LANGUAGE: &str = "en";

/// The files of a new site: paths below its folder, and texts. The schemas that they name are not among them.
pub fn starter(wish: &Wish) -> Vec<(String, String)> {
    let texts = StarterTexts::of(wish.language.as_deref());
    let as_of = wish.as_of.unwrap_or_else(reference_day);
    let own = !wish.with.contains(&ReferencePart::Standards);
    let ladder = if own { texts.ladder.0 } else { "spectrum" };
    let day = as_of.written();
    let filled = |text: &str| {
        text.replace("{as-of}", &day).replace("{ladder}", ladder).replace("{version}", env!("CARGO_PKG_VERSION"))
    };
    let mut res = vec![
        ("ajar.toml".to_owned(), settings(wish, texts, ladder, as_of)),
        (".gitignore".to_owned(), "/public/\n/.ajar-links.json\n".to_owned()),
        ("SOURCES.md".to_owned(), sources(wish, texts, own)),
    ];
    res.extend(texts.files.iter().map(|(path, text)| ((*path).to_owned(), filled(text))));
    if own {
        res.push((ladder_path(texts), filled(texts.ladder.1)));
    }
    let copied = wish.with.iter().flat_map(|it| it.files()).map(|(path, text)| (path.to_owned(), text.to_owned()));
    res.extend(copied);
    if !wish.with.contains(&ReferencePart::Licenses) {
        let license = || REFERENCE.iter().find(|it| it.0 == LICENSE).map_or("", |it| it.1);
        res.push((LICENSE.to_owned(), texts.license.unwrap_or_else(license).to_owned()));
    }
    res.sort();
    res
}

fn ladder_path(texts: &StarterTexts) -> String {
    RecordKind::Standard.path(texts.ladder.0)
}

/// The settings with every key explained: those that the site needs stand live, all others can be used by removing a mark.
fn settings(wish: &Wish, texts: &StarterTexts, ladder: &str, as_of: Day) -> String {
    let mut live = vec![
        ("title", quoted(&wish.title)),
        ("summary", quoted(&summary(wish, texts))),
        ("as-of", as_of.written()),
        ("ladder", quoted(ladder)),
    ];
    live.extend(wish.language.as_ref().map(|it| ("language", quoted(it))));
    let text = texts.settings.map_or_else(|| scaffold(RecordKind::Settings, &wish.title, as_of), str::to_owned);
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
        res.push_str(&format!("\n[allow]\nunused-license = {}\n", quoted(texts.kept)));
    }
    res.push_str(&written_in(wish, texts));
    res
}

/// What the settings say of the site. Where that is in another language than its pages, it is still to be written: a line of
/// the settings has no mark that says so to browsers.
fn summary(wish: &Wish, texts: &StarterTexts) -> String {
    match wish.language.as_deref().filter(|it| !begins_in(it)) {
        Some(language) => {
            format!("{TO_BE_WRITTEN}: what this site is, in a sentence or two, in the language {language}")
        }
        None => texts.summary.to_owned(),
    }
}

/// What of a new site is not in its language, for browsers and screen readers.
fn written_in(wish: &Wish, texts: &StarterTexts) -> String {
    let Some(_) = wish.language.as_deref().filter(|it| it.split('-').next() != Some(REFERENCE_LANGUAGE)) else {
        return String::new();
    };
    let mut places: Vec<String> = wish.with.iter().map(|it| it.place().to_owned()).collect();
    if !wish.with.contains(&ReferencePart::Licenses) && texts.license.is_none() {
        places.push(LICENSE.to_owned());
    }
    if !wish.language.as_deref().is_some_and(begins_in) {
        // File by file, so that what is written beside them is in the language of the site.
        let own = !wish.with.contains(&ReferencePart::Standards);
        places.extend(own.then(|| ladder_path(texts)));
        let is_text = |it: &&str| it.starts_with("data/") || it.starts_with("content/");
        places.extend(texts.files.iter().map(|it| it.0).filter(is_text).map(str::to_owned));
    }
    places.sort();
    let lines = places.iter().map(|it| format!("{} = {}\n", quoted(it), quoted(REFERENCE_LANGUAGE)));
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\n[written-in]\n{lines}") }
}

/// Where the files come from that were taken over, and under which license.
fn sources(wish: &Wish, texts: &StarterTexts, own: bool) -> String {
    let mut files: Vec<String> =
        wish.with.iter().map(|it| format!("- `{}`: {}", it.place(), (texts.of_part)(*it))).collect();
    if !wish.with.contains(&ReferencePart::Licenses) {
        files.push(format!("- `{LICENSE}`: {}", texts.of_license));
    }
    let mut res = texts
        .sources
        .replace("{reference}", REFERENCE_URL)
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{day}", REFERENCE_DAY)
        .replace("{files}", &files.join("\n"));
    if own {
        res.push_str(&format!("\n{}\n", texts.of_ladder.replace("{path}", &ladder_path(texts))));
    }
    res
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
