//! How large a picture is shown, so that its place on the page is kept free while it is on its way.

use crate::read::File;
use std::io::{self, ErrorKind, Write};

/// As much of a file as is looked at: a picture says its size at its beginning, behind what a camera wrote.
pub(super) const HEAD: usize = 1 << 20;

/// Those of the picture in `file`.
pub(super) fn size_of(file: &File) -> Option<(usize, usize)> {
    picture_size(&head_of(file)?)
}

/// The beginning of a file, of [`HEAD`] bytes, or all of it; `None` if it cannot be read.
pub(super) fn head_of(file: &File) -> Option<Vec<u8>> {
    let mut head = Head(Vec::new());
    match file.pour(&mut head) {
        Err(error) if error.kind() != ErrorKind::WriteZero => None,
        // It is whole, or had more than its beginning.
        _ => Some(head.0),
    }
}

/// The beginning of what is written, which refuses the rest.
struct Head(Vec<u8>);

impl Write for Head {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(HEAD - self.0.len());
        self.0.extend_from_slice(&bytes[..taken]);
        // None of them says that there is room for no more, which ends the writing.
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Width and height in pixels; `None` if the file does not say.
fn picture_size(bytes: &[u8]) -> Option<(usize, usize)> {
    let raster = imagesize::blob_size(bytes).ok().map(|it| (it.width, it.height));
    raster.or_else(|| drawing(&String::from_utf8_lossy(bytes)))
}

/// Those of an SVG: its `width` and `height`, else those of its `viewBox`
/// (<https://www.w3.org/TR/SVG2/coords.html#ViewBoxAttribute>).
fn drawing(text: &str) -> Option<(usize, usize)> {
    let (_, tag) = text.split_once("<svg")?;
    let (tag, _) = tag.split_once('>')?;
    let own = attribute(tag, "width").and_then(length).zip(attribute(tag, "height").and_then(length));
    own.or_else(|| {
        let sides: Vec<f64> = attribute(tag, "viewBox")?
            .split(|it: char| it == ',' || it.is_ascii_whitespace())
            .filter_map(|it| it.parse().ok())
            .collect();
        let [_, _, width, height] = sides[..] else { return None };
        Some((pixels(width)?, pixels(height)?))
    })
}

/// What an attribute of a tag holds.
pub(super) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (at, _) = tag.match_indices(name).find(|(at, _)| {
        let (before, after) = (&tag[..*at], tag[at + name.len()..].trim_start());
        before.ends_with(|it: char| it.is_ascii_whitespace()) && after.starts_with('=')
    })?;
    let value = tag[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// A length without a unit or in pixels; others depend on the page.
fn length(text: &str) -> Option<usize> {
    pixels(text.trim().trim_end_matches("px").parse().ok()?)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a hundred thousand")]
fn pixels(length: f64) -> Option<usize> {
    (1.0..=100_000.0).contains(&length).then(|| length.round() as usize)
}

#[cfg(test)]
mod tests {
    use super::picture_size;

    #[test]
    fn a_drawing_has_the_size_that_it_says() {
        let cases = [
            ("<svg width=\"640\" height=\"320\" viewBox=\"0 0 1 1\"><rect width=\"5\"/></svg>", Some((640, 320))),
            (
                "<?xml version='1.0'?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"\n viewBox='0 0 640 400.4'>",
                Some((640, 400)),
            ),
            ("<svg viewBox=\"0,0,64,40\" width=\"100%\">", Some((64, 40))),
            ("<svg width=\"10em\" height=\"4\">", None),
            ("<svg viewBox=\"0 0 0 40\">", None),
            ("<svg data-width=\"3\" stroke-width=\"2\" height=\"4\">", None),
            ("<svg viewBox=\"0 0 9999999999 4\">", None),
            ("<svg width", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(picture_size(text.as_bytes()), expected, "{text}");
        }
    }
}
