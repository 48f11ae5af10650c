//! Static files and the names they are published under.

use crate::read::FileKind;
use crate::read::Sources;
use crate::span::FileId;

/// A file that is published as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The name templates know it by: its path below `static/`.
    pub name: String,
    /// Its address. Styles and scripts carry a fingerprint of their bytes, so
    /// that a browser never mixes an old one with a new page. (An `integrity`
    /// attribute would do more, but browsers refuse it for files on disk.)
    pub address: String,
    /// The source file.
    pub file: FileId,
}

/// Files that are expected at the root by their bare name.
const AT_ROOT: [&str; 2] = ["robots.txt", "favicon.ico"];

pub(super) fn assets(sources: &Sources) -> Vec<Asset> {
    let statics = sources.files().filter(|(_, file)| is_static(file.kind));
    statics
        .filter_map(|(id, file)| {
            let name = file.path.strip_prefix("static/")?.to_owned();
            let address = match name.rsplit_once('.') {
                _ if AT_ROOT.contains(&name.as_str()) => name.clone(),
                Some((stem, ending @ ("css" | "js"))) => {
                    format!("static/{stem}.{:08x}.{ending}", fingerprint(file.bytes()))
                }
                _ => format!("static/{name}"),
            };
            Some(Asset { name, address, file: id })
        })
        .collect()
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

/// Whether a source file is published as it is.
fn is_static(kind: FileKind) -> bool {
    kind == FileKind::Static
}
