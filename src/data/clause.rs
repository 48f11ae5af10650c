//! What clauses there are, and what a text can say about each.

use crate::shape::words;

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
