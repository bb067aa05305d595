//! Who writes. The cast comes first; everybody else is a numbered address on a reserved
//! domain. About one in five has written before, about another agency, always from the same
//! side and in the same language. A handful come back to the same agency after a year.

use super::calendar;
use super::dice::Dice;
use super::world::{DemoPerson, DemoReview};
use chrono::{NaiveDate, TimeDelta};

/// Days between two reviews of one person about one agency: twelve months and a margin.
const APART: i64 = 400;
/// Every how many-th review is written by somebody who has an account already.
const RETURNING: usize = 5;

pub(super) struct People {
    pub(super) all: Vec<DemoPerson>,
    /// Per person: (agency, day of submission).
    written: Vec<Vec<(usize, NaiveDate)>>,
    dice: Dice,
}

impl People {
    /// Alice, Carla and Charlie, who have been here from early on.
    pub(super) fn cast(today: NaiveDate) -> Self {
        let mut dice = Dice::new(0xCA57);
        let joined_at = calendar::lately(&mut dice, today, 900);
        let person = |name: &str, side| DemoPerson {
            address: format!("{name}@example.org"),
            language: "de",
            side,
            joined_at,
        };
        let all = vec![person("alice", "talent"), person("carla", "client"), person("charlie", "talent")];
        let written = vec![Vec::new(); all.len()];
        Self { all, written, dice }
    }

    /// Gives the review an author: a person who may write it, known or new.
    pub(super) fn assign(&mut self, mut review: DemoReview) -> DemoReview {
        let known = self.all.len();
        let returning = known > 20 && self.dice.between(1, RETURNING as i64) == 1;
        let known = returning.then(|| self.known(&review)).flatten();
        review.person = known.unwrap_or_else(|| self.join(&review));
        self.note(&review);
        review
    }

    /// Remembers who wrote about whom, and that they had an account by then.
    pub(super) fn note(&mut self, review: &DemoReview) {
        let day = review.submitted_at.date();
        self.written[review.person].push((review.agency, day));
        let joined = review.submitted_at - TimeDelta::minutes(self.dice.between(3, 90));
        let person = &mut self.all[review.person];
        person.joined_at = person.joined_at.min(joined);
    }

    /// A new account in the review's language and on its side.
    pub(super) fn join(&mut self, review: &DemoReview) -> usize {
        let number = self.all.len();
        self.all.push(DemoPerson {
            address: format!("person-{number:04}@example.org"),
            language: review.language,
            side: side(review),
            joined_at: review.submitted_at,
        });
        self.written.push(Vec::new());
        number
    }

    fn known(&mut self, review: &DemoReview) -> Option<usize> {
        let may: Vec<usize> = (3..self.all.len()).filter(|person| self.may(*person, review)).collect();
        (!may.is_empty()).then(|| self.dice.pick(&may))
    }

    fn may(&self, person: usize, review: &DemoReview) -> bool {
        let DemoPerson { language, side: of, .. } = self.all[person];
        let written = &self.written[person];
        let apart = |day: NaiveDate| (review.submitted_at.date() - day).num_days().abs() > APART;
        language == review.language
            && of == side(review)
            && written.len() < 3
            && written.iter().all(|(agency, day)| *agency != review.agency || apart(*day))
    }
}

/// Which side of the table the author sits on.
pub(super) fn side(review: &DemoReview) -> &'static str {
    match review.kind {
        "client" => "client",
        _ => "talent",
    }
}
