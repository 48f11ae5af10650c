//! The filters of text that leaves.
#![no_main]

use ajar::inert;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let line = inert::line(text);
    assert!(!line.contains(inert::acts) && !line.trim_start().starts_with("::") && !line.contains("##["));
    let json = inert::json(serde_json_string(text));
    assert!(!json.contains(inert::acts) && !json.contains("</") && !json.contains("##["));
    let cell = inert::cell(text);
    assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']));
    assert!(!inert::xml(text).contains(['<', '\u{fffe}', '\u{0}']));
});

/// The text as a serializer writes it.
fn serde_json_string(text: &str) -> String {
    let mut res = String::from("\"");
    for it in text.chars() {
        match it {
            '"' | '\\' => res.extend(['\\', it]),
            it if it < ' ' => res.push_str(&format!("\\u{:04x}", u32::from(it))),
            it => res.push(it),
        }
    }
    res + "\""
}
