//! What a clause asks about a reader, and what follows from what they say of themselves.
//!
//! The same few tests are interpreted in the browser (`static/answer.js`); a table of vectors holds the two together.

use super::number::{Bounds, NumberSources};
use crate::data::{
    Aim, Business, Counted, Measured, Metric, Operator, Practice, Purpose, Reader, ReaderKind, Region, Suit, Threshold,
    UseField, Where,
};
use crate::shape::Words;
use serde::Serialize;

/// Whether something holds of a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It does not.
    No,
    /// The text leaves open whether it does.
    Unclear,
    /// The reader has not said what decides it.
    Open,
    /// It does.
    Yes,
}

impl Truth {
    /// Of several that must all hold: what is known to fail decides, then what the text leaves open.
    pub fn all(truths: impl Iterator<Item = Self>) -> Self {
        truths.min().unwrap_or(Self::Yes)
    }

    /// Of several of which one is enough.
    pub fn any(truths: impl Iterator<Item = Self>) -> Self {
        let rank = |truth: &Self| match truth {
            Self::No => 0,
            Self::Open => 1,
            Self::Unclear => 2,
            Self::Yes => 3,
        };
        truths.max_by_key(rank).unwrap_or(Self::No)
    }

    fn known(truth: bool) -> Self {
        if truth { Self::Yes } else { Self::No }
    }
}

/// One thing a clause asks about a reader.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "test", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Test {
    /// They are of one of these kinds.
    Kind {
        /// The kinds that the text names.
        reached: Vec<ReaderKind>,
        /// The kinds of which it leaves that open.
        unclear: Vec<ReaderKind>,
    },
    /// They are in one of these businesses.
    Business {
        /// The businesses.
        any: Vec<Business>,
    },
    /// One of their numbers is past its threshold.
    Number {
        /// The thresholds.
        any: Vec<Cutoff>,
    },
    /// Something of theirs is in an excluded place.
    Place {
        /// The places.
        regions: Vec<Region>,
        /// The places of which the text leaves that open.
        unclear: Vec<Region>,
        /// What must not be there.
        of: Vec<Where>,
    },
    /// They work in a forbidden field.
    Field {
        /// The fields that are forbidden.
        forbidden: Vec<UseField>,
        /// The fields of which the text leaves that open.
        unclear: Vec<UseField>,
    },
    /// They follow a forbidden practice.
    Practice {
        /// The practices that are forbidden.
        forbidden: Vec<Practice>,
        /// The practices of which the text leaves that open.
        unclear: Vec<Practice>,
        /// The fields in which those are forbidden, too.
        fields: Vec<UseField>,
    },
    /// Their purpose is none of those allowed.
    Purpose {
        /// The purposes allowed.
        allowed: Vec<Purpose>,
        /// The purposes of which the text leaves that open.
        unclear: Vec<Purpose>,
        /// Where the purpose comes from.
        aim: Aim,
    },
    /// They have sued the licensor.
    Sued {
        /// The suits that end rights; none where the text does not say which.
        over: Vec<Suit>,
    },
    /// They got the model by itself, and not as a part of somebody else's product.
    Direct,
    /// The text leaves open whether it speaks of these acts.
    Doubt,
}

/// A number past which a clause bites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Cutoff {
    /// What is counted.
    pub metric: Metric,
    /// On which side it bites.
    pub op: Operator,
    /// The number.
    pub value: u64,
    /// Whose numbers count.
    pub counted: Counted,
    /// When it is measured.
    pub when: Measured,
}

impl From<&Threshold> for Cutoff {
    fn from(it: &Threshold) -> Self {
        Self { metric: it.metric, op: it.op, value: it.value, counted: it.counted, when: it.when }
    }
}

impl Test {
    /// Whether it holds of a reader.
    pub fn holds(&self, reader: &Reader) -> Truth {
        match self {
            Self::Kind { reached, unclear } => reader.kind.map_or(Truth::Open, |kind| among(&kind, reached, unclear)),
            Self::Business { any } => {
                Truth::any(any.iter().map(|it| reader.is_in(*it).map_or(Truth::Open, Truth::known)))
            }
            Self::Number { any } => Truth::any(any.iter().map(|limit| limit.passed(reader))),
            Self::Place { regions, unclear, of } => {
                Truth::any(of.iter().map(|it| placed(*it, regions, unclear, reader)))
            }
            Self::Field { forbidden, unclear } => {
                reader.field.map_or(Truth::Open, |field| among(&field, forbidden, unclear))
            }
            Self::Practice { forbidden, unclear, fields } => {
                let certain = reader.field.is_some_and(|field| fields.contains(&field));
                let doubtful = if certain { Truth::Yes } else { Truth::Unclear };
                Truth::any([follows(forbidden, Truth::Yes, reader), follows(unclear, doubtful, reader)].into_iter())
            }
            Self::Purpose { allowed, unclear, aim } => purpose(*aim, reader.kind, allowed, unclear),
            Self::Sued { over } => sued(over, reader),
            // Whoever does not say otherwise took the weights themselves.
            Self::Direct => Truth::known(reader.in_product != Some(true)),
            Self::Doubt => Truth::Unclear,
        }
    }
}

/// What it comes to whether a reader follows one of these practices: `done` for whoever does.
fn follows(practices: &[Practice], done: Truth, reader: &Reader) -> Truth {
    Truth::any(practices.iter().map(|it| match reader.follows(*it) {
        Some(true) => done,
        Some(false) => Truth::No,
        None => Truth::Open,
    }))
}

/// Whether a suit of the reader's is one that ends rights. Most suits are not over patents: of a reader who does not say
/// over what theirs is, every text is taken to speak that names another kind.
fn sued(over: &[Suit], reader: &Reader) -> Truth {
    if !reader.sued_licensor.unwrap_or(reader.sued_over.is_some()) {
        return Truth::No;
    }
    match reader.sued_over {
        _ if over.contains(&Suit::Any) => Truth::Yes,
        Some(suit) if suit != Suit::Any && !over.is_empty() => Truth::known(over.contains(&suit)),
        _ if over.iter().any(|it| *it != Suit::Patent) => Truth::Yes,
        _ => Truth::Unclear,
    }
}

fn among<T: PartialEq>(it: &T, reached: &[T], unclear: &[T]) -> Truth {
    match () {
        () if reached.contains(it) => Truth::Yes,
        () if unclear.contains(it) => Truth::Unclear,
        () => Truth::No,
    }
}

/// Whether something of the reader's is in one of the places. Where somebody uses a model is where they are, unless they
/// say otherwise; where its output is used is where their customers are, or where they use it.
fn placed(of: Where, regions: &[Region], unclear: &[Region], reader: &Reader) -> Truth {
    let used = reader.place_of_use.or(reader.seat);
    let own: Vec<Region> = match of {
        Where::Seat => reader.seat.into_iter().collect(),
        Where::Use => used.into_iter().collect(),
        Where::Customers => reader.customers.clone(),
        Where::Output if reader.customers.is_empty() => used.into_iter().collect(),
        Where::Output => reader.customers.clone(),
    };
    if own.is_empty() {
        return Truth::Open;
    }
    let in_one = |areas: &[Region]| own.iter().any(|place| areas.iter().any(|area| place.is_in(*area)));
    match () {
        () if in_one(regions) => Truth::Yes,
        () if in_one(unclear) => Truth::Unclear,
        () => Truth::No,
    }
}

/// Whether the purpose is none of those allowed. Of a reader who has not said who they are, every purpose counts that
/// the use can have: the truth if all agree, else the text's answer is open.
fn purpose(aim: Aim, kind: Option<ReaderKind>, allowed: &[Purpose], unclear: &[Purpose]) -> Truth {
    let truths: Vec<Truth> = purposes(aim, kind)
        .iter()
        .map(|purpose| match among(purpose, allowed, unclear) {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            other => other,
        })
        .collect();
    match truths.as_slice() {
        [first, rest @ ..] if rest.iter().all(|it| it == first) => *first,
        _ => Truth::Open,
    }
}

/// The purposes that a use can have for a reader: of one who has not said who they are, those of every kind of reader.
fn purposes(aim: Aim, kind: Option<ReaderKind>) -> Vec<Purpose> {
    let of = |kind: &ReaderKind| purpose_of(aim, *kind);
    kind.map_or_else(|| ReaderKind::ALL.iter().map(of).collect(), |kind| vec![of(&kind)])
}

/// The purpose that a use has for a reader of this kind.
pub fn purpose_of(aim: Aim, kind: ReaderKind) -> Purpose {
    match (aim, kind) {
        (Aim::Research, ReaderKind::Company) => Purpose::CompanyResearch,
        (Aim::Research, _) | (Aim::Own, ReaderKind::University) => Purpose::Research,
        (Aim::Commercial, _) => Purpose::Commercial,
        (Aim::Own, ReaderKind::Person) => Purpose::Personal,
        (Aim::Own, ReaderKind::Company) => Purpose::CompanyInternal,
        (Aim::Own, _) => Purpose::Internal,
        (Aim::Publication, ReaderKind::Company) => Purpose::CompanyPublication,
        (Aim::Publication, _) => Purpose::FreePublication,
    }
}

impl Cutoff {
    /// Whether a reader's number is past it.
    pub fn passed(self, reader: &Reader) -> Truth {
        match self.counted {
            Counted::Product => self.part(reader),
            Counted::Licensee | Counted::LicenseeAndAffiliates => self.whole(reader),
            Counted::LicenseeAndEmployer => {
                let employer = reader.employer_monthly_revenue.map(Bounds::exactly);
                let own = self.whole(reader);
                // A person without an employer has only numbers of their own, and mostly none.
                employer.map_or(own, |it| {
                    Truth::any([self.past(it), own].into_iter().filter(|truth| *truth != Truth::Open))
                })
            }
            Counted::Unclear => self.either(reader),
        }
    }

    /// The text leaves open whether the product or the licensee is counted: what both ways give, else unclear. Of a reader
    /// who tells only one of them, that one counts.
    fn either(self, reader: &Reader) -> Truth {
        let (whole, part) = (self.whole(reader), self.part(reader));
        match (whole, part) {
            _ if whole == part => whole,
            (Truth::Open, told) | (told, Truth::Open) => told,
            _ => Truth::Unclear,
        }
    }

    fn whole(self, reader: &Reader) -> Truth {
        self.past(NumberSources::licensee(self.metric, self.when).bounds(reader))
    }

    fn part(self, reader: &Reader) -> Truth {
        self.past(NumberSources::product(self.metric).bounds(reader))
    }

    fn past(self, known: Bounds) -> Truth {
        match () {
            () if known.least > self.value => Truth::Yes,
            () if known.most < self.value => Truth::No,
            () if known.least < known.most && (known.most > self.value || self.op != Operator::Above) => Truth::Open,
            () => match self.op {
                Operator::Above => Truth::No,
                Operator::From => Truth::Yes,
                Operator::Unclear => Truth::Unclear,
            },
        }
    }
}
