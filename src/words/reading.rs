//! How a clause was read: what its record tells the rules of answers, in words. What a text says stands beside it, so that
//! whoever differs can say where.

use super::place::place;
use super::{Messages, reader};
use crate::data::{Act, Clause, Exemption, Region, Where};
use crate::shape::Words;
use crate::words::say;

/// What was read in a clause, a line for each thing; nothing for one of which no rule asks anything.
pub(crate) fn read(words: &Messages, clause: &Clause) -> Vec<String> {
    let parts = [reach(words, clause), excluded(words, clause), ending(words, clause)];
    parts.into_iter().flatten().collect()
}

/// The places that a clause excludes, or the fields and practices; nothing if it names none.
pub(crate) fn excludes(words: &Messages, clause: &Clause) -> Option<String> {
    let names = named(words, clause);
    (!names.is_empty()).then(|| words.list(&names))
}

/// Which acts and readers it reaches, and whom it spares.
fn reach(words: &Messages, clause: &Clause) -> Vec<String> {
    let mut res = Vec::new();
    let told = |list: &[Act]| !list.is_empty() && !list.contains(&Act::Any);
    if told(&clause.acts) {
        res.push(say!(words, "read-acts", acts = acts(words, &clause.acts)));
    }
    if !clause.all_acts.is_empty() {
        res.push(say!(words, "read-all-acts", acts = acts(words, &clause.all_acts)));
    }
    if told(&clause.unclear_acts) {
        res.push(say!(words, "read-unclear-acts", acts = acts(words, &clause.unclear_acts)));
    }
    let readers = |list: &[_]| words.list(&names(list, |it| reader::reader_kind(words, *it)));
    if !clause.who.is_empty() {
        res.push(say!(words, "read-who", readers = readers(&clause.who)));
    }
    if !clause.unclear_who.is_empty() {
        res.push(say!(words, "read-unclear-who", readers = readers(&clause.unclear_who)));
    }
    if !clause.business.is_empty() {
        let businesses = names(&clause.business, |it| words.of_word("business-{}", it.name()));
        res.push(say!(words, "read-who", readers = words.list(&businesses)));
    }
    res.extend(clause.exempt.iter().flat_map(|it| spared(words, it)));
    res
}

/// Whom an exemption spares, and of whom that is open.
fn spared(words: &Messages, it: &Exemption) -> Vec<String> {
    let kinds = |list: &[_]| names(list, |kind| reader::reader_kind(words, *kind));
    let inside = it.in_product.then(|| words.get("read-in-product"));
    let sure = inside.into_iter().chain(kinds(&it.who)).chain(named_acts(words, &it.acts)).collect::<Vec<_>>();
    let open = [kinds(&it.unclear_who), named_acts(words, &it.unclear_acts)].concat();
    let unless = (!it.unless.is_empty()).then(|| acts(words, &it.unless));
    let line = |plain: &'static str, with: &'static str, list: Vec<String>| {
        let spared = words.list(&list);
        (!list.is_empty()).then(|| match &unless {
            Some(unless) => say!(words, with, spared = spared, acts = unless.as_str()),
            None => say!(words, plain, spared = spared),
        })
    };
    let sure = line("read-spares", "read-spares-unless", sure);
    let open = line("read-perhaps-spares", "read-perhaps-spares-unless", open);
    sure.into_iter().chain(open).collect()
}

/// What it excludes, what it allows, and of what that is open.
fn excluded(words: &Messages, clause: &Clause) -> Vec<String> {
    let mut res = Vec::new();
    let excludes = named(words, clause);
    if !excludes.is_empty() && !clause.place.is_empty() {
        let of = names(&clause.place, |it: &Where| words.of_word("limit-out-{}", it.name()));
        res.push(say!(words, "read-places", places = words.or(&excludes), what = words.list(&of)));
    } else if !excludes.is_empty() {
        res.push(say!(words, "read-excludes", names = words.list(&excludes)));
    }
    let allows = names(&clause.purposes, |it| words.of_word("purpose-{}", it.name()));
    if !allows.is_empty() {
        res.push(say!(words, "read-allows", names = words.list(&allows)));
    }
    let purposes = names(&clause.unclear_purposes, |it| words.of_word("purpose-{}", it.name()));
    let fields = names(&clause.unclear_fields, |it| reader::field(words, *it));
    let practices = names(&clause.unclear_practices, |it| words.of_word("practice-{}", it.name()));
    let open = [purposes, fields, practices, places(words, &clause.unclear_regions)].concat();
    if !open.is_empty() {
        res.push(say!(words, "read-open", names = words.list(&open)));
    }
    res
}

/// What follows past it, which suits and breaches end rights, and whose law holds.
fn ending(words: &Messages, clause: &Clause) -> Vec<String> {
    let suits = names(&clause.suits, |it| reader::suit(words, *it));
    let parts = [
        clause.consequence.map(|it| words.of_word("read-past-{}", it.name())),
        (!suits.is_empty()).then(|| say!(words, "read-suits", suits = words.list(&suits))),
        clause.automatic.map(|it| words.get(if it { "read-ends-itself" } else { "read-ends-by-notice" })),
        clause.cure.as_ref().map(|it| say!(words, "read-cure", time = it.as_str())),
        clause.law.as_deref().map(|it| law(words, it)),
    ];
    parts.into_iter().flatten().collect()
}

fn law(words: &Messages, code: &str) -> String {
    let (country, state) = code.split_once('-').map_or((code, None), |(country, state)| (country, Some(state)));
    let Some(region) = Region::parse(country) else { return words.get("read-law-licensee") };
    let place = place(words, region);
    match state {
        Some(state) => say!(words, "read-law-state", place = place, state = state.to_uppercase()),
        None => say!(words, "read-law", place = place),
    }
}

fn named(words: &Messages, clause: &Clause) -> Vec<String> {
    let fields = names(&clause.fields, |it| reader::field(words, *it));
    let practices = names(&clause.practices, |it| words.of_word("practice-{}", it.name()));
    let in_fields = reader::practices_in(words, &clause.unclear_practices, &clause.practice_fields);
    [places(words, &clause.regions), fields, practices, in_fields].concat()
}

fn places(words: &Messages, regions: &[Region]) -> Vec<String> {
    names(regions, |it| place(words, *it))
}

fn acts(words: &Messages, acts: &[Act]) -> String {
    words.list(&named_acts(words, acts))
}

fn named_acts(words: &Messages, acts: &[Act]) -> Vec<String> {
    names(acts, |it| words.of_word("act-{}", it.name()))
}

fn names<T>(list: &[T], name: impl Fn(&T) -> String) -> Vec<String> {
    list.iter().map(name).collect()
}
