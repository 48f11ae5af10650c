//! One state of the site: planned once, rendered page by page.
//!
//! An edition lives on a thread of its own, because a site borrows from the
//! facts it is made of. It ends when the last one who could ask it is gone,
//! which also takes the work of clearing it away off everybody's path.

use super::page;
use crate::diag::{self, Diag};
use crate::pipeline::{self, Memo, Options, drop_consequences};
use crate::plan::Site;
use crate::read::Sources;
use crate::render::{Naming, Renderer};
use crate::report::{self, Color};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// The preview shows what is still being written.
const SHOWN: Options =
    Options { as_of: None, drafts: true, preview: true, preview_pictures: false, no_sync: false, in_place: false };

/// What an edition is made from.
pub(super) struct BuildRequest {
    pub(super) sources: Sources,
    /// What reading found.
    pub(super) diags: Vec<Diag>,
    /// The name that its pages carry.
    pub(super) content: String,
    /// Addresses that are rendered at once, because somebody looks at them.
    pub(super) viewed: Vec<String>,
    pub(super) memo: Arc<Mutex<Memo>>,
}

/// What became of it.
pub(super) enum EditionResult {
    Good {
        pages: usize,
        /// Addresses of the styles, by name.
        styles: BTreeMap<String, String>,
    },
    /// The report of its mistakes.
    Bad(String),
}

/// A way to ask an edition for its files.
#[derive(Clone)]
pub(super) struct Snapshot {
    requests: Sender<Request>,
    /// Whether another edition took its place.
    replaced: Arc<AtomicBool>,
}

/// How many pages of one edition are made at once: one whose template has no end does not keep the others waiting.
const AT_ONCE: usize = 4;

/// How long one page may take; the largest take a tenth of a second.
const PATIENCE: Duration = Duration::from_secs(5);

struct Request {
    address: String,
    reply: Sender<Served>,
}

/// What an edition has at an address.
#[derive(Debug, Clone)]
pub(super) enum Served {
    /// A file of the site as bytes.
    File(Vec<u8>),
    /// Nothing; with the page that says so, if it can be made.
    Missing(Vec<u8>),
    /// A page that cannot be made, as a page that says why.
    Broken(Vec<u8>),
}

impl Snapshot {
    /// What the site has at `address`; `None` if the edition is gone.
    pub(super) fn ask(&self, address: &str) -> Option<Served> {
        let (reply, answer) = mpsc::channel();
        self.requests.send(Request { address: address.to_owned(), reply }).ok()?;
        answer.recv().ok()
    }

    /// Ends what the edition is doing: another one took its place.
    pub(super) fn end(&self) {
        self.replaced.store(true, Ordering::Relaxed);
    }
}

/// Starts an edition and waits until it is known whether it is good.
pub(super) fn make(build: BuildRequest) -> (Snapshot, EditionResult) {
    let (requests, inbox) = mpsc::channel();
    let (outbox, verdict) = mpsc::channel();
    let replaced = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&replaced);
    let started = thread::Builder::new().name("edition".to_owned()).spawn(move || live(&build, inbox, outbox, &flag));
    let verdict = match started {
        Ok(_) => verdict.recv().unwrap_or_else(|_| EditionResult::Bad(BUG.to_owned())),
        Err(error) => EditionResult::Bad(format!("error: cannot start a thread: {error}\n")),
    };
    (Snapshot { requests, replaced }, verdict)
}

/// A mistake of ours must not be the end of the preview.
const BUG: &str =
    "error: ajar stopped in the middle of its work, which is a mistake in ajar; the terminal has its words\n";

fn live(build: &BuildRequest, inbox: Receiver<Request>, outbox: Sender<EditionResult>, replaced: &AtomicBool) {
    let lock = || build.memo.lock().unwrap_or_else(PoisonError::into_inner);
    // Taken out of its place, so that a run that stops in the middle leaves an empty one.
    let mut memo = std::mem::take(&mut *lock());
    let sources = &build.sources;
    let (facts, diags) = pipeline::facts(sources, build.diags.clone(), SHOWN, &mut memo);
    *lock() = memo;
    pipeline::planned_in_languages(&facts, sources, diags, |sites, mut diags| {
        let renderers = renderers(sites, &mut diags).filter(|_| !diags.iter().any(Diag::is_error));
        let Some(renderers) = renderers else {
            let _ = outbox.send(EditionResult::Bad(report(diags, sources)));
            return;
        };
        let responder = Responder { sites, renderers, content: &build.content, replaced };
        let ready = match responder.ready(&build.viewed) {
            Ok(ready) => ready,
            Err(found) => {
                let _ = outbox.send(EditionResult::Bad(report(found, sources)));
                return;
            }
        };
        let _ = outbox.send(EditionResult::Good {
            pages: sites.iter().map(|it| it.pages().len()).sum(),
            styles: responder.styles(),
        });
        drop(outbox);
        let inbox = Mutex::new(inbox);
        thread::scope(|scope| {
            for _ in 1..AT_ONCE {
                // Where no thread can be had, those there are do the work.
                let _ = thread::Builder::new().spawn_scoped(scope, || answer_all(&responder, &ready, &inbox));
            }
            answer_all(&responder, &ready, &inbox);
        });
    });
}

/// What makes the pages of each language; none if the templates have mistakes, which are the same in all of them.
fn renderers<'s, 'd>(sites: &'s [Site<'d>], diags: &mut Vec<Diag>) -> Option<Vec<Renderer<'s, 'd>>> {
    let mut res = Vec::new();
    for site in sites {
        let (renderer, found) = Renderer::new(site, Naming::Bare);
        if res.is_empty() {
            diags.extend(found);
        }
        res.push(renderer?);
    }
    Some(res)
}

/// Answers requests until nobody can make one any more.
fn answer_all(responder: &Responder<'_, '_>, ready: &BTreeMap<String, Vec<u8>>, inbox: &Mutex<Receiver<Request>>) {
    loop {
        let next = inbox.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(request) = next else { return };
        let answer =
            || ready.get(&request.address).cloned().map_or_else(|| responder.answer(&request.address), Served::File);
        // The asker sees an edition that is gone, and asks the one that took its place.
        if let Ok(answer) = catch_unwind(AssertUnwindSafe(answer))
            && !responder.replaced.load(Ordering::Relaxed)
        {
            let _ = request.reply.send(answer);
        }
    }
}

/// The mistakes as a terminal shows them, without the warnings.
fn report(mut diags: Vec<Diag>, sources: &Sources) -> String {
    diags.retain(Diag::is_error);
    diag::sort(&mut diags);
    drop_consequences(&mut diags, sources);
    report::human(&diags, sources, Color::Never)
}

/// Answers the requests to one edition, from its site.
struct Responder<'s, 'd> {
    /// The site in each language, the one at the root first.
    sites: &'s [Site<'d>],
    /// What makes their pages.
    renderers: Vec<Renderer<'s, 'd>>,
    content: &'s str,
    replaced: &'s AtomicBool,
}

impl Responder<'_, '_> {
    /// The pages that are looked at; their mistakes are mistakes of the edition.
    fn ready(&self, viewed: &[String]) -> Result<BTreeMap<String, Vec<u8>>, Vec<Diag>> {
        let mut res = BTreeMap::new();
        for address in viewed {
            if let Some(page) = self.page(address) {
                res.insert(address.clone(), page?);
            }
        }
        Ok(res)
    }

    fn styles(&self) -> BTreeMap<String, String> {
        let styles = self.sites[0].assets.iter().filter(|it| it.name.ends_with(".css"));
        styles.map(|it| (it.name.clone(), it.address.clone())).collect()
    }

    /// The rank of the language in whose folder an address lies, and the address in there.
    fn language<'a>(&self, address: &'a str) -> (usize, &'a str) {
        let others = self.sites.iter().enumerate().skip(1);
        let inside = |(rank, site): (usize, &Site<'_>)| Some((rank, address.strip_prefix(&site.language().prefix)?));
        others.into_iter().find_map(inside).unwrap_or((0, address))
    }

    fn answer(&self, address: &str) -> Served {
        match self.page(address) {
            Some(Ok(bytes)) => return Served::File(bytes),
            Some(Err(diags)) => {
                return Served::Broken(page::mistakes(&report(diags, self.sites[0].sources), self.content));
            }
            None => {}
        }
        let (rank, inner) = self.language(address);
        if let Some(bytes) = self.renderers[rank].other(inner).or_else(|| self.renderers[0].other(address)) {
            return Served::File(bytes);
        }
        match self.page(&format!("{}404.html", self.sites[rank].language().prefix)) {
            Some(Ok(bytes)) => Served::Missing(page::at_root(bytes, address)),
            _ => Served::Missing(Vec::new()),
        }
    }

    /// The page at `address`, if one is planned there, with the script that keeps it true.
    fn page(&self, address: &str) -> Option<Result<Vec<u8>, Vec<Diag>>> {
        let (rank, address) = self.language(address);
        let page = self.sites[rank].page(address)?;
        let start = Instant::now();
        let wanted = || !self.replaced.load(Ordering::Relaxed) && start.elapsed() < PATIENCE;
        Some(self.renderers[rank].page(page, &wanted).map(|it| page::alive(it, self.content)))
    }
}
