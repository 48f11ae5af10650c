//! Absence: what shows that a part of a model was not released, and for how long.

use super::Facts;
use crate::data::{Component, Evidence, Source, SourceKind, State};
use crate::diag::{Code, Diag};
use crate::shape::{Day, Named, Text};

/// Somebody looked, on a day that is known.
fn is_looked_for(component: &Component) -> bool {
    !component.looked.is_empty() && component.looked_on.is_some()
}

/// A source says so in its own words.
fn is_quoted(component: &Component) -> bool {
    component.evidence.iter().any(|it| it.quote.as_ref().is_some_and(|quote| !quote.is_empty()))
}

/// The sources that a component rests on, if all of them are indices.
fn indices<'r>(component: &Component, sources: &'r Named<Text, Source>) -> Option<Vec<&'r Source>> {
    let cited = |it: &Evidence| sources.get(&it.source).filter(|source| source.kind == SourceKind::Index);
    let cited: Option<Vec<&Source>> = component.evidence.iter().map(cited).collect();
    cited.filter(|it| !it.is_empty())
}

/// Whether a component's license claims nothing that evidence would have to show: nobody has looked for it, or somebody
/// says where they looked in vain.
pub(super) fn is_no_claim(license: &str, component: &Component) -> bool {
    license == "unknown" || license == "not-found" && is_looked_for(component)
}

/// That a part was withheld needs a look or a quote: that nobody lists it is no reason to think that it is not there.
pub(super) fn check(name: &str, component: &Component, sources: &Named<Text, Source>, diags: &mut Vec<Diag>) {
    if component.state.value != State::Withheld || is_looked_for(component) || is_quoted(component) {
        return;
    }
    let message = format!("nothing shows that the producer withheld the {name}");
    let mut diag = Diag::new(Code::UnprovedAbsence, component.state.span, message);
    diag.label("who looked, and where?");
    if indices(component, sources).is_some() {
        diag.help("an index that does not list a part shows only that it did not look: that is `unknown`");
    }
    if component.looked.is_empty() {
        diag.help("say where somebody looked: looked = [\"<place>\"] and looked-on = <date>");
    } else {
        diag.help("say when they looked: looked-on = <date>");
    }
    diag.help("or quote words that say so: evidence = [{ source = \"<key of a [source.*] table>\", quote = \"<its own words>\" }]");
    diag.help("or leave it unknown if nobody has looked");
    diags.push(diag);
}

/// What only an index says was withheld may have been released since the index was read.
pub(super) fn aged(facts: &Facts, diags: &mut Vec<Diag>) {
    let Some(limit) = facts.max_age.absence else { return };
    for release in facts.models.values() {
        let model = &release.record.value;
        let alone = |it: &&Component| it.state.value == State::Withheld && !is_looked_for(it);
        for component in model.component.values().filter(alone) {
            let Some(indices) = indices(component, &model.source) else { continue };
            let read = indices.iter().filter_map(|it| it.retrieved.as_ref()).map(|it| it.value).max();
            if let Some((read, age)) = read.map(|it| (it, it.days_until(facts.as_of)))
                && u64::try_from(age).is_ok_and(|days| days > limit)
            {
                diags.push(old(component, read, age));
            }
        }
    }
}

fn old(component: &Component, read: Day, age: i32) -> Diag {
    let message = format!("only an index shows this absence, read {age} days before the as-of date");
    let mut diag = Diag::new(Code::AgedAbsence, component.state.span, message);
    diag.label(format!("as of {}", read.iso()));
    diag.help("look at the producer's own pages: looked = [\"<place>\"] and looked-on = <date>");
    diag.help("or read the index again and change `retrieved`").done()
}
