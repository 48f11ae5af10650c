//! Archived copies: what the Wayback Machine has of an address.

use super::client::Client;
use crate::shape::Day;
use serde_json::Value;
use ureq::http::Method;
use url::Url as WebAddress;

/// Who is asked: <https://archive.org/help/wayback_api.php>.
pub const ARCHIVE: &str = "https://archive.org/wayback/available";

/// The copies that are taken for copies.
const COPIES: &str = "web.archive.org/web/";

/// The copy of `url` nearest to `day`, if there is one.
///
/// # Errors
/// Why the archive did not say.
pub(super) fn copy(client: &Client<'_>, url: &str, day: Option<Day>) -> Result<Option<String>, String> {
    let mut address = WebAddress::parse(&client.settings.archive).map_err(|it| it.to_string())?;
    let stamp = day.map(|it| it.iso().replace('-', ""));
    address.query_pairs_mut().append_pair("url", url);
    if let Some(stamp) = stamp {
        address.query_pairs_mut().append_pair("timestamp", &stamp);
    }
    let exchange = client.ask(&Method::GET, &address).map_err(|it| it.detail)?;
    if exchange.status != 200 {
        return Err(format!("the archive answers {}", exchange.status));
    }
    let answer: Value = serde_json::from_slice(&exchange.body).map_err(|it| it.to_string())?;
    let closest = &answer["archived_snapshots"]["closest"];
    // A copy of a page that was not there is no copy.
    if closest["available"] != true || closest["status"].as_str().is_some_and(|it| it != "200") {
        return Ok(None);
    }
    let found = closest["url"].as_str().unwrap_or_default();
    let rest = found.strip_prefix("http://").or_else(|| found.strip_prefix("https://")).unwrap_or_default();
    let is_plain = rest.chars().all(|it| it.is_ascii_graphic() && !"\"\\<>`{}|^".contains(it));
    Ok((rest.starts_with(COPIES) && is_plain).then(|| format!("https://{rest}")))
}
