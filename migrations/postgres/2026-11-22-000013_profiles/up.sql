-- What an agency says of itself, and the history of it.

ALTER TABLE agencies ADD COLUMN permit TEXT;
ALTER TABLE agencies ADD COLUMN registry_number TEXT;
ALTER TABLE agencies ADD COLUMN logo TEXT;

-- Pictures as we drew them, by the SHA-256 of their bytes.
CREATE TABLE logos (
    hash TEXT NOT NULL PRIMARY KEY,
    bytes BYTEA NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL
);

-- Names an agency had before, and those of the agencies it took over.
CREATE TABLE former_names (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    name_key TEXT NOT NULL,
    name TEXT NOT NULL,
    until TIMESTAMP NOT NULL,
    PRIMARY KEY (agency_id, name_key)
);

INSERT INTO former_names (agency_id, name_key, name, until)
SELECT merged_into, name_key, min(name), max(updated_at)
FROM agencies WHERE merged_into IS NOT NULL AND name_key <> ''
GROUP BY merged_into, name_key;

-- Every change of an agency's own words: what it was to be, and what it replaced.
CREATE TABLE agency_revisions (
    id BIGINT NOT NULL PRIMARY KEY,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    actor_kind TEXT NOT NULL,
    author_id BIGINT REFERENCES accounts (id),
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    legal_name TEXT,
    website TEXT,
    description TEXT,
    logo TEXT REFERENCES logos (hash),
    old_name TEXT NOT NULL,
    old_legal_name TEXT,
    old_website TEXT,
    old_description TEXT,
    old_logo TEXT,
    rule TEXT,
    explanation TEXT NOT NULL,
    proposed_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP
);
CREATE INDEX agency_revisions_of_agency ON agency_revisions (agency_id, id);
CREATE UNIQUE INDEX agency_revisions_pending ON agency_revisions (agency_id) WHERE state = 'pending';
CREATE INDEX agency_revisions_author ON agency_revisions (author_id);
