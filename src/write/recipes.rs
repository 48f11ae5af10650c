//! What an earlier build made the files of a site of, as it is written down.

use crate::dependency::Dependency;
use crate::digest::{digits, of_digits};
use crate::render::Recipe;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Recipes by the names of what is made by them.
pub(super) type Recipes = BTreeMap<String, Recipe>;

/// All recipes; what many pages look at stands once.
#[derive(Serialize, Deserialize)]
struct WrittenRecipes {
    dependencies: Vec<Dependency>,
    recipes: Vec<WrittenRecipe>,
}

#[derive(Serialize, Deserialize)]
struct WrittenRecipe {
    name: String,
    key: String,
    /// The places of what was looked at among all dependencies.
    dependencies: Vec<usize>,
    /// Without, the one by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    files: Option<Vec<String>>,
    /// Where the content stands in other files: from where to where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    places: Vec<(u64, u64)>,
}

/// The recipes as text of one line.
pub(super) fn text(recipes: &Recipes) -> String {
    let mut places: BTreeMap<&Dependency, usize> = BTreeMap::new();
    recipes.values().flat_map(|it| it.dependencies.iter()).for_each(|it| _ = places.insert(it, 0));
    places.values_mut().enumerate().for_each(|(at, place)| *place = at);
    let written = |(name, it): (&String, &Recipe)| WrittenRecipe {
        name: name.clone(),
        key: digits(it.key),
        dependencies: it.dependencies.iter().map(|dependency| places[&**dependency]).collect(),
        files: (it.files != std::slice::from_ref(name)).then(|| it.files.clone()),
        places: it.places.iter().map(|place| (place.start, place.end)).collect(),
    };
    let all = WrittenRecipes {
        dependencies: places.keys().map(|it| (*it).clone()).collect(),
        recipes: recipes.iter().map(written).collect(),
    };
    serde_json::to_string(&all).expect("it is texts, lists and numbers")
}

/// Recipes as they were written; `None` if one of them is none.
pub(super) fn parse(text: &str) -> Option<Recipes> {
    let all: WrittenRecipes = serde_json::from_str(text).ok()?;
    let known: Vec<Arc<Dependency>> = all.dependencies.into_iter().map(Arc::new).collect();
    let recipe = |it: WrittenRecipe| {
        let dependencies = it.dependencies.iter().map(|at| known.get(*at).cloned()).collect::<Option<_>>()?;
        let files = it.files.unwrap_or_else(|| vec![it.name.clone()]);
        let places = it.places.iter().map(|(start, end)| *start..*end).collect();
        Some((it.name, Recipe { key: of_digits(&it.key)?, dependencies, files, places }))
    };
    all.recipes.into_iter().map(recipe).collect()
}

#[cfg(test)]
mod tests {
    use super::{Recipes, parse, text};
    use crate::dependency::Dependency;
    use crate::render::Recipe;
    use std::sync::Arc;

    #[test]
    fn recipes_are_read_as_they_were_written() {
        let (one, all) = (Dependency::Model("acme/o\"ne".to_owned()), Dependency::Order);
        let recipe = |key: u8, dependencies: &[&Dependency], files: &[&str]| Recipe {
            key: [key; 32],
            dependencies: dependencies.iter().map(|it| Arc::new((*it).clone())).collect(),
            files: files.iter().map(|it| (*it).to_owned()).collect(),
            places: vec![0..0, 7..9],
        };
        let recipes = Recipes::from([
            ("a".to_owned(), recipe(7, &[&one, &all], &["a"])),
            ("b".to_owned(), recipe(8, &[&all], &["b", "b.md"])),
            ("c".to_owned(), Recipe { places: Vec::new(), ..recipe(9, &[&all], &[]) }),
        ]);
        assert_eq!(parse(&text(&recipes)), Some(recipes.clone()));
        assert_eq!(parse(&text(&recipes).replace("[1]", "[2]")), None, "a place that there is not");
        assert_eq!(parse("{}"), None);
    }
}
