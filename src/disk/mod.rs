//! Files and folders of the disk, reached by handle from a [`Folder`] that was opened once.
//!
//! No part of a path is ever a link: each is opened by its name in the folder before it, and a link is refused when
//! it is opened, not looked for before, so that nothing can be put in its place in between. What is read and what is
//! written goes through here; who may write what is for `write` to say.

mod change;
mod content;
mod error;
mod folder;

pub use content::FileContent;
pub use error::{DiskError, DiskFault};
pub use folder::{EntryKind, EntryLook, Folder};
