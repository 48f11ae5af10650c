//! Every input file of a site, wherever it came from, and what cannot be used.

use super::theme;
use crate::diag::{Code, Diag};
use crate::span::{FileId, Span};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, io};

/// The file that makes a folder a site.
pub const SETTINGS: &str = "ajar.toml";

/// The folders that are read, each with what its files are.
pub(crate) const FOLDERS: [(&str, FileKind); 5] = [
    ("content", FileKind::Content),
    ("data", FileKind::Data),
    ("locales", FileKind::Messages),
    ("static", FileKind::Static),
    ("templates", FileKind::Template),
];

/// No page needs a file above this size; one that large is a mistake.
pub(super) const LARGEST: u64 = 256 * 1024 * 1024;

/// What a source file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `ajar.toml`.
    Settings,
    /// A record below `data/`.
    Data,
    /// A text below `content/`.
    Content,
    /// Texts of the program that the site says otherwise, below `locales/<language>/`.
    Messages,
    /// A file beside a text below `content/`, such as a picture: published where a text shows it or leads to it.
    Beside,
    /// A page template below `templates/`.
    Template,
    /// A file below `static/`, published as it is.
    Static,
}

impl FileKind {
    /// Whether such a file may be anything: only its bytes count.
    pub(super) fn is_bytes(self) -> bool {
        matches!(self, Self::Static | Self::Beside)
    }
}

/// One input file.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path below the site's folder, with `/`.
    pub path: String,
    /// What it is for.
    pub kind: FileKind,
    /// Whether it is part of the default theme, not of the site's folder.
    pub builtin: bool,
    /// Whether it cannot be used, which was reported; its text is empty or not to be trusted.
    pub refused: bool,
    pub(super) bytes: Cow<'static, [u8]>,
}

impl File {
    /// The bytes as text; empty for a file that is not text, which was reported.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap_or("")
    }

    /// The file as it was read.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
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
        let entries = texts.into_iter().map(|(path, bytes)| FoundFile { path, what: What::Bytes(Cow::Owned(bytes)) });
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
                bytes: Cow::Owned(bytes),
            })
            .map(Arc::new)
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// Whether every template is, to the byte, one of the default theme.
    pub fn has_default_theme(&self) -> bool {
        let of_theme = |file: &File| theme::template(&file.path).is_some_and(|it| *it == *file.bytes);
        self.files.iter().filter(|it| it.kind == FileKind::Template).all(|it| it.builtin || of_theme(it))
    }

    /// Puts another text in the place of a file's own.
    pub fn replace(&mut self, file: FileId, text: String) {
        let bytes = Cow::Owned(text.into_bytes());
        let old = &self.files[file.0 as usize];
        self.put(
            file,
            File { path: old.path.clone(), kind: old.kind, builtin: old.builtin, refused: old.refused, bytes },
        );
    }

    pub(super) fn put(&mut self, id: FileId, file: File) {
        self.files[id.0 as usize] = Arc::new(file);
    }

    /// Line and column of a byte of `file`, both from 1; columns count characters.
    pub fn line_column(&self, file: FileId, byte: u32) -> (usize, usize) {
        let text = self.file(file).text();
        let mut byte = (byte as usize).min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let start = before.rfind('\n').map_or(0, |it| it + 1);
        (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
    }
}

/// What a tree holds at a path.
#[derive(Debug)]
pub enum Stored {
    /// A file.
    File(Vec<u8>),
    /// A symbolic link.
    Link,
}

/// Why a folder could not be read at all.
#[derive(Debug)]
pub enum ReadError {
    /// The folder has no `ajar.toml`.
    NoSite(PathBuf),
    /// The disk refused.
    Io(PathBuf, io::Error),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSite(root) => {
                write!(f, "{} has no {SETTINGS}: run ajar in a site's folder, or name one with -C", root.display())
            }
            Self::Io(path, error) => write!(f, "cannot read {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            Self::NoSite(_) => None,
        }
    }
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
            Stored::File(_) if path.contains(char::REPLACEMENT_CHARACTER) => What::BadName,
            Stored::File(bytes) if bytes.len() as u64 > LARGEST => What::TooLarge,
            Stored::File(bytes) => What::Bytes(Cow::Owned(bytes)),
        };
        Self { path, what }
    }
}

pub(super) enum What {
    Bytes(Cow<'static, [u8]>),
    /// A file of the default theme.
    Builtin(&'static [u8]),
    Link,
    TooLarge,
    BadName,
}

/// Whether a file or folder is an editor's or a system's, and no input.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

/// The folder whose files stand at the root of the site, under names that may begin with a dot.
const ROOT_FILES: &str = "static/root";

/// Whether the part `name` of a path is an editor's or a system's, and no input. `folder` is where it stands: what is
/// to be published at the root of a site may be called `.well-known`.
pub(crate) fn is_hidden_in(folder: &str, name: &str) -> bool {
    let of_root = folder == ROOT_FILES || folder.starts_with("static/root/");
    let is_known = name == ".DS_Store" || name.starts_with(".git");
    is_hidden(name) && (!of_root || is_known || name.ends_with('~'))
}

/// Whether any part of a path is hidden.
pub(crate) fn is_hidden_path(path: &str) -> bool {
    let parts = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
    let mut start = 0;
    for end in parts {
        if is_hidden_in(path[..start].trim_end_matches('/'), &path[start..end]) {
            return true;
        }
        start = end + 1;
    }
    false
}

/// Whether a path below the site's folder is one that is read.
pub fn is_input(path: &str) -> bool {
    match path.split_once('/') {
        // A link in a folder's place is no folder, and is met all the same.
        None => path == SETTINGS || FOLDERS.iter().any(|(name, _)| *name == path),
        Some((folder, _)) => FOLDERS.iter().any(|(name, _)| *name == folder) && !is_hidden_path(path),
    }
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
            Cow::Borrowed(&[][..])
        };
        let builtin = matches!(what, What::Builtin(_));
        let bytes = match what {
            What::Bytes(bytes) => bytes,
            What::Builtin(bytes) => Cow::Borrowed(bytes),
            What::Link => {
                refuse(Code::Symlink, format!("`{path}` is a link, not a file"), "put the file itself in its place")
            }
            What::TooLarge => {
                refuse(Code::UnexpectedFile, format!("`{path}` is larger than 256 MiB"), "link to where it is kept")
            }
            What::BadName => refuse(Code::BadName, format!("the name of `{path}` is not UTF-8"), "rename the file"),
        };
        let kind = kind(&path);
        if !kind.is_bytes()
            && let Err(error) = std::str::from_utf8(&bytes)
        {
            let message = format!("`{path}` is not UTF-8: byte {} cannot be read", error.valid_up_to());
            refuse(Code::NotUtf8, message, "save the file with the encoding UTF-8");
        }
        let refused = diags.len() > before;
        files.push(Arc::new(File { path, kind, builtin, refused, bytes }));
    }
    (Sources { files }, diags)
}

pub(super) fn kind(path: &str) -> FileKind {
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    if folder == "content" && !path.ends_with(".md") {
        return FileKind::Beside;
    }
    FOLDERS.iter().find(|(name, _)| *name == folder).map_or(FileKind::Settings, |(_, kind)| *kind)
}
