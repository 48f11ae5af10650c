//! Every input file of a site, wherever it came from, and what cannot be used.

use super::bytes::FileBytes;
use super::inputs::{FileKind, SETTINGS, is_input, kind};
use super::{ReadError, malformed, theme};
use crate::diag::{Code, Diag};
use crate::disk::{FileContent, Folder};
use crate::shape::SourceText;
use crate::span::{FileId, Span};
use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

/// No page needs a file above this size; one that large is a mistake.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// One input file.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path below the site's folder, with `/`.
    pub path: String,
    /// What it is for.
    pub kind: FileKind,
    /// Whether it is part of the default theme, not of the site's folder.
    pub builtin: bool,
    /// Whether it cannot be used, which was reported; its text is empty or not to be trusted, and what else is wrong with
    /// it is not told.
    pub refused: bool,
    pub(super) bytes: FileBytes,
    pub(super) lines: LineStarts,
    /// Where its bytes stay until somebody wants them.
    pub(super) kept: Option<Kept>,
}

/// A static file that stays on the disk: a site can have gigabytes of them, and a check looks at none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    /// The site's folder.
    pub(super) site: PathBuf,
    /// The file's path there.
    pub(super) path: String,
    pub(super) len: u64,
    pub(super) modified: Option<SystemTime>,
}

/// Where the line begins in which each [`STRETCH`] of a text begins, and its number; found when it is first asked for, because
/// most files have no mistake.
#[derive(Debug, Clone, Default)]
pub(super) struct LineStarts(OnceLock<Box<[(u32, u32)]>>);

/// In bytes. A page of a model names dozens of lines of its record, so that the beginnings of all lines would be a tenth of the
/// text again; from one of these to a line it is not far, however long lines are.
const STRETCH: usize = 512;

impl LineStarts {
    /// Those of a text, and of its end.
    fn of(text: &[u8]) -> Box<[(u32, u32)]> {
        let mut line = (0, 1);
        let mut res = vec![line];
        for (stretch, at) in text.chunks(STRETCH).zip((0..).step_by(STRETCH)) {
            line = after(stretch, at, line);
            res.push(line);
        }
        // No file is longer than `LARGEST`, so that its places are numbers of 32 bits, half as large as others.
        let narrow = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        res.into_iter().map(|(start, number)| (narrow(start), narrow(number))).collect()
    }
}

/// Where the line begins and its number behind `stretch`, which stands at the byte `at` and begins in `line`.
fn after(stretch: &[u8], at: usize, line: (usize, usize)) -> (usize, usize) {
    let ends = stretch.iter().enumerate().filter(|it| *it.1 == b'\n');
    ends.fold(line, |(_, number), (end, _)| (at + end + 1, number + 1))
}

impl File {
    /// Where the line begins in which `byte` stands, and its number from 1.
    fn line_at(&self, byte: usize) -> (usize, usize) {
        let text = self.text().as_bytes();
        let starts = self.lines.0.get_or_init(|| LineStarts::of(text));
        let from = byte / STRETCH * STRETCH;
        let (start, number) = starts[byte / STRETCH];
        after(&text[from..byte], from, (start as usize, number as usize))
    }

    /// The bytes as text; of a file that is not UTF-8, which was reported, what they were most likely meant to say.
    pub fn text(&self) -> &str {
        self.bytes.text()
    }

    /// The same, shared with what is read from it.
    pub fn source_text(&self) -> SourceText {
        self.bytes.source()
    }

    /// The file as it was read; nothing of a static file that stays on the disk.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.as_slice()
    }

    /// The bytes, of a static file those that the disk has now.
    ///
    /// # Errors
    /// If the disk refuses, or a link stands there now.
    pub fn load(&self) -> io::Result<Cow<'_, [u8]>> {
        let Some(Kept { site, path, .. }) = &self.kept else { return Ok(Cow::Borrowed(self.bytes())) };
        match Folder::open(site).and_then(|it| it.read(path, LARGEST)).map_err(io::Error::other)? {
            FileContent::Bytes(bytes) => Ok(Cow::Owned(bytes)),
            _ => Err(io::Error::other("it is no file any more")),
        }
    }

    /// Hands the bytes over to `to`, of a static file those that the disk has now, piece by piece.
    ///
    /// # Errors
    /// If the disk or `to` refuses; [`io::ErrorKind::ResourceBusy`] if the file changes meanwhile.
    pub fn pour(&self, to: &mut impl Write) -> io::Result<()> {
        let Some(Kept { site, path, .. }) = &self.kept else { return to.write_all(self.bytes()) };
        Folder::open(site).and_then(|it| it.pour(path, to)).map_err(io::Error::from)
    }

    /// How many bytes it has, of a static file as the disk told when it was found.
    pub fn length(&self) -> u64 {
        self.kept.as_ref().map_or(self.bytes().len() as u64, |it| it.len)
    }

    /// Of a static file that stays on the disk, when it was written last; as the disk told when it was found.
    pub fn moment(&self) -> Option<SystemTime> {
        self.kept.as_ref().and_then(|it| it.modified)
    }

    /// Whether it says the same as `other`, as far as can be known without reading what stays on the disk.
    pub fn is_like(&self, other: &Self) -> bool {
        self.bytes == other.bytes && self.kept == other.kept
    }
}

/// Every input file of a site, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    pub(super) files: Vec<Arc<File>>,
}

impl Sources {
    /// The file with that id.
    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// All files with their ids, in path order.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(u32::try_from(at).unwrap_or(u32::MAX)), &**file))
    }

    /// All files in path order. A file that [`reread`] found unchanged is the same as before, by its pointer.
    pub fn shared(&self) -> &[Arc<File>] {
        &self.files
    }

    /// The file with that id, if there is one.
    pub fn get(&self, id: FileId) -> Option<&Arc<File>> {
        self.files.get(id.0 as usize)
    }

    /// The id of the file at `path`.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let at = self.files.binary_search_by(|it| it.path.as_str().cmp(path)).ok()?;
        u32::try_from(at).ok().map(FileId)
    }

    /// Sources from texts in memory, over the default theme. For tests and for building without a disk.
    pub fn from_texts(texts: impl IntoIterator<Item = (String, Vec<u8>)>) -> (Self, Vec<Diag>) {
        let entries = texts.into_iter().map(|(path, bytes)| FoundFile { path, what: What::Bytes(bytes.into()) });
        assemble(entries.collect())
    }

    /// Sources from the files of a tree that stands on no disk, such as a revision in version control. What
    /// [`read`] would pass over in a folder is passed over here; `name` is what the tree is called in an error.
    ///
    /// # Errors
    /// If there is no `ajar.toml` among the files.
    pub fn from_tree(
        name: &Path,
        files: impl IntoIterator<Item = (String, Stored)>,
    ) -> Result<(Self, Vec<Diag>), ReadError> {
        let inputs = files.into_iter().filter(|(path, _)| is_input(path));
        let found: Vec<FoundFile> = inputs.map(|(path, stored)| FoundFile::stored(path, stored)).collect();
        if !found.iter().any(|it| it.path == SETTINGS) {
            return Err(ReadError::NoSite(name.to_owned()));
        }
        Ok(assemble(found))
    }

    /// Files that are no site: what an import reads. In path order, without the theme.
    pub fn loose(texts: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut files: Vec<Arc<File>> = texts
            .into_iter()
            .map(|(path, bytes)| File {
                path,
                kind: FileKind::Data,
                builtin: false,
                refused: false,
                bytes: bytes.into(),
                lines: LineStarts::default(),
                kept: None,
            })
            .map(Arc::new)
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// Whether every template is, to the byte, one of the default theme.
    pub fn has_default_theme(&self) -> bool {
        let of_theme = |file: &File| theme::template(&file.path).is_some_and(|it| *it == *file.bytes());
        self.files.iter().filter(|it| it.kind == FileKind::Template).all(|it| it.builtin || of_theme(it))
    }

    /// Puts another text in the place of a file's own.
    pub fn replace(&mut self, file: FileId, text: String) {
        let bytes = FileBytes::Text(text.into());
        let old = &self.files[file.0 as usize];
        self.put(
            file,
            File {
                path: old.path.clone(),
                kind: old.kind,
                builtin: old.builtin,
                refused: old.refused,
                bytes,
                lines: LineStarts::default(),
                kept: None,
            },
        );
    }

    /// The same site with `bytes` in the file at `path`, and what of it cannot be used.
    pub fn with(self, path: &str, bytes: Vec<u8>) -> (Self, Vec<Diag>) {
        let others = self.files.iter().filter(|it| !it.builtin && it.path != path).map(|it| FoundFile {
            path: it.path.clone(),
            what: it.kept.clone().map_or_else(|| What::Bytes(it.bytes.clone()), What::Kept),
        });
        let own = FoundFile { path: path.to_owned(), what: What::Bytes(bytes.into()) };
        assemble(others.chain([own]).collect())
    }

    pub(super) fn put(&mut self, id: FileId, file: File) {
        self.files[id.0 as usize] = Arc::new(file);
    }

    /// The number, from 1, and the bytes of the line in which `byte` of `file` stands, without its end.
    pub fn line(&self, file: FileId, byte: usize) -> (usize, Range<usize>) {
        let file = self.file(file);
        let (start, number) = file.line_at(byte.min(file.text().len()));
        let end = file.text()[start..].find('\n').map_or(file.text().len(), |it| start + it);
        (number, start..end)
    }

    /// Line and column of a byte of `file`, both from 1; columns count characters.
    pub fn line_column(&self, file: FileId, byte: u32) -> (usize, usize) {
        let text = self.file(file).text();
        let mut byte = (byte as usize).min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let (start, line) = self.file(file).line_at(byte);
        (line, text[start..byte].chars().count() + 1)
    }
}

/// What a tree holds at a path.
#[derive(Debug)]
pub enum Stored {
    /// A file.
    File(Vec<u8>),
    /// A file of which only the name matters here.
    Name,
    /// A file of so many bytes, which are too many.
    TooLarge,
    /// A symbolic link.
    Link,
}

/// Something met on the disk or in the theme.
pub(super) struct FoundFile {
    pub(super) path: String,
    pub(super) what: What,
}

impl FoundFile {
    pub(super) fn stored(path: String, stored: Stored) -> Self {
        let what = match stored {
            Stored::Link => What::Link,
            Stored::TooLarge => What::TooLarge,
            Stored::Name => What::Bytes(FileBytes::default()),
            Stored::File(_) if path.contains(char::REPLACEMENT_CHARACTER) => What::BadName,
            Stored::File(bytes) if bytes.len() as u64 > LARGEST => What::TooLarge,
            Stored::File(bytes) => What::Bytes(bytes.into()),
        };
        Self { path, what }
    }
}

pub(super) enum What {
    Bytes(FileBytes),
    /// A file of the default theme.
    Builtin(&'static [u8]),
    Link,
    TooLarge,
    BadName,
    /// A static file, looked at and not read.
    Kept(Kept),
}

/// Sorts what was found, puts the default theme beneath it and reports what cannot be used.
pub(super) fn assemble(mut found: Vec<FoundFile>) -> (Sources, Vec<Diag>) {
    found.extend(
        theme::FILES.iter().map(|(path, bytes)| FoundFile { path: (*path).to_owned(), what: What::Builtin(bytes) }),
    );
    // The sort keeps the site's own file before the theme's of the same path.
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|later, first| later.path == first.path && matches!(later.what, What::Builtin(_)));
    let mut diags = Vec::new();
    let mut files = Vec::with_capacity(found.len());
    for (at, FoundFile { path, what }) in found.into_iter().enumerate() {
        let span = Span { file: FileId(u32::try_from(at).unwrap_or(u32::MAX)), start: 0, end: 0 };
        let before = diags.len();
        let mut refuse = |code, message: String, help: &str| {
            diags.push(Diag::new(code, span, message).help(help).done());
            FileBytes::default()
        };
        let builtin = matches!(what, What::Builtin(_));
        let mut kept = None;
        let mut bytes = match what {
            What::Bytes(bytes) => bytes,
            What::Builtin(bytes) => bytes.into(),
            What::Kept(it) => {
                kept = Some(it);
                FileBytes::default()
            }
            What::Link => {
                refuse(Code::Symlink, format!("`{path}` is a link, not a file"), "put the file itself in its place")
            }
            What::TooLarge => {
                refuse(Code::UnexpectedFile, format!("`{path}` is larger than 256 MiB"), "link to where it is kept")
            }
            What::BadName => refuse(Code::BadName, format!("the name of `{path}` is not UTF-8"), "rename the file"),
        };
        let kind = kind(&path);
        if !kind.is_bytes() && !builtin {
            let (read, diag) = malformed::mistake(span.file, &path, malformed::plain(bytes, kind.drops_mark()));
            bytes = read;
            diags.extend(diag);
        }
        let refused = diags.len() > before;
        files.push(Arc::new(File { path, kind, builtin, refused, bytes, lines: LineStarts::default(), kept }));
    }
    (Sources { files }, diags)
}

#[cfg(test)]
mod tests {
    use super::{STRETCH, Sources};
    use crate::span::FileId;

    #[test]
    fn a_line_is_found_wherever_it_stands_and_however_long_it_is() {
        let line = |at: usize| "a".repeat(at * 37 % (3 * STRETCH)) + "\n";
        let long: String = (0..30).map(line).collect();
        for text in [String::new(), "\n".repeat(STRETCH), "a".repeat(2 * STRETCH), long] {
            let sources = Sources::loose([("data/x.toml".to_owned(), text.clone().into_bytes())]);
            for byte in 0..=text.len() {
                let (number, range) = sources.line(FileId(0), byte);
                let start = text[..byte].rfind('\n').map_or(0, |it| it + 1);
                assert_eq!((number, range.start), (text[..byte].matches('\n').count() + 1, start), "{byte}");
            }
        }
    }
}
