//! Days, as exactly as they are known.

use super::{Decode, Decoder, Node, Shape, Tree};
use crate::diag::Code;
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
    /// The day in words: "5 April 2025", "April 2025", "2025".
    pub fn words(self) -> String {
        let month = MONTHS[usize::from(self.date.month().unsigned_abs()) - 1];
        match self.precision {
            Precision::Year => self.date.year().to_string(),
            Precision::Month => format!("{month} {}", self.date.year()),
            Precision::Day => format!("{} {month} {}", self.date.day(), self.date.year()),
        }
    }

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

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

impl Decode for Day {
    fn decode(node: Node, decoder: &mut Decoder) -> Self {
        match &node.tree {
            Tree::Date(date) => return Self { date: *date, precision: Precision::Day },
            Tree::Text(text) => match Self::parse(text) {
                Some(day) if day.precision == Precision::Day => {
                    decoder
                        .report(Code::BadDate, node.place, "a date stands without quotes")
                        .label("a string")
                        .help(format!("write {text}"));
                    return day;
                }
                Some(day) => return day,
                None => {}
            },
            _ => {}
        }
        decoder
            .report(Code::BadDate, node.place, "not a date")
            .label("expected a day, a month or a year")
            .help("write a day as 2025-04-05, a month as \"2025-04\", a year as \"2025\"");
        Self::default()
    }

    fn shape() -> Shape {
        Shape::Date
    }
}
