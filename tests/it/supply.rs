//! What is built into the program: under which licenses, from where, and which version of Rust everybody names.

use crate::fixture::{finish, own, root};
use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};
use std::process::Command;

/// The packages that are built here, as cargo tells of them.
fn packages() -> Vec<Value> {
    let version = finish(Command::new("rustc").arg("-vV")).out;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    // Those of other systems need not be on this machine.
    let args = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host];
    let run = finish(Command::new(env!("CARGO")).current_dir(root()).args(args));
    assert_eq!(run.code, Some(0), "{}", run.err);
    let all: Value = serde_json::from_str(&run.out).unwrap();
    all["packages"].as_array().unwrap().clone()
}

/// The words of a list in a file of TOML.
fn list(text: &str, key: &str) -> Vec<String> {
    let (_, rest) = text.split_once(&format!("{key} = [")).unwrap();
    let (inside, _) = rest.split_once(']').unwrap();
    inside.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_package_is_under_a_license_that_is_allowed_and_from_the_registry() {
    let deny = own("deny.toml");
    let allowed = list(&deny, "allow");
    assert!(allowed.len() > 3 && list(&deny, "allow-registry").len() == 1);
    let allows = |req: &LicenseReq| {
        req.addition.is_none() && allowed.iter().any(|it| req.license.id().is_some_and(|id| id.name == it))
    };
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let written = package["license"].as_str().unwrap_or_else(|| panic!("{name} names no license"));
        let license = Expression::parse_mode(written, ParseMode::LAX).unwrap_or_else(|it| panic!("{name}: {it}"));
        assert!(license.evaluate(allows), "{name} is under {written}");
        let source = &package["source"];
        assert!(
            source.is_null() || source == "registry+https://github.com/rust-lang/crates.io-index",
            "{name}: {source}"
        );
    }
}

/// cargo in the folder of the program, the manifest and those who install Rust agree.
#[test]
fn the_toolchain_is_the_one_of_the_manifest() {
    let manifest = own("Cargo.toml");
    let wanted = manifest.lines().find_map(|it| it.strip_prefix("rust-version = ")).unwrap().trim_matches('"');
    assert!(own("rust-toolchain.toml").contains(&format!("channel = \"{wanted}.")), "{wanted}");
}

/// Each reader of strangers' bytes has a target, and none of them is part of the program's own build.
#[test]
fn fuzz_targets_are_declared_and_stand_apart() {
    let manifest = own("fuzz/Cargo.toml");
    assert!(manifest.contains("[workspace]"));
    let targets = crate::fixture::files(&root().join("fuzz/fuzz_targets"));
    assert!(targets.len() >= 8);
    for target in targets {
        let name = target.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}\"")), "{name}");
    }
    let program = own("Cargo.toml");
    assert!(!program.contains("libfuzzer") && program.contains("include = [\"src\""));
}
