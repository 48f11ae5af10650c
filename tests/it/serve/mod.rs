//! The preview as a program: it starts, or says why it does not.

mod attack;
mod follow;
mod requests;

use crate::fixture::{Folder, Run, ajar, ajar_in, root, write};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a test waits for what must come: so long that only what never comes takes it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A small site and its preview, both gone at the end.
struct Preview {
    folder: Folder,
    child: Child,
    port: u16,
}

impl Preview {
    fn new() -> Self {
        let folder = Folder::new();
        folder.beside("secret.txt", "years of work");
        let mut command = ajar();
        command.arg("-C").arg(folder.site()).args(["serve", "--port", "0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let line = lines.find(|it| it.starts_with("serving ")).unwrap();
        // The rest is read so that the pipe never fills.
        thread::spawn(move || lines.count());
        let port = line.split("127.0.0.1:").nth(1).unwrap().split('/').next().unwrap().parse().unwrap();
        Self { folder, child, port }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
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
            assert!(start.elapsed() < PATIENCE, "{target} stays: {answer}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Puts a file of the site in its place in one stroke, so that nobody ever sees half of it.
    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let (whole, place) = (self.folder.top().join("whole"), self.folder.path(path));
        write(&whole, text);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::rename(whole, place).unwrap();
    }

    /// A browser that shows a page and is told of changes.
    fn notices(&self) -> Notices {
        let mut stream = self.connect();
        let port = self.port;
        write!(stream, "GET /-ajar/notices?page=/orgs/acme.html HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").unwrap();
        Notices(BufReader::new(stream).lines())
    }
}

/// What one browser is told.
struct Notices(Lines<BufReader<TcpStream>>);

impl Notices {
    /// Reads on until a notice is as wanted: what is told on the way there, and when, is not the test's business.
    fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        let (start, mut seen) = (Instant::now(), Vec::new());
        for line in self.0.by_ref().map(Result::unwrap) {
            assert!(start.elapsed() < PATIENCE, "no such notice among {seen:?}");
            let Some(json) = line.strip_prefix("data: ") else { continue };
            let notice = serde_json::from_str(json).unwrap();
            if wanted(&notice) {
                return notice;
            }
            seen.push(notice);
        }
        panic!("the notices end after {seen:?}")
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or(answer)
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

#[test]
fn a_taken_port_is_named_with_one_that_is_free() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let Run { code, err: words, .. } = ajar_in(root(), &["serve", "--port", &port]);
    assert_eq!(code, Some(2));
    assert!(words.starts_with(&format!("error: port {port} is taken")), "{words}");
    let free: u16 = words.trim_end().rsplit(' ').next().unwrap().parse().unwrap();
    assert!(words.contains(&format!("port {free} is free")), "{words}");
}

#[test]
fn a_folder_that_is_no_site_is_refused() {
    let run = ajar_in(&Folder::new().path("nowhere"), &["serve", "--port", "0"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("has no ajar.toml"), "{}", run.err);
}
