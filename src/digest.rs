//! SHA-256, by which bytes are known again.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io;

/// The SHA-256 of some bytes.
pub type Hash = [u8; 32];

/// The hash of `bytes`.
pub fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// A hash in hexadecimal digits.
pub fn digits(hash: Hash) -> String {
    let mut res = String::with_capacity(2 * hash.len());
    hash.iter().for_each(|byte| write!(res, "{byte:02x}").expect("a string takes it"));
    res
}

/// The hash that hexadecimal digits say; `None` if they say none.
pub fn of_digits(digits: &str) -> Option<Hash> {
    let mut res = [0; 32];
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    for (byte, at) in res.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(&digits[at..at + 2], 16).ok()?;
    }
    Some(res)
}

/// The hash of what `pour` hands over, which goes on to `to`.
///
/// # Errors
/// Those of `pour`.
pub fn hash_of<W, E>(to: W, pour: impl FnOnce(&mut Hashing<W>) -> Result<(), E>) -> Result<Hash, E> {
    let mut hashing = Hashing { to, hasher: Sha256::new() };
    pour(&mut hashing)?;
    Ok(hashing.hasher.finalize().into())
}

/// Writes to `to`, and hashes what it wrote.
#[derive(Debug)]
pub struct Hashing<W> {
    to: W,
    hasher: Sha256,
}

impl<W: io::Write> io::Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.to.write(bytes)?;
        self.hasher.update(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
