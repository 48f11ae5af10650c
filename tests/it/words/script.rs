//! No text for readers stands in scripts: pages hand them the messages, each of them and no other.

use super::web::reads_as_words;
use super::{files, only_in, text};
use std::collections::BTreeSet;

#[test]
fn no_text_for_readers_stands_in_scripts() {
    let found: Vec<(String, Vec<String>)> =
        files("static", ".js").into_iter().map(|path| (path.clone(), for_readers(&text(&path)))).collect();
    only_in(&[], &found);
}

#[test]
fn pages_hand_scripts_the_messages_that_these_say() {
    let mut wrong = Vec::new();
    for path in files("templates", ".html") {
        for (script, given) in handed_over(&text(&path)) {
            let script = format!("static/{script}");
            let (strings, _) = literals(&text(&script));
            // A name that ends with a hyphen goes on with what the script knows.
            let is = |said: &str, given: &str| said == given || (said.ends_with('-') && given.starts_with(said));
            let unsaid = given.iter().filter(|given| !strings.iter().any(|it| is(&it.text, given)));
            wrong.extend(unsaid.map(|it| format!("{path} hands `{it}` to {script}, which does not say it")));
            let said = strings.iter().filter(|it| it.before.ends_with("say("));
            let lacking = said.filter(|it| !given.iter().any(|given| is(&it.text, given)));
            wrong.extend(lacking.map(|it| format!("{script} says `{}`, which {path} does not hand over", it.text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The scripts that a template loads, each with the names of the messages that stand on its element, without the form.
fn handed_over(template: &str) -> Vec<(&str, BTreeSet<&str>)> {
    let elements = template.split("<script src=").skip(1).map(|it| it.split("</script>").next().unwrap());
    let scripts = elements.filter_map(|element| {
        let (name, _) = element.split_once("site.assets[\"")?.1.split_once("\"]")?;
        let said = element.split("data-say-").skip(1).map(|it| it.split('=').next().unwrap());
        let names = said.map(|it| it.strip_suffix("-{{ form }}").unwrap_or(it)).collect();
        (!name.starts_with("data/")).then_some((name, names))
    });
    scripts.collect()
}

/// A string of a script, and the code between it and the string before.
struct Literal {
    before: String,
    text: String,
}

/// The strings of a script, without those in comments, and the code behind the last of them.
fn literals(script: &str) -> (Vec<Literal>, String) {
    let (mut res, mut code, mut rest) = (Vec::new(), String::new(), script);
    while let Some(sign) = rest.chars().next() {
        let (_, behind) = rest.split_at(sign.len_utf8());
        rest = if rest.starts_with("//") {
            rest.find('\n').map_or("", |end| &rest[end..])
        } else if rest.starts_with("/*") {
            rest.split_once("*/").map_or("", |(_, after)| after)
        } else if matches!(sign, '"' | '\'' | '`') {
            let (text, after) = until(behind, sign);
            res.push(Literal { before: std::mem::take(&mut code), text: text.to_owned() });
            after
        } else if sign == '/' && begins_pattern(&code) {
            code.push_str("/pattern/");
            until(behind, '/').1
        } else {
            code.push(sign);
            behind
        };
    }
    (res, code)
}

/// What stands before the next sign that no backslash escapes and that is in no class of a pattern, and what follows.
fn until(text: &str, end: char) -> (&str, &str) {
    let (mut escaped, mut in_class) = (false, false);
    for (at, sign) in text.char_indices() {
        if !escaped && !in_class && sign == end {
            return (&text[..at], &text[at + end.len_utf8()..]);
        }
        in_class = end == '/' && !escaped && (sign == '[' || (in_class && sign != ']'));
        escaped = !escaped && sign == '\\';
    }
    (text, "")
}

/// Whether a stroke after this code begins a pattern; else it divides.
fn begins_pattern(code: &str) -> bool {
    let code = code.trim_end();
    code.ends_with("return") || code.chars().next_back().is_none_or(|sign| "(,=:[!&|?{};".contains(sign))
}

/// The strings that a reader could see: what a page shows or tells, and what reads as words and is not for the browser.
fn for_readers(script: &str) -> Vec<String> {
    let (literals, end) = literals(script);
    let at = |at: usize| literals.get(at);
    let told = literals.iter().enumerate().filter(|(place, it)| {
        let previous = place.checked_sub(1).and_then(at);
        let after = at(place + 1).map_or(end.as_str(), |next| &next.before);
        let shown = is_shown(it, previous) && it.text.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
        shown || (reads_as_words(&it.text) && !is_for_the_browser(it, previous, after))
    });
    told.map(|(_, it)| it.text.clone()).collect()
}

/// Whether the string is the value of the name before it: `"title": "…"`, or `title: "…"`.
fn is_value_of(name: &str, it: &Literal, previous: Option<&Literal>) -> bool {
    let quoted = it.before.trim() == ":" && previous.is_some_and(|before| before.text == name);
    let bare = it.before.trim_end().strip_suffix(':').and_then(|code| code.strip_suffix(name));
    quoted || bare.is_some_and(|code| code.ends_with([' ', '{', ',']))
}

/// Whether a page shows or tells this string, be it one small word.
fn is_shown(it: &Literal, previous: Option<&Literal>) -> bool {
    let code = it.before.trim_end();
    // The text of an element that is made, the label of a field, and what a choice says before anything is chosen.
    let made = code.ends_with("},") || code.ends_with("field(form,");
    let first = code == "," && previous.is_some_and(|before| before.before.ends_with("choice("));
    let set = ["textContent =", "createTextNode("].iter().any(|sign| code.ends_with(sign));
    let attribute = ["aria-label", "title", "placeholder", "alt"].iter().any(|name| is_value_of(name, it, previous));
    made || first || set || attribute
}

/// Whether a string that reads as words is a selector, a list of classes, data, or a directive.
fn is_for_the_browser(it: &Literal, previous: Option<&Literal>, after: &str) -> bool {
    let code = it.before.trim_end();
    // `all` is how scripts shorten `querySelectorAll`.
    let selector = ["querySelector(", "querySelectorAll(", "closest(", "matches(", "matchMedia(", " all("];
    let is_selector = selector.iter().any(|call| format!(" {code}").ends_with(call));
    // What is compared is a name of a key, an element or a value.
    let is_compared = ["===", "!=="].iter().any(|sign| code.ends_with(sign));
    let is_classes = is_value_of("class", it, previous) || code.ends_with("className =");
    is_selector || is_compared || is_classes || after.starts_with(".split(") || it.text == "use strict"
}

#[test]
fn texts_of_scripts_are_found() {
    let script = r##"// no "words here"
        const a = find.querySelector("main form"), b = "no match", c = "data-x", d = "Any"; /* "nor here" */
        var e = make("p", { "class": "no words", title: "one" }, "two"), f = text.replace(/["/]/g, '"') / 2, g = 'some text';
        var h = "at be".split(" "), i = ajar.field(form, "three", ajar.choice("name", "four", [])), j = `more ${text}`;
        k.className = "nor these"; k.textContent = "five"; all("main p");"##;
    let found = ["no match", "Any", "one", "two", "some text", "three", "four", "more ${text}", "five"];
    assert_eq!(for_readers(script), found);
}

#[test]
fn what_is_no_text_is_not_found() {
    for script in
        ["\"use strict\";", "a = b / c; d = \"x\" / e;", "it.setAttribute(\"data-some\", \"value\");", "f(\"é\");"]
    {
        assert_eq!(for_readers(script), Vec::<String>::new(), "{script}");
    }
}
