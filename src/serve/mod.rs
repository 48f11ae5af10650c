//! The preview: a site's folder → its pages in a browser, kept true while files change.
//!
//! Stands to the right of all stages and runs them again after every change.
//! What a change did not touch is taken over by content: files read, values
//! parsed. Pages are rendered when a browser asks for them. With mistakes in
//! the sources the last good site stays, and the browser shows the report over it.
//!
//! Answers come from the planned site, never from the disk by path.

mod answer;
mod connection;
mod head;
mod hub;
mod news;
mod page;
mod snapshot;
mod status;
mod watch;

use crate::diag::Diag;
use crate::disk::DiskError;
use crate::pipeline::{Failure, Memo};
use crate::read::{self, Sources, Touched};
use hub::Hub;
use news::Refresh;
use snapshot::{BuildRequest, EditionResult};
use std::convert::Infallible;
use std::net::{IpAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use watch::Watch;

pub use news::News;

/// How long a report of mistakes waits for more changes: a program that writes many files is not done yet.
const SETTLE: Duration = Duration::from_millis(80);

/// Serves the site in `root` at `listener` until the process ends, and says what happens to `tell`.
///
/// Only requests that name `host` (an address, or `localhost` for one of this machine) are answered.
///
/// # Errors
/// If there is no site in `root`, or the listener has no address.
pub fn serve(root: &Path, host: IpAddr, listener: TcpListener, tell: impl Fn(News)) -> Result<Infallible, Failure> {
    let io = |error| Failure::Read(read::ReadError::Disk(DiskError::io(root, error)));
    let root = std::path::absolute(root).map_err(io)?;
    let port = listener.local_addr().map_err(io)?.port();
    // Before the first reading, so that no change falls between.
    let mut watch = Watch::new(&root, &tell);
    let mut reading = read::read(&root).map_err(Failure::Read)?;
    let hub = Arc::new(Hub::new());
    let publisher = Publisher { hub: Arc::clone(&hub), memo: Arc::new(Mutex::new(Memo::default())), tell };
    let mut good = publisher.publish(&reading, None, &mut watch);
    let hosts = head::Hosts { address: host, port };
    thread::spawn(move || connection::accept(&listener, hosts, &hub));
    (publisher.tell)(News::Listening);
    let mut lost = false;
    loop {
        let touched = if lost { watch.next().and(Touched::Everything) } else { watch.next() };
        match publisher.read(&root, &reading, &touched) {
            Ok(again) => {
                let changed = lost || !read::is_same(&reading, &again);
                reading = again;
                lost = false;
                if changed {
                    good = publisher.publish(&reading, good, &mut watch);
                }
            }
            // The folder may come back: a checkout takes its time.
            Err(report) => {
                lost = true;
                publisher.mistaken(report);
            }
        }
    }
}

/// The address that the head of a request asks for, if it is answered; for trying heads without a connection.
#[doc(hidden)]
pub fn address_of_request(bytes: &[u8]) -> Option<String> {
    let hosts = head::Hosts { address: IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), port: 80 };
    head::parse(bytes, hosts)?.ok().map(|it| it.address)
}

/// Where editions are made and published to every browser.
struct Publisher<F> {
    hub: Arc<Hub>,
    memo: Arc<Mutex<Memo>>,
    tell: F,
}

impl<F: Fn(News)> Publisher<F> {
    /// Makes the edition of what was read and shows it, or its mistakes. Returns the sources of the edition shown.
    fn publish(&self, reading: &(Sources, Vec<Diag>), good: Option<Sources>, watch: &mut Watch) -> Option<Sources> {
        let (sources, diags) = reading;
        let change = good.as_ref().map_or(Refresh::Pages, |it| change(it, sources));
        if change == Refresh::Nothing {
            self.hub.mended();
            (self.tell)(News::Mended);
            return good;
        }
        let start = Instant::now();
        let content = self.hub.next_content(change);
        let build = BuildRequest {
            sources: sources.clone(),
            diags: diags.clone(),
            content: content.clone(),
            viewed: self.hub.viewed(),
            memo: Arc::clone(&self.memo),
        };
        let (edition, verdict) = snapshot::make(build);
        match verdict {
            EditionResult::Good { pages, styles } => {
                self.hub.show(edition, content, styles);
                (self.tell)(News::Shown { pages, took: start.elapsed() });
                Some(sources.clone())
            }
            // What follows at once may mend it; the reader need not know.
            EditionResult::Bad(_) if watch.more_within(SETTLE) => good,
            EditionResult::Bad(report) => {
                self.mistaken(report);
                good
            }
        }
    }

    fn mistaken(&self, report: String) {
        self.hub.mistaken(&report);
        (self.tell)(News::Mistaken(report));
    }

    /// Reads again; files may vanish while they are read, so a second look is taken before that is a mistake.
    fn read(
        &self,
        root: &Path,
        before: &(Sources, Vec<Diag>),
        touched: &Touched,
    ) -> Result<(Sources, Vec<Diag>), String> {
        if let Ok(reading) = read::reread(root, before, touched) {
            return Ok(reading);
        }
        thread::sleep(SETTLE);
        read::reread(root, before, &Touched::Everything).map_err(|error| format!("error: {error}\n"))
    }
}

fn change(old: &Sources, new: &Sources) -> Refresh {
    let (old, new) = (old.shared(), new.shared());
    if old.len() != new.len() {
        return Refresh::Pages;
    }
    let mut res = Refresh::Nothing;
    for (old, new) in old.iter().zip(new).filter(|(old, new)| !Arc::ptr_eq(old, new)) {
        if old.path != new.path {
            return Refresh::Pages;
        }
        if !old.is_like(new) {
            let style = old.path.starts_with("static/") && old.path.ends_with(".css");
            res = if style && res != Refresh::Pages { Refresh::Styles } else { Refresh::Pages };
        }
    }
    res
}
