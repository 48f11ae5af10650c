//! Days, as exactly as they are known.

use super::{Decode, Decoder, Node, Shape, Tree};
use crate::diag::{Applicability, Code};
use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// How much of a [`Day`] is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// The day itself.
    #[default]
    Day,
}

/// A day, or the month or year when no source says which day.
///
/// Written as a TOML date (`2025-04-05`), or as a string for a month
/// (`"2025-04"`) or a year (`"2025"`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day {
    /// The day, or the first one of the month or year.
    pub date: Date,
    /// How much of it is known.
    pub precision: Precision,
}

/// A time of a file, for a person: "2026-11-21 19:27:46 UTC".
pub fn moment(time: std::time::SystemTime) -> String {
    // Times of files are far from the ends of the calendar; one that is not is told as the beginning.
    let time = jiff::Timestamp::try_from(time).unwrap_or_default();
    time.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
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
    /// The day as ISO 8601, as far as it is known: "2025-04-05", "2025-04".
    pub fn iso(self) -> String {
        let date = self.date;
        match self.precision {
            Precision::Year => format!("{:04}", date.year()),
            Precision::Month => format!("{:04}-{:02}", date.year(), date.month()),
            Precision::Day => date.to_string(),
        }
    }

    /// Whole days from this day to `later`; negative if it comes after.
    pub fn days_until(self, later: Self) -> i32 {
        self.date.duration_until(later.date).as_hours().div_euclid(24).try_into().unwrap_or(i32::MAX)
    }

    /// Reads "2025-04-05", "2025-04" or "2025".
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|it| it.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        let (precision, full) = match parts.as_slice() {
            [year] if digits(year, 4) => (Precision::Year, format!("{year}-01-01")),
            [year, month] if digits(year, 4) && digits(month, 2) => (Precision::Month, format!("{year}-{month}-01")),
            [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
                (Precision::Day, text.to_owned())
            }
            _ => return None,
        };
        Some(Self { date: full.parse().ok()?, precision })
    }
}

impl Day {
    /// As it is written in a data file: a day bare, a month or a year in quotes.
    pub fn written(self) -> String {
        match self.precision {
            Precision::Day => self.iso(),
            Precision::Month | Precision::Year => format!("\"{}\"", self.iso()),
        }
    }

    /// The one day that other forms can mean: "5 April 2025", "Apr 5, 2025", "2025/4/5", "April 2025".
    ///
    /// Nothing for "05/04/2025", which means April to some readers and May to others.
    fn guess(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split([' ', ',', '/', '.', '-']).filter(|it| !it.is_empty()).collect();
        let is_number = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
        let year = |it: &str| it.len() == 4 && is_number(it);
        let day = |it: &str| it.len() <= 2 && is_number(it);
        let iso = match parts.as_slice() {
            [y, m, d] if year(y) && day(m) && day(d) => format!("{y}-{m:0>2}-{d:0>2}"),
            [d, m, y] if year(y) && day(d) => format!("{y}-{:02}-{d:0>2}", month(m)?),
            [m, d, y] if year(y) && day(d) => format!("{y}-{:02}-{d:0>2}", month(m)?),
            [y, m] if year(y) && day(m) => format!("{y}-{m:0>2}"),
            [m, y] if year(y) => format!("{y}-{:02}", month(m)?),
            _ => return None,
        };
        Self::parse(&iso)
    }
}

/// The number of a month called by its name or the first three letters of it.
fn month(name: &str) -> Option<usize> {
    let at = MONTHS.iter().position(|it| it.eq_ignore_ascii_case(name) || it[..3].eq_ignore_ascii_case(name))?;
    Some(at + 1)
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

impl Decode for Day {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
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

    fn shape() -> Shape {
        Shape::Date
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_date_in_words_is_the_one_day_that_every_reader_takes_it_for() {
        let cases = [
            ("5 April 2025", Some("2025-04-05")),
            ("Apr 5, 2025", Some("2025-04-05")),
            ("april 2025", Some("\"2025-04\"")),
            ("2025/4/5", Some("2025-04-05")),
            ("2025.04", Some("\"2025-04\"")),
            ("05/04/2025", None),
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
