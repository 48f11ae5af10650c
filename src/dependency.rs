//! What the making of a page looked at beside what all pages share. It is noted where it is looked at, by the only ways
//! that lead there, so that no view can forget it: [`crate::check::Releases`], [`crate::assess::Models`], the lists,
//! families and feeds of [`crate::plan::Site`].
//!
//! Notes belong to the thread that works. Whatever shares its work between threads notes what it looks at before it does.

use crate::data::ComponentKind;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Who looked at more models and lists than this is taken to have looked at everything.
const MOST: usize = 400;

/// Something that can be another one in the next build, while everything else stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dependency {
    /// The record of a model, by id; also that there is none.
    Model(String),
    /// Which models belong to a family, by slug.
    Family(String),
    /// Whether the page at an address has a feed.
    Feed(String),
    /// The order of all models.
    Order,
    /// How many models stand on each step of the ladder, and which stand for it.
    Steps,
    /// The models under a license.
    License(String),
    /// The models of an organization.
    Org(String),
    /// The models that name a corpus.
    Dataset(String),
    /// What the models answer to a use.
    Use(String),
    /// What a standard says of the models.
    Standard(String),
    /// How far the models released a component.
    Component(String),
    /// The changes on one of the pages that list all of them, by its number.
    Changes(usize),
}

impl Dependency {
    /// How far the models released `kind`.
    pub fn component(kind: ComponentKind) -> Self {
        use crate::shape::Words as _;
        Self::Component(kind.name().to_owned())
    }
}

/// Everything that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dependencies {
    named: BTreeSet<Dependency>,
    everything: bool,
}

impl Dependencies {
    /// What was looked at; `None` if it was everything.
    pub fn named(&self) -> Option<&BTreeSet<Dependency>> {
        (!self.everything).then_some(&self.named)
    }

    /// The same as a list, in order.
    pub fn into_named(self) -> Option<Vec<Dependency>> {
        (!self.everything).then(|| self.named.into_iter().collect())
    }

    fn add(&mut self, it: Dependency) {
        if !self.everything {
            self.named.insert(it);
            if self.named.len() > MOST {
                self.add_everything();
            }
        }
    }

    fn add_everything(&mut self) {
        self.everything = true;
        self.named.clear();
    }
}

thread_local! {
    /// What this thread is making, the innermost last: a thread that waits for others may begin with something else.
    static MAKING: RefCell<Vec<Dependencies>> = const { RefCell::new(Vec::new()) };
}

/// Does some work, and says what it looked at.
pub fn noted<T>(work: impl FnOnce() -> T) -> (T, Dependencies) {
    MAKING.with_borrow_mut(|making| making.push(Dependencies::default()));
    let res = work();
    (res, MAKING.with_borrow_mut(Vec::pop).unwrap_or_default())
}

/// Does work of which the whole result is noted as one: what it looks at itself does not count.
pub fn as_one<T>(dependency: Dependency, work: impl FnOnce() -> T) -> T {
    note(|| dependency);
    noted(work).0
}

/// Notes that whatever is being made on this thread looks at something.
pub fn note(dependency: impl FnOnce() -> Dependency) {
    innermost(|making| {
        if !making.everything {
            making.add(dependency());
        }
    });
}

/// Notes that it looks at all models, or at what follows from all of them.
pub fn note_everything() {
    innermost(Dependencies::add_everything);
}

/// Notes what was looked at when something was made that is now taken over.
pub fn note_all(dependencies: &Dependencies) {
    innermost(|making| match dependencies.named() {
        Some(named) => named.iter().for_each(|dependency| making.add(dependency.clone())),
        None => making.add_everything(),
    });
}

fn innermost(work: impl FnOnce(&mut Dependencies)) {
    MAKING.with_borrow_mut(|making| making.last_mut().map(work));
}

#[cfg(test)]
mod tests {
    use super::{Dependency, MOST, as_one, note, note_all, note_everything, noted};
    use std::collections::BTreeSet;

    fn model(id: &str) -> Dependency {
        Dependency::Model(id.to_owned())
    }

    #[test]
    fn whoever_is_making_something_gets_the_notes_and_nobody_else() {
        note(|| model("nobody"));
        let ((), outer) = noted(|| {
            note(|| model("a"));
            let ((), inner) = noted(|| note(|| model("b")));
            assert_eq!(inner.named(), Some(&BTreeSet::from([model("b")])));
            as_one(Dependency::Order, note_everything);
        });
        assert_eq!(outer.named(), Some(&BTreeSet::from([model("a"), Dependency::Order])));
        assert_eq!(noted(|| note_all(&outer)).1, outer);
    }

    #[test]
    fn everything_is_more_than_can_be_named() {
        assert_eq!(noted(note_everything).1.named(), None);
        let many = |count: usize| noted(|| (0..count).for_each(|it| note(|| model(&it.to_string())))).1;
        assert!(many(MOST).named().is_some() && many(MOST + 1).named().is_none());
    }
}
