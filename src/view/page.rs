//! What a view is made for, and who takes it.

use serde::Serialize;

/// All that one template gets.
pub trait View: Serialize {
    /// The template, below `templates/`.
    const TEMPLATE: &'static str;
}

/// Makes something of a page's view, whatever page it is.
pub trait Painter {
    /// What it makes.
    type Out;

    /// Takes the finished view.
    fn paint<V: View>(self, view: &V) -> Self::Out;
}
