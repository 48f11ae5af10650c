//! Texts between quotes in a message, `{ "<" }`: Fluent sets them in as they are, past whatever changes the words around
//! them.

use super::syntax::walk;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::InlineExpression;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

/// The file of `resource` with its texts between quotes as `change` makes them; `None` if it changes none.
pub(super) fn changed(resource: &FluentResource, change: fn(&str) -> Cow<'_, str>) -> Option<FluentResource> {
    let source = resource.source();
    let mut res = String::new();
    let mut done = 0;
    for place in places(resource) {
        let text = unescape_unicode_to_string(&source[place.clone()]);
        let new = change(&text);
        if new != text {
            res.push_str(&source[done..place.start]);
            write(&new, &mut res);
            done = place.end;
        }
    }
    if done == 0 {
        return None;
    }
    res.push_str(&source[done..]);
    Some(FluentResource::try_new(res).unwrap_or_else(|(partly, _)| partly))
}

/// Where such texts stand in the file, without their quotes; the first first.
fn places(resource: &FluentResource) -> Vec<Range<usize>> {
    let source = resource.source();
    if !source.contains('"') {
        return Vec::new();
    }
    let mut res = Vec::new();
    walk(resource, &mut |it| {
        if let InlineExpression::StringLiteral { value } = it {
            let start = value.as_ptr() as usize - source.as_ptr() as usize;
            res.push(start..start + value.len());
        }
    });
    res.sort_by_key(|it| it.start);
    res
}

/// Writes a text as it stands between quotes.
fn write(text: &str, res: &mut String) {
    for it in text.chars() {
        match it {
            '"' | '\\' => res.extend(['\\', it]),
            it if it.is_control() => _ = write!(res, "\\U{:06X}", u32::from(it)),
            it => res.push(it),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::changed;
    use crate::parse::escape;
    use fluent_bundle::FluentResource;

    #[test]
    fn texts_between_quotes_are_changed_wherever_they_stand() {
        let text = "a = <b> { \"<i>\" } { $x }\n    .c = { \"\\u003Cu> \\\\ \\\"\" }\n-t = { $y ->\n    [one] { LOWER(\"&\") }\n   *[other] \
                    { -t(y: \"<\") } { { \"\\U00000A\" } }\n }\nd = { \"e\" }\n";
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        let new = changed(&resource, escape).unwrap();
        let wanted =
            text.replace("\"<i>\"", "\"&lt;i&gt;\"").replace("\"&\"", "\"&amp;\"").replace("\"<\"", "\"&lt;\"");
        let wanted = wanted.replace("\"\\u003Cu> \\\\ \\\"\"", "\"&lt;u&gt; \\\\ &quot;\"");
        assert_eq!(new.source(), wanted);
        assert!(changed(&new, |it| it.into()).is_none());
    }
}
