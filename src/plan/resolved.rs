//! Where one link leads.

/// Where a piece of a text leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// To a page or file of the site: its address, and `#anchor` if there is one.
    Inside(String),
    /// A picture of the site: its address, and its width and height in pixels, if its file says so.
    Picture(String, Option<(usize, usize)>),
    /// To the web.
    Outside(String),
    /// The piece is no link, or a broken one that was reported.
    Nowhere,
}
