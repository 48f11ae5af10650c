//! What changed on the disk below a site's folder.
//!
//! The system's own notices name files. Where they cannot be had, all files are
//! looked at every second. Folders that come, go or are exchanged as a whole
//! escape a watch on them, so that these few are looked at in any case.

use super::News;
use crate::read::{FOLDERS, SETTINGS, Touched, is_hidden_path};
use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// A file is written in several strokes; they are one change.
const QUIET: Duration = Duration::from_millis(8);
/// A stream of changes is acted on even if it does not end.
const PATIENCE: Duration = Duration::from_millis(200);
/// How often the folders themselves are looked at, and all files if there is no better way.
const GLANCE: Duration = Duration::from_millis(500);
/// Notices are lost when too many come at once, also from our own reading: not again at once.
const FLOOD: Duration = Duration::from_secs(1);

/// What was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum DiskNotice {
    Changed(Touched),
    /// Some notices were lost.
    Lost,
}

pub(super) struct Watch {
    root: PathBuf,
    folders: Vec<Option<Identity>>,
    notices: Receiver<DiskNotice>,
    outbox: Sender<DiskNotice>,
    watcher: Option<Box<dyn Watcher + Send>>,
    pending: Option<Touched>,
}

impl Watch {
    pub(super) fn new(root: &Path, tell: &impl Fn(News)) -> Self {
        let (outbox, notices) = mpsc::channel();
        let folders = Vec::new();
        let mut res = Self { root: root.to_owned(), folders, notices, outbox, watcher: None, pending: None };
        if let Err(error) = res.arm() {
            tell(News::Polling(error.to_string()));
        }
        res
    }

    /// Waits until something may have changed.
    pub(super) fn next(&mut self) -> Touched {
        let mut res = self.pending.take();
        let mut start: Option<Instant> = None;
        loop {
            let wait = if res.is_some() { QUIET } else { GLANCE };
            match self.notices.recv_timeout(wait) {
                Ok(DiskNotice::Changed(touched)) => {
                    res = Some(match res {
                        Some(before) => before.and(touched),
                        None => touched,
                    });
                }
                Ok(DiskNotice::Lost) => {
                    thread::sleep(FLOOD);
                    res = Some(Touched::Everything);
                }
                // This end holds a sender, so that it only ever times out.
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    if self.exchanged() {
                        // What fails now fails again at the next exchange; the glances go on.
                        let _ = self.arm();
                        return Touched::Everything;
                    }
                    if let Some(touched) = res {
                        return touched;
                    }
                }
            }
            if let Some(touched) = res.take_if(|_| start.get_or_insert_with(Instant::now).elapsed() > PATIENCE) {
                return touched;
            }
        }
    }

    /// Whether something more changes within `patience`.
    pub(super) fn more_within(&mut self, patience: Duration) -> bool {
        match self.notices.recv_timeout(patience) {
            Ok(DiskNotice::Changed(touched)) => self.pending = Some(touched),
            Ok(DiskNotice::Lost) => self.pending = Some(Touched::Everything),
            Err(_) => {}
        }
        self.pending.is_some()
    }

    /// Whether one of the folders is another one than before.
    fn exchanged(&self) -> bool {
        self.folders != self.tops().map(|it| identity(&it)).collect::<Vec<_>>()
    }

    /// The site's folder and those below it that are read.
    fn tops(&self) -> impl Iterator<Item = PathBuf> {
        let below = FOLDERS.iter().map(|(folder, _)| self.root.join(folder));
        std::iter::once(self.root.clone()).chain(below)
    }

    /// Watches the folders as they are now; if the system refuses, by looking.
    fn arm(&mut self) -> notify::Result<()> {
        self.folders = self.tops().map(|it| identity(&it)).collect();
        let config = || Config::default().with_follow_symlinks(false);
        let native = RecommendedWatcher::new(self.listener(), config()).and_then(|it| self.follow(it));
        native.or_else(|error| {
            let watcher = PollWatcher::new(self.listener(), config().with_poll_interval(FLOOD))?;
            self.follow(watcher)?;
            Err(error)
        })
    }

    fn follow(&mut self, mut watcher: impl Watcher + Send + 'static) -> notify::Result<()> {
        for (top, identity) in self.tops().zip(&self.folders).collect::<Vec<_>>() {
            let mode = if top == self.root { RecursiveMode::NonRecursive } else { RecursiveMode::Recursive };
            if identity.is_some() {
                watcher.watch(&top, mode)?;
            }
        }
        self.watcher = Some(Box::new(watcher));
        Ok(())
    }

    fn listener(&self) -> impl Fn(notify::Result<Event>) + Send + 'static {
        let (root, outbox) = (self.root.clone(), self.outbox.clone());
        move |event| {
            if let Some(notice) = notice(&root, event) {
                // Nobody listens any more when the process ends.
                let _ = outbox.send(notice);
            }
        }
    }
}

impl Touched {
    /// What either touches.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Files(mut files), Self::Files(others)) => {
                files.extend(others);
                Self::Files(files)
            }
            _ => Self::Everything,
        }
    }
}

/// What an event says of the inputs; `None` if nothing.
fn notice(root: &Path, event: notify::Result<Event>) -> Option<DiskNotice> {
    let Ok(event) = event else { return Some(DiskNotice::Lost) };
    if event.need_rescan() {
        return Some(DiskNotice::Lost);
    }
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
        // Also what our own reading causes.
        EventKind::Access(_) => return None,
        _ => {}
    }
    let mut files = BTreeSet::new();
    for path in &event.paths {
        let Ok(below) = path.strip_prefix(root) else { return Some(DiskNotice::Changed(Touched::Everything)) };
        let parts: Vec<_> = below.components().map(|it| it.as_os_str().to_string_lossy()).collect();
        let input = parts.first().is_some_and(|it| it == SETTINGS || FOLDERS.iter().any(|(folder, _)| it == folder));
        // As reading has it.
        let path = parts.join("/");
        if input && !is_hidden_path(&path) {
            files.insert(path);
        }
    }
    (!files.is_empty()).then_some(DiskNotice::Changed(Touched::Files(files)))
}

/// What tells a folder from another one at the same path.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = Option<std::time::SystemTime>;

fn identity(path: &Path) -> Option<Identity> {
    path.metadata().ok().map(|it| of(&it))
}

#[cfg(unix)]
fn of(metadata: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt as _;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn of(metadata: &Metadata) -> Identity {
    metadata.created().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, ModifyKind};

    fn files(kind: EventKind, path: &str) -> Option<DiskNotice> {
        notice(Path::new("/site"), Ok(Event::new(kind).add_path(path.into())))
    }

    #[test]
    fn only_inputs_matter_and_never_that_one_was_read() {
        let changed = EventKind::Modify(ModifyKind::Any);
        let one = |it: &str| Some(DiskNotice::Changed(Touched::Files(BTreeSet::from([it.to_owned()]))));
        assert_eq!(files(changed, "/site/data/orgs/a.toml"), one("data/orgs/a.toml"));
        assert_eq!(files(EventKind::Create(CreateKind::Any), "/site/ajar.toml"), one("ajar.toml"));
        for path in ["/site/public/a.html", "/site/data/orgs/.a.toml.swp", "/site/data/a.toml~", "/site"] {
            assert_eq!(files(changed, path), None, "{path}");
        }
        assert_eq!(files(EventKind::Access(AccessKind::Open(AccessMode::Any)), "/site/ajar.toml"), None);
    }
}
