//! Diagnostics as SARIF 2.1.0, which code scanning services and editors read.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. Every code is a rule with the text of
//! `ajar explain CODE`. Columns count Unicode code points from 1 (`columnKind`), ends are exclusive.

use super::cut::cut;
use super::span::{is_certain, lines, path, severity};
use crate::diag::{Code, Diag, Fix, Severity};
use crate::inert;
use crate::read::Sources;
use crate::span::Span;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Diagnostics as one log with one run. `base` leads from the repository's root to the site: "" or "docs/site/".
pub fn sarif(diags: &[Diag], sources: &Sources, base: &str) -> String {
    let texts = Texts { sources, base };
    let results: Vec<Value> = cut(diags).iter().map(|it| result(it, texts)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "ajar",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": Code::ALL.iter().map(|it| rule(*it)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{}\n", inert::json(serde_json::to_string_pretty(&log).expect("a log is plain JSON")))
}

fn rule(code: Code) -> Value {
    let level = match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.line() },
        "fullDescription": { "text": code.explanation() },
        "help": { "text": code.explanation() },
        "defaultConfiguration": { "level": level },
    })
}

/// What the places point into.
#[derive(Clone, Copy)]
struct Texts<'s> {
    sources: &'s Sources,
    base: &'s str,
}

fn result(diag: &Diag, texts: Texts<'_>) -> Value {
    let rank = Code::ALL.iter().position(|it| *it == diag.code);
    let words: Vec<&str> = [diag.message.as_str()].into_iter().chain(diag.help.iter().map(String::as_str)).collect();
    let mut location = at(diag.span, texts);
    if !diag.label.is_empty() {
        location["message"] = json!({ "text": diag.label });
    }
    let mut res = Map::new();
    res.insert("ruleId".to_owned(), json!(diag.code.name()));
    res.insert("ruleIndex".to_owned(), json!(rank));
    res.insert("level".to_owned(), json!(severity(diag)));
    res.insert("message".to_owned(), json!({ "text": words.join("\n") }));
    res.insert("locations".to_owned(), json!([location]));
    if !diag.related.is_empty() {
        let see = diag.related.iter().map(|(span, words)| {
            let mut location = at(*span, texts);
            location["message"] = json!({ "text": words });
            location
        });
        res.insert("relatedLocations".to_owned(), see.collect());
    }
    if let Some(fix) = &diag.fix {
        res.insert("fixes".to_owned(), json!([change(fix, texts)]));
    }
    Value::Object(res)
}

fn at(span: Span, texts: Texts<'_>) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(span, texts) },
        "region": region(span, texts),
    } })
}

fn region(span: Span, texts: Texts<'_>) -> Value {
    let lines = lines(span, texts.sources);
    json!({
        "startLine": lines.line,
        "startColumn": lines.column,
        "endLine": lines.end_line,
        "endColumn": lines.end_column,
    })
}

fn change(fix: &Fix, texts: Texts<'_>) -> Value {
    let description = if is_certain(fix) { "applied by ajar check --fix" } else { "the likeliest guess" };
    json!({
        "description": { "text": description },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(fix.span, texts) },
            "replacements": [{
                "deletedRegion": region(fix.span, texts),
                "insertedContent": { "text": fix.text },
            }],
        }],
    })
}

/// What stands in the path of a URI as it is (RFC 3986, unreserved and `/`).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path as a relative URI reference.
fn uri(span: Span, texts: Texts<'_>) -> String {
    let path = path(span, texts.sources);
    format!("{}{}", utf8_percent_encode(texts.base, PLAIN), utf8_percent_encode(path, PLAIN))
}
