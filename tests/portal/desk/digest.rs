//! The weekly mail: for whoever wants it, once a week, and it ends with one click.

use chrono::{Datelike, Duration};
use diesel::prelude::*;
use echolot::domain::agencies::Agency;
use echolot::domain::agencies::representative::TeamRole::{Owner, Responder};
use echolot::domain::desk::digest;
use echolot::platform::clock;
use echolot::platform::db::schema::{digests, mails, representatives};

use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::reviews::scene::{read, told, write};
use crate::scorecards::agency_page::say;
use crate::support::{Portal, Visitor, each_database, each_portal};

const DESK: &str = "/en/agency/nordlicht-personal";

/// Until the worker has done the next Monday morning.
fn pass_a_monday(portal: &Portal) {
    portal.work();
    let weekday = portal.app.today().weekday().num_days_from_monday();
    portal.advance(Duration::days(i64::from(7 - weekday)) + Duration::hours(12));
    portal.work();
}

fn wants(portal: &Portal, agency: &Agency) -> Visitor {
    let mut bob = portal.signed_in(&represents(&portal.db, BOB, agency.id, Owner));
    bob.post(&format!("{DESK}/digest"), &[]).expect(303);
    bob
}

#[test]
fn whoever_wants_it_is_told_once_a_week_and_only_what_is_new() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        represents(&portal.db, "rita@nordlicht-personal.de", agency.id, Responder);
        let mut bob = wants(portal, &agency);
        bob.post(&format!("{DESK}/digest"), &[]).expect(303);
        bob.get(DESK).assert_says("You get an e-mail on Mondays");
        pass_a_monday(portal);
        portal.mails.assert_all_read();
        say(&portal.db, agency.id, 7, &told());
        pass_a_monday(portal);
        let mail = portal.mails.next_to(BOB);
        assert_eq!(mail.subject, "Nordlicht Personal: 7 neue Bewertungen");
        assert!(mail.text.contains("Zwei Gespräche, dann Stille") && mail.text.contains("und 2 weitere"));
        assert!(mail.links.iter().any(|link| link.ends_with("/de/agency/nordlicht-personal")));
        portal.work();
        pass_a_monday(portal);
        portal.mails.assert_all_read();
    });
}

#[test]
fn one_click_ends_the_mails_from_any_site_without_signing_in_and_looking_does_not() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        wants(portal, &agency);
        say(&portal.db, agency.id, 1, &told());
        pass_a_monday(portal);
        let mail = portal.mails.next_to(BOB);
        let raw = std::fs::read_dir(portal.app.mailer.folder_path().unwrap()).unwrap();
        let raw: String = raw.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
        let raw = raw.replace("\r\n ", " ");
        assert!(raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{raw}");
        let header = raw.split("List-Unsubscribe: <").nth(1).or(raw.split("List-Unsubscribe:  <").nth(1));
        let address = header.unwrap().split('>').next().unwrap();
        assert!(mail.links.iter().any(|link| link == address), "the link is in the text, too");
        let path = format!("/de/{}", address.split_once("/de/").unwrap().1);
        let wanted = || read(&portal.db, |conn| Ok(digests::table.count().get_result::<i64>(conn)?));
        let page = portal.visitor().get(&path).expect(200);
        assert_eq!(page.header("set-cookie"), None);
        assert_eq!(wanted(), 1, "looking changes nothing");
        let (start, signature) = path.rsplit_once('/').unwrap();
        let forged = format!("{start}/{}", signature.chars().rev().collect::<String>());
        portal.visitor().get(&forged).expect(404);
        portal.visitor().post(&forged, &[]).expect(404);
        assert_eq!(wanted(), 1);
        let mut provider = portal.visitor();
        provider.headers.push(("origin", "https://mail.example".into()));
        provider.headers.push(("sec-fetch-site", "cross-site".into()));
        for _ in 0..2 {
            provider.post(&path, &[("List-Unsubscribe", "One-Click")]).expect(200);
        }
        assert_eq!(wanted(), 0);
        say(&portal.db, agency.id, 1, &told());
        pass_a_monday(portal);
    });
}

#[test]
fn who_has_left_the_team_gets_none_and_has_to_ask_again() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let mut bob = wants(portal, &agency);
        write(&portal.db, |conn| {
            diesel::delete(representatives::table).execute(conn)?;
            Ok(())
        });
        bob.get(DESK).expect(404);
        bob.post(&format!("{DESK}/digest"), &[]).expect(404);
        say(&portal.db, agency.id, 1, &told());
        pass_a_monday(portal);
        portal.mails.assert_all_read();
    });
}

#[test]
fn two_workers_write_one_mail() {
    each_database(|db| {
        let agency = nordlicht(db);
        for nth in 0..5 {
            let account = represents(db, &format!("bob{nth}@x.de"), agency.id, Owner);
            write(db, |conn| digest::want(conn, &account, agency.id));
        }
        say(db, agency.id, 2, &told());
        db.clock().advance(Duration::days(8));
        std::thread::scope(|scope| {
            (0..3).for_each(|_| drop(scope.spawn(|| db.clock().run(|| digest::send(db).unwrap()))));
        });
        let count: i64 = read(db, |conn| Ok(mails::table.count().get_result(conn)?));
        assert_eq!(count, 5, "on {}", clock::today());
    });
}
