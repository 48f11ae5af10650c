//! What the preview adds to pages, and the one page of its own.

use crate::parse::escape;

/// The preview's own files; no address of a site begins so.
pub(super) const FILES: [(&str, &[u8]); 2] =
    [("-ajar/preview.js", include_bytes!("preview.js")), ("-ajar/preview.css", include_bytes!("preview.css"))];

/// The page with the script that keeps it true, which is told what the page was made from.
pub(super) fn alive(mut bytes: Vec<u8>, content: &str) -> Vec<u8> {
    let script = format!("<script src=\"/-ajar/preview.js\" data-content=\"{content}\"></script>\n");
    let at = find(&bytes, b"</body>").unwrap_or(bytes.len());
    bytes.splice(at..at, script.into_bytes());
    bytes
}

/// The page for what is not there, asked for at `address`: its links are relative to the site's root.
pub(super) fn at_root(mut bytes: Vec<u8>, address: &str) -> Vec<u8> {
    if address.contains('/')
        && let Some(at) = find(&bytes, b"<head>")
    {
        let at = at + b"<head>".len();
        bytes.splice(at..at, *b"<base href=\"/\">");
    }
    bytes
}

/// A page that shows `report` when there is no other to show.
pub(super) fn mistakes(report: &str, content: &str) -> Vec<u8> {
    let report = escape(report);
    let text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Mistakes</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/-ajar/preview.css\">\n</head>\n\
         <body class=\"report\">\n<h1>This page cannot be made yet</h1>\n<pre tabindex=\"0\">{report}</pre>\n</body>\n</html>\n"
    );
    alive(text.into_bytes(), content)
}

fn find(bytes: &[u8], words: &[u8]) -> Option<usize> {
    bytes.windows(words.len()).rposition(|it| it.eq_ignore_ascii_case(words))
}
