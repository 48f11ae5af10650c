//! What cannot be written to the standard streams is told by the exit code; a reader that goes away is not.

#![cfg(target_os = "linux")]

use super::site;
use crate::fixture::{Folder, Run, ajar, finish, model, root};
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

fn full() -> Stdio {
    File::options().write(true).open("/dev/full").unwrap().into()
}

/// A site with one mistake and much to say.
fn mistaken() -> Folder {
    let folder = Folder::of(&site("A"));
    for it in 0..200 {
        folder.write(&format!("data/models/acme/w{it}.toml"), model("W").replace("summary", "sumary"));
    }
    folder
}

fn run(folder: &Folder, args: &[&str], out: Stdio, err: Stdio) -> Run {
    let child = ajar().arg("-C").arg(folder.site()).args(args).stdin(Stdio::null()).stdout(out).stderr(err).spawn();
    let output = child.unwrap().wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Every command that prints something, in a site without mistakes.
const COMMANDS: &[&[&str]] = &[
    &["build", "--no-sync"],
    &["check", "--format", "sarif"],
    &["assess", "--format", "json"],
    &["assess", "--format", "csv"],
    &["explain", "unknown-key"],
    &["explain", "acme/m1"],
    &["new", "model", "acme/fresh"],
    &["schema"],
    &["completions", "bash"],
    &["man"],
    &["diff", "."],
    &["diff", ".", "--format", "json"],
    &["--help"],
    &["--version"],
    &["build", "--help"],
];

#[test]
fn a_full_standard_output_is_told() {
    let folder = Folder::of(&site("A"));
    for args in COMMANDS {
        let mut command = ajar();
        command.current_dir(folder.site()).args(*args).stdout(full()).stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains("could not be written whole: No space left"), "{args:?}: {said}");
    }
}

#[test]
fn a_full_standard_output_is_told_of_reports_and_answers() {
    let folder = mistaken();
    for format in ["short", "json", "github", "sarif"] {
        let run = run(&folder, &["check", "--format", format], full(), Stdio::piped());
        assert_eq!(run.code, Some(2), "{format}: {}", run.err);
    }
    let questions = root().join("tests/questions.json");
    folder.beside("q.json", "[]");
    let file = if questions.exists() { questions } else { folder.top().join("q.json") };
    let run =
        run(&Folder::of(&site("A")), &["answer", file.to_str().unwrap(), "--format", "json"], full(), Stdio::piped());
    assert_eq!(run.code, Some(2), "{}", run.err);
}

#[test]
fn a_full_standard_error_is_told_by_the_code_alone() {
    let folder = mistaken();
    let check = run(&folder, &["check"], Stdio::piped(), full());
    assert_eq!(check.code, Some(2));
    let wrong = run(&folder, &["bild"], Stdio::piped(), full());
    assert_eq!(wrong.code, Some(2));
}

/// Closes the pipe after a line, or before the first one.
fn left_alone(folder: &Folder, args: &[&str], lines: usize) -> Run {
    let mut child =
        ajar().arg("-C").arg(folder.site()).args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..lines {
        out.read_line(&mut String::new()).unwrap();
    }
    drop(out);
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    Run { code: child.wait().unwrap().code(), out: String::new(), err }
}

#[test]
fn a_reader_that_goes_away_ends_nothing() {
    let fine = Folder::of(&site("A"));
    for lines in [0, 1] {
        for args in [&["assess", "--format", "json"][..], &["man"], &["completions", "bash"]] {
            let run = left_alone(&fine, args, lines);
            assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{args:?}");
        }
        let run = left_alone(&mistaken(), &["check", "--format", "json"], lines);
        assert_eq!(run.code, Some(1), "the mistakes are there all the same: {}", run.err);
        assert!(run.err.ends_with("of them\n") || run.err.contains("checked"), "{}", run.err);
    }
}

#[test]
fn a_reader_of_standard_error_that_goes_away_ends_nothing() {
    let folder = mistaken();
    // `ajar check 2>&1 | head -1` once ended with 101.
    let mut command = Command::new("bash");
    command.args(["-c", "\"$0\" -C \"$1\" check 2>&1 | head -1; echo ${PIPESTATUS[0]}"]);
    let run = finish(command.arg(env!("CARGO_BIN_EXE_ajar")).arg(folder.site()));
    assert_eq!(run.out.lines().last(), Some("1"), "{}{}", run.out, run.err);
    assert_eq!(run.err, "");
}

/// The preview goes on when nobody can read what it says.
#[test]
fn the_preview_lives_without_its_streams() {
    use std::io::Write as _;
    for (out, err) in [(Stdio::null(), full()), (full(), full())] {
        let folder = Folder::of(&site("A"));
        // A port that was free a moment ago.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = ajar()
            .arg("-C")
            .arg(folder.site())
            .args(["serve", "--port", &port.to_string()])
            .stdout(out)
            .stderr(err)
            .spawn()
            .unwrap();
        let ask = || -> std::io::Result<String> {
            let mut stream = std::net::TcpStream::connect(("127.0.0.1", port))?;
            write!(stream, "GET /index.html HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")?;
            let mut res = String::new();
            stream.read_to_string(&mut res)?;
            Ok(res)
        };
        let answered = |wanted: &str| {
            (0..400).any(|_| {
                std::thread::sleep(std::time::Duration::from_millis(25));
                ask().is_ok_and(|it| it.contains(wanted))
            })
        };
        assert!(answered("200 OK"));
        // A mistake is told to standard error, and mending it to standard output.
        folder.write("data/models/acme/m1.toml", "name = ");
        std::thread::sleep(std::time::Duration::from_millis(600));
        folder.write("data/models/acme/m1.toml", model("M1"));
        folder.write("data/orgs/acme.toml", "name = \"Renamed\"\nkind = \"company\"\n");
        assert!(answered("200 OK") && child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
