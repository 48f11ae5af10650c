//! Entries moved, exchanged, linked and removed, and made to last.

use super::folder::EntryKind;
use super::{DiskError, Folder};
use std::ffi::OsStr;
use std::io;
use std::path::Path;

impl Folder {
    /// Moves `from` of this folder to `to` in another one, over a file that is there.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn rename(&self, from: impl AsRef<OsStr>, folder: &Self, to: impl AsRef<OsStr>) -> Result<(), DiskError> {
        let (from, to) = (from.as_ref(), to.as_ref());
        self.dir.rename(from, &folder.dir, to).map_err(|it| DiskError::io(&folder.path.join(to), it))
    }

    /// Gives the file `from` of this folder a second name in another one.
    ///
    /// # Errors
    /// If something has that name, or the disk knows no second names.
    pub fn link(&self, from: impl AsRef<OsStr>, folder: &Self, to: impl AsRef<OsStr>) -> Result<(), DiskError> {
        let (from, to) = (from.as_ref(), to.as_ref());
        self.dir.hard_link(from, &folder.dir, to).map_err(|it| DiskError::io(&folder.path.join(to), it))
    }

    /// Removes a file or a link, never what it leads to.
    ///
    /// # Errors
    /// If it is a folder, or the system refuses.
    pub fn remove_file(&self, name: impl AsRef<OsStr>) -> Result<(), DiskError> {
        let name = name.as_ref();
        self.dir.remove_file(name).map_err(|it| DiskError::io(&self.path.join(name), it))
    }

    /// Removes an empty folder.
    ///
    /// # Errors
    /// If it is not empty, or the system refuses.
    pub fn remove_folder(&self, name: impl AsRef<OsStr>) -> Result<(), DiskError> {
        let name = name.as_ref();
        self.dir.remove_dir(name).map_err(|it| DiskError::io(&self.path.join(name), it))
    }

    /// Removes an entry with everything in it; a link is removed and not followed. Nothing there is as good.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn remove_all(&self, name: impl AsRef<OsStr>) -> Result<(), DiskError> {
        let name = name.as_ref();
        match self.look(name)?.map(|it| it.kind) {
            None => Ok(()),
            Some(EntryKind::Folder) => {
                self.dir.remove_dir_all(name).map_err(|it| DiskError::io(&self.path.join(name), it))
            }
            Some(_) => self.remove_file(name),
        }
    }

    /// Gives a folder below the permissions of another one.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn permit_as(&self, model: &Self) -> Result<(), DiskError> {
        let io = |error| DiskError::io(&self.path, error);
        let permissions = model.dir.dir_metadata().map_err(io)?.permissions();
        self.dir.set_permissions(Path::new("."), permissions).map_err(io)
    }

    /// Gives the file `name` the permissions that a file in another folder has.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn permit_file(&self, name: impl AsRef<OsStr>, folder: &Self, model: &OsStr) -> Result<(), DiskError> {
        let name = name.as_ref();
        let model = folder.dir.symlink_metadata(model).map_err(|it| DiskError::io(&folder.path.join(model), it))?;
        let file = self.open_to_sync(name)?;
        file.set_permissions(model.permissions()).map_err(|it| DiskError::io(&self.path.join(name), it))
    }

    /// Waits until the entry `name` is on the disk as it is now.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn sync(&self, name: impl AsRef<OsStr>) -> Result<(), DiskError> {
        let name = name.as_ref();
        self.open_to_sync(name)?.sync_all().map_err(|it| DiskError::io(&self.path.join(name), it))
    }

    /// Waits until the names in this folder are on the disk; where a system cannot, nothing.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn sync_names(&self) -> Result<(), DiskError> {
        if cfg!(windows) {
            return Ok(());
        }
        // The handle by which a folder is reached need not be one that can be read.
        match self.open_to_sync(".".as_ref())?.sync_all() {
            // Some network disks know files only.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            other => other.map_err(|it| DiskError::io(&self.path, it)),
        }
    }

    /// Exchanges two entries in one step.
    ///
    /// # Errors
    /// If the disk cannot do that, or refuses.
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    pub fn exchange(&self, one: &str, folder: &Self, other: &str) -> Result<(), DiskError> {
        use rustix::fs::{RenameFlags, renameat_with};
        let res = renameat_with(&self.dir, one, &folder.dir, other, RenameFlags::EXCHANGE);
        res.map_err(|it| DiskError::io(&folder.path.join(other), it.into()))
    }

    /// Exchanges two entries in one step: this system cannot.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    pub fn exchange(&self, _: &str, folder: &Self, other: &str) -> Result<(), DiskError> {
        Err(DiskError::io(&folder.path.join(other), io::ErrorKind::Unsupported.into()))
    }

    /// Why no entry of this folder could be made or removed, without trying.
    ///
    /// # Errors
    /// If so.
    #[cfg(unix)]
    pub fn is_writable(&self) -> Result<(), DiskError> {
        use rustix::fs::{Access, AtFlags, accessat};
        let rights = Access::WRITE_OK | Access::EXEC_OK;
        let res = accessat(&self.dir, ".", rights, AtFlags::EACCESS);
        // A system that cannot tell for the effective user tells when it is done.
        match res {
            Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => Ok(()),
            other => other.map_err(|it| DiskError::io(&self.path, it.into())),
        }
    }

    /// Why no entry of this folder could be made or removed: here it is told when it is done.
    ///
    /// # Errors
    /// Never.
    #[cfg(not(unix))]
    pub fn is_writable(&self) -> Result<(), DiskError> {
        Ok(())
    }

    /// Whether the file `name` can never be removed, whatever its folder says: it was made immutable.
    #[cfg(unix)]
    pub fn is_immutable(&self, name: impl AsRef<OsStr>) -> bool {
        use rustix::fs::{Access, AtFlags, accessat};
        accessat(&self.dir, name.as_ref(), Access::WRITE_OK, AtFlags::EACCESS) == Err(rustix::io::Errno::PERM)
    }

    /// Whether the file `name` can never be removed: here it is told when it is done.
    #[cfg(not(unix))]
    pub fn is_immutable(&self, _: impl AsRef<OsStr>) -> bool {
        false
    }

    /// Whether another one is mounted at this folder than at `other`; a file cannot be moved from one to the other.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn is_mounted_apart(&self, other: &Self) -> Result<bool, DiskError> {
        Ok(self.itself()?.identity.0 != other.itself()?.identity.0 || mount(self) != mount(other))
    }
}

/// The number of the mount in which a folder stands; two mounts can show the same device.
#[cfg(target_os = "linux")]
fn mount(folder: &Folder) -> Option<u64> {
    use rustix::fs::{AtFlags, StatxFlags, statx};
    let found = statx(&folder.dir, "", AtFlags::EMPTY_PATH, StatxFlags::MNT_ID).ok()?;
    (found.stx_mask & StatxFlags::MNT_ID.bits() != 0).then_some(found.stx_mnt_id)
}

#[cfg(not(target_os = "linux"))]
fn mount(_: &Folder) -> Option<u64> {
    None
}
