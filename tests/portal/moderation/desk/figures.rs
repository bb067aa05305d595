//! The page of the team's figures.

use echolot::platform::i18n::Locale;

use super::{a_case, signed_in, words};
use crate::moderation::team::{max, mona, publish, settle};
use crate::reviews::scene::{charlie, handed_in, nordlicht, person, told};
use crate::support::each_portal;

#[test]
fn they_are_told_in_every_language_with_nothing_and_with_something() {
    each_portal(|portal| {
        let mut visitor = signed_in(portal, &mona(&portal.db));
        let mut in_every_language = || {
            for locale in Locale::ALL {
                let page = visitor.get(&format!("/{locale}/moderation/figures")).expect(200);
                page.assert_says(&words(portal, *locale, "figures-title"));
                assert!(!page.body.contains('⟦'), "{locale}: {}", page.text());
            }
        };
        in_every_language();
        settle(&portal.db, &max(&portal.db), a_case(portal), &publish());
        handed_in(&portal.db, &charlie(&portal.db), nordlicht_again(portal), &told());
        in_every_language();
        let page = visitor.get("/de/moderation/figures").expect(200);
        page.assert_says("60 Minuten");
        page.assert_says("heute entschieden, davon 0 von Ihnen");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn they_cost_the_same_however_much_waits() {
    each_portal(|portal| {
        let mut visitor = signed_in(portal, &mona(&portal.db));
        visitor.get("/de/moderation/figures").expect(200);
        let mut cost = || portal.queries(|| drop(visitor.get("/de/moderation/figures").expect(200)));
        let none = cost();
        let nordlicht = nordlicht(&portal.db);
        for number in 0..10 {
            handed_in(&portal.db, &person(&portal.db, &format!("{number}@example.org")), nordlicht, &told());
        }
        assert_eq!(cost(), none);
        assert!(none <= 15, "{none}");
    });
}

fn nordlicht_again(portal: &crate::support::Portal) -> echolot::domain::agencies::AgencyId {
    crate::reviews::scene::agency(&portal.db, "nordlicht-sued")
}
