//! Entries of lists that are nearly TOML, such as evidence, and what was most likely meant: every proposal is TOML.

use super::brackets::begins_pair;
use super::misshapen::{Misshapen, is_toml};

/// What a line with entries of a list most likely means, if one slip makes it TOML. It stands in a list, or is one.
pub(super) fn misshapen_entry(line: &str) -> Option<Misshapen> {
    let line = line.trim();
    let holds = |it: &str| is_toml(it) || is_toml(&format!("entries = [{it}]"));
    if !line.contains(['{', '[']) || !line.contains('"') || line.starts_with('[') || holds(line) {
        return None;
    }
    // Two texts side by side lack a comma, of which the parser tells.
    if holds(&line.replace("\" \"", "\", \"")) {
        return None;
    }
    let slips = [
        ("TOML puts `=` between key and value", with_equals(line)),
        ("an entry with keys stands in braces", with_braces(line)),
        ("a quote in a text is written \\\"", with_marked_quotes(line)),
    ];
    slips.into_iter().find(|it| it.1 != line && holds(&it.1)).map(|(message, right)| Misshapen { message, right })
}

/// A line in its parts outside of quotes, at even places, and those within. A quote in a text would end it.
fn parts(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.split('"').enumerate()
}

/// `{ source: "card" }`: colons between keys and values are signs of equality.
fn with_equals(line: &str) -> String {
    let part = |(at, part): (usize, &str)| {
        if at % 2 == 1 {
            return part.to_owned();
        }
        let mut res = part.replace(": ", " = ").replace(" : ", " = ");
        if let Some(before) = res.strip_suffix(':') {
            res = format!("{} = ", before.trim_end());
        }
        res.replace("  =", " =")
    };
    parts(line).map(part).collect::<Vec<_>>().join("\"")
}

/// `evidence = [source = "card", at = "License"]`: keys of a list are those of an entry.
fn with_braces(line: &str) -> String {
    let Some((key, rest)) = line.split_once('=') else { return line.to_owned() };
    match rest.trim().strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
        Some(inside) if !inside.contains('{') => format!("{} = [{{ {} }}]", key.trim(), inside.trim()),
        _ => line.to_owned(),
    }
}

/// `quote = "the "big" card"`: a quote that neither begins nor ends a value has a mark before it.
fn with_marked_quotes(line: &str) -> String {
    let mut res = String::with_capacity(line.len());
    let mut done = 0;
    // Blanks are looked at from the quotes beside them alone, so that each is met twice at most.
    for (at, _) in line.match_indices('"') {
        let (before, after) = (line[..at].trim_end(), line[at + 1..].trim_start());
        let begins = before.ends_with(['=', '[', '{', ',']);
        let ends =
            after.is_empty() || after.starts_with([']', '}', '#']) || after.strip_prefix(',').is_some_and(begins_next);
        res.push_str(&line[done..at]);
        if !begins && !ends && !before.ends_with('\\') {
            res.push('\\');
        }
        done = at;
    }
    res + &line[done..]
}

/// Whether what stands behind a comma can be the next value or key, and no more words of a text.
fn begins_next(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(['"', '\'', '{', '[', '}', ']', '#']) || begins_pair(rest)
}

#[cfg(test)]
mod tests {
    use super::misshapen_entry;

    #[test]
    fn what_one_slip_kept_from_being_an_entry_is_written_right() {
        for (line, right) in [
            ("  { source: \"card\", at: \"License\" },", "{ source = \"card\", at = \"License\" },"),
            ("evidence = [{ source : \"card\" }]", "evidence = [{ source = \"card\" }]"),
            ("evidence = [source = \"card\", at = \"a: b\"]", "evidence = [{ source = \"card\", at = \"a: b\" }]"),
            ("{ quote = \"the \"big\" one\" },", "{ quote = \"the \\\"big\\\" one\" },"),
            ("says = { met = \"is \"open\", so to say\" }", "says = { met = \"is \\\"open\\\", so to say\" }"),
        ] {
            assert_eq!(misshapen_entry(line).map(|it| it.right).as_deref(), Some(right), "{line}");
        }
    }

    #[test]
    fn what_is_toml_or_could_be_anything_is_left_alone() {
        for line in ["", "a = [\"b\"]", "{ a = \"b\" },", "{ a = \"b }", "a = { b c \"d\" }", "a = [\"b\" \"c\"]"] {
            assert_eq!(misshapen_entry(line), None, "{line}");
        }
    }
}
