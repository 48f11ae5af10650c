//! Days, as exactly as they are known.

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

    /// Whether it comes after `other`, as far as both are known: no month of a year comes after that year.
    pub fn is_after(self, other: Self) -> bool {
        let parts = |it: Self| (it.date.year(), it.date.month(), it.date.day());
        let (own, other_parts) = (parts(self), parts(other));
        match self.precision.min(other.precision) {
            Precision::Year => own.0 > other_parts.0,
            Precision::Month => (own.0, own.1) > (other_parts.0, other_parts.1),
            Precision::Day => own > other_parts,
        }
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

    /// As it is written in a data file: a day bare, a month or a year in quotes.
    pub fn written(self) -> String {
        match self.precision {
            Precision::Day => self.iso(),
            Precision::Month | Precision::Year => format!("\"{}\"", self.iso()),
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_is_after_another_as_far_as_both_are_known() {
        let day = |text: &str| Day::parse(text).unwrap();
        for (one, other, after) in [
            ("2026-11-22", "2026-11-21", true),
            ("2026-11-21", "2026-11-21", false),
            ("2026-11", "2026-11-21", false),
            ("2026-12", "2026-11-21", true),
            ("2026", "2026-11-21", false),
            ("2026-11-30", "2026-11", false),
            ("2027", "2026-11", true),
        ] {
            assert_eq!(day(one).is_after(day(other)), after, "{one} after {other}");
        }
    }
}
