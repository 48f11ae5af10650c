//! A drawing in pixels, for where no drawing can be shown: as PNG of at most 256 colors.

use super::fonts::database;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::HashMap;
use std::ops::Range;

/// The drawing as PNG; `None` if it is none, or too large for one.
pub(super) fn png(svg: &str) -> Option<Vec<u8>> {
    let options = Options { fontdb: database(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    encoded(size.width(), size.height(), &Indexed::of(pixels.data()))
}

fn encoded(width: u32, height: u32, indexed: &Indexed) -> Option<Vec<u8>> {
    let mut res = Vec::new();
    let mut encoder = Encoder::new(&mut res, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(indexed.palette.concat());
    encoder.set_compression(Compression::Balanced);
    // Places in a palette are no lengths, of which differences would be shorter.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&indexed.places).ok()?;
    writer.finish().ok()?;
    Some(res)
}

/// Pixels by their places in a palette.
struct Indexed {
    palette: Vec<[u8; 3]>,
    places: Vec<u8>,
}

/// How often a color stands in a picture, and where it is in the palette.
struct Used {
    color: [u8; 3],
    count: usize,
    place: u8,
}

/// How many pixels are looked at together: most of a picture is paper.
const TOGETHER: usize = 32;

impl Indexed {
    /// The palette of pixels of four bytes, red, green, blue and one that says that nothing shines through.
    fn of(pixels: &[u8]) -> Self {
        let mut colors = Colors::of(pixels);
        // Colors that are hardly different become one, until there are few enough: edges of letters alone have many.
        let palette = (0..8).find_map(|lost| merged(&mut colors.used, lost)).unwrap_or_default();
        let mut places = vec![0; pixels.len() / 4];
        for run in colors.runs {
            places[run.pixels].fill(colors.used[run.color].place);
        }
        Self { palette, places }
    }
}

/// The colors of a picture, and where they are.
struct Colors {
    /// In the order in which they first stand in the picture; the first is that of paper.
    used: Vec<Used>,
    /// Pixels one behind the other of one color, which is named by its place among those used; none where all is paper.
    runs: Vec<Run>,
}

/// Pixels of one color, one behind the other.
struct Run {
    pixels: Range<usize>,
    color: usize,
}

impl Colors {
    /// The first pixel is taken for paper.
    fn of(pixels: &[u8]) -> Self {
        let (pixels, _) = pixels.as_chunks::<4>();
        let paper = pixels.first().copied().unwrap_or_default();
        let mut known: HashMap<[u8; 4], usize> = HashMap::from([(paper, 0)]);
        // Nothing is as common as paper.
        let mut used = vec![Used { color: without_alpha(paper), count: usize::MAX / 2, place: 0 }];
        let mut runs = Vec::new();
        let blank = [paper; TOGETHER];
        for (at, stretch) in pixels.chunks(TOGETHER).enumerate().filter(|it| it.1 != &blank[..it.1.len()]) {
            let mut start = TOGETHER * at;
            for run in stretch.chunk_by(|one, next| one == next) {
                let color = *known.entry(run[0]).or_insert(used.len());
                if color == used.len() {
                    used.push(Used { color: without_alpha(run[0]), count: 0, place: 0 });
                }
                used[color].count += run.len();
                runs.push(Run { pixels: start..start + run.len(), color });
                start += run.len();
            }
        }
        Self { used, runs }
    }
}

fn without_alpha([red, green, blue, _]: [u8; 4]) -> [u8; 3] {
    [red, green, blue]
}

/// The palette, if colors that are the same without their last `lost` bits are one: the commonest of them stands for all.
/// `None` if there are too many.
fn merged(used: &mut [Used], lost: u32) -> Option<Vec<[u8; 3]>> {
    let mut groups: HashMap<[u8; 3], usize> = HashMap::new();
    let mut best: Vec<usize> = Vec::new();
    for at in 0..used.len() {
        let place = *groups.entry(used[at].color.map(|it| it >> lost)).or_insert(best.len());
        if place == best.len() {
            best.push(at);
        } else if used[at].count > used[best[place]].count {
            best[place] = at;
        }
        used[at].place = u8::try_from(place).ok()?;
    }
    Some(best.into_iter().map(|at| used[at].color).collect())
}

#[cfg(test)]
mod tests {
    use super::{Indexed, Used, merged, png};

    #[test]
    fn colors_that_are_hardly_different_become_the_commonest_of_them() {
        let used = |(color, count)| Used { color, count, place: 0 };
        let mut few: Vec<Used> = [([250, 0, 0], 3), ([251, 0, 0], 9), ([0, 0, 0], 1)].map(used).into();
        assert_eq!(merged(&mut few, 0).unwrap().len(), 3);
        assert_eq!(merged(&mut few, 1).unwrap(), [[251, 0, 0], [0, 0, 0]]);
        let mut many: Vec<Used> =
            (0..=255).chain(0..=255).enumerate().map(|(at, it)| used(([it, u8::from(at > 255), 0], 1))).collect();
        assert_eq!(merged(&mut many, 0), None);
        assert_eq!(merged(&mut many, 1).unwrap().len(), 128);
    }

    #[test]
    fn every_pixel_has_its_color() {
        let colors = |at: u32| if at % 97 < 80 { [9, 9, 9] } else { [u8::try_from(at % 5).unwrap(), 200, 0] };
        let pixels: Vec<u8> = (0..5000).flat_map(|at| colors(at).into_iter().chain([255])).collect();
        let found = Indexed::of(&pixels);
        assert_eq!((found.palette.len(), found.places.len()), (6, 5000));
        for (at, place) in (0..).zip(&found.places) {
            assert_eq!(found.palette[usize::from(*place)], colors(at));
        }
    }

    #[test]
    fn what_is_no_drawing_is_no_picture() {
        assert_eq!(png("<svg"), None);
    }
}
