-- What an agency wants to answer, as typed: one draft per review.
CREATE TABLE response_drafts (
    review_id BIGINT PRIMARY KEY NOT NULL REFERENCES reviews (id),
    body TEXT NOT NULL,
    cause TEXT NOT NULL,
    changes TEXT NOT NULL,
    language TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL
);

-- What was handed in; never changed, only decided on.
CREATE TABLE responses (
    id BIGINT PRIMARY KEY NOT NULL,
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    -- The review while this one waits, NULL afterwards: one waits at a time.
    open_review BIGINT UNIQUE,
    state TEXT NOT NULL,
    body TEXT NOT NULL,
    cause TEXT,
    changes TEXT NOT NULL,
    language TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    submitted_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP
);
CREATE INDEX responses_review ON responses (review_id, state, id);

-- Of the published reviews, how many the agency answered, and the days within which half of them were.
ALTER TABLE scorecards ADD COLUMN responses BIGINT NOT NULL DEFAULT 0;
ALTER TABLE scorecards ADD COLUMN response_median INTEGER;
