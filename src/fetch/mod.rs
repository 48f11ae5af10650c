//! The one place that asks the network.

mod storage;

pub use storage::{ObjectHead, Storage, StorageError, StorageSettings};
