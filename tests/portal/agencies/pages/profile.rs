//! The profile as its owners edit it in their browser: what is refused keeps what was typed, what is accepted
//! waits, and nobody else gets anywhere near.

use diesel::prelude::*;
use echolot::domain::accounts::Account;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::agencies::revision::{self, Standing};
use echolot::domain::agencies::{Agency, AgencyId};
use echolot::platform::db::Db;
use echolot::platform::db::schema::representatives;
use image::ImageFormat;

use crate::agencies::agency;
use crate::agencies::profile::logos::file;
use crate::moderation::team::{mona, open_cases, publish, settle, the_case};
use crate::reviews::scene::{person, read, write};
use crate::support::{Answer, Portal, Visitor, each_portal};

/// Puts somebody into the team of an agency.
pub fn join(db: &Db, agency: AgencyId, account: &Account, role: TeamRole) {
    write(db, |conn| {
        let row = (
            representatives::agency_id.eq(agency),
            representatives::account_id.eq(account.id),
            representatives::role.eq(role),
            representatives::since.eq(echolot::platform::clock::now()),
        );
        Ok(diesel::insert_into(representatives::table).values(row).execute(conn).map(drop)?)
    });
}

/// Nordlicht Personal, and Bob, who owns its page.
fn scene(portal: &Portal) -> (AgencyId, Visitor) {
    let id = write(&portal.db, |conn| Ok(agency("Nordlicht Personal").at("Hamburg", "DE").list(conn).id));
    let bob = person(&portal.db, "bob@nordlicht.example");
    join(&portal.db, id, &bob, TeamRole::Owner);
    (id, portal.signed_in(&bob))
}

const EDIT: &str = "/de/agency/nordlicht-personal/profile/edit";
const PROFILE: &str = "/de/agency/nordlicht-personal/profile";
const FACTS: &str = "/de/agency/nordlicht-personal/facts";

fn seen(visitor: &mut Visitor, path: &str) -> String {
    visitor.get(path).expect(200).attribute("input[name=seen]", "value").unwrap()
}

/// The form as a browser sends it; `logo` is the file's name and content.
fn send(visitor: &mut Visitor, fields: &[(&str, &str)], logo: Option<(&str, &[u8])>) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend_from_slice(
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .as_bytes(),
        );
    }
    let (name, bytes) = logo.unwrap_or(("", b""));
    body.extend_from_slice(
        format!("--edge\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n").as_bytes(),
    );
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    visitor.post_raw(PROFILE, "multipart/form-data; boundary=edge", &body)
}

#[test]
fn an_owner_changes_words_and_logo_and_sees_them_public_once_accepted() {
    each_portal(|portal| {
        let (id, mut bob) = scene(portal);
        let stamp = seen(&mut bob, EDIT);
        let fields = [
            ("seen", stamp.as_str()),
            ("name", "Polarstern"),
            ("legal_name", "Polarstern GmbH"),
            ("website", "polarstern.example"),
            ("description", "Wir vermitteln Pflegekräfte."),
        ];
        let logo = file(800, 400, ImageFormat::Jpeg);
        let sent = send(&mut bob, &fields, Some(("logo.gif", &logo))).expect(303);
        // The same form sent twice makes one proposal.
        send(&mut bob, &fields, Some(("logo.gif", &logo))).expect(303);
        let own = bob.follow(&sent).expect(200);
        own.assert_says("wartet auf die Durchsicht");
        own.assert_says("Polarstern");
        assert_eq!(read(&portal.db, |conn| revision::history(conn, id, 9)).len(), 1);
        let public = portal.visitor().get("/de/agencies/nordlicht-personal").expect(200);
        assert!(!public.text().contains("Polarstern") && public.all("img.logo").is_empty());
        settle(&portal.db, &mona(&portal.db), the_case(&portal.db), &publish());
        portal.work();
        assert!(portal.mails.next_to("bob@nordlicht.example").text.contains(PROFILE));
        let public = portal.visitor().get("/de/agencies/nordlicht-personal").expect(200);
        public.assert_says("Wir vermitteln Pflegekräfte.");
        let logo = public.attribute("img.logo", "src").unwrap();
        portal.visitor().get(&logo).expect(200);
        // And away with it.
        let stamp = seen(&mut bob, EDIT);
        let fields = [fields[1], fields[2], fields[3], fields[4], ("seen", &stamp), ("remove_logo", "yes")];
        send(&mut bob, &fields, None).expect(303);
        let pending = read(&portal.db, |conn| Standing::of(conn, id)).pending.unwrap();
        assert_eq!((pending.new.logo, pending.old.logo.is_some()), (None, true));
    });
}

#[test]
fn a_hostile_file_is_refused_in_words_and_everything_typed_stays() {
    each_portal(|portal| {
        let (id, mut bob) = scene(portal);
        let stamp = seen(&mut bob, EDIT);
        let png = file(64, 64, ImageFormat::Png);
        let mut bomb = png.clone();
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let polyglot = [&file(64, 64, ImageFormat::Jpeg)[..], b"<html><script>alert(1)</script>"].concat();
        let large = vec![7; (2 << 20) + 1];
        for (name, bytes) in [
            ("empty.png", &b""[..]),
            ("logo.png", b"GIF89a\x10\0\x10\0"),
            ("logo.png", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
            ("logo.png", &png[..40]),
            ("logo.png", &bomb),
            ("logo.jpg", &polyglot),
            ("logo.png", &large),
        ] {
            let fields =
                [("name", "Polarstern <b>&"), ("description", "Ganz neu."), ("seen", stamp.as_str())];
            let page = send(&mut bob, &fields, Some((name, bytes))).expect(422);
            assert_eq!(page.all("#logo-error").len(), 1, "{name} of {}: {}", bytes.len(), page.text());
            assert!(!page.text().contains('⟦'), "{}", page.text());
            assert_eq!(page.attribute("#name", "value").unwrap(), "Polarstern <b>&");
            assert_eq!(page.all("#description"), ["Ganz neu."]);
        }
        assert_eq!(read(&portal.db, |conn| Standing::of(conn, id)).pending, None);
    });
}

#[test]
fn wrong_words_stand_at_their_fields() {
    each_portal(|portal| {
        let (_, mut bob) = scene(portal);
        let long = "x".repeat(2001);
        let fields = [("name", " "), ("website", "javascript:alert(1)"), ("description", &long)];
        let page = send(&mut bob, &fields, None).expect(422);
        for field in ["name", "website", "description"] {
            assert_eq!(page.all(&format!("#{field}-error")).len(), 1, "{field}");
        }
        assert_eq!(open_cases(&portal.db), []);
    });
}

#[test]
fn the_second_of_two_owners_sees_both_texts() {
    each_portal(|portal| {
        let (id, mut bob) = scene(portal);
        let berta = person(&portal.db, "berta@nordlicht.example");
        join(&portal.db, id, &berta, TeamRole::Owner);
        let mut berta = portal.signed_in(&berta);
        let stamp = seen(&mut bob, EDIT);
        let words = |text| [("name", "Nordlicht Personal"), ("description", text), ("seen", stamp.as_str())];
        send(&mut bob, &words("Von Bob."), None).expect(303);
        let page = send(&mut berta, &words("Von Berta."), None).expect(409);
        page.assert_says("Von Bob.");
        assert_eq!(page.all("#description"), ["Von Berta."]);
        let again = page.attribute("input[name=seen]", "value").unwrap();
        let fields = [("name", "Nordlicht Personal"), ("description", "Von Berta."), ("seen", &again)];
        send(&mut berta, &fields, None).expect(303);
        let pending = read(&portal.db, |conn| Standing::of(conn, id)).pending.unwrap();
        assert_eq!(pending.new.description.as_deref(), Some("Von Berta."));
    });
}

#[test]
fn facts_are_typed_without_a_script_and_public_at_once() {
    each_portal(|portal| {
        let (id, mut bob) = scene(portal);
        let form = bob.get(&format!("{FACTS}/edit")).expect(200);
        let munich = form.all("datalist option");
        assert!(munich.iter().any(|others| others.contains("Muenchen")), "{munich:?}");
        let stamp = form.attribute("input[name=seen]", "value").unwrap();
        let typed = [("cities", "Hamburg, DE"), ("cities", "Munich"), ("permit", "AÜG 12"), ("seen", &stamp)];
        let more = bob.post(FACTS, &[&typed[..], &[("more", "yes")]].concat()).expect(200);
        assert_eq!(more.all("input[name=cities]").len(), 5);
        assert_eq!(more.attribute("#permit", "value").unwrap(), "AÜG 12");
        let wrong = bob.post(FACTS, &[&typed[..], &[("sectors", "www.evil.example")]].concat()).expect(422);
        assert_eq!(wrong.all("#sectors-error").len(), 1);
        assert_eq!(wrong.attribute("#permit", "value").unwrap(), "AÜG 12");
        bob.post(FACTS, &typed).expect(303);
        let page = portal.visitor().get("/de/agencies/nordlicht-personal").expect(200);
        page.assert_says("AÜG 12");
        page.assert_says("Angaben der Agentur");
        let stale = bob.post(FACTS, &[("cities", "Bremen"), ("seen", &stamp)]).expect(409);
        stale.assert_says("Munich, DE");
        assert_eq!(stale.attribute("#cities", "value").unwrap(), "Bremen");
        assert_eq!(read(&portal.db, |conn| Agency::find(conn, id)).permit.as_deref(), Some("AÜG 12"));
    });
}

#[test]
fn nobody_but_an_owner_gets_near_the_profile() {
    each_portal(|portal| {
        let (id, mut bob) = scene(portal);
        let rita = person(&portal.db, "rita@nordlicht.example");
        join(&portal.db, id, &rita, TeamRole::Responder);
        let charlie = person(&portal.db, "charlie@example.org");
        for account in [&rita, &charlie] {
            let mut visitor = portal.signed_in(account);
            for path in [PROFILE, EDIT, &format!("{FACTS}/edit")] {
                visitor.get(path).expect(404);
            }
            send(&mut visitor, &[("name", "Mein")], None).expect(404);
            visitor.post(FACTS, &[("permit", "1")]).expect(404);
        }
        portal.visitor().get(PROFILE).expect(303);
        bob.get(PROFILE).expect(200);
        write(&portal.db, |conn| {
            let bob = representatives::table.filter(representatives::role.eq(TeamRole::Owner));
            Ok(diesel::delete(bob).execute(conn).map(drop)?)
        });
        bob.get(PROFILE).expect(404);
        send(&mut bob, &[("name", "Noch einmal")], None).expect(404);
        assert_eq!(open_cases(&portal.db), []);
    });
}

#[test]
fn the_pages_cost_a_handful_of_queries() {
    each_portal(|portal| {
        let (_, mut bob) = scene(portal);
        for (path, most) in [(PROFILE, 12), (EDIT, 10), ("/de/agency/nordlicht-personal/facts/edit", 12)] {
            let cost = portal.queries(|| drop(bob.get(path).expect(200)));
            assert!(cost <= most, "{path}: {cost}");
        }
    });
}
