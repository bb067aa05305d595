CREATE TABLE agencies (
    id BIGINT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    legal_name TEXT,
    -- NULL: a brand at home in several countries.
    country TEXT,
    website TEXT,
    description TEXT,
    state TEXT NOT NULL,
    merged_into BIGINT REFERENCES agencies (id),
    source TEXT,
    suggested_by BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX agencies_state_name ON agencies (state, name_key, id);
CREATE INDEX agencies_name_country ON agencies (name_key, country);
CREATE INDEX agencies_state_country ON agencies (state, country);

CREATE TABLE agency_locations (
    id BIGINT PRIMARY KEY NOT NULL,
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    city TEXT NOT NULL,
    city_key TEXT NOT NULL,
    country TEXT
);
CREATE INDEX agency_locations_agency ON agency_locations (agency_id);
CREATE INDEX agency_locations_city ON agency_locations (city_key, agency_id);

CREATE TABLE agency_services (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    service TEXT NOT NULL,
    PRIMARY KEY (agency_id, service)
);
CREATE INDEX agency_services_service ON agency_services (service, agency_id);

CREATE TABLE agency_sectors (
    agency_id BIGINT NOT NULL REFERENCES agencies (id),
    sector TEXT NOT NULL,
    sector_key TEXT NOT NULL,
    PRIMARY KEY (agency_id, sector_key)
);
CREATE INDEX agency_sectors_sector ON agency_sectors (sector_key, agency_id);

-- Where to write when a visitor's suggestion is decided; deleted with the decision.
CREATE TABLE suggestion_addresses (
    agency_id BIGINT PRIMARY KEY NOT NULL REFERENCES agencies (id),
    email TEXT NOT NULL,
    locale TEXT NOT NULL
);
