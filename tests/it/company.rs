//! A company's own checks: models in use against its policy, for a person and for a pipeline.

use crate::fixture::{Folder, Run, Texts, own};
use std::sync::LazyLock;

static SITE: LazyLock<Folder> = LazyLock::new(|| Folder::of(&Texts::reference()));

/// "No revenue cap, EU allowed, commercial, no pass-down duties."
const POLICY: &str = r#"
forbid = ["revenue-threshold", "pass-down"]

[reader]
kind = "company"
seat = "de"
monthly-users = 900000000

[[use]]
id = "sell-a-service"
at-least = "yes-within-limits"
"#;

fn policy(name: &str, text: &str, list: &str, format: &str) -> Run {
    let (policy, models) = (format!("{name}.toml"), format!("{name}.txt"));
    SITE.beside(&policy, text);
    SITE.beside(&models, list);
    let path = |it: &str| SITE.top().join(it).to_str().unwrap().to_owned();
    SITE.ajar(&["policy", &path(&policy), &path(&models), "--format", format])
}

#[test]
fn a_model_keeps_a_policy_or_is_told_with_the_clause() {
    let run = policy("one", POLICY, "ai2/olmo-3-32b\nmeta/llama-4-maverick\n", "human");
    assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
    assert!(run.out.contains("kept      ai2/olmo-3-32b\n"), "{}", run.out);
    assert!(run.out.contains("not kept  `meta/llama-4-maverick`: Sell a service built on it: No"), "{}", run.out);
    assert!(run.err.contains("You are based in the European Union"), "{}", run.err);
    assert!(run.err.contains("a company with a principal place of business in, the European Union"), "{}", run.err);
    assert!(run.err.contains("one.txt:2:1"), "the line of the list: {}", run.err);
    let run = policy("two", POLICY, "ai2/olmo-3-32b\n", "human");
    assert_eq!((run.code, run.out.as_str()), (Some(0), "kept      ai2/olmo-3-32b\n"), "{}", run.err);
}

/// The policy that the page for people who use the data shows is one, and its models keep it.
#[test]
fn the_policy_of_the_page_is_kept() {
    let page = own("content/explainers/use-the-data.md");
    let text = page.split("```toml\n").nth(1).and_then(|it| it.split("```").next()).unwrap();
    let run = policy("page", text, "", "human");
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    assert_eq!(run.out, "kept      ai2/olmo-3-32b\nkept      Qwen/Qwen2.5-7B\n");
}

/// Lock files name repositories, with quotes, commas, revisions and comments.
#[test]
fn a_lock_file_names_repositories() {
    let list = "# models\n\"Qwen/Qwen2.5-72B-Instruct\",\n  - Qwen/Qwen2.5-7B@a1b2c3  # pinned\n";
    let run = policy("three", "forbid = [\"user-threshold\"]\n", list, "short");
    assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
    assert!(run.out.contains("three.txt:2:2: error[policy-broken]: `Qwen/Qwen2.5-72B-Instruct`"), "{}", run.out);
    assert!(!run.out.contains("Qwen2.5-7B"), "{}", run.out);
    let run = policy("four", "", "Qwen/Qwen2.5-72B-Instrukt\n", "short");
    assert_eq!(run.code, Some(1));
    assert!(
        run.out.contains("error[unknown-name]: no model is recorded as `Qwen/Qwen2.5-72B-Instrukt`"),
        "{}",
        run.out
    );
}

#[test]
fn a_pipeline_gets_a_log_with_the_rule_and_the_place() {
    let run = policy("five", "released = [\"training-code\"]\n", "openai/gpt-4\n", "sarif");
    let log: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 1, "{}", run.out);
    assert_eq!(results[0]["ruleId"], "policy-broken");
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert!(place["artifactLocation"]["uri"].as_str().unwrap().ends_with("five.txt"), "{place}");
    assert_eq!(place["region"]["startLine"], 1);
}

/// What nobody has read or recorded is not kept.
#[test]
fn what_is_not_certain_is_not_kept() {
    let site = Texts::of_one_model().with(
        "data/uses/run.toml",
        "name = \"Run\"\nquestion = \"May I?\"\nsummary = \"S\"\nacts = [\"run\"]\ncomponent = [\"weights\"]\n",
    );
    let folder = Folder::of(&site);
    for text in [
        "forbid = [\"revenue-threshold\"]\n",
        "released = [\"weights\"]\n",
        "[[use]]\nid = \"run\"\n",
        "[[standard]]\nid = \"spectrum\"\nlevel = \"open-weights\"\n",
    ] {
        folder.beside("p.toml", format!("models = [\"acme/one\"]\n{text}"));
        let run = folder.ajar(&["policy", folder.top().join("p.toml").to_str().unwrap(), "--format", "short"]);
        assert_eq!(run.code, Some(1), "{text}: {}{}", run.out, run.err);
        assert!(run.out.contains("policy-broken"), "{text}: {}", run.out);
    }
}

#[test]
fn a_policy_that_says_what_nobody_knows_is_refused() {
    let run = policy("six", "forbidden = [\"pass-down\"]\n", "", "short");
    assert_eq!(run.code, Some(2), "{}{}", run.out, run.err);
    assert!(run.out.contains("error[unknown-key]"), "{}", run.out);
    let run = policy("seven", "[[use]]\nid = \"sell-a-servise\"\n", "ai2/olmo-3-32b\n", "human");
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("did you mean `sell-a-service`?"), "{}", run.err);
}
