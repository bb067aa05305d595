CREATE TABLE mails (
    id BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    recipient TEXT NOT NULL,
    locale TEXT NOT NULL,
    -- JSON for the template; emptied once the mail is sent, because it may hold a one-time link.
    context TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at TIMESTAMP NOT NULL,
    leased_until TIMESTAMP,
    last_error TEXT,
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP
);
CREATE INDEX mails_due ON mails (state, due_at);
CREATE INDEX mails_recipient ON mails (recipient, created_at);

CREATE TABLE jobs (
    id BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    payload TEXT NOT NULL,
    -- Set for jobs of which only one may wait at a time, NULL once it is done.
    unique_key TEXT UNIQUE,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at TIMESTAMP NOT NULL,
    leased_until TIMESTAMP,
    last_error TEXT,
    created_at TIMESTAMP NOT NULL,
    done_at TIMESTAMP
);
CREATE INDEX jobs_due ON jobs (state, due_at);
