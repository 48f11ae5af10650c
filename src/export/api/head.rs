//! What every document begins with.

use super::item::ApiItem;
use crate::plan::address::PUBLISHED;
use crate::plan::{Site, fingerprint, long_fingerprint};
use crate::read::SETTINGS;
use serde::Serialize;
use std::sync::OnceLock;

/// The version of the schemas: the first number changes when something is taken away, the second when something is added.
pub(super) const VERSION: &str = "1.0.0";

/// What every document begins with.
#[derive(Serialize)]
struct DocumentHead<'s> {
    /// The version of the schema.
    schema_version: &'static str,
    /// Its own address; below the site's root where the site does not say where it is published.
    url: String,
    /// The address of the page that says the same to people, if there is one.
    page_url: Option<String>,
    /// The address of its schema.
    schema: String,
    /// The license of the data as the settings name it: an SPDX id; nothing if they name none.
    license: Option<&'s str>,
    /// The language of texts in the data, where the site is published in several: its BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'s str>,
    /// The day the facts reflect.
    as_of: String,
    /// Changes with any byte of the data, the texts and the settings; of items that stand alone, with any of theirs.
    revision: &'s str,
}

/// Makes the heads of one site's documents.
#[derive(Debug)]
pub(super) struct Heads<'s, 'd> {
    /// The site.
    pub(super) site: &'s Site<'d>,
    revision: OnceLock<String>,
}

impl<'s, 'd> Heads<'s, 'd> {
    pub(super) fn new(site: &'s Site<'d>) -> Self {
        Self { site, revision: OnceLock::new() }
    }

    /// Changes with any byte of the data, the texts and the settings; worked out when it is first asked for, because the
    /// preview of a page names none.
    fn revision(&self) -> &str {
        self.revision.get_or_init(|| revision(self.site))
    }

    fn head<'h>(&'h self, address: &str, schema: &str, page: Option<&str>, revision: &'h str) -> DocumentHead<'h> {
        DocumentHead {
            schema_version: VERSION,
            url: self.full(address),
            page_url: page.map(|it| self.full(it)),
            schema: self.full(schema),
            license: self.site.assessed.facts.settings.license.as_ref().map(|it| it.as_str()),
            language: self.site.has_languages().then_some(&self.site.language().tag),
            as_of: self.site.assessed.facts.as_of.iso(),
            revision,
        }
    }

    /// The full address, where the site says where it is published.
    pub(super) fn full(&self, address: &str) -> String {
        self.site.assessed.facts.settings.base().map_or_else(|| address.to_owned(), |base| format!("{base}/{address}"))
    }

    /// The page at `address`, if the site has it.
    pub(super) fn page(&self, address: &'static str) -> Option<&'static str> {
        self.site.page(address).map(|_| address)
    }

    /// The head of a document as JSON, open at its end; `page` says the same to people.
    pub(super) fn opened(&self, address: &str, schema: &str, page: Option<&str>) -> String {
        self.opened_at(address, schema, page, self.revision())
    }

    /// The same of a document that holds nothing but `items`, so that it is another one only when they are, or what stands
    /// before them.
    pub(super) fn opened_alone(&self, address: &str, schema: &str, page: Option<&str>, items: &[ApiItem]) -> String {
        let head = self.opened_at(address, schema, page, "");
        let mut lines = vec![head.as_str()];
        lines.extend(items.iter().map(|it| it.json.as_str()));
        let revision = format!("{:016x}", long_fingerprint(lines.join("\n").as_bytes()));
        self.opened_at(address, schema, page, &revision)
    }

    fn opened_at(&self, address: &str, schema: &str, page: Option<&str>, revision: &str) -> String {
        let head = serde_json::to_string(&self.head(address, schema, page, revision)).expect("a head is strings");
        head.trim_end_matches('}').to_owned()
    }
}

/// A fingerprint of the path and fingerprint of every file that facts or texts come from.
fn revision(site: &Site<'_>) -> String {
    let facts = |path: &str| path == SETTINGS || path.starts_with("data/") || path.starts_with("content/");
    let files = site.sources.files().map(|it| it.1).filter(|it| facts(&it.path));
    let files = files.map(|it| format!("{} {:08x}\n", it.path, fingerprint(it.bytes())));
    let listed: String = files.collect();
    format!("{:016x}", long_fingerprint(listed.as_bytes()))
}

/// The address of a schema.
pub(super) fn schema_address(name: &str) -> String {
    format!("{PUBLISHED}/schemas/{name}.json")
}

/// The address of what says what the columns of a table are.
pub(super) fn columns_address(name: &str) -> String {
    format!("{PUBLISHED}/{name}.csv-metadata.json")
}
