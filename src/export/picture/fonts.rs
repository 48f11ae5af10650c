//! The two faces of the theme, as pictures are set in them: how wide words are, and whether there is a sign for each letter.
//!
//! Pictures take these and no others, so that they are the same on every machine.

use crate::foreign::bare;
use crate::read::theme_files;
use icu_normalizer::DecomposingNormalizer;
use resvg::usvg::fontdb::Database;
use skrifa::instance::{Location, Size};
use skrifa::{FontRef, MetadataProvider as _};
use std::sync::{Arc, LazyLock};

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// A title: the serif, strong.
    Title,
    /// A sentence: the serif.
    Prose,
    /// A name or a number: the sans.
    Name,
    /// The same, strong.
    Strong,
    /// The same, less loud.
    Soft,
}

/// For whom words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    /// For a browser, which has signs for every letter.
    Any,
    /// For pixels: in the faces of the theme alone. What they cannot say is left out.
    Ours,
}

/// The faces among the theme's files.
const SERIF: &str = "static/fonts/ajar-serif.woff2";
const SANS: &str = "static/fonts/inter.woff2";

/// The faces as they are read: packed for the web in the theme, and not here.
static SERIF_FONT: LazyLock<Vec<u8>> = LazyLock::new(|| unpacked(SERIF));
static SANS_FONT: LazyLock<Vec<u8>> = LazyLock::new(|| unpacked(SANS));

static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut res = Database::new();
    res.load_font_data(SERIF_FONT.clone());
    res.load_font_data(SANS_FONT.clone());
    Arc::new(res)
});

fn unpacked(path: &str) -> Vec<u8> {
    let (_, bytes) = theme_files().iter().find(|it| it.0 == path).expect("it is a file of the theme");
    wuff::decompress_woff2(bytes).expect("the theme's own fonts are whole")
}

impl Voice {
    /// Every voice.
    pub(super) const ALL: [Self; 5] = [Self::Title, Self::Prose, Self::Name, Self::Strong, Self::Soft];

    /// The class of its words in a drawing.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Title => "t",
            Self::Prose => "p",
            Self::Name => "n",
            Self::Strong => "b",
            Self::Soft => "s",
        }
    }

    /// The families its words are set in, the best one first.
    pub(super) fn families(self) -> &'static str {
        match self {
            Self::Title | Self::Prose => "\"Ajar Serif\",Georgia,serif",
            _ => "Inter,Arial,sans-serif",
        }
    }

    /// How strong its words are, from 100 to 900.
    pub(super) fn weight(self) -> f32 {
        match self {
            Self::Title | Self::Strong => 600.0,
            _ => 400.0,
        }
    }

    fn font(self) -> FontRef<'static> {
        let bytes = match self {
            Self::Title | Self::Prose => &**SERIF_FONT,
            _ => &**SANS_FONT,
        };
        FontRef::new(bytes).expect("the theme's own fonts are whole")
    }

    /// How wide words are in letters of one unit. A letter without a sign is as wide as a square.
    fn measure(self, words: &str) -> f64 {
        let font = self.font();
        let location: Location = font.axes().location([("wght", self.weight())]);
        let metrics = font.glyph_metrics(Size::new(1000.0), &location);
        let letters = font.charmap();
        let wide = |letter| {
            letters.map(letter).and_then(|glyph| metrics.advance_width(glyph)).map_or(1.0, |it| f64::from(it) / 1000.0)
        };
        bare(words).chars().map(wide).sum()
    }

    /// How wide words of a size are.
    pub(super) fn width(self, size: f64, words: &str) -> f64 {
        self.measure(words) * size
    }

    /// Whether there is a sign for each letter.
    pub(super) fn has(self, words: &str) -> bool {
        let letters = self.font().charmap();
        bare(words).chars().all(|it| letters.map(it).is_some())
    }

    /// The words as they can be set: as they are, or with plain letters in place of those that have no sign; `None` if
    /// there are letters of another script.
    pub(super) fn settable(self, words: &str) -> Option<String> {
        let words = &*bare(words);
        if self.has(words) {
            return Some(words.to_owned());
        }
        let parts = DecomposingNormalizer::new_nfkd();
        let plain = |it: char| {
            let letter = it.to_string();
            if self.has(&letter) { letter } else { parts.normalize(&letter).replace(is_accent, "") }
        };
        Some(words.chars().map(plain).collect::<String>()).filter(|it| self.has(it))
    }
}

/// Whether it stands above or below a letter.
fn is_accent(it: char) -> bool {
    matches!(u32::from(it), 0x300..=0x36f)
}

/// The faces, for whoever draws.
pub(super) fn database() -> Arc<Database> {
    Arc::clone(&DATABASE)
}

#[cfg(test)]
mod tests {
    use super::{Voice, database};

    #[test]
    fn both_faces_are_there_and_stronger_words_are_wider() {
        assert_eq!(database().faces().count(), 2);
        let of = |voice: Voice| voice.width(20.0, "Restricted weights");
        assert!(of(Voice::Strong) > of(Voice::Name) && of(Voice::Title) > of(Voice::Prose));
        assert!((of(Voice::Name) - 2.0 * Voice::Name.width(10.0, "Restricted weights")).abs() < 1e-6);
    }

    #[test]
    fn a_letter_without_a_sign_is_set_as_a_plain_one_and_another_script_is_not() {
        for voice in Voice::ALL {
            assert_eq!(voice.settable("Tülu 3").as_deref(), Some("Tülu 3"));
            assert_eq!(voice.settable("Ｑwen\u{1e47}").as_deref(), Some("Qwenn"));
            assert_eq!(voice.settable("通义"), None);
            assert!(!voice.has("가"));
        }
    }
}
