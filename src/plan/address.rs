//! Where each page stands, and how one page reaches another.

use super::Subject;
use crate::assess::Assessed;
use crate::shape::Words;

/// The address of a page about `subject`, below the site's root.
pub fn of(subject: &Subject, assessed: &Assessed<'_>) -> String {
    match subject {
        Subject::Home => "index.html".to_owned(),
        Subject::Spectrum => "spectrum.html".to_owned(),
        Subject::Model(at) => model(&assessed.models.releases()[*at].id),
        Subject::Licenses => "licenses.html".to_owned(),
        Subject::License(id) => license(id),
        Subject::Orgs => "orgs.html".to_owned(),
        Subject::Org(id) => org(id),
        Subject::Standards => "standards.html".to_owned(),
        Subject::Standard(id) => standard(id),
        Subject::Uses => "uses.html".to_owned(),
        Subject::Use(id) => usage(id),
        Subject::Datasets => "datasets.html".to_owned(),
        Subject::Dataset(id) => dataset(id),
        Subject::Matrix => "clauses.html".to_owned(),
        Subject::Components => "components.html".to_owned(),
        Subject::Component(kind) => component(kind.name()),
        Subject::Changes => "changes.html".to_owned(),
        Subject::Explainers => "explainers.html".to_owned(),
        Subject::Explainer(slug) => explainer(slug),
        Subject::Glossary => "glossary.html".to_owned(),
        Subject::Families => "families.html".to_owned(),
        Subject::Family(slug) => family(slug),
        Subject::Disagreement => "disagreement.html".to_owned(),
        Subject::Method => "method.html".to_owned(),
        Subject::Pictures => "pictures.html".to_owned(),
        Subject::Compare => "compare.html".to_owned(),
        Subject::Search => "search.html".to_owned(),
        Subject::NotFound => "404.html".to_owned(),
    }
}

/// The address of a model: its id is "org/slug".
pub fn model(id: &str) -> String {
    format!("models/{id}.html")
}

/// The address of a license.
pub fn license(id: &str) -> String {
    format!("licenses/{id}.html")
}

/// The address of an organization.
pub fn org(id: &str) -> String {
    format!("orgs/{id}.html")
}

/// The address of a standard.
pub fn standard(id: &str) -> String {
    format!("standards/{id}.html")
}

/// The address of a use.
pub fn usage(id: &str) -> String {
    format!("uses/{id}.html")
}

/// The address of a component.
pub fn component(id: &str) -> String {
    format!("components/{id}.html")
}

/// The address of a dataset.
pub fn dataset(id: &str) -> String {
    format!("datasets/{id}.html")
}

/// The address of a family.
pub fn family(slug: &str) -> String {
    format!("families/{slug}.html")
}

/// The address of an explainer.
pub fn explainer(slug: &str) -> String {
    format!("explainers/{slug}.html")
}

/// What leads from the page at `address` to the site's root: "", "../", "../../".
pub fn root(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}
