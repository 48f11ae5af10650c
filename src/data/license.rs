//! One text of one license, as clauses.

use super::{
    About, Act, Business, ClauseKind, ClauseValue, Practice, Purpose, ReaderKind, Record, Region, Source, Suit,
    Threshold, Url, UseField,
};
use crate::shape::{Day, Named, Text, record, words};
use crate::span::Spanned;

words! {
    /// The models a clause is limited to.
    pub enum Only("kind of model", Multimodal) {
        /// Models that read or write more than text and code.
        Multimodal = "multimodal",
    }
}

words! {
    /// What must not be in an excluded place.
    pub enum Where("kind of place", Seat) {
        /// The licensee's home or principal place of business.
        Seat = "seat",
        /// The customers or users.
        Customers = "customers",
        /// The use of the model.
        Use = "use",
        /// The use or display of what it produces.
        Output = "output",
    }
}

words! {
    /// What follows past a limit.
    pub enum Consequence("consequence", RightEnds) {
        /// All rights end, and nothing else is offered.
        AllRightsEnd = "all-rights-end",
        /// The right in question is not given, and nothing else is offered.
        RightEnds = "right-ends",
        /// A separate agreement can or must be asked for.
        Agreement = "agreement",
        /// A duty begins.
        Duty = "duty",
    }
}

record! {
    /// A document that a clause takes in by reference.
    pub struct Incorporated {
        /// What it is called.
        required title: String,
        /// Where it can be read.
        required url: Url,
        /// Whether the licensor can change it without asking.
        optional mutable: Option<bool>,
        /// Whether it was read for the record.
        optional read: Option<bool>,
    }
}

words! {
    /// What sort of text it is.
    pub enum LicenseKind("kind of text", License) {
        /// A license: it grants rights.
        License = "license",
        /// Terms that bind beside a license and grant nothing: a policy, terms accepted at a download.
        AdditionalTerms = "additional-terms",
    }
}

words! {
    /// How much of the text was read for the record.
    pub enum Reading("reading", Parts) {
        /// The whole text: a limit or duty without an entry is absent, a permission without one is silent.
        Whole = "whole",
        /// Parts of it: a clause without an entry is unclear.
        Parts = "parts",
    }
}

record! {
    /// Whom or what a clause spares: readers of some kinds, uses with some acts, readers who got the model inside somebody
    /// else's product. What one exemption names must all be there.
    pub struct Exemption {
        /// Who is spared.
        optional who: Vec<ReaderKind>,
        /// Readers of whom the text leaves open whether they are.
        optional unclear_who: Vec<ReaderKind>,
        /// The acts that are spared: a use that has one of them.
        optional acts: Vec<Act>,
        /// Acts of which the text leaves open whether they are.
        optional unclear_acts: Vec<Act>,
        /// Whether only readers are spared who got the model as a part of somebody else's finished product.
        optional in_product: bool,
        /// The acts that undo it: a use that has one of them is reached all the same.
        optional unless: Vec<Act>,
    }
}

record! {
    /// What a text says about one thing, under `[clause.<name>]`.
    pub struct Clause {
        /// What it says.
        required value: Spanned<ClauseValue>,
        /// The section it stands in: "1.b.i".
        optional at: Option<String> => name,
        /// The text's own words, short and exact.
        optional quote: Option<Spanned<Text>>,
        /// The key of the source it was read in; without the key, the license's `text` source.
        optional source: Option<Spanned<Text>>,
        /// The acts that trigger the duty, that the limit reaches, or for which the permission is denied. Needed for every duty and limit that is there.
        optional acts: Vec<Act>,
        /// Acts that must all be there beside one of `acts`.
        optional all_acts: Vec<Act>,
        /// Acts of which the text leaves open whether it reaches them.
        optional unclear_acts: Vec<Act>,
        /// The readers it reaches; without the key, everybody.
        optional who: Vec<ReaderKind>,
        /// Readers of whom the text leaves open whether it reaches them.
        optional unclear_who: Vec<ReaderKind>,
        /// Readers and uses it spares: "nonprofits, unless they earn money with it"; "whoever offers it over an API and hands on no weights".
        optional exempt: Vec<Exemption>,
        /// The businesses that it reaches alone; everybody's, if none is named.
        optional business: Vec<Business>,
        /// What it is limited to, in words: "multimodal models".
        optional scope: Option<String> => text,
        /// The models it is limited to, where that decides an answer.
        optional only: Option<Only>,
        /// The numbers past which it bites; any one of them is enough.
        optional threshold: Vec<Threshold>,
        /// For a limit by geography: the places it excludes: "eu".
        optional regions: Vec<Region>,
        /// For a limit by geography: places of which the text leaves open whether it excludes them.
        optional unclear_regions: Vec<Region>,
        /// For a limit by geography: what must not be there.
        optional place: Vec<Where>,
        /// The fields that are forbidden outright.
        optional fields: Vec<UseField>,
        /// Fields that the text touches in part or in doubtful words.
        optional unclear_fields: Vec<UseField>,
        /// What is forbidden in every field: "automated-decisions".
        optional practices: Vec<Practice>,
        /// The same, where the text forbids it in part or in doubtful words.
        optional unclear_practices: Vec<Practice>,
        /// Fields in which a practice is forbidden for certain that in others is in doubt.
        optional practice_fields: Vec<UseField>,
        /// For a limit of purpose: what is clearly allowed; what neither list names is clearly not.
        optional purposes: Vec<Purpose>,
        /// Purposes of which the text leaves open whether they are allowed.
        optional unclear_purposes: Vec<Purpose>,
        /// What follows past the limit, or where a permission is denied.
        optional consequence: Option<Consequence>,
        /// Whether all rights rest until the separate agreement is there.
        optional ends_rights: bool,
        /// The lawsuits that end rights.
        optional suits: Vec<Suit>,
        /// The law that is fixed: a country in the letters of ISO 3166, with its region where that is fixed too ("us-ca"), or "licensee" for the law of the licensee's own place.
        optional law: Option<String>,
        /// Whether rights end on a breach by themselves, without a notice.
        optional automatic: Option<bool>,
        /// The time given to mend a breach: "30 days".
        optional cure: Option<String> => text,
        /// Who or what is excepted: "end users of a product that includes the model".
        optional exception: Option<String> => text,
        /// What follows, in our words: "a separate license must be asked for".
        optional effect: Option<String> => text,
        /// The document taken in by reference that says it.
        optional via: Option<Incorporated>,
        /// Other clauses that make this one conditional.
        optional because: Vec<Spanned<ClauseKind>>,
        /// One plain sentence for the reader.
        optional note: Option<String> => text,
    }
}

record! {
    /// One version of one license text: `data/licenses/<id>.toml`, where the id is an SPDX id or begins with `LicenseRef-`.
    pub struct License {
        /// The full title: "Llama 4 Community License Agreement".
        required name: String => name,
        /// The title people use: "Llama 4 license".
        optional short: Option<String> => name,
        /// What it is and what stands out, in one or two plain sentences of our own.
        required summary: String => text,
        /// What sort of text it is.
        optional kind: LicenseKind,
        /// Who wrote it and can change it.
        optional steward: Option<String>,
        /// The family of texts it belongs to: "Llama".
        optional family: Option<String>,
        /// The id of the text it followed.
        optional predecessor: Option<Spanned<Text>>,
        /// The date of this version.
        optional date: Option<Spanned<Day>>,
        /// Other spellings people use, so that a wrong one can be mended.
        optional aliases: Vec<String>,
        /// What shows its date, its maker's intent, or that copies of it agree.
        optional evidence: Vec<super::Evidence>,
        /// Whether the whole text was read.
        required reading: Reading,
        /// The day somebody last looked at the whole record.
        required checked: Option<Spanned<Day>>,
        /// One plain sentence for the reader.
        optional note: Option<String> => text,
        /// What was read, by key. The text itself is `[source.text]`.
        optional source: Named<Text, Source>,
        /// What it says, by clause.
        optional clause: Named<ClauseKind, Clause>,
        /// History, newest first.
        optional change: Vec<super::Change>,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `second-hand = "the producer publishes nothing itself"`.
        optional allow: Named<Text, Text>,
    }
}

impl Record for License {
    fn about(&self) -> About<'_> {
        About {
            title: &self.name,
            summary: &self.summary,
            names: self.aliases.iter().map(String::as_str).collect(),
            source: Some(&self.source),
            change: &self.change,
            allow: Some(&self.allow),
        }
    }
}
