//! `ajar links` against a server that misbehaves in every way: each way is told for what it is, no request leads to a
//! machine that is not public, and hosts are asked politely. No test asks the web.

mod server;

use crate::fixture::{Folder, Run, Texts, own, root};
use serde_json::Value;
use server::Server;
use std::fs;
use std::time::{Duration, Instant};

const QUOTE: &str = "You may not use the \\\"Software\\\" to compete.";

/// The record of a license read at `url`, with a quote.
fn license(url: &str, quote: &str) -> String {
    format!(
        "name = \"L\"\nsummary = \"S\"\nreading = \"whole\"\nchecked = 2026-11-21\n[source.text]\nurl = \"{url}\"\n\
         title = \"L\"\nretrieved = 2026-11-21\n[clause.no-compete]\nvalue = \"present\"\nacts = [\"any\"]\nat = \"1\"\n\
         quote = \"{quote}\"\n"
    )
}

/// A site with a license for each host, and a quote from it.
fn site(hosts: &[&str]) -> Texts {
    let name = |it: &str| format!("data/licenses/LicenseRef-{}.toml", it.replace(['.', '/', ':'], "-"));
    hosts.iter().fold(Texts::smallest(), |res, it| {
        let url = if it.contains("://") { (*it).to_owned() } else { format!("http://{it}.test/license") };
        res.with(&name(it), license(&url, QUOTE))
    })
}

/// A site whose organizations only name addresses, from which nothing is quoted.
fn plain_site(hosts: &[&str]) -> Texts {
    let orgs = hosts
        .iter()
        .map(|it| (*it, format!("name = \"{it}\"\nkind = \"company\"\nurl = \"http://{it}.test/license\"\n")));
    orgs.fold(Texts::smallest(), |res, (it, text)| res.with(&format!("data/orgs/{it}.toml"), text))
}

/// Runs the command without pauses, so that no test waits long.
fn links(folder: &Folder, server: &Server, more: &[&str]) -> Run {
    let address = server.address.to_string();
    let quick = ["--pause", "0", "--timeout", "3", "--patience", "2", "--test-server", &address];
    let mut command = crate::fixture::ajar();
    // Nothing of the environment decides who is asked.
    let nowhere = "http://127.0.0.1:9";
    command.env("HTTP_PROXY", nowhere).env("http_proxy", nowhere).env("ALL_PROXY", nowhere).env_remove("NO_PROXY");
    crate::fixture::finish(command.arg("-C").arg(folder.site()).arg("links").args(quick).args(more))
}

/// What is known of a host after a run.
fn entry(folder: &Folder, host: &str) -> Value {
    let cache: Value = serde_json::from_str(&folder.read(".ajar-links.json")).unwrap();
    assert_eq!(cache["format"], "ajar-links 1");
    let url = if host.contains("://") { host.to_owned() } else { format!("http://{host}.test/license") };
    cache["addresses"][url].clone()
}

/// Every way of misbehaving, the state that is told of it, and words of the detail.
const WAYS: [(&str, &str, &str); 40] = [
    ("alive", "alive", ""),
    ("gone", "gone", "404"),
    ("gone-for-good", "gone", "410"),
    ("moved", "moved", ""),
    ("for-now", "alive", ""),
    ("home", "moved", "front page"),
    ("circle", "loop", "circle"),
    ("endless-way", "loop", "more than 10"),
    ("inward", "private", "127.0.0.1"),
    ("metadata", "private", "169.254.169.254"),
    ("hidden", "private", "127.0.0.1"),
    ("mapped", "private", "::ffff:127.0.0.1"),
    ("translated", "private", "64:ff9b::7f00:1"),
    ("file", "private", "off the web: file"),
    ("login", "refused", "signs in"),
    ("secret", "refused", "401"),
    ("wall", "wall", "Cloudflare"),
    ("quiet-wall", "wall", "Cloudflare"),
    ("patience", "alive", ""),
    ("hour", "later", "429"),
    ("recovers", "alive", ""),
    ("never", "later", "503"),
    ("broken", "failing", "500"),
    ("no-head", "alive", ""),
    ("cut-head", "alive", ""),
    ("latin", "alive", ""),
    ("pdf", "alive", ""),
    ("script", "alive", ""),
    ("slow-head", "slow", "in time"),
    ("slow-body", "slow", "in time"),
    ("endless", "alive", ""),
    ("bomb", "alive", ""),
    ("huge-head", "garbled", "HTTP"),
    ("many-heads", "garbled", "HTTP"),
    ("short", "unreachable", "ended before"),
    ("mid-way", "unreachable", "ended before"),
    ("no-chunks", "garbled", "HTTP"),
    ("garbage", "garbled", "HTTP"),
    ("silence", "unreachable", "ended before"),
    ("https://untrusted.test/license", "untrusted", "secure"),
];

#[test]
fn every_way_to_misbehave_is_told_for_what_it_is() {
    let server = Server::start();
    let hosts: Vec<&str> = WAYS.iter().map(|it| it.0).collect();
    let folder = Folder::of(&site(&hosts));
    let began = Instant::now();
    let run = links(&folder, &server, &["--at-once", "16", "--format", "short"]);
    assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
    let mut wrong = Vec::new();
    for (host, state, detail) in WAYS {
        let entry = entry(&folder, host);
        let told = entry["detail"].as_str().unwrap_or_default();
        if entry["state"] != state || !told.contains(detail) {
            wrong.push(format!("{host}: {entry}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(entry(&folder, "moved")["to"], "http://alive.test/license");
    assert!(entry(&folder, "for-now")["to"].is_null(), "what holds for now is no move");
    let unread = |host: &str| entry(&folder, host)["unread"].as_str().unwrap_or_default().to_owned();
    assert!(unread("pdf").contains("PDF") && unread("script").contains("script"));
    assert!(unread("endless").contains("longer than") && unread("bomb").contains("longer than"), "{}", unread("bomb"));
    for (host, found) in [("alive", 1), ("moved", 1), ("recovers", 1), ("latin", 0)] {
        assert_eq!(entry(&folder, host)["found"].as_array().map_or(0, Vec::len), found, "{host}");
    }
    assert!(
        run.out.contains("error[quote-not-found]: `http://latin.test/license` does not have this quote"),
        "{}",
        run.out
    );
    assert_eq!(run.out.matches("error[link-dead]").count(), 8, "{}", run.out);
    assert_eq!(run.out.matches("warning[link-moved]").count(), 2, "{}", run.out);
    assert!(run.err.contains("40 addresses: 11 alive, 2 moved, 8 dead, 19 unsure, 0 not looked at"), "{}", run.err);
}

/// A page of which no words are wanted is asked for its head only, and by the whole where that is refused.
#[test]
fn where_nothing_is_quoted_the_head_will_do() {
    let server = Server::start();
    let folder = Folder::of(&plain_site(&["alive", "no-head", "cut-head", "gone"]));
    let run = links(&folder, &server, &["--format", "short"]);
    assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
    let lines = |host: &str| -> Vec<String> {
        server.asked().into_iter().filter(|it| it.host == format!("{host}.test")).map(|it| it.line).collect()
    };
    assert_eq!(lines("alive"), ["HEAD /license"]);
    assert_eq!(lines("no-head"), ["HEAD /license", "GET /license"]);
    for (host, state) in [("alive", "alive"), ("no-head", "alive"), ("cut-head", "alive"), ("gone", "gone")] {
        assert_eq!(entry(&folder, host)["state"], state, "{host}");
    }
    let agent = &server.asked()[0].agent;
    assert!(agent.starts_with("ajar-links/") && agent.contains("sources that a site cites"), "{agent}");
}

#[test]
fn a_host_is_asked_one_at_a_time_with_a_pause_and_several_hosts_at_once() {
    let server = Server::start();
    let urls: Vec<String> =
        (0..4).flat_map(|it| ["one", "two"].map(|host| format!("http://{host}.test/{it}"))).collect();
    let folder = Folder::of(&site(&urls.iter().map(String::as_str).collect::<Vec<_>>()));
    let began = Instant::now();
    let run = links(&folder, &server, &["--offline"]);
    assert!(run.err.contains("8 not looked at") && server.asked().is_empty(), "nobody is asked offline: {}", run.err);
    let address = server.address.to_string();
    let run = folder.ajar(&["links", "--pause", "0.3", "--test-server", &address]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let all = server.asked();
    for host in ["one.test", "two.test"] {
        let own: Vec<_> = all.iter().filter(|it| it.host == host).collect();
        assert_eq!(own.len(), 4);
        for pair in own.windows(2) {
            let silence = pair[1].came.saturating_duration_since(pair[0].done);
            assert!(silence >= Duration::from_millis(250), "{host}: {silence:?}");
        }
    }
    let overlaps = |host: &str| {
        let times: Vec<Instant> = all.iter().filter(|it| it.host == host).map(|it| it.came).collect();
        (times[0], times[3])
    };
    let (one, two) = (overlaps("one.test"), overlaps("two.test"));
    assert!(one.0 < two.1 && two.0 < one.1, "two hosts are asked at the same time");
    assert!(began.elapsed() < Duration::from_secs(20));
}

/// Whoever asks for an hour is not asked again, by this run and by the next.
#[test]
fn a_wish_for_patience_is_kept() {
    let server = Server::start();
    let folder = Folder::of(&site(&["http://hour.test/1", "http://hour.test/2", "http://hour.test/3", "patience"]));
    let began = Instant::now();
    let run = links(&folder, &server, &[]);
    assert_eq!(run.code, Some(0), "what is to come later is no mistake: {}", run.err);
    assert_eq!(server.count("hour.test"), 1, "the others were left for another run");
    assert!(began.elapsed() >= Duration::from_secs(1) && server.count("patience.test") == 2, "a second was waited for");
    for it in 1..4 {
        assert_eq!(entry(&folder, &format!("http://hour.test/{it}"))["state"], "later");
    }
    links(&folder, &server, &[]);
    assert_eq!(server.count("hour.test"), 1);
    links(&folder, &server, &["--again"]);
    assert_eq!(server.count("hour.test"), 2, "unless everything is to be asked");
}

#[test]
fn a_run_goes_on_where_another_ended_and_forgets_what_nobody_names() {
    let server = Server::start();
    let folder = Folder::of(&site(&["alive", "broken"]));
    links(&folder, &server, &["alive"]);
    assert_eq!((server.count("alive.test"), server.count("broken.test")), (1, 0), "only what was named");
    links(&folder, &server, &[]);
    links(&folder, &server, &[]);
    assert_eq!((server.count("alive.test"), server.count("broken.test")), (1, 1), "today's answers hold today");
    folder.write("data/licenses/LicenseRef-alive.toml", license("http://alive.test/license", "use"));
    links(&folder, &server, &[]);
    assert_eq!(server.count("alive.test"), 2, "a quote is new");
    fs::remove_file(folder.path("data/licenses/LicenseRef-broken.toml")).unwrap();
    links(&folder, &server, &["--offline"]);
    links(&folder, &server, &[]);
    assert!(entry(&folder, "broken").is_null(), "nobody names it any more");
}

/// A killed run loses no more than the last answers.
#[test]
fn what_was_learned_outlives_a_kill() {
    let server = Server::start();
    let mut hosts: Vec<String> = (0..45).map(|it| format!("http://alive.test/{it}")).collect();
    hosts.push("slow-head".to_owned());
    let folder = Folder::of(&site(&hosts.iter().map(String::as_str).collect::<Vec<_>>()));
    let mut run = crate::fixture::ajar();
    run.arg("-C").arg(folder.site()).args(["links", "--pause", "0", "--test-server", &server.address.to_string()]);
    let mut child = run.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
    let cache = folder.path(".ajar-links.json");
    let until = Instant::now() + Duration::from_secs(30);
    while !fs::read_to_string(&cache).is_ok_and(|it| it.matches("\"looked\"").count() == 40) && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(fs::read_to_string(&cache).unwrap().matches("\"looked\"").count(), 40);
    let before = server.count("alive.test");
    links(&folder, &server, &["alive"]);
    assert_eq!(server.count("alive.test") - before, 5, "only what was lost is asked again");
}

#[test]
fn copies_are_asked_for_on_request_and_written_into_their_sources() {
    let server = Server::start();
    let inline = "name = \"I\"\nsummary = \"S\"\nreading = \"whole\"\nchecked = 2026-11-21\nsource.text = { url = \"http://gone.test/license\", title = \"L\", retrieved = 2026-11-21 }\n";
    let texts = site(&["gone", "secret", "broken", "alive"]).with("data/licenses/LicenseRef-inline.toml", inline);
    let folder = Folder::of(&texts);
    links(&folder, &server, &[]);
    assert_eq!(server.count("archive.test"), 0, "nobody asked for copies");
    let archive = ["--test-archive", "http://archive.test/wayback/available"];
    let run = links(&folder, &server, &[&["--archive", "--record"], &archive[..]].concat());
    assert_eq!(server.count("archive.test"), 3, "of what is fine none is wanted: {}{}", run.out, run.err);
    assert_eq!(entry(&folder, "gone")["archived"], "https://web.archive.org/web/20261120/http://gone.test/license");
    assert!(entry(&folder, "secret")["archived"].is_null(), "only the archive's own copies are copies");
    assert!(entry(&folder, "broken")["archived"].is_null(), "a copy of an error is no copy");
    let copy = "archived = \"https://web.archive.org/web/20261120/http://gone.test/license\"";
    assert!(folder.read("data/licenses/LicenseRef-gone.toml").contains(&format!("license\"\n{copy}\ntitle")));
    assert!(folder.read("data/licenses/LicenseRef-inline.toml").contains(&format!("license\", {copy}, title")));
    assert_eq!(folder.ajar(&["check", "--format", "short"]).code, Some(0));
    let run = links(&folder, &server, &["--record", "--offline"]);
    assert!(
        !run.out.contains("archived") && run.err.contains("an archived copy: https://web"),
        "{}{}",
        run.out,
        run.err
    );
}

#[test]
fn the_report_is_a_document_a_list_of_work_and_annotations() {
    let server = Server::start();
    let folder = Folder::of(&site(&["alive", "gone", "moved", "wall", "latin"]));
    links(&folder, &server, &[]);
    let told = |format: &str| links(&folder, &server, &["--offline", "--format", format]).out;
    let schema: Value = serde_json::from_str(&ajar::links::schema()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    let document: Value = serde_json::from_str(&told("json")).unwrap();
    let wrong: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&document).map(|it| it.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(document["addresses"].as_array().unwrap().len(), 5);
    assert_eq!(document["quotes"], serde_json::json!({ "found": 2, "missing": 1, "unread": 2 }));
    let report = told("markdown");
    let order =
        ["## Leads nowhere (1)", "## Quotes that were not found (1)", "## Moved for good (1)", "## Cannot be told (1)"];
    let places: Vec<usize> =
        order.iter().map(|it| report.find(it).unwrap_or_else(|| panic!("{it}: {report}"))).collect();
    assert!(places.is_sorted(), "{report}");
    assert!(
        report.contains(
            "- [ ] `http://gone.test/license`  \n  `404: not there`  \n  in `data/licenses/LicenseRef-gone.toml:6`"
        ),
        "{report}"
    );
    assert!(told("github").contains("::error") && told("sarif").contains("\"ruleId\": \"link-dead\""));
}

/// The examples that `ajar explain` shows of what is found on the web.
#[test]
fn the_examples_of_addresses() {
    use ajar::diag::Code;
    let server = Server::start();
    for code in [Code::LinkDead, Code::LinkMoved, Code::LinkUnsure] {
        let (_, example) = code.explanation().split_once("\n\nbefore: ").unwrap();
        for (half, is_wrong) in example.split("\nafter:  ").zip([true, false]) {
            let url = half.split('"').nth(1).unwrap().replace("https://", "http://");
            let folder = Folder::of(&Texts::smallest().with("data/licenses/LicenseRef-L.toml", license(&url, QUOTE)));
            let run = links(&folder, &server, &["--format", "short"]);
            assert_eq!(run.out.contains(&format!("[{}]", code.name())), is_wrong, "{half}: {}", run.out);
            assert_eq!(run.code, Some(u8::from(is_wrong && code == Code::LinkDead).into()), "{half}");
        }
    }
}

/// A bare address in a sentence is a link as any other.
#[test]
fn a_bare_address_is_looked_at() {
    let server = Server::start();
    let text = "+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-20\n+++\n\nSee http://gone.test/license, or `http://gone.test/code`.\n";
    let folder = Folder::of(&Texts::smallest().with("content/explainers/one.md", text));
    let run = links(&folder, &server, &["--format", "short"]);
    assert!(run.out.contains("content/explainers/one.md:7:5: error[link-dead]"), "{}", run.out);
    assert_eq!(run.out.matches("link-dead").count(), 1, "{}", run.out);
    assert!(folder.ajar(&["build"]).code == Some(0));
    let page = folder.read("public/explainers/one.html");
    assert!(page.contains("<a href=\"http://gone.test/license\">http://gone.test/license</a>,"), "{page}");
}

#[test]
fn the_committed_schema_of_the_report_is_current() {
    assert!(own("schemas/links.json") == ajar::links::schema(), "run `cargo run -- schema`");
}

/// What is known is written into the site's folder, over nothing that is somebody else's, and through no link.
#[test]
fn the_file_of_what_is_known_stays_where_it_belongs() {
    let server = Server::start();
    let folder = Folder::of(&site(&["alive"]));
    for name in ["../out.json", "/tmp/out.json", ""] {
        assert_eq!(links(&folder, &server, &["--cache", name]).code, Some(2), "{name}");
    }
    folder.write(".ajar-links.json", "{\"mine\": 1}");
    let run = links(&folder, &server, &[]);
    assert!(run.code == Some(2) && run.err.contains("is no file of `ajar links`"), "{}", run.err);
    assert_eq!(folder.read(".ajar-links.json"), "{\"mine\": 1}");
    fs::remove_file(folder.path(".ajar-links.json")).unwrap();
    #[cfg(unix)]
    {
        folder.beside("elsewhere.json", "x");
        std::os::unix::fs::symlink(folder.top().join("elsewhere.json"), folder.path(".ajar-links.json")).unwrap();
        assert_eq!(links(&folder, &server, &[]).code, Some(2));
        assert_eq!(fs::read_to_string(folder.top().join("elsewhere.json")).unwrap(), "x");
        fs::remove_file(folder.path(".ajar-links.json")).unwrap();
    }
    let run = links(&folder, &server, &["--cache", "notes/known.json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(folder.read("notes/known.json").contains("alive.test"));
}

#[test]
fn without_the_switch_a_name_for_tests_leads_nowhere() {
    let server = Server::start();
    let local = format!("http://{}/", server.address);
    let folder = Folder::of(&site(&["alive"]).with("data/licenses/LicenseRef-local.toml", license(&local, QUOTE)));
    let run = folder.ajar(&["links", "--pause", "0", "--timeout", "5", "--format", "short"]);
    assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
    assert_eq!(entry(&folder, &local)["state"], "private");
    assert_ne!(entry(&folder, "alive")["state"], "alive");
    assert!(server.asked().is_empty());
}

/// Where nobody answers, it is this machine that is not on the network, and no page is called dead for that.
#[test]
fn a_machine_without_a_network_learns_nothing() {
    let folder = Folder::of(&site(&["one", "two", "three"]));
    let run = folder.ajar(&["links", "--timeout", "5"]);
    assert_eq!(run.code, Some(2), "{}{}", run.out, run.err);
    assert!(run.err.contains("no host answers"), "{}", run.err);
    assert!(!folder.path(".ajar-links.json").exists());
}

/// What CONTRIBUTING.md shows is what is printed.
#[test]
fn the_guide_shows_what_is_printed() {
    let server = Server::start();
    let folder = Folder::of(&site(&["alive", "gone", "wall"]));
    let run = links(&folder, &server, &[]);
    let guide = own("CONTRIBUTING.md");
    let (_, rest) = guide.split_once("```console\n$ ajar links\n").unwrap();
    let shown = rest.split_once("\n```").unwrap().0;
    assert_eq!(run.err.trim_end(), shown);
}

/// A build, a check and their like open no socket, whatever the data names: the system is asked what they do.
#[cfg(target_os = "linux")]
#[test]
fn a_build_opens_no_socket() {
    let trace = |args: &[&str]| {
        let folder = Folder::of(&site(&["alive", "gone"]));
        let log = folder.top().join("trace");
        let mut command = std::process::Command::new("strace");
        command.args(["-f", "-e", "trace=socket,connect,sendto,bind", "-o"]).arg(&log).arg(env!("CARGO_BIN_EXE_ajar"));
        let Ok(output) = command.arg("-C").arg(folder.site()).args(args).output() else { return None };
        // A container may forbid to look.
        let log = fs::read_to_string(log).ok().filter(|it| it.contains("exited with"))?;
        let sockets: Vec<String> =
            log.lines().filter(|it| it.contains("socket(") || it.contains("connect(")).map(str::to_owned).collect();
        Some((output.status.code(), sockets))
    };
    let Some((code, asking)) = trace(&["links", "--pause", "0", "--timeout", "2"]) else {
        assert!(std::env::var_os("CI").is_none(), "strace is missing: apt-get install strace");
        eprintln!("not tested: strace is missing or forbidden here");
        return;
    };
    assert!(code.is_some() && !asking.is_empty(), "the trace sees a socket where there is one");
    for args in [&["build", "--out", "../out"][..], &["check"], &["links", "--offline"], &["explain"], &["schema"]] {
        let (code, sockets) = trace(args).unwrap();
        assert!(code.is_some_and(|it| it < 2) && sockets.is_empty(), "{args:?}: {code:?} {sockets:#?}");
    }
}

/// What can ask the network is left out of a program without the feature.
#[test]
fn without_the_feature_no_client_is_in_the_program() {
    let names = |more: &[&str]| {
        let args = [&["tree", "--locked", "--offline", "-e", "normal", "--prefix", "none", "-f", "{p}"], more].concat();
        let run = crate::fixture::finish(std::process::Command::new(env!("CARGO")).current_dir(root()).args(&args));
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    let clients = ["ureq ", "rustls ", "ring ", "webpki-roots "];
    let (with, without) = (names(&[]), names(&["--no-default-features"]));
    for client in clients {
        assert!(with.lines().any(|it| it.starts_with(client)), "{client}");
        assert!(!without.lines().any(|it| it.starts_with(client)), "{client}");
    }
}
