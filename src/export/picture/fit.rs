//! Words that fit their place: broken into lines, set smaller, and at the very last ended with an ellipsis.

use super::fonts::Voice;
use std::borrow::Cow;

/// What other machines' fonts may be wider than ours, where a drawing is shown without its fonts.
const SLACK: f64 = 1.03;

/// How many letters are looked at: more have no room in any place, however long a file says that a name is.
const MOST: usize = 500;

/// Words in lines, at the size at which they fit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fitted {
    pub(super) size: f64,
    pub(super) lines: Vec<String>,
}

/// A place for words: how wide it is, how many lines it has, and which sizes are tried, the largest first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) wide: f64,
    pub(super) lines: usize,
    pub(super) sizes: (f64, f64),
}

/// How wide words are, with what other fonts may add.
pub(super) fn wide(voice: Voice, size: f64, words: &str) -> f64 {
    voice.width(size, words) * SLACK
}

/// The words in a place: rather smaller by a fifth than in one line more. At the smallest size, a word that is too wide
/// is set smaller still, because no word is cut; of sentences that are too long, whole words are left out, and an
/// ellipsis says so.
pub(super) fn fit(voice: Voice, words: &str, room: Room) -> Fitted {
    let words = &*short(words);
    let (largest, smallest) = room.sizes;
    let mut last = Fitted { size: smallest, lines: Vec::new() };
    for lines in 1..=room.lines.max(1) {
        let least = if lines < room.lines { smallest.max(0.8 * largest) } else { smallest };
        let mut size = largest;
        loop {
            last = Fitted { size, lines: wrap(voice, size, words, room.wide) };
            let is_wide = last.lines.iter().any(|it| wide(voice, size, it) > room.wide);
            if last.lines.len() <= lines && !is_wide {
                return last;
            }
            if size <= least {
                break;
            }
            size = (size - 1.0).max(least);
        }
    }
    forced(voice, last.size, last.lines, room)
}

/// Words in one line, whole at any size.
pub(super) fn line(voice: Voice, words: &str, size: f64, room: f64) -> Fitted {
    let words = short(words).into_owned();
    let (natural, room) = (wide(voice, size, &words), room.max(1.0));
    let size = if natural > room { size * room / natural } else { size };
    Fitted { size, lines: vec![words] }
}

/// The words, or as many of them as any place could have room for.
fn short(words: &str) -> Cow<'_, str> {
    let Some((end, _)) = words.char_indices().nth(MOST) else { return Cow::Borrowed(words) };
    let kept = words[..end].rsplit_once(' ').map_or(&words[..end], |it| it.0);
    Cow::Owned(format!("{kept} …"))
}

/// What fits at the smallest size.
fn forced(voice: Voice, size: f64, mut lines: Vec<String>, room: Room) -> Fitted {
    if lines.len() > room.lines {
        lines.truncate(room.lines);
        if let Some(last) = lines.last_mut() {
            *last = ended(voice, size, last, room.wide);
        }
    }
    let widest = lines.iter().map(|it| wide(voice, size, it)).fold(0.0, f64::max);
    let size = if widest > room.wide { size * room.wide / widest } else { size };
    Fitted { size, lines }
}

/// A line with an ellipsis behind its last word that leaves room for it.
fn ended(voice: Voice, size: f64, line: &str, room: f64) -> String {
    let mut kept = line;
    loop {
        let res = format!("{} …", kept.trim_end_matches([',', ';', ':', '–', '.']));
        match kept.rsplit_once(' ') {
            Some((before, _)) if wide(voice, size, &res) > room => kept = before,
            _ => return res,
        }
    }
}

/// Words in lines no wider than there is room; a word that is too wide has a line of its own.
fn wrap(voice: Voice, size: f64, words: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if wide(voice, size, &format!("{line} {word}")) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Room, Voice, fit, line, wide};

    const ROOM: Room = Room { wide: 300.0, lines: 2, sizes: (40.0, 20.0) };

    #[test]
    fn words_take_the_largest_size_at_which_they_fit() {
        let short = fit(Voice::Title, "Qwen3", ROOM);
        assert_eq!((short.size, short.lines.len()), (40.0, 1));
        let long = fit(Voice::Title, "Llama 3.3 Nemotron Super", ROOM);
        assert!(long.size < 40.0 && long.lines.len() == 2, "{long:?}");
        for it in &long.lines {
            assert!(wide(Voice::Title, long.size, it) <= ROOM.wide);
        }
    }

    #[test]
    fn no_word_is_cut_and_what_is_left_out_is_told() {
        let one = fit(Voice::Name, &"x".repeat(200), ROOM);
        assert_eq!(one.lines, ["x".repeat(200)]);
        assert!(wide(Voice::Name, one.size, &one.lines[0]) <= ROOM.wide + 0.001);
        let many = fit(Voice::Name, &"word ".repeat(200), ROOM);
        assert_eq!(many.lines.len(), 2);
        assert!(many.lines[1].ends_with("word …"), "{many:?}");
        let endless = line(Voice::Name, &"word ".repeat(200_000), 13.0, 80.0);
        assert!(endless.lines[0].ends_with(" …") && endless.lines[0].chars().count() <= 502);
        assert!(line(Voice::Name, "Llama-3.3-Nemotron-Super-49B", 13.0, 80.0).size < 13.0);
    }
}
