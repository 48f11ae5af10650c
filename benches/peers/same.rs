//! Whether two pages say the same.
//!
//! A page of a model is the same if its elements, their attributes in any order and its texts are, with white space put
//! to one, and with references to characters and percent signs in addresses resolved. Of an explainer only the letters
//! count: each program has its own marks for the colors of code, and its own ids for headings.

use super::sites::{Sort, Work};
use html5gum::{Token, Tokenizer};
use percent_encoding::percent_decode;
use rayon::prelude::*;
use std::fs;
use std::path::Path;

/// Holds every page that `name` made in `out` against Ajar's. `place` says where it has the page of an address.
///
/// # Panics
/// With the first place at which one differs.
pub(crate) fn hold(work: &Work, place: impl Fn(&str) -> String + Sync, name: &str, out: &Path) {
    let all = work.addresses.par_iter();
    all.for_each(|address| {
        let said = |path: &Path| {
            let page = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            match work.sort {
                Sort::Models => parts(&page),
                Sort::Explainers => letters(&page),
            }
        };
        let (own, other) = (said(&work.reference().join(address)), said(&out.join(place(address))));
        if own != other {
            let at = own.iter().zip(&other).position(|(own, other)| own != other).unwrap_or(own.len().min(other.len()));
            let near = |all: &[String]| all[at.saturating_sub(2)..all.len().min(at + 3)].join("\n  ");
            panic!("{address} differs.\nAjar:\n  {}\n{name}:\n  {}", near(&own), near(&other));
        }
    });
}

/// The elements and texts of a page, one after the other.
fn parts(page: &str) -> Vec<String> {
    let mut res = Vec::new();
    let mut text = String::new();
    for token in Tokenizer::new(page).flatten() {
        let part = match token {
            Token::String(it) => {
                text += &utf8(&it.value);
                continue;
            }
            Token::StartTag(tag) => {
                // They come in the order of their names.
                let attributes = tag.attributes.iter().map(|(key, it)| attribute(&utf8(key), &it.value));
                format!("<{}{}>", utf8(&tag.name), attributes.collect::<String>())
            }
            Token::EndTag(tag) => format!("</{}>", utf8(&tag.name)),
            _ => continue,
        };
        push(&mut res, &mut text);
        res.push(part);
    }
    push(&mut res, &mut text);
    res
}

/// An attribute; addresses with their percent signs resolved, because Hugo writes more letters so than others.
fn attribute(key: &str, value: &[u8]) -> String {
    let value = if key == "href" { percent_decode(value).decode_utf8_lossy() } else { String::from_utf8_lossy(value) };
    format!(" {key}=\"{}\"", spaced(&value))
}

/// Adds what was gathered of a text, if it says anything.
fn push(parts: &mut Vec<String>, text: &mut String) {
    let spaced = spaced(text);
    text.clear();
    if !spaced.is_empty() {
        parts.push(spaced);
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn utf8(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// How many letters stand together in what is shown of a difference.
const TOGETHER: usize = 60;

/// The letters of a page without white space, in pieces; without the sign that Ajar puts behind a heading as a link to it.
fn letters(page: &str) -> Vec<String> {
    let mut text = String::new();
    let mut is_sign = false;
    for token in Tokenizer::new(page).flatten() {
        match token {
            Token::StartTag(tag) => {
                is_sign = tag.attributes.get(&b"class"[..]).is_some_and(|it| it.value.0 == b"anchor");
            }
            Token::EndTag(_) => is_sign = false,
            Token::String(it) if !is_sign => text += &utf8(&it.value),
            _ => {}
        }
    }
    let letters: Vec<char> = text.chars().filter(|it| !it.is_whitespace()).collect();
    letters.chunks(TOGETHER).map(|it| it.iter().collect()).collect()
}
