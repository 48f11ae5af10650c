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
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How many connections may be open at once.
const MOST: usize = 128;
/// How many of them may wait for notices.
const MOST_WAITING: usize = 48;
/// How long a client may take to ask, and to take a part of an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a word is sent to those who wait, to learn whether they are still there.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// What connections share: the hub, whom they may call themselves, and how many of them there are.
struct Limits {
    hosts: Hosts,
    hub: Arc<Hub>,
    open: AtomicUsize,
    waiting: AtomicUsize,
}

/// Answers whoever connects, until the process ends.
pub(super) fn accept(listener: &TcpListener, hosts: Hosts, hub: &Arc<Hub>) {
    let hub = Arc::clone(hub);
    let limits = Arc::new(Limits { hosts, hub, open: AtomicUsize::new(0), waiting: AtomicUsize::new(0) });
    loop {
        let Ok((mut stream, _)) = listener.accept() else {
            // Such as too many open files: others will close theirs.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let permit = Permit::take(&limits, |it| &it.open);
        if permit.number > MOST {
            // Few enough bytes for the system to take them at once.
            let _ = answer::send(&mut stream, HttpStatus::Busy, "", Vec::new(), Wants::All);
            continue;
        }
        // Without a thread the connection is dropped, which closes it.
        let work = move || drop(converse(&mut stream, &permit.limits));
        let _ = thread::Builder::new().name("connection".to_owned()).spawn(work);
    }
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
fn converse(stream: &mut TcpStream, limits: &Arc<Limits>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(PATIENCE))?;
    match listen(stream, limits.hosts)? {
        Err(status) => answer::send(stream, status, "", Vec::new(), Wants::All)?,
        Ok(asked) if asked.address == NOTICES => notices(stream, limits, &asked)?,
        Ok(asked) => {
            let (status, bytes) = find(limits, &asked.address);
            let address = if status == HttpStatus::Fine { &asked.address } else { "404.html" };
            answer::send(stream, status, address, bytes, asked.wants)?;
        }
    }
    part(stream)
}

/// Reads the head of a request; an error if the client went away.
fn listen(stream: &mut TcpStream, hosts: Hosts) -> io::Result<Result<Asked, HttpStatus>> {
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
fn notices(stream: &mut TcpStream, limits: &Arc<Limits>, asked: &Asked) -> io::Result<()> {
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
fn part(stream: &mut TcpStream) -> io::Result<()> {
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
