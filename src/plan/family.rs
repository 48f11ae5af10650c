//! Families: the releases that carry one name, in the order of time.

use crate::assess::Assessed;
use crate::dependency::{Dependency, note, note_everything};
use std::collections::{BTreeMap, btree_map};
use std::ops::Index;

/// Releases of one family.
#[derive(Debug, Clone, Default)]
pub struct Family {
    /// Its name, as the records give it: "Llama".
    pub name: String,
    /// The ranks of its models among the assessed, oldest first.
    pub models: Vec<usize>,
}

/// Families by slug. Which models belong to one that is looked at is noted.
#[derive(Debug, Default)]
pub struct Families(BTreeMap<String, Family>);

impl Families {
    /// The family at a slug, if there is one.
    pub fn get(&self, slug: &str) -> Option<(&String, &Family)> {
        note(|| Dependency::Family(slug.to_owned()));
        self.0.get_key_value(slug)
    }

    /// Whether there is none: all pages share that.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them with their slugs, in the order of these.
    pub fn iter(&self) -> btree_map::Iter<'_, String, Family> {
        note_everything();
        self.0.iter()
    }
}

impl Index<&str> for Families {
    type Output = Family;

    fn index(&self, slug: &str) -> &Family {
        note(|| Dependency::Family(slug.to_owned()));
        &self.0[slug]
    }
}

impl<'f> IntoIterator for &'f Families {
    type Item = (&'f String, &'f Family);
    type IntoIter = btree_map::Iter<'f, String, Family>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// All families by slug; two spellings of one name ("OLMo", "Olmo") are one family.
pub(super) fn families(assessed: &Assessed<'_>) -> Families {
    let mut res: BTreeMap<String, Family> = BTreeMap::new();
    for (at, it) in assessed.models.releases().iter().enumerate() {
        let Some(name) = &it.record.value.family else { continue };
        let family = res.entry(slug(name)).or_default();
        if family.name.is_empty() {
            family.name = name.value.to_string();
        }
        family.models.push(at);
    }
    res.remove("");
    for family in res.values_mut() {
        family.models.sort_by_key(|at| {
            let release = assessed.models.release(*at);
            (release.record.value.released.as_ref().map(|it| it.value), &release.id)
        });
    }
    Families(res)
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
