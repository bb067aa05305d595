//! What an agency shows and should not: a moderator takes it down, with reasons that the owner reads and can
//! appeal against, and a line in the public log.

use diesel::prelude::*;
use echolot::domain::accounts::Role;
use echolot::domain::agencies::logo::Logo;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::agencies::revision::{self, Standing};
use echolot::domain::agencies::{Agency, AgencyId};
use echolot::domain::moderation::takedown::{self, Typed};
use echolot::platform::db::schema::audit_entries;
use echolot::platform::i18n::Locale;
use image::ImageFormat;

use super::team::{max, mona, open_cases, publish, settle, the_case};
use crate::agencies::profile::logos::file;
use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::reviews::scene::{read, write};
use crate::scorecards::agency_page::assert_no_message_is_missing;
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, each_portal};

const FORM: &str = "/en/moderation/agencies/nordlicht-personal/takedown";
const WHY: &str = "The picture is the mark of another firm.";

/// Bob proposes a logo and a description, and they become public. Returns the address of the picture.
fn shown(portal: &Portal) -> (Agency, String) {
    let agency = nordlicht(&portal.db);
    represents(&portal.db, BOB, agency.id, TeamRole::Owner);
    let hash = propose(portal, agency.id, 300);
    settle(&portal.db, &mona(&portal.db), the_case(&portal.db), &publish());
    portal.work();
    portal.mails.read_all();
    (agency, format!("/logos/{hash}.png"))
}

fn propose(portal: &Portal, agency: AgencyId, width: u32) -> String {
    let bob = portal.account(BOB);
    let logo = Logo::draw(&file(width, 100, ImageFormat::Png)).unwrap();
    write(&portal.db, |conn| {
        logo.keep(conn)?;
        let standing = Standing::of(conn, agency)?;
        let mut words = standing.latest().clone();
        words.logo = Some(logo.hash.clone());
        words.description = Some("We look after people.".to_owned());
        revision::propose(conn, bob.actor(), agency, Locale::En, &standing.stamp(), &words)
    });
    logo.hash
}

#[test]
fn a_logo_is_taken_down_with_reasons_and_nothing_else_goes() {
    each_portal(|portal| {
        let (agency, picture) = shown(portal);
        portal.visitor().get(&picture).expect(200);
        let mut max = portal.colleague("max@echolot.example", Role::Moderator);
        let public = max.get("/en/agencies/nordlicht-personal").expect(200);
        let link = public.attribute("a[href$='/takedown/new']", "href").unwrap();
        for lang in ["de", "nl", "en"] {
            let form = max.get(&link.replacen("/en/", &format!("/{lang}/"), 1)).expect(200);
            assert_no_message_is_missing(&form);
            assert_eq!(form.all("input[name=parts]").len(), 3);
        }
        let wrong = max.post(FORM, &[("rule", "advertising"), ("explanation", "no")]).expect(422);
        assert!(!wrong.all("#parts-error").is_empty() && !wrong.all("#explanation-error").is_empty());
        assert_eq!(wrong.all("textarea#explanation"), ["no"]);
        let fields = [("parts", "logo"), ("rule", "advertising"), ("explanation", WHY)];
        max.post(FORM, &fields).expect(303);
        let late = max.post(FORM, &fields).expect(409);
        assert_eq!(late.all("main form textarea")[0].trim(), WHY);
        let page = portal.visitor().get("/en/agencies/nordlicht-personal").expect(200);
        assert!(page.all("img.logo").is_empty());
        page.assert_says("We look after people.");
        portal.visitor().get(&picture).expect(404);
        assert_eq!(open_cases(&portal.db), []);
        portal.work();
        let mail = portal.mails.next_to(BOB);
        assert!(mail.text.contains(WHY) && mail.text.contains("/account/statements/"), "{}", mail.text);
        let mut bob = portal.signed_in(&portal.account(BOB));
        let statements = bob.get("/en/account/statements").expect(200);
        let statement = statements.attribute("main a[href*='/account/statements/']", "href").unwrap();
        for lang in ["de", "nl", "en"] {
            let page = bob.get(&statement.replacen("/en/", &format!("/{lang}/"), 1)).expect(200);
            assert_no_message_is_missing(&page);
            page.assert_says(WHY);
            assert_no_message_is_missing(&portal.visitor().get(&format!("/{lang}/decisions")).expect(200));
            assert_no_message_is_missing(
                &bob.get(&format!("/{lang}/agency/nordlicht-personal/profile")).expect(200),
            );
        }
        portal.visitor().get("/en/decisions").expect(200).assert_says("Taken down from a profile");
        let audited: Vec<String> = read(&portal.db, |conn| {
            let taken = audit_entries::table.filter(audit_entries::action.eq("profile_taken_down"));
            Ok(taken.select(audit_entries::details).load(conn)?)
        });
        assert!(audited.len() == 1 && audited[0].contains("logo"), "{audited:?}");
        // The same picture can be proposed again, and is looked at again.
        propose(portal, agency.id, 300);
        portal.visitor().get(&picture).expect(200);
        assert_eq!(open_cases(&portal.db).len(), 1);
        // It goes once more while it waits: then it does not wait any longer.
        settle(&portal.db, &mona_again(portal), the_case(&portal.db), &publish());
        max.post(FORM, &[("parts", "description"), ("rule", "advertising"), ("explanation", WHY)])
            .expect(303);
        portal.work();
        portal.mails.read_all();
    });
}

fn mona_again(portal: &Portal) -> echolot::domain::accounts::Account {
    portal.account("mona@echolot.example")
}

#[test]
fn what_waits_and_would_bring_it_back_is_given_up() {
    each_portal(|portal| {
        let (agency, _) = shown(portal);
        // Another picture waits, with the same description.
        propose(portal, agency.id, 200);
        let mut max = portal.colleague("max@echolot.example", Role::Moderator);
        max.post(FORM, &[("parts", "logo"), ("rule", "illegal"), ("explanation", WHY)]).expect(303);
        assert_eq!(open_cases(&portal.db).len(), 1, "the other picture still waits");
        max.post(FORM, &[("parts", "description"), ("rule", "illegal"), ("explanation", WHY)]).expect(303);
        assert_eq!(open_cases(&portal.db), []);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn neither_members_nor_moderators_of_the_agency_find_the_form() {
    each_portal(|portal| {
        let (agency, picture) = shown(portal);
        let fields = [("parts", "logo"), ("rule", "illegal"), ("explanation", WHY)];
        let mut bob = portal.signed_in(&portal.account(BOB));
        bob.get(&format!("{FORM}/new")).expect(404);
        bob.post(FORM, &fields).expect(404);
        represents(&portal.db, "nina+agency@echolot.example", agency.id, TeamRole::Responder);
        let mut nina = portal.colleague("nina@echolot.example", Role::Moderator);
        nina.get(&format!("{FORM}/new")).expect(404);
        nina.post(FORM, &fields).expect(404);
        portal.visitor().post(FORM, &fields).expect(401);
        portal.visitor().get(&picture).expect(200);
        let mut admin = portal.colleague("ada@echolot.example", Role::Admin);
        admin.post(FORM, &fields).expect(303);
        portal.visitor().get(&picture).expect(404);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn whether_another_shows_the_picture_is_not_found_by_reading_all_agencies() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let (agency, _) = shown(&portal);
    let max = max(&portal.db);
    let parts = vec!["logo".to_owned()];
    let typed = Typed { parts, rule: "advertising".to_owned(), explanation: WHY.to_owned() };
    write(&portal.db, |conn| {
        let sent = statements(conn, |conn| {
            takedown::take_down(conn, &max, agency.id, &typed).unwrap();
        });
        let asks = |statement: &String| statement.contains("`agencies`.`logo` = ?");
        let asked: Vec<String> = sent.into_iter().filter(asks).collect();
        assert!(!asked.is_empty());
        // "SCAN CONSTANT ROW" is how SQLite answers whether something exists.
        assert_found_by_key(conn, &asked, &["CONSTANT"]);
        Ok(())
    });
}
