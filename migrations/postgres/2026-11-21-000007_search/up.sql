-- Words find by prefix; trigrams find in spite of a typing error.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE agency_words (
    agency_id BIGINT PRIMARY KEY NOT NULL REFERENCES agencies (id),
    words TSVECTOR NOT NULL,
    names TEXT NOT NULL
);
CREATE INDEX agency_words_words ON agency_words USING gin (words);
CREATE INDEX agency_words_names ON agency_words USING gin (names gin_trgm_ops);
