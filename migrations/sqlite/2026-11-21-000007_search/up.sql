-- The rowid is the agency's id. Words find by prefix; trigrams find in spite of a typing error.
CREATE VIRTUAL TABLE agency_words USING fts5 (names, places, sectors, tokenize = 'unicode61', prefix = '2 3');
CREATE VIRTUAL TABLE agency_trigrams USING fts5 (names, tokenize = 'trigram');
