//! Connections: how many, how long, and what each of them gets.
//!
//! One request per connection, one thread per connection. On the reader's own
//! machine a connection costs next to nothing, and there is no state to go wrong.

use super::answer;
use super::head::{self, Asked, From, Hosts, Wants};
use super::hub::Hub;
use super::page;
use super::snapshot::Served;
use super::status::HttpStatus;
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How many connections may be open at once; more wait where the system keeps them.
const MOST: usize = 512;
/// How many of them may wait for notices.
const MOST_WAITING: usize = 48;
/// How long a client may take to ask, and to take a part of an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a word is sent to those who wait, to learn whether they are still there.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// How long a connection too many waits for a place before it is told that there is none.
const QUEUE: Duration = Duration::from_millis(500);
/// A thread that reads a head and hands bytes on needs no more; pages are made elsewhere.
const STACK: usize = 256 * 1024;

/// What connections share: the hub, whom they may call themselves, and how many of them there are.
struct Limits {
    hosts: Hosts,
    hub: Arc<Hub>,
    open: AtomicUsize,
    waiting: AtomicUsize,
    idle: Idle,
}

/// Connections that ask nothing yet or have their answer, by age. Who wants a place gets that of the oldest.
#[derive(Default)]
struct Idle {
    streams: Mutex<BTreeMap<u64, Arc<TcpStream>>>,
    count: AtomicU64,
}

impl Idle {
    /// Notes that nothing is to be done for a connection, until the result is dropped.
    fn note(&self, stream: &Arc<TcpStream>) -> IdleMark<'_> {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        self.lock().insert(number, Arc::clone(stream));
        IdleMark { idle: self, number }
    }

    /// Closes the oldest connection; its thread ends, and gives its place back.
    fn end_oldest(&self) {
        if let Some((_, stream)) = self.lock().pop_first() {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<u64, Arc<TcpStream>>> {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// That a connection can be closed if its place is wanted.
struct IdleMark<'i> {
    idle: &'i Idle,
    number: u64,
}

impl Drop for IdleMark<'_> {
    fn drop(&mut self) {
        self.idle.lock().remove(&self.number);
    }
}

/// Answers whoever connects, until the process ends.
pub(super) fn accept(listener: &TcpListener, hosts: Hosts, hub: &Arc<Hub>) {
    let hub = Arc::clone(hub);
    let (open, waiting, idle) = (AtomicUsize::new(0), AtomicUsize::new(0), Idle::default());
    let limits = Arc::new(Limits { hosts, hub, open, waiting, idle });
    loop {
        let Ok((stream, _)) = listener.accept() else {
            // Such as too many open files: others will close theirs.
            limits.idle.end_oldest();
            thread::sleep(Duration::from_millis(5));
            continue;
        };
        let permit = Permit::take(&limits, |it| &it.open);
        if !has_place(&limits) {
            // Few enough bytes for the system to take them at once.
            let _ = answer::send(&mut &stream, HttpStatus::Busy, "", Vec::new(), Wants::All);
            continue;
        }
        // Without a thread the connection is dropped, which closes it.
        let stream = Arc::new(stream);
        let work = move || drop(converse(&stream, &permit.limits));
        let _ = thread::Builder::new().name("connection".to_owned()).stack_size(STACK).spawn(work);
    }
}

/// Waits until there is a place for one more connection, or no longer.
fn has_place(limits: &Limits) -> bool {
    let start = Instant::now();
    while limits.open.load(Ordering::Relaxed) > MOST {
        if start.elapsed() > QUEUE {
            return false;
        }
        limits.idle.end_oldest();
        thread::sleep(Duration::from_millis(1));
    }
    true
}

/// A place among so many connections; given back when it is dropped.
struct Permit {
    limits: Arc<Limits>,
    of: fn(&Limits) -> &AtomicUsize,
    number: usize,
}

impl Permit {
    fn take(limits: &Arc<Limits>, of: fn(&Limits) -> &AtomicUsize) -> Self {
        let number = of(limits).fetch_add(1, Ordering::Relaxed) + 1;
        Self { limits: Arc::clone(limits), of, number }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        (self.of)(&self.limits).fetch_sub(1, Ordering::Relaxed);
    }
}

/// One request and its answer.
fn converse(shared: &Arc<TcpStream>, limits: &Arc<Limits>) -> io::Result<()> {
    let stream = &mut &**shared;
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let silent = limits.idle.note(shared);
    let heard = listen(stream, limits.hosts)?;
    drop(silent);
    match heard {
        Err(status) => answer::send(stream, status, "", Vec::new(), Wants::All)?,
        Ok(asked) if asked.address == NOTICES => notices(stream, limits, &asked)?,
        Ok(asked) => {
            let (status, bytes) = find(limits, &asked.address);
            let address = if status == HttpStatus::Fine { &asked.address } else { "404.html" };
            answer::send(stream, status, address, bytes, asked.wants)?;
        }
    }
    let _done = limits.idle.note(shared);
    part(stream)
}

/// Reads the head of a request; an error if the client went away.
fn listen(stream: &mut &TcpStream, hosts: Hosts) -> io::Result<Result<Asked, HttpStatus>> {
    let start = Instant::now();
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let Some(left) = PATIENCE.checked_sub(start.elapsed()).filter(|it| !it.is_zero()) else {
            return Ok(Err(HttpStatus::Slow));
        };
        stream.set_read_timeout(Some(left))?;
        let count = match stream.read(&mut part) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => count,
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => continue,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        bytes.extend_from_slice(&part[..count]);
        if let Some(res) = head::parse(&bytes, hosts) {
            return Ok(res);
        }
    }
}

/// The file at an address of the site, or what is shown in its place.
fn find(limits: &Limits, address: &str) -> (HttpStatus, Vec<u8>) {
    if let Some((_, bytes)) = page::FILES.iter().find(|(name, _)| *name == address) {
        return (HttpStatus::Fine, bytes.to_vec());
    }
    // An edition that is replaced between the two steps is asked for once more.
    for _ in 0..3 {
        let edition = match limits.hub.edition() {
            Ok(edition) => edition,
            Err((content, report)) => return (HttpStatus::Broken, page::mistakes(&report, &content)),
        };
        match edition.ask(address) {
            Some(Served::File(bytes)) => return (HttpStatus::Fine, bytes),
            Some(Served::Missing(bytes)) => return (HttpStatus::Missing, bytes),
            Some(Served::Broken(bytes)) => return (HttpStatus::Broken, bytes),
            None => {}
        }
    }
    (HttpStatus::Broken, Vec::new())
}

/// Where notices are had.
const NOTICES: &str = "-ajar/notices";

/// Sends every notice to a page of ours, until it goes away.
fn notices(stream: &mut &TcpStream, limits: &Arc<Limits>, asked: &Asked) -> io::Result<()> {
    if asked.from == From::Elsewhere {
        return answer::send(stream, HttpStatus::Foreign, "", Vec::new(), asked.wants);
    }
    let permit = Permit::take(limits, |it| &it.waiting);
    if permit.number > MOST_WAITING {
        return answer::send(stream, HttpStatus::Busy, "", Vec::new(), asked.wants);
    }
    let _look = asked.page.as_ref().map(|it| limits.hub.look(it));
    answer::begin_notices(stream)?;
    if asked.wants == Wants::Head {
        return Ok(());
    }
    let mut seen = u64::MAX;
    loop {
        match limits.hub.notice(seen, HEARTBEAT) {
            Some((number, notice)) => {
                seen = number;
                stream.write_all(format!("data: {notice}\n\n").as_bytes())?;
            }
            None => stream.write_all(b": still here\n\n")?,
        }
    }
}

/// Closes the connection so that the client still gets what was sent: what it had to say more is read and forgotten.
fn part(stream: &mut &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(500)))?;
    let mut rest = [0; 4096];
    for _ in 0..64 {
        if stream.read(&mut rest)? == 0 {
            break;
        }
    }
    Ok(())
}
