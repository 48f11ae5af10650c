//! What stands beside a check grows with what there is to read, too: importing, mending, a company's policy, and the texts that
//! bind because of what a model was made of.

use crate::fixture::{Folder, SETTINGS, Texts, model, org};
use crate::growth::{grows_in, many, report, time_alone};
use ajar::Options;
use ajar::import::{Index, import};
use ajar::mend::mend;
use ajar::read::Sources;
use ajar::shape::Day;
use ajar::span::FileId;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use wait4::Wait4 as _;

const SOURCE: &str = "[source.s]\nurl = \"https://a.b/c\"\ntitle = \"t\"\nretrieved = 2026-11-20\n";

fn assert_linear(found: Option<String>) {
    report(&found.into_iter().collect::<Vec<_>>());
}

#[test]
fn an_index_that_names_many_addresses_is_imported() {
    let file = |count: usize| {
        let links = many(count, |at| format!("    - https://a.b/{at}\n"));
        format!("system:\n  name: A\norg:\n  name: B\nweights_endmodel:\n  class: open\n  link:\n{links}")
    };
    assert_linear(grows_in(5000, |count| {
        let sources = Sources::loose([("a.yaml".to_owned(), file(count).into_bytes())]);
        time_alone(|| {
            let imported = import(Index::Osai, &sources, Day::parse("2026-11-21").unwrap(), &|_| false);
            assert!(imported.records[0].toml.contains(&format!("https://a.b/{}", count - 1)));
        })
    }));
}

/// A record in which so many keys have a capital, and in one table so many keys become one when they have none.
fn misspelled(count: usize, twins: usize) -> String {
    let source = |at: usize| {
        let twin = if at < twins { format!("url = \"https://a.b/{at}\"\n") } else { String::new() };
        format!("[source.s{at}]\n{twin}Url = \"https://a.b/{at}\"\ntitle = \"t\"\nretrieved = 2026-11-20\n")
    };
    model("M") + &many(count, source)
}

fn mended(count: usize, twins: usize) -> usize {
    let (sources, diags) = Texts::smallest().with("data/models/acme/m.toml", misspelled(count, twins)).sources();
    mend(sources, &diags, Options::default()).mends.len()
}

#[test]
fn fixes_that_break_a_file_are_found_among_those_that_do_not() {
    assert_eq!(mended(40, 0), 40);
    assert_eq!(mended(40, 1), 39);
    assert_eq!(mended(40, 5), 35);
    assert_linear(grows_in(100, |count| time_alone(|| assert_eq!(mended(count, 2), count - 2))));
}

#[test]
fn a_list_of_many_models_is_held_against_a_policy() {
    let folder = Folder::new();
    folder.beside("policy.toml", "models = []\nreleased = [\"weights\"]\n");
    let took = |count: usize| -> Duration {
        folder.beside("list.txt", many(count, |at| format!("x/y{at}\n")));
        let mut command = crate::fixture::ajar();
        command.arg("-C").arg(folder.site()).arg("policy");
        command.args(["policy.toml", "list.txt"].map(|it| folder.top().join(it)));
        let run = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap().wait4().unwrap();
        assert_eq!(run.status.code(), Some(1));
        run.rusage.utime + run.rusage.stime
    };
    let start = took(1);
    assert_linear(grows_in(5000, |count| took(count).saturating_sub(start)));
}

/// Layers of so many models, each made of all of the next layer: of ten layers of three, a model has 30,000 ways down.
fn merged(width: usize) -> Texts {
    let settings = format!("{SETTINGS}ladder = \"spectrum\"\n");
    let site = Texts::smallest().with("data/orgs/other.toml", org("Other")).with("ajar.toml", settings);
    let site = site.with_own(&["data/standards/spectrum.toml", "data/uses/run-privately.toml"]);
    let owner = |layer: usize| if layer.is_multiple_of(2) { "acme" } else { "other" };
    let text = |layer: usize| {
        let bases = many(width, |at| format!("{{ id = \"{}/m{}-{at}\" }},", owner(layer + 1), layer + 1));
        let base = if layer < 9 { format!("base = [{bases}]\n") } else { String::new() };
        let cited = "evidence = [{ source = \"s\" }]\n";
        let weights = "[component.weights]\nstate = \"released\"\naccess = \"public\"\nlicense = \"MIT\"\n";
        format!("{}{weights}{cited}[[variant]]\nid = \"v\"\n{base}{cited}{SOURCE}", model("M"))
    };
    let places = (0..10).flat_map(|layer| (0..width).map(move |at| (layer, at)));
    places.fold(site, |site, (layer, at)| {
        site.with(&format!("data/models/{}/m{layer}-{at}.toml", owner(layer)), text(layer))
    })
}

#[test]
fn each_base_of_a_model_is_met_once() {
    merged(3).assessed(|assessed, sources, diags| {
        assert!(diags.iter().all(|it| !it.is_error()), "{}", ajar::report::short(diags, sources));
        let model = assessed.models.find("acme/m0-0").unwrap().release;
        let edition = ajar::assess::ModelEdition { release: model, edition: &model.editions[0] };
        let stack = edition.stack(assessed.facts, ajar::data::ComponentKind::Weights);
        assert_eq!(stack.terms.len(), 1);
    });
    let look = |width: usize| time_alone(|| drop(merged(width).build()));
    let (narrow, wide) = (look(1), look(4));
    // Four times as many models with four times as many bases each: sixteen times as much, not 4⁹.
    assert!(wide < 64 * narrow.max(Duration::from_millis(20)), "{narrow:?} and {wide:?}");
}

/// Five hundred editions of a model that was made of ten thousand others were 400 MB.
#[test]
fn editions_share_what_they_were_made_of() {
    let made = many(3, |at| format!("[[lineage]]\nkind = \"base-model\"\nid = \"acme/x{at}\"\n"));
    let variant = |at| format!("[[variant]]\nid = \"v{at}\"\nterms = [\"LicenseRef-{at}\"]\n");
    let site = Texts::smallest().with("data/models/acme/m.toml", model("M") + &made + &many(2, variant));
    site.assessed(|assessed, _, _| {
        let editions = &assessed.models.find("acme/m").unwrap().release.editions;
        assert_eq!((editions.len(), editions[0].bases.len()), (2, 3));
        assert!(Arc::ptr_eq(&editions[0].bases, &editions[1].bases));
    });
}

/// A report asks for it once for each mistake.
#[test]
fn the_text_of_a_file_is_known_without_looking_through_it() {
    let sources = Sources::loose([("a.toml".to_owned(), vec![b'a'; 1_000_000])]);
    let took = time_alone(|| assert!((0..100_000).all(|_| sources.file(FileId(0)).text().len() == 1_000_000)));
    assert!(took < Duration::from_secs(2), "{took:?}");
}
