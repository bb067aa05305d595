-- What somebody has begun to write; becomes a review when the mail address is confirmed.
CREATE TABLE review_drafts (
    id BIGINT PRIMARY KEY NOT NULL,
    -- The browser it was written in; one browser may hold several drafts.
    token_hash TEXT NOT NULL,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    account_id BIGINT REFERENCES accounts (id),
    email TEXT,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    locale TEXT NOT NULL,
    review_id BIGINT,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX review_drafts_token ON review_drafts (token_hash);
CREATE INDEX review_drafts_account ON review_drafts (account_id);
CREATE INDEX review_drafts_updated ON review_drafts (updated_at);

CREATE TABLE reviews (
    id BIGINT PRIMARY KEY NOT NULL,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    account_id BIGINT REFERENCES accounts (id),
    person_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    proof TEXT NOT NULL,
    state TEXT NOT NULL,
    ended_rule TEXT,
    submitted_at TIMESTAMP NOT NULL,
    state_changed_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    -- The order of the public list, newest first; NULL until the first publication.
    published_order BIGINT,
    -- What the public list filters by, copied from the version that counts.
    stars INTEGER,
    stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    language TEXT NOT NULL
);
CREATE INDEX reviews_public ON reviews (agency_id, published_order);
-- With the state, so that what a filter finds can be counted without reading the reviews.
CREATE INDEX reviews_public_side ON reviews (agency_id, side, state, published_order);
CREATE INDEX reviews_public_stars ON reviews (agency_id, stars, state, published_order);
CREATE INDEX reviews_public_stage ON reviews (agency_id, stage, state, published_order);
CREATE INDEX reviews_public_outcome ON reviews (agency_id, outcome, state, published_order);
CREATE INDEX reviews_public_language ON reviews (agency_id, language, state, published_order);
CREATE INDEX reviews_newest ON reviews (published_order);
CREATE INDEX reviews_account ON reviews (account_id, id);

CREATE TABLE review_versions (
    id BIGINT PRIMARY KEY NOT NULL,
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    service TEXT NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    experienced_on DATE NOT NULL,
    came_back TEXT NOT NULL,
    feedback_days INTEGER,
    still_waiting BOOLEAN NOT NULL,
    chased INTEGER NOT NULL,
    silent_party TEXT,
    position_title TEXT,
    contact_channels TEXT NOT NULL,
    title TEXT NOT NULL,
    went_well TEXT NOT NULL,
    went_wrong TEXT NOT NULL,
    advice TEXT NOT NULL,
    language TEXT NOT NULL,
    submitted_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP,
    UNIQUE (review_id, number)
);

CREATE TABLE review_ratings (
    version_id BIGINT NOT NULL REFERENCES review_versions (id),
    criterion TEXT NOT NULL,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
    PRIMARY KEY (version_id, criterion)
);

CREATE TABLE follow_ups (
    id BIGINT PRIMARY KEY NOT NULL,
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    moment TEXT NOT NULL,
    happened_on DATE NOT NULL,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    -- The moment while this follow-up stands or waits, NULL once it was rejected or withdrawn:
    -- one follow-up per moment.
    open_moment TEXT,
    submitted_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    UNIQUE (review_id, open_moment)
);

CREATE TABLE follow_up_ratings (
    follow_up_id BIGINT NOT NULL REFERENCES follow_ups (id),
    criterion TEXT NOT NULL,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
    PRIMARY KEY (follow_up_id, criterion)
);

-- At most one review per agency and person in twelve months: one row per pair, moved on by compare-and-swap.
CREATE TABLE reviewing_periods (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    person_key TEXT NOT NULL,
    review_id BIGINT NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    PRIMARY KEY (agency_id, person_key)
);
