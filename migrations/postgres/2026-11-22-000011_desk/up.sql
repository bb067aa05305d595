-- Hours since 1970, UTC, in which a case is due. What is due within the same hour is equally urgent; then
-- the risk says what comes first.
ALTER TABLE cases ADD COLUMN due_hour BIGINT NOT NULL DEFAULT 0;
-- The colleague who gave the case to its holder.
ALTER TABLE cases ADD COLUMN handed_by BIGINT REFERENCES accounts (id);
UPDATE cases SET due_hour = CAST(floor(extract(epoch FROM due_at) / 3600) AS BIGINT);

DROP INDEX cases_queue;
DROP INDEX cases_queue_kind;
DROP INDEX cases_queue_language;
CREATE INDEX cases_queue ON cases (state, due_hour, risk DESC, id);
CREATE INDEX cases_queue_kind ON cases (state, kind, due_hour, risk DESC, id);
CREATE INDEX cases_queue_language ON cases (state, language, due_hour, risk DESC, id);
CREATE INDEX cases_queue_agency ON cases (state, agency_id, due_hour, risk DESC, id);
CREATE INDEX cases_queue_holder ON cases (state, holder_id, due_hour, risk DESC, id);
-- How many wait since when, are late, are held, and how long those took that were decided.
CREATE INDEX cases_waiting ON cases (state, kind, opened_at);
CREATE INDEX cases_due ON cases (state, due_at);
CREATE INDEX cases_held ON cases (state, held_until);
CREATE INDEX cases_decided ON cases (state, decided_at, opened_at);

-- What moderators tell each other about a case: never mailed, never shown to anybody else, deleted when the
-- text the case is about is erased.
CREATE TABLE case_notes (
    id BIGINT PRIMARY KEY NOT NULL,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    moderator_id BIGINT NOT NULL REFERENCES accounts (id),
    body TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL
);
CREATE INDEX case_notes_case ON case_notes (case_id, id);

-- The reviews of an agency around a day.
CREATE INDEX IF NOT EXISTS reviews_agency_submitted ON reviews (agency_id, submitted_at);
