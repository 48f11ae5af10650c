//! What kept a host from answering, told apart by what a person would do about it.

use super::guard::{FailedLookup, RefusedAddress};
use crate::links::LinkState;
use std::io::{self, ErrorKind};

/// The state that an error leaves an address in, and the words for it. `is_secure`: whether it was asked for by TLS.
pub(super) fn fault(error: &ureq::Error, is_secure: bool) -> (LinkState, String) {
    match error {
        ureq::Error::Timeout(_) => (LinkState::Slow, "no answer in time".to_owned()),
        ureq::Error::HostNotFound => (LinkState::NoHost, "there is no such host".to_owned()),
        ureq::Error::Io(it) => of_io(it, is_secure),
        ureq::Error::Other(it) if let Some(refused) = it.downcast_ref::<RefusedAddress>() => {
            (LinkState::Private, refused.to_string())
        }
        ureq::Error::Other(it) if let Some(FailedLookup(words)) = it.downcast_ref::<FailedLookup>() => of_name(words),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => {
            (LinkState::Untrusted, format!("no secure connection: {error}"))
        }
        ureq::Error::ConnectionFailed => (LinkState::Unreachable, "no connection".to_owned()),
        other => (LinkState::Garbled, format!("not HTTP as it should be: {other}")),
    }
}

/// What the system says of a name: that nobody has it, or that it cannot tell now (`EAI_AGAIN`).
fn of_name(words: &str) -> (LinkState, String) {
    let lower = words.to_ascii_lowercase();
    if lower.contains("temporary failure") || lower.contains("try again") {
        return (LinkState::Unreachable, "the name server does not answer".to_owned());
    }
    (LinkState::NoHost, "there is no such host".to_owned())
}

/// What the system or the reader of a body says.
pub(super) fn of_io(error: &io::Error, is_secure: bool) -> (LinkState, String) {
    if let Some(inner) = error.get_ref().and_then(|it| it.downcast_ref::<ureq::Error>()) {
        return fault(inner, is_secure);
    }
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => (LinkState::Slow, "no answer in time".to_owned()),
        ErrorKind::InvalidData if is_secure => (LinkState::Untrusted, format!("no secure connection: {error}")),
        ErrorKind::InvalidData | ErrorKind::InvalidInput => {
            (LinkState::Garbled, format!("not HTTP as it should be: {error}"))
        }
        ErrorKind::UnexpectedEof
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe => (LinkState::Unreachable, "the connection ended before the answer did".to_owned()),
        ErrorKind::ConnectionRefused => (LinkState::Unreachable, "the host refuses connections".to_owned()),
        _ => (LinkState::Unreachable, format!("no connection: {error}")),
    }
}
