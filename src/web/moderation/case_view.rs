//! What the page of a case shows.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::Serialize;

use super::desk_view::{DeskView, Due};
use super::disputed_view::{AppealView, ChoiceView, FlaggedView};
use super::matter_view::{AgencyView, ClaimView, FindingView, TextView, findings};
use super::neighbour_view::{AroundView, AuthorView, NoteView};
use super::signal_view::SignalView;
use crate::domain::actor::AccountId;
use crate::domain::case::{Case, CaseId, CaseKind, CaseState};
use crate::domain::moderation::case_file::{
    AppealMatter, CaseFile, FlaggedMatter, Matter, PastDecision, RevisionMatter, Suggested,
};
use crate::domain::moderation::lease::Holding;
use crate::domain::moderation::{Outcome, Typed, WaitsFor};
use crate::domain::reviews::answered::Cause;
use crate::domain::reviews::content::Channel;
use crate::domain::reviews::engagement::Moment;
use crate::domain::reviews::rule::Rule;
use crate::domain::scorecards::formula::Proof;
use crate::domain::subject::SubjectKind;
use crate::platform::i18n::Locale;
use crate::web::paths;

/// The page of a case.
#[derive(Serialize)]
pub struct ShowView {
    desk: DeskView,
    case: CaseView,
    suggestion: Option<AgencyView>,
    claim: Option<ClaimView>,
    /// The new logo of an agency and the old one, where a logo changes.
    logos: Option<[Option<String>; 2]>,
    similar_agencies: Vec<AgencyView>,
    moment: Option<Moment>,
    /// Why feedback was missing, as the answer says.
    cause: Option<Cause>,
    /// None for a text of nothing but stars, and for suggestions.
    shown: Option<TextView>,
    /// What it is to be compared with: what is public, what was returned, the review of a follow-up.
    beside: Option<TextView>,
    findings: Vec<FindingView>,
    signals: Vec<SignalView>,
    plausibility: Option<PlausibilityView>,
    author: Option<AuthorView>,
    decisions: Vec<DecisionView>,
    flagged: Option<FlaggedView>,
    appeal: Option<AppealView>,
    around: AroundView,
    notes: Vec<NoteView>,
    choices: Choices,
    input: Typed,
    /// What was typed into the side forms.
    note: String,
    colleague: String,
    errors: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct CaseView {
    id: CaseId,
    kind: CaseKind,
    title: String,
    agency_name: Option<String>,
    agency_slug: Option<String>,
    language: Locale,
    /// In which language the author reads the explanation.
    author_language: Locale,
    opened_at: NaiveDateTime,
    due_at: NaiveDateTime,
    due: Due,
    overdue: bool,
    /// The points of all signals that are switched on.
    risk: i32,
    /// Whether the text is looked at for signals, and whether that is done.
    has_signals: bool,
    signals_are_read: bool,
    revision: i32,
    lease: Holding,
    held_by: Option<String>,
    /// The colleague who handed it to its holder.
    handed_by: Option<String>,
    /// How long the lease still lasts; a minute that has begun counts.
    minutes_left: Option<i64>,
    /// Whom an appeal waits for, if no other moderator can decide it.
    waits_for: Option<WaitsFor>,
    /// Why it cannot be decided: a text of one's own, or decided or taken back already.
    barred_by: Option<&'static str>,
    /// Whether this moderator may not decide it, and so does not read the notes.
    own: bool,
}

#[derive(Serialize)]
struct PlausibilityView {
    proof: Proof,
    position_title: Option<String>,
    contact_channels: Vec<Channel>,
}

#[derive(Serialize)]
struct Person {
    id: AccountId,
    name: String,
}

#[derive(Serialize)]
struct DecisionView {
    about: SubjectKind,
    outcome: Outcome,
    rule: Option<Rule>,
    explanation: String,
    passages: Vec<String>,
    decided_at: NaiveDateTime,
    moderator: String,
    is_overruled: bool,
}

#[derive(Serialize)]
struct Choices {
    rules: &'static [Rule],
    outcomes: Vec<ChoiceView>,
    colleagues: Vec<Person>,
}

impl ShowView {
    pub fn new(file: CaseFile, input: Typed, errors: BTreeMap<String, String>) -> Self {
        let case = CaseView::new(&file);
        let colleagues = file.colleagues.into_iter().map(|one| Person { id: one.id, name: one.name });
        let choices = Choices {
            rules: Rule::ALL,
            outcomes: ChoiceView::all(&file.case, &file.matter),
            colleagues: colleagues.collect(),
        };
        let latest = file.author_reviews;
        let mut view = Self {
            desk: file.desk.into(),
            case,
            suggestion: None,
            claim: None,
            logos: None,
            similar_agencies: Vec::new(),
            moment: None,
            cause: None,
            shown: None,
            beside: None,
            findings: Vec::new(),
            signals: file.signals.into_iter().map(|noted| SignalView::new(noted, &file.similar)).collect(),
            plausibility: None,
            author: file.author.map(|author| AuthorView::new(author, latest)),
            decisions: file.decisions.into_iter().map(DecisionView::from).collect(),
            flagged: None,
            appeal: None,
            around: file.around.into(),
            notes: file.notes.into_iter().map(NoteView::from).collect(),
            choices,
            input,
            note: String::new(),
            colleague: String::new(),
            errors,
        };
        if file.bar.is_none() {
            view.take(file.matter, file.case.language);
        }
        view
    }

    /// With a note that could not be kept.
    pub fn with_note(self, note: String) -> Self {
        Self { note, ..self }
    }

    /// With the colleague that was chosen.
    pub fn with_colleague(self, colleague: String) -> Self {
        Self { colleague, ..self }
    }

    fn take(&mut self, matter: Matter, language: Locale) {
        match matter {
            Matter::Version(matter) => {
                self.plausibility = Some(PlausibilityView {
                    proof: matter.review.proof,
                    position_title: matter.position_title,
                    contact_channels: matter.contact_channels,
                });
                self.findings = findings(&matter.told.texts);
                self.shown = Some(TextView::from(matter.told));
                self.beside = matter.before.map(TextView::from);
            }
            Matter::FollowUp(matter) => {
                self.moment = Some(matter.follow_up.moment);
                self.findings = findings(&matter.texts);
                let told = TextView::told(matter.follow_up.language, matter.texts);
                self.shown = Some(told.rated(matter.criteria));
                self.beside = matter.review.map(TextView::from);
            }
            Matter::Flagged(matter) => {
                self.flagged = Some(FlaggedView::new(&matter.reasons));
                let texts = matter.told.iter().flat_map(|told| &told.texts).chain(&matter.added);
                self.findings = findings(texts);
                let FlaggedMatter { told, added, .. } = *matter;
                self.shown = told.map(|told| TextView::from(told).with(added));
            }
            Matter::Appeal(matter) => {
                let AppealMatter { appealed, appeals, about } = *matter;
                self.take(about, language);
                self.flagged = None;
                self.appeal = Some(AppealView::new(&appealed, appeals));
            }
            Matter::Account => {}
            Matter::Revision(matter) => {
                let RevisionMatter { texts, before, logos, .. } = *matter;
                self.findings = findings(&texts);
                self.shown = Some(TextView::told(language, texts));
                self.beside = Some(TextView::told(language, before));
                let url = |hash: Option<String>| hash.as_deref().map(paths::logo);
                self.logos = Some(logos.map(url)).filter(|[new, old]| new != old);
            }
            Matter::Suggestion(suggested) => {
                let Suggested { agency, city, look_alikes } = *suggested;
                self.suggestion = Some(AgencyView::new(agency, city));
                self.similar_agencies =
                    look_alikes.into_iter().map(|(agency, city)| AgencyView::new(agency, city)).collect();
            }
            Matter::Response(matter) => {
                self.findings = findings(&matter.texts);
                self.cause = matter.response.cause;
                self.flagged = matter.flags.as_deref().map(FlaggedView::new);
                self.shown = Some(TextView::told(matter.response.language, matter.texts));
                self.beside = matter.review.map(TextView::from);
            }
            Matter::Claim(claimed) => self.claim = Some(ClaimView::from(*claimed)),
        }
    }
}

impl CaseView {
    fn new(file: &CaseFile) -> Self {
        let case: &Case = &file.case;
        let agency = file.agency.as_ref().filter(|_| case.kind != CaseKind::Suggestion);
        let over = match case.state {
            CaseState::Decided => Some("decided"),
            CaseState::Closed => Some("closed"),
            CaseState::Open => None,
        };
        Self {
            id: case.id,
            kind: case.kind,
            title: file.title().to_owned(),
            agency_name: agency.map(|agency| agency.name.clone()),
            agency_slug: agency.map(|agency| agency.slug.clone()),
            language: case.language,
            author_language: file.author.as_ref().map_or(case.language, |author| author.locale),
            opened_at: case.opened_at,
            due_at: case.due_at,
            due: Due::at(case.due_at),
            overdue: file.overdue,
            risk: case.risk,
            has_signals: case.kind.has_signals(),
            signals_are_read: case.signals_at.is_some(),
            revision: case.version,
            lease: file.holding,
            held_by: file.holder.clone(),
            handed_by: file.handed_by.clone(),
            own: file.bar.is_some(),
            minutes_left: file.minutes_left,
            waits_for: file.waits_for.filter(|_| over.is_none()),
            barred_by: over.or(file.bar.map(|bar| bar.code())),
        }
    }
}

impl From<PastDecision> for DecisionView {
    fn from(past: PastDecision) -> Self {
        Self {
            about: past.about,
            outcome: past.outcome,
            rule: past.rule,
            explanation: past.explanation,
            passages: past.passages,
            decided_at: past.decided_at,
            moderator: past.moderator,
            is_overruled: past.is_overruled,
        }
    }
}
