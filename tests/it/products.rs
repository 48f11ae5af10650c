//! Work grows with all that there is to read: lists of which each is short make no product, in one file or in two.
//!
//! Each of these is a site in which one list is gone through for another, at a size and at four times of it, as in
//! [`crate::growth`].

use crate::fixture::{SETTINGS, Texts, model, org};
use crate::growth::{many, report, site_grows};

/// A site with so many of each of two things.
type Product = (&'static str, usize, fn(usize) -> Texts);

const PRODUCTS: &[Product] = &[
    ("parts of a corpus that were taken down", 3000, |n| {
        let parts = many(n, |at| format!("[[part]]\nname = \"p{at}\"\n"));
        // Each is there: telling of one that is not would take longer than looking for it.
        let fate = many(2 * n, |_| format!("\"p{}\",", n - 1));
        let record =
            format!("name = \"D\"\nsummary = \"s\"\n[availability]\nstate = \"taken-down\"\nparts = [{fate}]\n{parts}");
        Texts::smallest().with("data/datasets/d.toml", record)
    }),
    ("terms that a text names", 1500, |n| {
        let named = many(4 * n, |at| format!("\"t{}\",", at % n));
        glossary(n).with("content/explainers/a.md", text(&format!("terms = [{named}]\n"), "x"))
    }),
    ("forms of a term that are one", 1000, |n| {
        let forms = "\"w\",".repeat(n);
        let term = format!("[term.a]\nname = \"a\"\ndefinition = \"d\"\nforms = [{forms}]\n");
        let words = "w ".repeat(2 * n);
        Texts::smallest()
            .with("data/glossary.toml", term)
            .with("content/explainers/a.md", text("terms = [\"a\"]\n", &words))
    }),
    ("terms of one name", 500, |n| {
        let named = many(n, |at| format!("\"t{at}\","));
        let terms = many(n, |at| format!("[term.t{at}]\nname = \"w\"\ndefinition = \"d\"\n"));
        let words = "w ".repeat(4 * n);
        Texts::smallest()
            .with("data/glossary.toml", terms)
            .with("content/explainers/a.md", text(&format!("terms = [{named}]\n"), &words))
    }),
    ("links to files for programs", 200, |n| {
        linked(&models(n, ""), 4 * n, |at| format!("[a](../../api/v1/models/acme/x{at}.json) "))
    }),
    ("links to feeds of families", 200, |n| {
        let changed = |at: usize| format!("family = \"f{at}\"\n[[change]]\ndate = 2026-11-20\nwhat = \"x\"\n");
        let site = (0..n).fold(Texts::smallest(), |site, at| {
            site.with(&format!("data/models/acme/m{at}.toml"), model("M") + &changed(at))
        });
        let site = site.with("ajar.toml", format!("{SETTINGS}url = \"https://a.example/\"\n"));
        linked(&site, 4 * n, |at| format!("[a](../../families/f{}.xml) ", at % n))
    }),
    ("links that lead nowhere beside texts", 400, |n| {
        let site = (0..n)
            .fold(Texts::smallest(), |site, at| site.with(&format!("content/explainers/t{at}.md"), text("", "x")));
        linked(&site, 4 * n, |at| format!("[a](x/{at}.html) "))
    }),
    ("links to a feed of texts without a day", 400, |n| {
        let site = Texts::smallest().with("ajar.toml", format!("{SETTINGS}url = \"https://a.example/\"\n"));
        let dateless = "+++\ntitle = \"T\"\nsummary = \"S\"\n+++\n\n";
        let site = (0..n).fold(site, |site, at| site.with(&format!("content/explainers/t{at}.md"), dateless));
        site.with("content/explainers/a.md", dateless.to_owned() + &"[a](../../explainers.xml) ".repeat(10 * n))
    }),
    ("places of records in another language", 400, |n| {
        let places = many(20 * n, |at| format!("\"data/orgs/x{at}.toml\" = \"de\"\n"));
        let site = (0..n).fold(Texts::smallest(), |site, at| site.with(&format!("data/orgs/o{at}.toml"), org("O")));
        site.with("ajar.toml", format!("{SETTINGS}[written-in]\n{places}"))
    }),
    ("pictures that are not there beside those that are", 500, |n| {
        let site = (0..n).fold(Texts::smallest(), |site, at| site.with(&format!("static/x{at}.png"), ""));
        linked(&site, 4 * n, |at| format!("![a](y{at}.png) "))
    }),
    ("claims about organizations", 500, |n| {
        let site = (0..n).fold(models(1, ""), |site, at| site.with(&format!("data/orgs/o{at}.toml"), org("O")));
        linked(&site, 4 * n, |at| format!("[a](model:acme/m0?org=p{at}) "))
    }),
    ("places of a limit that are one", 3000, |n| {
        let (places, customers) = ("\"fr\",".repeat(n), "\"de\",".repeat(n));
        let limit = format!("acts = [\"any\"]\nregions = [{places}]\nplace = [\"customers\"]\n");
        asked("geography", &limit, &format!("acts = [\"run\"]\nreader = {{ customers = [{customers}] }}\n"))
    }),
    ("exceptions beside acts that are one", 1500, |n| {
        let exempt = "{ who = [\"person\"], unless = [\"earn\"] },".repeat(n);
        let limit = format!("acts = [\"run\"]\nfields = [\"military\"]\nexempt = [{exempt}]\n");
        asked("no-compete", &limit, &format!("acts = [{}]\n", "\"run\",".repeat(4 * n)))
    }),
    ("arguments that one message does not get", 2000, |n| {
        Texts::smallest().with("locales/en/x.ftl", many(n, |at| format!("page-base-skip = a {{ $z{at} }}\n")))
    }),
    ("messages that put others into themselves", 5, |n| {
        let all: Vec<String> =
            ajar::words::Messages::known().into_iter().filter(|it| it.1.is_empty()).map(|it| it.0).collect();
        let terms = format!("-x = {}\n-y = {}\n", "x".repeat(11_000), "{ -x }".repeat(18 * n));
        let text = all.iter().take(20 * n).map(|id| format!("{id} = {{ -y }}{{ CAPITAL(-x) }}\n")).collect::<String>();
        Texts::smallest().with("locales/en/x.ftl", terms + &text)
    }),
];

fn glossary(count: usize) -> Texts {
    let terms = many(count, |at| format!("[term.t{at}]\nname = \"w{at}\"\ndefinition = \"d\"\n"));
    Texts::smallest().with("data/glossary.toml", terms)
}

fn models(count: usize, rest: &str) -> Texts {
    let record = |at: usize| (format!("data/models/acme/m{at}.toml"), model("M") + rest);
    (0..count).map(record).fold(Texts::smallest(), |site, (path, text)| site.with(&path, text))
}

fn text(front: &str, body: &str) -> String {
    format!("+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\n{front}+++\n\n{body}\n")
}

/// The site with an explainer of so many links.
fn linked(site: &Texts, count: usize, link: impl Fn(usize) -> String) -> Texts {
    site.with("content/explainers/a.md", text("", &many(count, link)))
}

/// A site in which a text asks what a license with that limit says of a use.
fn asked(limit: &str, clause: &str, usage: &str) -> Texts {
    let source = "[source.text]\nurl = \"https://a.b/c\"\ntitle = \"t\"\nretrieved = 2026-11-20\n";
    let license = format!(
        "name = \"A\"\nsummary = \"s\"\nkind = \"license\"\nchecked = 2026-11-21\nreading = \"whole\"\n{source}[clause.{limit}]\n\
         value = \"present\"\nat = \"1\"\nquote = \"q\"\nconsequence = \"agreement\"\n{clause}"
    );
    let evidence = format!("license = \"LicenseRef-A\"\nevidence = [{{ source = \"text\" }}]\n{source}");
    let record = format!(
        "{}{evidence}[component.weights]\nstate = \"released\"\nevidence = [{{ source = \"text\" }}]\n",
        model("M")
    );
    let question = format!("name = \"U\"\nquestion = \"q?\"\nsummary = \"s\"\ncomponent = [\"weights\"]\n{usage}");
    let site = Texts::smallest().with("data/licenses/LicenseRef-A.toml", license).with("data/uses/u.toml", question);
    linked(&site.with("data/models/acme/m0.toml", record), 1, |_| "[a](model:acme/m0?use=u/yes)".to_owned())
}

#[test]
fn no_two_lists_make_a_product() {
    let mut failures = Vec::new();
    for (name, size, site) in PRODUCTS {
        failures.extend(site_grows(*size, site).map(|it| format!("{name}: {it}")));
    }
    report(&failures);
}
