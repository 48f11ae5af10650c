//! Facts about a reader on which an answer can turn.

use crate::diag::{Applicability, Code};
use crate::shape::{Decode, Decoder, Node, Shape, Tree, record, words};

words! {
    /// What sort of person or organization a reader is.
    pub enum ReaderKind("kind of reader", Person) {
        /// A private person.
        Person = "person",
        /// A company.
        Company = "company",
        /// An organization that distributes no profit.
        Nonprofit = "nonprofit",
        /// A university or research institute.
        University = "university",
        /// An authority or another public body.
        PublicBody = "public-body",
    }
}

words! {
    /// A business that texts of licenses name.
    pub enum Business("business", ModelService) {
        /// Offering models to others as a service.
        ModelService = "model-service",
        /// Selling AI assistants for coding or office work as products of their own.
        WorkAssistant = "work-assistant",
    }
}

words! {
    /// A way of using a model that texts of licenses forbid in any field.
    pub enum Practice("practice", AutomatedDecisions) {
        /// Letting it decide about people's rights or duties, with no person who decides.
        AutomatedDecisions = "automated-decisions",
    }
}

words! {
    /// A sensitive field of use that texts of licenses name.
    pub enum UseField("field of use", None) {
        /// None of these.
        None = "none",
        /// Medicine and health.
        Medical = "medical",
        /// Legal advice and courts.
        Legal = "legal",
        /// Police and law enforcement.
        Police = "police",
        /// Migration and asylum.
        Migration = "migration",
        /// Military uses and weapons.
        Military = "military",
        /// Critical infrastructure.
        CriticalInfrastructure = "critical-infrastructure",
        /// Hiring and employment.
        Employment = "employment",
        /// Education.
        Education = "education",
        /// Credit and insurance.
        Credit = "credit",
        /// Biometrics and surveillance.
        Biometrics = "biometrics",
        /// Disinformation.
        Disinformation = "disinformation",
        /// Adult content.
        Adult = "adult",
        /// Gambling.
        Gambling = "gambling",
    }
}

words! {
    /// A kind of lawsuit that ends rights.
    pub enum Suit("kind of suit", Any) {
        /// Over patents.
        Patent = "patent",
        /// Over copyright.
        Copyright = "copyright",
        /// Over anything in the material.
        Any = "any",
    }
}

/// A country, by its code of ISO 3166-1 alpha-2 in lower case with `uk` for the United Kingdom, or `eu` for the European Union.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region([u8; 2]);

/// The members of the European Union (<https://european-union.europa.eu/principles-countries-history/eu-countries_en>).
const EU: [&str; 27] = [
    "at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hr", "hu", "ie", "it", "lt", "lu", "lv",
    "mt", "nl", "pl", "pt", "ro", "se", "si", "sk",
];

impl Region {
    /// The European Union.
    pub const EU: Self = Self(*b"eu");

    /// Reads a code; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = if text == "gb" { "uk" } else { text };
        let code: [u8; 2] = text.as_bytes().try_into().ok()?;
        let country = || isocountry::CountryCode::for_alpha2_caseless(text).is_ok();
        let lower = code.iter().all(u8::is_ascii_lowercase);
        (lower && (matches!(text, "eu" | "uk") || country())).then_some(Self(code))
    }

    /// Two small letters: `de`, `us`; `eu` for the European Union.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Every member of the European Union.
    pub fn eu() -> impl Iterator<Item = Self> {
        EU.iter().filter_map(|code| Self::parse(code))
    }

    /// Whether it lies in `area`: is the same, or a member of the European Union where that is the area.
    pub fn is_in(self, area: Self) -> bool {
        self == area || area == Self::EU && EU.contains(&self.code())
    }
}

impl Default for Region {
    fn default() -> Self {
        Self::EU
    }
}

impl serde::Serialize for Region {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl Decode for Region {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        let Tree::Text(text) = &node.tree else {
            decoder.expected("the code of a country, in quotes", &node);
            return Self::default();
        };
        Self::parse(text).unwrap_or_else(|| {
            let small = text.to_lowercase();
            let diag = decoder.report(Code::UnknownWord, node.span, format!("unknown place `{text}`"));
            if Self::parse(&small).is_some() {
                diag.did_you_mean(&small).fix(node.span, format!("\"{small}\""), Applicability::Certain);
            }
            diag.label("not the code of a country")
                .help("write the two letters of ISO 3166-1 in lower case, `uk`, or `eu` for the European Union");
            Self::default()
        })
    }

    fn shape() -> Shape {
        Shape::Text
    }

    fn is_closed() -> bool {
        true
    }
}

record! {
    /// Facts about a reader. Every one is optional: what is not said stays open, and the answer says on what it turns.
    pub struct Reader {
        /// What sort of person or organization they are.
        optional kind: Option<ReaderKind>,
        /// Where they live or are based: "de".
        optional seat: Option<Region>,
        /// Where their customers or users are: "eu".
        optional customers: Vec<Region>,
        /// Where they run and use the model; without it, where they are based: "us".
        optional place_of_use: Option<Region>,
        /// The sensitive field they use it in.
        optional field: Option<UseField>,
        /// Whether they offer models to others as a service, this one or another.
        optional model_service: Option<bool>,
        /// Whether they, or a company of their group, sell an AI assistant for coding or office work as a product of its own.
        optional work_assistant: Option<bool>,
        /// Whether they let it decide about people's rights or duties, with no person who decides.
        optional automated_decisions: Option<bool>,
        /// Whether they got it as a part of somebody else's finished product, and not by itself.
        optional in_product: Option<bool>,
        /// Whether they have sued the licensor over the model.
        optional sued_licensor: Option<bool>,
        /// Over what they sued, where it is one thing alone: "patent". Who says it has sued.
        optional sued_over: Option<Suit>,
        /// People who use their products and services in a month, affiliates included.
        optional monthly_users: Option<u64>,
        /// The same on the day the model's version was released.
        optional monthly_users_at_release: Option<u64>,
        /// People who use the product or service that the model is in, in a month.
        optional product_monthly_users: Option<u64>,
        /// Their revenue in a year, affiliates included, in US dollars.
        optional annual_revenue: Option<u64>,
        /// Their revenue in a month, in US dollars.
        optional monthly_revenue: Option<u64>,
        /// The revenue in a year of the product or service that the model is in, in US dollars.
        optional product_annual_revenue: Option<u64>,
        /// The same in a month.
        optional product_monthly_revenue: Option<u64>,
        /// The revenue in a month of the group of companies that employs them, in US dollars.
        optional employer_monthly_revenue: Option<u64>,
    }
}

impl Reader {
    /// Whether they are in a business, if they say so.
    pub fn is_in(&self, business: Business) -> Option<bool> {
        match business {
            Business::ModelService => self.model_service,
            Business::WorkAssistant => self.work_assistant,
        }
    }

    /// Whether they follow a practice, if they say so.
    pub fn follows(&self, practice: Practice) -> Option<bool> {
        match practice {
            Practice::AutomatedDecisions => self.automated_decisions,
        }
    }

    /// The same reader, with what `given` says where they say nothing.
    #[must_use]
    pub fn or(&self, given: &Self) -> Self {
        Self {
            kind: self.kind.or(given.kind),
            seat: self.seat.or(given.seat),
            customers: if self.customers.is_empty() { given.customers.clone() } else { self.customers.clone() },
            place_of_use: self.place_of_use.or(given.place_of_use),
            field: self.field.or(given.field),
            model_service: self.model_service.or(given.model_service),
            work_assistant: self.work_assistant.or(given.work_assistant),
            automated_decisions: self.automated_decisions.or(given.automated_decisions),
            in_product: self.in_product.or(given.in_product),
            sued_licensor: self.sued_licensor.or(given.sued_licensor),
            sued_over: self.sued_over.or(given.sued_over),
            monthly_users: self.monthly_users.or(given.monthly_users),
            monthly_users_at_release: self.monthly_users_at_release.or(given.monthly_users_at_release),
            product_monthly_users: self.product_monthly_users.or(given.product_monthly_users),
            annual_revenue: self.annual_revenue.or(given.annual_revenue),
            monthly_revenue: self.monthly_revenue.or(given.monthly_revenue),
            product_annual_revenue: self.product_annual_revenue.or(given.product_annual_revenue),
            product_monthly_revenue: self.product_monthly_revenue.or(given.product_monthly_revenue),
            employer_monthly_revenue: self.employer_monthly_revenue.or(given.employer_monthly_revenue),
            span: self.span,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{EU, Region};

    #[test]
    fn every_member_of_the_union_is_a_country_in_it() {
        assert_eq!(Region::eu().count(), EU.len());
        assert!(Region::eu().all(|member| member.is_in(Region::EU)));
        let swiss = Region::parse("ch").expect("a country");
        assert!(!swiss.is_in(Region::EU) && swiss.is_in(swiss));
        assert_eq!(Region::parse("gb"), Region::parse("uk"));
        assert_eq!(Region::parse("zz"), None);
        assert_eq!(Region::parse("DE"), None);
    }
}
