//! What every template can name beside its view, as `site`.

use super::Naming;
use super::holes::with_hole;
use crate::data::RecordKind;
use crate::export::{NAMED, Tables, epub, styles};
use crate::plan::{MenuEntry, Resolved, Site, Subject, address};
use crate::view::LinkView;
use crate::words::LadderWords;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What every template can name beside its view, as `site`.
#[derive(Debug, Serialize)]
pub(super) struct Shared<'s> {
    /// The site's name.
    title: &'s str,
    /// What the site is.
    summary: &'s str,
    /// The language of the pages.
    language: String,
    /// Which way that language is written: "ltr" or "rtl".
    direction: &'static str,
    /// The plural forms of that language: "one" and "other" in English.
    plural_forms: Vec<&'static str>,
    /// The day the facts reflect, in words.
    as_of: String,
    /// The same as ISO 8601.
    as_of_iso: String,
    /// Published addresses of static files, by their path below `static/`, and of the tables that scripts load.
    assets: BTreeMap<&'s str, Cow<'s, str>>,
    /// For each kind of record whether there are any: `has_models`, `has_uses`, …
    #[serde(flatten)]
    has: BTreeMap<String, bool>,
    /// Whether any license has a record, so that clauses can be compared.
    has_clauses: bool,
    /// Whether two licenses have records, so that they can stand side by side.
    has_license_pairs: bool,
    /// Whether a standard is the site's own ladder.
    has_ladder: bool,
    /// What messages that speak of that ladder are told of it.
    ladder: LadderWords<'s>,
    /// Whether standards can disagree: there are two beside the ladder, and models.
    has_disagreement: bool,
    /// Whether any record has a dated change.
    has_changes: bool,
    /// Whether there is a glossary.
    has_glossary: bool,
    /// Whether any model belongs to a family.
    has_families: bool,
    /// Whether there is a feed of explainers.
    has_explainers_feed: bool,
    /// Whether there is a feed, which needs to know where the site is published.
    has_feed: bool,
    /// What leads from the root of this language to that of all, where files stand that are the same in each: "" or "../".
    shared: String,
    /// The published address of the ladder's own colors, if it has other than the theme's.
    ladder_styles: Option<String>,
    /// Who makes the site.
    author: Option<&'s str>,
    /// Whose the data and text are.
    copyright: Option<&'s str>,
    /// The licenses of the data and text, each with its page below the site's root.
    license: Vec<LinkView>,
    /// How whoever passes them on is to name where they come from.
    attribution: Option<&'s str>,
    /// The links of the settings above every page; empty if they name none.
    navigation: Vec<MenuView<'s>>,
    /// Those below every page.
    footer: Vec<MenuView<'s>>,
    /// Pages that say that they are linked from above every page.
    more_navigation: Vec<MenuView<'s>>,
    /// Those from below every page.
    more_footer: Vec<MenuView<'s>>,
    /// Where the site is published, without a slash at its end.
    url: Option<&'s str>,
    /// Whether the explainers are also made into a book.
    has_book: bool,
    /// The content security policy of every page.
    policy: String,
    /// The version of Ajar.
    version: &'static str,
}

impl<'s> Shared<'s> {
    /// What the templates of `site` can name.
    pub(super) fn new(site: &'s Site<'_>, tables: &'s Tables<'_, '_>, naming: Naming) -> Self {
        let facts = site.assessed.facts;
        let settings = &facts.settings;
        let assets = site.assets.iter().map(|it| (it.name.as_str(), Cow::from(site.shared(&it.address))));
        let is_there = |subject: &Subject| site.pages().iter().any(|it| it.subject == *subject);
        let license = |id: &str| {
            let name = facts.licenses.get(id).map_or(id, |it| it.short_id());
            LinkView { name: name.to_owned(), href: address::license(id) }
        };
        Self {
            title: &settings.title,
            summary: &settings.summary,
            language: site.words.language(),
            direction: site.words.direction(),
            plural_forms: site.words.plural_forms(),
            as_of: site.words.date(facts.as_of),
            as_of_iso: facts.as_of.iso(),
            assets: assets.chain(named(tables, naming)).collect(),
            has: RecordKind::many().map(|it| (format!("has_{}", it.plural()), !facts.of(it).is_empty())).collect(),
            has_clauses: is_there(&Subject::Matrix),
            has_license_pairs: is_there(&Subject::CompareLicenses),
            has_ladder: facts.ladder.is_some(),
            ladder: LadderWords::of(facts),
            has_disagreement: is_there(&Subject::Disagreement),
            has_changes: is_there(&Subject::Changes),
            has_glossary: facts.glossary.is_some(),
            has_families: !site.families.is_empty(),
            has_explainers_feed: settings.url.is_some()
                && facts.explainers.values().any(|it| it.value.front.date.is_some()),
            has_feed: settings.url.is_some() && is_there(&Subject::Changes),
            shared: site.shared(""),
            ladder_styles: styles(site).map(|(address, _)| site.shared(&address)),
            author: settings.author.as_deref(),
            copyright: settings.copyright.as_deref(),
            license: facts.rights.licenses().into_iter().map(license).collect(),
            attribution: settings.attribution.as_deref(),
            navigation: menu(&site.menus.navigation),
            footer: menu(&site.menus.footer),
            more_navigation: menu(&site.menus.more_navigation),
            more_footer: menu(&site.menus.more_footer),
            url: settings.base(),
            has_book: epub::is_made(site),
            policy: settings.content_policy(),
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// The tables that scripts load, each with what pages call it by.
fn named<'s>(tables: &'s Tables<'_, '_>, naming: Naming) -> Vec<(&'s str, Cow<'s, str>)> {
    match naming {
        Naming::Published => tables.all().iter().map(|it| (it.name.as_str(), it.address.as_str().into())).collect(),
        Naming::Holes => {
            tables.all().iter().map(|it| (it.name.as_str(), with_hole(&it.address, it.print()).into())).collect()
        }
        Naming::Bare => NAMED.map(|it| (it, it.into())).to_vec(),
    }
}

/// A link that stands on every page.
#[derive(Debug, Serialize)]
struct MenuView<'s> {
    /// What it is called.
    name: &'s str,
    /// Its address from the site's root, or a whole one.
    href: &'s str,
    /// Whether it leads to another site.
    outside: bool,
}

impl<'s> MenuView<'s> {
    fn new(entry: &'s MenuEntry) -> Option<Self> {
        let (href, outside) = match &entry.to {
            Resolved::Inside(href) | Resolved::Picture(href, _) => (href, false),
            Resolved::Outside(href) => (href, true),
            Resolved::Nowhere => return None,
        };
        Some(Self { name: &entry.name, href, outside })
    }
}

fn menu(entries: &[MenuEntry]) -> Vec<MenuView<'_>> {
    entries.iter().filter_map(MenuView::new).collect()
}
