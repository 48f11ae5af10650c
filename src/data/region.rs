//! Regions that licenses exclude and readers live in.

use crate::shape::words;

words! {
    /// A part of the world whose people and companies a license can exclude.
    pub enum Region("region", Eu) {
        /// The European Union.
        Eu = "eu",
        /// The United Kingdom.
        Uk = "uk",
        /// South Korea.
        Kr = "kr",
        /// Any other place.
        Elsewhere = "elsewhere",
    }
}
