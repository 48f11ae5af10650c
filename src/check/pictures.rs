//! Pictures of single pages are named by their whole address, so that a site without one has none.

use crate::diag::{Code, Diag, KEY};
use crate::parse::Parsed;

/// Where pictures are asked for and nothing says where the site will stand.
pub(super) fn check(parsed: &Parsed, diags: &mut Vec<Diag>) {
    let settings = &parsed.settings;
    let Some(wanted) = settings.preview_pictures.as_ref().filter(|it| it.value && settings.url.is_none()) else {
        return;
    };
    let mut diag = Diag::new(Code::MissingKey, wanted.span, "missing key `url`");
    diag.label("a link shows its picture from there").absent(KEY, "url");
    diags.push(diag.help("write `url = \"https://…\"`, the address at which the site is published").done());
}
