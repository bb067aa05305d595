//! The demo world's words in the domain's types.

use super::world::{DemoFollowUp, DemoReview};
use crate::domain::moderation::ruling::Typed;
use crate::domain::reviews::content::{Channel, ReviewContent};
use crate::domain::reviews::criterion::Criterion;
use crate::domain::reviews::engagement::Kind;
use crate::domain::reviews::facts::Facts;
use crate::domain::reviews::follow_up::NewFollowUp;
use crate::platform::i18n::Locale;

/// What a review says.
pub fn content(told: &DemoReview) -> anyhow::Result<ReviewContent> {
    let is_proven = told.proof != "mail";
    Ok(ReviewContent {
        kind: told.kind.parse()?,
        service: told.service.parse()?,
        stage: told.stage.parse()?,
        outcome: told.outcome.parse()?,
        experienced_month: told.experienced,
        ratings: ratings(&told.ratings)?,
        facts: facts(told)?,
        title: told.title.clone(),
        went_well: told.went_well.clone(),
        went_wrong: told.went_wrong.clone(),
        advice: told.advice.clone(),
        language: told.language.parse()?,
        position_title: is_proven.then(|| told.service.replace('_', " ")),
        contact_channels: if is_proven { vec![Channel::Mail, Channel::Phone] } else { vec![] },
    })
}

/// What a follow-up says.
pub fn follow_up(said: &DemoFollowUp, language: Locale) -> anyhow::Result<NewFollowUp> {
    Ok(NewFollowUp {
        moment: said.moment.parse()?,
        happened_on: said.on,
        body: said.text.clone(),
        language,
        ratings: ratings(&said.ratings)?,
    })
}

/// A moderator's form.
pub fn ruling(outcome: &str, rule: &str, explanation: &str, passage: &str) -> Typed {
    Typed {
        outcome: outcome.to_owned(),
        rule: rule.to_owned(),
        passages: passage.to_owned(),
        explanation: explanation.to_owned(),
    }
}

fn ratings(stars: &[(&str, u8)]) -> anyhow::Result<Vec<(Criterion, i32)>> {
    stars.iter().map(|(code, stars)| Ok((code.parse()?, i32::from(*stars)))).collect()
}

/// Nobody says what they are not asked. Where the world leaves open how long answers took (clients, the
/// placed), the stars given for feedback tell.
fn facts(told: &DemoReview) -> anyhow::Result<Facts> {
    let stars =
        told.ratings.iter().find(|(code, _)| *code == "feedback_behaviour").map_or(3, |(_, stars)| *stars);
    let usual = match i32::from(stars) {
        5.. => 2,
        stars @ 3..=4 => 10 - 2 * stars,
        stars => 18 - 3 * stars,
    };
    let is_asked = told.kind.parse::<Kind>()?.can_be_turned_down();
    Ok(Facts {
        came_back: told.came_back.filter(|_| is_asked).map(str::parse).transpose()?,
        days: told.days.map(i32::from).or(Some(usual)),
        still_waiting: told.still_waiting,
        chased: i32::from(told.chased),
        silent_party: told.silent_party.filter(|_| is_asked).map(str::parse).transpose()?,
    })
}
