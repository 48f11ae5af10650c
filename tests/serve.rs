//! The preview: what it answers to whom, and that it follows every change of the files.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "the test runs the binary; the binary runs nothing")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A small site and its preview, both gone at the end.
struct Preview {
    folder: PathBuf,
    child: Child,
    port: u16,
}

impl Preview {
    fn of(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("ajar-serve-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        write(&folder, "site/ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n");
        write(&folder, "site/data/orgs/acme.toml", &org("Acme"));
        write(&folder, "secret.txt", "years of work");
        let mut child = Command::new(env!("CARGO_BIN_EXE_ajar"))
            .arg("-C")
            .arg(folder.join("site"))
            .args(["serve", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let line = lines.find(|it| it.starts_with("serving ")).unwrap();
        // The rest is read so that the pipe never fills.
        thread::spawn(move || lines.count());
        let port = line.split("127.0.0.1:").nth(1).unwrap().split('/').next().unwrap().parse().unwrap();
        Self { folder, child, port }
    }

    fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// Sends bytes as they are and returns the whole answer as text.
    fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        // It may answer and close before everything is sent.
        let _ = stream.write_all(bytes);
        let mut res = Vec::new();
        match stream.read_to_end(&mut res) {
            Ok(_) => {}
            Err(error) => assert!(!res.is_empty(), "{error}"),
        }
        String::from_utf8_lossy(&res).into_owned()
    }

    fn ask(&self, method: &str, target: &str, fields: &str) -> String {
        let port = self.port;
        self.raw(format!("{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{fields}\r\n").as_bytes())
    }

    fn get(&self, target: &str) -> String {
        self.ask("GET", target, "")
    }

    /// Asks until the answer is as wanted: how long that takes is not the test's business.
    fn until(&self, target: &str, wanted: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let answer = self.get(target);
            if wanted(&answer) {
                return answer;
            }
            assert!(start.elapsed() < Duration::from_secs(30), "{target} stays: {answer}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn write(&self, path: &str, text: &str) {
        write(&self.site(), path, text);
    }

    /// The notices, one at a time.
    fn notices(&self) -> impl Iterator<Item = String> {
        let mut stream = self.connect();
        let port = self.port;
        write!(stream, "GET /-ajar/notices?page=/orgs/acme.html HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").unwrap();
        let lines = BufReader::new(stream).lines().map(Result::unwrap);
        lines.filter_map(|it| it.strip_prefix("data: ").map(str::to_owned))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn org(name: &str) -> String {
    format!("name = \"{name}\"\nkind = \"company\"\n")
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or(answer)
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

#[test]
fn every_file_of_the_built_site_has_the_same_address_and_kind() {
    let preview = Preview::of("same");
    let settings = "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\nurl = \"https://site.example/\"\n\n\
                    [redirects]\n\"old.html\" = \"spectrum.html\"\n";
    preview.write("ajar.toml", settings);
    preview.write("content/explainers/one.md", "+++\ntitle = \"E\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\nwords\n");
    // So many that a list goes on on a second page.
    for at in 0..251 {
        preview.write(
            &format!("data/models/acme/m-{at}.toml"),
            &format!("name = \"M {at}\"\nsummary = \"S\"\nchecked = 2026-11-21\n"),
        );
    }
    preview.write("static/a b.txt", "with a blank");
    preview.until("/static/a%20b.txt", |it| status(it) == "200");
    let out = preview.folder.join("out");
    ajar::build(&preview.site(), &out, ajar::Options::default()).unwrap();
    let mut looked = BTreeSet::new();
    let mut open = vec![out.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(&out).unwrap().to_str().unwrap().replace(' ', "%20");
            if path.is_dir() {
                open.push(path);
            } else if !name.starts_with('.') {
                let answer = preview.get(&format!("/{name}"));
                assert_eq!(status(&answer), "200", "{name}");
                let kind = if name.ends_with(".html") { "text/html" } else { "" };
                assert!(answer.contains(&format!("Content-Type: {kind}")), "{name}");
                assert!(!answer.contains("octet-stream"), "{name}");
                // A page carries one script more, and names tables without their fingerprint.
                let built = fs::read(&path).unwrap();
                assert!(kind == "text/html" || body(&answer) == String::from_utf8_lossy(&built), "{name}");
                looked.insert(name);
            }
        }
    }
    for name in [
        "spectrum/2.html",
        "models/acme/m-250.html",
        "models/acme/m-250.json",
        "explainers/one.html",
        "old.html",
        "changes.xml",
        "sitemap.xml",
        "data/models.csv",
    ] {
        assert!(looked.contains(name), "{name}");
    }
    // What pages name.
    for (page, table) in [("/compare.html", "data/models.js"), ("/search.html", "data/index.js")] {
        assert!(preview.get(page).contains(&format!("src=\"{table}\"")), "{page}");
        assert_eq!(status(&preview.get(&format!("/{table}"))), "200");
    }
    assert_eq!(body(&preview.get("/")), body(&preview.get("/index.html")));
}

#[test]
fn an_answer_tells_browsers_to_trust_nothing_else_and_nobody_else_to_read_it() {
    let preview = Preview::of("fields");
    for target in ["/", "/nowhere", "/static/icon.svg", "/sitemap.xml", "/..", "/-ajar/preview.js"] {
        let answer = preview.ask("GET", target, "Origin: http://evil.example\r\n");
        assert!(answer.contains("\r\nContent-Security-Policy: default-src 'none'; script-src 'self';"), "{answer}");
        assert!(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), "{answer}");
        assert!(!answer.to_lowercase().contains("access-control"), "{answer}");
    }
}

#[test]
fn only_get_and_head_are_answered_and_head_has_no_body() {
    let preview = Preview::of("methods");
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
    let preview = Preview::of("disk");
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
    let preview = Preview::of("missing");
    for (target, base) in [("/nowhere.html", false), ("/models/none/nowhere.html", true)] {
        let answer = preview.get(target);
        assert_eq!(status(&answer), "404");
        assert!(answer.contains("preview.js") && answer.contains("Content-Type: text/html"), "{answer}");
        assert_eq!(answer.contains("<base href=\"/\">"), base, "{target}");
    }
}

#[test]
fn a_name_that_was_made_to_lead_here_is_refused() {
    let preview = Preview::of("hosts");
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
    let preview = Preview::of("origin");
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
    let preview = Preview::of("malformed");
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
    let preview = Preview::of("silent");
    let mut silent: Vec<TcpStream> = (0..100).map(|_| preview.connect()).collect();
    silent.iter_mut().for_each(|it| it.write_all(b"GET / HT").unwrap());
    assert_eq!(status(&preview.get("/")), "200");
    silent.extend((0..100).map(|_| preview.connect()));
    // Above the limit one is sent away, not left waiting.
    preview.until("/", |it| status(it) == "503");
    drop(silent);
    preview.until("/", |it| status(it) == "200");
}

#[test]
fn every_way_to_change_a_file_is_seen() {
    let preview = Preview::of("changes");
    let (site, page) = (preview.site(), "/orgs/acme.html");
    assert!(preview.get(page).contains("Acme"));
    preview.write("data/orgs/acme.toml", &org("Edited"));
    preview.until(page, |it| it.contains("Edited"));
    // As editors save: a new file in the place of the old one.
    preview.write("data/orgs/acme.toml.tmp", &org("Exchanged"));
    fs::rename(site.join("data/orgs/acme.toml.tmp"), site.join("data/orgs/acme.toml")).unwrap();
    preview.until(page, |it| it.contains("Exchanged"));
    // Another one: the old file aside, a new one in its place.
    fs::rename(site.join("data/orgs/acme.toml"), site.join("data/orgs/acme.toml~")).unwrap();
    preview.write("data/orgs/acme.toml", &org("Aside"));
    preview.until(page, |it| it.contains("Aside"));
    preview.write("data/orgs/other.toml", &org("Other"));
    preview.until("/orgs/other.html", |it| status(it) == "200");
    fs::rename(site.join("data/orgs/other.toml"), site.join("data/orgs/third.toml")).unwrap();
    preview.until("/orgs/third.html", |it| status(it) == "200");
    preview.until("/orgs/other.html", |it| status(it) == "404");
    fs::remove_file(site.join("data/orgs/third.toml")).unwrap();
    preview.until("/orgs/third.html", |it| status(it) == "404");
    preview.write("ajar.toml", "title = \"Another name\"\nsummary = \"S\"\nas-of = 2026-11-21\n");
    preview.until("/", |it| it.contains("Another name"));
    preview.write("templates/404.html", "<head></head><p>own words");
    preview.until("/nowhere", |it| it.contains("own words"));
    fs::remove_dir_all(site.join("templates")).unwrap();
    preview.until("/nowhere", |it| !it.contains("own words"));
    // A folder that was not there, and one that comes with everything in it.
    write(
        &preview.folder,
        "new/explainers/one.md",
        "+++\ntitle = \"One\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\nwords\n",
    );
    fs::rename(preview.folder.join("new"), site.join("content")).unwrap();
    preview.until("/explainers/one.html", |it| it.contains("words"));
}

#[test]
fn a_site_that_is_exchanged_as_a_whole_is_followed() {
    let preview = Preview::of("exchanged");
    let site = preview.site();
    write(&preview.folder, "next/ajar.toml", "title = \"Next\"\nsummary = \"S\"\nas-of = 2026-11-21\n");
    write(&preview.folder, "next/data/orgs/acme.toml", &org("Next"));
    fs::rename(&site, preview.folder.join("old")).unwrap();
    thread::sleep(Duration::from_millis(700));
    assert!(preview.get("/orgs/acme.html").contains("Acme"), "the last good site stays");
    fs::rename(preview.folder.join("next"), &site).unwrap();
    preview.until("/orgs/acme.html", |it| it.contains("Next"));
    preview.write("data/orgs/acme.toml", &org("After"));
    preview.until("/orgs/acme.html", |it| it.contains("After"));
}

#[test]
fn with_a_mistake_the_last_good_site_stays_and_the_report_is_the_terminals() {
    let preview = Preview::of("mistake");
    let page = "/orgs/acme.html";
    let mut notices = preview.notices();
    let first = notices.next().unwrap();
    assert!(first.contains("\"mistakes\":null"), "{first}");
    preview.write("data/orgs/acme.toml", "name = \"Broken\"\nkind = \"<img src=x onerror=alert(1)>\"\n");
    let mistaken = notices.next().unwrap();
    let checked = ajar::check(&preview.site(), ajar::Options::default()).unwrap();
    let errors: Vec<_> = checked.diags.iter().filter(|it| it.is_error()).cloned().collect();
    let report = ajar::report::human(&errors, &checked.sources, ajar::report::Color::Never);
    assert!(report.contains("^^^") && report.contains("<img src=x onerror=alert(1)>"), "{report}");
    let json: serde_json::Value = serde_json::from_str(&mistaken).unwrap();
    assert_eq!(json["mistakes"], report);
    assert!(preview.get(page).contains("Acme"));
    // Exactly as before: the page that is shown is right, and stays.
    preview.write("data/orgs/acme.toml", &org("Acme"));
    assert_eq!(notices.next().unwrap(), first);
    preview.write("templates/org.html", "<h1>{{ nmae }}</h1>");
    assert!(notices.next().unwrap().contains("templates/org.html:1:"), "a template that fails");
    assert!(preview.get(page).contains("Acme"));
    fs::remove_dir_all(preview.site().join("templates")).unwrap();
    assert_eq!(notices.next().unwrap(), first);
}

#[test]
fn a_page_that_nobody_looks_at_and_that_fails_says_why() {
    let preview = Preview::of("broken");
    preview.write("templates/orgs.html", "<h1>{{ nmae }}</h1>");
    let answer = preview.until("/orgs.html", |it| status(it) == "500");
    assert!(answer.contains("templates/orgs.html:1:") && answer.contains("preview.js"), "{answer}");
    fs::remove_dir_all(preview.site().join("templates")).unwrap();
    preview.until("/orgs.html", |it| status(it) == "200");
}

#[test]
fn a_change_of_styles_alone_leaves_the_content_as_it_is() {
    let preview = Preview::of("styles");
    let mut notices = preview.notices();
    let notice = |text: String| serde_json::from_str::<serde_json::Value>(&text).unwrap();
    notices.next().unwrap();
    preview.write("static/ajar.css", "body { color: red }");
    let first = notice(notices.next().unwrap());
    preview.write("static/ajar.css", "body { color: blue }");
    let second = notice(notices.next().unwrap());
    assert_eq!(first["content"], second["content"]);
    let address = second["styles"]["ajar.css"].as_str().unwrap();
    assert_ne!(first["styles"]["ajar.css"], address);
    assert!(preview.get(&format!("/{address}")).contains("blue"));
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_site_is_not_served() {
    let preview = Preview::of("link");
    let mut notices = preview.notices();
    notices.next().unwrap();
    fs::create_dir_all(preview.site().join("static")).unwrap();
    std::os::unix::fs::symlink(preview.folder.join("secret.txt"), preview.site().join("static/secret.txt")).unwrap();
    let notice = notices.find(|it| it.contains("is a link")).unwrap();
    assert!(!notice.contains("years of work"));
    assert_eq!(status(&preview.get("/static/secret.txt")), "404");
}

#[test]
fn a_taken_port_is_named_with_one_that_is_free() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = Command::new(env!("CARGO_BIN_EXE_ajar")).args(["serve", "--port", &port]).output().unwrap();
    let words = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(words.starts_with(&format!("error: port {port} is taken")), "{words}");
    let free: u16 = words.trim_end().rsplit(' ').next().unwrap().parse().unwrap();
    assert!(words.contains(&format!("port {free} is free")), "{words}");
}

#[test]
fn a_folder_that_is_no_site_is_refused() {
    let run = Command::new(env!("CARGO_BIN_EXE_ajar"))
        .arg("-C")
        .arg(std::env::temp_dir().join("ajar-serve-nowhere"))
        .args(["serve", "--port", "0"])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8(run.stderr).unwrap().contains("has no ajar.toml"));
}
