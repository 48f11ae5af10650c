use super::marks::HOME_END;
use super::{
    Tongues, at_home, bare, behind_mark, is_passage, mark, named_language, of_language, passage, said_in_english, told,
    without_marks,
};

fn page(text: &str) -> String {
    page_to("", text)
}

/// A page in Arabic (`rtl`) or in a language from left to right.
fn page_to(direction: &str, text: &str) -> String {
    let is_rtl = direction == "rtl";
    let turned = if is_rtl { " dir=\"ltr\"" } else { "" };
    let named = |tag: &str| if tag == "ar" { String::new() } else { format!("lang=\"{tag}\"{turned}") };
    let home = if is_rtl { "lang=\"ar\" dir=\"auto\"" } else { "lang=\"pt\"" };
    let records = "lang=\"en\"".to_owned();
    let tongues = Tongues { records, named: &named, home: home.to_owned(), spares_latin: is_rtl };
    String::from_utf8(told(text.as_bytes().to_vec(), &tongues)).expect("text")
}

#[test]
fn a_passage_can_name_its_language_and_ends_its_sentence_in_its_direction() {
    let text = of_language(&mark("Open weights."), "en");
    assert_eq!(page_to("rtl", &text), "<span lang=\"en\" dir=\"ltr\">Open weights.</span>");
    assert_eq!(page(&text), "<span lang=\"en\">Open weights</span>.");
    assert_eq!(page_to("rtl", &of_language(&mark("مفتوح."), "ar")), "مفتوح.");
    assert_eq!((&*bare(&text), named_language(&text).as_deref()), ("Open weights.", Some("en")));
    assert_eq!(named_language(&mark("Open")), None);
    assert_eq!(bare(&behind_mark(&text, str::to_uppercase)), "OPEN WEIGHTS.");
    assert_eq!(of_language(&text, "de"), text);
    // A flag is written in the same letters.
    assert_eq!(bare("\u{1f3f4}\u{e0067}\u{e007f}"), "\u{1f3f4}\u{e0067}\u{e007f}");
}

#[test]
fn no_text_can_have_a_mark() {
    assert!(super::marks::MARKS.iter().all(|it| crate::inert::is_reserved(*it)));
}

#[test]
fn whatever_somebody_writes_behind_a_mark_an_attribute_holds_no_more_than_a_tag() {
    for sign in ' '..='~' {
        let letters: String =
            ['e', sign, 'n'].iter().filter_map(|it| char::from_u32(0xe0000 + u32::from(*it))).collect();
        let made = page(&format!("<p>\u{e01ee}{letters}Open\u{e01ef}</p>"));
        let (_, tag) = made.split_once("<span lang=\"").expect("it is a passage");
        let (tag, rest) = tag.split_once('"').expect("the attribute ends");
        let is_letter = sign.is_ascii_alphanumeric() || sign == '-';
        assert_eq!(tag, if is_letter { format!("e{sign}n") } else { "e".to_owned() }, "{made}");
        assert!(rest.starts_with('>') && rest.matches('<').count() == 2, "{made}");
    }
}

#[test]
fn as_many_marks_as_somebody_likes_take_no_more_time_than_they_are_many() {
    let time = |count: usize| {
        let text = ["\u{e01ec}", "\u{e01ea}", "\u{e01ec}\u{e01ea}", "\u{e01ea} \u{e01eb}", "\u{e01ec} \u{e01ed} "];
        let texts = text.map(|it| format!("{}a", it.repeat(count)));
        let start = cpu_time::ThreadTime::now();
        texts.iter().for_each(|it| drop(page_to("rtl", it)));
        start.elapsed()
    };
    let one = (0..3).map(|_| time(4_000)).min().expect("three");
    let four = (0..3).map(|_| time(16_000)).min().expect("three");
    assert!(four < one * 10, "{one:?}, and of four times as many {four:?}");
}

#[test]
fn words_of_the_page_in_a_message_in_english_say_so() {
    let date = at_home("22 de novembro");
    let text = said_in_english(&format!("Facts as of <time>{date}</time>, {} models.", at_home("12")));
    assert_eq!(
        page(&text),
        "<span lang=\"en\" dir=\"ltr\">Facts as of <time><span lang=\"pt\">22 de novembro</span></time>, 12 models.</span>"
    );
    let text = said_in_english(&format!("{}: {}", at_home("MIT"), at_home("نوفمبر")));
    let month = "<span lang=\"ar\" dir=\"auto\">نوفمبر</span>";
    assert_eq!(page_to("rtl", &text), format!("<span lang=\"en\" dir=\"ltr\">MIT: {month}</span>"));
    let inner = said_in_english("one");
    let text = said_in_english(&at_home(&format!("{inner} e {inner}")));
    let one = "<span lang=\"en\" dir=\"ltr\">one</span>";
    let list = format!("<span lang=\"en\" dir=\"ltr\">one<span lang=\"pt\"> e {one}</span></span>");
    assert_eq!(page(&text), list);
    let text = said_in_english(&at_home(&inner));
    assert_eq!(page(&text), one);
    let cut = text.replace(HOME_END, "");
    assert_eq!(page(&format!("<p>{cut}</p>")), format!("<p>{one}</p>"));
}

#[test]
fn messages_that_follow_each_other_are_one_element() {
    let text = format!("{} {}", said_in_english("One."), said_in_english("Two."));
    assert_eq!(page(&text), "<span lang=\"en\" dir=\"ltr\">One. Two.</span>");
}

#[test]
fn a_passage_gets_an_element_and_the_end_of_its_sentence_stays_outside() {
    let text = mark("Open weights.");
    assert_eq!(page(&format!("<p>{text}</p>")), "<p><span lang=\"en\">Open weights</span>.</p>");
    assert_eq!(bare(&text), "Open weights.");
    assert_eq!(bare(text.trim_end_matches('.')), "Open weights");
    assert!(is_passage(&text) && !is_passage(&format!("{text} {text}")) && !is_passage("Open."));
}

#[test]
fn where_no_element_can_stand_there_is_none() {
    let text = mark("Open");
    for (before, after) in [("<title>", "</title>"), ("<p title=\"a > b ", "\">x</p>"), ("<script>\"", "\"</script>")] {
        assert_eq!(
            page(&format!("{before}{text}{after}{text}")),
            format!("{before}Open{after}<span lang=\"en\">Open</span>")
        );
    }
    assert_eq!(page(&format!("<text>{text}</text>")), "<text><tspan lang=\"en\">Open</tspan></text>");
}

#[test]
fn a_message_in_english_is_one_element_around_all_of_it() {
    let text = said_in_english("See <a href=\"x\">all</a>.");
    let whole = "<span lang=\"en\" dir=\"ltr\">See <a href=\"x\">all</a>.</span>";
    assert_eq!(page(&format!("<p>{text}</p>")), format!("<p>{whole}</p>"));
    assert_eq!(page(&format!("<p title=\"{}\">", said_in_english("All."))), "<p title=\"All.\">");
    assert_eq!(page(&format!("<option>{}</option>", said_in_english("All"))), "<option>All</option>");
}

#[test]
fn messages_in_each_other_are_one_element_and_what_was_cut_off_ends_with_its_own() {
    let inner = said_in_english("two <b>three</b>");
    let text = said_in_english(&format!("One {inner}."));
    let whole = "<span lang=\"en\" dir=\"ltr\">One two <b>three</b>.</span>";
    assert_eq!(page(&format!("<p>{text}</p>")), format!("<p>{whole}</p>"));
    let cut = format!("<p>{}</p><p>{text}</p>", said_in_english("One two").split(' ').next().unwrap());
    assert_eq!(page(&cut), format!("<p><span lang=\"en\" dir=\"ltr\">One</span></p><p>{whole}</p>"));
    assert_eq!(bare(&behind_mark(&text, str::to_uppercase)), "ONE TWO <B>THREE</B>.");
}

#[test]
fn an_element_in_a_passage_stays_whole() {
    let text = mark("one <b>two</b> three");
    let span = |it: &str| format!("<span lang=\"en\">{it}</span>");
    assert_eq!(page(&text), format!("{}<b lang=\"en\">two</b>{}", span("one "), span(" three")));
}

#[test]
fn the_outermost_elements_of_a_passage_say_its_language() {
    let html = passage("<p>One<br>two <i>three</i></p>\n<p lang=\"fr\">Quatre</p></div>five", "en");
    let told =
        "<p lang=\"en\">One<br>two <i>three</i></p>\n<p lang=\"fr\">Quatre</p></div><span lang=\"en\">five</span>";
    assert_eq!(page(&html), told);
}

#[test]
fn other_files_have_no_marks() {
    assert_eq!(without_marks(mark("Open").into_bytes()), b"Open");
    assert_eq!(without_marks(vec![0xff, 0x00]), [0xff, 0x00]);
    assert_eq!(bare(&behind_mark(&mark("open"), str::to_uppercase)), "OPEN");
}

#[test]
fn behind_a_passage_in_a_passage_the_outer_one_goes_on() {
    let gloss = format!("<span lang=\"pt\">{}</span>", of_language(&mark("weights"), "de"));
    let html = passage(&format!("<p>One {gloss} two</p><p>three</p>"), "en");
    let told =
        "<p lang=\"en\">One <span lang=\"pt\"><span lang=\"de\">weights</span></span> two</p><p lang=\"en\">three</p>";
    assert_eq!(page(&html), told);
    // Where the inner one was cut off, it ends with the element it stood in.
    let cut = html.replacen('\u{e01ef}', "", 1);
    assert_eq!(page(&cut), told);
}
