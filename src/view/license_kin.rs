//! Licenses of one family: texts that followed each other, and texts by one hand; and where two of them stand side by side.

use super::ViewContext;
use super::difference::{difference_id, earlier};
use super::link::LinkView;
use crate::check::LicenseEntry;
use crate::plan::{Subject, address};
use crate::words::say;

/// How many texts of its family a license's page names.
const NAMED: usize = 16;

/// The other texts of a license's family, those before it and after it first, then those by the same hand; only texts
/// that were read.
pub(crate) fn kin_of<'s>(context: ViewContext<'s, '_>, entry: &LicenseEntry) -> Vec<&'s LicenseEntry> {
    let hand = |it: &LicenseEntry| it.record.as_ref().and_then(|filed| filed.value.steward.clone());
    let steward = hand(entry);
    let mut line = earlier(context, entry);
    let read = context.site.assessed.facts.licenses.values().filter(|it| it.record.is_some() && it.id != entry.id);
    let (after, others): (Vec<&LicenseEntry>, Vec<&LicenseEntry>) =
        read.partition(|it| earlier(context, it).iter().any(|before| before.id == entry.id));
    line.extend(after);
    let by_hand = |it: &&LicenseEntry| steward.is_some() && hand(it) == steward;
    let near: Vec<&LicenseEntry> =
        others.into_iter().filter(|it| by_hand(it) && !line.iter().any(|known| known.id == it.id)).collect();
    line.extend(near);
    line
}

/// Where a license is held against another one; without a second one, where it is chosen.
pub(super) fn compare(context: ViewContext<'_, '_>, from: &LicenseEntry, to: Option<&LicenseEntry>) -> Option<String> {
    let page = Subject::CompareLicenses.address(context.site.assessed);
    if from.record.is_none() || !context.site.has_page(&Subject::CompareLicenses) {
        return None;
    }
    let query = to.map_or_else(|| format!("from={}", from.id), |to| format!("from={}&to={}", from.id, to.id));
    Some(format!("{}?{query}", context.href(&page)))
}

/// The family of a license, each text with the place that holds it against this one: a page that tells it without a
/// script, where one of the two followed the other.
pub(super) fn links(context: ViewContext<'_, '_>, entry: &LicenseEntry) -> Vec<LinkView> {
    if entry.record.is_none() {
        return Vec::new();
    }
    let before = earlier(context, entry);
    let link = |other: &LicenseEntry| {
        let href = if before.iter().any(|it| it.id == other.id) {
            format!("#{}", difference_id(&other.id))
        } else if earlier(context, other).iter().any(|it| it.id == entry.id) {
            format!("{}#{}", context.href(&address::license(&other.id)), difference_id(&entry.id))
        } else {
            compare(context, entry, Some(other))?
        };
        Some(LinkView { name: other.short_name().to_owned(), href })
    };
    kin_of(context, entry).into_iter().take(NAMED).filter_map(link).collect()
}

/// Every pair of texts of which one took the other's place, with the page that tells the difference.
pub(super) fn written(context: ViewContext<'_, '_>) -> Vec<LinkView> {
    let licenses = context.site.assessed.facts.licenses.values().filter(|it| it.record.is_some());
    let pair = |later: &LicenseEntry| {
        let before = earlier(context, later).into_iter().next()?;
        let words = context.words();
        Some(LinkView {
            name: say!(words, "page-pair-written", from = before.short_name(), to = later.short_name()),
            href: format!("{}#{}", context.href(&address::license(&later.id)), difference_id(&before.id)),
        })
    };
    let mut res: Vec<LinkView> = licenses.filter_map(pair).collect();
    res.sort_by(|one, other| context.words().compare(&one.name, &other.name));
    res
}
