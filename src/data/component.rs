//! The ingredients of a model, and what can be said of each.

use super::{Evidence, Url};
use crate::shape::{Day, Text, Words, record, words};
use crate::span::Spanned;

words! {
    /// The four groups of ingredients.
    pub enum Group("group of components", Weights) {
        /// The trained numbers.
        Weights = "weights",
        /// The programs that made, run and measure the model.
        Code = "code",
        /// What it learned from and was measured on.
        Data = "data",
        /// What was written about it.
        Documents = "documents",
        /// Ways to use it without having it; only some indices ask.
        Access = "access",
    }
}

words! {
    /// One ingredient of a model. The crosswalk to MOF, OSAID and the European index is in the standards' own files.
    pub enum ComponentKind("component", Weights) {
        /// The final parameters, ready to run (MOF: model parameters, final).
        Weights = "weights",
        /// The parameters after pretraining, before any tuning for instructions or chat.
        BaseWeights = "base-weights",
        /// Parameters saved during training (MOF: model parameters, intermediate).
        Checkpoints = "checkpoints",
        /// Optimizer states and the exact configuration (MOF: model metadata).
        TrainingState = "training-state",
        /// Code that defines the network (MOF: model architecture).
        Architecture = "architecture",
        /// Code that runs the trained model.
        InferenceCode = "inference-code",
        /// Code that pretrained it.
        TrainingCode = "training-code",
        /// Code that tuned it afterwards.
        PostTrainingCode = "post-training-code",
        /// Code that collected, filtered and prepared the training data (MOF: data preprocessing code).
        DataCode = "data-code",
        /// Code that measured it.
        EvaluationCode = "evaluation-code",
        /// Libraries and tools of its own that the code needs (MOF: supporting libraries and tools).
        Libraries = "libraries",
        /// What it was pretrained on (MOF: datasets).
        PretrainingData = "pretraining-data",
        /// What it was tuned on afterwards.
        PostTrainingData = "post-training-data",
        /// What it was measured on.
        EvaluationData = "evaluation-data",
        /// A description of all training data: where from, how chosen, how processed (OSAID: data information).
        DataInformation = "data-information",
        /// A datasheet of the training data.
        DataCard = "data-card",
        /// The model card.
        ModelCard = "model-card",
        /// A technical report or preprint.
        TechnicalReport = "technical-report",
        /// A peer-reviewed paper.
        Paper = "paper",
        /// Results of measurements.
        EvaluationResults = "evaluation-results",
        /// Examples of what it produces.
        SampleOutputs = "sample-outputs",
        /// Documentation of the code.
        CodeDocs = "code-docs",
        /// A description of the network and of the hardware and settings it was trained with.
        TrainingSetup = "training-setup",
        /// Logs written during training.
        TrainingLogs = "training-logs",
        /// A versioned package of the released system (European index until 2026).
        Package = "package",
        /// An interface over the network (European index until 2026).
        Api = "api",
    }
}

impl ComponentKind {
    /// The group it belongs to.
    pub fn group(self) -> Group {
        match self {
            Self::Weights | Self::BaseWeights | Self::Checkpoints | Self::TrainingState => Group::Weights,
            Self::Architecture
            | Self::InferenceCode
            | Self::TrainingCode
            | Self::PostTrainingCode
            | Self::DataCode
            | Self::EvaluationCode
            | Self::Libraries => Group::Code,
            Self::PretrainingData | Self::PostTrainingData | Self::EvaluationData => Group::Data,
            Self::Package | Self::Api => Group::Access,
            _ => Group::Documents,
        }
    }

    /// The name in running text: "training code", "API".
    pub fn title(self) -> String {
        match self {
            Self::Api => "API".to_owned(),
            Self::Weights => "final weights".to_owned(),
            Self::PostTrainingCode => "post-training code".to_owned(),
            Self::PostTrainingData => "post-training data".to_owned(),
            Self::CodeDocs => "code documentation".to_owned(),
            _ => self.name().replace('-', " "),
        }
    }
}

words! {
    /// Whether a component was released.
    pub enum State("state", Unknown) {
        /// The whole of it was released, to everyone or to those who ask.
        Released = "released",
        /// A part was released, or a reduced form of it.
        Partial = "partial",
        /// Somebody looked and it was not released.
        Withheld = "withheld",
        /// The model has no such part.
        NotApplicable = "not-applicable",
        /// Nobody has looked, or what was found leaves it open: then evidence or a note say what. The same as leaving the key out; never counted as withheld.
        Unknown = "unknown",
    }
}

words! {
    /// How one gets a released component.
    pub enum Access("access", Unknown) {
        /// Anyone can fetch it.
        Public = "public",
        /// One must accept terms or sign in first.
        Gated = "gated",
        /// Anyone can fetch it; whether one must accept terms or sign in first, nobody has looked.
        PublicOrGated = "public-or-gated",
        /// Somebody decides case by case.
        OnRequest = "on-request",
        /// It can be used over the network but not had.
        ApiOnly = "api-only",
        /// Nobody has looked.
        Unknown = "unknown",
    }
}

words! {
    /// How much is told about training data: each step includes the ones below it.
    pub enum Disclosure("disclosure", Unknown) {
        /// Nobody has looked.
        Unknown = "unknown",
        /// Nothing is told.
        None = "none",
        /// Only kinds of sources are named, with or without an amount: "publicly available web data".
        Category = "category",
        /// Beside kinds of sources it is told how they were gathered, filtered or mixed, in steps that can be checked or repeated in outline, though not each source is named.
        Described = "described",
        /// Each source is listed by name.
        Itemized = "itemized",
        /// Every source is listed and the code and recipe to gather it again are public.
        Reconstructable = "reconstructable",
        /// The data itself can be had.
        Released = "released",
    }
}

words! {
    /// How thorough a document is, where an index grades documents.
    pub enum Quality("quality", Unknown) {
        /// It covers all the index asks for.
        Full = "full",
        /// It covers some of it.
        Partial = "partial",
        /// Nobody has graded it.
        Unknown = "unknown",
    }
}

record! {
    /// One ingredient of a model, under `[component.<name>]`: is it released, can one get it, on what terms, and how do we know.
    pub struct Component {
        /// Whether it was released.
        required state: Spanned<State>,
        /// How one gets it.
        optional access: Spanned<Access>,
        /// An SPDX expression; `none` if it was released without terms, `unread` if terms are named and nobody has read them here (a note names them), `not-found` if somebody looked for them in vain, `unknown` if nobody has looked. Without the key, the model's own license.
        optional license: Option<Spanned<Text>>,
        /// The words an index gives for the license, verbatim, where they are no expression. Only that index's own standard reads them.
        optional stated_license: Option<Text>,
        /// For data: how much is told about it.
        optional disclosure: Spanned<Disclosure>,
        /// For documents: how thorough it is.
        optional quality: Quality,
        /// The document that contains this one.
        optional included_in: Option<Spanned<ComponentKind>>,
        /// Where it can be had.
        optional url: Vec<Url>,
        /// Corpora it consists of: ids of files in `data/datasets`.
        optional datasets: Vec<Spanned<Text>>,
        /// For data: whether its makers offer a copy of it as the model saw it, so that it does not matter what became of the corpora it was made of.
        optional own_copy: bool,
        /// What shows all this.
        optional evidence: Vec<Evidence>,
        /// Where somebody looked and found nothing; the evidence of absence.
        optional looked: Vec<Text> => text,
        /// The day they looked.
        optional looked_on: Option<Spanned<Day>>,
        /// Texts that bind beside the license, by their ids in `data/licenses`: a policy, terms accepted at the download.
        optional terms: Vec<Spanned<Text>>,
        /// One plain sentence for the reader.
        optional note: Option<Text> => text,
    }
}

impl Component {
    /// Whether somebody looked, and what was found leaves open whether it was released.
    pub fn is_unsettled(&self) -> bool {
        self.state.value == State::Unknown
            && (self.note.is_some() || !self.evidence.is_empty() || !self.looked.is_empty())
    }
}
