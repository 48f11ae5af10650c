//! Families: the releases that carry one name, in the order of time.

use crate::assess::Assessed;
use std::collections::BTreeMap;

/// Releases of one family.
#[derive(Debug, Clone, Default)]
pub struct Family {
    /// Its name, as the records give it: "Llama".
    pub name: String,
    /// The ranks of its models among the assessed, oldest first.
    pub models: Vec<usize>,
}

/// All families by slug; two spellings of one name ("OLMo", "Olmo") are one family.
pub(super) fn families(assessed: &Assessed<'_>) -> BTreeMap<String, Family> {
    let mut res: BTreeMap<String, Family> = BTreeMap::new();
    for (at, it) in assessed.models.releases().iter().enumerate() {
        let Some(name) = &it.record.value.family else { continue };
        let family = res.entry(slug(name)).or_default();
        if family.name.is_empty() {
            family.name.clone_from(&name.value);
        }
        family.models.push(at);
    }
    res.remove("");
    for family in res.values_mut() {
        family.models.sort_by_key(|at| {
            let release = assessed.models.releases()[*at];
            (release.record.value.released.as_ref().map(|it| it.value), &release.id)
        });
    }
    res
}

/// The part of an address that a name becomes: "gpt-oss", "command-r".
pub(crate) fn slug(name: &str) -> String {
    let words = name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_slug_keeps_letters_and_digits() {
        assert_eq!(slug("Command R+"), "command-r");
        assert_eq!(slug("GPT-OSS"), "gpt-oss");
        assert_eq!(slug("../etc"), "etc");
    }
}
