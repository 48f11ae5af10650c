//! What a text says never becomes what a page is: whatever stands in a record, a text or a message, as it is or as an
//! escape, each page has the elements and attributes that it has with a harmless word in that place.
//!
//! Words are put into every text of the example sites at once, a different one into each and each once into every text
//! (`TRIALS=all`). Pages are read by a parser that follows the HTML standard.

use crate::fixture::{Texts, root};
use ajar::data::RecordKind;
use ajar::shape::{Shape, Words};
use ajar::words::Messages;
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a stranger can write: markup of each language that Ajar writes, and every character or sequence by which it marks
/// something while it works.
const WORDS: [&str; 52] = [
    "<b>x</b>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "</title></textarea></style></option><i>",
    "--><!--",
    "]]><![CDATA[<b>",
    "&lt;b&gt;&#60;b&#62;&quot;",
    "\" onmouseover=alert(1) a=\"",
    "' onmouseover=alert(1) a='",
    "` onmouseover=alert(1) a=`",
    "{{ site.title }}{% if x %}{# x",
    "{ $x }{ \"<b>\" }",
    "${alert(1)}<%= x %>",
    "javascript:alert(1)",
    "[x](javascript:alert(1)) ![x](//e.example/x.png)",
    "<https://e.example/> https://e.example/",
    "`x` *x* **x** _x_ ~~x~~ [^1] [@x]",
    "| x | y |",
    "+++\n---\n```\n~~~",
    "\\u003cb\\u003e \\x3cb\\x3e \\74",
    "%3Cb%3E%00%22",
    "=1+1,@x\t=2",
    "\n::error::x\n##[error]x",
    "__proto__ constructor toString",
    "{count} {name} {0} %s",
    "\u{0}0\u{0}",
    "\u{0}1\u{0}2\u{0}",
    "\u{0}",
    "\u{0}cite:x",
    "\u{e01ee}<b>\u{e01ef}",
    "\u{e01ee}\u{e0065}\u{e006e}x",
    "\u{e01ee}\u{e0022}\u{e003e}\u{e003c}x",
    "\u{e01ef}",
    "\u{e01ec}x\u{e01ed}",
    "\u{e01ec}",
    "\u{e01ed}\u{e01eb}",
    "\u{e01ea}x\u{e01eb}",
    "\u{e01ec}\u{e01ea}",
    "\u{10fffe}\u{10fffe}",
    "data/models.\u{10fffe}\u{10fffe}.js",
    "data/models.01234567.js",
    "\u{fdd0}\u{fffe}\u{ffff}\u{1fffe}",
    "\u{e000}\u{f8ff}\u{f0000}\u{10fffd}",
    "\u{1}\u{2}\u{3}\u{1a}\u{1b}[2J\u{7f}\u{9b}",
    "\u{202e}x\u{2066}y",
    "\u{200b}\u{200d}\u{2060}\u{feff}\u{ad}",
    "\u{2028}\u{2029}\u{85}\u{c}\r",
    "\u{e0148}\u{e0155}\u{fe0f}",
    "\u{fffd}\u{fffc}\u{fff9}",
    "<\u{0}b> <\u{200b}script>",
    "ſcript K <ſcript>",
];

/// What stands in their place on the page that they are compared with.
const HARMLESS: &str = "Zq";

/// Keys whose values are words for readers, though no declaration says how they are told in another language: those of
/// quotes, and of who made the site.
const UNTOLD: [&str; 4] = ["quote", "author", "copyright", "attribution"];

/// Keys whose values are words for readers: those of which the declarations of records say how they are told in another
/// language, and those others.
static KEYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut res = UNTOLD.map(str::to_owned).into();
    RecordKind::ALL.iter().for_each(|it| add_told(&it.shape(), &mut res));
    res
});

fn add_told(shape: &Shape, keys: &mut BTreeSet<String>) {
    match shape {
        Shape::List(item) => add_told(item, keys),
        Shape::Map { value, .. } => add_told(value, keys),
        Shape::Record { fields, .. } => {
            for field in fields {
                keys.extend(field.telling.map(|_| field.key.clone()));
                add_told(&field.shape, keys);
            }
        }
        _ => {}
    }
}

/// Those of what a standard says of a finding.
const PHRASES: [&str; 5] = ["met", "not-met", "withheld", "partly", "unknown"];

/// How a word is written into a text.
type WordSource<'w> = &'w mut dyn FnMut() -> &'static str;

/// A file of TOML with a word behind each text for readers.
fn toml(text: &str, behind: &str, word: WordSource<'_>) -> String {
    let mut line = |it: &str| {
        let mut res = String::new();
        let mut rest = it;
        // Values can stand in a table of one line, too.
        while let Some((at, key)) = KEYS.iter().filter_map(|key| Some((value(rest, key)?, key))).min() {
            let end = rest[at..].find('"').map_or(rest.len(), |length| at + length);
            res.push_str(&rest[..end]);
            // What a page makes of a claim about itself is no word.
            if !(rest[..at].contains("about =") || key == "about") && end < rest.len() && !rest[at..end].contains('\\')
            {
                // Braces in what a standard says are a mistake, whatever is in them.
                let word =
                    if PHRASES.contains(&key.as_str()) { word().replace(['{', '}'], "") } else { word().to_owned() };
                res.push_str(&format!(" {}{behind}", escaped(&word)));
            }
            rest = &rest[end..];
            let (quote, after) = rest.split_at(rest.len().min(1));
            res.push_str(quote);
            rest = after;
        }
        res + rest
    };
    text.lines().map(|it| line(it) + "\n").collect()
}

/// Where the value of `key` begins, if it is a text between quotes.
fn value(line: &str, key: &str) -> Option<usize> {
    let sign = format!("{key} = \"");
    let mut found = line
        .match_indices(&sign)
        .filter(|(at, _)| !line[..*at].ends_with(|it: char| it.is_alphanumeric() || it == '-'));
    let (at, _) = found.next()?;
    let at = at + sign.len();
    (!line[at..].starts_with("\"\"") && !line[at..].starts_with('"')).then_some(at)
}

/// A word between quotes of TOML.
fn escaped(word: &str) -> String {
    let sign = |it: char| match it {
        '"' | '\\' => format!("\\{it}"),
        it if it.is_ascii_graphic() || it == ' ' => it.to_string(),
        it => format!("\\U{:08X}", u32::from(it)),
    };
    word.chars().map(sign).collect()
}

/// Every message that takes nothing, with a word between quotes and as it is.
fn messages(language: &str, behind: &str, word: WordSource<'_>) -> String {
    let words = Messages::new(language, []);
    let mut res = String::new();
    for (id, names) in Messages::built_in("en") {
        // Some are no words for readers: lists that the search goes by, and a word of a program.
        let is_read = !id.starts_with("search-") && !id.starts_with("api-") && !id.contains("glyph");
        let text = words.get(&id);
        if names.is_empty() && is_read && !text.contains(['{', '}', '\n', '"']) {
            let it = word();
            let literal = escaped(it).replace("\\U00", "\\U");
            let plain: String =
                it.chars().filter(|sign| !sign.is_control() && !"{}\u{2028}\u{2029}\u{85}".contains(*sign)).collect();
            res.push_str(&format!(
                "{id} = {} {{\"{literal}\"}} {plain}{behind}.\n",
                text.trim_matches(['\u{e01ec}', '\u{e01ed}'])
            ));
        }
    }
    res
}

/// The site with words in each of its texts, and with what stands behind each of them.
fn with_words(site: &ForgedSite, mut word: impl FnMut() -> &'static str) -> Texts {
    let ForgedSite { site, language, behind } = site;
    let mut res = site.clone();
    for path in site.paths() {
        let text = || site.text(&path);
        if path.starts_with("data/") || path == "ajar.toml" {
            res = res.with(&path, toml(text(), behind, &mut word));
        } else if path.ends_with(".md") {
            let (front, body) = text().split_once("\n+++\n").unwrap();
            res = res.with(&path, format!("{}\n+++\n{body}", toml(front, behind, &mut word)));
        }
    }
    res.with(&format!("locales/{language}/forged.ftl"), messages(language, behind, &mut word))
}

/// The elements of a page with the names of their attributes, and those values that act.
fn elements(page: &str) -> Vec<String> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut res = Vec::new();
    for token in Tokenizer::new_with_emitter(page, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let attribute = |name: &[u8], value: &[u8]| match text(name).as_str() {
                    // Where a form for a new issue is filled in, the address holds the words.
                    name @ ("href" | "src") => {
                        format!("{name}={}", without_print(text(value).split(['?', ' ']).next().unwrap_or_default()))
                    }
                    name @ ("class" | "id" | "lang" | "dir" | "style" | "rel" | "type" | "role" | "http-equiv") => {
                        format!("{name}={}", text(value))
                    }
                    name => name.to_owned(),
                };
                let all: Vec<String> =
                    tag.attributes.iter().map(|(name, value)| attribute(&name.0, &value.0)).collect();
                res.push(format!("<{} {}>", text(&tag.name.0), all.join(" ")));
            }
            Token::EndTag(tag) => res.push(format!("</{}>", String::from_utf8_lossy(&tag.name.0))),
            Token::Comment(_) => res.push("<!-- -->".to_owned()),
            _ => {}
        }
    }
    res
}

/// The address without the fingerprint of what stands there.
fn without_print(address: &str) -> String {
    let parts = address.split('.').filter(|it| it.len() != 8 || !it.bytes().all(|sign| sign.is_ascii_hexdigit()));
    parts.collect::<Vec<_>>().join(".")
}

/// What of two pages differs first.
fn difference(address: &str, one: &str, other: &str) -> Option<String> {
    let (wanted, found) = (elements(one), elements(other));
    let at = (0..wanted.len().max(found.len())).find(|at| wanted.get(*at) != found.get(*at))?;
    let around = |all: &[String]| all[at.saturating_sub(2).min(all.len())..(at + 2).min(all.len())].join("");
    Some(format!("{address}: {} is {}", around(&wanted), around(&found)))
}

/// A site into whose texts words are put.
struct ForgedSite {
    site: Texts,
    language: &'static str,
    /// Where a page shows the first sentence of a text apart, and the words around it are in another language, this ends it,
    /// whatever stands before.
    behind: &'static str,
}

fn sites() -> [ForgedSite; 3] {
    let on_disk = |name: &str| Texts::on_disk(&root().join("examples").join(name));
    let plain = on_disk("offenheit");
    // A site with records in another language than its own has marks in every table.
    let settings = format!("{}\n[written-in]\n\"data\" = \"en\"\n", plain.text("ajar.toml"));
    let taken_over = plain.with("ajar.toml", settings);
    let of = |site, behind| ForgedSite { site, language: "de", behind };
    [of(plain, ""), of(taken_over, " Zq"), of(on_disk("bilingual"), "")]
}

#[test]
fn no_word_of_a_record_or_a_message_becomes_an_element() {
    let all = std::env::var_os("TRIALS").is_some_and(|it| it == "all");
    let rounds = if all { WORDS.len() } else { 3 };
    let mut failures = Vec::new();
    for site in sites() {
        let wanted = with_words(&site, || HARMLESS).built();
        for round in 0..rounds {
            let mut at = round * WORDS.len() / rounds;
            let forged = with_words(&site, || {
                at += 1;
                WORDS[at % WORDS.len()]
            });
            let built = forged.built();
            for (address, page) in wanted.iter().filter(|it| it.0.ends_with(".html")) {
                failures.extend(
                    built.get(address).map_or(Some(format!("no {address}")), |it| difference(address, page, it)),
                );
            }
            for (address, text) in built.iter().filter(|it| it.0.ends_with(".json")) {
                failures
                    .extend(serde_json::from_str::<serde_json::Value>(text).err().map(|it| format!("{address}: {it}")));
            }
        }
    }
    assert!(failures.is_empty(), "{} pages:\n{}", failures.len(), failures[..failures.len().min(20)].join("\n"));
}

/// A text of Markdown with a word in every kind of place.
fn everywhere(word: &str) -> String {
    let line = word.replace(['\n', '\r'], " ");
    format!(
        "+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\nmath = true\n+++\n\nA {line} b.\n\n## H {line}\n\n- {line}\n- [{line}](https://e.example/)\n\n\
         | {line} | b |\n|-|-|\n| {line} | d |\n\n> {line}\n\n`{line}` and $a$ [x](https://e.example/a \"{line}\").\n\n\
         ```text\n{line}\n```\n\n```{line}\nx\n```\n\nnote[^a] {line} end.\n\n[^a]: {line}\n\nt\n: {line}\n"
    )
}

/// The elements that a text of Markdown can have at most.
const OF_MARKDOWN: &str = "p h2 h3 h4 h5 h6 a ul ol li table thead tbody tr th td blockquote code pre div figure figcaption em strong del sup \
                           section dl dt dd hr br span mark ins math semantics mrow mi mo mn annotation";

#[test]
fn no_word_of_a_text_becomes_more_than_markdown() {
    let entities = |word: &str| word.chars().map(|it| format!("&#{};", u32::from(it))).collect::<String>();
    // Those that are links on purpose name what is not there.
    let safe = WORDS.iter().filter(|it| !it.contains("![") && !it.contains("javascript:") && !it.contains("[@"));
    // With a sign in it that Ajar marks something with, a text is what it is with a harmless one.
    let marked = ["Zq", "\u{0}Zq", "Zq\u{e01ee}", "\u{10fffe}\u{10fffe}Zq", "\u{0}Zq\u{0}", "\u{e01ec}\u{e01ea}Zq"];
    let words: Vec<String> = marked.iter().chain(safe).flat_map(|it| [(*it).to_owned(), entities(it)]).collect();
    let path = |at: usize| format!("content/explainers/a{at}.md");
    let site = words.iter().enumerate().fold(Texts::smallest(), |site, (at, it)| site.with(&path(at), everywhere(it)));
    let built = site.built();
    let prose = |at: usize| {
        let page = built[&format!("explainers/a{at}.html")].split_once("<div class=\"prose\">").unwrap().1;
        page.split_once("<nav class=\"pager\"").unwrap().0
    };
    for (at, word) in words.iter().enumerate() {
        let prose = prose(at);
        assert!(prose.contains(" end.") && prose.contains("A "), "{word:?} hides what stands around it: {prose}");
        for tag in elements(prose) {
            let name = tag.trim_matches(['<', '>', '/']).split(' ').next().unwrap_or_default();
            assert!(OF_MARKDOWN.split_whitespace().any(|it| it == name), "{word:?} makes {tag}: {prose}");
            assert!(!tag.contains(" on") && !tag.contains(" style"), "{word:?}: {tag}");
        }
    }
    // The name of a language that nobody knows is a class.
    let without_class = |tag: String| if tag.contains("language-") { "<code>".to_owned() } else { tag };
    let plain = |at: usize| elements(prose(at)).into_iter().map(without_class).collect::<Vec<_>>();
    for (at, word) in words.iter().enumerate().take(2 * marked.len()) {
        assert_eq!(plain(at), plain(0), "{word:?}");
    }
}
