//! The answer to "may I?", as a grade.

use crate::shape::{Words, words};

words! {
    /// The answer to a question about rights, from worst to best. Each follows by rule from what the acts of a use trigger
    /// in the texts that bind: nobody weighs it.
    pub enum AnswerGrade("answer", NotRead) {
        /// The weights cannot be had: use is only through the provider's service, on its contract.
        NoWeights = "no-weights",
        /// The terms exclude it, and offer nothing else.
        No = "no",
        /// The terms exclude it without a separate license, and say that one can be asked for.
        SeparateLicense = "no-without-separate-license",
        /// The terms were not found, or nobody has looked for them.
        TermsNotFound = "terms-not-found",
        /// The terms, or facts that decide, are not recorded yet.
        NotRead = "not-read",
        /// The text can be read in more than one way.
        Unclear = "unclear",
        /// The terms allow some purposes only, and it is open whether this is one.
        PurposeLimited = "only-noncommercial-or-research",
        /// A policy, field, place, purpose or number goes on to bind.
        WithinLimits = "yes-within-limits",
        /// Duties follow beyond notices.
        Duties = "yes-duties",
        /// A copy of the license, notices and marks on changed files are all that is asked.
        Notices = "yes-notices",
        /// Nothing is triggered.
        Yes = "yes",
    }
}

impl AnswerGrade {
    /// Whether the use is allowed, whatever is asked in return.
    pub fn is_yes(self) -> bool {
        self >= Self::WithinLimits
    }

    /// Whether it is ruled out.
    pub fn is_no(self) -> bool {
        self <= Self::SeparateLicense
    }

    /// Its letter in a table: `a` is the worst.
    pub fn letter(self) -> char {
        let at = Self::ALL.iter().position(|it| *it == self).unwrap_or(0);
        char::from(b'a' + u8::try_from(at).unwrap_or(0))
    }

    /// Its color: "yes", "notices", "owed", "limits", "some", "no" or "open".
    pub fn tone(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Notices => "notices",
            Self::Duties => "owed",
            Self::WithinLimits => "limits",
            Self::PurposeLimited => "some",
            Self::NoWeights | Self::No | Self::SeparateLicense => "no",
            Self::TermsNotFound | Self::NotRead | Self::Unclear => "open",
        }
    }

    /// Whether it is open: not found, not read, or not clear.
    pub fn is_open(self) -> bool {
        !self.is_yes() && !self.is_no() && self != Self::PurposeLimited
    }
}
