//! The links above every page and below it.

use super::resolved::Resolved;

/// A link that stands on every page.
#[derive(Debug, Clone)]
pub struct MenuEntry {
    /// What it is called.
    pub name: String,
    /// Where it leads.
    pub to: Resolved,
}

/// The links above every page and below it. Where the settings name none, the theme has its own.
#[derive(Debug, Clone, Default)]
pub struct Menus {
    /// Those of the settings above every page.
    pub navigation: Vec<MenuEntry>,
    /// Those of the settings below every page.
    pub footer: Vec<MenuEntry>,
    /// Pages that say that they are linked from above every page.
    pub more_navigation: Vec<MenuEntry>,
    /// Pages that say that they are linked from below every page.
    pub more_footer: Vec<MenuEntry>,
}
