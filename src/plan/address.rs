//! Where each page stands, and how one page reaches another.

use crate::check::TextKind;
use crate::data::RecordKind;

/// Where files for programs stand, below the site's root.
pub const PUBLISHED: &str = "api/v1";

/// The collections that stand there, by their names.
pub const COLLECTIONS: [&str; 14] = [
    "models",
    "editions",
    "licenses",
    "standards",
    "uses",
    "answers",
    "conditions",
    "verdicts",
    "components",
    "organizations",
    "datasets",
    "indices",
    "glossary",
    "changes",
];

/// The address of the page of a record, whatever its kind.
pub fn record(kind: RecordKind, id: &str) -> String {
    match kind {
        // Pages of the site's own stand at its root.
        RecordKind::Page => format!("{id}.html"),
        _ => format!("{}/{id}.html", kind.plural()),
    }
}

/// The address of the list of all records of a kind.
pub fn list(kind: RecordKind) -> String {
    format!("{}.html", kind.plural())
}

/// The address of a model: its id is "org/slug".
pub fn model(id: &str) -> String {
    record(RecordKind::Model, id)
}

/// The address of a license.
pub fn license(id: &str) -> String {
    record(RecordKind::License, id)
}

/// The address of an organization.
pub fn org(id: &str) -> String {
    record(RecordKind::Org, id)
}

/// The address of a standard.
pub fn standard(id: &str) -> String {
    record(RecordKind::Standard, id)
}

/// The address of a use.
pub fn usage(id: &str) -> String {
    record(RecordKind::Use, id)
}

/// The address of a dataset.
pub fn dataset(id: &str) -> String {
    record(RecordKind::Dataset, id)
}

/// The address of an explainer.
pub fn explainer(slug: &str) -> String {
    record(RecordKind::Explainer, slug)
}

/// The address of a page of the site's own.
pub fn page(slug: &str) -> String {
    record(RecordKind::Page, slug)
}

/// The address of a section of the explainers: beside them, called by its folder.
pub fn section(folder: &str) -> String {
    explainer(folder)
}

/// The address of a text.
pub fn text(kind: TextKind, id: &str) -> String {
    match kind {
        TextKind::Explainer => explainer(id),
        TextKind::Section => section(id),
        TextKind::Page => page(id),
    }
}

/// The address of a component.
pub fn component(id: &str) -> String {
    format!("components/{id}.html")
}

/// The address of a family.
pub fn family(slug: &str) -> String {
    format!("families/{slug}.html")
}

/// The address of a badge: what a standard says of a model, as a small picture.
pub fn badge(model: &str, standard: &str) -> String {
    format!("badges/{model}/{standard}.svg")
}

/// The picture of all models, without an ending: it is there as a drawing and in pixels.
pub const DOORS: &str = "data/doors";

/// A chart, likewise.
pub fn chart(name: &str) -> String {
    format!("data/chart-{name}")
}

/// Where the pictures stand that links are shown with.
pub const PREVIEWS: &str = "previews/";

/// The address of the picture of the page at an address.
pub fn preview(page: &str) -> String {
    format!("{PREVIEWS}{}.png", page.strip_suffix(".html").unwrap_or(page))
}

/// What leads from the page at `address` to the site's root: "", "../", "../../".
pub fn root(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}

/// The address of an item of a published collection, as JSON: what some system cannot hold in a name is a hyphen.
pub fn published(collection: &str, id: &str) -> String {
    let name: String =
        id.chars().map(|it| if it.is_ascii_alphanumeric() || "-._/".contains(it) { it } else { '-' }).collect();
    format!("{PUBLISHED}/{collection}/{name}.json")
}
