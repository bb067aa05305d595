//! Loads the demo world with the portal's own verbs, each at the moment it tells of: what people see has
//! come about as everything comes about here. One transaction: the world is there whole or not at all.

use chrono::{Duration, NaiveDateTime};

use super::history::{self, Deed};
use super::world::{self, DemoAgency, World};
use super::{desk, disputes, profiles, table, telling};
use crate::domain::accounts::account::NewAccount;
use crate::domain::accounts::{Account, Role};
use crate::domain::accounts::{demo_factor, staff};
use crate::domain::actor::Actor;
use crate::domain::agencies::claim;
use crate::domain::agencies::listing::{self, NewAgency};
use crate::domain::agencies::profile::{Location, Profile};
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{self, Case};
use crate::domain::error::Result;
use crate::domain::moderation::{chain, decision, flag, lease, ruling::Typed};
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::follow_up;
use crate::domain::reviews::{submission, version, withdrawal};
use crate::domain::scorecards::peer_groups;
use crate::domain::signals::appraisal;
use crate::domain::subject::Subject;
use crate::domain::{expiry, mail};
use crate::platform::clock;
use crate::platform::db::{Conn, Db};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::platform::sealing::SealingKey;

/// The password of everybody in the demo world.
pub const PASSWORD: &str = "echo-answers-in-the-deep";
/// The admin of the demo world.
pub const ADMIN: &str = "ada@echolot.example";

/// What was loaded.
pub struct Loaded {
    pub agencies: usize,
    pub people: usize,
    pub reviews: usize,
    pub waiting: i64,
}

/// Loads the world as it stands today. `password_hash` is everybody's; `key` seals the team's second factors.
///
/// # Errors
/// A database that holds anything already, or the database's own.
pub fn load(db: &Db, key: &SealingKey, password_hash: &str) -> anyhow::Result<Loaded> {
    let world = world::world(clock::today());
    let hash = password_hash.to_owned();
    let loaded = db.write_now(move |conn| {
        anyhow::ensure!(is_empty(conn)?, "the demo world needs an empty database; this one holds data");
        Loader {
            conn,
            key,
            world: &world,
            hash,
            agencies: vec![],
            accounts: vec![],
            reviews: vec![],
            team: vec![],
            owners: vec![],
            end: clock::now(),
        }
        .run()
    })?;
    peer_groups::refresh(db)?;
    Ok(loaded)
}

/// Whether the database holds a demo world: its admin has an address nobody real can have.
///
/// # Errors
/// The database's own.
pub fn is_loaded(conn: &mut Conn) -> Result<bool> {
    let Ok(address) = ADMIN.parse::<MailAddress>() else { return Ok(false) };
    Ok(Account::by_address(conn, &address)?.is_some())
}

fn is_empty(conn: &mut Conn) -> Result<bool> {
    Ok(Agency::count(conn)? == 0 && Account::count(conn)? == 0)
}

struct Loader<'a> {
    conn: &'a mut Conn,
    key: &'a SealingKey,
    world: &'a World,
    hash: String,
    agencies: Vec<AgencyId>,
    accounts: Vec<Option<Account>>,
    reviews: Vec<Option<ReviewId>>,
    /// Mona and Max, who decide in turn.
    team: Vec<Account>,
    /// Who represents which agency.
    owners: Vec<(usize, Account)>,
    /// Nothing happens later.
    end: NaiveDateTime,
}

impl Loader<'_> {
    fn run(mut self) -> anyhow::Result<Loaded> {
        self.accounts = vec![None; self.world.people.len()];
        self.reviews = vec![None; self.world.reviews.len()];
        let deeds = history::of(self.world);
        let beginning = deeds.first().map_or_else(clock::now, |(at, _)| *at - Duration::days(30));
        clock::at(beginning, || self.found())?;
        for (at, deed) in deeds {
            clock::at(at, || self.perform(at, deed))?;
        }
        self.wait_for_a_claim()?;
        let bob = self.owners.first().map(|(_, bob)| bob.clone());
        let bob = bob.ok_or_else(|| anyhow::anyhow!("nobody owns the first agency"))?;
        profiles::add(self.conn, &self.agencies, bob.actor())?;
        desk::furnish(self.conn, &bob, self.agencies[0])?;
        self.wait_for_disputes()?;
        appraisal::appraise_waiting(self.conn)?;
        mail::forget_all(self.conn)?;
        desk::tell(self.conn, &bob, self.agencies[0])?;
        expiry::sweep(self.conn)?;
        chain::seal(self.conn)?;
        Ok(Loaded {
            agencies: self.agencies.len(),
            people: self.accounts.len(),
            reviews: self.reviews.len(),
            waiting: case::count_open(self.conn)?,
        })
    }

    /// What is there before anybody tells anything: the team and the agencies.
    fn found(&mut self) -> anyhow::Result<()> {
        for (address, role) in
            [(world::MONA, Role::Moderator), (world::MAX, Role::Moderator), (ADMIN, Role::Admin)]
        {
            let account = self.join(address, Locale::En)?;
            staff::add(self.conn, Actor::Operator, &address.parse::<MailAddress>()?, role, Locale::En)?;
            demo_factor::enrol(self.conn, self.key, &account)?;
            self.team.push(account);
        }
        for agency in &self.world.agencies {
            let listed = listing::list(self.conn, Actor::System, &new_agency(agency)?)?;
            self.agencies.push(listed.id);
        }
        for (place, address) in table::OWNERS {
            let locale = self.world.agencies[place].language().parse()?;
            let owner = self.join(address, locale)?;
            table::represent(self.conn, &self.team[0], &owner, self.agencies[place])?;
            self.owners.push((place, owner));
        }
        Ok(())
    }

    /// One claim is there for the moderators.
    fn wait_for_a_claim(&mut self) -> anyhow::Result<()> {
        let (place, address) = table::CLAIMANT;
        let language = self.world.agencies[place].language();
        let claimant = self.join(address, language.parse()?)?;
        claim::explain(self.conn, &claimant, self.agencies[place], table::explanation(language))?;
        Ok(())
    }

    /// Flags and an appeal are there for the moderators.
    fn wait_for_disputes(&mut self) -> anyhow::Result<()> {
        let told = self.reviews.iter().zip(&self.world.reviews);
        let of_the_first: Vec<ReviewId> =
            told.filter(|(_, told)| told.agency == 0).filter_map(|(id, _)| *id).collect();
        disputes::flag_some(self.conn, &of_the_first)?;
        let authors: Vec<Account> = self.accounts.iter().flatten().cloned().collect();
        disputes::appeal_one(self.conn, &authors)
    }

    /// The owner answers a review that was published at this moment.
    fn answer(&mut self, review: usize, published: NaiveDateTime) -> anyhow::Result<()> {
        let told = &self.world.reviews[review];
        let Some(at) = table::answers_at(told, review, published) else { return Ok(()) };
        let owner = self.owners.iter().find(|(place, _)| *place == told.agency).map(|(_, who)| who.clone());
        let (Some(owner), true) = (owner, at + Duration::hours(3) < self.end) else { return Ok(()) };
        let about = (self.agencies[told.agency], self.review(review)?);
        let subject = clock::at(at, || table::answer(self.conn, &owner, about, (told, review)))?;
        let publish = Typed { outcome: "publish".into(), ..Typed::default() };
        clock::at(at + Duration::hours(2), || self.decide_about(review, subject, &publish))
    }

    fn join(&mut self, address: &str, locale: Locale) -> anyhow::Result<Account> {
        let address: MailAddress = address.parse()?;
        let new = NewAccount { address: &address, password_hash: Some(&self.hash), locale };
        Ok(Account::create(self.conn, Actor::Visitor, new)?)
    }

    fn perform(&mut self, at: NaiveDateTime, deed: Deed<'_>) -> anyhow::Result<()> {
        match deed {
            Deed::Join { person } => {
                let who = &self.world.people[person];
                self.accounts[person] = Some(self.join(&who.address, who.language.parse()?)?);
            }
            Deed::Submit { review } => self.submit(review)?,
            Deed::Publish { review } => {
                self.decide(review, &Typed { outcome: "publish".into(), ..Typed::default() })?;
                self.answer(review, at)?;
            }
            Deed::Return { review, rule, explanation, passage } => {
                let typed = telling::ruling("return", rule, explanation, passage);
                self.decide(review, &typed)?;
            }
            Deed::Reject { review, rule, explanation } => {
                self.decide(review, &telling::ruling("reject", rule, explanation, ""))?;
            }
            Deed::Remove { review, rule, explanation } => {
                let typed = telling::ruling("remove", rule, explanation, "");
                self.take_up(review, self.team[0].clone(), &typed)?;
            }
            Deed::Withdraw { review } => {
                let (author, id) = (self.author(review)?, self.review(review)?);
                withdrawal::withdraw(self.conn, &author, id)?;
            }
            Deed::FollowUp { review, said } => {
                let (author, id) = (self.author(review)?, self.review(review)?);
                let new = telling::follow_up(said, self.world.reviews[review].language.parse()?)?;
                let added = follow_up::add(self.conn, &author, id, &new)?;
                let subject = follow_up::FollowUp::find(self.conn, added)?.subject();
                appraisal::appraise_waiting(self.conn)?;
                let publish = Typed { outcome: "publish".into(), ..Typed::default() };
                clock::at(at + Duration::minutes(30), || self.decide_about(review, subject, &publish))?;
            }
        }
        Ok(())
    }

    fn submit(&mut self, review: usize) -> anyhow::Result<()> {
        let told = &self.world.reviews[review];
        let author = self.author(review)?;
        let content = telling::content(told)?;
        let id = submission::submit(self.conn, &author, self.agencies[told.agency], &content)
            .map_err(|error| anyhow::anyhow!("demo review {review} ({:?}): {error:?}", told.title))?;
        self.reviews[review] = Some(id);
        Ok(appraisal::appraise_waiting(self.conn)?)
    }

    fn decide(&mut self, review: usize, typed: &Typed) -> anyhow::Result<()> {
        let id = self.review(review)?;
        let newest = version::Version::of(self.conn, id)?.into_iter().next_back();
        let subject =
            newest.map(|version| version.id.subject()).ok_or_else(|| anyhow::anyhow!("no version"))?;
        self.decide_about(review, subject, typed)
    }

    fn decide_about(&mut self, review: usize, subject: Subject, typed: &Typed) -> anyhow::Result<()> {
        let moderator = self.team[review % 2].clone();
        let id = case::open_about(self.conn, subject)?.ok_or_else(|| anyhow::anyhow!("no open case"))?;
        let held: Case = lease::hold(self.conn, &moderator, id)?;
        decision::decide(self.conn, &moderator, id, held.version, typed)
            .map_err(|error| anyhow::anyhow!("demo decision about {review}: {error:?}"))?;
        Ok(())
    }

    /// The team looks at a public review of its own accord.
    fn take_up(&mut self, review: usize, moderator: Account, typed: &Typed) -> anyhow::Result<()> {
        let id = self.review(review)?;
        let case = flag::take_up(self.conn, &moderator, id)?;
        let version = Case::find(self.conn, case)?.version;
        decision::decide(self.conn, &moderator, case, version, typed)
            .map_err(|error| anyhow::anyhow!("demo decision about {review}: {error:?}"))?;
        Ok(())
    }

    fn author(&self, review: usize) -> anyhow::Result<Account> {
        let person = self.world.reviews[review].person;
        self.accounts[person].clone().ok_or_else(|| anyhow::anyhow!("person {person} has not joined yet"))
    }

    fn review(&self, review: usize) -> anyhow::Result<ReviewId> {
        self.reviews[review].ok_or_else(|| anyhow::anyhow!("review {review} was not handed in yet"))
    }
}

fn new_agency(agency: &DemoAgency) -> anyhow::Result<NewAgency> {
    let services = agency.services.iter().map(|code| code.parse()).collect::<std::result::Result<_, _>>()?;
    let sectors = agency.sectors.iter().map(|&sector| sector.to_owned()).collect();
    let country = Some(agency.country);
    Ok(NewAgency {
        name: agency.name.to_owned(),
        legal_name: Some(agency.legal_name.to_owned()),
        country: country.map(str::to_owned),
        website: Some(agency.website.clone()),
        description: Some(agency.description.to_owned()),
        source: None,
        profile: Profile::new(vec![Location::new(agency.city, country)], services, sectors),
    })
}
