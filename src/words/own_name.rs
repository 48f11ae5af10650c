//! What languages call themselves.

use isolang::Language;
use unic_langid::LanguageIdentifier;

/// What a language calls itself by the tables of ISO 639, with the script and the region that a tag names:
/// "português (BR)". `None` if they do not know.
pub(super) fn listed(tag: &LanguageIdentifier) -> Option<String> {
    let code = tag.language.as_str();
    let language = Language::from_639_1(code).or_else(|| Language::from_639_3(code))?;
    // Of several names, the first is the one in use.
    let name = language.to_autonym()?.split([',', ';', '(']).next()?.trim();
    if name == code {
        return None;
    }
    let (script, region) = (tag.script.map(|it| it.to_string()), tag.region.map(|it| it.to_string()));
    let parts: Vec<String> = script.into_iter().chain(region).collect();
    Some(if parts.is_empty() { name.to_owned() } else { format!("{name} ({})", parts.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn languages_are_called_as_they_call_themselves() {
        for (tag, name) in [
            ("pt", Some("português")),
            ("pt-BR", Some("português (BR)")),
            ("fr", Some("français")),
            ("zh-Hant", Some("中文 (Hant)")),
            ("ar", Some("العربية")),
            ("und", None),
        ] {
            let found = listed(&tag.parse().expect("a tag"));
            assert_eq!(found.map(|it| it.to_lowercase()).as_deref(), name.map(str::to_lowercase).as_deref(), "{tag}");
        }
    }
}
