//! What the preview bears: crowds, silence, templates without an end, edits by the thousand.

use super::{PATIENCE, Preview, status};
use crate::fixture::{Folder, ajar};
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

/// A page that writes a thousand million times.
const ENDLESS: &str = "{% for a in range(end=1000) %}{% for b in range(end=1000) %}{% for c in range(end=1000) %}x\
                       {% endfor %}{% endfor %}{% endfor %}";

#[test]
fn an_endless_template_blocks_no_other_page_and_ends() {
    let preview = Preview::new();
    preview.write("templates/org.html", ENDLESS);
    preview.until("/orgs/acme.html", |it| status(it) == "500" && it.contains("for one page"));
    thread::scope(|scope| {
        // Fewer than pages are made at once.
        let slow: Vec<_> = (0..3).map(|_| scope.spawn(|| preview.get("/orgs/acme.html"))).collect();
        for _ in 0..10 {
            assert_eq!(status(&preview.get("/index.html")), "200");
        }
        assert!(slow.into_iter().all(|it| status(&it.join().unwrap()) == "500"));
    });
    // Mended while somebody waits for the page: the work on the old one ends.
    thread::scope(|scope| {
        let waiting = scope.spawn(|| preview.get("/orgs/acme.html"));
        preview.write("templates/org.html", "<p>mended</p>");
        preview.until("/orgs/acme.html", |it| it.contains("<p>mended</p>"));
        assert!(!status(&waiting.join().unwrap()).is_empty());
    });
    at_rest(&preview);
}

#[test]
fn a_thousand_silent_clients_keep_nobody_from_an_answer() {
    let preview = Preview::new();
    let mut silent = Vec::new();
    for _ in 0..1000 {
        // The test itself may have no more files open; it need not.
        match TcpStream::connect(("127.0.0.1", preview.port)) {
            Ok(stream) => silent.push(stream),
            Err(_) => break,
        }
        if silent.len() > 400 {
            silent.remove(0);
        }
    }
    for _ in 0..40 {
        assert_eq!(status(&preview.get("/index.html")), "200");
    }
    drop(silent);
    at_rest(&preview);
}

#[test]
fn five_hundred_at_once_are_answered() {
    let preview = Preview::new();
    let answers: Vec<String> = thread::scope(|scope| {
        let ask = |_| {
            let work = || preview.get("/orgs/acme.html");
            thread::Builder::new().stack_size(128 * 1024).spawn_scoped(scope, work).unwrap()
        };
        (0..500).map(ask).collect::<Vec<_>>().into_iter().map(|it| it.join().unwrap()).collect()
    });
    let others: Vec<&str> = answers.iter().map(|it| status(it)).filter(|it| *it != "200").collect();
    assert_eq!(others, Vec::<&str>::new());
}

#[test]
fn ten_thousand_edits_are_one_change_in_the_end() {
    let preview = Preview::new();
    let path = preview.folder.path("data/orgs/acme.toml");
    let before = memory(&preview);
    for at in 0..10_000 {
        std::fs::write(&path, crate::fixture::org(&format!("Edit {at}"))).unwrap();
    }
    preview.until("/orgs/acme.html", |it| it.contains("Edit 9999"));
    at_rest(&preview);
    if let (Some(before), Some(after)) = (before, memory(&preview)) {
        assert!(after < before + 100_000, "{before} kB became {after} kB");
    }
}

#[test]
fn a_preview_lives_on_when_nobody_reads_what_it_says() {
    let folder = Folder::new();
    let mut child = ajar()
        .arg("-C")
        .arg(folder.site())
        .args(["serve", "--port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let line = lines.find(|it| it.starts_with("serving ")).unwrap();
    drop(lines);
    let port = line.split("127.0.0.1:").nth(1).unwrap().split('/').next().unwrap().parse().unwrap();
    let preview = Preview { folder, child, port };
    preview.write("data/orgs/acme.toml", "name = ");
    thread::sleep(Duration::from_millis(300));
    preview.write("data/orgs/acme.toml", crate::fixture::org("Mended"));
    preview.until("/orgs/acme.html", |it| it.contains("Mended"));
}

/// Waits until the preview does nothing: over a quarter of a second, no more than a tenth of it.
fn at_rest(preview: &Preview) {
    let start = Instant::now();
    while let Some(before) = ticks(preview) {
        thread::sleep(Duration::from_millis(500));
        // A hundred a second.
        if ticks(preview).unwrap_or(before) - before <= 5 {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "the preview still works");
    }
}

/// The processor's time that the preview took, where the system tells it in a file.
fn ticks(preview: &Preview) -> Option<u64> {
    let text = std::fs::read_to_string(format!("/proc/{}/stat", preview.child.id())).ok()?;
    let fields: Vec<&str> = text.rsplit_once(") ")?.1.split(' ').collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

/// The memory that the preview holds, in kB.
fn memory(preview: &Preview) -> Option<u64> {
    let text = std::fs::read_to_string(format!("/proc/{}/status", preview.child.id())).ok()?;
    let line = text.lines().find(|it| it.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
