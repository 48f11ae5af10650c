//! The head of a request → what is asked for, or why it is not answered.

use super::status::HttpStatus;
use percent_encoding::percent_decode_str;
use std::net::IpAddr;

/// The longest head that is read, in bytes.
pub(super) const LONGEST: usize = 16 * 1024;
/// The longest address that is looked up, in bytes.
const LONGEST_TARGET: usize = 4 * 1024;
/// How many header fields a browser may send.
const FIELDS: usize = 64;

/// Under which names the preview is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hosts {
    /// Where it listens.
    pub(super) address: IpAddr,
    pub(super) port: u16,
}

/// A request that can be answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) wants: Wants,
    /// The address below the site's root, without the leading `/`.
    pub(super) address: String,
    /// The page that asks, if the query names one.
    pub(super) page: Option<String>,
    pub(super) from: From,
}

/// How much of the answer is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wants {
    Head,
    All,
}

/// Whose page asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// Our own, or no page at all.
    Here,
    Elsewhere,
}

/// Takes a request apart; `None` if its head is not complete yet.
pub(super) fn parse(bytes: &[u8], hosts: Hosts) -> Option<Result<Asked, HttpStatus>> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut request = httparse::Request::new(&mut fields);
    match request.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => Some(judge(&request, hosts)),
        Ok(httparse::Status::Partial) if bytes.len() >= LONGEST => {
            // What is known of the request when it is too long: an address that never ended, or its fields.
            Some(Err(if request.version.is_none() { HttpStatus::AddressTooLong } else { HttpStatus::HeadTooLong }))
        }
        Ok(httparse::Status::Partial) => None,
        Err(httparse::Error::TooManyHeaders) => Some(Err(HttpStatus::HeadTooLong)),
        Err(_) => Some(Err(HttpStatus::Malformed)),
    }
}

fn judge(request: &httparse::Request<'_, '_>, hosts: Hosts) -> Result<Asked, HttpStatus> {
    let field = |name: &str| {
        let mut found = request.headers.iter().filter(|it| it.name.eq_ignore_ascii_case(name));
        let first = found.next().map(|it| std::str::from_utf8(it.value).unwrap_or("?"));
        if found.next().is_some() { Err(HttpStatus::Malformed) } else { Ok(first) }
    };
    let host = field("host")?.ok_or(HttpStatus::Malformed)?;
    // A name that was made to lead here belongs to a page that must not read the site.
    if !hosts.know(host) {
        return Err(HttpStatus::ForeignHost);
    }
    let wants = match request.method {
        Some("GET") => Wants::All,
        Some("HEAD") => Wants::Head,
        _ => return Err(HttpStatus::OtherMethod),
    };
    let origin = field("origin")?.is_none_or(|it| it.strip_prefix("http://").is_some_and(|host| hosts.know(host)));
    let site = field("sec-fetch-site")?.is_none_or(|it| it == "same-origin" || it == "none");
    let from = if origin && site { From::Here } else { From::Elsewhere };
    let target = request.path.unwrap_or("");
    if target.len() > LONGEST_TARGET {
        return Err(HttpStatus::AddressTooLong);
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let page = query.split('&').find_map(|it| it.strip_prefix("page=")).and_then(|it| address(it).ok());
    Ok(Asked { wants, address: address(path)?, page, from })
}

impl Hosts {
    /// Whether `host`, as a browser writes it, is one of ours.
    fn know(self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        if port != Some(self.port) {
            return false;
        }
        if name.eq_ignore_ascii_case("localhost") {
            return self.address.is_loopback() || self.address.is_unspecified();
        }
        let literal = name.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(name);
        // Listening everywhere, it has every address of this machine; addresses cannot be made to lead elsewhere.
        literal.parse::<IpAddr>().is_ok_and(|it| it == self.address || self.address.is_unspecified())
    }
}

/// The path of a request as an address of the site: "/models/meta/x.html" is `models/meta/x.html`, a folder its index.
fn address(path: &str) -> Result<String, HttpStatus> {
    let below = decode(path)?;
    let below = below.strip_prefix('/').ok_or(HttpStatus::Malformed)?;
    let (folder, last) = below.rsplit_once('/').map_or(("", below), |(folder, last)| (folder, last));
    let odd = |part: &str| part == "." || part == "..";
    if below.contains(['\\', '#']) || below.contains(char::is_control) || odd(last) {
        return Err(HttpStatus::Malformed);
    }
    if below.contains('/') && folder.split('/').any(|it| it.is_empty() || odd(it)) {
        return Err(HttpStatus::Malformed);
    }
    Ok(if last.is_empty() { format!("{below}index.html") } else { below.to_owned() })
}

/// Undoes `%20` and the like, once; a `%` without two digits is refused, not passed through.
fn decode(path: &str) -> Result<String, HttpStatus> {
    let is_code = |it: &str| it.as_bytes().get(..2).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
    if !path.split('%').skip(1).all(is_code) {
        return Err(HttpStatus::Malformed);
    }
    let text = percent_decode_str(path).decode_utf8().map_err(|_| HttpStatus::Malformed)?;
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_decoded_once_and_never_leads_upwards() {
        assert_eq!(address("/a%20b/c.html").as_deref(), Ok("a b/c.html"));
        assert_eq!(address("/").as_deref(), Ok("index.html"));
        assert_eq!(address("/%252e%252e/x").as_deref(), Ok("%2e%2e/x"));
        for path in [
            "",
            "x",
            "/../x",
            "/a/..",
            "/%2e%2e/x",
            "//etc",
            "/a//b",
            "/a\\b",
            "/a%5cb",
            "/a%00",
            "/%",
            "/%g0",
            "/%+1",
            "/%ff",
        ] {
            assert_eq!(address(path), Err(HttpStatus::Malformed), "{path}");
        }
    }

    #[test]
    fn only_names_of_this_machine_and_this_port_are_known() {
        let hosts = |address: &str| Hosts { address: address.parse().unwrap(), port: 2527 };
        for host in ["127.0.0.1:2527", "localhost:2527", "LOCALHOST:2527"] {
            assert!(hosts("127.0.0.1").know(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1.evil.example:2527",
            "192.168.0.7:2527",
            "[::1]:2527",
        ] {
            assert!(!hosts("127.0.0.1").know(host), "{host}");
        }
        assert!(hosts("::1").know("[::1]:2527"));
        assert!(hosts("0.0.0.0").know("192.168.0.7:2527") && !hosts("0.0.0.0").know("evil.example:2527"));
        assert!(!hosts("192.168.0.7").know("localhost:2527"));
    }
}
