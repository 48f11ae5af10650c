//! Files that are published as they are, and the names they are published under.

use crate::diag::{Code, Diag};
use crate::read::FileKind;
use crate::read::Sources;
use crate::span::{FileId, Span};
use std::collections::BTreeSet;

/// A file that is published as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The name templates know it by: its path below `static/`; of a file beside a text, its whole path.
    pub name: String,
    /// Its address. Styles and scripts carry a fingerprint of their bytes, so
    /// that a browser never mixes an old one with a new page. (An `integrity`
    /// attribute would do more, but browsers refuse it for files on disk.)
    pub address: String,
    /// The source file.
    pub file: FileId,
    /// Whether it stands beside a text, and is published because that shows it or leads to it.
    pub beside: bool,
}

/// Files that are expected at the root by their bare name.
const AT_ROOT: [&str; 2] = ["robots.txt", "favicon.ico"];

pub(super) fn assets(sources: &Sources) -> Vec<Asset> {
    let asset = |(file, it): (FileId, &crate::read::File)| match it.kind {
        FileKind::Static => {
            let name = it.path.strip_prefix("static/")?.to_owned();
            Some(Asset { address: address(&name, it.bytes()), name, file, beside: false })
        }
        FileKind::Beside => Some(Asset { address: beside(&it.path)?, name: it.path.clone(), file, beside: true }),
        _ => None,
    };
    sources.files().filter_map(asset).collect()
}

/// The address of a file of `static/`.
fn address(name: &str, bytes: &[u8]) -> String {
    if let Some(of_root) = name.strip_prefix("root/") {
        return of_root.to_owned();
    }
    match name.rsplit_once('.') {
        _ if AT_ROOT.contains(&name) => name.to_owned(),
        Some((stem, ending @ ("css" | "js"))) => format!("static/{stem}.{:08x}.{ending}", fingerprint(bytes)),
        _ => format!("static/{name}"),
    }
}

/// Whether the address says what the file's bytes are: those at one address never change.
pub fn is_fingerprinted(address: &str) -> bool {
    let mut parts = address.rsplit('.').skip(1);
    let is_fingerprint = |it: &str| it.len() == 8 && it.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (address.ends_with(".css") || address.ends_with(".js")) && parts.next().is_some_and(is_fingerprint)
}

/// The address of a file beside a text: beside the page that the text becomes.
fn beside(path: &str) -> Option<String> {
    let below = path.strip_prefix("content/")?;
    Some(below.strip_prefix("pages/").unwrap_or(below).to_owned())
}

/// Leaves out files beside texts that no text shows or leads to: what lies there by accident is not published. It is
/// told, unless a text that is not shown yet may be the one that needs it.
pub(super) fn used(assets: Vec<Asset>, used: &BTreeSet<FileId>, drafts: bool, diags: &mut Vec<Diag>) -> Vec<Asset> {
    let (kept, left): (Vec<Asset>, Vec<Asset>) =
        assets.into_iter().partition(|it| !it.beside || used.contains(&it.file));
    for it in left.iter().filter(|_| !drafts) {
        let message = format!("no text shows `{}` or leads to it", it.name);
        let mut diag = Diag::new(Code::UnusedFile, Span::new(it.file, 0..0), message);
        diags.push(diag.help("link to it, show it as a picture, or remove the file").done());
    }
    kept
}

/// Short, for names of files: the [long one](long_fingerprint), folded to 32 bits.
pub(crate) fn fingerprint(bytes: &[u8]) -> u32 {
    let hash = long_fingerprint(bytes);
    u32::try_from((hash >> 32) ^ (hash & 0xffff_ffff)).unwrap_or_default()
}

/// FNV-1a of 64 bits: no secret hangs on it, it must only differ when the bytes do.
pub(crate) fn long_fingerprint(bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325;
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
