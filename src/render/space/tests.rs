use super::*;
use proptest::prelude::*;
use std::io::Write;

fn tight(html: &str) -> String {
    in_pieces(html, html.len().max(1))
}

fn in_pieces(html: &str, size: usize) -> String {
    let mut res = Tight::new(0);
    for piece in html.as_bytes().chunks(size) {
        res.write_all(piece).unwrap();
    }
    let mut text = String::from_utf8(res.finish()).unwrap();
    assert_eq!(text.pop(), Some('\n'));
    text
}

#[test]
fn white_space_goes_where_it_is_not_seen() {
    let page = "<!doctype html>\n<html>\n<head>\n  <title> A\n b </title>\n  <script src=\"a.js\"></script>\n\
        \x20 <script src=\"b.js\"></script>\n</head>\n<body>\n  <ul>\n    <li>\n      one\n      two\n    </li>\n  </ul>\n";
    let wanted = "<!doctype html><html><head><title>A b</title><script src=\"a.js\"></script>\
        <script src=\"b.js\"></script></head><body><ul><li>one two</li></ul>";
    assert_eq!(tight(page), wanted);
    assert_eq!(tight("a <br>\n b"), "a<br>b");
    assert_eq!(
        tight("<svg>\n <path d=\"M0  0\"/>\n <text>\n a b </text>\n</svg>"),
        "<svg><path d=\"M0  0\"/><text>a b</text></svg>"
    );
}

#[test]
fn white_space_that_is_seen_is_one_space() {
    assert_eq!(tight("<p>\n <a>x</a>\n  <b>y</b>,\n z\n</p>"), "<p><a>x</a> <b>y</b>, z</p>");
    assert_eq!(tight("<li><i class=\"r\"></i>  released"), "<li><i class=\"r\"></i> released");
    assert_eq!(tight("a\n<svg>\n</svg>\nb"), "a <svg></svg> b");
    assert_eq!(tight("a <!-- no  word --> b"), "a<!-- no  word --> b");
    assert_eq!(tight("1 < 2, a<"), "1 < 2, a<");
    assert_eq!(tight("one\u{a0} \u{a0}two"), "one\u{a0} \u{a0}two");
}

#[test]
fn what_is_kept_is_kept_to_the_byte() {
    for kept in [
        "<pre>  a\n\n <b> c </b>\n</pre>",
        "<textarea>\n  a  </textarea>",
        "<style>\n a  {}\n</style>",
        "<script>  if (a  < b) { \"</scripts>\" }  </script>",
        "<PRE>  a  </pre>",
        "<pre>  <</pre>",
        "<a title=\"a  > b\" rel='c  \"d'>e</a>",
    ] {
        assert_eq!(tight(kept), kept);
    }
    assert_eq!(tight("<pre> a </pre >  <p> b"), "<pre> a </pre><p>b");
    assert_eq!(tight("<a\n  href=\"x\"\n  rel=\"y\"\n>z</a>"), "<a href=\"x\" rel=\"y\">z</a>");
}

/// Bits of HTML, in any order.
fn html() -> impl Strategy<Value = String> {
    let bits = [
        "<p>",
        "</p>",
        "<b a=\" c  d\">",
        "</b>",
        "<svg >",
        "</svg>",
        "<pre>",
        "</pre>",
        "</pre x>",
        "<script>",
        "</script>",
        "<!-- ",
        "-->",
        "<",
        ">",
        "\"",
        "'",
        "/",
        " ",
        "\n ",
        "\t",
        "word",
        "é",
        "<head>",
        "</head>",
        "<br/>",
        "</",
    ];
    prop::collection::vec(prop::sample::select(bits.to_vec()), 0..40).prop_map(|bits| bits.concat())
}

proptest! {
    #[test]
    fn a_page_is_the_same_in_pieces_of_any_size(html in html(), size in 1_usize..9) {
        prop_assert_eq!(in_pieces(&html, size), tight(&html));
    }

    #[test]
    fn nothing_but_white_space_goes(html in html()) {
        let words = |text: &str| text.split_ascii_whitespace().collect::<String>();
        prop_assert_eq!(words(&tight(&html)), words(&html));
    }

    #[test]
    fn a_second_time_changes_nothing(html in html()) {
        let once = tight(&html);
        prop_assert_eq!(tight(&once), once);
    }
}
