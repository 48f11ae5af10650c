//! Messages that take no argument, put into templates when these are loaded: pages ask for some hundred each, and every one
//! would be a call.

use std::borrow::Cow;
use std::ops::Range;

/// How a template says a message that takes nothing, and nothing else in the same braces.
const BEGIN: &str = "{{ say(id=\"";
const END: &str = "\") }}";

/// A template with its messages in it.
pub(super) struct SpokenTemplate<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) ends: MessageEnds,
}

/// Where the words of a template stood before its messages were put in, for whoever is told of a mistake there.
#[derive(Debug, Default)]
pub(super) struct MessageEnds(Vec<MessageEnd>);

/// Behind a message: the place in the template as it is now, and as it was.
#[derive(Debug)]
struct MessageEnd {
    now: usize,
    before: usize,
}

impl MessageEnds {
    /// The same bytes in the template as it was.
    pub(super) fn before(&self, range: Range<usize>) -> Range<usize> {
        let before = |at: usize| {
            let passed = self.0.partition_point(|it| it.now <= at);
            passed.checked_sub(1).map_or(at, |last| self.0[last].before + (at - self.0[last].now))
        };
        before(range.start)..before(range.end)
    }
}

/// Puts the messages into a template that `message` has.
pub(super) fn spoken<'t, 'm>(template: &'t str, message: impl Fn(&str) -> Option<&'m str>) -> SpokenTemplate<'t> {
    let (mut text, mut ends) = (String::new(), MessageEnds::default());
    // What is raw shows its braces.
    let mut rest = if template.contains("raw %}") { "" } else { template };
    while let Some(at) = rest.find(BEGIN) {
        let (before, call) = rest.split_at(at);
        text.push_str(before);
        let inside = &call[BEGIN.len()..];
        let id = &inside[..inside.find('"').unwrap_or(inside.len())];
        let said = message(id).filter(|it| inside[id.len()..].starts_with(END) && is_plain(it));
        let taken = if said.is_some() { BEGIN.len() + id.len() + END.len() } else { BEGIN.len() };
        text.push_str(said.unwrap_or(BEGIN));
        rest = &call[taken..];
        if said.is_some() {
            ends.0.push(MessageEnd { now: text.len(), before: template.len() - rest.len() });
        }
    }
    if ends.0.is_empty() {
        return SpokenTemplate { text: Cow::Borrowed(template), ends };
    }
    text.push_str(rest);
    SpokenTemplate { text: Cow::Owned(text), ends }
}

/// Whether a message can stand among the words of a template as it is: no brace of it begins anything there, and a tag
/// beside it takes no white space of it away.
fn is_plain(message: &str) -> bool {
    !message.is_empty() && message.trim() == message && !message.contains(['{', '}'])
}

#[cfg(test)]
mod tests {
    use super::spoken;

    fn message(id: &str) -> Option<&'static str> {
        [("a", "one & two"), ("brace", "{{ b }}"), ("blank", " · ")].into_iter().find(|it| it.0 == id).map(|it| it.1)
    }

    #[test]
    fn only_a_message_alone_in_its_braces_is_put_in() {
        let text = "<p>{{ say(id=\"a\") }}</p>{{ say(id=\"a\", b=c) }}{{- say(id=\"a\") }}{{ say(id=\"none\") }}";
        let wanted = "<p>one & two</p>{{ say(id=\"a\", b=c) }}{{- say(id=\"a\") }}{{ say(id=\"none\") }}";
        assert_eq!(spoken(text, message).text, wanted);
        for same in
            ["{{ say(id=\"brace\") }}", "{{ say(id=\"blank\") }}", "{{ say(id=\"a", "{% raw %}{{ say(id=\"a\") }}"]
        {
            assert_eq!(spoken(same, message).text, same);
        }
    }

    #[test]
    fn a_mistake_is_told_where_it_stood() {
        let text = "x {{ say(id=\"a\") }} y {{ say(id=\"a\") }}\n{{ wrong }}";
        let res = spoken(text, message);
        for word in ["x ", " y ", "wrong"] {
            let (now, before) = (res.text.find(word).unwrap(), text.find(word).unwrap());
            assert_eq!(res.ends.before(now..now + word.len()), before..before + word.len());
        }
    }
}
