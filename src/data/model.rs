//! A release of a model, as a record of facts.

use super::{About, Access, Change, Component, ComponentKind, Evidence, HubId, Record, Source, Url};
use crate::shape::{Day, Named, Text, record, words};
use crate::span::Spanned;

words! {
    /// Where a release stands in its life.
    pub enum Status("status", Current) {
        /// Offered today.
        Current = "current",
        /// Followed by a newer release of the same family.
        Superseded = "superseded",
        /// No longer offered by its producer.
        Withdrawn = "withdrawn",
        /// Promised, not yet there.
        Announced = "announced",
    }
}

words! {
    /// What a model reads or writes.
    pub enum Modality("modality", Text) {
        /// Text.
        Text = "text",
        /// Images.
        Image = "image",
        /// Sound.
        Audio = "audio",
        /// Moving pictures.
        Video = "video",
        /// Program code, where the producer names it apart from text.
        Code = "code",
        /// Vectors that stand for what it read, to search or compare with.
        Embedding = "embedding",
        /// Which parts of a picture belong together.
        Mask = "mask",
    }
}

words! {
    /// How a release descends from something else.
    pub enum LineageKind("kind of lineage", BaseModel) {
        /// Training continued from that model's weights.
        BaseModel = "base-model",
        /// It learned from that model's outputs.
        DistilledFrom = "distilled-from",
        /// Weights were merged from that model.
        MergedFrom = "merged-from",
        /// It follows that model in its family.
        Successor = "successor-of",
        /// It was trained on that corpus.
        Dataset = "dataset",
    }
}

words! {
    /// How far open licenses cover a release, as the European index grades it.
    pub enum Coverage("coverage", Unknown) {
        /// Everything, data and pipeline code included.
        Full = "full",
        /// At least two of weights, training code and data.
        Partial = "partial",
        /// Less than that.
        None = "none",
        /// Nobody has graded it.
        Unknown = "unknown",
    }
}

record! {
    /// The weights that an edition was made from.
    pub struct Base {
        /// The id of a model record: "meta/llama-3.3".
        required id: Spanned<Text>,
        /// Which edition of it.
        optional edition: Option<Spanned<Text>>,
    }
}

record! {
    /// One edition of a release: a size or stage that one downloads. What it does not say is as the release says.
    pub struct Variant {
        /// A short name: "base", "instruct", "32b".
        required id: Spanned<Text>,
        /// Its repository name on Hugging Face: "org/name".
        optional hf: Option<HubId>,
        /// All parameters, as the producer gives them: "400B".
        optional params: Option<Spanned<Text>>,
        /// Parameters used for each token, in a mixture of experts: "17B".
        optional active: Option<Text>,
        /// What sets it apart.
        optional role: Option<Text> => text,
        /// Whether a page leads with it; else with the first edition.
        optional lead: bool,
        /// The terms of its weights, where they differ: an SPDX expression, `none`, `unread`, `not-found` or `unknown`.
        optional license: Option<Spanned<Text>>,
        /// Texts that bind beside its license, where they differ.
        optional terms: Option<Vec<Spanned<Text>>>,
        /// How one gets its weights, where that differs.
        optional access: Option<Spanned<Access>>,
        /// What it reads, where that differs.
        optional input: Option<Vec<Modality>>,
        /// What it writes, where that differs.
        optional output: Option<Vec<Modality>>,
        /// How much it can read at once, where that differs.
        optional context: Option<Spanned<Text>> => name,
        /// The day it was released, where that differs.
        optional released: Option<Spanned<Day>>,
        /// The weights it was made from, where they differ from the release's; an empty list for none.
        optional base: Option<Vec<Base>>,
        /// What shows how it differs.
        optional evidence: Vec<Evidence>,
        /// One plain sentence.
        optional note: Option<Text> => text,
    }
}

record! {
    /// Something a release descends from.
    pub struct Lineage {
        /// How it descends.
        required kind: LineageKind,
        /// The id of a model record ("meta/llama-3"), or of a file in `data/datasets` for a dataset.
        required id: Spanned<Text>,
        /// Which edition of that model.
        optional edition: Option<Spanned<Text>>,
        /// What shows it.
        optional evidence: Vec<Evidence>,
        /// One plain sentence.
        optional note: Option<Text> => text,
    }
}

record! {
    /// What is known of the training run.
    pub struct Training {
        /// Tokens seen, as the producer gives them: "15T".
        optional tokens: Option<Text>,
        /// Computation of the whole training of the largest edition, in petaFLOP (10¹⁵ floating-point operations).
        optional petaflop: Option<u64>,
        /// Accelerator hours, as the producer gives them.
        optional gpu_hours: Option<Text>,
        /// The hardware: "H100-80GB".
        optional hardware: Option<Text>,
        /// The latest date of the data, as the producer gives it.
        optional cutoff: Option<Text>,
        /// What shows it.
        optional evidence: Vec<Evidence>,
    }
}

record! {
    /// Names of the release elsewhere.
    pub struct Identifiers {
        /// Repository on Hugging Face: "org/name".
        optional hf: Option<HubId>,
        /// Its DOI.
        optional doi: Option<Text>,
        /// Its paper on arXiv: "2512.13961".
        optional arxiv: Option<Text>,
    }
}

record! {
    /// One of several values that sources give for the same thing.
    pub struct ConflictValue {
        /// What the source says.
        required value: Text,
        /// The key of the source.
        required source: Spanned<Text>,
        /// What the source says, word for word.
        optional quote: Option<Spanned<Text>>,
    }
}

record! {
    /// Sources that disagree. Shown, not decided.
    pub struct Conflict {
        /// What they disagree about: "context length", "release date".
        required about: Text => text,
        /// What each of them says.
        required values: Vec<ConflictValue>,
        /// How it was settled, if it was.
        optional resolution: Option<Text> => text,
    }
}

record! {
    /// The producer's reply to what is said here.
    pub struct Dispute {
        /// The day of the reply.
        required date: Spanned<Day>,
        /// Who replied.
        required by: Text,
        /// What they say, in a sentence.
        required claim: Text => text,
        /// Where they say it.
        optional url: Option<Url>,
        /// How it was settled, if it was.
        optional resolution: Option<Text> => text,
    }
}

record! {
    /// Somebody else's verdict, for comparison only.
    pub struct External {
        /// The verdict as they give it: "Class III", "0.33".
        required verdict: Text,
        /// The version of their rules, or the date of their data.
        optional rubric: Option<Text>,
        /// Which release of the family they judged.
        optional about: Option<Text>,
        /// The key of the source.
        required source: Spanned<Text>,
    }
}

record! {
    /// A release of a model: `data/models/<org>/<slug>.toml`. Facts only; verdicts are computed.
    pub struct Model {
        /// What people call it: "Llama 4 Maverick".
        required name: Text => name,
        /// What it is, in one plain sentence of our own.
        required summary: Text => text,
        /// The family it belongs to, by name: "Llama".
        optional family: Option<Spanned<Text>>,
        /// The day it was released; a month or year as a string when no source says the day.
        optional released: Option<Spanned<Day>>,
        /// Where it stands in its life.
        optional status: Status,
        /// Other names it is looked for by.
        optional aliases: Vec<Text>,
        /// What it reads.
        optional input: Vec<Modality>,
        /// What it writes.
        optional output: Vec<Modality>,
        /// How much it can read at once, as the producer gives it: "128K tokens".
        optional context: Option<Spanned<Text>> => name,
        /// The terms of every component that names none of its own. An SPDX expression; `none` if it was released without terms, `unread` if terms are named and nobody has read them here (a note names them), `not-found` if somebody looked for them in vain, `unknown` if nobody has looked.
        optional license: Option<Spanned<Text>>,
        /// How far open licenses cover weights, code and data together, where an index grades that.
        optional license_coverage: Coverage,
        /// What the producer says of it: `true` if they call it open, open source or open-weight.
        optional claims_open: Option<bool>,
        /// What shows the license and the claim.
        optional evidence: Vec<Evidence>,
        /// The day somebody last looked at the whole record.
        required checked: Option<Spanned<Day>>,
        /// One plain sentence for the reader.
        optional note: Option<Text> => text,
        /// Sizes and stages of this release.
        optional variant: Vec<Variant>,
        /// What it descends from.
        optional lineage: Vec<Lineage>,
        /// What was read, by key.
        optional source: Named<Text, Source>,
        /// Its ingredients, by name. A missing one is unknown.
        optional component: Named<ComponentKind, Component>,
        /// The training run.
        optional training: Option<Training>,
        /// How other sites and catalogs call it.
        optional identifiers: Option<Identifiers>,
        /// Sources that disagree.
        optional conflict: Vec<Conflict>,
        /// Replies of the producer.
        optional dispute: Vec<Dispute>,
        /// Other people's verdicts, by index.
        optional external: Named<Text, External>,
        /// History, newest first.
        optional change: Vec<Change>,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `second-hand = "the producer publishes nothing itself"`.
        optional allow: Named<Text, Text>,
    }
}

impl Record for Model {
    fn about(&self) -> About<'_> {
        About {
            title: &self.name,
            summary: &self.summary,
            names: self.aliases.iter().map(Text::as_str).collect(),
            source: Some(&self.source),
            change: &self.change,
            allow: Some(&self.allow),
        }
    }
}
