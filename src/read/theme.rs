//! The default theme: the repository's own templates and static files, put
//! into the binary when it is built. A site's own static file of the same path
//! wins. A template stands in `templates/default/`, so that the site's own of
//! the same name can extend it; which of them is taken, `render` decides.

include!(concat!(env!("OUT_DIR"), "/theme.rs"));

/// The theme's own files by path: templates in `templates/default/`, and those of `static/`.
pub fn theme_files() -> &'static [(&'static str, &'static [u8])] {
    FILES
}

/// The bytes of the theme's template that a site's file at `path` stands in for: of `templates/default/x.html` for
/// `templates/x.html`.
pub(super) fn template(path: &str) -> Option<&'static [u8]> {
    let path = format!("templates/default/{}", path.strip_prefix("templates/")?);
    let at = FILES.binary_search_by(|(known, _)| (*known).cmp(path.as_str())).ok()?;
    Some(FILES[at].1)
}
