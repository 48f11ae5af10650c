//! What a reader can say of themselves: the fields of the finder.

use crate::data::{Modality, Reader, ReaderKind, Region, Suit, UseField};
use crate::shape::Words;
use crate::words::place::place;
use crate::words::{Messages, component, reader};
use serde::Serialize;

/// The fields of the finder. Names are those of the tests that rules ask.
#[derive(Debug, Serialize)]
pub struct ReaderForm {
    /// Fields with a list to choose from.
    pub choices: Vec<ChoiceField>,
    /// Fields for a number.
    pub numbers: Vec<NumberField>,
    /// Fields with a list to choose from on which few texts turn, folded on a page.
    pub rare_choices: Vec<ChoiceField>,
    /// Fields for a number on which few texts turn.
    pub rare_numbers: Vec<NumberField>,
    /// What a model can read or write beside text.
    pub modalities: Vec<ChoiceOption>,
    /// What fits one graphics card.
    pub card: CardRule,
}

/// A rule of thumb: how large a model can be to run on one graphics card.
#[derive(Debug, Serialize)]
pub struct CardRule {
    /// The memory of the card, in gigabytes.
    pub memory: u64,
    /// How many bits a parameter takes.
    pub bits: u64,
    /// The memory that is left for the text at hand and for the program, in gigabytes.
    pub spare: u64,
    /// The weight of the largest model that fits, in gigabytes.
    pub weights: u64,
    /// Its parameters, in billions.
    pub limit: u64,
}

impl CardRule {
    /// A card that can be had in a shop has 24 GB; four bits a parameter is how models are commonly shrunk to run on one.
    const COMMON: Self = Self::new(24, 4, 4);

    const fn new(memory: u64, bits: u64, spare: u64) -> Self {
        let weights = memory - spare;
        // A gigabyte holds eight gigabits: a billion parameters of so many bits.
        Self { memory, bits, spare, weights, limit: weights * 8 / bits }
    }
}

/// A field with a list to choose from.
#[derive(Debug, Serialize)]
pub struct ChoiceField {
    /// Its name, for scripts.
    pub name: &'static str,
    /// What it asks.
    pub label: String,
    /// What can be chosen.
    pub options: Vec<ChoiceOption>,
    /// What the question itself takes as given, for a reader who says nothing.
    pub given: Option<String>,
}

/// One thing to choose.
#[derive(Debug, Serialize)]
pub struct ChoiceOption {
    /// Its word, for scripts.
    pub id: String,
    /// The same for a reader.
    pub name: String,
}

/// A field for a number.
#[derive(Debug, Serialize)]
pub struct NumberField {
    /// Its name, for scripts.
    pub name: &'static str,
    /// What it asks.
    pub label: String,
    /// What the question itself takes as given, for a reader who says nothing.
    pub given: Option<String>,
}

/// Places outside the European Union that can be chosen; those that texts exclude are among them.
const ELSEWHERE: [&str; 21] = [
    "ae", "au", "br", "ca", "ch", "cn", "cu", "il", "in", "ir", "jp", "kp", "kr", "no", "nz", "ru", "sg", "sy", "tw",
    "uk", "us",
];

const NUMBERS: [&str; 5] =
    ["monthly-users", "annual-revenue", "monthly-revenue", "product-monthly-users", "product-monthly-revenue"];

/// Numbers that few texts ask for.
const RARE_NUMBERS: [&str; 3] = ["monthly-users-at-release", "product-annual-revenue", "employer-monthly-revenue"];

impl ReaderForm {
    /// The fields for a question that takes some of it as given.
    pub(super) fn new(words: &Messages, given: Option<&Reader>) -> Self {
        let none = Reader::default();
        let given = given.unwrap_or(&none);
        let label = |name: &str| words.get(&format!("finder-{name}"));
        let field = |name: &'static str, options, given| ChoiceField { name, label: label(name), options, given };
        let answers = || ["yes", "no"].map(|it| ChoiceOption { id: it.to_owned(), name: label(it) }).into();
        let yes_or_no = |it: bool| label(if it { "yes" } else { "no" });
        let place = |it: &Region| place(words, *it);
        let customers: Vec<String> = given.customers.iter().map(place).collect();
        let choices = vec![
            field(
                "kind",
                options(|it: ReaderKind| reader::reader_kind(words, it)),
                given.kind.map(|it| reader::reader_kind(words, it)),
            ),
            field("seat", places(words), given.seat.as_ref().map(place)),
            field("customers", places(words), (!customers.is_empty()).then(|| words.and(&customers))),
            field(
                "field",
                options(|it: UseField| reader::field(words, it)),
                given.field.map(|it| reader::field(words, it)),
            ),
            field("model-service", answers(), given.model_service.map(yes_or_no)),
            field("work-assistant", answers(), given.work_assistant.map(yes_or_no)),
        ];
        let rare_choices = vec![
            field("automated-decisions", answers(), given.automated_decisions.map(yes_or_no)),
            field("in-product", answers(), given.in_product.map(yes_or_no)),
            field("sued-licensor", answers(), given.sued_licensor.map(yes_or_no)),
            field("sued-over", suits(words), given.sued_over.map(|it| reader::suit(words, it))),
            field("place-of-use", places(words), given.place_of_use.as_ref().map(place)),
        ];
        Self {
            choices,
            numbers: NUMBERS.map(|name| number(words, name, given)).into(),
            rare_choices,
            rare_numbers: RARE_NUMBERS.map(|name| number(words, name, given)).into(),
            modalities: options(|it: Modality| component::modality(words, it))
                .into_iter()
                .filter(|it| it.id != "text")
                .collect(),
            card: CardRule::COMMON,
        }
    }
}

fn number(words: &Messages, name: &'static str, given: &Reader) -> NumberField {
    let given = match name {
        "monthly-users" => given.monthly_users,
        "annual-revenue" => given.annual_revenue,
        "monthly-revenue" => given.monthly_revenue,
        "product-monthly-users" => given.product_monthly_users,
        "monthly-users-at-release" => given.monthly_users_at_release,
        "product-annual-revenue" => given.product_annual_revenue,
        "employer-monthly-revenue" => given.employer_monthly_revenue,
        _ => given.product_monthly_revenue,
    };
    NumberField { name, label: words.get(&format!("finder-{name}")), given: given.map(|it| words.number(it)) }
}

fn options<T: Words>(name: impl Fn(T) -> String) -> Vec<ChoiceOption> {
    T::ALL.iter().map(|it| ChoiceOption { id: it.name().to_owned(), name: name(*it) }).collect()
}

/// What a lawsuit can be over alone.
fn suits(words: &Messages) -> Vec<ChoiceOption> {
    options(|it: Suit| reader::suit(words, it)).into_iter().filter(|it| it.id != Suit::Any.name()).collect()
}

/// The European Union first, then all places by name.
fn places(words: &Messages) -> Vec<ChoiceOption> {
    let option = |region: Region| ChoiceOption { id: region.code().to_owned(), name: place(words, region) };
    let mut res: Vec<ChoiceOption> =
        Region::eu().chain(ELSEWHERE.iter().filter_map(|it| Region::parse(it))).map(option).collect();
    res.sort_by(|one, other| words.compare(&one.name, &other.name));
    res.insert(0, option(Region::EU));
    res
}
