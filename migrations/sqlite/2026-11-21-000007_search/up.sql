-- Listed agencies; the rowid is the agency's id. Words are found by their beginning.
CREATE VIRTUAL TABLE agency_words USING fts5 (names, places, sectors, tokenize = 'unicode61', prefix = '2 3');

-- Every word of the index once: its trigrams find it inside of a longer one.
CREATE VIRTUAL TABLE search_words USING fts5 (word, tokenize = 'trigram');

-- Every word as it is and with each of its letters left out: two words that differ by one typing error
-- have such a spelling in common.
CREATE TABLE search_spellings (
    spelling TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (spelling, word)
);
