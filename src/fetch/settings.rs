//! How hosts are asked, as the command is told.

use std::net::SocketAddr;
use std::time::Duration;

/// How hosts are asked.
#[derive(Debug, Clone)]
pub struct LookSettings {
    /// What the program calls itself.
    pub name: String,
    /// The silence between two requests to one host.
    pub pause: Duration,
    /// How many hosts are asked at the same time.
    pub at_once: usize,
    /// How long one request may take, from the name to the last byte.
    pub timeout: Duration,
    /// How long a host may ask for patience and get it.
    pub patience: Duration,
    /// How many redirects are followed.
    pub redirects: usize,
    /// How much of a page is read, in bytes and decompressed.
    pub most_bytes: u64,
    /// Who is asked for archived copies.
    pub archive: String,
    /// For tests only: an address that is reached though it is not public, by every name in `.test`.
    pub test: Option<SocketAddr>,
}
