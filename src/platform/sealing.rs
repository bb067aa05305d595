//! Secrets that the portal must be able to read again, such as those of authenticator apps.
//!
//! - They are encrypted (XChaCha20-Poly1305) under a key made of `SECRET_KEY`; the database alone does not
//!   give them away, and without that key nobody, the portal included, reads them.
//! - Each is bound to its owner: moved to somebody else's row it cannot be opened.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Bytes of the random number in front of every sealed text.
const NONCE: usize = 24;

/// A text was sealed under another key, for somebody else, or was changed.
#[derive(Debug, thiserror::Error)]
#[error("a sealed secret cannot be opened; it needs the SECRET_KEY it was sealed with")]
pub struct Unsealable;

/// The portal's key for sealing.
#[derive(Clone)]
pub struct SealingKey {
    cipher: XChaCha20Poly1305,
    hashing: Hmac<Sha256>,
}

impl SealingKey {
    /// The key that belongs to the portal's secret.
    pub fn of(secret: &[u8]) -> Self {
        let derived = |purpose: &[u8]| hmac(secret).chain_update(purpose).finalize().into_bytes();
        Self {
            cipher: XChaCha20Poly1305::new(&derived(b"sealing")),
            hashing: hmac(&derived(b"hashing of sealed codes")),
        }
    }

    /// Seals `plain` for `owner`.
    ///
    /// # Errors
    /// Never for the short secrets this is for; the cipher refuses what is longer than 256 GiB.
    pub fn seal(&self, owner: i64, plain: &[u8]) -> Result<String, Unsealable> {
        let mut nonce = [0_u8; NONCE];
        rand::fill(&mut nonce);
        let payload = Payload { msg: plain, aad: &owner.to_be_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| Unsealable)?;
        Ok(URL_SAFE_NO_PAD.encode([&nonce[..], &sealed].concat()))
    }

    /// Opens what [`SealingKey::seal`] sealed for `owner`.
    ///
    /// # Errors
    /// Anything else.
    pub fn open(&self, owner: i64, sealed: &str) -> Result<Vec<u8>, Unsealable> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| Unsealable)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>().ok_or(Unsealable)?;
        let payload = Payload { msg: sealed, aad: &owner.to_be_bytes() };
        self.cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| Unsealable)
    }

    /// A keyed hash of a code that belongs to `owner`: for short codes that need only be recognised.
    pub fn hash(&self, owner: i64, code: &str) -> String {
        let mac = self.hashing.clone().chain_update(owner.to_be_bytes()).chain_update(code);
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }
}

fn hmac(key: &[u8]) -> Hmac<Sha256> {
    // HMAC takes keys of every length, so this cannot fail.
    Hmac::new_from_slice(key).unwrap_or_else(|_| unreachable!("HMAC accepts any key"))
}
