//! What the site works out and says of records, item by item, as programs read it.

use crate::data::{
    Access, Aim, AnswerGrade, Business, ChangeKind, ClauseKind, ComponentKind, Counted, Group, Measured, Metric,
    Modality, Operator, Practice, Purpose, ReaderKind, RecordKind, RiskKind, StandardKind, Suit, UseField, Where,
};
use crate::shape::{Day, record, words};

record! {
    /// What every item that is a record begins with.
    pub struct ApiHead {
        /// The id, unique in the collection: "meta/llama-4-maverick".
        required id: String,
        /// The address of its page below the site's root, if it has one.
        optional page: Option<String>,
    }
}

record! {
    /// What is worked out for a model.
    pub struct ApiModel {
        /// The id of its organization.
        required organization: String,
        /// The name of its organization.
        required organization_name: String,
        /// The licenses of the weights of the edition a page leads with, by their ids; else `none`, `unread`, `not-found` or `unknown`.
        optional licenses: Vec<String>,
        /// The level of the site's ladder that is certain; absent below the first.
        optional step_floor: Option<String>,
        /// The highest level that is possible.
        optional step_ceiling: Option<String>,
        /// The verdict of the ladder in a sentence.
        optional sentence: String,
        /// The ids of its editions, in `editions`.
        optional editions: Vec<String>,
    }
}

record! {
    /// One edition of a model: what one downloads, with everything resolved.
    pub struct ApiEdition {
        /// The id: the model's, a slash and the variant's; `release` stands for a model without variants.
        required id: String,
        /// The model's id.
        required model: String,
        /// The variant's id.
        optional variant: Option<String>,
        /// The editions with the same terms, access, modalities and bases, this one included: verdicts and answers are the same.
        required alike: Vec<String>,
        /// Whether the model's page leads with it, or with one that is alike.
        required lead: bool,
        /// Its repository on Hugging Face.
        optional hugging_face: Option<String>,
        /// All parameters, as the producer gives them.
        optional params: Option<String>,
        /// Parameters used for each token, as the producer gives them.
        optional active: Option<String>,
        /// What sets it apart.
        optional role: Option<String>,
        /// The day it was released, as far as it is known.
        optional released: Option<Day>,
        /// The terms of its weights, by the ids of licenses; else `none`, `unread`, `not-found` or `unknown`.
        optional licenses: Vec<String>,
        /// Texts that bind beside the license.
        optional additional_terms: Vec<String>,
        /// How one gets the weights.
        required access: Access,
        /// What it reads.
        optional input: Vec<Modality>,
        /// What it writes.
        optional output: Vec<Modality>,
        /// The editions or models its weights were made from.
        optional bases: Vec<String>,
    }
}

record! {
    /// What is worked out for a license.
    pub struct ApiLicense {
        /// Whether its id is one of SPDX.
        required spdx: bool,
        /// The lists of open licenses it is on.
        optional lists: Vec<String>,
        /// The models whose weights are under it, by their ids.
        optional models: Vec<String>,
    }
}

record! {
    /// The answer to one use for the editions of a model that are alike, before a reader says anything of themselves.
    pub struct ApiAnswer {
        /// The id: the edition's, a slash and the use's.
        required id: String,
        /// The model's id.
        required model: String,
        /// The editions, by their ids.
        required editions: Vec<String>,
        /// The use's id.
        required usage: String,
        /// The answer.
        required grade: AnswerGrade,
        /// The ways in which the texts can be taken: of each, all conditions hold, and a reader takes the best way.
        required ways: Vec<ApiWay>,
        /// How rights can end, and what one answers for.
        optional risks: Vec<ApiRisk>,
    }
}

record! {
    /// One way in which the texts can be taken.
    pub struct ApiWay {
        /// The conditions, by their ids in `conditions`.
        required conditions: Vec<String>,
    }
}

record! {
    /// A risk and the clause that brings it.
    pub struct ApiRisk {
        /// What it is.
        required risk: RiskKind,
        /// The clause: the license's id, `#` and the clause's name.
        required clause: String,
    }
}

words! {
    /// What sort of condition it is.
    pub enum ApiSort("sort", Fact) {
        /// A fact of the record: a component that cannot be had, terms nobody read.
        Fact = "fact",
        /// A permission that a text denies or leaves out.
        Permission = "permission",
        /// A limit on who, how many, where or what for.
        Limit = "limit",
        /// Something that is owed.
        Duty = "duty",
        /// The end of rights for those who sue.
        Suit = "suit",
    }
}

record! {
    /// A clause or fact that bears on answers. It comes to `past` for a reader of whom all of `reach` and one of `measure` holds, to `kept` for one of whom all of `reach` and none of `measure` holds, to `open` where the reader has not said what decides, and to `doubt` where the text leaves it open. It does not concern a reader of whom one of `reach` does not hold.
    pub struct ApiCondition {
        /// The id: a fingerprint of what it says, which stays as long as that does.
        required id: String,
        /// What sort of condition it is.
        required sort: ApiSort,
        /// The clause: the license's id, `#` and the clause's name; absent for a fact.
        optional clause: Option<String>,
        /// The license's id.
        optional license: Option<String>,
        /// The clause's name.
        optional kind: Option<ClauseKind>,
        /// Whom it reaches: readers of whom all of these hold.
        optional reach: Vec<ApiTest>,
        /// Past what it excludes or binds: readers of whom one of these holds.
        optional measure: Vec<ApiTest>,
        /// The answer past the measure.
        required past: AnswerGrade,
        /// The answer where the text leaves open whether it is past.
        required doubt: AnswerGrade,
        /// The answer where the reader has not said what decides.
        required open: AnswerGrade,
        /// The answer within the measure, or where there is none.
        required kept: AnswerGrade,
        /// What it asks, in a sentence.
        required sentence: String,
    }
}

words! {
    /// What is asked about a reader.
    pub enum ApiTestKind("test", Doubt) {
        /// They are of one of the kinds in `reached`.
        Kind = "kind",
        /// They are in one of `businesses`.
        Business = "business",
        /// One of their numbers is past one of `cutoffs`.
        Number = "number",
        /// Something of theirs (`of`) is in one of `regions`.
        Place = "place",
        /// They work in one of `fields`.
        Field = "field",
        /// They follow one of `practices`.
        Practice = "practice",
        /// Their purpose is none of `purposes`.
        Purpose = "purpose",
        /// They have sued the licensor.
        Sued = "sued",
        /// They got the model by itself: it holds but of who says `in_product = true`.
        Direct = "direct",
        /// Nothing: the text leaves open whether it speaks of the acts of the use.
        Doubt = "doubt",
    }
}

record! {
    /// One thing that is asked about a reader.
    pub struct ApiTest {
        /// What is asked.
        required test: ApiTestKind,
        /// The kinds of reader.
        optional reached: Vec<ReaderKind>,
        /// Kinds of reader of whom the text leaves it open.
        optional reached_unclear: Vec<ReaderKind>,
        /// The businesses, of which one is enough.
        optional businesses: Vec<Business>,
        /// The cutoffs, of which one is enough.
        optional cutoffs: Vec<ApiCutoff>,
        /// The places: two letters of ISO 3166-1 in lower case, `uk` or `eu`.
        optional regions: Vec<String>,
        /// Places of which the text leaves it open.
        optional regions_unclear: Vec<String>,
        /// What must not be there.
        optional of: Vec<Where>,
        /// The fields; of practices, those in which also the ones that are left open elsewhere are forbidden.
        optional fields: Vec<UseField>,
        /// Fields of which the text leaves it open.
        optional fields_unclear: Vec<UseField>,
        /// The practices.
        optional practices: Vec<Practice>,
        /// Practices of which the text leaves it open.
        optional practices_unclear: Vec<Practice>,
        /// The purposes that are allowed.
        optional purposes: Vec<Purpose>,
        /// Purposes of which the text leaves it open.
        optional purposes_unclear: Vec<Purpose>,
        /// Where the purpose comes from.
        optional aim: Option<Aim>,
        /// The lawsuits that count; `any` is over anything in the material.
        optional suits: Vec<Suit>,
        /// What holds of who has sued and does not say over what: whether the lawsuit counts; else it is unclear.
        optional any_suit: Option<bool>,
    }
}

record! {
    /// A number past which a clause bites.
    pub struct ApiCutoff {
        /// What is counted.
        required metric: Metric,
        /// On which side it bites.
        required op: Operator,
        /// The number.
        required value: u64,
        /// Whose numbers count.
        required counted: Counted,
        /// When it is measured.
        required when: Measured,
    }
}

record! {
    /// What one standard says of the edition a model's page leads with, and why.
    pub struct ApiVerdict {
        /// The id: the model's, a slash and the standard's.
        required id: String,
        /// The model's id.
        required model: String,
        /// The standard's id.
        required standard: String,
        /// How the standard turns findings into a verdict.
        required kind: StandardKind,
        /// If every unknown turns out badly: a level's id or `none`, `met` or `not-met`, a score from 0 to 1, or `out-of-scope`.
        required floor: String,
        /// If every unknown turns out well.
        required ceiling: String,
        /// Whether both are the same.
        required settled: bool,
        /// The address of its badge below the site's root: the verdict as a small picture.
        required badge: String,
        /// Components that were not released and would have to be for the next level, or to pass.
        optional missing: Vec<ComponentKind>,
        /// Components of which too little is known.
        optional unknown: Vec<ComponentKind>,
        /// Every requirement, with what was found.
        required reasons: Vec<ApiReason>,
    }
}

record! {
    /// What was found for one requirement of a standard.
    pub struct ApiReason {
        /// The requirement's id.
        required requirement: String,
        /// The component that decided.
        required component: ComponentKind,
        /// `met`, `partly`, `not-met` or `unknown`.
        required finding: String,
        /// The facts it rests on, in sentences.
        optional because: Vec<String>,
    }
}

record! {
    /// One ingredient of a model, and how often it was released.
    pub struct ApiComponent {
        /// The id: "training-code".
        required id: ComponentKind,
        /// The address of its page below the site's root.
        required page: String,
        /// What it is called.
        required name: String,
        /// The group it belongs to.
        required group: Group,
        /// What it is.
        required meaning: String,
        /// The models that released it, by their ids.
        optional released: Vec<String>,
        /// The models that released a part of it.
        optional partial: Vec<String>,
        /// The models that withhold it.
        optional withheld: Vec<String>,
    }
}

record! {
    /// A dated line of a record.
    pub struct ApiChange {
        /// The id: the kind of record, its id, the day and a number.
        required id: String,
        /// The day.
        required date: Day,
        /// Whether a fact, an earlier mistake or a rule changed.
        required kind: ChangeKind,
        /// The kind of record.
        required record_kind: RecordKind,
        /// The record's id.
        required record: String,
        /// The record's name.
        required name: String,
        /// The address of its page below the site's root.
        required page: String,
        /// What changed, in a sentence.
        required what: String,
    }
}
