//! Pictures of single pages are named by their whole address, so that a site without one has none.

use crate::diag::{Code, Diag};
use crate::parse::Parsed;

/// Where pictures are asked for and nothing says where the site will stand.
pub(super) fn check(parsed: &Parsed, diags: &mut Vec<Diag>) {
    let settings = &parsed.settings;
    let Some(wanted) = settings.preview_pictures.as_ref().filter(|it| it.value && settings.url.is_none()) else {
        return;
    };
    let mut diag = Diag::new(Code::NoEffect, wanted.span, "pages have no pictures in a site without `url`");
    diag.label("a link names its picture by the whole address");
    diags.push(diag.help("write `url = \"https://…\"`, the address at which the site is published").done());
}
