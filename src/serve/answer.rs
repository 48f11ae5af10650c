//! Answers as HTTP/1.1: statuses, header fields, kinds of files.

use super::head::Wants;
use super::status::HttpStatus;
use crate::plan::media_type;
use std::io::{self, Write};

/// Fields of every answer. Nothing is kept by a browser, no other site reads or frames it, and pages load only what
/// is the site's own.
const FIELDS: &str = "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'\r\n\
     X-Content-Type-Options: nosniff\r\n\
     X-Frame-Options: DENY\r\n\
     Cross-Origin-Resource-Policy: same-origin\r\n\
     Cross-Origin-Opener-Policy: same-origin\r\n\
     Referrer-Policy: same-origin\r\n\
     Cache-Control: no-store\r\n\
     Connection: close\r\n";

/// Sends a whole answer. Without a body, the status' own words are the text.
pub(super) fn send(
    stream: &mut impl Write,
    status: HttpStatus,
    address: &str,
    body: Vec<u8>,
    wants: Wants,
) -> io::Result<()> {
    let (kind, body) = if body.is_empty() && status != HttpStatus::Fine {
        (TEXT, format!("{}\n", status.line()).into_bytes())
    } else {
        (media_type(address), body)
    };
    let allow = if status == HttpStatus::OtherMethod { "Allow: GET, HEAD\r\n" } else { "" };
    let head = format!(
        "HTTP/1.1 {}\r\n{FIELDS}{allow}Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        status.line(),
        body.len()
    );
    let mut bytes = head.into_bytes();
    if wants == Wants::All {
        bytes.extend(body);
    }
    stream.write_all(&bytes)
}

/// Begins a stream of notices, which has no end.
pub(super) fn begin_notices(stream: &mut impl Write) -> io::Result<()> {
    // A browser that lost the stream asks again after as many milliseconds.
    let head = format!(
        "HTTP/1.1 {}\r\n{FIELDS}Content-Type: text/event-stream\r\n\r\nretry: 500\n\n",
        HttpStatus::Fine.line()
    );
    stream.write_all(head.as_bytes())
}

const TEXT: &str = "text/plain; charset=utf-8";
