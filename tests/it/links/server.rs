//! A server that misbehaves in every way. Which way, the name of the host says: `gone.test`, `bomb.test`; all of them
//! lead to it by the switch for tests.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, LazyLock, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// A request: the host, the method and the path, when it came and when its answer was through.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) host: String,
    pub(super) line: String,
    pub(super) agent: String,
    pub(super) came: Instant,
    pub(super) done: Instant,
}

/// The server, which lives as long as the test.
pub(super) struct Server {
    pub(super) address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// The page that is there.
const PAGE: &str =
    "<!doctype html><title>License</title><p>You may <b>not</b> use the &ldquo;Software&rdquo;\n to compete.</p>";

impl Server {
    pub(super) fn start() -> Self {
        // Made before anybody waits for it.
        LazyLock::force(&BOMB);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                thread::spawn(move || serve(stream, &log));
            }
        });
        Self { address, asked }
    }

    /// Every request so far.
    pub(super) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// How often a host was asked.
    pub(super) fn count(&self, host: &str) -> usize {
        self.asked().iter().filter(|it| it.host == host).count()
    }
}

/// Answers the requests of one connection, one after the other.
fn serve(mut stream: TcpStream, log: &Mutex<Vec<Asked>>) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
    while let Some(head) = head(&mut stream) {
        let came = Instant::now();
        let mut lines = head.lines();
        let line = lines.next().unwrap_or_default().trim_end_matches(" HTTP/1.1").to_owned();
        let headers: BTreeMap<String, &str> = lines
            .filter_map(|it| it.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect();
        let header = |name: &str| headers.get(name).copied().unwrap_or_default().to_owned();
        let host = header("host");
        let before = log.lock().unwrap().iter().filter(|it| it.host == host).count();
        let goes_on = answer(&mut stream, &host, &line, before);
        let agent = header("user-agent");
        log.lock().unwrap().push(Asked { host, line, agent, came, done: Instant::now() });
        if !goes_on {
            return;
        }
    }
}

fn head(stream: &mut TcpStream) -> Option<String> {
    let mut res = Vec::new();
    let mut byte = [0];
    while !res.ends_with(b"\r\n\r\n") {
        // What is no HTTP, such as the first bytes of TLS, gets an answer all the same.
        if stream.read(&mut byte).ok()? == 0 || res.len() > 64 && !res.is_ascii() {
            let _ = stream.write_all(b"HTTP/1.1 400 no\r\n\r\n");
            return None;
        }
        res.push(byte[0]);
    }
    String::from_utf8(res).ok()
}

/// A whole answer.
fn say(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8], is_head: bool) -> bool {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
    let body = if is_head { &[][..] } else { body };
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body)).is_ok()
}

/// Answers, the `before + 1`-th time that this host is asked; whether another request may follow.
fn answer(stream: &mut TcpStream, host: &str, line: &str, before: usize) -> bool {
    let html = "Content-Type: text/html; charset=utf-8\r\n";
    let is_head = line.starts_with("HEAD");
    let to = |stream: &mut TcpStream, status: &str, to: &str| {
        say(stream, status, &format!("Location: {to}\r\n"), b"", false)
    };
    let path = line.split(' ').nth(1).unwrap_or("/").to_owned();
    match host.trim_end_matches(".test") {
        "gone" => say(stream, "404 Not Found", html, b"<p>no</p>", is_head),
        "gone-for-good" => say(stream, "410 Gone", html, b"", is_head),
        "moved" => to(stream, "301 Moved Permanently", "http://alive.test/license"),
        "for-now" => to(stream, "302 Found", "http://alive.test/license"),
        "home" => {
            if path == "/" {
                say(stream, "200 OK", html, PAGE.as_bytes(), is_head)
            } else {
                to(stream, "308 Permanent Redirect", "/")
            }
        }
        "circle" => to(stream, "301 Moved Permanently", if path == "/a" { "/b" } else { "/a" }),
        "endless-way" => to(stream, "302 Found", &format!("{path}x")),
        "inward" => to(stream, "302 Found", "http://127.0.0.1:9/secret"),
        "metadata" => to(stream, "302 Found", "http://169.254.169.254/latest/meta-data/"),
        "hidden" => to(stream, "302 Found", "http://2130706433/"),
        "mapped" => to(stream, "302 Found", "http://[::ffff:127.0.0.1]/"),
        "translated" => to(stream, "302 Found", "http://[64:ff9b::7f00:1]/"),
        "file" => to(stream, "302 Found", "file:///etc/passwd"),
        "login" => {
            if path == "/login" {
                say(stream, "200 OK", html, b"<p>sign in</p>", is_head)
            } else {
                to(stream, "302 Found", "/login")
            }
        }
        "secret" => say(stream, "401 Unauthorized", html, b"", is_head),
        "wall" => say(stream, "403 Forbidden", html, b"<html><title>Just a moment...</title>", is_head),
        "quiet-wall" => say(stream, "200 OK", &format!("{html}cf-mitigated: challenge\r\n"), b"<html>", is_head),
        "patience" if before == 0 => say(stream, "429 Too Many Requests", "Retry-After: 1\r\n", b"", is_head),
        "hour" => say(stream, "429 Too Many Requests", "Retry-After: 3600\r\n", b"", is_head),
        "recovers" if before == 0 => say(stream, "503 Service Unavailable", "", b"", is_head),
        "never" => say(stream, "503 Service Unavailable", "", b"", is_head),
        "broken" => say(stream, "500 Internal Server Error", html, b"", is_head),
        "no-head" if is_head => say(stream, "405 Method Not Allowed", "", b"", true),
        "cut-head" if is_head => false,
        "latin" => {
            say(stream, "200 OK", "Content-Type: text/plain; charset=iso-8859-1\r\n", b"caf\xe9 au lait", is_head)
        }
        "pdf" => say(stream, "200 OK", "Content-Type: application/pdf\r\n", b"%PDF-1.7", is_head),
        "script" => say(stream, "200 OK", html, b"<html><script>render()</script>", is_head),
        "slow-head" => slow(stream, "HTTP/1.1 200 OK\r\n", "X: y\r\n"),
        "slow-body" => {
            slow(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99999\r\n\r\n", "word ")
        }
        "endless" => endless(stream),
        "bomb" => bomb(stream),
        "huge-head" => {
            let _ = stream.write_all(format!("HTTP/1.1 200 OK\r\nX: {}\r\n\r\n", "y".repeat(300_000)).as_bytes());
            false
        }
        "many-heads" => {
            let _ = stream.write_all(format!("HTTP/1.1 200 OK\r\n{}\r\n", "X: y\r\n".repeat(5_000)).as_bytes());
            false
        }
        "short" => {
            let _ =
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\nYou may");
            false
        }
        "mid-way" => {
            let _ = stream.write_all(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nYou m",
            );
            false
        }
        "no-chunks" => {
            let _ = stream
                .write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
            false
        }
        "two-lengths" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n");
            false
        }
        "garbage" => {
            let _ = stream.write_all(b"\x00\xff\xfe SSH-2.0\r\n\r\n");
            false
        }
        "silence" => false,
        "archive" => archive(stream, &path),
        _ => say(stream, "200 OK", html, PAGE.as_bytes(), is_head),
    }
}

/// Says a little every now and then, for longer than anybody waits.
fn slow(stream: &mut TcpStream, head: &str, part: &str) -> bool {
    let _ = stream.write_all(head.as_bytes());
    for _ in 0..200 {
        if stream.write_all(part.as_bytes()).is_err() {
            break;
        }
        thread::sleep(Duration::from_millis(100));
    }
    false
}

fn endless(stream: &mut TcpStream) -> bool {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
    let part = "You may use it. ".repeat(4096);
    while stream.write_all(part.as_bytes()).is_ok() {}
    false
}

/// What unfolds to 256 MiB.
static BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..256 {
        encoder.write_all(&blanks).unwrap();
    }
    encoder.finish().unwrap()
});

fn bomb(stream: &mut TcpStream) -> bool {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length:";
    let _ =
        stream.write_all(format!("{head} {}\r\n\r\n", BOMB.len()).as_bytes()).and_then(|()| stream.write_all(&BOMB));
    false
}

/// As the Wayback Machine: it has what is gone, something false for another, and nothing else.
fn archive(stream: &mut TcpStream, path: &str) -> bool {
    let copy = |url: &str, status: &str| {
        format!(
            r#"{{"archived_snapshots":{{"closest":{{"available":true,"url":"{url}","timestamp":"20261120","status":"{status}"}}}}}}"#
        )
    };
    let body = match () {
        () if path.contains("gone.test") && path.contains("timestamp=20261121") => {
            copy("http://web.archive.org/web/20261120/http://gone.test/license", "200")
        }
        () if path.contains("secret.test") => copy("http://evil.test/web.archive.org/web/", "200"),
        () if path.contains("broken.test") => copy("http://web.archive.org/web/20261120/http://broken.test/", "404"),
        () => r#"{"archived_snapshots":{}}"#.to_owned(),
    };
    say(stream, "200 OK", "Content-Type: application/json\r\n", body.as_bytes(), false)
}
