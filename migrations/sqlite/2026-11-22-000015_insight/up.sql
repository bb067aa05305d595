-- What the filters of an agency's desk show: one row per side, half-year and service; half-year 0 is all of
-- them, service -1 is all of them. `told` is JSON: counts and totals by criterion and measure.
CREATE TABLE score_cells (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    side TEXT NOT NULL,
    half_year INTEGER NOT NULL,
    service INTEGER NOT NULL,
    people BIGINT NOT NULL,
    reviews BIGINT NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (agency_id, side, half_year, service)
);

-- How the figures of the agencies of a country and a service lie, made every night. The empty country is
-- everywhere, the empty service is every service. `figures` is JSON: agencies by figure and twentieths of stars.
CREATE TABLE peer_groups (
    country TEXT NOT NULL,
    service TEXT NOT NULL,
    figures TEXT NOT NULL,
    refreshed_on DATE NOT NULL,
    PRIMARY KEY (country, service)
);

-- With what an agency stands in which groups, so that it can be left out of its own peers. JSON.
CREATE TABLE peer_places (
    agency_id BIGINT PRIMARY KEY NOT NULL REFERENCES agencies (id),
    stands TEXT NOT NULL
);

-- Published reviews that give advice, with what their list is narrowed by.
CREATE TABLE advices (
    review_id BIGINT PRIMARY KEY NOT NULL REFERENCES reviews (id),
    version_id BIGINT NOT NULL REFERENCES review_versions (id),
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    side TEXT NOT NULL,
    half_year INTEGER NOT NULL,
    published_order BIGINT NOT NULL
);
CREATE INDEX advices_agency ON advices (agency_id, published_order);
CREATE INDEX advices_side ON advices (agency_id, side, published_order);
CREATE INDEX advices_half_year ON advices (agency_id, half_year, published_order);
CREATE INDEX advices_both ON advices (agency_id, side, half_year, published_order);
CREATE INDEX advices_version ON advices (version_id);

-- "An answer within so many working days after every interview." Rows stay; a withdrawn promise has its end.
CREATE TABLE promises (
    id BIGINT PRIMARY KEY NOT NULL,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    -- The agency while the promise stands, NULL afterwards: one at a time.
    standing_agency BIGINT UNIQUE,
    days INTEGER NOT NULL,
    made_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP,
    kept BIGINT NOT NULL,
    broken BIGINT NOT NULL,
    unknown BIGINT NOT NULL
);
CREATE INDEX promises_agency ON promises (agency_id, id);

-- What a published review says of a promise, kept so that exactly that can be taken out again.
CREATE TABLE promise_counts (
    review_id BIGINT PRIMARY KEY NOT NULL REFERENCES reviews (id),
    promise_id BIGINT NOT NULL REFERENCES promises (id),
    answer TEXT NOT NULL
);
CREATE INDEX promise_counts_promise ON promise_counts (promise_id);

-- Who wants the weekly mail about which agency. The id is what the link at the end of the mail names.
CREATE TABLE digests (
    id BIGINT PRIMARY KEY NOT NULL,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    wanted_since TIMESTAMP NOT NULL,
    -- Everything published until then has been told.
    told_until TIMESTAMP NOT NULL,
    -- The Monday of the last week that is done.
    week DATE,
    UNIQUE (account_id, agency_id)
);
CREATE INDEX digests_agency ON digests (agency_id);
