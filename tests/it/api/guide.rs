//! The examples of the page for people who use the files: each is run on the files that are built, where the program
//! that it is for is there.

use super::{FILES, items, json};
use crate::fixture::{self, Texts};
use ajar::assess::{ModelEdition, Question};
use ajar::data::{Reader, ReaderKind, Region};
use ajar::shape::Words;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;

/// The examples of a language, in the order of the page.
fn examples(language: &str) -> Vec<String> {
    let page = fixture::own("content/explainers/use-the-data.md");
    let fence = format!("```{language}\n");
    let res: Vec<String> = page.split(&fence).skip(1).map(|it| it.split("```").next().unwrap().to_owned()).collect();
    assert!(!res.is_empty(), "no example in {language}");
    res
}

/// Serves the files that are built; where they stand.
fn served() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let head: Vec<String> =
                BufReader::new(&stream).lines().map(Result::unwrap).take_while(|it| !it.is_empty()).collect();
            let path = head[0].split(' ').nth(1).unwrap().trim_start_matches("/api/v1/");
            let (status, body) = FILES.get(path).map_or(("404 Not Found", ""), |it| ("200 OK", it.as_str()));
            let length = body.len();
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
            stream.write_all(format!("{head}{body}").as_bytes()).unwrap();
        }
    });
    base
}

/// What an example prints; `None` where its program is not there.
fn printed(program: &[&str], example: &str) -> Option<String> {
    let is_there = Command::new(program[0]).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !is_there.is_ok_and(|it| it.success()) {
        return None;
    }
    let text = example.replace("https://ajar.example/", &served());
    assert!(text.contains("127.0.0.1"), "an example that reads nothing: {example}");
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).arg(text).env("NO_PROXY", "*").env("no_proxy", "*");
    let run = fixture::finish(&mut command);
    assert_eq!(run.code, Some(0), "{example}\n{}", run.err);
    Some(run.out)
}

#[test]
fn curl_fetches_documents() {
    for example in examples("sh") {
        // The examples name curl; a shell of any system runs them.
        if printed(&["curl", "--silent"], "https://ajar.example/api/v1/index.json").is_none() {
            return;
        }
        let Some(text) = printed(&["bash", "-c"], &example) else { return };
        let document: Value = serde_json::from_str(&text).unwrap();
        let path = document["url"].as_str().unwrap().strip_prefix("https://ajar.example/api/v1/").unwrap();
        assert_eq!(text, FILES[path]);
    }
}

#[test]
fn python_reads_a_table() {
    let Some(text) = printed(&["python3", "-c"], &examples("python")[0]) else { return };
    let is_under = |it: &Value| it["licenses"].as_array().unwrap().contains(&"Apache-2.0".into());
    let expected: Vec<String> =
        items("models").iter().filter(|it| is_under(it)).map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    assert!(expected.len() > 10);
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

/// "Which models may a German company with 900 million users sell a service on, with public training code?"
#[test]
fn python_works_out_what_the_program_says() {
    let Some(text) = printed(&["python3", "-c"], &examples("python")[1]) else { return };
    let reader = Reader {
        kind: Some(ReaderKind::Company),
        seat: Region::parse("de"),
        monthly_users: Some(900_000_000),
        ..Reader::default()
    };
    let code = json("components/training-code.json")["item"]["released"].clone();
    let expected: Vec<String> = Texts::reference().assessed(|assessed, _, _| {
        let models = code.as_array().unwrap().iter().map(|it| &assessed.facts.models[it.as_str().unwrap()]);
        let editions = models.flat_map(|release| release.editions.iter().map(move |it| (release, it)));
        let (id, usage) = assessed.facts.uses.get_key_value("sell-a-service").unwrap();
        let answer = |(release, edition): (&'_ std::sync::Arc<ajar::check::Release>, _)| {
            let edition = ModelEdition { release, edition };
            let grade = Question { facts: assessed.facts, edition, id, usage: &usage.value }.answer_for(&reader).grade;
            let name = edition.edition.variants.first().map_or("release", String::as_str);
            grade.is_yes().then(|| format!("{}/{name} {}", release.id, grade.name()))
        };
        editions.filter_map(answer).collect()
    });
    assert!(expected.len() > 5, "{expected:?}");
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn javascript_finds_a_model_by_its_repository() {
    let Some(text) = printed(&["node", "--input-type=module", "-e"], &examples("js")[0]) else { return };
    let edition = Value::from("alibaba/qwen2.5/72b-instruct");
    let of = |it: &&Value| it["editions"].as_array().unwrap().contains(&edition);
    let answers = items("answers");
    let line = |it: &Value| format!("{} {}", it["usage"].as_str().unwrap(), it["grade"].as_str().unwrap());
    let expected: Vec<String> = answers.iter().filter(of).map(line).collect();
    assert!(expected.len() > 10);
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}
