//! SHA-256, by which bytes are known again.

use sha2::{Digest as _, Sha256};
use std::io;

/// The SHA-256 of some bytes.
pub type Hash = [u8; 32];

/// The hash of `bytes`.
pub fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// A hash in hexadecimal digits.
pub fn digits(hash: Hash) -> String {
    // Not by formatting numbers, which was a thirtieth of a build with little to do.
    let digit = |it: u8| char::from(b"0123456789abcdef"[usize::from(it & 15)]);
    let mut res = String::with_capacity(2 * hash.len());
    hash.iter().flat_map(|byte| [byte >> 4, *byte]).for_each(|it| res.push(digit(it)));
    res
}

/// The hash that hexadecimal digits say; `None` if they say none.
pub fn of_digits(digits: &str) -> Option<Hash> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    };
    let mut res = [0; 32];
    if digits.len() != 2 * res.len() {
        return None;
    }
    for (byte, pair) in res.iter_mut().zip(digits.as_bytes().chunks(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
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

#[cfg(test)]
mod tests {
    use super::{digits, of_digits};

    #[test]
    fn digits_say_the_hash_that_they_are_of() {
        let hash = std::array::from_fn(|at| (at * 37 + 1) as u8);
        assert!(digits(hash).starts_with("01264b7095badf"), "{}", digits(hash));
        assert_eq!(of_digits(&digits(hash)), Some(hash));
        assert_eq!(of_digits(&digits(hash).to_uppercase()), Some(hash));
        for text in [&digits(hash)[1..], &digits(hash).replacen("01", "+1", 1), &digits(hash).replacen("01", "ä", 1)] {
            assert_eq!(of_digits(text), None, "{text}");
        }
    }
}
