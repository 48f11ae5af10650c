//! What somebody does with a model, and to what end: what triggers a duty, and what a limit reaches.

use crate::shape::words;

words! {
    /// One thing somebody does with a model. A use is a set of them.
    pub enum Act("act", Any) {
        /// Whatever one does.
        Any = "any",
        /// Running it.
        Run = "run",
        /// Inspecting it and learning how it works.
        Study = "study",
        /// Changing it.
        Modify = "modify",
        /// Giving unchanged copies to others, also inside a product.
        Convey = "convey",
        /// Giving changed copies to others: fine-tuned, quantized or merged.
        ConveyDerivative = "convey-derivative",
        /// Giving it to others inside a product.
        Ship = "ship",
        /// Offering a service that uses it; others see results only.
        OfferService = "offer-service",
        /// Offering the model itself to others as a service.
        OfferModel = "offer-model",
        /// Using what it produces.
        UseOutputs = "use-outputs",
        /// Training a language or foundation model on what it produces.
        TrainLanguageModel = "train-language-model",
        /// Training a classifier or another small model on what it produces.
        TrainOtherModel = "train-other-model",
        /// Giving others a model that was trained on what it produces.
        ConveyTrained = "convey-trained",
        /// Publishing what one found out about it.
        PublishFindings = "publish-findings",
        /// Earning money with it.
        Earn = "earn",
        /// Using it in or for an organization.
        Employer = "employer",
        /// Using it in a sensitive field.
        Field = "field",
    }
}

words! {
    /// To what end somebody uses a model, as texts that allow only some purposes tell them apart.
    pub enum Purpose("purpose", Personal) {
        /// In private, as a hobby.
        Personal = "personal",
        /// Science without money, by anybody but a company.
        Research = "research",
        /// Science by a company's own people, as part of their work.
        CompanyResearch = "company-research",
        /// Teaching and learning.
        Education = "education",
        /// Testing, not daily work.
        Evaluation = "evaluation",
        /// Daily work inside an authority or a nonprofit.
        Internal = "internal",
        /// Daily work inside a company.
        CompanyInternal = "company-internal",
        /// Handing on copies or derivatives for free, by a person, a university or a nonprofit.
        FreePublication = "free-publication",
        /// The same by a company.
        CompanyPublication = "company-publication",
        /// Earning money with it.
        Commercial = "commercial",
    }
}

words! {
    /// Where a use's purpose comes from.
    pub enum Aim("aim", Own) {
        /// From who the reader is: a person's own ends, a company's or authority's daily work.
        Own = "own",
        /// Science.
        Research = "research",
        /// Handing something on for free.
        Publication = "publication",
        /// Money.
        Commercial = "commercial",
    }
}
