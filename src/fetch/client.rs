//! One request, politely: at its turn, with limits, and once more where a host asks for patience.

use super::LookSettings;
use super::fault::{fault, of_io};
use super::gates::{HostGates, held};
use super::guard::GuardedResolver;
use super::wall::wall;
use crate::links::LinkState;
use crate::shape::seconds_until;
use std::io::Read as _;
use std::time::{Duration, SystemTime};
use ureq::http::{HeaderMap, Method, Request};
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};
use url::Url as WebAddress;

/// How often a host is asked that says "later".
const ATTEMPTS: usize = 3;

/// No head of an answer is longer, in bytes.
const LONGEST_HEAD: usize = 64 * 1024;

/// What a host answered.
pub(super) struct Exchange {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    /// At most as much as the settings allow, decompressed.
    pub(super) body: Vec<u8>,
    /// Whether the body goes on.
    pub(super) is_cut: bool,
}

/// Why a host did not answer.
pub(super) struct NoAnswer {
    pub(super) state: LinkState,
    pub(super) detail: String,
    /// For how long the host asks for silence.
    pub(super) wait: Option<Duration>,
}

/// Asks hosts.
pub(super) struct Client<'s> {
    agent: Agent,
    pub(super) settings: &'s LookSettings,
    gates: HostGates,
}

impl<'s> Client<'s> {
    pub(super) fn new(settings: &'s LookSettings) -> Self {
        let limit = |most: u64| Some(settings.timeout.min(Duration::from_secs(most)));
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // Redirects are followed here, one by one, each at its host's turn.
            .max_redirects(0)
            .max_redirects_will_error(false)
            // Nothing of the environment decides who is asked.
            .proxy(None)
            .user_agent(settings.name.as_str())
            .accept("text/html,text/plain;q=0.9,*/*;q=0.5")
            .max_response_header_size(LONGEST_HEAD)
            .timeout_global(Some(settings.timeout))
            .timeout_resolve(limit(10))
            .timeout_connect(limit(10))
            .timeout_recv_response(limit(20))
            .build();
        let resolver = GuardedResolver { inner: DefaultResolver::default(), test: settings.test };
        let agent = Agent::with_parts(config, DefaultConnector::new(), resolver);
        Self { agent, settings, gates: HostGates::default() }
    }

    /// Asks for an address, and again where the host asks for a patience that is to be had.
    pub(super) fn ask(&self, method: &Method, address: &WebAddress) -> Result<Exchange, NoAnswer> {
        let host = address.host_str().unwrap_or_default();
        let gate = self.gates.of(&format!("{host}:{}", address.port_or_known_default().unwrap_or_default()));
        let most = self.settings.patience;
        let mut attempt = 1;
        loop {
            let mut gate = held(&gate);
            gate.pass(most).map_err(|it| later("the host asked for patience", it))?;
            let answer = self.once(method, address);
            gate.close(self.settings.pause);
            let exchange = answer?;
            let is_wall = wall(&exchange.headers, &exchange.body).is_some();
            if is_wall || !matches!(exchange.status, 429 | 503) {
                return Ok(exchange);
            }
            let wait = retry_after(&exchange.headers).unwrap_or(self.settings.pause * 5);
            gate.close(wait);
            if wait > most || attempt == ATTEMPTS {
                return Err(later(&format!("{}: the host asks to come back later", exchange.status), wait));
            }
            attempt += 1;
        }
    }

    fn once(&self, method: &Method, address: &WebAddress) -> Result<Exchange, NoAnswer> {
        let is_secure = address.scheme() == "https";
        let refuse = |(state, detail)| NoAnswer { state, detail, wait: None };
        let request = Request::builder().method(method).uri(address.as_str()).body(());
        let request = request.map_err(|it| refuse((LinkState::Garbled, it.to_string())))?;
        let response = self.agent.run(request).map_err(|it| refuse(fault(&it, is_secure)))?;
        let (head, body) = response.into_parts();
        let most = self.settings.most_bytes;
        let body = if is_text(&head.headers) { read(body, most) } else { Ok(Vec::new()) };
        let mut body = body.map_err(|it| refuse(of_io(&it, is_secure)))?;
        let is_cut = body.len() as u64 > most;
        body.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(Exchange { status: head.status.as_u16(), headers: head.headers, body, is_cut })
    }
}

/// At most one byte more than `most`, so that a longer body is known. What is compressed is counted as it unfolds.
fn read(body: Body, most: u64) -> std::io::Result<Vec<u8>> {
    let mut res = Vec::new();
    body.into_reader().take(most.saturating_add(1)).read_to_end(&mut res)?;
    Ok(res)
}

/// Whether a body can have words: pictures, archives and weights are not loaded.
fn is_text(headers: &HeaderMap) -> bool {
    let kind = header(headers, "content-type").unwrap_or_default().to_ascii_lowercase();
    let other = ["image/", "audio/", "video/", "font/", "application/zip", "application/gzip", "application/pdf"];
    !other.iter().any(|it| kind.starts_with(it))
}

/// A header as text.
pub(super) fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).map(|it| String::from_utf8_lossy(it.as_bytes()).into_owned())
}

/// For how long a host asks for silence: seconds, or a day and a time (RFC 9110, 10.2.3).
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = header(headers, "retry-after")?;
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    #[allow(clippy::disallowed_methods, reason = "a host names a time by the clock; no site is made of it")]
    let now = SystemTime::now();
    seconds_until(&text, now).map(Duration::from_secs)
}

fn later(detail: &str, wait: Duration) -> NoAnswer {
    NoAnswer { state: LinkState::Later, detail: detail.to_owned(), wait: Some(wait) }
}
