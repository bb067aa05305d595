//! How an agency's own words came to be what they are, as its owners and admins see it.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::domain::agencies::revision::{Revision, RevisionState, Words};
use crate::web::paths;

/// A change of an agency's words.
#[derive(Serialize)]
pub struct RevisionView {
    state: RevisionState,
    /// The role in which it was made: `member` is an owner.
    actor_kind: String,
    proposed_at: NaiveDateTime,
    decided_at: Option<NaiveDateTime>,
    changes: Vec<Change>,
    logo: Option<LogoChange>,
    rule: Option<String>,
    explanation: String,
}

/// One field before and after.
#[derive(Serialize)]
struct Change {
    field: &'static str,
    old: Option<String>,
    new: Option<String>,
}

#[derive(Serialize)]
struct LogoChange {
    old: Option<String>,
    new: Option<String>,
}

impl From<Revision> for RevisionView {
    fn from(revision: Revision) -> Self {
        let Revision { state, actor_kind, proposed_at, decided_at, rule, explanation, old, new, .. } =
            revision;
        let url = |hash: &String| paths::logo(hash);
        let logo = (old.logo != new.logo)
            .then(|| LogoChange { old: old.logo.as_ref().map(url), new: new.logo.as_ref().map(url) });
        let changes = changes(old, new);
        Self { state, actor_kind, proposed_at, decided_at, changes, logo, rule, explanation }
    }
}

fn changes(old: Words, new: Words) -> Vec<Change> {
    let fields = [
        ("name", Some(old.name), Some(new.name)),
        ("legal_name", old.legal_name, new.legal_name),
        ("website", old.website, new.website),
        ("description", old.description, new.description),
    ];
    let changed = fields.into_iter().filter(|(_, old, new)| old != new);
    changed.map(|(field, old, new)| Change { field, old, new }).collect()
}
