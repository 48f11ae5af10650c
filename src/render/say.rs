//! `say(id = "…")`: how a template says a message.

use crate::words::Messages;
use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Cow;
use std::sync::Arc;
use tera::value::{Key, Value};
use tera::{Error, Function, Kwargs, State, TeraResult};

/// What a template calls to say a message: by its `id`, with its arguments. It is pure: the same arguments give the same
/// text. The text is escaped; an argument is, unless it is HTML already. A link of a view stands as a
/// link, a list as the language writes lists.
pub(super) struct Say(pub(super) Arc<Messages>);

impl Function<TeraResult<Value>> for Say {
    fn call(&self, kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let id: &str = kwargs.must_get("id")?;
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            if let Some(name) = name.as_str().filter(|name| *name != "id") {
                args.set(name, self.argument(value));
            }
        }
        let text = self.0.asked(id, &args).map_err(Error::message)?;
        Ok(Value::safe_string(&text))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

impl Say {
    /// A value as an argument of a message in HTML; numbers stay numbers, because they choose plural forms.
    fn argument<'v>(&self, value: &'v Value) -> FluentValue<'v> {
        match value.as_f64().filter(|_| value.is_number()) {
            Some(number) => FluentValue::from(number),
            None => FluentValue::from(self.html(value)),
        }
    }

    /// A value as HTML: "a, b and c" for a list, `<a href="…">name</a>` for a link.
    fn html<'v>(&self, value: &'v Value) -> Cow<'v, str> {
        if let Some(items) = value.as_array() {
            let items: Vec<Cow<'_, str>> = items.iter().map(|item| self.html(item)).collect();
            return self.0.and(&items).into();
        }
        if let Some((href, name)) = link(value) {
            return format!("<a href=\"{}\">{}</a>", self.html(href), self.html(name)).into();
        }
        let text: Cow<'v, str> = value.as_str().map_or_else(|| value.to_string().into(), Cow::Borrowed);
        if value.is_safe() {
            return text;
        }
        let mut escaped = Vec::with_capacity(text.len());
        // A vector takes every byte.
        _ = tera::escape_html(&text, &mut escaped);
        String::from_utf8(escaped).unwrap_or_default().into()
    }
}

/// The address and the name of a link, as views hold them.
pub(super) fn link(value: &Value) -> Option<(&Value, &Value)> {
    let map = value.as_map()?;
    let told = |name| map.get(&Key::from(name));
    Some((told("href")?, told("name")?))
}

#[cfg(test)]
mod tests {
    use super::Say;
    use crate::words::{MessageFile, Messages};
    use std::sync::Arc;
    use tera::{Context, Tera};

    fn said(template: &str) -> String {
        let own = MessageFile { language: "en", text: "parts-unknown = { $unknown } & { $all }" };
        let mut tera = Tera::new();
        tera.register_function("say", Say(Arc::new(Messages::new("en", [own]))));
        tera.add_raw_template("a.html", template).unwrap();
        let mut context = Context::new();
        context.insert("names", &["a", "<b>", "c"]);
        context.insert("link", &std::collections::BTreeMap::from([("href", "x?a&b"), ("name", "<x>")]));
        tera.render("a.html", &context).unwrap()
    }

    #[test]
    fn text_is_escaped_once_and_html_of_the_template_stays() {
        let html =
            "{% set b %}<b>{{ names[1] }}</b>{% endset %}{{ say(id=\"parts-unknown\", unknown=b, all=names[1]) }}";
        assert_eq!(said(html), "<b>&lt;b&gt;</b> &amp; &lt;b&gt;");
    }

    #[test]
    fn an_argument_that_looks_like_a_missing_one_is_none() {
        let html = "{% set b %}{$unknown}{% endset %}{{ say(id=\"parts-unknown\", unknown=b, all=b) }}";
        assert_eq!(said(html), "{$unknown} &amp; {$unknown}");
    }

    #[test]
    fn a_list_is_written_as_the_language_does_and_a_link_is_one() {
        let html = "{{ say(id=\"parts-unknown\", unknown=names, all=link) }}";
        assert_eq!(said(html), "a, &lt;b&gt; and c &amp; <a href=\"x?a&amp;b\">&lt;x&gt;</a>");
    }
}
