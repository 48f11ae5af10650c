//! `ajar links`: every address of the data and the texts, looked at on request.

mod arguments;
mod known;
#[cfg(feature = "network")]
mod online;

use super::texts::TextFolder;
use super::{DONE, DiagFormat, MISTAKES, REFUSED, complain, inspect, put, say, show_diags};
use ajar::assess::Assessed;
use ajar::export::quotes;
use ajar::links::{CitedAddress, LinkCache, LinkFindings, Moment, cited, markdown, record};
use ajar::parse;
use ajar::read::Sources;
use ajar::shape::day_of;
use ajar::write;
use arguments::LinksFormat;
use std::path::Path;
use std::time::SystemTime;

pub(crate) use arguments::Links;

pub(crate) fn run(dir: &Path, wanted: &Links) -> u8 {
    let cache = match known::read(dir, &wanted.cache) {
        Ok(cache) => cache,
        Err(why) => return super::refuse(&why),
    };
    let texts = match wanted.texts.as_deref().map(TextFolder::open).transpose() {
        Ok(texts) => texts,
        Err(why) => return super::refuse(&why),
    };
    inspect(dir, |assessed, sources| look(dir, wanted, (cache, texts.as_ref()), assessed, sources))
}

fn look(
    dir: &Path,
    wanted: &Links,
    (mut cache, texts): (LinkCache, Option<&TextFolder>),
    assessed: &Assessed<'_>,
    sources: &Sources,
) -> u8 {
    let (parsed, _) = parse::parse(sources);
    let is_at_hand = |it: &quotes::Quoted<'_>| texts.is_some_and(|texts| texts.has(&it.text_name()));
    let all = cited(assessed.facts, &parsed, &is_at_hand);
    cache.keep(&all);
    let words = wanted.only.as_deref().unwrap_or_default();
    let asked: Vec<CitedAddress> = all.iter().filter(|it| it.url.contains(words)).cloned().collect();
    let moment = moment(wanted.age);
    if !wanted.offline {
        let base = assessed.facts.settings.base();
        if let Err(error) = online::ask(dir, wanted, &mut cache, &asked, base, &moment) {
            complain(&format!("error: {error}"));
            return REFUSED;
        }
    }
    let found = texts.map(|texts| quotes::look(assessed.facts, &|name| texts.text(name))).unwrap_or_default();
    let findings = LinkFindings::new(&asked, &cache, found);
    let code = show(dir, wanted.format, &findings, sources);
    if wanted.record { write_copies(dir, &asked, &cache, sources).unwrap_or(code) } else { code }
}

/// The day and the second, by the clock: ages of answers are counted in the time of the world.
fn moment(age: u32) -> Moment {
    #[allow(clippy::disallowed_methods, reason = "how old an answer is, only a clock knows; no site is made of it")]
    let now = SystemTime::now();
    let second = now.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |it| it.as_secs());
    Moment { today: day_of(now), second, age }
}

fn show(dir: &Path, format: LinksFormat, findings: &LinkFindings<'_>, sources: &Sources) -> u8 {
    let diags = findings.diags(sources);
    let as_diags = |format| show_diags(&super::base(dir), &diags, sources, format);
    match format {
        LinksFormat::Human => as_diags(DiagFormat::Human),
        LinksFormat::Short => as_diags(DiagFormat::Short),
        LinksFormat::Github => as_diags(DiagFormat::Github),
        LinksFormat::Sarif => as_diags(DiagFormat::Sarif),
        LinksFormat::Json => put(findings.json(sources).as_bytes()),
        LinksFormat::Markdown => put(markdown(findings, sources).as_bytes()),
    }
    complain(&findings.summary());
    if diags.iter().any(ajar::diag::Diag::is_error) { MISTAKES } else { DONE }
}

/// Writes copies into the records; the exit code if a file could not be written.
fn write_copies(dir: &Path, asked: &[CitedAddress], cache: &LinkCache, sources: &Sources) -> Option<u8> {
    for it in record(asked, cache, sources) {
        if let Err(error) = write::replace(dir, &it.path, it.before.as_bytes(), &it.text) {
            return Some(super::refuse(&error));
        }
        say(&format!("{}: {} archived", it.path, it.count));
    }
    None
}

/// In a program without the feature `network`.
#[cfg(not(feature = "network"))]
mod online {
    use super::Links;
    use ajar::links::{CitedAddress, LinkCache, Moment};
    use std::path::Path;

    /// Asks nobody.
    ///
    /// # Errors
    /// Always: there is nothing in this program that could ask.
    pub(super) fn ask(
        _: &Path,
        _: &Links,
        _: &mut LinkCache,
        _: &[CitedAddress],
        _: Option<&str>,
        _: &Moment,
    ) -> Result<(), String> {
        Err("this ajar was built without the feature `network` and can ask nobody; --offline tells what is known"
            .to_owned())
    }
}
