use super::{MessageFile, Messages};
use fluent_bundle::FluentArgs;

#[test]
fn a_message_is_to_the_letter_as_fluent_makes_it() {
    for language in Messages::languages() {
        let words = Messages::new(language, []);
        let mut others = 0;
        for (id, names) in Messages::known() {
            for bundle in [&words.plain, &words.html] {
                let mut args: FluentArgs<'_> = names.iter().map(|it| (it.as_str(), "one & <two>")).collect();
                let pattern = bundle.get_message(&id).unwrap().value().unwrap();
                let change: super::WordChange =
                    if std::ptr::eq(bundle, &words.html) { Some(super::escape) } else { None };
                let made = |args: &FluentArgs<'_>| words.made(bundle, change, (&id, args), &mut Vec::new());
                let fluent = |args: &FluentArgs<'_>| bundle.format_pattern(pattern, Some(args), &mut Vec::new());
                assert_eq!(made(&args), fluent(&args), "{id}");
                names.first().into_iter().for_each(|it| args.set(it.as_str(), 3));
                assert_eq!(made(&args), fluent(&args), "{id}");
                others += usize::from(pattern.elements.len() > 1);
            }
        }
        assert!(others > 100, "{others}");
    }
}

#[test]
fn a_number_chooses_the_form_and_is_written_as_the_language_does() {
    let text = "parts-unknown = { $unknown ->\n    [one] { $unknown } part of { $all } is unknown\n   \
                *[other] { $unknown } parts of { $all } are unknown\n}";
    let words = Messages::new("en", [MessageFile { language: "en", text }]);
    assert_eq!(say!(words, "parts-unknown", unknown = 1, all = 25), "1 part of 25 is unknown");
    assert_eq!(say!(words, "parts-unknown", unknown = 2500, all = 3000), "2,500 parts of 3,000 are unknown");
}

#[test]
fn a_site_says_single_messages_otherwise_and_english_stands_in_for_the_rest() {
    let own = MessageFile { language: "de", text: "parts-unknown = { $unknown } von { $all } unbekannt" };
    let words = Messages::new("de", [own]);
    assert_eq!(say!(words, "parts-unknown", unknown = 2500, all = 3), "2.500 von 3 unbekannt");
    let french = Messages::new("fr", [own]);
    assert!(french.language() == "fr" && french.is_partial() && !words.is_partial());
    let said = french.html("language-name", &FluentArgs::new()).expect("English has it");
    assert!(crate::foreign::bare(&said) != said, "{said}");
}

#[test]
fn in_html_the_text_is_escaped_and_arguments_are_taken_as_they_are() {
    let own = MessageFile { language: "en", text: "parts-unknown = { $unknown } < { $all } & more" };
    let words = Messages::new("en", [own]);
    let mut args = FluentArgs::new();
    args.set("unknown", "<b>1</b>");
    args.set("all", "2");
    assert_eq!(words.html("parts-unknown", &args).as_deref(), Some("<b>1</b> &lt; 2 &amp; more"));
    assert_eq!(words.html("no-such-message", &args), None);
}

#[test]
fn in_html_a_text_between_quotes_is_escaped_and_no_mark_of_ours_stays() {
    let text = "-brand = { $case }\nparts-unknown = { \"<b>\" } { -brand(case: \"<i>\") } { CAPITAL(\"<u>\") }\n\
                page-base-skip = { \"\\u003Cb>\" }\u{e01ee}x{ \"\\U0E01EF\" }\n";
    for language in ["en", "fr"] {
        let words = Messages::new(language, ["en", "fr"].map(|language| MessageFile { language, text }));
        let html = words.html("parts-unknown", &FluentArgs::new());
        assert_eq!(html.as_deref(), Some("&lt;b&gt; &lt;i&gt; &lt;u&gt;"), "{language}");
        assert_eq!(words.get("parts-unknown"), "<b> <i> <u>");
        assert_eq!(words.html("page-base-skip", &FluentArgs::new()).as_deref(), Some("&lt;b&gt;\u{fffd}x\u{fffd}"));
    }
}

#[test]
fn a_message_can_set_a_name_small_or_large() {
    let text = "parts-unknown = { LOWER($unknown) }, { CAPITAL($all) }";
    let words = Messages::new("en", [MessageFile { language: "en", text }]);
    assert_eq!(
        say!(words, "parts-unknown", unknown = "Open weights", all = "name of Grok 4"),
        "open weights, Name of Grok 4"
    );
}

#[test]
fn languages_say_which_way_they_are_written() {
    assert_eq!(Messages::new("ar", []).direction(), "rtl");
    assert_eq!(Messages::new("no tag at all", []).language(), "en");
}
