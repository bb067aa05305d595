use chrono::DateTime;

use echolot::platform::clock;
use echolot::platform::totp::{QrImage, TotpSecret};

fn at<T>(second: i64, work: impl FnOnce() -> T) -> T {
    clock::at(DateTime::from_timestamp(second, 0).unwrap().naive_utc(), work)
}

/// RFC 6238, appendix B: the last six of the eight digits at second 1111111109.
#[test]
fn the_codes_are_those_of_the_standard() {
    let secret = TotpSecret::from_bytes(b"12345678901234567890");
    assert_eq!(at(1_111_111_109, || secret.code()), "081804");
    assert_eq!(secret.typed(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
}

#[test]
fn a_code_counts_one_step_early_or_late_and_only_after_the_used_step() {
    let secret = TotpSecret::generate();
    let code = at(3_000, || secret.code());
    assert_eq!(at(3_029, || secret.step_of(&code, 0)), Some(100));
    assert_eq!(at(2_980, || secret.step_of(&code, 99)), Some(100));
    assert_eq!(at(3_059, || secret.step_of(&code, 99)), Some(100));
    assert_eq!(at(3_060, || secret.step_of(&code, 0)), None);
    assert_eq!(at(3_000, || secret.step_of(&code, 100)), None);
    for other in ["", "12345", "1234567", "abcdef", "½½½½½½"] {
        assert_eq!(at(3_000, || secret.step_of(other, 0)), None);
    }
}

#[test]
fn the_address_and_its_picture_tell_an_app_everything() {
    let secret = TotpSecret::from_bytes(b"12345678901234567890");
    let url = secret.url("mona@echolot.example").unwrap();
    assert!(url.starts_with("otpauth://totp/Echolot:mona%40echolot.example?"), "{url}");
    assert!(url.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{url}");
    let image = QrImage::of(&url).unwrap();
    assert!(image.size > 30 && image.path.starts_with("M4 4h1v1h-1z"));
}
