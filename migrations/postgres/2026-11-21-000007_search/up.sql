-- Listed agencies. Words are found by their beginning.
CREATE TABLE agency_words (
    agency_id BIGINT PRIMARY KEY NOT NULL REFERENCES agencies (id),
    words TSVECTOR NOT NULL
);
CREATE INDEX agency_words_words ON agency_words USING gin (words);

-- Every word of the index once: its trigrams find it inside of a longer one.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE search_words (word TEXT COLLATE "C" PRIMARY KEY NOT NULL);
CREATE INDEX search_words_word ON search_words USING gin (word gin_trgm_ops);

-- Every word as it is and with each of its letters left out: two words that differ by one typing error
-- have such a spelling in common.
CREATE TABLE search_spellings (
    spelling TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (spelling, word)
);
