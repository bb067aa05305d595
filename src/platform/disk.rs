//! Room on the disk, as far as the system tells.

use std::path::Path;

/// Bytes that may still be written in a folder.
pub fn free_in(folder: &Path) -> Option<f64> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let room = rustix::fs::statvfs(folder).ok()?;
    Some(room.f_bavail as f64 * room.f_frsize as f64)
}

/// Bytes of a file.
pub fn size_of(file: &Path) -> Option<f64> {
    Some(file.metadata().ok()?.len() as f64)
}
