//! What an earlier build made the files of a site of, as it is written down.

use crate::dependency::Dependency;
use crate::digest::{digits, of_digits};
use crate::render::Recipe;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    files: Vec<String>,
}

/// The recipes as text of one line.
pub(super) fn text(recipes: &Recipes) -> String {
    let mut places: BTreeMap<&Dependency, usize> = BTreeMap::new();
    recipes.values().flat_map(|it| &it.dependencies).for_each(|it| _ = places.insert(it, 0));
    places.values_mut().enumerate().for_each(|(at, place)| *place = at);
    let written = |(name, it): (&String, &Recipe)| WrittenRecipe {
        name: name.clone(),
        key: digits(it.key),
        dependencies: it.dependencies.iter().map(|dependency| places[dependency]).collect(),
        files: it.files.clone(),
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
    let recipe = |it: WrittenRecipe| {
        let dependencies =
            it.dependencies.iter().map(|at| all.dependencies.get(*at).cloned()).collect::<Option<_>>()?;
        Some((it.name, Recipe { key: of_digits(&it.key)?, dependencies, files: it.files }))
    };
    all.recipes.into_iter().map(recipe).collect()
}

#[cfg(test)]
mod tests {
    use super::{Recipes, parse, text};
    use crate::dependency::Dependency;
    use crate::render::Recipe;

    #[test]
    fn recipes_are_read_as_they_were_written() {
        let (one, all) = (Dependency::Model("acme/o\"ne".to_owned()), Dependency::Order);
        let files = vec!["a.html".to_owned()];
        let recipes = Recipes::from([
            (
                "a".to_owned(),
                Recipe { key: [7; 32], dependencies: vec![one.clone(), all.clone()], files: files.clone() },
            ),
            ("b".to_owned(), Recipe { key: [8; 32], dependencies: vec![all], files }),
        ]);
        assert_eq!(parse(&text(&recipes)), Some(recipes.clone()));
        assert_eq!(parse(&text(&recipes).replace("[1]", "[2]")), None, "a place that there is not");
        assert_eq!(parse("{}"), None);
    }
}
