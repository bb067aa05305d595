-- What a published review puts into the sums, kept so that exactly that can be taken out again.
CREATE TABLE counted_reviews (
    review_id BIGINT PRIMARY KEY NOT NULL REFERENCES reviews (id),
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    person_key TEXT NOT NULL,
    side TEXT NOT NULL,
    class TEXT NOT NULL,
    proof TEXT NOT NULL,
    experienced_on DATE NOT NULL,
    stars DOUBLE PRECISION NOT NULL,
    facts TEXT NOT NULL
);
CREATE INDEX counted_reviews_person ON counted_reviews (agency_id, side, person_key);

CREATE TABLE counted_ratings (
    review_id BIGINT NOT NULL REFERENCES counted_reviews (review_id),
    criterion TEXT NOT NULL,
    stars INTEGER NOT NULL,
    PRIMARY KEY (review_id, criterion)
);

CREATE TABLE score_sums (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    side TEXT NOT NULL,
    class TEXT NOT NULL,
    n BIGINT NOT NULL,
    a DOUBLE PRECISION NOT NULL,
    b DOUBLE PRECISION NOT NULL,
    c DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (agency_id, side, class)
);

CREATE TABLE criterion_sums (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    side TEXT NOT NULL,
    criterion TEXT NOT NULL,
    n BIGINT NOT NULL,
    a DOUBLE PRECISION NOT NULL,
    b DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (agency_id, side, criterion)
);

CREATE TABLE peer_sums (
    side TEXT NOT NULL,
    class TEXT NOT NULL,
    n BIGINT NOT NULL,
    a DOUBLE PRECISION NOT NULL,
    b DOUBLE PRECISION NOT NULL,
    c DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (side, class)
);

-- The rows are there from the start: whoever changes what peers add up to locks the first.
INSERT INTO peer_sums (side, class, n, a, b, c) VALUES
    ('talent', 'placed', 0, 0, 0, 0), ('talent', 'not_placed', 0, 0, 0, 0), ('client', 'any', 0, 0, 0, 0);

CREATE TABLE peer_criterion_sums (
    side TEXT NOT NULL,
    criterion TEXT NOT NULL,
    n BIGINT NOT NULL,
    a DOUBLE PRECISION NOT NULL,
    b DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (side, criterion)
);

-- Counts and totals behind histogram, feedback behaviour, trend and waiting days.
CREATE TABLE tallies (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    side TEXT NOT NULL,
    measure TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    n BIGINT NOT NULL,
    total DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (agency_id, side, measure, bucket)
);

-- The same of all agencies together.
CREATE TABLE peer_tallies (
    side TEXT NOT NULL,
    measure TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    n BIGINT NOT NULL,
    total DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (side, measure, bucket)
);

-- One row per agency for lists: what is shown of it, and its place in the order.
CREATE TABLE scorecards (
    agency_id BIGINT PRIMARY KEY NOT NULL REFERENCES agencies (id),
    shown TEXT NOT NULL,
    score DOUBLE PRECISION,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    talent_score DOUBLE PRECISION,
    client_score DOUBLE PRECISION,
    gap DOUBLE PRECISION,
    rank_score DOUBLE PRECISION NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    reviews BIGINT NOT NULL,
    talent_people BIGINT NOT NULL,
    client_people BIGINT NOT NULL,
    -- Feedback as told in reviews: people who say how long they waited, the day by which half of them had
    -- an answer, and the share of reviews that got reasons.
    waits BIGINT NOT NULL,
    feedback_median INTEGER,
    reasons_share DOUBLE PRECISION,
    computed_on DATE NOT NULL
);
CREATE INDEX scorecards_rank ON scorecards (rank_score, weight, agency_id);
CREATE INDEX scorecards_reviews ON scorecards (reviews, agency_id);
CREATE INDEX scorecards_gap ON scorecards (gap);
CREATE INDEX scorecards_feedback ON scorecards (feedback_median, reasons_share);
