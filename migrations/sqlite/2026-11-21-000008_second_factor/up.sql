-- When this session has shown the second factor; until when it may do dangerous things.
ALTER TABLE sessions ADD COLUMN second_factor_at TIMESTAMP;
ALTER TABLE sessions ADD COLUMN sudo_until TIMESTAMP;

ALTER TABLE accounts ADD COLUMN suspended_until TIMESTAMP;

CREATE TABLE second_factors (
    account_id BIGINT PRIMARY KEY NOT NULL REFERENCES accounts (id),
    -- Readable only with the portal's own key.
    sealed_secret TEXT NOT NULL,
    -- The step of the last code that was used: codes of this step and before count no more.
    used_step BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- NULL until a first code has shown that the app knows the secret.
    confirmed_at TIMESTAMP
);

CREATE TABLE recovery_codes (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    code_hash TEXT NOT NULL,
    used_at TIMESTAMP,
    PRIMARY KEY (account_id, code_hash)
);

-- Second factors that go by themselves at `due_at` unless their owner objects.
CREATE TABLE second_factor_resets (
    account_id BIGINT PRIMARY KEY NOT NULL REFERENCES accounts (id),
    requested_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL
);

-- What was done about an account, with the statement of reasons.
CREATE TABLE measures (
    id BIGINT PRIMARY KEY NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    explanation TEXT NOT NULL,
    taken_by BIGINT NOT NULL REFERENCES accounts (id),
    taken_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP,
    lifted_at TIMESTAMP
);
CREATE INDEX measures_account ON measures (account_id, id);

CREATE INDEX audit_entries_actor ON audit_entries (actor_id, id);
CREATE INDEX audit_entries_action ON audit_entries (action, id);

-- The former names of an agency.
CREATE INDEX agencies_merged_into ON agencies (merged_into);
