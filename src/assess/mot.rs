//! Which licenses the engine of the Model Openness Tool counts as open: `LicenseHandler.php` and `ModelEvaluator.php` in
//! <https://github.com/lfai/model_openness_tool/tree/8b5d30e90a7c62d7d6ece48b91e69ff495920a4d/web/modules/mof>.

use super::edition::ModelEdition;
use super::{Basis, Finding};
use crate::check::{Terms, is_osi_or_fsf};
use crate::data::{ComponentKind, State};

/// The data licenses that the Model Openness Tool counts as open beside
/// OSI-approved and FSF-libre ones and OpenMDW-1.0 (`LicenseHandler.php`,
/// `OPEN_DATA_LICENSES`), spelled as there: "ODC-PDDL-1.0" is no SPDX id, and
/// the SPDX id PDDL-1.0 does not count.
const OPEN: &[&str] = &[
    "CC-BY-1.0",
    "CC-BY-2.0",
    "CC-BY-2.5",
    "CC-BY-2.5-AU",
    "CC-BY-3.0",
    "CC-BY-3.0-AT",
    "CC-BY-3.0-AU",
    "CC-BY-3.0-DE",
    "CC-BY-3.0-IGO",
    "CC-BY-3.0-NL",
    "CC-BY-3.0-US",
    "CC-BY-4.0",
    "CC-BY-SA-1.0",
    "CC-BY-SA-2.0",
    "CC-BY-SA-2.0-UK",
    "CC-BY-SA-2.1-JP",
    "CC-BY-SA-2.5",
    "CC-BY-SA-3.0",
    "CC-BY-SA-3.0-AT",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "CDLA-Permissive-1.0",
    "CDLA-Permissive-2.0",
    "CDLA-Sharing-1.0",
    "GFDL-1.3",
    "ODC-By-1.0",
    "ODC-PDDL-1.0",
    "ODbL-1.0",
    "OGL-Canada-2.0",
    "OGL-UK-2.0",
    "OGL-UK-3.0",
    "OpenMDW-1.0",
];

/// Ids that the SPDX list calls approved or free today, and the tool's own copy of that list (`licenses.json`) does not:
/// it is older than their approval, or than the id.
const NOT_YET: &[&str] = &[
    "ALGLIB-Documentation",
    "BSD-3-Clause-Open-MPI",
    "BSD-ask-to-endorse",
    "CDDL-1.1",
    "CNRI-Python-GPL-Compatible",
    "OSC-1.0",
    "Python-2.0.1",
    "W3C-20150513",
    "WordNet",
    "curl",
];

/// A listed component counts if its license string is, to the letter, that of an open license.
pub(super) fn open(edition: ModelEdition<'_>, kind: ComponentKind) -> (Finding, Vec<Basis<'_>>) {
    let component = edition.component(kind);
    let itself = Basis::Component { kind, component };
    match edition.state(kind) {
        State::Released | State::Partial => {}
        State::Withheld | State::NotApplicable => return (Finding::NOT_MET, vec![itself]),
        State::Unknown => return (Finding::UNKNOWN, vec![itself]),
    }
    let own = component.and_then(|it| it.license.as_ref()).or(edition.release.record.value.license.as_ref());
    let stated = component.and_then(|it| it.stated_license.as_deref());
    let spelled = |text| {
        let finding = if counts(text) { Finding::MET } else { Finding::NOT_MET };
        let spelling = Basis::Spelled { text, finding };
        // What was released speaks for nothing where the spelling fails.
        (finding, if finding.is_met() { vec![itself, spelling] } else { vec![spelling] })
    };
    match (stated, edition.release.terms_of(kind)) {
        (Some(text), _) => spelled(text),
        (None, Terms::License(id)) => spelled(id),
        (None, terms @ (Terms::Unknown | Terms::Unread | Terms::NotFound)) => {
            (Finding::UNKNOWN, vec![Basis::NoTerms(terms)])
        }
        (None, terms @ Terms::None) => (Finding::NOT_MET, vec![Basis::NoTerms(terms)]),
        // An expression is no id, and the engine compares ids.
        (None, Terms::All(_) | Terms::Any(_)) => {
            let text = own.map_or("", |it| it.value.as_str());
            (Finding::NOT_MET, vec![Basis::Spelled { text, finding: Finding::NOT_MET }])
        }
    }
}

fn counts(id: &str) -> bool {
    OPEN.contains(&id) || is_osi_or_fsf(id) && !NOT_YET.contains(&id)
}
