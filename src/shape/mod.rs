//! How a record in a data file looks: which keys, which words, what each means.
//!
//! A record is declared once, with [`record!`], and a closed vocabulary once,
//! with [`words!`]. From that one declaration come the Rust type, the decoder
//! that reports every mistake of a file instead of the first, and the
//! [`Shape`] from which documentation, scaffolds and schemas are made.
//!
//! Knows nothing of TOML: the parser hands in a [`Tree`].

mod date;
mod day;
mod decode;
mod guise;
mod markup;
mod named;
mod near;
mod record;
mod table;
mod telling;
mod text;
mod told;
mod tree;
mod values;
mod word;
mod words;

pub use date::{day_of, moment, seconds_until};
pub use day::{Day, Precision};
pub(crate) use decode::odd_character;
pub use decode::{Decode, DecodeKey, DecodeNotes, Decoder, Field, Shape, TO_BE_WRITTEN};
pub(crate) use guise::{disguised, is_disguised_host, unseen};
pub(crate) use markup::markup;
pub use named::Named;
pub use near::{Near, few, near_name, near_word, nearest};
pub(crate) use near::{affords, names, rationed};
pub use table::Table;
pub use telling::Telling;
pub use text::{SourceText, Text};
pub(crate) use told::tell;
pub use tree::{Entry, Node, Tree};
pub use word::{Word, Words};

pub(crate) use record::record;
pub(crate) use words::words;
