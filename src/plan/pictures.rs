//! Which pictures a site has, and where: to keep, and to show elsewhere in place of a link.

use super::{Page, Subject, address};
use crate::check::Facts;

/// How wide and high a picture is that stands in place of a link, in pixels: what <https://ogp.me> readers show whole.
pub(crate) const PREVIEW: (usize, usize) = (1200, 630);

/// Whether the site has a picture of all models, each as its door.
pub(crate) fn has_doors(facts: &Facts) -> bool {
    facts.ladder.is_some() && !facts.models.is_empty()
}

/// Whether each model and text is to have a picture of its own. Whoever shows a link must know where the site is published.
pub(crate) fn has_previews(facts: &Facts) -> bool {
    facts.settings.base().is_some() && facts.settings.preview_pictures.as_ref().is_some_and(|it| it.value)
}

/// The address of a page's own picture; nothing for pages that have none.
pub(crate) fn preview(facts: &Facts, page: &Page) -> Option<String> {
    let has_own = matches!(page.subject, Subject::Model(_) | Subject::Explainer(_));
    (has_own && has_previews(facts)).then(|| address::preview(&page.address))
}
