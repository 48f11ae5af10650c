//! What the preview answers to whom.

use super::{Preview, body, status};
use crate::fixture::{SETTINGS, contents, model};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

#[test]
fn every_file_of_the_built_site_has_the_same_address_and_kind() {
    let preview = Preview::new();
    let more = "url = \"https://site.example/\"\n\n[redirects]\n\"old.html\" = \"spectrum.html\"\n";
    preview.write("ajar.toml", format!("{SETTINGS}{more}"));
    preview.write("content/explainers/one.md", "+++\ntitle = \"E\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\nwords\n");
    // So many that a list goes on on a second page.
    for at in 0..251 {
        preview.write(&format!("data/models/acme/m-{at}.toml"), model(&format!("M {at}")));
    }
    preview.write("static/a b.txt", "with a blank");
    preview.until("/static/a%20b.txt", |it| status(it) == "200");
    let out = preview.folder.out();
    ajar::build(&preview.folder.site(), &out, ajar::Options::default()).unwrap();
    let mut looked = BTreeSet::new();
    for (path, built) in contents(&out).into_iter().filter(|(path, _)| !path.starts_with('.')) {
        let name = path.replace(' ', "%20");
        let answer = preview.get(&format!("/{name}"));
        assert_eq!(status(&answer), "200", "{name}");
        let kind = if name.ends_with(".html") { "text/html" } else { "" };
        assert!(answer.contains(&format!("Content-Type: {kind}")), "{name}");
        assert!(!answer.contains("octet-stream"), "{name}");
        // A page carries one script more, and names tables without their fingerprint.
        assert!(kind == "text/html" || body(&answer) == String::from_utf8_lossy(&built), "{name}");
        looked.insert(name);
    }
    for name in [
        "spectrum/2.html",
        "models/acme/m-250.html",
        "api/v1/models/acme/m-250.json",
        "explainers/one.html",
        "old.html",
        "explainers.xml",
        "sitemap.xml",
        "api/v1/models.csv",
    ] {
        assert!(looked.contains(name), "{name}");
    }
    // What pages name.
    for (page, table) in [("/compare.html", "data/models.js"), ("/search.html", "data/index.js")] {
        let text = preview.get(page);
        let named = text.split("=\"").find(|it| it.starts_with(table)).and_then(|it| it.split('"').next());
        // As it is named: the index of the search is asked for with the name of the script that reads it.
        let named = named.unwrap_or_else(|| panic!("{page} names no {table}"));
        assert_eq!(status(&preview.get(&format!("/{named}"))), "200", "{named}");
    }
    assert_eq!(body(&preview.get("/")), body(&preview.get("/index.html")));
}

#[test]
fn an_answer_tells_browsers_to_trust_nothing_else_and_nobody_else_to_read_it() {
    let preview = Preview::new();
    for target in ["/", "/nowhere", "/static/icon.svg", "/sitemap.xml", "/..", "/-ajar/preview.js"] {
        let answer = preview.ask("GET", target, "Origin: http://evil.example\r\n");
        assert!(answer.contains("\r\nContent-Security-Policy: default-src 'none'; script-src 'self';"), "{answer}");
        assert!(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), "{answer}");
        assert!(!answer.to_lowercase().contains("access-control"), "{answer}");
    }
}

#[test]
fn only_get_and_head_are_answered_and_head_has_no_body() {
    let preview = Preview::new();
    let get = preview.get("/index.html");
    let head = preview.ask("HEAD", "/index.html", "");
    assert_eq!(status(&head), "200");
    assert_eq!(body(&head), "");
    let length = format!("\r\nContent-Length: {}\r\n", body(&get).len());
    assert!(get.contains(&length) && head.contains(&length), "{head}");
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"] {
        let answer = preview.ask(method, "/index.html", "Content-Length: 3\r\n\r\nabc");
        assert_eq!(status(&answer), "405", "{method}");
        assert!(answer.contains("\r\nAllow: GET, HEAD\r\n"), "{method}");
    }
}

#[test]
fn no_address_leads_to_the_disk() {
    let preview = Preview::new();
    let long = format!("/{}", "a".repeat(5_000));
    let folders = "/..".repeat(20);
    let targets = [
        "/../ajar.toml",
        "/../secret.txt",
        "/%2e%2e/ajar.toml",
        "/%2e%2e/%2e%2e/secret.txt",
        "/%252e%252e/ajar.toml",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/static/..\\..\\secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "///etc/passwd",
        "/etc/passwd",
        "/ajar.toml",
        "/data/orgs/acme.toml",
        "/static/%00icon.svg",
        "/icon.svg%00.html",
        "/%",
        "/%zz",
        "/%ff%fe",
        "/%c0%ae%c0%ae/secret.txt",
        "/static/",
        "/static",
        "/models/",
        "/.ajar-manifest",
        "/-ajar/",
        "/-ajar/../secret.txt",
        "file:///etc/passwd",
        "http://127.0.0.1/index.html",
        "*",
        "index.html",
        "?",
        "/CON",
        "/index.html/",
        "/index.html::$DATA",
        &folders,
        &long,
    ];
    for target in targets {
        let answer = preview.get(target);
        assert!(status(&answer).starts_with('4'), "{target}: {answer}");
        assert!(!answer.contains("years of work") && !answer.contains("root:"), "{target}");
    }
    assert_eq!(status(&preview.get("/index.html")), "200");
}

#[test]
fn what_is_not_there_is_404_with_links_that_lead_home() {
    let preview = Preview::new();
    for (target, base) in [("/nowhere.html", false), ("/models/none/nowhere.html", true)] {
        let answer = preview.get(target);
        assert_eq!(status(&answer), "404");
        assert!(answer.contains("preview.js") && answer.contains("Content-Type: text/html"), "{answer}");
        assert_eq!(answer.contains("<base href=\"/\">"), base, "{target}");
    }
}

#[test]
fn a_name_that_was_made_to_lead_here_is_refused() {
    let preview = Preview::new();
    let port = preview.port;
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1", "[::1]", ""] {
        let answer = preview.raw(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes());
        assert_eq!(status(&answer), "421", "{host}");
        assert!(!answer.contains("<html"), "{host}");
    }
    let two = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n");
    for request in ["GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", &two] {
        assert_eq!(status(&preview.raw(request.as_bytes())), "400", "{request}");
    }
    let local = format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    assert_eq!(status(&preview.raw(local.as_bytes())), "200");
}

#[test]
fn notices_are_only_for_pages_of_ours() {
    let preview = Preview::new();
    let port = preview.port;
    for field in [
        "Origin: http://evil.example".to_owned(),
        "Origin: null".to_owned(),
        format!("Origin: https://127.0.0.1:{port}"),
        "Sec-Fetch-Site: cross-site".to_owned(),
        "Sec-Fetch-Site: same-site".to_owned(),
    ] {
        let answer = preview.ask("GET", "/-ajar/notices", &format!("{field}\r\n"));
        assert_eq!(status(&answer), "403", "{field}");
    }
    let mut stream = preview.connect();
    let fields = format!("Origin: http://127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin");
    write!(stream, "GET /-ajar/notices HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{fields}\r\n\r\n").unwrap();
    let mut first = String::new();
    BufReader::new(stream).read_line(&mut first).unwrap();
    assert_eq!(status(&first), "200");
}

#[test]
fn what_is_no_request_is_refused_and_the_next_one_is_answered() {
    let preview = Preview::new();
    let port = preview.port;
    let good = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    let many: String = (0..100).map(|it| format!("X-{it}: 1\r\n")).collect();
    let cases: Vec<(Vec<u8>, &[&str])> = vec![
        (b"\r\n\r\n\r\nnonsense\r\n\r\n".to_vec(), &["400"]),
        (b"GET\r\n\r\n".to_vec(), &["400"]),
        (b"GET / HTTP/9.9\r\n\r\n".to_vec(), &["400"]),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), &["400"]),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(), &["400"]),
        (vec![0; 100], &["400"]),
        (format!("{good}: no name\r\n\r\n").into_bytes(), &["400"]),
        (format!("{good}X: \x00\r\n\r\n").into_bytes(), &["400"]),
        (format!("{good}{many}\r\n").into_bytes(), &["431"]),
        (format!("{good}X: {}\r\n\r\n", "a".repeat(100_000)).into_bytes(), &["431"]),
        (format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(1_000_000)).into_bytes(), &["414"]),
    ];
    for (bytes, wanted) in cases {
        let answer = preview.raw(&bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        assert!(wanted.contains(&status(&answer)), "{shown:?}: {answer}");
        assert_eq!(status(&preview.get("/")), "200");
    }
}

#[test]
fn silent_clients_do_not_keep_others_from_being_answered() {
    let preview = Preview::new();
    let mut silent: Vec<TcpStream> = (0..100).map(|_| preview.connect()).collect();
    silent.iter_mut().for_each(|it| it.write_all(b"GET / HT").unwrap());
    assert_eq!(status(&preview.get("/")), "200");
    silent.extend((0..100).map(|_| preview.connect()));
    assert_eq!(status(&preview.get("/")), "200");
}
