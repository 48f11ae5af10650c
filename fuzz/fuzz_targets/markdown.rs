//! A text in Markdown: it becomes a page or diagnostics, and the page is no larger than thirty times the text.
#![no_main]

use ajar::parse::{self, Dialect, Math, Piece};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for dialect in [Dialect::EXPLAINER, Dialect { math: Math::On, ..Dialect::EXPLAINER }] {
        let (body, _) = parse::body(text, dialect);
        let html: usize = body
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Html(html) => html.len(),
                Piece::Code(block) => block.html().len(),
                _ => 0,
            })
            .sum();
        assert!(html < 10_000 + 100 * text.len(), "{html} bytes of {}", text.len());
    }
});
