//! What a machine may lack. A test that cannot run says so loudly; with `ECHOLOT_REQUIRE=postgres,chromium`
//! it fails instead.

/// Says that `what` is missing; panics if `ECHOLOT_REQUIRE` asks for it.
pub fn skip(what: &str, how: &str) {
    let required = std::env::var("ECHOLOT_REQUIRE").unwrap_or_default();
    assert!(!required.split(',').any(|word| word.trim() == what), "{what} is required but missing: {how}");
    eprintln!("SKIPPED without {what}: {how}");
}
