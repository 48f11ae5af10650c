//! What a company asks of the models it uses: the file of `ajar policy`.

use super::{AnswerGrade, ClauseKind, ComponentKind, Reader};
use crate::shape::record;
use crate::span::Spanned;

record! {
    /// What a company asks of the models it uses: the file of `ajar policy`.
    pub struct CompanyPolicy {
        /// The models in use, by id, by the name of an edition, by repository on Hugging Face or by any other name that is recorded.
        optional models: Vec<Spanned<String>>,
        /// What is known of the company.
        optional reader: Option<Reader>,
        /// What it does with models, under `[[use]]`.
        optional r#use: Vec<PolicyUse>,
        /// Duties, limits and risks that no text which binds may have: "revenue-threshold", "pass-down".
        optional forbid: Vec<Spanned<ClauseKind>>,
        /// Components that must have been released as a whole.
        optional released: Vec<Spanned<ComponentKind>>,
        /// Definitions of open that must be met, under `[[standard]]`.
        optional standard: Vec<PolicyStandard>,
    }
}

record! {
    /// Something a company does with models.
    pub struct PolicyUse {
        /// The use, by its id or another name: "sell-a-service".
        required id: Spanned<String>,
        /// The worst answer that is good enough; without the key, "yes-within-limits".
        optional at_least: Option<AnswerGrade>,
    }
}

record! {
    /// A definition of open that must be met.
    pub struct PolicyStandard {
        /// The standard, by its id.
        required id: Spanned<String>,
        /// The level that must be reached for certain; without the key, the highest, or that the test is passed.
        optional level: Option<Spanned<String>>,
    }
}
