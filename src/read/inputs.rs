//! Which files of a folder are a site's, and what each is for; what editors and systems leave there is no input.

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

    /// Whether what reads such a file would take a mark of the byte order for words.
    pub(super) fn drops_mark(self) -> bool {
        matches!(self, Self::Content | Self::Template | Self::Messages)
    }
}

/// Whether the bytes of the file at `path` are not needed to plan a site: of a static file only those of styles and
/// scripts are, for the names they are published under.
pub fn stays(path: &str) -> bool {
    path.starts_with("static/") && !path.ends_with(".css") && !path.ends_with(".js")
}

pub(super) fn kind(path: &str) -> FileKind {
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    if folder == "content" && !path.ends_with(".md") {
        return FileKind::Beside;
    }
    FOLDERS.iter().find(|(name, _)| *name == folder).map_or(FileKind::Settings, |(_, kind)| *kind)
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
