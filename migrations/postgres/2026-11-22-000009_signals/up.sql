-- What the software noticed about a text that waits. NULL in signals_at: not looked at yet.
ALTER TABLE cases ADD COLUMN risk INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN signals_at TIMESTAMP;

CREATE TABLE case_signals (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    signal TEXT NOT NULL,
    points INTEGER NOT NULL,
    -- What was seen, as JSON; emptied when the text is erased.
    seen TEXT NOT NULL,
    PRIMARY KEY (case_id, signal)
);
CREATE INDEX case_signals_signal ON case_signals (signal, case_id);

-- Signals whose points a moderator has switched; the others are as the program has them.
CREATE TABLE signal_switches (
    signal TEXT PRIMARY KEY NOT NULL,
    is_on BOOLEAN NOT NULL,
    switched_by BIGINT NOT NULL REFERENCES accounts (id),
    switched_at TIMESTAMP NOT NULL
);

-- By these a near-duplicate is found: texts that share a band are compared.
CREATE TABLE text_bands (
    band BIGINT NOT NULL,
    subject_id BIGINT NOT NULL,
    subject_kind TEXT NOT NULL,
    PRIMARY KEY (band, subject_id, subject_kind)
);
CREATE INDEX text_bands_subject ON text_bands (subject_id, subject_kind);

-- From which coarse network a text came, as a keyed hash; deleted after 90 days.
CREATE TABLE review_networks (
    id BIGINT PRIMARY KEY NOT NULL,
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    network_key TEXT NOT NULL,
    seen_at TIMESTAMP NOT NULL
);
CREATE INDEX review_networks_key ON review_networks (network_key, seen_at);
CREATE INDEX review_networks_seen ON review_networks (seen_at);
CREATE INDEX review_networks_review ON review_networks (review_id);

-- When the writing was over; a mailed confirmation comes later.
ALTER TABLE review_drafts ADD COLUMN written_at TIMESTAMP;
CREATE INDEX review_drafts_review ON review_drafts (review_id);
-- How many reviews an agency gets in which time.
CREATE INDEX reviews_agency_submitted ON reviews (agency_id, submitted_at);
CREATE INDEX agencies_website ON agencies (website);
CREATE INDEX decisions_decided ON decisions (decided_at, case_id);
