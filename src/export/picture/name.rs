//! What a model is called in a picture.

use super::fonts::Voice;
use crate::assess::Assessment;
use crate::shape::Text;

/// The model's name; where the theme's fonts have no sign for it, an alias that they have signs for, and at last its id,
/// which is in plain letters.
pub(super) fn settable_name(model: &Assessment<'_>) -> String {
    let record = &model.release.record.value;
    let known = std::iter::once(&record.name).chain(&record.aliases).filter(|it| !it.trim().is_empty());
    let settable =
        |it: &Text| [Voice::Title, Voice::Name].iter().try_fold(it.to_string(), |words, voice| voice.settable(&words));
    let id = || model.release.id.rsplit('/').next().unwrap_or_default().to_owned();
    known.map(settable).find_map(|it| it).unwrap_or_else(id)
}
