//! The queue's page and "next".

use chrono::Duration;
use echolot::domain::case::CaseId;
use echolot::domain::reviews::ReviewContent;
use echolot::platform::i18n::Locale;

use super::{a_case, hold, page_of, signed_in, words};
use crate::moderation::team::{max, mona, open_cases};
use crate::reviews::scene::{charlie, handed_in, nordlicht, person, told};
use crate::support::{Portal, each_portal};

/// The cases on the page, in its order.
fn listed(answer: &crate::support::Answer) -> Vec<String> {
    answer.all(".queue th a")
}

#[test]
fn it_lists_what_waits_in_every_language() {
    each_portal(|portal| {
        a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        for locale in Locale::ALL {
            let page = mona.get(&format!("/{locale}/moderation")).expect(200);
            assert_eq!(listed(&page), ["Zwei Gespräche, dann Stille"]);
            page.assert_says(&words(portal, *locale, "queue-title"));
            page.assert_says(&words(portal, *locale, "case-kind-review"));
            page.assert_says("Nordlicht Personal");
            assert!(!page.body.contains('⟦'), "{locale}: {}", page.text());
        }
    });
}

#[test]
fn an_empty_queue_says_so() {
    each_portal(|portal| {
        let mut mona = signed_in(portal, &mona(&portal.db));
        mona.get("/de/moderation").expect(200).assert_says(&words(portal, Locale::De, "queue-empty"));
        let answer = mona.get("/de/moderation/next").expect(303);
        assert_eq!(answer.location(), "/de/moderation");
        mona.follow(&answer).assert_says(&words(portal, Locale::De, "flash-no-more-cases"));
    });
}

#[test]
fn filters_are_kept_and_nonsense_is_ignored() {
    each_portal(|portal| {
        a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let mut cases = |query: &str| listed(&mona.get(&format!("/en/moderation?{query}")).expect(200)).len();
        assert_eq!((cases("kind=review"), cases("kind=follow_up")), (1, 0));
        assert_eq!((cases("language=de"), cases("language=nl"), cases("holder=me")), (1, 0, 0));
        assert_eq!((cases("kind=%00&language=xx&page=-9"), cases("page=99999999999999999999")), (1, 1));
        assert_eq!((cases("holder=nobody"), cases("agency=nordlicht"), cases("agency=unknown")), (1, 1, 0));
        assert_eq!((cases("holder=%00&agency=%00"), cases("agency=%25_")), (1, 0));
        let page = mona.get("/en/moderation?kind=follow_up").expect(200);
        page.assert_says(&words(portal, Locale::En, "queue-none-such"));
        assert!(page.attribute("select[name=kind] option[value=follow_up]", "selected").is_some());
    });
}

#[test]
fn next_leads_past_what_others_hold_and_ones_own() {
    each_portal(|portal| {
        let first = a_case(portal);
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        handed_in(&portal.db, &mona, nordlicht_again(portal), &told());
        portal.advance(Duration::hours(1));
        let (mut mona, mut max) = (signed_in(portal, &mona), signed_in(portal, &max));
        let own = open_cases(&portal.db)[1];
        let next = |visitor: &mut crate::support::Visitor, query: &str| {
            visitor.get(&format!("/de/moderation/next{query}")).expect(303).location().to_owned()
        };
        assert_eq!(next(&mut mona, ""), page_of(first));
        assert_eq!(next(&mut mona, &format!("?after={first}")), page_of(first));
        assert_eq!(next(&mut max, &format!("?after={first}")), page_of(own));
        hold(&mut max, first);
        assert_eq!(next(&mut mona, ""), "/de/moderation");
    });
}

fn nordlicht_again(portal: &Portal) -> echolot::domain::agencies::AgencyId {
    crate::reviews::scene::agency(&portal.db, "nordlicht-sued")
}

#[test]
fn next_takes_the_case_and_two_who_ask_at_once_get_two() {
    each_portal(|portal| {
        let first = a_case(portal);
        handed_in(&portal.db, &charlie(&portal.db), nordlicht_again(portal), &told());
        let second = open_cases(&portal.db)[1];
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        let taken = std::thread::scope(|scope| {
            let ask = |account| {
                let mut visitor = signed_in(portal, account);
                let take = move || visitor.post("/de/moderation/next", &[]).expect(303).location().to_owned();
                scope.spawn(take)
            };
            [ask(&mona), ask(&max)].map(|asked| asked.join().unwrap())
        });
        let mut taken = taken.to_vec();
        taken.sort();
        assert_eq!(taken, [page_of(first), page_of(second)]);
        let mut mona = signed_in(portal, &mona);
        let again = mona.post("/de/moderation/next", &[("after", "nonsense")]).expect(303);
        assert!(taken.iter().any(|page| page == again.location()));
        mona.get("/de/moderation").assert_says("Bei Ihnen 1");
    });
}

#[test]
fn more_than_a_page_is_paged() {
    each_portal(|portal| {
        let nordlicht = nordlicht(&portal.db);
        for number in 0..23 {
            let author = person(&portal.db, &format!("somebody{number}@example.org"));
            let content = ReviewContent { title: format!("Bewertung {number}"), ..told() };
            handed_in(&portal.db, &author, nordlicht, &content);
            portal.advance(Duration::minutes(1));
        }
        let mut mona = signed_in(portal, &mona(&portal.db));
        let first = mona.get("/de/moderation?kind=review").expect(200);
        assert_eq!(listed(&first).len(), 20);
        let next = first.attribute("a[rel=next]", "href").unwrap();
        assert_eq!(next, "/de/moderation?kind=review&page=2");
        assert_eq!(listed(&mona.get(&next).expect(200)), ["Bewertung 20", "Bewertung 21", "Bewertung 22"]);
    });
}

#[test]
fn both_pages_cost_the_same_however_much_waits() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        mona.get("/de/moderation").expect(200);
        let mut costs = |case: CaseId| {
            let queue = portal.queries(|| drop(mona.get("/de/moderation").expect(200)));
            (queue, portal.queries(|| drop(mona.get(&page_of(case)).expect(200))))
        };
        let few = costs(case);
        let nordlicht = nordlicht_again(portal);
        handed_in(&portal.db, &charlie(&portal.db), nordlicht, &told());
        for number in 0..15 {
            let author = person(&portal.db, &format!("somebody{number}@example.org"));
            handed_in(&portal.db, &author, nordlicht, &told());
        }
        let many = costs(case);
        assert_eq!(few, many);
        // With the session's one; PostgreSQL's pool asks once more per connection whether it lives.
        assert!(many.0 <= 24 && many.1 <= 34, "{many:?}");
    });
}
