use echolot::platform::disk::{free_in, size_of};
use std::path::Path;

#[test]
fn this_folder_is_on_a_disk_and_nowhere_is_not() {
    assert!(free_in(Path::new("")).is_some_and(|bytes| bytes > 0.0));
    assert!(size_of(Path::new("Cargo.toml")).is_some_and(|bytes| bytes > 0.0));
    assert!(free_in(Path::new("no/such/folder")).is_none() && size_of(Path::new("no/such/file")).is_none());
}
