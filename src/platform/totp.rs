//! Codes of authenticator apps (TOTP, RFC 6238): six digits, new every 30 seconds, SHA-1 because many apps
//! know nothing else. A clock may be wrong by one step either way. A code belongs to a step, and the step
//! of the last code that was used is kept by whoever checks: a code that was seen counts no more.

use qrcode::{Color, QrCode};
use serde::Serialize;
use totp_rs::{Builder, Secret, Totp, TotpError};

use super::clock;

/// The name apps show above the account.
const ISSUER: &str = "Echolot";
/// Seconds of a step.
pub const STEP: i64 = 30;
/// Empty squares around a QR code; readers need four.
const MARGIN: usize = 4;

/// What an app and the portal share.
pub struct TotpSecret(Totp);

impl TotpSecret {
    /// A new one: 160 random bits.
    pub fn generate() -> Self {
        Self::of(Secret::generate())
    }

    /// The one with these bytes.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self::of(Secret::from(bytes))
    }

    fn of(secret: Secret) -> Self {
        Self(Builder::new().with_secret(secret).with_issuer(Some(ISSUER)).build_noncompliant())
    }

    /// The bytes, to be sealed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.secret().as_bytes()
    }

    /// The secret as people type it: base 32 in groups of four.
    pub fn typed(&self) -> String {
        let letters: Vec<char> = self.0.secret().to_base32().chars().collect();
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// The code of the present step.
    pub fn code(&self) -> String {
        self.0.generate(seconds()).to_string()
    }

    /// The step `code` belongs to, if it is a present one after `used`.
    pub fn step_of(&self, code: &str, used: i64) -> Option<i64> {
        let step = i64::try_from(self.0.check(code, seconds())?).ok()?;
        (step > used).then_some(step)
    }

    /// The address that tells an app everything; `account` is shown in it.
    ///
    /// # Errors
    /// An account without a name.
    pub fn url(&self, account: &str) -> Result<String, TotpError> {
        let named = Builder::new()
            .with_secret(self.as_bytes())
            .with_issuer(Some(ISSUER))
            .with_account_name(account.replace(':', " "));
        named.build()?.to_url()
    }
}

fn seconds() -> u64 {
    // After 1970, whatever the clock says.
    clock::now().and_utc().timestamp().unsigned_abs()
}

/// A QR code as one path of an SVG image: black squares on a field of `size` by `size`.
#[derive(Debug, Serialize)]
pub struct QrImage {
    pub size: usize,
    pub path: String,
}

impl QrImage {
    /// The code that says `text`.
    ///
    /// # Errors
    /// More than about 2,900 bytes.
    pub fn of(text: &str) -> Result<Self, qrcode::types::QrError> {
        let code = QrCode::new(text)?;
        let width = code.width();
        let squares = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
        let path = squares
            .map(|(place, _)| format!("M{} {}h1v1h-1z", MARGIN + place % width, MARGIN + place / width));
        Ok(Self { size: width + 2 * MARGIN, path: path.collect() })
    }
}
