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
    let mut next: Vec<&str> = texts.keys().copied().filter(|it| names.iter().any(|name| is_called(it, name))).collect();
    while let Some(name) = next.pop() {
        if reached.insert(name) {
            let text = texts[name];
            res.extend(said(text).map(str::to_owned));
            let named: BTreeSet<&str> = text.split(['"', '\'']).collect();
            next.extend(texts.keys().filter(|it| named.iter().any(|name| is_called(it, name))));
        }
    }
    res
}

/// Whether a template can be meant by `name`: the theme's are meant where the site has none.
fn is_called(template: &str, name: &str) -> bool {
    template == name || template.strip_prefix(THEME) == Some(name)
}

/// The words of a text that can be names.
fn said(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric() && it != '_').filter(|it| !it.is_empty())
}
