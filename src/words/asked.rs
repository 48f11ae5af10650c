//! What is wrong with how a template asks for a message.

use super::Messages;
use crate::shape::nearest;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The arguments of each message. A text of a record can hold what looks like a missing one, on every page.
static WANTED: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(Messages::known);

impl Messages {
    /// What to tell of an id that no message has: the nearest one stands behind it, as in the engine's own words.
    pub(crate) fn unknown(&self, id: &str) -> String {
        let near = nearest(id, WANTED.keys().map(String::as_str));
        let near = near.map(|it| format!(". Available under a name like it: {it}")).unwrap_or_default();
        format!("there is no message `{id}`{near}")
    }

    /// The message `id` as HTML, or what is wrong with how it was asked for: there is none, or it wants an argument that it
    /// was not given.
    pub(crate) fn asked(&self, id: &str, args: &FluentArgs<'_>) -> Result<Cow<'_, str>, String> {
        let mut errors = Vec::new();
        let said = self.html_noting(id, args, &mut errors).ok_or_else(|| self.unknown(id))?;
        // What a message of the site's own asks for and no template has is a mistake of that message.
        let wanted = |it: &&str| WANTED.get(id).is_some_and(|names| names.iter().any(|name| name == it));
        match errors.iter().filter_map(lacking).find(wanted) {
            Some(lacking) => Err(Self::unmet(id, lacking, args)),
            None => Ok(said),
        }
    }

    /// What to tell of a message that wants the argument `lacking`.
    fn unmet(id: &str, lacking: &str, args: &FluentArgs<'_>) -> String {
        let wanted = WANTED.get(id).map(Vec::as_slice).unwrap_or_default();
        let given = args.iter().map(|it| it.0).filter(|it| !wanted.iter().any(|name| name == it));
        let near = nearest(lacking, given).map(|it| format!(", and `{it}` is none of its arguments"));
        format!("`{id}` needs `{lacking}`{}", near.unwrap_or_default())
    }
}

/// The argument that Fluent did not find.
fn lacking(error: &FluentError) -> Option<&str> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Some(id),
        _ => None,
    }
}
