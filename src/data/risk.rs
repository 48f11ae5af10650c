//! The risks that a text brings.

use crate::shape::words;

words! {
    /// A risk that a text brings for whoever uses what it covers.
    pub enum RiskKind("risk", Indemnity) {
        /// The licensee pays the licensor's damages.
        Indemnity = "indemnity",
        /// Rights end for those who sue over patents or the material.
        PatentRetaliation = "patent-retaliation",
        /// No patent is licensed.
        NoPatentGrant = "no-patent-grant",
        /// The licensor can change the terms or a policy that binds.
        TermsCanChange = "terms-can-change",
        /// The licensor can end the license without a breach.
        Revocable = "revocable",
        /// Rights end by themselves on a breach.
        AutoTermination = "auto-termination",
        /// Rights end when a number is passed.
        EndsRightsAtThreshold = "ends-rights-at-threshold",
        /// A policy binds that is not part of the text and was not read.
        PolicyNotInText = "policy-not-in-text",
        /// Copies must be destroyed when the license ends.
        Deletion = "deletion",
        /// The licensor can restrict use from afar.
        RemoteRestriction = "remote-restriction",
        /// The licensor owns derivatives, or gets rights in them.
        LicensorOwnsDerivatives = "licensor-owns-derivatives",
        /// Rights end for those who take safety measures out.
        GuardrailTermination = "guardrail-termination",
        /// Rules on export bind.
        ExportControl = "export-control",
        /// A court or law of another country decides.
        ForeignCourt = "foreign-court",
    }
}
