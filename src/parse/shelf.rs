//! What parsing makes: a shelf for each kind of record.

use super::markdown::Body;
use super::toml::{self, Decoded};
use crate::data::{FrontMatter, PageFront, RecordKind, Settings, record_kinds};
use crate::shape::{Day, SourceText, Text};
use crate::span::{FileId, Spanned};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Records by id: the path of the file below its folder, without its ending.
pub type Records<T> = BTreeMap<String, InFile<T>>;

/// A record and the file it fills.
#[derive(Debug)]
pub struct InFile<T> {
    /// The file.
    pub file: FileId,
    /// What it says; shared, because a later run takes over what did not change.
    pub value: Arc<T>,
}

impl<T> Clone for InFile<T> {
    fn clone(&self) -> Self {
        Self { file: self.file, value: Arc::clone(&self.value) }
    }
}

impl<T> InFile<T> {
    /// Whether it is the very value that an earlier run made of the same file.
    pub fn is_same(&self, other: &Self) -> bool {
        self.file == other.file && Arc::ptr_eq(&self.value, &other.value)
    }
}

/// A file of Markdown: what it says of itself, and its text.
#[derive(Debug, Clone, Default)]
pub struct Prose<F> {
    /// The front matter.
    pub front: F,
    /// The text.
    pub body: Body,
}

/// An explainer.
pub type Explainer = Prose<FrontMatter>;

/// A page of the site's own, or the beginning of a section.
pub type OwnPage = Prose<PageFront>;

/// A shelf for many records, or for one.
macro_rules! shelf {
    (many $record:ty) => { Records<$record> };
    (one $record:ty) => { Option<InFile<$record>> };
}

/// Puts a record in its place.
macro_rules! put {
    (many $shelf:expr, $id:ident, $filed:expr) => {
        drop($shelf.insert($id, $filed))
    };
    (one $shelf:expr, $id:ident, $filed:expr) => {
        $shelf = Some($filed)
    };
}

/// A shelf for each kind of record, and what goes on it.
macro_rules! shelves {
    (
        records {
            $( $(#[doc = $doc:literal])* $kind:ident $word:literal:
                $count:ident $shelf:ident of $record:ident in $path:literal, )*
        }
        others $others:tt
    ) => {
        /// Every file of the site as a typed value.
        #[derive(Debug, Default)]
        pub struct Parsed {
            /// `ajar.toml`.
            pub settings: Settings,
            /// `content/explainers/<slug>.md`, also in folders.
            pub explainers: Records<Explainer>,
            /// `content/explainers/<folder>/_index.md`, by folder.
            pub sections: Records<OwnPage>,
            /// Whether the site is shown by the preview, at the root of its host.
            pub is_preview: bool,
            /// Whether a text was left out because it is still being written.
            pub hides_drafts: bool,
            /// Whether texts that are still being written are shown.
            pub shows_drafts: bool,
            /// `content/pages/<slug>.md`, and `content/index.md` as `index`.
            pub pages: Records<OwnPage>,
            /// Every day that a record names.
            pub days: Vec<Spanned<Day>>,
            /// Every address on the web that a record names.
            pub addresses: Vec<Spanned<Text>>,
            $( $(#[doc = $doc])* pub $shelf: shelf!($count crate::data::$record), )*
        }

        /// One file's value, before it is put in its place.
        #[derive(Debug, Clone, Default)]
        pub(super) enum Value {
            $( $kind(Arc<crate::data::$record>), )*
            Explainer(Arc<Explainer>),
            Section(Arc<OwnPage>),
            Page(Arc<OwnPage>),
            #[default]
            Nothing,
        }

        impl Value {
            /// Decodes a file of data.
            pub(super) fn decode(kind: RecordKind, file: FileId, text: &SourceText) -> Decoded<Self> {
                match kind {
                    $( RecordKind::$kind => toml::decode_file(file, text).map(|record| Self::$kind(Arc::new(record))), )*
                    RecordKind::Explainer | RecordKind::Page | RecordKind::Settings => Decoded::default(),
                }
            }

            /// Decodes a file of data in the words of its translation, where there is one; it is written in `language`, if
            /// not in that of the site.
            pub(super) fn decode_told(
                kind: RecordKind,
                original: (FileId, &SourceText),
                translation: Option<(FileId, &SourceText)>,
                language: Option<&str>,
            ) -> Decoded<Self> {
                match kind {
                    $( RecordKind::$kind => {
                        toml::decode_told(original, translation, language).map(|record| Self::$kind(Arc::new(record)))
                    } )*
                    RecordKind::Explainer | RecordKind::Page | RecordKind::Settings => Decoded::default(),
                }
            }
        }

        impl Parsed {
            pub(super) fn put(&mut self, file: FileId, id: String, value: Value) {
                match value {
                    $( Value::$kind(value) => put!($count self.$shelf, id, InFile { file, value }), )*
                    Value::Explainer(value) => drop(self.explainers.insert(id, InFile { file, value })),
                    Value::Section(value) => drop(self.sections.insert(id, InFile { file, value })),
                    Value::Page(value) => drop(self.pages.insert(id, InFile { file, value })),
                    Value::Nothing => {}
                }
            }
        }
    };
}
record_kinds!(shelves);
