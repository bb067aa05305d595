CREATE TABLE accounts (
    id BIGINT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    person_key TEXT NOT NULL,
    password_hash TEXT,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX accounts_person_key ON accounts (person_key);

CREATE TABLE staff (
    account_id BIGINT PRIMARY KEY NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE sessions (
    id BIGINT PRIMARY KEY NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    token_hash TEXT NOT NULL UNIQUE,
    user_agent TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expires ON sessions (expires_at);

-- One-time links sent by mail. Only the hash of a token is stored.
CREATE TABLE mail_links (
    id BIGINT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    email TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    draft_id BIGINT,
    password_hash TEXT,
    locale TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX mail_links_account ON mail_links (account_id);
CREATE INDEX mail_links_expires ON mail_links (expires_at);

-- Fixed windows of the limits that must hold across instances.
CREATE TABLE limit_counts (
    limit_name TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    window_start TIMESTAMP NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (limit_name, key_hash, window_start)
);
CREATE INDEX limit_counts_window ON limit_counts (window_start);
