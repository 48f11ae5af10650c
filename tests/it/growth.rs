//! Work grows with what there is to read, and with nothing else: twice the text takes twice as long, whatever it is.
//!
//! Every construct alone, and pairs of them, at a size and at four times of it. What is measured is the processor's time
//! of the one thread that does all the work, and a square would take sixteen times as long: half of that is allowed.
//! `TRIALS=all` tries every pair instead of some.

use crate::fixture::{Folder, Texts, org};
use ajar::report::{self, Color};
use cpu_time::ThreadTime;
use rayon::ThreadPoolBuilder;
use std::process::{Command, Stdio};
use std::time::Duration;
use wait4::Wait4 as _;

/// A construct: its name, and so many of it.
type Construct = (&'static str, fn(usize) -> String);

/// What a text is made of. Each gets a number, so that names can differ.
const TEXT: &[Construct] = &[
    ("lines", |_| "word word\n".into()),
    ("stars", |_| "*a **b ".into()),
    ("closed stars", |_| "*a **b** c* ".into()),
    ("deep quotes", |_| "> ".into()),
    ("quotes", |_| "> a\n".into()),
    ("marks", |_| "\"a 'b ".into()),
    ("cdata", |_| "a <![CDATA[ b\n".into()),
    ("open cdata", |_| "<![CDATA[".into()),
    ("comments", |_| "<!-- a ".into()),
    ("tags", |_| "a <b>c</b> ".into()),
    ("headings", |_| "\n# a\n".into()),
    ("other headings", |at| format!("\n# a {}\n", at % 7)),
    ("notes", |at| format!("[^a{at}] ")),
    ("bodies of notes", |at| format!("\n[^a{at}]: b\n")),
    ("deep notes", |_| "[^a]: ".into()),
    ("citations", |_| "[@a]".into()),
    ("citations in a bracket", |at| format!("[@a{at} @b{at}]")),
    ("links", |_| "[a](model:x/y) ".into()),
    ("links to terms", |at| format!("[a](term:x{at}) ")),
    ("links to anchors", |at| format!("[a](#x{at}) ")),
    ("open links", |_| "[a](b".into()),
    ("open brackets", |_| "[".into()),
    ("pictures", |_| "![a](b) ".into()),
    ("definitions of links", |at| format!("\n[a{at}]: b\n")),
    ("numbers", |_| "[1](count:models) ".into()),
    ("odd numbers", |_| "[1](count:modelz&step=) ".into()),
    ("addresses", |_| "https://a.org/b ".into()),
    ("joined addresses", |_| "https://a.org/(b".into()),
    ("typographic addresses", |_| "https://a.org/b--c'd\"".into()),
    ("schemes", |_| "a://https://".into()),
    ("code", |_| "`a``b ".into()),
    ("blocks of code", |at| format!("\n```rust\nlet x{at} = 1;\n```\n")),
    ("open blocks of code", |_| "\n```rust\n".into()),
    ("unknown languages", |at| format!("\n```ruste{at}\nx\n```\n")),
    ("options", |at| format!("\n```rust a{at} b c d e f mark=1-2,1,2\nx\ny\n```\n")),
    ("examples", |_| "\n```md example\n".into()),
    ("live data", |_| "\n```ajar\nshow = \"spectrum\"\n```\n".into()),
    ("odd live data", |_| "\n```ajar\nshow = \"x\"\nmodel = \"y\"\n```\n".into()),
    ("tables", |_| "\n\n|a|b|\n|-|-|\n|c|d|\n\n".into()),
    ("wide tables", |_| "|a|b".into()),
    ("rows", |_| "\n|-|-|".into()),
    ("definitions", |_| "\na\n: b\n".into()),
    ("alerts", |_| "\n> [!NOTE]\n> a\n".into()),
    ("deep lists", |_| "- ".into()),
    ("lists", |_| "\n- a\n".into()),
    ("tasks", |_| "\n1. [ ] a\n".into()),
    ("breaks", |_| "a  \n".into()),
    ("signs", |_| "&amp;&#1;\\*".into()),
    ("terms", |at| format!("word{} ", at % 300)),
    ("formulas", |_| "$a$ ".into()),
    ("attributes", |at| format!("\n# a {{#b{}}}\n", at % 5)),
];

/// A file: its name here, its path, and its text with so many parts.
type WholeFile = (&'static str, &'static str, fn(usize) -> String);

/// Whole files, each of so many parts.
const FILES: &[WholeFile] = &[
    ("unknown keys", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |at| format!("key-{at} = 1\n"))),
    ("broken lines", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |_| "= 1\n".into())),
    ("shortest broken lines", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |_| "=\n".into())),
    ("values without end", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |_| "a=\n".into())),
    ("brackets without end", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |_| "[\n".into())),
    ("words", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |_| "a b c\n".into())),
    ("the same key", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |_| "a = 1\n".into())),
    ("keys in one line", "data/orgs/acme.toml", |n| {
        format!("{}x = {{{}}}", org("Acme"), many(n, |at| format!("k{at}=1,")))
    }),
    ("tables of no kind", "data/orgs/acme.toml", |n| org("Acme") + &many(n, |at| format!("[a{at}]\n"))),
    ("deep lists of data", "data/orgs/acme.toml", |n| format!("{}a = {}", org("Acme"), "[".repeat(n))),
    ("deep tables", "data/orgs/acme.toml", |n| format!("{}a{} = 1", org("Acme"), ".a".repeat(n))),
    ("sources", "data/models/acme/m.toml", |n| {
        model(&many(n, |at| {
            format!("[source.s{at}]\nurl = \"https://a.b/{at}\"\ntitle = \"t\"\nretrieved = 2026-11-20\n")
        }))
    }),
    ("unknown sources", "data/models/acme/m.toml", |n| {
        let cited = many(n, |at| format!("{{source=\"t{at}\"}},"));
        model(&format!("evidence = [{cited}]\n{}", many(n, |at| format!("[source.s{at}]\n"))))
    }),
    ("licenses", "data/models/acme/m.toml", |n| model(&format!("license = \"{}MIT\"\n", "Apach-2 AND ".repeat(n)))),
    ("texts where tables belong, in one line", "data/models/acme/m.toml", |n| {
        model(&format!("evidence = [{}]\n", many(n, |at| format!("\"t{at}\","))))
    }),
    ("beginnings of HTML", "data/models/acme/m.toml", |n| {
        model(&format!("note = \"{}{}\"\n", "&".repeat(50 * n), "<b ".repeat(50 * n)))
    }),
    ("tables where texts belong", "data/models/acme/m.toml", |n| model(&many(n, |at| format!("[allow.a{at}]\n")))),
    ("mistakes below a long heading", "data/models/acme/m.toml", |n| {
        let words = "a".repeat(50 * n);
        model(&format!("[component.weights] # {words}\nevidence = [{}]\n", "{ summary = 1 },".repeat(n)))
    }),
    ("unknown sources beside a long name", "data/models/acme/m.toml", |n| {
        let cited = many(n, |at| format!("{{source=\"t{at}\"}},"));
        model(&format!("evidence = [{cited}]\n[source.{}]\n", "a".repeat(50 * n)))
    }),
    ("lineage", "data/models/acme/m.toml", |n| {
        model(&many(n, |at| format!("[[lineage]]\nkind = \"base-model\"\nid = \"acme/x{at}\"\n")))
    }),
    ("variants", "data/models/acme/m.toml", |n| {
        model(&many(n, |at| format!("[[variant]]\nid = \"a{at}\"\nlicense = \"LicenseRef-{at}\"\n")))
    }),
    ("long names", "data/models/acme/m.toml", |n| {
        let name = |it: &str| it.repeat(n);
        model(&format!("evidence = [{{source=\"{}\"}}]\n[source.{}]\n", name("t"), name("s")))
    }),
    ("redirects in a chain", "ajar.toml", |n| settings(n, |at| format!("\"p{at}.html\" = \"p{}.html\"\n", at + 1))),
    ("redirects in a circle", "ajar.toml", |n| {
        settings(n, |at| format!("\"p{at}.html\" = \"p{}.html\"\n", (at + 1) % n))
    }),
    ("dead redirects", "ajar.toml", |n| settings(n, |at| format!("\"p{at}.html\" = \"q{at}.html\"\n"))),
    ("messages", "locales/en/own.ftl", |n| many(n, |at| format!("a{at} = b\n"))),
    ("broken messages", "locales/en/own.ftl", |n| many(n, |_| "= b\n".into())),
    ("deep messages", "locales/en/own.ftl", |n| format!("a = {}", "{ ".repeat(n))),
    ("messages that name the next", "locales/en/own.ftl", |n| many(n, |at| format!("a{at} = {{ a{} }}\n", at + 1))),
    ("a language that is a path", "ajar.toml", |n| {
        format!("{}languages = [\"en\", \"{}\"]\n", crate::fixture::SETTINGS, "a.b/".repeat(n))
    }),
    ("languages", "ajar.toml", |n| {
        format!("{}languages = [{}]\n", crate::fixture::SETTINGS, many(n, |at| format!("\"en-{:03}\",", at % 1000)))
    }),
    ("levels", "data/standards/s.toml", |n| {
        let levels = many(n, |at| format!("[[level]]\nid = \"l{at}\"\nname = \"n\"\nsummary = \"s\"\n"));
        format!("name = \"S\"\nversion = \"1\"\nsteward = \"Acme\"\nsummary = \"s\"\nkind = \"ladder\"\n{levels}")
    }),
    ("keys of front matter", "content/explainers/a.md", |n| {
        format!("+++\n{}+++\n", many(n, |at| format!("k{at} = 1\n")))
    }),
    ("one long line", "content/explainers/a.md", |n| page(&"word ".repeat(n))),
    ("marked lines", "content/explainers/a.md", |n| {
        page(&format!("```rust mark={}1\n{}```\n", format!("1-{n},").repeat(n), "x\n".repeat(n)))
    }),
    ("conditions", "templates/org.html", |n| "{% if a %}".repeat(n)),
    ("branches", "templates/org.html", |n| format!("{{% if a %}}{}", "{% elif b %}".repeat(n))),
    ("scripts", "templates/org.html", |n| "<script src=x>".repeat(n)),
    ("scripts without an end", "templates/org.html", |n| "<script ".repeat(n)),
    ("brackets of a template", "templates/org.html", |n| format!("{{{{ {}1 }}}}", "(".repeat(n))),
];

pub(crate) fn many(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect()
}

fn settings(count: usize, redirect: impl Fn(usize) -> String) -> String {
    format!("{}[redirects]\n{}", crate::fixture::SETTINGS, many(count, redirect))
}

fn model(rest: &str) -> String {
    format!("{}{rest}", crate::fixture::model("M"))
}

/// An explainer that lists three hundred terms.
fn page(text: &str) -> String {
    let terms = many(300, |at| format!("\"t{at}\","));
    format!("+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\nterms = [{terms}]\n+++\n\n{text}\n")
}

/// A site in which an explainer can speak of terms.
fn around() -> Texts {
    Texts::smallest()
        .with("data/glossary.toml", many(300, |at| format!("[term.t{at}]\nname = \"word{at}\"\ndefinition = \"d\"\n")))
}

/// The processor's time that a check takes with one file more, and the report of it.
fn time(path: &str, text: &str) -> Duration {
    time_of(&around().with(path, text))
}

/// The processor's time that a check of a site takes, and the report of it.
fn time_of(site: &Texts) -> Duration {
    time_alone(|| {
        let outcome = site.look();
        for format in [
            report::human(&outcome.diags, &outcome.sources, Color::Never),
            report::json(&outcome.diags, &outcome.sources),
        ] {
            assert!(format.len() < 20_000_000, "a report of {} bytes", format.len());
        }
    })
}

/// The processor's time that some work takes.
pub(crate) fn time_alone(work: impl FnOnce() + Send) -> Duration {
    // One thread, which is this one: its time is all the time.
    let pool = ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    let start = ThreadTime::now();
    match pool {
        Ok(pool) => pool.install(work),
        // This thread has one already.
        Err(_) => work(),
    }
    start.elapsed()
}

/// Too short to be told from what a run takes in any case.
const SHORT: Duration = Duration::from_millis(80);

/// Whether `text` of a size grows in time as a square of it would.
pub(crate) fn grows(path: &str, size: usize, text: impl Fn(usize) -> String) -> Option<String> {
    site_grows(size, |size| around().with(path, text(size)))
}

/// Whether a site of a size grows in time as a square of it would.
pub(crate) fn site_grows(size: usize, site: impl Fn(usize) -> Texts) -> Option<String> {
    grows_in(size, |size| time_of(&site(size)))
}

/// Whether the time that work of a size takes grows as a square of it would.
pub(crate) fn grows_in(size: usize, look: impl Fn(usize) -> Duration) -> Option<String> {
    // What grows does so every time; a machine that has other work to do does not.
    (0..3).try_fold(String::new(), |_, _| grows_once(size, &look))
}

fn grows_once(size: usize, look: &impl Fn(usize) -> Duration) -> Option<String> {
    let is_square = |short: Duration, long: Duration| long > SHORT && long > 8 * short.max(Duration::from_millis(4));
    let long = look(4 * size);
    if long < SHORT {
        return None;
    }
    let short = look(size);
    if !is_square(short, long) {
        return None;
    }
    // The shortest of some: whatever else runs here takes time, and gives none.
    let (short, long) = (short.min(look(size)), long.min(look(4 * size)));
    is_square(short, long).then(|| format!("{size} of it in {short:?}, four times of it in {long:?}"))
}

fn of_size(size: usize, parts: impl Fn(usize) -> String) -> String {
    let mut res = String::with_capacity(size + 100);
    for at in 0.. {
        if res.len() >= size {
            break;
        }
        res.push_str(&parts(at));
    }
    res
}

pub(crate) fn report(failures: &[String]) {
    assert!(failures.is_empty(), "work grows faster than what there is to read:\n{}", failures.join("\n"));
}

#[test]
fn no_construct_takes_more_than_its_length() {
    let mut failures = Vec::new();
    for (name, part) in TEXT {
        let text = |size: usize| page(&of_size(size, part));
        failures.extend(grows("content/explainers/a.md", 12_000, text).map(|it| format!("{name}: {it}")));
    }
    report(&failures);
}

#[test]
fn no_file_takes_more_than_its_length() {
    let mut failures = Vec::new();
    for (name, path, make) in FILES {
        failures.extend(grows(path, 1500, make).map(|it| format!("{name}: {it}")));
    }
    report(&failures);
}

#[test]
fn no_two_constructs_take_more_than_their_length() {
    let all = std::env::var_os("TRIALS").is_some_and(|it| it == "all");
    let mut failures = Vec::new();
    for (one_at, (one, one_part)) in TEXT.iter().enumerate() {
        for (other_at, (other, other_part)) in TEXT.iter().enumerate() {
            // One in forty on a working day, always the same ones.
            if !all && (one_at * 7 + other_at * 11) % 40 != 0 {
                continue;
            }
            let mixed = |size: usize| page(&of_size(size, |at| one_part(at) + &other_part(at)));
            let behind = |size: usize| page(&(of_size(size / 2, one_part) + &of_size(size / 2, other_part)));
            for (how, found) in [
                ("mixed with", grows("content/explainers/a.md", 4000, mixed)),
                ("before", grows("content/explainers/a.md", 4000, behind)),
            ] {
                failures.extend(found.map(|it| format!("{one} {how} {other}: {it}")));
            }
        }
    }
    report(&failures);
}

/// What the review measured in minutes: each of these is a megabyte or near it, and a check of it ends.
#[test]
fn a_hundred_thousand_of_anything_is_checked() {
    for (name, path, text) in [
        ("lines", "content/explainers/a.md", page(&"word word\n".repeat(100_000))),
        ("stars", "content/explainers/a.md", page(&"*a **b ".repeat(50_000))),
        ("headings", "content/explainers/a.md", page(&"# a\n".repeat(30_000))),
        ("notes", "content/explainers/a.md", page(&"# note\n".repeat(3000))),
        ("examples", "content/explainers/a.md", page(&"```md example\n".repeat(1200))),
        ("nested examples", "content/explainers/a.md", page(&nested(1200))),
        ("keys", "data/orgs/acme.toml", org("Acme") + &many(100_000, |at| format!("k{at} = 1\n"))),
        // Squares that are small at the beginning.
        ("broken lines", "data/orgs/acme.toml", org("Acme") + &"= 1\n".repeat(240_000)),
        ("the same key", "data/orgs/acme.toml", org("Acme") + &"a = 1\n".repeat(160_000)),
        ("shortest broken lines", "data/orgs/acme.toml", org("Acme") + &"=\n".repeat(490_000)),
        ("messages", "locales/en/own.ftl", format!("a = {}", "{ ".repeat(100_000))),
        ("redirects", "ajar.toml", settings(5000, |at| format!("\"p{at}.html\" = \"p{}.html\"\n", (at + 1) % 5000))),
    ] {
        let took = time(path, &text);
        // A hundredth of what it was; the figure for an optimized program is in the notes of the release.
        assert!(took < Duration::from_secs(20), "{name}: {took:?}");
    }
}

/// As long a file as SECURITY.md makes a promise for.
const MEGABYTE: usize = 1_000_000;

/// The processor's time in milliseconds and the memory in MB of a check with one file more.
fn measured(folder: &Folder, path: &str, text: &str) -> (u128, u64) {
    let before = std::fs::read(folder.path(path)).ok();
    folder.write(path, text);
    let program = std::env::var_os("AJAR_BIN").unwrap_or_else(|| env!("CARGO_BIN_EXE_ajar").into());
    let mut check = Command::new(program);
    check.arg("-C").arg(folder.site()).arg("check").stdout(Stdio::null()).stderr(Stdio::null());
    let used = check.spawn().unwrap().wait4().unwrap().rusage;
    match before {
        Some(bytes) => folder.write(path, bytes),
        None => std::fs::remove_file(folder.path(path)).unwrap(),
    }
    ((used.utime + used.stime).as_millis(), used.maxrss / 1_000_000)
}

/// A measurement, of an optimized program that `AJAR_BIN` names: 2 s of CPU and 500 MB for anything below a megabyte.
/// `cargo test --test it -- --ignored --nocapture growth::a_megabyte`
#[test]
#[ignore = "measures an optimized program, alone on the machine"]
fn a_megabyte_of_anything_is_checked_in_two_seconds() {
    let folder = Folder::of(&around());
    let mut all: Vec<(String, &str, String)> = Vec::new();
    for (name, part) in TEXT {
        all.push(((*name).to_owned(), "content/explainers/a.md", page(&of_size(MEGABYTE - 9000, part))));
    }
    let pairs = TEXT.iter().enumerate().flat_map(|one| TEXT.iter().enumerate().map(move |other| (one, other)));
    for ((one_at, (one, one_part)), (other_at, (other, other_part))) in pairs {
        if (one_at * 7 + other_at * 11) % 40 == 0 {
            let text = of_size(MEGABYTE - 9000, |at| one_part(at) + &other_part(at));
            all.push((format!("{one} mixed with {other}"), "content/explainers/a.md", page(&text)));
        }
    }
    for (name, path, make) in FILES {
        let count = 100 * MEGABYTE / make(100).len().max(1);
        let text = (0..).map(|it| make(count >> it)).find(|it| it.len() < MEGABYTE).unwrap_or_default();
        all.push(((*name).to_owned(), path, text));
    }
    let mut found: Vec<_> =
        all.iter().map(|(name, path, text)| (measured(&folder, path, text), text.len(), name)).collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.0));
    for ((millis, megabytes), bytes, name) in found.iter().take(20) {
        println!("{millis:>6} ms {megabytes:>4} MB {bytes:>8} bytes  {name}");
    }
    let most = found.iter().map(|it| it.0.1).max();
    println!("{} files; most memory {most:?} MB", found.len());
    assert!(found.iter().all(|((millis, megabytes), ..)| *millis < 2000 && *megabytes < 500));
}

/// Examples that stand in each other, each fence one sign longer than the one inside of it.
fn nested(depth: usize) -> String {
    let fence = |at: usize| "`".repeat(depth + 3 - at);
    let open = many(depth, |at| format!("{}md example\n", fence(at)));
    let close = many(depth, |at| format!("{}\n", fence(depth - 1 - at)));
    format!("{open}x\n{close}")
}
