//! How often a host is asked: one request at a time, with a pause between two, and not before it said.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// When a host may be asked again.
#[derive(Debug, Default)]
pub(super) struct HostGate {
    free: Option<Instant>,
}

impl HostGate {
    /// Waits until the host may be asked.
    ///
    /// # Errors
    /// How long that would be, if it is longer than `most`.
    pub(super) fn pass(&self, most: Duration) -> Result<(), Duration> {
        let rest = self.free.map_or(Duration::ZERO, |it| it.saturating_duration_since(Instant::now()));
        if rest > most {
            return Err(rest);
        }
        std::thread::sleep(rest);
        Ok(())
    }

    /// Asks for silence of that length from now on.
    pub(super) fn close(&mut self, pause: Duration) {
        let free = Instant::now().checked_add(pause);
        self.free = self.free.max(free);
    }
}

/// A gate for each host. Who holds the gate asks; the others wait.
#[derive(Debug, Default)]
pub(super) struct HostGates(Mutex<HashMap<String, Arc<Mutex<HostGate>>>>);

impl HostGates {
    /// The gate of a host, with its port if it is not the usual one.
    pub(super) fn of(&self, host: &str) -> Arc<Mutex<HostGate>> {
        Arc::clone(held(&self.0).entry(host.to_owned()).or_default())
    }
}

/// A thread that died leaves times behind, which are true all the same.
pub(super) fn held<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(PoisonError::into_inner)
}
