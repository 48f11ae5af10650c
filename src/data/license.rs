//! One text of one license, as clauses.

use super::{Region, Source, Url};
use crate::shape::{Day, record, words};
use crate::span::Spanned;
use std::collections::BTreeMap;

words! {
    /// The three groups of clauses.
    pub enum ClauseGroup("group of clauses", Permission) {
        /// What the text lets one do.
        Permission = "permission",
        /// What it asks in return.
        Duty = "duty",
        /// Whom, where, what for or how much it excludes.
        Limit = "limit",
    }
}

words! {
    /// What a clause is about. Permissions first, then duties, then limits.
    pub enum ClauseKind("clause", Use) {
        /// Running the material.
        Use = "use",
        /// Inspecting it and learning how it works.
        Study = "study",
        /// Changing it and making derivatives.
        Modify = "modify",
        /// Passing it on, changed or not.
        Redistribute = "redistribute",
        /// Granting others the same rights oneself.
        Sublicense = "sublicense",
        /// Using it for money.
        CommercialUse = "commercial-use",
        /// Using what the model produces.
        OutputUse = "output-use",
        /// Training another model on what it produces.
        OutputTraining = "output-training",
        /// Offering it to others as a service over the network.
        HostAsService = "host-as-service",
        /// An express license of patents.
        PatentGrant = "patent-grant",
        /// Passing on a copy of the license.
        CopyOfLicense = "copy-of-license",
        /// Keeping or adding a notice file or copyright notice.
        NoticeFile = "notice-file",
        /// Showing the origin where users see it.
        AttributionDisplay = "attribution-display",
        /// Rules for the name of what is built.
        Naming = "naming",
        /// Saying what was changed.
        StateChanges = "state-changes",
        /// Passing on the source.
        SourceDisclosure = "source-disclosure",
        /// Offering the source to users over the network.
        NetworkDisclosure = "network-disclosure",
        /// Passing derivatives on under the same terms only.
        ShareAlike = "share-alike",
        /// Binding those who receive it to the same restrictions.
        PassDownRestrictions = "pass-down-restrictions",
        /// Registering or applying before use.
        Registration = "registration",
        /// A number of users above which the license ends or changes.
        UserThreshold = "user-threshold",
        /// A revenue above which the license ends or changes.
        RevenueThreshold = "revenue-threshold",
        /// Fields in which it must not be used.
        FieldOfUse = "field-of-use",
        /// A policy of acceptable use that must be followed.
        AcceptableUse = "acceptable-use",
        /// People or companies excluded by where they are.
        Geography = "geography",
        /// Use only for research.
        ResearchOnly = "research-only",
        /// No use that competes with the licensor.
        NoCompete = "no-compete",
        /// A promise to pay the licensor's damages.
        Indemnity = "indemnity",
        /// Patent rights that end for those who sue over patents.
        PatentRetaliation = "patent-retaliation",
        /// All rights end for those who sue.
        LitigationTermination = "litigation-termination",
        /// The licensor can change the terms alone.
        UnilateralChange = "unilateral-change",
        /// The licensor can end the license alone, without a breach.
        UnilateralTermination = "unilateral-termination",
        /// Limits on the use of names and marks.
        Trademark = "trademark",
        /// A law or court that is fixed.
        GoverningLaw = "governing-law",
    }
}

impl ClauseKind {
    /// The group it belongs to.
    pub fn group(self) -> ClauseGroup {
        if self <= Self::PatentGrant {
            ClauseGroup::Permission
        } else if self <= Self::Registration {
            ClauseGroup::Duty
        } else {
            ClauseGroup::Limit
        }
    }
}

words! {
    /// What a text says about a clause. Permissions are granted, conditional, denied or silent; duties required, conditional or none; limits present, limited or absent; all can be unclear.
    pub enum ClauseValue("clause value", Unclear) {
        /// The permission is given.
        Granted = "granted",
        /// The permission or duty depends on something the quote names.
        Conditional = "conditional",
        /// The permission is refused.
        Denied = "denied",
        /// The text does not speak of the permission.
        Silent = "silent",
        /// The duty holds.
        Required = "required",
        /// There is no such duty.
        None = "none",
        /// The limit is there.
        Present = "present",
        /// The limit is there in a narrow form that does not restrict ordinary use.
        Limited = "limited",
        /// There is no such limit.
        Absent = "absent",
        /// The text can be read in more than one way.
        Unclear = "unclear",
    }
}

impl ClauseValue {
    /// The values a clause of `group` can have.
    pub fn allowed(group: ClauseGroup) -> &'static [Self] {
        match group {
            ClauseGroup::Permission => &[Self::Granted, Self::Conditional, Self::Denied, Self::Silent, Self::Unclear],
            ClauseGroup::Duty => &[Self::Required, Self::Conditional, Self::None, Self::Unclear],
            ClauseGroup::Limit => &[Self::Present, Self::Limited, Self::Absent, Self::Unclear],
        }
    }
}

words! {
    /// What a threshold counts.
    pub enum Metric("metric", MonthlyActiveUsers) {
        /// People who use the licensee's products in a month.
        MonthlyActiveUsers = "monthly-active-users",
        /// The licensee's revenue in a year, in US dollars.
        AnnualRevenueUsd = "annual-revenue-usd",
        /// The licensee's revenue in a month, in US dollars.
        MonthlyRevenueUsd = "monthly-revenue-usd",
    }
}

words! {
    /// On which side of its number a threshold begins to bite.
    pub enum Operator("operator", Above) {
        /// The limit holds above the number; the number itself is still free.
        Above = ">",
        /// The limit holds from the number on.
        From = ">=",
    }
}

words! {
    /// The models a clause is limited to.
    pub enum Only("kind of model", Multimodal) {
        /// Models that read or write more than text and code.
        Multimodal = "multimodal",
    }
}

record! {
    /// A number above which a limit holds.
    pub struct Threshold {
        /// What is counted.
        required metric: Metric,
        /// Whether the number itself is still free.
        required op: Operator,
        /// The number.
        required value: u64,
        /// Whose users or revenue count: "licensee and affiliates".
        optional counted: Option<String>,
        /// When it is measured: "in the calendar month before the release".
        optional when: Option<String>,
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
    /// What a text says about one thing, under `[clause.<name>]`.
    pub struct Clause {
        /// What it says.
        required value: Spanned<ClauseValue>,
        /// The section it stands in: "1.b.i".
        optional at: Option<String>,
        /// The text's own words, short and exact.
        optional quote: Option<Spanned<String>>,
        /// The key of the source it was read in; without the key, the license's `text` source.
        optional source: Option<Spanned<String>>,
        /// What it is limited to: "multimodal models".
        optional scope: Option<String>,
        /// The models it is limited to, where that decides an answer.
        optional only: Option<Only>,
        /// For a limit by geography: the regions it excludes. Without the key, nobody has typed them in.
        optional regions: Vec<Region>,
        /// Who or what is excepted: "end users of a product that includes the model".
        optional exception: Option<String>,
        /// What follows, in our words: "a separate license must be asked for".
        optional effect: Option<String>,
        /// The number, for a user or revenue threshold.
        optional threshold: Option<Threshold>,
        /// The document taken in by reference that says it.
        optional via: Option<Incorporated>,
        /// Other clauses that make this one conditional.
        optional because: Vec<Spanned<ClauseKind>>,
        /// One plain sentence for the reader.
        optional note: Option<String>,
    }
}

record! {
    /// One version of one license text: `data/licenses/<id>.toml`, where the id is an SPDX id or begins with `LicenseRef-`.
    pub struct License {
        /// The full title: "Llama 4 Community License Agreement".
        required name: String,
        /// The title people use: "Llama 4 license".
        optional short: Option<String>,
        /// What it is and what stands out, in one or two plain sentences of our own.
        required summary: String,
        /// Who wrote it and can change it.
        optional steward: Option<String>,
        /// The family of texts it belongs to: "Llama".
        optional family: Option<String>,
        /// The id of the text it followed.
        optional predecessor: Option<Spanned<String>>,
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
        optional note: Option<String>,
        /// What was read, by key. The text itself is `[source.text]`.
        optional source: BTreeMap<Spanned<String>, Source>,
        /// What it says, by clause.
        optional clause: BTreeMap<Spanned<ClauseKind>, Clause>,
        /// History, newest first.
        optional change: Vec<super::Change>,
    }
}
