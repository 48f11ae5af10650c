//! Which words templates say: a part of a view that none of them names need not be made.
//!
//! A template names a part of its view by a word of its own text, or of a template that it names in quotes. More words than
//! it can reach are no harm; one too few would be.

use super::templates::THEME;
use crate::plan::Site;
use crate::read::FileKind;
use std::collections::{BTreeMap, BTreeSet};

/// Every word that the templates called `names` can say: theirs, and those of all templates that they name.
pub(super) fn words(site: &Site<'_>, names: &[String]) -> BTreeSet<String> {
    let templates = site.sources.files().map(|it| it.1).filter(|it| it.kind == FileKind::Template);
    let texts: BTreeMap<&str, &str> =
        templates.filter_map(|it| Some((it.path.strip_prefix("templates/")?, it.text()))).collect();
    // A component sees nothing of a view but its arguments, and those that it takes from around it by their names.
    let components = texts.values().filter(|it| it.contains("{% component"));
    let mut res: BTreeSet<String> =
        components.flat_map(|it| it.split('@').skip(1)).filter_map(|it| said(it).next()).map(str::to_owned).collect();
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = names.iter().filter_map(|name| called(&texts, name)).collect();
    while let Some(name) = next.pop() {
        if reached.insert(name) {
            let text = texts[name];
            res.extend(said(text).map(str::to_owned));
            next.extend(text.split(['"', '\'']).filter_map(|name| called(&texts, name)));
        }
    }
    res
}

/// The template that is meant by `name`: the theme's where the site has none of its own.
fn called<'t>(texts: &BTreeMap<&'t str, &'t str>, name: &str) -> Option<&'t str> {
    let known = |name: &str| texts.get_key_value(name).map(|it| *it.0);
    known(name).or_else(|| known(&format!("{THEME}{name}")))
}

/// The words of a text that can be names.
fn said(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric() && it != '_').filter(|it| !it.is_empty())
}
