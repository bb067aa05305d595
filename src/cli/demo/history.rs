//! The world's deeds in the order of time: what was handed in, decided, added, withdrawn, and when.

use chrono::{Duration, NaiveDateTime, NaiveTime};

use super::world::{DemoFollowUp, DemoReview, Fate, World};

/// One deed; indices are those of [`World::reviews`].
#[derive(Clone, Copy, Debug)]
pub enum Deed<'a> {
    Join { person: usize },
    Submit { review: usize },
    Publish { review: usize },
    Return { review: usize, rule: &'a str, explanation: &'a str, passage: &'a str },
    Reject { review: usize, rule: &'a str, explanation: &'a str },
    Remove { review: usize, rule: &'a str, explanation: &'a str },
    Withdraw { review: usize },
    FollowUp { review: usize, said: &'a DemoFollowUp },
}

/// Everything that happens in `world`, the earliest first.
pub fn of(world: &World) -> Vec<(NaiveDateTime, Deed<'_>)> {
    let joined = world.people.iter().enumerate().map(|(person, who)| (who.joined_at, Deed::Join { person }));
    let told = world.reviews.iter().enumerate().flat_map(|(index, review)| deeds_of(index, review));
    let mut deeds: Vec<_> = joined.chain(told).collect();
    deeds.sort_by_key(|(at, _)| *at);
    deeds
}

fn deeds_of(review: usize, told: &DemoReview) -> Vec<(NaiveDateTime, Deed<'_>)> {
    let mut deeds = vec![(told.submitted_at, Deed::Submit { review })];
    deeds.extend(told.published_at.map(|at| (at, Deed::Publish { review })));
    deeds.extend(told.follow_ups.iter().map(|said| (evening(said), Deed::FollowUp { review, said })));
    match &told.fate {
        Fate::Published | Fate::Pending => {}
        Fate::Returned { rule, explanation, passage, at } => {
            deeds.push((*at, Deed::Return { review, rule, explanation, passage }));
        }
        Fate::Rejected { rule, explanation, at } => {
            deeds.push((*at, Deed::Reject { review, rule, explanation }))
        }
        Fate::Removed { rule, explanation, at } => {
            deeds.push((*at, Deed::Remove { review, rule, explanation }));
        }
        Fate::Withdrawn { at } => deeds.push((*at, Deed::Withdraw { review })),
    }
    deeds
}

/// Follow-ups are written in the evening, and looked at half an hour later.
fn evening(said: &DemoFollowUp) -> NaiveDateTime {
    said.on.and_time(NaiveTime::MIN) + Duration::hours(19)
}
