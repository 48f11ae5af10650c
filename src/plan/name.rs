//! Names that every system can hold: a site is built on one, copied to others and served by a third.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The longest name of a file on most disks, in bytes.
const LONGEST_NAME: usize = 255;

/// The longest address, in bytes: the folder in front of it has to fit into the 1,024 of macOS, too.
const LONGEST_ADDRESS: usize = 800;

/// What Windows takes for something else than a character of a name, and shells and `tar` for something else again.
const SPECIAL: &str = "\\:*?\"<>|";

/// Names of devices on Windows, with any ending and in any case.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The folder that hosts ask for certificates and contacts (RFC 8615): the only hidden one that a site has.
pub const WELL_KNOWN: &str = ".well-known";

/// How hidden files begin that belong to version control, to a system or to Ajar's own work.
const OWNED: [&str; 6] = [".git", ".hg", ".svn", ".bzr", ".ajar", ".ds_store"];

/// Why a site cannot have a file at `address`: some system cannot hold it, or it is not Ajar's to write. `None` if it can.
pub fn fault(address: &str) -> Option<String> {
    unportable(address).or_else(|| hidden(address))
}

/// Why a hidden file is not Ajar's to write. Hosts know a few at the root: `.nojekyll`, `.htaccess`, `.well-known/`.
fn hidden(address: &str) -> Option<String> {
    let (first, rest) = address.split_once('/').unwrap_or((address, ""));
    let folded = first.to_lowercase();
    let is_owned = OWNED.iter().any(|it| folded.starts_with(it));
    let is_of_host = !is_owned && (rest.is_empty() || first == WELL_KNOWN);
    let inner = rest.split('/').find(|it| it.starts_with('.'));
    let part = inner.or(Some(first).filter(|it| it.starts_with('.') && !is_of_host))?;
    let shown = part.escape_debug();
    Some(format!("`{shown}` begins with a dot: such files are hidden, and are not Ajar's to write"))
}

/// Why some system cannot hold a file at `address`; `None` if all can.
pub fn unportable(address: &str) -> Option<String> {
    if address.len() > LONGEST_ADDRESS {
        let begin = address.chars().take(40).collect::<String>();
        let (shown, length) = (begin.escape_debug(), address.len());
        return Some(format!("`{shown}…` has {length} bytes, and some disks end at {LONGEST_ADDRESS}"));
    }
    address.split('/').find_map(part_fault)
}

/// The same of one part of an address.
fn part_fault(part: &str) -> Option<String> {
    let shown = part.escape_debug();
    if matches!(part, "" | "." | "..") {
        return Some(format!("`{shown}` is no name"));
    }
    if part.len() > LONGEST_NAME {
        let begin = part.chars().take(40).collect::<String>();
        return Some(format!("`{}…` has {} bytes, and disks end at {LONGEST_NAME}", begin.escape_debug(), part.len()));
    }
    if let Some(it) = part.chars().find(|it| it.is_control()) {
        return Some(format!("`{shown}` has the control character U+{:04X}", u32::from(it)));
    }
    if let Some(it) = part.chars().find(|it| SPECIAL.contains(*it)) {
        return Some(format!("`{shown}` has a `{it}`, which Windows cannot have in a name"));
    }
    if part.ends_with(['.', ' ']) {
        return Some(format!("`{shown}` ends with a dot or a blank, which Windows drops"));
    }
    if is_device(part) {
        return Some(format!("`{shown}` is a device on Windows, whatever its ending"));
    }
    is_short_name(part).then(|| format!("`{shown}` can be the short name of another file on Windows"))
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end_matches(' ').to_lowercase();
    let numbered = |word| {
        let number = stem.strip_prefix(word).map(|it| it.chars().collect::<Vec<_>>());
        number.is_some_and(|it| matches!(it[..], ['0'..='9' | '¹' | '²' | '³']))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// Whether a name looks like `INDEX~1.HTM`, by which Windows also knows a file with a longer name.
fn is_short_name(part: &str) -> bool {
    let (stem, ending) = part.split_once('.').unwrap_or((part, ""));
    let Some((head, number)) = stem.rsplit_once('~') else { return false };
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    is_number && !head.is_empty() && stem.chars().count() <= 8 && ending.chars().count() <= 3 && !ending.contains('.')
}

/// What names have in common that are one on a disk that ignores case, or the way in which letters are composed.
pub fn folded(address: &str) -> String {
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    // Up and down again, so that "ß" and "ss", and the two small sigmas, meet.
    let folded = nfd.normalize(address).to_uppercase().to_lowercase();
    nfd.normalize(&folded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{fault, folded};

    #[test]
    fn what_some_system_cannot_hold_is_refused() {
        let long = "x".repeat(256);
        let deep = "folder/".repeat(120) + "x.html";
        for bad in [
            "a\nb",
            "a\u{7f}",
            "a\\b",
            "C:x",
            "x::$DATA",
            "a*",
            "a?",
            "a\"b",
            "<a>",
            "a|b",
            "nul",
            "NUL.txt",
            "a/Con.html",
            "com1.css",
            "LPT¹.x",
            "aux .txt",
            "CONIN$",
            "x.",
            "x ",
            "a./b",
            "../x",
            "a//b",
            "/a",
            "a/",
            "",
            ".git/hooks/x",
            ".GitHub/x",
            ".gitignore",
            ".ajar-manifest",
            ".DS_Store",
            ".ssh/config",
            "a/.htaccess",
            ".well-known/.git/x",
            "INDEX~1.HTM",
            "a~12",
            &long,
            &deep,
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
        for good in [
            "models/meta/llama-3.1.html",
            "static/é.png",
            "static/日本語.txt",
            "console.js",
            "com10.css",
            "nullable.css",
            "a~b.css",
            "static/a b.png",
            "backup~2026.html",
            "static/comet.png",
            ".nojekyll",
            ".htaccess",
            ".well-known/security.txt",
            &long[..255],
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
    }

    #[test]
    fn names_that_are_one_on_some_disk_fold_to_one() {
        for (one, other) in [("É.png", "e\u{301}.png"), ("Straße", "STRASSE"), ("ΣΑΣ", "σας"), ("ＦＵＬＬ", "ｆｕｌｌ")]
        {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        assert_ne!(folded("a.png"), folded("ä.png"));
    }
}
