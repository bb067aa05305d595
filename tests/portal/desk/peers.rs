//! Peer groups: where an agency stands among those of its country and service.

use echolot::domain::agencies::service::Service;
use echolot::domain::reviews::ReviewContent;
use echolot::domain::scorecards::figures::Figures;
use echolot::domain::scorecards::formula::Side;
use echolot::domain::scorecards::peer_groups::{self, PeerGroup, figure};
use echolot::platform::db::Db;

use crate::agencies::agency;
use crate::reviews::scene::{read, told, write};
use crate::scorecards::agency_page::say;
use crate::support::each_database;

/// Agencies of a country and a service, the first with the fewest stars.
fn found(db: &Db, country: &str, count: i32) -> Vec<i64> {
    let found = |nth: i32| {
        let draft = agency(&format!("Kontor {country} {nth}")).at("Hamburg", country);
        let new = write(db, |conn| Ok(draft.service(Service::PermanentPlacement).list(conn)));
        let ratings = told().ratings.into_iter().map(|(of, _)| (of, 1 + nth.min(4))).collect();
        say(db, new.id, 8, &ReviewContent { ratings, ..told() });
        new.id.0
    };
    (0..count).map(found).collect()
}

fn group(db: &Db, agency: i64, country: &str) -> Option<PeerGroup> {
    read(db, |conn| PeerGroup::of(conn, agency, Some(country), Some("permanent_placement")))
}

#[test]
fn an_agency_is_compared_with_the_others_of_its_country_and_service() {
    each_database(|db| {
        let german = found(db, "DE", 7);
        let dutch = found(db, "NL", 2);
        assert_eq!(group(db, german[0], "DE"), None, "before the first night");
        db.clock().run(|| peer_groups::refresh(db)).unwrap();
        let best = group(db, german[6], "DE").unwrap();
        assert_eq!(
            (best.country.as_deref(), best.service.as_deref()),
            (Some("DE"), Some("permanent_placement"))
        );
        let stars = |id| read(db, |conn| Figures::of(conn, id)).standing.side(Side::Talent).score;
        let name = figure(Some(Side::Talent), None);
        let placed = best.place(&name, stars(german[4])).unwrap();
        // Two others have as many stars; itself is not among the six.
        assert_eq!((placed.others, (placed.better_than * 6.0).round()), (6, 4.0));
        let worst = group(db, german[0], "DE").unwrap().place(&name, stars(german[0])).unwrap();
        assert_eq!((worst.others, worst.better_than), (6, 0.0));
        assert!(worst.range.low <= worst.median && worst.median <= worst.range.high);
        let criterion = figure(Some(Side::Talent), Some("communication"));
        assert!(best.place(&criterion, 3.0).is_some());
        assert!(best.place(&figure(Some(Side::Client), None), 3.0).is_none(), "no client spoke");
        // One other Dutch agency is too few: the whole portal is the next.
        assert_eq!(group(db, dutch[0], "NL").unwrap().country, None);
        let before = db.queries();
        db.clock().run(|| peer_groups::refresh(db)).unwrap();
        let again = group(db, german[6], "DE");
        assert_eq!(again.unwrap(), best);
        assert!(db.queries() - before < 40, "a night without changes writes the groups only");
    });
}
