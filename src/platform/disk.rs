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

#[cfg(test)]
mod tests {
    use super::{free_in, size_of};
    use std::path::Path;

    #[test]
    fn this_folder_is_on_a_disk_and_nowhere_is_not() {
        assert!(free_in(Path::new("")).is_some_and(|bytes| bytes > 0.0));
        assert!(size_of(Path::new("Cargo.toml")).is_some_and(|bytes| bytes > 0.0));
        assert!(free_in(Path::new("no/such/folder")).is_none() && size_of(Path::new("no/such/file")).is_none());
    }
}
