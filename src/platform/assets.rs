//! The files of `static/`, embedded in the binary. Their addresses carry ten digits of their content's
//! SHA-256, so that browsers may keep them forever: `css/echolot.css` → `/static/css/echolot.0123456789.css`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "static/"]
struct StaticFiles;

/// One file.
pub struct Asset {
    pub bytes: Cow<'static, [u8]>,
    pub mime: String,
    /// The first ten hexadecimal digits of the content's SHA-256.
    pub fingerprint: String,
}

/// Addresses by path, computed once.
static ADDRESSES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    StaticFiles::iter().filter_map(|path| Some((path.to_string(), address(&path)?))).collect()
});

fn address(path: &str) -> Option<String> {
    let (stem, ending) = path.rsplit_once('.')?;
    Some(format!("/static/{stem}.{}.{ending}", find(path)?.fingerprint))
}

/// The fingerprinted address of the file at `path`, or `None` if there is no such file.
pub fn url(path: &str) -> Option<&'static str> {
    ADDRESSES.get(path).map(String::as_str)
}

/// The file at `path`.
pub fn find(path: &str) -> Option<Asset> {
    let file = StaticFiles::get(path)?;
    let hash = file.metadata.sha256_hash();
    let fingerprint = hash.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    Some(Asset { mime: file.metadata.mimetype().to_owned(), bytes: file.data, fingerprint })
}

/// Splits `css/echolot.0123456789.css` into the path and the fingerprint; a plain path has none.
pub fn split(path: &str) -> (String, Option<&str>) {
    let mut parts = path.rsplitn(3, '.');
    let (ending, print, stem) = (parts.next(), parts.next(), parts.next());
    match (stem, print, ending) {
        (Some(stem), Some(print), Some(ending))
            if print.len() == 10 && print.bytes().all(|b| b.is_ascii_hexdigit()) =>
        {
            (format!("{stem}.{ending}"), Some(print))
        }
        _ => (path.to_owned(), None),
    }
}
