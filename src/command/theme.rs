//! `ajar theme`: what the default theme is made of, and single files of it to be changed.

use super::{DONE, REFUSED, complain, put, say, unknown};
use ajar::read::{self, FileKind, SETTINGS, Sources, theme_files};
use ajar::words::{self, Messages, message_files};
use ajar::write;
use std::path::Path;

/// Examples:
///   ajar theme list                  every template, style, script and file of messages
///   ajar theme copy model.html       the template of a model's page, into templates/
///   ajar theme show ajar.css         the style sheet, to standard output
///   ajar theme missing pt            the messages that Portuguese lacks, to be translated
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Theme {
    #[command(subcommand)]
    act: ThemeAct,
}

#[derive(clap::Subcommand)]
enum ThemeAct {
    /// Name every file of the theme, with the place at which a site's own would stand.
    List,
    /// Print one file.
    Show {
        /// Its name, as `list` gives it.
        name: String,
    },
    /// Print the messages that a language of the site lacks, in English, to be translated in a file below `locales/`.
    Missing {
        /// The language, as a BCP 47 tag such as `pt-BR`.
        language: String,
    },
    /// Put one file into the site, where it stands in for the theme's; nothing is overwritten.
    Copy {
        /// Its name, as `list` gives it.
        name: String,
    },
}

/// A file of the theme: its name, where a site's own stands, and its bytes.
struct ThemeFile {
    name: &'static str,
    place: String,
    bytes: &'static [u8],
}

fn all() -> Vec<ThemeFile> {
    let files = theme_files().iter().map(|(path, bytes)| {
        let place = path.replacen("templates/default/", "templates/", 1);
        let name = path.trim_start_matches("templates/default/").trim_start_matches("static/");
        ThemeFile { name, place, bytes }
    });
    let messages = message_files().map(|(name, text)| ThemeFile {
        name,
        place: format!("locales/en/{name}"),
        bytes: text.as_bytes(),
    });
    files.chain(messages).collect()
}

pub(crate) fn run(dir: &Path, wanted: &Theme) -> u8 {
    let files = all();
    let named = |name: &str| files.iter().find(|it| it.name == name || it.place == name);
    match &wanted.act {
        ThemeAct::List => {
            files.iter().for_each(|it| say(&format!("{:<32} {}", it.name, it.place)));
            DONE
        }
        ThemeAct::Show { name } => match named(name) {
            Some(it) => {
                put(it.bytes);
                DONE
            }
            None => no_file(name, &files),
        },
        ThemeAct::Missing { language } => missing(dir, language),
        ThemeAct::Copy { name } => match named(name) {
            Some(it) => copy(dir, it),
            None => no_file(name, &files),
        },
    }
}

fn no_file(name: &str, files: &[ThemeFile]) -> u8 {
    let code = unknown("file of the theme", name, files.iter().map(|it| it.name));
    complain("`ajar theme list` names them all");
    code
}

/// Prints what a language lacks beside what the site's own files say in it.
fn missing(dir: &Path, language: &str) -> u8 {
    // Outside of a site, it is what the program itself lacks.
    let is_site = dir.join(SETTINGS).exists();
    let sources = match is_site.then(|| read::read(dir)) {
        None => Sources::loose([]),
        Some(Ok((sources, _))) => sources,
        Some(Err(error)) => {
            complain(&format!("error: {error}"));
            return REFUSED;
        }
    };
    let own = sources.files().filter(|(_, file)| file.kind == FileKind::Messages).filter_map(|(_, file)| {
        let (folder, _) = file.path.strip_prefix("locales/")?.split_once('/')?;
        Some((folder, file.text()))
    });
    let text = words::missing(language, own).filter(|_| Messages::is_language(language));
    let Some(text) = text else {
        complain(&format!("error: `{language}` is no language: write a BCP 47 tag such as de or pt-BR"));
        return REFUSED;
    };
    if text.is_empty() {
        complain(&format!("{language} lacks no message"));
    }
    put(text.as_bytes());
    DONE
}

fn copy(dir: &Path, file: &ThemeFile) -> u8 {
    if let Err(error) = write::create(dir, &file.place, file.bytes) {
        complain(&format!("error: {error}"));
        return REFUSED;
    }
    say(&format!("wrote {}", file.place));
    if file.name.ends_with(".html") {
        say(&format!(
            "it stands in for the whole page; to change a part, keep {{% extends \"default/{}\" %}} and the blocks you change",
            file.name
        ));
    }
    DONE
}
