//! Which addresses of machines may be connected to: those of the public internet, and no other.
//!
//! A name is resolved once, its addresses are looked at, and one of those that were looked at is connected to: a name
//! that says something else a moment later (DNS rebinding) gains nothing. This holds at each redirect, too, because
//! every request goes this way.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Names that stand for the tests' own server, and never for a machine on the web (RFC 6761).
const TEST_NAMES: &str = ".test";

/// Whether an address is one of the public internet, by the registries of special ones (RFC 6890, RFC 8190).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(it) => is_public_v4(it),
        IpAddr::V6(it) => is_public_v6(it),
    }
}

fn is_public_v4(it: Ipv4Addr) -> bool {
    let [a, b, c, _] = it.octets();
    let is_special = it.is_private() // 10/8, 172.16/12, 192.168/16
        || it.is_loopback()
        || it.is_link_local() // 169.254/16, where clouds keep their secrets
        || it.is_multicast()
        || it.is_documentation()
        || a == 0 // this network
        || a == 100 && (64..128).contains(&b) // carriers' own (RFC 6598)
        || a == 192 && b == 0 && c == 0 // protocol assignments, NAT64 discovery
        || a == 192 && b == 88 && c == 99 // 6to4 relays
        || a == 198 && (b == 18 || b == 19) // benchmarks
        || a >= 240; // reserved, broadcast
    !is_special
}

/// Only 2000::/3 is given out. What lies outside is loopback, link-local, unique local, multicast, IPv4-mapped
/// (::ffff:0:0/96) or NAT64 (64:ff9b::/96, 64:ff9b:1::/48), and leads where an IPv4 address would.
fn is_public_v6(it: Ipv6Addr) -> bool {
    let [a, b, ..] = it.segments();
    let is_given_out = a & 0xe000 == 0x2000;
    // Of 2001::/16, Teredo, ORCHID, benchmarks and their like, and documentation.
    let is_special = a == 0x2001 && (b < 0x0200 || b == 0x0db8)
        || a == 0x2002 // 6to4, which carries an IPv4 address
        || a == 0x3fff && b < 0x1000; // documentation
    is_given_out && !is_special
}

/// A name that leads to an address which is not public.
#[derive(Debug)]
pub(super) struct RefusedAddress(pub(super) IpAddr);

impl fmt::Display for RefusedAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is no address of the public internet", self.0)
    }
}

impl std::error::Error for RefusedAddress {}

/// A name for which the system has no address, and what it says.
#[derive(Debug)]
pub(super) struct FailedLookup(pub(super) String);

impl fmt::Display for FailedLookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FailedLookup {}

/// Resolves names by the system, and keeps only what may be connected to.
#[derive(Debug)]
pub(super) struct GuardedResolver {
    pub(super) inner: DefaultResolver,
    /// For tests only: the one address beside the public ones, for which names in `.test` stand.
    pub(super) test: Option<SocketAddr>,
}

impl Resolver for GuardedResolver {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let is_test = uri.host().is_some_and(|it| it.ends_with(TEST_NAMES));
        if let Some(server) = self.test.filter(|_| is_test) {
            let mut res = self.empty();
            res.push(server);
            return Ok(res);
        }
        let all = self.inner.resolve(uri, config, timeout).map_err(|error| match error {
            ureq::Error::Io(it) => ureq::Error::Other(Box::new(FailedLookup(it.to_string()))),
            other => other,
        })?;
        // One that is not public makes the whole name suspect.
        match all.iter().find(|it| !is_public(it.ip())) {
            Some(it) => Err(ureq::Error::Other(Box::new(RefusedAddress(it.ip())))),
            None => Ok(all),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn only_the_public_internet_passes() {
        let refused = [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.170",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::7f00:1",
            "64:ff9b::808:808",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:10::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ];
        for it in refused {
            assert!(!is_public(it.parse().unwrap()), "{it}");
        }
        let public = [
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "198.20.0.1",
            "223.255.255.255",
            "2001:200::1",
            "2001:4860:4860::8888",
            "2606:4700:4700::1111",
            "2a00:1450:4001::1",
            "3ffe::1",
        ];
        for it in public {
            assert!(is_public(it.parse().unwrap()), "{it}");
        }
    }
}
