-- A decision stands for itself: the public log and the hash chain read it without its case.
ALTER TABLE decisions ADD COLUMN kind TEXT NOT NULL DEFAULT '';
-- What it was about; of an appeal, what the appealed decision was about.
ALTER TABLE decisions ADD COLUMN subject_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN subject_id BIGINT NOT NULL DEFAULT 0;
-- Seconds from the opening of the case.
ALTER TABLE decisions ADD COLUMN waited BIGINT NOT NULL DEFAULT 0;
ALTER TABLE decisions ADD COLUMN source TEXT NOT NULL DEFAULT 'own_check';
ALTER TABLE decisions ADD COLUMN detected BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE decisions ADD COLUMN overrules BIGINT REFERENCES decisions (id);
-- Follows from `overrules` of a later row; not part of what is sealed.
ALTER TABLE decisions ADD COLUMN overruled_by BIGINT REFERENCES decisions (id);
-- Explanation and passages may be erased: their salted digest stays, the salt goes with them.
ALTER TABLE decisions ADD COLUMN text_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN text_salt TEXT;
UPDATE decisions SET
    kind = (SELECT kind FROM cases WHERE cases.id = case_id),
    subject_kind = (SELECT subject_kind FROM cases WHERE cases.id = case_id),
    subject_id = (SELECT subject_id FROM cases WHERE cases.id = case_id),
    waited = CAST(EXTRACT(EPOCH FROM decided_at - (SELECT opened_at FROM cases WHERE cases.id = case_id)) AS BIGINT);
CREATE INDEX decisions_subject ON decisions (subject_kind, subject_id, id);
CREATE INDEX decisions_log ON decisions (decided_at, id);
CREATE INDEX decisions_log_kind ON decisions (kind, decided_at, id);
CREATE INDEX decisions_log_rule ON decisions (rule, decided_at, id);
CREATE INDEX decisions_log_outcome ON decisions (outcome, decided_at, id);
CREATE INDEX decisions_overrules ON decisions (overrules);
CREATE INDEX decisions_overruled ON decisions (overruled_by);
CREATE INDEX decisions_figures ON decisions (decided_at, kind, outcome, rule, detected, overruled_by, waited);

-- Who may not decide the case because an earlier decision of theirs is appealed.
ALTER TABLE cases ADD COLUMN barred_id BIGINT REFERENCES accounts (id);
ALTER TABLE measures ADD COLUMN decision_id BIGINT REFERENCES decisions (id);
CREATE INDEX measures_decision ON measures (decision_id);

-- The statement of reasons that came with a restriction.
CREATE TABLE statements (
    decision_id BIGINT PRIMARY KEY NOT NULL REFERENCES decisions (id),
    account_id BIGINT REFERENCES accounts (id),
    flags INTEGER NOT NULL,
    ends_at TIMESTAMP,
    appeal_until TIMESTAMP NOT NULL,
    -- Opens the statement without signing in, for accounts that cannot.
    token_hash TEXT UNIQUE
);
CREATE INDEX statements_account ON statements (account_id, decision_id);

CREATE TABLE flags (
    id BIGINT PRIMARY KEY NOT NULL,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    -- The very text that was flagged; each reporter counts once for it.
    flagged TEXT NOT NULL,
    reporter_key TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    email TEXT,
    locale TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    told_at TIMESTAMP,
    token_hash TEXT UNIQUE,
    UNIQUE (flagged, reporter_key)
);
CREATE INDEX flags_case ON flags (case_id);
CREATE INDEX flags_account ON flags (account_id);
CREATE INDEX flags_created ON flags (created_at);
CREATE INDEX flags_told ON flags (told_at, created_at);

CREATE TABLE appeals (
    id BIGINT PRIMARY KEY NOT NULL,
    decision_id BIGINT NOT NULL REFERENCES decisions (id),
    -- "author" or "flag:id": one appeal for each.
    party TEXT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    account_id BIGINT REFERENCES accounts (id),
    flag_id BIGINT REFERENCES flags (id),
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    answered_by BIGINT REFERENCES decisions (id),
    opened_at TIMESTAMP NOT NULL,
    answered_at TIMESTAMP,
    UNIQUE (decision_id, party)
);
CREATE INDEX appeals_case ON appeals (case_id);
CREATE INDEX appeals_account ON appeals (account_id);
CREATE INDEX appeals_opened ON appeals (opened_at, state);

-- The daily hash chain over all decisions. No references: a row that goes must be missed.
CREATE TABLE sealed_days (
    day DATE PRIMARY KEY NOT NULL,
    decisions INTEGER NOT NULL,
    head TEXT NOT NULL,
    sealed_at TIMESTAMP NOT NULL
);
CREATE TABLE decision_seals (
    decision_id BIGINT PRIMARY KEY NOT NULL,
    day DATE NOT NULL,
    place INTEGER NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX decision_seals_day ON decision_seals (day, place);
