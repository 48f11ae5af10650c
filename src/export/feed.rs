//! Feeds of changes and of explainers: Atom (RFC 4287) and JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>).
//!
//! An entry has the same id in every feed that has it. Facts, corrections and changed rules are categories, so that who
//! subscribes can leave out what is no fact.

use crate::data::{ChangeKind, FrontMatter};
use crate::inert;
use crate::inert::xml as text;
use crate::parse::{Explainer, InFile};
use crate::plan::{Dated, Feed, Site, address, feed_address, fingerprint};
use crate::shape::{Day, Words};
use crate::words::{Messages, say};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many entries a feed holds.
const ENTRIES: usize = 60;

/// A feed in any format.
struct FilledFeed {
    title: String,
    author: String,
    language: String,
    /// The whole address of the page, and what the feed's own addresses begin with.
    page: String,
    stem: String,
    updated: Day,
    entries: Vec<FeedEntry>,
}

/// One change, or one explainer.
struct FeedEntry {
    id: String,
    title: String,
    link: String,
    text: String,
    published: Day,
    updated: Day,
    kind: Option<FeedKind>,
}

/// Why a record changed, as a word for programs and one for people.
struct FeedKind {
    word: &'static str,
    label: String,
}

/// A feed of a site that is published at `base`, as the file with that ending.
pub(super) fn file(site: &Site<'_>, base: &str, page: &str, feed: &Feed, ending: &str) -> String {
    let filled = fill(site, base, page, feed);
    if ending == "json" { json(&filled) } else { atom(&filled) }
}

fn fill(site: &Site<'_>, base: &str, page: &str, feed: &Feed) -> FilledFeed {
    let (facts, words) = (site.assessed.facts, &*site.words);
    let name = facts.settings.title.as_str();
    let (title, entries) = match feed {
        Feed::Changes => (say!(words, "feed-title", site = name), changes(site, base, site.changes().iter())),
        Feed::Explainers => (say!(words, "feed-explainers-title", site = name), explainers(site, base)),
        Feed::Records { name: record, pages } => (
            say!(words, "feed-record-title", name = record.as_str(), site = name),
            changes(site, base, site.changes_of(pages).into_iter().map(|at| &site.changes()[at])),
        ),
    };
    FilledFeed {
        title,
        author: facts.settings.author.clone().unwrap_or_else(|| say!(words, "feed-author", site = name)),
        language: words.language().to_owned(),
        page: format!("{base}/{page}"),
        stem: format!("{base}/{}", feed_address(page, "")),
        updated: entries.iter().map(|it| it.updated).max().unwrap_or(facts.as_of),
        entries,
    }
}

/// The newest explainers: those that name a day.
fn explainers(site: &Site<'_>, base: &str) -> Vec<FeedEntry> {
    let facts = site.assessed.facts;
    let day = |it: &FrontMatter| it.updated.as_ref().or(it.date.as_ref()).map(|day| day.value);
    let entry = |(slug, it): (&String, &InFile<Explainer>)| {
        let front = &it.value.front;
        let updated = day(front)?;
        let link = format!("{base}/{}", address::explainer(slug));
        Some(FeedEntry {
            id: link.clone(),
            title: front.title.clone(),
            link,
            text: front.summary.clone(),
            published: front.date.as_ref().map_or(updated, |day| day.value),
            updated,
            kind: None,
        })
    };
    let mut res: Vec<FeedEntry> = facts.explainers.iter().filter_map(entry).collect();
    res.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.link.cmp(&b.link)));
    res.truncate(ENTRIES);
    res
}

/// The newest of these changes.
fn changes<'s>(site: &Site<'_>, base: &str, all: impl Iterator<Item = &'s Dated<'s>>) -> Vec<FeedEntry> {
    // Several changes of one record on one day are told apart by what they say, so that one that comes to stand before
    // another takes no id from it; and those that say the same, by a number.
    let mut same: BTreeMap<String, usize> = BTreeMap::new();
    let mut res = Vec::new();
    for it in all.take(ENTRIES) {
        let (link, day) = (format!("{base}/{}", it.address), it.change.date.value);
        let first = format!("{link}#{}-{:08x}", day.iso(), fingerprint(it.change.what.as_bytes()));
        let number = same.entry(first.clone()).and_modify(|number| *number += 1).or_insert(1);
        let id = if *number == 1 { first } else { format!("{first}-{number}") };
        let kind = kind(&site.words, it.change.kind);
        let title = say!(site.words, "feed-entry", name = it.name, kind = kind.label.as_str());
        let text = it.change.what.to_string();
        res.push(FeedEntry { id, title, link, text, published: day, updated: day, kind: Some(kind) });
    }
    res
}

fn kind(words: &Messages, kind: ChangeKind) -> FeedKind {
    let label = words.get(match kind {
        ChangeKind::Fact => "feed-kind-fact",
        ChangeKind::Correction => "feed-kind-correction",
        ChangeKind::Rubric => "feed-kind-rubric",
    });
    FeedKind { word: kind.name(), label }
}

/// A day as a feed wants it: its first second.
fn moment(day: Day) -> String {
    format!("{}T00:00:00Z", day.date)
}

fn atom(feed: &FilledFeed) -> String {
    let (page, own) = (text(&feed.page), text(&feed.stem));
    let mut res = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n  \
         <title>{}</title>\n  <id>{page}</id>\n  <updated>{}</updated>\n  \
         <author><name>{}</name></author>\n  <link href=\"{page}\"/>\n  \
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}xml\"/>\n  \
         <link rel=\"alternate\" type=\"application/feed+json\" href=\"{own}json\"/>\n",
        text(&feed.language),
        text(&feed.title),
        moment(feed.updated),
        text(&feed.author),
    );
    for it in &feed.entries {
        let category = it.kind.as_ref().map_or_else(String::new, |kind| {
            format!("    <category term=\"{}\" label=\"{}\"/>\n", kind.word, text(&kind.label))
        });
        res.push_str(&format!(
            "  <entry>\n    <title>{}</title>\n    <id>{}</id>\n    <published>{}</published>\n    \
             <updated>{}</updated>\n    <link href=\"{}\"/>\n{category}    <summary>{}</summary>\n  </entry>\n",
            text(&it.title),
            text(&it.id),
            moment(it.published),
            moment(it.updated),
            text(&it.link),
            text(&it.text),
        ));
    }
    res.push_str("</feed>\n");
    res
}

#[derive(Serialize)]
struct JsonFeed<'f> {
    version: &'static str,
    title: &'f str,
    home_page_url: &'f str,
    feed_url: String,
    language: &'f str,
    authors: [JsonAuthor<'f>; 1],
    items: Vec<JsonItem<'f>>,
}

#[derive(Serialize)]
struct JsonAuthor<'f> {
    name: &'f str,
}

#[derive(Serialize)]
struct JsonItem<'f> {
    id: &'f str,
    url: &'f str,
    title: &'f str,
    content_text: &'f str,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'static str>,
}

fn json(feed: &FilledFeed) -> String {
    fn item(it: &FeedEntry) -> JsonItem<'_> {
        let FeedEntry { id, link, title, text, published, updated, kind } = it;
        JsonItem {
            id,
            url: link,
            title,
            content_text: text,
            date_published: moment(*published),
            date_modified: moment(*updated),
            tags: kind.iter().map(|kind| kind.word).collect(),
        }
    }
    let document = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: format!("{}json", feed.stem),
        language: &feed.language,
        authors: [JsonAuthor { name: &feed.author }],
        items: feed.entries.iter().map(item).collect(),
    };
    inert::json(serde_json::to_string_pretty(&document).expect("a feed is strings")) + "\n"
}
