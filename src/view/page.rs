//! What a view is made for, and who takes it.

use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// All that one template gets.
pub trait View: Serialize {
    /// The template, below `templates/`.
    const TEMPLATE: &'static str;
}

/// Makes something of a page's view, whatever page it is.
pub trait Painter {
    /// What it makes.
    type Out;

    /// The words that the template of a view says, for views that need not be whole; without a template, all words.
    fn words(&self, template: &'static str) -> TemplateWords {
        let _ = template;
        TemplateWords::default()
    }

    /// Takes the finished view.
    fn paint<V: View>(self, view: &V) -> Self::Out;
}

/// The words that templates say, among them the names of all parts of a view that they show; all words at first.
#[derive(Debug, Clone, Default)]
pub struct TemplateWords(Option<Arc<BTreeSet<String>>>);

/// By this word a template writes out all that it gets.
const ALL: &str = "__tera_context";

impl TemplateWords {
    /// These words.
    pub fn new(words: BTreeSet<String>) -> Self {
        Self((!words.contains(ALL)).then(|| Arc::new(words)))
    }

    /// The part of a view that is called `name`, which is made if a template says that word. One that none says cannot be
    /// seen, so that it is as good as empty.
    pub(super) fn part<T: Default>(&self, name: &str, make: impl FnOnce() -> T) -> T {
        if self.0.as_ref().is_none_or(|it| it.contains(name)) { make() } else { T::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, TemplateWords};
    use std::collections::BTreeSet;

    #[test]
    fn a_part_is_made_where_its_name_is_said() {
        let words = |said: &[&str]| TemplateWords::new(said.iter().map(|it| (*it).to_owned()).collect::<BTreeSet<_>>());
        assert_eq!(words(&["cite", "page"]).part("cite", || 1), 1);
        assert_eq!(words(&["page"]).part("cite", || 1), 0);
        assert_eq!(words(&[ALL]).part("cite", || 1), 1);
        assert_eq!(TemplateWords::default().part("cite", || 1), 1);
    }
}
