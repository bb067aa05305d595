//! Logos. What comes is a stranger's file; what is kept is a picture we drew ourselves.
//!
//! - What it is, is read from its content, never from its name: PNG, JPEG or WebP that does not move.
//! - How large it is, is read before anything is decoded; a picture beyond [`MOST_PIXELS`] a side is refused,
//!   and the decoder gets no more than [`MOST_MEMORY`]. One picture is decoded at a time.
//! - A file that goes on behind the picture's end, or holds a page, is something else besides: refused.
//! - It is drawn into a square of [`SIDE`] pixels and written anew as PNG: places, cameras, comments and
//!   whatever else was in the file are gone. It is known by the hash of what we wrote.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use diesel::prelude::*;
use image::codecs::{png::PngDecoder, webp::WebPDecoder};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, imageops::FilterType};
use sha2::{Digest, Sha256};

use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, logos};

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 2 << 20;
/// The longest side of what is sent, in pixels.
pub const MOST_PIXELS: u32 = 4_000;
/// The shortest side.
pub const LEAST_PIXELS: u32 = 16;
/// The longest side of what is kept.
pub const SIDE: u32 = 256;
/// What decoding may take, in bytes: 4,000 pixels a side with four bytes each.
const MOST_MEMORY: u64 = 64 << 20;

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    TooManyBytes,
    /// Not one of the three formats.
    Format,
    /// It moves.
    Animated,
    TooManyPixels,
    TooFewPixels,
    /// Cut off or damaged.
    Broken,
    /// A picture and something else in one.
    Polyglot,
}

impl Refusal {
    /// The message's key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "invalid-logo-empty",
            Self::TooManyBytes => "invalid-logo-bytes",
            Self::Format => "invalid-logo-format",
            Self::Animated => "invalid-logo-animated",
            Self::TooManyPixels => "invalid-logo-pixels",
            Self::TooFewPixels => "invalid-logo-small",
            Self::Broken => "invalid-logo-broken",
            Self::Polyglot => "invalid-logo-polyglot",
        }
    }
}

/// A picture as we drew it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The SHA-256 of the bytes, in hexadecimal.
    pub hash: String,
    /// A PNG.
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

impl Logo {
    /// Draws what is in the file. Takes up to a second and [`MOST_MEMORY`].
    ///
    /// # Errors
    /// Why not.
    pub fn draw(file: &[u8]) -> std::result::Result<Self, Refusal> {
        if file.is_empty() {
            return Err(Refusal::Empty);
        }
        if file.len() > MOST_BYTES {
            return Err(Refusal::TooManyBytes);
        }
        let format = format(file)?;
        // A picture that made another thread panic leaves nothing behind.
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let picture = decode(file, format)?;
        let fits = picture.width() <= SIDE && picture.height() <= SIDE;
        let drawn = if fits { picture } else { picture.resize(SIDE, SIDE, FilterType::CatmullRom) };
        let drawn = DynamicImage::ImageRgba8(drawn.to_rgba8());
        let mut bytes = Vec::new();
        drawn.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(|_| Refusal::Broken)?;
        let hash = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { hash, bytes, width: drawn.width(), height: drawn.height() })
    }

    /// Keeps the picture, once however often it comes.
    ///
    /// # Errors
    /// The database's own.
    pub fn keep(&self, conn: &mut Conn) -> Result<()> {
        let known = diesel::update(logos::table.find(&self.hash)).set(logos::bytes.eq(&self.bytes));
        if known.execute(conn)? == 1 {
            return Ok(());
        }
        let insert = |conn: &mut Conn| -> Result<()> {
            diesel::insert_into(logos::table)
                .values((
                    logos::hash.eq(&self.hash),
                    logos::bytes.eq(&self.bytes),
                    logos::width.eq(self.width.cast_signed()),
                    logos::height.eq(self.height.cast_signed()),
                    logos::created_at.eq(clock::now()),
                ))
                .execute(conn)?;
            Ok(())
        };
        // A savepoint: the transaction survives if somebody else has just kept the same one.
        match conn.transaction(insert) {
            Err(error) if error.is_duplicate() => Ok(()),
            answer => answer,
        }
    }
}

/// The PNG with this hash.
///
/// # Errors
/// `NotFound`, also for one that was erased.
pub fn find(conn: &mut Conn, hash: &str) -> Result<Vec<u8>> {
    let bytes: Vec<u8> = logos::table.find(hash).select(logos::bytes).first(conn)?;
    if bytes.is_empty() { Err(Error::NotFound) } else { Ok(bytes) }
}

/// Erases a picture that no agency shows any more. That there was one stays in the history.
///
/// # Errors
/// The database's own.
pub(super) fn erase(conn: &mut Conn, hash: &str) -> Result<()> {
    let shown = agencies::table.filter(agencies::logo.eq(hash));
    if !diesel::select(diesel::dsl::exists(shown)).get_result::<bool>(conn)? {
        diesel::update(logos::table.find(hash)).set(logos::bytes.eq(Vec::new())).execute(conn)?;
    }
    Ok(())
}

fn format(file: &[u8]) -> std::result::Result<ImageFormat, Refusal> {
    let format = image::guess_format(file).map_err(|_| Refusal::Format)?;
    let ends = match format {
        ImageFormat::Png => ends_as_png(file),
        ImageFormat::Jpeg => file.ends_with(&[0xff, 0xd9]).then_some(true).or(cut_off_jpeg(file)),
        ImageFormat::WebP => ends_as_webp(file),
        _ => return Err(Refusal::Format),
    };
    match ends {
        None => Err(Refusal::Broken),
        Some(false) => Err(Refusal::Polyglot),
        Some(true) if holds_a_page(file) => Err(Refusal::Polyglot),
        Some(true) => Ok(format),
    }
}

/// Whether the file ends where the picture does; nothing if it ends before.
fn ends_as_png(file: &[u8]) -> Option<bool> {
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(file.get(at..at + 4)?.try_into().ok()?);
        let kind = file.get(at + 4..at + 8)?;
        at = at.checked_add(usize::try_from(length).ok()?)?.checked_add(12)?;
        if at > file.len() {
            return None;
        }
        if kind == b"IEND" {
            return Some(at == file.len());
        }
    }
}

fn ends_as_webp(file: &[u8]) -> Option<bool> {
    let length = u32::from_le_bytes(file.get(4..8)?.try_into().ok()?);
    let end = usize::try_from(length).ok()?.checked_add(8)?;
    if file.len() < end { None } else { Some(file.len() <= end + (end & 1)) }
}

/// A JPEG that does not end with its mark: something follows that, or there is none.
fn cut_off_jpeg(file: &[u8]) -> Option<bool> {
    file.windows(2).any(|pair| pair == [0xff, 0xd9]).then_some(false)
}

/// Whether a browser could take the file for a page or a program.
fn holds_a_page(file: &[u8]) -> bool {
    const SIGNS: [&[u8]; 6] = [b"<html", b"<script", b"<!doctype", b"<?php", b"<svg", b"<iframe"];
    let begins =
        |rest: &[u8], sign: &[u8]| rest.len() >= sign.len() && rest[..sign.len()].eq_ignore_ascii_case(sign);
    let at = file.iter().enumerate().filter(|(_, byte)| **byte == b'<').map(|(at, _)| &file[at..]);
    at.into_iter().any(|rest| SIGNS.iter().any(|sign| begins(rest, sign)))
}

fn decode(file: &[u8], format: ImageFormat) -> std::result::Result<DynamicImage, Refusal> {
    let (width, height) =
        ImageReader::with_format(Cursor::new(file), format).into_dimensions().map_err(|_| Refusal::Broken)?;
    if width.max(height) > MOST_PIXELS {
        return Err(Refusal::TooManyPixels);
    }
    if width.min(height) < LEAST_PIXELS {
        return Err(Refusal::TooFewPixels);
    }
    if moves(file, format)? {
        return Err(Refusal::Animated);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    // How the camera was held stands in the metadata, which will be gone.
    let turned = decoder.orientation().map_err(refusal)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

fn refusal(error: image::ImageError) -> Refusal {
    match error {
        image::ImageError::Limits(_) => Refusal::TooManyPixels,
        image::ImageError::Unsupported(_) => Refusal::Format,
        _ => Refusal::Broken,
    }
}

fn moves(file: &[u8], format: ImageFormat) -> std::result::Result<bool, Refusal> {
    Ok(match format {
        ImageFormat::Png => {
            PngDecoder::new(Cursor::new(file)).and_then(|of| of.is_apng()).map_err(refusal)?
        }
        ImageFormat::WebP => WebPDecoder::new(Cursor::new(file)).map_err(refusal)?.has_animation(),
        _ => false,
    })
}
