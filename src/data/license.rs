//! One text of one license, as clauses.

use super::{About, Act, Purpose, ReaderKind, Record, Region, Source, Url, UseField};
use crate::shape::{Day, record, words};
use crate::span::Spanned;
use std::collections::BTreeMap;

words! {
    /// The four groups of clauses.
    pub enum ClauseGroup("group of clauses", Permission) {
        /// What the text lets one do.
        Permission = "permission",
        /// What it asks in return.
        Duty = "duty",
        /// Whom, where, what for or how much it excludes.
        Limit = "limit",
        /// How rights end, and what the licensee answers for.
        Risk = "risk",
    }
}

words! {
    /// What a clause is about. Permissions first, then duties, then limits, then risks.
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
        LicenseCopy = "license-copy",
        /// Keeping notices of copyright, patents, attribution and permission.
        KeepNotices = "keep-notices",
        /// Adding a notice file or line that the text prescribes.
        NoticeFile = "notice-file",
        /// Saying what was changed.
        MarkChanges = "mark-changes",
        /// Showing the origin where users see it.
        Display = "display",
        /// Rules for the name of what is built.
        Name = "name",
        /// A sentence that public statements must carry.
        Statement = "statement",
        /// Naming the author in works or publications.
        Credit = "credit",
        /// Passing on the source.
        Source = "source",
        /// Offering the source to users over the network.
        NetworkSource = "network-source",
        /// Passing derivatives on under the same terms only.
        ShareAlike = "share-alike",
        /// Binding those who receive or use it to the same restrictions.
        PassDown = "pass-down",
        /// Telling those who receive it which restrictions apply.
        TellUsers = "tell-users",
        /// Seeing to it that persons who act for the licensee keep the terms.
        Procure = "procure",
        /// Registering or applying before use.
        Register = "register",
        /// Accepting terms at the download.
        AcceptTerms = "accept-terms",
        /// Using the newest version.
        LatestVersion = "latest-version",
        /// Keeping or adding explanatory documentation.
        Documentation = "documentation",
        /// Reporting or giving back to the licensor.
        Feedback = "feedback",
        /// Adding no technical measures that restrict those who receive it.
        NoTechnicalMeasures = "no-technical-measures",
        /// A number of users above which the license ends or changes.
        UserThreshold = "user-threshold",
        /// A revenue above which the license ends or changes.
        RevenueThreshold = "revenue-threshold",
        /// Use only for some purposes: research, no money, no production.
        Purpose = "purpose",
        /// Fields in which it must not be used.
        FieldOfUse = "field-of-use",
        /// A policy of acceptable use that must be followed.
        AcceptableUse = "acceptable-use",
        /// People, companies or uses excluded by where they are.
        Geography = "geography",
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
        /// All rights end on a breach.
        TerminationOnBreach = "termination-on-breach",
        /// Copies must be destroyed when the license ends.
        Deletion = "deletion",
        /// The licensor reserves to restrict use, remotely or otherwise.
        RemoteRestriction = "remote-restriction",
        /// The licensor owns derivatives, or gets rights in them.
        DerivativesOwnership = "derivatives-ownership",
        /// Rights end for those who take safety measures out.
        GuardrailTermination = "guardrail-termination",
        /// Rules on export must be kept.
        ExportControl = "export-control",
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
        } else if self <= Self::NoTechnicalMeasures {
            ClauseGroup::Duty
        } else if self <= Self::NoCompete {
            ClauseGroup::Limit
        } else {
            ClauseGroup::Risk
        }
    }

    /// Whether it is a duty that asks for notices only: a copy of the license, notices, marks on changed files.
    pub fn is_notice(self) -> bool {
        matches!(self, Self::LicenseCopy | Self::KeepNotices | Self::NoticeFile | Self::MarkChanges)
    }
}

words! {
    /// What a text says about a clause. Permissions are granted, conditional, denied or silent; duties required, conditional or none; limits and risks present, limited or absent; all can be unclear.
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
            ClauseGroup::Limit | ClauseGroup::Risk => &[Self::Present, Self::Limited, Self::Absent, Self::Unclear],
        }
    }
}

words! {
    /// What a threshold counts.
    pub enum Metric("metric", MonthlyActiveUsers) {
        /// People who use products or services in a month.
        MonthlyActiveUsers = "monthly-active-users",
        /// Revenue in a year, in US dollars.
        AnnualRevenueUsd = "annual-revenue-usd",
        /// Revenue in a month, in US dollars.
        MonthlyRevenueUsd = "monthly-revenue-usd",
    }
}

words! {
    /// On which side of its number a threshold begins to bite.
    pub enum Operator("operator", Above) {
        /// It bites above the number; the number itself is still free.
        Above = ">",
        /// It bites from the number on.
        From = ">=",
        /// The text leaves open what holds at exactly the number.
        Unclear = "unclear",
    }
}

words! {
    /// Whose users or revenue a threshold counts.
    pub enum Counted("whose numbers", Licensee) {
        /// The licensee's.
        Licensee = "licensee",
        /// The licensee's and its affiliates'.
        LicenseeAndAffiliates = "licensee-and-affiliates",
        /// Those of the product or service that the model is in.
        Product = "product",
        /// The text leaves open whether those of the product or of the licensee.
        Unclear = "unclear",
        /// The licensee's, and those of whoever employs them.
        LicenseeAndEmployer = "licensee-and-employer",
    }
}

words! {
    /// When a number is measured.
    pub enum Measured("time of measuring", Continuing) {
        /// At any time while the license runs.
        Continuing = "continuing",
        /// Once, on the day the version was released.
        AtRelease = "at-release",
    }
}

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

record! {
    /// A number past which a clause bites.
    pub struct Threshold {
        /// What is counted.
        required metric: Metric,
        /// Whether the number itself is still free.
        required op: Operator,
        /// The number that is compared, in the unit of the metric.
        required value: u64,
        /// Whose users or revenue count.
        optional counted: Counted,
        /// When it is measured.
        optional when: Measured,
        /// How the text says it: "in the preceding calendar month".
        optional note: Option<String>,
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
    /// Readers whom a clause spares, as long as they do nothing it does not spare.
    pub struct Exemption {
        /// Who is spared.
        optional who: Vec<ReaderKind>,
        /// Readers of whom the text leaves open whether they are.
        optional unclear_who: Vec<ReaderKind>,
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
        optional at: Option<String>,
        /// The text's own words, short and exact.
        optional quote: Option<Spanned<String>>,
        /// The key of the source it was read in; without the key, the license's `text` source.
        optional source: Option<Spanned<String>>,
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
        /// Readers it spares for some uses: "nonprofits, unless they earn money with it".
        optional exempt: Vec<Exemption>,
        /// Whether it reaches only those who offer models to others as a service.
        optional model_service: bool,
        /// What it is limited to, in words: "multimodal models".
        optional scope: Option<String>,
        /// The models it is limited to, where that decides an answer.
        optional only: Option<Only>,
        /// The numbers past which it bites; any one of them is enough.
        optional threshold: Vec<Threshold>,
        /// For a limit by geography: the places it excludes: "eu".
        optional regions: Vec<Region>,
        /// For a limit by geography: what must not be there.
        optional place: Vec<Where>,
        /// The fields that are forbidden outright.
        optional fields: Vec<UseField>,
        /// Fields that the text touches in part or in doubtful words.
        optional unclear_fields: Vec<UseField>,
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
        optional cure: Option<String>,
        /// Who or what is excepted: "end users of a product that includes the model".
        optional exception: Option<String>,
        /// What follows, in our words: "a separate license must be asked for".
        optional effect: Option<String>,
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
        /// What sort of text it is.
        optional kind: LicenseKind,
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

impl Record for License {
    fn about(&self) -> About<'_> {
        About {
            title: &self.name,
            summary: &self.summary,
            names: self.aliases.iter().map(String::as_str).collect(),
            source: Some(&self.source),
            change: &self.change,
        }
    }
}
