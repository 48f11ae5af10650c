//! A site with as many models as are wanted: the reference site, its models taken again and again.

use ajar::read;
use std::path::Path;

/// The files of a site with `models` models, by their paths, the same every time. A model that is taken again stands
/// under another name and in another family.
///
/// Texts are left out: the blocks of live data in explainers may not list any number of models, other pages link to
/// explainers, and neither grows.
pub(crate) fn files(models: usize) -> Vec<(String, Vec<u8>)> {
    let (sources, _) = read::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let own = |path: &str| ["ajar.toml", "data/", "static/"].iter().any(|it| path.starts_with(it));
    let files = || sources.files().map(|it| it.1).filter(|it| !it.builtin && own(&it.path));
    let records: Vec<(&str, String)> = files()
        .filter_map(|file| {
            let stem = file.path.strip_prefix("data/models/")?.strip_suffix(".toml")?;
            Some((stem, String::from_utf8_lossy(file.bytes()).into_owned()))
        })
        .collect();
    let others = files().filter(|it| !it.path.starts_with("data/models/"));
    let mut res: Vec<(String, Vec<u8>)> = others.map(|it| (it.path.clone(), it.load().unwrap().into_owned())).collect();
    for (at, (stem, text)) in records.iter().cycle().take(models).enumerate() {
        let (path, text) = match at / records.len() {
            0 => (format!("data/models/{stem}.toml"), text.clone()),
            time => (
                format!("data/models/{stem}-{time}.toml"),
                text.replace("\nfamily = \"", &format!("\nfamily = \"{time} ")),
            ),
        };
        res.push((path, text.into_bytes()));
    }
    res
}
