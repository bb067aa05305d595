//! The index in PostgreSQL: `tsvector` for words, `pg_trgm` for parts of words.
//! Vectors are written out here, word by word: PostgreSQL's own parser would take "1e5" for a number.

use diesel::sql_types::{Array, BigInt, Text};
use diesel::{PgConnection, QueryResult, RunQueryDsl, sql_query};

use super::index::{Hit, Index, MOST_WORDS, Matches, Word, Words};
use super::query::Query;

const FIND: &str = "\
    SELECT a.id AS agency_id, a.name_key AS name_key, COALESCE(s.reviews, 0) AS reviews \
    FROM agency_words w JOIN agencies a ON a.id = w.agency_id \
    LEFT JOIN scorecards s ON s.agency_id = a.id \
    WHERE w.words @@ CAST($1 AS tsquery) \
    ORDER BY a.name_key = $2 DESC, ts_rank(w.words, CAST($1 AS tsquery), 1) DESC, a.id LIMIT $3";

const SPELLED: &str = "\
    SELECT DISTINCT s.word AS word FROM unnest($1) AS typed (spelling) \
    JOIN search_spellings s ON s.spelling >= typed.spelling AND s.spelling < typed.spelling || '{' LIMIT $2";

impl Index for PgConnection {
    fn matches(&self, query: &Query) -> Matches {
        let head = "agencies.id IN (SELECT agency_id FROM agency_words WHERE words @@ CAST(";
        Matches { head, tail: " AS tsquery))", query: query.tsquery() }
    }

    fn take_out(&mut self, agency_id: i64) -> QueryResult<()> {
        sql_query("DELETE FROM agency_words WHERE agency_id = $1")
            .bind::<BigInt, _>(agency_id)
            .execute(self)?;
        Ok(())
    }

    fn put_in(&mut self, agency_id: i64, words: &Words) -> QueryResult<()> {
        sql_query("INSERT INTO agency_words (agency_id, words) VALUES ($1, CAST($2 AS tsvector))")
            .bind::<BigInt, _>(agency_id)
            .bind::<Text, _>(vector(words))
            .execute(self)?;
        Ok(())
    }

    fn find(&mut self, query: &Query, limit: i64) -> QueryResult<Vec<Hit>> {
        sql_query(FIND)
            .bind::<Text, _>(query.tsquery())
            .bind::<Text, _>(&query.name)
            .bind::<BigInt, _>(limit)
            .load(self)
    }

    fn known(&mut self, words: &[String]) -> QueryResult<Vec<Word>> {
        sql_query("SELECT word FROM search_words WHERE word = ANY ($1)")
            .bind::<Array<Text>, _>(words)
            .load(self)
    }

    fn learn(&mut self, words: &[String], spellings: &[(String, String)]) -> QueryResult<()> {
        sql_query("INSERT INTO search_words (word) SELECT unnest($1) ON CONFLICT DO NOTHING")
            .bind::<Array<Text>, _>(words)
            .execute(self)?;
        let (spelled, meant): (Vec<&str>, Vec<&str>) =
            spellings.iter().map(|(spelling, word)| (spelling.as_str(), word.as_str())).unzip();
        let learn = "INSERT INTO search_spellings (spelling, word) \
             SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING";
        sql_query(learn).bind::<Array<Text>, _>(spelled).bind::<Array<Text>, _>(meant).execute(self)?;
        Ok(())
    }

    fn spelled(&mut self, spellings: &[String]) -> QueryResult<Vec<Word>> {
        sql_query(SPELLED).bind::<Array<Text>, _>(spellings).bind::<BigInt, _>(MOST_WORDS).load(self)
    }

    fn containing(&mut self, parts: &[String]) -> QueryResult<Vec<Word>> {
        let patterns: Vec<String> = parts.iter().map(|part| format!("%{part}%")).collect();
        sql_query("SELECT word FROM search_words WHERE word LIKE ANY ($1) LIMIT $2")
            .bind::<Array<Text>, _>(patterns)
            .bind::<BigInt, _>(MOST_WORDS)
            .load(self)
    }
}

/// `'hays':1A 'london':2B …`: names weigh most, sectors least.
fn vector(words: &Words) -> String {
    let weighed = [(&words.names, 'A'), (&words.places, 'B'), (&words.sectors, 'C')];
    let lexemes =
        weighed.into_iter().flat_map(|(words, weight)| words.iter().map(move |word| (word, weight)));
    let placed = (1..).zip(lexemes).map(|(place, (word, weight))| format!("'{word}':{place}{weight}"));
    placed.collect::<Vec<_>>().join(" ")
}
