//! The scorecard on paper: the figures and what explains them, without what only a screen can use.

use crate::reviews::scene::{told, told_by_client};
use crate::scorecards::agency_page::{nordlicht, say};
use crate::support::Portal;
use crate::support::browser::Browser;
use crate::support::databases::SqliteDatabase;

#[test]
fn a_printed_scorecard_holds_the_figures_and_no_menus() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let Some(browser) = Browser::open(&portal.address) else { return };
    let agency = nordlicht(&portal.db);
    say(&portal.db, agency.id, 6, &told());
    say(&portal.db, agency.id, 6, &told_by_client());
    browser.goto("/en/agencies/nordlicht-personal");
    browser.print();
    let is_shown = |css: &str| {
        browser.run(&format!("return document.querySelector('{css}')?.getClientRects().length > 0")) == true
    };
    for kept in [".score .value", ".scorecard meter", ".scorecard svg", "article.review h3"] {
        assert!(is_shown(kept), "{kept} is missing on paper");
    }
    for left_out in [".masthead", ".footer", ".crumbs", ".review .foot"] {
        assert!(!is_shown(left_out), "{left_out} is of no use on paper");
    }
    let paper = browser.run("return getComputedStyle(document.body).backgroundColor");
    assert!(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].contains(&paper.as_str().unwrap()), "{paper}");
}
