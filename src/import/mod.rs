//! Files of other indices → model records, as text that a person looks at.
//!
//! Other indices know many models, in words of their own. An import carries
//! over what has an unmistakable place in a record, cites the index for all of
//! it, and warns about everything else: nothing is lost in silence, and
//! nothing is guessed. It stands beside the pipeline and, like it, is a pure
//! function: whoever calls it reads the files and writes the records.
//!
//! | file | knows |
//! |---|---|
//! | `mot.rs`, `osai.rs`, `huggingface.rs` | one index each: its fields and what they mean |
//! | `yaml.rs`, `fields.rs` | the format, and what nobody took |
//! | `terms.rs`, `names.rs` | licenses, ids and addresses |
//! | `write.rs` | how a record looks as a file |

mod fields;
mod huggingface;
mod mot;
mod names;
mod osai;
mod terms;
mod write;
mod yaml;

use crate::diag::{self, Code, Diag};
use crate::read::{File, Sources};
use crate::shape::Day;
use crate::span::{FileId, Span};
use fields::Losses;
use rayon::prelude::*;
use std::collections::BTreeMap;
use write::Draft;
use yaml::Document;

pub(crate) use huggingface::tasks;
pub(crate) use mot::mot_name;
pub use names::slug;
pub(crate) use osai::osai_parameters;
pub use write::Producer;

/// An index whose files can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// The Model Openness Tool of the LF AI & Data Foundation.
    Mot,
    /// The European Open Source AI Index.
    Osai,
    /// Model cards of Hugging Face.
    HuggingFace,
}

/// What an import made of the files of an index.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// The records, in the order of their files.
    pub records: Vec<ImportedRecord>,
    /// What was wrong with the files, and what could not be carried over.
    pub diags: Vec<Diag>,
}

/// A record to be written.
#[derive(Debug, Clone)]
pub struct ImportedRecord {
    /// "meta/llama-4": the file is `data/models/meta/llama-4.toml`.
    pub id: String,
    /// The record as TOML.
    pub toml: String,
    /// The file it was made from.
    pub file: FileId,
    /// Who made the model, as the index says it.
    pub producer: Producer,
}

impl ImportedRecord {
    /// The id of the organization: "meta".
    pub fn org(&self) -> &str {
        self.id.split_once('/').map_or(self.id.as_str(), |(org, _)| org)
    }
}

/// Makes a record of every file of `index`.
///
/// `as_of` is written as the day of the import; `taken` says whether there is
/// a record with an id already, which is never used again.
pub fn import(index: Index, sources: &Sources, as_of: Day, taken: &dyn Fn(&str) -> bool) -> Imported {
    let files: Vec<(FileId, &File)> = sources.files().collect();
    let read = |(id, file): &(FileId, &File)| {
        let mut losses = Losses::default();
        let found = draft(index, *id, file, &mut losses).map(|it| (*id, write::record(&it, as_of), it));
        (found, losses.diags)
    };
    let drafts: Vec<_> = files.par_iter().map(read).collect();
    let mut names = Names { taken, used: BTreeMap::new(), next: BTreeMap::new() };
    let mut res = Imported::default();
    for (found, diags) in drafts {
        res.diags.extend(diags);
        if let Some((file, toml, draft)) = found {
            let id = names.give(&draft, &mut res.diags);
            res.records.push(ImportedRecord { id, toml, file, producer: draft.producer });
        }
    }
    diag::sort(&mut res.diags);
    res
}

/// A file for every organization of the records: its id and its text. Those that are there already need none.
pub fn orgs(imported: &Imported) -> Vec<(String, String)> {
    let mut res: BTreeMap<&str, &Producer> = BTreeMap::new();
    for record in &imported.records {
        let producer = res.entry(record.org()).or_insert(&record.producer);
        if producer.url.is_none() {
            *producer = &record.producer;
        }
    }
    res.into_iter().map(|(org, producer)| (org.to_owned(), write::org(producer))).collect()
}

/// What one file says; `None` after reporting that it is not of the index.
fn draft(index: Index, id: FileId, file: &File, losses: &mut Losses) -> Option<Draft> {
    let Ok(text) = std::str::from_utf8(file.bytes()) else {
        let mut diag = Diag::new(Code::NotUtf8, Span::new(id, 0..0), format!("`{}` is not UTF-8", file.path));
        losses.diags.push(diag.help("save the file with the encoding UTF-8").done());
        return None;
    };
    let is_boilerplate = match index {
        Index::Osai => osai::is_boilerplate,
        Index::Mot | Index::HuggingFace => |_: &str| false,
    };
    let (Document { root, comments }, end) = document(index, id, text).map_err(|it| losses.diags.push(*it)).ok()?;
    let res = match index {
        Index::Mot => mot::draft(root, &file.path, losses),
        Index::Osai => osai::draft(root, &file.path, losses),
        Index::HuggingFace => huggingface::draft(root, &file.path, &text[end..], losses),
    };
    match res {
        Some(draft) => {
            losses.comments(text, &comments, is_boilerplate);
            Some(draft)
        }
        // Of a file that is none of the index, only that is to be said.
        None => {
            losses.diags.retain(Diag::is_error);
            None
        }
    }
}

/// The YAML of a file, and where it ends.
fn document(index: Index, id: FileId, text: &str) -> Result<(Document<'_>, usize), Box<Diag>> {
    let (range, end) = match index {
        Index::HuggingFace => huggingface::front(id, text)?,
        Index::Mot | Index::Osai => {
            let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            (start..text.len(), text.len())
        }
    };
    Ok((yaml::parse(id, text, range)?, end))
}

/// Gives every record an id of its own.
struct Names<'n> {
    taken: &'n dyn Fn(&str) -> bool,
    /// Ids that this import gave, and where the name is written.
    used: BTreeMap<String, Span>,
    /// The number to try next for an id that was wanted twice.
    next: BTreeMap<String, u32>,
}

impl Names<'_> {
    fn give(&mut self, draft: &Draft, diags: &mut Vec<Diag>) -> String {
        let org = slug(&draft.producer.name).unwrap_or_else(|| "unnamed".to_owned());
        let slug = slug(&draft.slug).unwrap_or_else(|| "unnamed".to_owned());
        let wanted = format!("{org}/{slug}");
        let mut id = wanted.clone();
        while self.is_taken(&id) {
            let next = self.next.entry(wanted.clone()).or_insert(2);
            id = format!("{wanted}-{next}");
            *next += 1;
        }
        if id != wanted {
            let message = format!("`{wanted}` is taken, so the record was called `{id}`");
            let mut diag = Diag::new(Code::ImportRenamed, draft.span, message);
            diag.label("the same name").help("merge the two records, or keep the new name");
            if let Some(first) = self.used.get(&wanted) {
                diag.see(*first, "the first");
            }
            diags.push(diag);
        }
        self.used.insert(id.clone(), draft.span);
        id
    }

    fn is_taken(&self, id: &str) -> bool {
        self.used.contains_key(id) || (self.taken)(id)
    }
}
