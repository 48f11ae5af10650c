//! `ajar quotes`: every quote, looked for in the text it was taken from.

use super::texts::TextFolder;
use super::{DONE, DiagFormat, MISTAKES, complain, inspect, refuse, say, show_diags};
use ajar::export::quotes;
use ajar::inert;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Quotes {
    /// A folder with a text for each source, called as the record and the key of the source:
    /// `LicenseRef-Llama-4-Community__text.txt`, `meta--llama-4-maverick__card.txt`.
    #[arg(value_name = "FOLDER")]
    texts: PathBuf,
    /// How to show quotes that are not found.
    #[arg(long, value_enum, default_value_t = DiagFormat::Human)]
    format: DiagFormat,
    /// List the sources of which there is no text, each with the name that it would have and its address.
    #[arg(long)]
    missing: bool,
}

pub(crate) fn run(dir: &Path, wanted: &Quotes) -> u8 {
    let texts = match TextFolder::open(&wanted.texts) {
        Ok(texts) => texts,
        Err(why) => return refuse(&why),
    };
    inspect(dir, |assessed, sources| {
        let looked = quotes::look(assessed.facts, &|name| texts.text(name));
        show_diags(&super::base(dir), &looked.diags, sources, wanted.format);
        if wanted.missing {
            let known = quotes::sources(assessed.facts);
            for (name, count) in &looked.missing {
                let url = known.get(name).map_or("", |it| it.url.text.as_str());
                say(&inert::line(&format!("{name}\t{count}\t{url}")));
            }
        }
        let (found, unread, broken) = (looked.found, looked.unread, looked.diags.len());
        let summary = format!("{found} quotes found, {broken} not found, {unread} in sources without a text here");
        complain(&summary);
        if found + broken == 0 && !wanted.missing {
            complain("no file there is called as a source is: --missing lists the names");
        }
        if looked.diags.is_empty() { DONE } else { MISTAKES }
    })
}
