//! Logos: what comes may be anything, what is kept is a small PNG of our own making.

use std::io::Cursor;

use echolot::domain::agencies::logo::{Logo, MOST_BYTES, Refusal, SIDE};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use crate::reviews::scene::write;
use crate::support::each_portal;

/// A picture in two colours.
pub fn picture(width: u32, height: u32) -> DynamicImage {
    let colour = |x, _| if x < width / 2 { Rgba([11, 53, 67, 255]) } else { Rgba([242, 185, 79, 255]) };
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, colour))
}

pub fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = picture(width, height);
    let picture =
        if format == ImageFormat::Jpeg { DynamicImage::ImageRgb8(picture.to_rgb8()) } else { picture };
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn refusal(file: &[u8]) -> Option<Refusal> {
    Logo::draw(file).err()
}

/// A PNG whose header claims what it has not.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut png = file(16, 16, ImageFormat::Png);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |c, _| if c & 1 == 1 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 })
    })
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &body, &crc(&body).to_be_bytes()].concat()
}

#[test]
fn every_format_becomes_a_small_png_without_anything_else() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let logo = Logo::draw(&file(1024, 512, format)).unwrap();
        assert_eq!((logo.width, logo.height), (SIDE, SIDE / 2), "{format:?}");
        assert_eq!(image::guess_format(&logo.bytes).unwrap(), ImageFormat::Png);
    }
    let small = Logo::draw(&file(40, 20, ImageFormat::Png)).unwrap();
    assert_eq!((small.width, small.height), (40, 20));
}

#[test]
fn where_and_with_what_a_picture_was_taken_is_gone() {
    // A JPEG with an EXIF segment that says: turned by a quarter, and a secret.
    let exif = [
        &b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"[..],
        b"GPS: the secret garden",
    ]
    .concat();
    let jpeg = file(64, 32, ImageFormat::Jpeg);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let tagged = [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat();
    let logo = Logo::draw(&tagged).unwrap();
    assert_eq!((logo.width, logo.height), (32, 64));
    assert!(!logo.bytes.windows(6).any(|w| w == b"secret"));
    let png = file(32, 32, ImageFormat::Png);
    let text = chunk(b"tEXt", b"Comment\0the secret garden");
    let tagged = [&png[..33], &text, &png[33..]].concat();
    let logo = Logo::draw(&tagged).unwrap();
    assert!(!logo.bytes.windows(6).any(|w| w == b"secret"));
}

#[test]
fn bombs_are_refused_before_anything_is_decoded() {
    for (width, height) in [(60_000, 60_000), (4_001, 16), (16, u32::MAX >> 1)] {
        assert_eq!(refusal(&bomb(width, height)), Some(Refusal::TooManyPixels), "{width} x {height}");
    }
    assert_eq!(refusal(&vec![0; MOST_BYTES + 1]), Some(Refusal::TooManyBytes));
}

#[test]
fn what_is_no_still_picture_is_refused() {
    assert_eq!(refusal(b""), Some(Refusal::Empty));
    assert_eq!(refusal(b"GIF89a\x10\0\x10\0\x80\0\0"), Some(Refusal::Format));
    assert_eq!(refusal(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Some(Refusal::Format));
    assert_eq!(refusal(b"<?xml version='1.0'?><svg/>"), Some(Refusal::Format));
    assert_eq!(refusal(b"BM a bitmap, or what calls itself one"), Some(Refusal::Format));
    assert_eq!(refusal(&[0; 100]), Some(Refusal::Format));
    assert_eq!(refusal(&file(8, 8, ImageFormat::Png)), Some(Refusal::TooFewPixels));
    // An animated PNG says so in a chunk before its data.
    let png = file(32, 32, ImageFormat::Png);
    let moving = [&png[..33], &chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]), &png[33..]].concat();
    assert_eq!(refusal(&moving), Some(Refusal::Animated));
}

#[test]
fn what_is_cut_off_or_something_else_besides_is_refused() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let whole = file(200, 200, format);
        for part in [whole.len() / 2, whole.len() - 1, 20] {
            let refused = refusal(&whole[..part]);
            assert!(matches!(refused, Some(Refusal::Broken)), "{format:?} {part}: {refused:?}");
        }
        let page = [&whole[..], b"<html><script>alert(1)</script></html>"].concat();
        assert_eq!(refusal(&page), Some(Refusal::Polyglot), "{format:?}");
        let archive = [&whole[..], b"PK\x03\x04 and so on"].concat();
        assert_eq!(refusal(&archive), Some(Refusal::Polyglot), "{format:?}");
    }
    // A page in a comment of the picture.
    let jpeg = file(64, 64, ImageFormat::Jpeg);
    let comment = b"*/=1;</style><SCRIPT>alert(1)</SCRIPT>/*";
    let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
    let polyglot = [&jpeg[..2], &[0xff, 0xfe], &length, comment, &jpeg[2..]].concat();
    assert_eq!(refusal(&polyglot), Some(Refusal::Polyglot));
}

#[test]
fn a_logo_is_a_picture_and_nothing_else_and_is_kept_forever() {
    each_portal(|portal| {
        let logo = Logo::draw(&file(300, 300, ImageFormat::WebP)).unwrap();
        write(&portal.db, |conn| logo.keep(conn));
        write(&portal.db, |conn| logo.keep(conn));
        let answer = portal.visitor().get(&format!("/logos/{}.png", logo.hash)).expect(200);
        assert_eq!(answer.header("content-type"), Some("image/png"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert!(answer.header("cache-control").unwrap().contains("immutable"));
        assert_eq!(
            answer.header("content-security-policy"),
            Some("default-src 'none'; frame-ancestors 'none'; sandbox")
        );
        for path in [
            "/logos/none.png",
            &format!("/logos/{}.png", "0".repeat(64)),
            &format!("/logos/{}.svg", logo.hash),
        ] {
            portal.visitor().get(path).expect(404);
        }
    });
}
