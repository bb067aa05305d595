//! What some agencies of the demo world say of themselves: logos drawn here, a firm that was renamed, permits
//! and registry numbers, and a change that waits for a moderator.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use crate::domain::actor::Actor;
use crate::domain::agencies::AgencyId;
use crate::domain::agencies::facts::{self, Facts};
use crate::domain::agencies::logo::Logo;
use crate::domain::agencies::revision::{self, Revision, Standing, Words};
use crate::domain::case;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;

/// Two colours for each logo.
const LOGOS: [[[u8; 3]; 2]; 4] = [
    [[11, 53, 67], [242, 185, 79]],
    [[122, 38, 58], [247, 231, 206]],
    [[26, 111, 69], [224, 241, 231]],
    [[60, 64, 140], [230, 232, 255]],
];

/// Which agency was called otherwise before, and how.
const RENAMED: (usize, &str) = (2, "Kompass Personalkontor");

/// Adds all of it; a change that `owner` of the first agency proposes waits.
pub(super) fn add(conn: &mut Conn, agencies: &[AgencyId], owner: Actor) -> anyhow::Result<()> {
    for (agency, colours) in agencies.iter().zip(LOGOS) {
        let logo = Logo::draw(&drawing(colours)?).map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?;
        logo.keep(conn)?;
        change(conn, *agency, |words| words.logo = Some(logo.hash))?;
    }
    if let Some(&agency) = agencies.get(RENAMED.0) {
        let name = Standing::of(conn, agency)?.public.name;
        change(conn, agency, |words| words.name = RENAMED.1.to_owned())?;
        change(conn, agency, |words| words.name = name)?;
    }
    if let Some(&agency) = agencies.first() {
        let before = Facts::of(conn, agency)?;
        let stated = Facts { registry_number: Some("HRB 99 4711".to_owned()), ..before.clone() };
        facts::save(conn, Actor::System, agency, &before.stamp(), &stated)?;
        propose(conn, owner, agency, |words| {
            let more = " Neu ist unser Büro in Lübeck.";
            words.description = words.description.take().map(|text| text + more);
        })?;
    }
    Ok(())
}

/// Changes an agency's words as if a moderator had accepted it.
fn change(conn: &mut Conn, agency: AgencyId, change: impl FnOnce(&mut Words)) -> anyhow::Result<()> {
    if let Some(id) = propose(conn, Actor::System, agency, change)? {
        let subject = Revision::find(conn, id)?.subject();
        revision::accept(conn, Actor::System, id)?;
        case::close_about(conn, Actor::System, subject)?;
    }
    Ok(())
}

fn propose(
    conn: &mut Conn,
    actor: Actor,
    agency: AgencyId,
    change: impl FnOnce(&mut Words),
) -> anyhow::Result<Option<revision::RevisionId>> {
    let standing = Standing::of(conn, agency)?;
    let mut words = standing.latest().clone();
    change(&mut words);
    Ok(revision::propose(conn, actor, agency, Locale::De, &standing.stamp(), &words)?)
}

/// Rings around a point, as an echo spreads.
fn drawing([ground, ring]: [[u8; 3]; 2]) -> anyhow::Result<Vec<u8>> {
    let colour = |x: u32, y: u32| {
        let from_centre = |at: u32| (f64::from(at) - 96.0).powi(2);
        let distance = (from_centre(x) + from_centre(y)).sqrt();
        let [r, g, b] =
            if ((distance / 16.0) as u32).is_multiple_of(2) && distance < 80.0 { ring } else { ground };
        Rgba([r, g, b, 255])
    };
    let mut file = Vec::new();
    DynamicImage::ImageRgba8(RgbaImage::from_fn(192, 192, colour))
        .write_to(&mut Cursor::new(&mut file), ImageFormat::Png)?;
    Ok(file)
}
