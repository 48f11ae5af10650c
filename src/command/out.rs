//! The one place where the program writes to its standard streams.
//!
//! A reader that has seen enough may close the pipe: that ends nothing and is told to nobody. Anything else that keeps
//! words from being written, such as a full disk, makes the exit code say so at the end.

use ajar::foreign::{bare, without_marks};
use ajar::inert;
use std::io::{self, ErrorKind, Write};
use std::sync::Mutex;

/// The first thing that kept words from standard output, apart from a reader that went away.
static LOST: Mutex<Option<io::Error>> = Mutex::new(None);

/// Writes to standard output.
pub(crate) fn put(bytes: &[u8]) {
    // Marks of passages in another language are for pages alone.
    note(io::stdout().write_all(&without_marks(bytes.to_vec())));
}

/// Writes a line to standard output.
pub(crate) fn say(text: &str) {
    let mut stdout = io::stdout().lock();
    let text = bare(text);
    let text = inert::lines(&text);
    note(stdout.write_all(text.as_bytes()).and_then(|()| stdout.write_all(b"\n")));
}

/// Writes a line to standard error: what is wrong or different.
pub(crate) fn complain(text: &str) {
    tell(&format!("{}\n", inert::lines(&bare(text))));
}

/// Writes to standard error.
pub(crate) fn tell(text: &str) {
    // In one piece, so that the lines of two processes do not mix.
    note(io::stderr().write_all(text.as_bytes()));
}

/// Remembers what kept words from being written.
pub(crate) fn note(written: io::Result<()>) {
    let Err(error) = written else { return };
    if error.kind() == ErrorKind::BrokenPipe {
        return;
    }
    let mut lost = LOST.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    lost.get_or_insert(error);
}

/// The exit code of a run that would end with `code`: `if_lost` if its words were.
pub(crate) fn end(code: u8, if_lost: u8) -> u8 {
    note(io::stdout().flush());
    let lost = LOST.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    let Some(error) = lost else { return code };
    // If it was standard error that refused, this is lost, too, and the code alone speaks.
    let _ = writeln!(io::stderr(), "error: the output could not be written whole: {error}");
    if_lost
}
