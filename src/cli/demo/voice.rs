//! How people write: some in one short sentence, some at length, a few without capitals. The
//! voice keeps the material of all languages and remembers what has been said.

use super::dice::Dice;
use super::follow_ups;
use super::prose::{self, Section};
use super::scene::Scene;
use super::teller::{Ledger, Teller};
use super::world::{DemoAgency, DemoReview, Fate};
use chrono::NaiveDate;

pub(super) struct Voice {
    languages: Vec<(&'static str, Vec<Section>)>,
    ledger: Ledger,
}

impl Voice {
    pub(super) fn new() -> Self {
        Self {
            languages: ["de", "nl", "en"].map(|l| (l, prose::sections(l))).into(),
            ledger: Ledger::default(),
        }
    }

    /// Puts the review into words, and adds what its author wrote later.
    pub(super) fn tell(
        &mut self,
        mut review: DemoReview,
        agency: &DemoAgency,
        nth: usize,
        today: NaiveDate,
    ) -> DemoReview {
        let mut dice = Dice::new(0x7E11 ^ (review.agency as u64) << 40 ^ (nth as u64) << 8);
        let known = self.languages.iter().find(|(l, _)| *l == review.language);
        let sections = known.map_or(&[][..], |(_, sections)| sections);
        let mut scene = Scene::new(&mut dice, &review, agency, sections);
        let mut teller =
            Teller { dice: &mut dice, sections, ledger: &mut self.ledger, agency: review.agency };
        teller.story(&mut review, &mut scene);
        if review.fate == Fate::Published {
            follow_ups::add(teller.dice, &mut review, today);
            teller.later(&mut review, &mut scene);
        }
        if dice.chance(0.05) {
            without_capitals(&mut review);
        }
        review
    }
}

fn without_capitals(review: &mut DemoReview) {
    for text in [&mut review.title, &mut review.went_well, &mut review.went_wrong, &mut review.advice] {
        *text = text.to_lowercase();
    }
}
