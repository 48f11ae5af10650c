//! The links above every page and below it, and the picture of every page, as the settings name them.

use super::address;
use super::links::{Here, Resolver};
use super::resolved::Resolved;
use crate::data::{Menu, MenuLink};
use crate::diag::Diag;
use crate::parse::{InFile, Link, OwnPage};
use crate::read::{SETTINGS, Sources};

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

/// The address of the settings' picture, and its width and height.
pub(super) fn picture(
    resolver: &Resolver<'_>,
    sources: &Sources,
    diags: &mut Vec<Diag>,
) -> Option<(String, Option<(usize, usize)>)> {
    let target = resolver.facts.settings.picture.as_ref().filter(|it| !it.is_empty())?;
    let here = Here { address: String::new(), file: sources.find(SETTINGS).unwrap_or_default() };
    match resolver.link(&here, &Link { target: target.clone(), picture: true, says: None }) {
        Ok(Resolved::Picture(address, size)) => Some((address.trim_start_matches("../").to_owned(), size)),
        Ok(_) => None,
        Err(diag) => {
            diags.push(*diag);
            None
        }
    }
}

/// The links that the settings put above every page and below it, and the pages that want to be linked from there.
pub(super) fn of_settings(resolver: &Resolver<'_>, sources: &Sources, diags: &mut Vec<Diag>) -> Menus {
    let facts = resolver.facts;
    let mut named = |links: &[MenuLink]| {
        let here = Here { address: String::new(), file: sources.find(SETTINGS).unwrap_or_default() };
        let entry = |it: &MenuLink| {
            let link = Link { target: it.to.clone(), picture: false, says: None };
            let to = resolver.link(&here, &link).map_err(|diag| diags.push(*diag)).unwrap_or(Resolved::Nowhere);
            MenuEntry { name: it.name.clone(), to }
        };
        links.iter().map(entry).collect::<Vec<_>>()
    };
    let (navigation, footer) = (named(&facts.settings.navigation), named(&facts.settings.footer));
    let mut pages: Vec<_> = facts.pages.iter().collect();
    pages.sort_by_key(|(_, it)| it.value.front.order.unwrap_or(u64::MAX));
    let wanting = |menu: Menu| {
        let pages = pages.iter().filter(|(_, it)| it.value.front.menu == Some(menu));
        let entry = |(id, it): &(&String, &InFile<OwnPage>)| MenuEntry {
            name: it.value.front.title.clone(),
            to: Resolved::Inside(address::page(id)),
        };
        pages.map(entry).collect()
    };
    Menus { navigation, footer, more_navigation: wanting(Menu::Navigation), more_footer: wanting(Menu::Footer) }
}
