//! Days as they are written in data files, and in other forms that can mean one day only.

use super::{Day, Decode, Decoder, Node, Precision, Shape, Tree};
use crate::diag::{Applicability, Code};
use crate::span::Spanned;

/// A time of a file, for a person: "2026-11-21 19:27:46 UTC".
pub fn moment(time: std::time::SystemTime) -> String {
    // Times of files are far from the ends of the calendar; one that is not is told as the beginning.
    let time = jiff::Timestamp::try_from(time).unwrap_or_default();
    time.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// The day of a time, in UTC.
pub fn day_of(time: std::time::SystemTime) -> Day {
    let time = jiff::Timestamp::try_from(time).unwrap_or_default();
    Day { date: time.to_zoned(jiff::tz::TimeZone::UTC).date(), precision: Precision::Day }
}

/// The seconds from `now` to a time as HTTP writes it (RFC 9110, 5.6.7), "Sun, 06 Nov 1994 08:49:37 GMT"; 0 if it is over.
pub fn seconds_until(text: &str, now: std::time::SystemTime) -> Option<u64> {
    let then = jiff::fmt::rfc2822::parse(text.trim()).ok()?.timestamp().as_second();
    let now = jiff::Timestamp::try_from(now).ok()?.as_second();
    Some(u64::try_from(then.saturating_sub(now)).unwrap_or_default())
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Day {
    /// The one day, month or year that other forms can mean: "5 April 2025", "Apr 5th, 2025", "2025/4/5", "15.4.2025",
    /// "April 2025".
    ///
    /// Nothing for "05/04/2025", which means April to some readers and May to others.
    pub(crate) fn guess(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split([' ', ',', '/', '.', '-']).filter(|it| !it.is_empty()).collect();
        let sign = text.chars().find(|it| matches!(it, '.' | '/' | '-'));
        let is_number = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
        let year = |it: &str| it.len() == 4 && is_number(it);
        let short = |it: &str| it.len() <= 2 && is_number(it);
        let past_december = |it: &str| it.parse::<u8>().is_ok_and(|number| number > 12);
        let iso = match parts.as_slice() {
            [y, m, d] if year(y) && short(m) && short(d) => format!("{y}-{m:0>2}-{d:0>2}"),
            [d, m, y] if year(y) && short(d) && short(m) => match sign {
                Some('.') => format!("{y}-{m:0>2}-{d:0>2}"),
                Some('/' | '-') if past_december(d) => format!("{y}-{m:0>2}-{d:0>2}"),
                Some('/' | '-') if past_december(m) => format!("{y}-{d:0>2}-{m:0>2}"),
                Some('/' | '-') if d == m => format!("{y}-{m:0>2}-{d:0>2}"),
                _ => return None,
            },
            [d, m, y] if year(y) && short(ordinal(d)) => format!("{y}-{:02}-{:0>2}", month(m)?, ordinal(d)),
            [m, d, y] if year(y) && short(ordinal(d)) => format!("{y}-{:02}-{:0>2}", month(m)?, ordinal(d)),
            [y, m] if year(y) && short(m) => format!("{y}-{m:0>2}"),
            [m, y] if year(y) && short(m) => format!("{y}-{m:0>2}"),
            [m, y] if year(y) => format!("{y}-{:02}", month(m)?),
            _ => return None,
        };
        Self::parse(&iso)
    }
}

/// "5" of "5th".
fn ordinal(day: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|it| day.strip_suffix(it)).unwrap_or(day)
}

/// The number of a month called by its name or the beginning of it, of three letters or more.
fn month(name: &str) -> Option<usize> {
    let name = name.to_ascii_lowercase();
    let at = MONTHS.iter().position(|it| name.len() >= 3 && it.to_ascii_lowercase().starts_with(&name))?;
    Some(at + 1)
}

impl Decode for Day {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        let day = Self::read(&node, decoder);
        decoder.days.push(Spanned::new(day, node.span));
        day
    }
    fn shape() -> Shape {
        Shape::Date
    }
}

impl Day {
    /// The day that a value says; the default after reporting that it says none.
    fn read(node: &Node<'_>, decoder: &mut Decoder) -> Self {
        let guess = match &node.tree {
            Tree::Date(date) => return Self { date: *date, precision: Precision::Day },
            Tree::Text(text) => match Self::parse(text) {
                Some(day) if day.precision == Precision::Day => {
                    decoder
                        .report(Code::BadDate, node.span, "a date stands without quotes")
                        .label("a string")
                        .help(format!("write {text}"))
                        .fix(node.span, text.as_ref(), Applicability::Certain);
                    return day;
                }
                Some(day) => return day,
                None => Self::guess(text),
            },
            Tree::Integer(year) => Self::parse(&year.to_string()),
            _ => None,
        };
        let diag = decoder.report(Code::BadDate, node.span, "not a date");
        diag.label("expected a day, a month or a year");
        if let Some(day) = guess {
            let text = day.written();
            diag.help(format!("write {text}")).fix(node.span, text, Applicability::Certain);
        } else {
            diag.help("write a day as 2025-04-05, a month as \"2025-04\", a year as \"2025\"");
        }
        Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, day_of, seconds_until};
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_day_is_known_however_it_is_written_if_it_can_be_no_other() {
        for (text, iso) in [
            ("15.1.2026", "2026-01-15"),
            ("15.01.2026", "2026-01-15"),
            ("2026-1-15", "2026-01-15"),
            ("2026/01/15", "2026-01-15"),
            ("15/1/2026", "2026-01-15"),
            ("1/15/2026", "2026-01-15"),
            ("15-01-2026", "2026-01-15"),
            ("5 April 2025", "2025-04-05"),
            ("April 5th, 2025", "2025-04-05"),
            ("5. Sept 2025", "2025-09-05"),
            ("apr 2025", "2025-04"),
            ("2025-4", "2025-04"),
        ] {
            assert_eq!(Day::guess(text).map(Day::iso).as_deref(), Some(iso), "{text}");
        }
        for text in ["1/2/2026", "1-2-2026", "10.000.000", "1.2.3", "2026-13-01", "v1.2.2026", "Ma 2026", "Q2 2025"] {
            assert_eq!(Day::guess(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_of_http_lies_so_many_seconds_ahead() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        assert_eq!(day_of(now).iso(), "1994-11-06");
        assert_eq!(seconds_until("Sun, 06 Nov 1994 08:50:37 GMT", now), Some(60));
        assert_eq!(seconds_until("Sun, 06 Nov 1994 08:40:37 GMT", now), Some(0));
        assert_eq!(seconds_until("soon", now), None);
    }

    #[test]
    fn a_date_in_words_is_the_one_day_that_every_reader_takes_it_for() {
        let cases = [
            ("5 April 2025", Some("2025-04-05")),
            ("Apr 5, 2025", Some("2025-04-05")),
            ("april 2025", Some("\"2025-04\"")),
            ("2025/4/5", Some("2025-04-05")),
            ("2025.04", Some("\"2025-04\"")),
            ("05/04/2025", None),
            ("21.11.2026", Some("2026-11-21")),
            ("11/21/2026", Some("2026-11-21")),
            ("11/2025", Some("\"2025-11\"")),
            ("13/2025", None),
            ("31 April 2025", None),
            ("April", None),
            ("5 Aprilish 2025", None),
            ("spring 2025", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Day::guess(text).map(Day::written).as_deref(), expected, "{text}");
        }
    }
}
