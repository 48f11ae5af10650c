//! Places in words, and where organizations are based.

use super::Messages;
use crate::check::Facts;
use crate::data::Region;

/// "the European Union"; a place without a name is named by its code.
pub(crate) fn place(words: &Messages, region: Region) -> String {
    let id = format!("place-{}", region.code());
    if words.has(&id) { words.get(&id) } else { region.code().to_uppercase() }
}

/// "the European Union or Switzerland".
pub(super) fn places(words: &Messages, regions: &[Region]) -> String {
    let names: Vec<String> = regions.iter().map(|it| place(words, *it)).collect();
    words.or(&names)
}

/// Where an organization is based, if that is known.
pub(crate) fn country_of(words: &Messages, facts: &Facts, org: &str) -> Option<String> {
    facts.orgs.get(org)?.value.country.as_ref().map(|it| country(words, it))
}

/// Where somebody is based, as a line of its own says it: "United States" of the code `us`. What is no code stays as it is.
fn country(words: &Messages, text: &str) -> String {
    let Some(region) = Region::parse(text) else { return text.to_owned() };
    let alone = format!("country-{}", region.code());
    if words.has(&alone) { words.get(&alone) } else { place(words, region) }
}
