//! What the plain page of a model shows, field by field: what Hugo and Zola get of Ajar's views, and nothing that they
//! would read in vain.

use serde::{Deserialize, Serialize};

/// Makes structs that are read from a view and written for a peer.
macro_rules! shown {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Serialize, Deserialize)]
        pub(crate) struct $name { $($field: $kind),* }
    )*};
}

shown! {
    /// A model's page.
    Shown {
        name: String, sentence: String, summary: String, note: Option<String>, door: Door, facts: Facts,
        deciding: Vec<Deciding>, answers: Vec<Group>, risks: Vec<Risk>, rungs: Vec<Rung>, reasons: Vec<Reason>,
        standards: Vec<Standing>, groups: Vec<Parts>, clauses: Vec<License>, lineage: Vec<Lineage>,
        variants: Vec<Variant>, sources: Vec<Source>,
    }
    Link { name: String, href: String }
    Door { step: usize, name: String, up_to: Option<String> }
    Facts {
        org: Link, released: String, licenses: Vec<Link>, terms: String, context: Option<String>, training: Vec<Fact>,
        checked: String,
    }
    Fact { name: String, value: String }
    Deciding { lead: String, rest: String, fact: Basis }
    Basis { text: String, quote: Option<String>, origin: Option<String>, href: Option<String> }
    Group { uses: Vec<Link>, answer: Answer }
    Answer { tone: String, answer: String, points: Vec<Point>, met: String }
    Point { sort: String, text: String, quote: Option<String>, href: Option<String> }
    Risk { text: String, origin: String, href: String }
    Rung {
        name: String, href: String, here: bool, possible: bool, drop: Vec<Link>, release: Vec<Link>, other: Vec<String>,
        unknown: Vec<String>,
    }
    Reason { word: String, finding: String, name: String, href: String, rests: Vec<Basis> }
    Standing { standard: Link, version: String, verdict: String, failed: Vec<String>, open: Vec<String> }
    Parts { name: String, components: Vec<Component>, unknown: Vec<String> }
    Component {
        name: String, id: String, state: String, access: String, disclosure: String, licenses: Vec<Link>, terms: String,
        evidence: Vec<Evidence>, datasets: Vec<Link>, note: Option<String>,
    }
    Evidence { number: usize, title: String, at: Option<String>, quote: Option<String> }
    License { license: Link, name: String, summary: Option<String>, clauses: Vec<Clause> }
    Clause { name: String, word: String, at: Option<String>, quote: Option<String> }
    Lineage { how: String, name: String, href: Option<String> }
    Variant { id: String, params: Option<String>, active: Option<String>, hf: Option<String> }
    Source { number: usize, title: String, url: String, host: String, retrieved: String, note: Option<String> }
}
