//! The kinds of record: the one table from which every stage knows them.

use crate::shape::{Decode, Shape, Words, words};

/// The text that begins the home page, or is all of it.
const HOME: &str = "content/index.md";

/// Hands the table of kinds to the macro `$then`. Kinds under `records` are TOML files below `data/`, which the parser
/// files under the shelf of that name: `many`, one for each file, or `one`. Kinds under `others` are read in their own
/// way. A `*` in a path is a part of the record's id.
macro_rules! record_kinds {
    ($then:ident) => {
        $then! {
            records {
                /// A release of a model, called `org/slug`.
                Model "model": many models of Model in "data/models/*/*.toml",
                /// One version of one license text, called by its SPDX id or `LicenseRef-…`.
                License "license": many licenses of License in "data/licenses/*.toml",
                /// Somebody's definition of open.
                Standard "standard": many standards of Standard in "data/standards/*.toml",
                /// Something a reader wants to do.
                Use "use": many uses of Use in "data/uses/*.toml",
                /// Who releases models.
                Org "org": many orgs of Org in "data/orgs/*.toml",
                /// A corpus that models share.
                Dataset "dataset": many datasets of Dataset in "data/datasets/*.toml",
                /// Who else judges models.
                Index "index": many indices of ModelIndex in "data/indices/*.toml",
                /// How old evidence may get.
                Policy "policy": one policy of Policy in "data/policy.toml",
                /// The terms that explainers use.
                Glossary "glossary": one glossary of Glossary in "data/glossary.toml",
            }
            others {
                /// An explainer, in Markdown.
                Explainer "explainer": FrontMatter in "content/explainers/*.md",
                /// A page of the site's own, in Markdown.
                Page "page": PageFront in "content/pages/*.md",
                /// The settings of the site.
                Settings "settings": Settings in "ajar.toml",
            }
        }
    };
}
pub(crate) use record_kinds;

/// Declares [`RecordKind`] from the table.
macro_rules! declare {
    (
        records {
            $( $(#[doc = $doc:literal])* $kind:ident $word:literal:
                $count:ident $shelf:ident of $record:ident in $path:literal, )*
        }
        others { $( $(#[doc = $line:literal])* $other:ident $name:literal: $front:ident in $place:literal, )* }
    ) => {
        words! {
            /// A kind of record.
            pub enum RecordKind("kind of record", Model) {
                $( $(#[doc = $doc])* $kind = $word, )*
                $( $(#[doc = $line])* $other = $name, )*
            }
        }

        impl RecordKind {
            /// Where its records stand, below the site's folder, with `*` for each part of the id.
            pub fn pattern(self) -> &'static str {
                match self {
                    $( Self::$kind => $path, )*
                    $( Self::$other => $place, )*
                }
            }

            /// What a record of that kind can say.
            pub fn shape(self) -> Shape {
                match self {
                    $( Self::$kind => <super::$record as Decode>::shape(), )*
                    $( Self::$other => <super::$front as Decode>::shape(), )*
                }
            }
        }
    };
}
record_kinds!(declare);

impl RecordKind {
    /// The kinds of which a site has a file for each record.
    pub fn many() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|it| it.id_parts() > 0)
    }

    /// Whether its records are texts in Markdown, with front matter. They can stand in folders of folders.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Explainer | Self::Page)
    }

    /// Whether each of its records has a page. Indices are named on the pages of models.
    pub fn has_pages(self) -> bool {
        self.id_parts() > 0 && self != Self::Index
    }

    /// How many parts the id of such a record has: two for "org/slug", none where there is one file.
    pub fn id_parts(self) -> usize {
        self.pattern().matches('*').count()
    }

    /// What readers call it: "organization".
    pub fn title(self) -> &'static str {
        if self == Self::Org { "organization" } else { self.name() }
    }

    /// The folder of its records, below the site's folder: "data/models". For a single file, the file.
    pub fn folder(self) -> &'static str {
        self.pattern().split_once("/*").map_or(self.pattern(), |(folder, _)| folder)
    }

    /// The name of that folder, by which their pages are called, too: "models".
    pub fn plural(self) -> &'static str {
        self.folder().rsplit('/').next().unwrap_or_default()
    }

    /// Whether its ids have capitals, as those of SPDX have; all others are small, as addresses are.
    pub fn has_capitals(self) -> bool {
        self == Self::License
    }

    /// Where the record called `id` stands, below the site's folder.
    pub fn path(self, id: &str) -> String {
        if self == Self::Page && id == "index" {
            return HOME.to_owned();
        }
        let (before, after) = self.pattern().split_once('*').unwrap_or((self.pattern(), ""));
        let after = after.rsplit('*').next().unwrap_or_default();
        if self.id_parts() == 0 { before.to_owned() } else { format!("{before}{id}{after}") }
    }

    /// The id of the record at `path`, if one of that kind can stand there; that of a single file is its kind.
    fn id(self, path: &str) -> Option<String> {
        if self.is_text() {
            return self.text_id(path);
        }
        let (wanted, found) = (self.pattern().split('/'), path.split('/'));
        if wanted.clone().count() != found.clone().count() {
            return None;
        }
        let mut parts = Vec::new();
        for (wanted, found) in wanted.zip(found) {
            match wanted.split_once('*') {
                Some((before, after)) => parts.push(found.strip_prefix(before)?.strip_suffix(after)?),
                None if wanted == found => {}
                None => return None,
            }
        }
        Some(if parts.is_empty() { self.name().to_owned() } else { parts.join("/") })
    }

    /// The id of the text at `path`, whose folders are part of it. The home page's own text stands beside the pages.
    fn text_id(self, path: &str) -> Option<String> {
        if self == Self::Page && path == HOME {
            return Some("index".to_owned());
        }
        let id = path.strip_prefix(self.folder())?.strip_prefix('/')?.strip_suffix(".md")?;
        let last = id.rsplit('/').next().unwrap_or(id);
        // What begins a section is no explainer, and the home page has one text.
        let is_other = last == "_index" || self == Self::Page && id == "index";
        (!is_other).then(|| id.to_owned())
    }

    /// Whether a record of this kind stands at `path`.
    pub fn is_at(self, path: &str) -> bool {
        self.id(path).is_some()
    }

    /// What stands before the colon of a link that leads to a page by its name: "model", "component", "term".
    pub fn schemes() -> impl Iterator<Item = &'static str> {
        let records = Self::many().filter(|it| it.has_pages() && !it.is_text()).map(Self::name);
        records.chain(["component", Self::Explainer.name(), Self::Page.name(), "term"])
    }

    /// The record that stands at `path`: its kind and its id.
    pub fn at(path: &str) -> Option<(Self, String)> {
        Self::ALL.iter().find_map(|kind| Some((*kind, kind.id(path)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::RecordKind;
    use crate::shape::Words;

    #[test]
    fn a_path_leads_to_an_id_and_back() {
        for (path, kind, id) in [
            ("data/models/acme/one.toml", RecordKind::Model, "acme/one"),
            ("data/licenses/MIT.toml", RecordKind::License, "MIT"),
            ("content/explainers/weights.md", RecordKind::Explainer, "weights"),
            ("content/explainers/basics/weights.md", RecordKind::Explainer, "basics/weights"),
            ("content/pages/about.md", RecordKind::Page, "about"),
            ("content/index.md", RecordKind::Page, "index"),
            ("data/policy.toml", RecordKind::Policy, "policy"),
        ] {
            assert_eq!(RecordKind::at(path), Some((kind, id.to_owned())));
            assert_eq!(kind.path(id), path);
        }
        for path in [
            "data/models/one.toml",
            "data/uses/a/b.toml",
            "data/uses/a.md",
            "data/policy.md",
            "uses/a.toml",
            "content/pages/index.md",
        ] {
            assert_eq!(RecordKind::at(path), None, "{path}");
        }
    }

    #[test]
    fn each_kind_has_a_folder_of_its_own() {
        for kind in RecordKind::ALL {
            let same = RecordKind::ALL.iter().filter(|other| other.folder() == kind.folder());
            assert_eq!(same.count(), 1, "{}", kind.folder());
        }
        assert_eq!((RecordKind::Org.folder(), RecordKind::Org.plural()), ("data/orgs", "orgs"));
    }
}
