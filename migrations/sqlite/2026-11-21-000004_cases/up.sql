CREATE TABLE cases (
    id BIGINT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    -- "kind:id" while the case is open, NULL afterwards: one open case per subject.
    open_subject TEXT UNIQUE,
    agency_id BIGINT REFERENCES agencies (id),
    author_id BIGINT REFERENCES accounts (id),
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    holder_id BIGINT REFERENCES accounts (id),
    held_until TIMESTAMP,
    decided_at TIMESTAMP
);
CREATE INDEX cases_queue ON cases (state, due_at, id);
CREATE INDEX cases_queue_kind ON cases (state, kind, due_at, id);
CREATE INDEX cases_queue_language ON cases (state, language, due_at, id);
CREATE INDEX cases_subject ON cases (subject_kind, subject_id);
CREATE INDEX cases_agency ON cases (agency_id);

CREATE TABLE decisions (
    id BIGINT PRIMARY KEY NOT NULL,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    moderator_id BIGINT NOT NULL REFERENCES accounts (id),
    outcome TEXT NOT NULL,
    rule TEXT,
    explanation TEXT NOT NULL,
    passages TEXT NOT NULL,
    decided_at TIMESTAMP NOT NULL
);
CREATE INDEX decisions_case ON decisions (case_id);
CREATE INDEX decisions_moderator ON decisions (moderator_id, decided_at);

CREATE TABLE audit_entries (
    id BIGINT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id BIGINT,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    details TEXT NOT NULL
);
CREATE INDEX audit_entries_subject ON audit_entries (subject_kind, subject_id);
CREATE INDEX audit_entries_at ON audit_entries (at);
