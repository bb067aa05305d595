-- Who acts for an agency. A row that is gone ends every right at once: it is read with each request.
CREATE TABLE representatives (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    PRIMARY KEY (agency_id, account_id)
);
CREATE INDEX representatives_account ON representatives (account_id, agency_id);

-- "I represent this agency."
CREATE TABLE claims (
    id BIGINT PRIMARY KEY NOT NULL,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    -- "agency:account" while the claim is open, NULL afterwards: one open claim per person and agency.
    open_key TEXT UNIQUE,
    state TEXT NOT NULL,
    -- The address at the agency's domain, and the hash of the token in the link that went there.
    address TEXT,
    token_hash TEXT UNIQUE,
    explanation TEXT NOT NULL,
    -- Why an owner said no.
    refusal TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- Until when the owners may answer.
    answer_due_at TIMESTAMP,
    decided_at TIMESTAMP
);
CREATE INDEX claims_agency ON claims (agency_id, state, id);
CREATE INDEX claims_account ON claims (account_id, id);
CREATE INDEX claims_waiting ON claims (state, created_at);

CREATE TABLE invitations (
    id BIGINT PRIMARY KEY NOT NULL,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    -- "agency:address" in lower case while the invitation is open: one per address.
    open_key TEXT UNIQUE,
    email TEXT NOT NULL,
    token_hash TEXT UNIQUE,
    role TEXT NOT NULL,
    invited_by BIGINT NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX invitations_agency ON invitations (agency_id, id);
CREATE INDEX invitations_invited_by ON invitations (invited_by);
