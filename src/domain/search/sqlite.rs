//! The index in SQLite: FTS5 for words and for trigrams.

use diesel::sql_types::{BigInt, Text};
use diesel::{QueryResult, RunQueryDsl, SqliteConnection, sql_query};

use super::index::{Hit, Index, MOST_WORDS, Matches, Word, Words};
use super::query::Query;

const FIND: &str = "\
    SELECT a.id AS agency_id, a.name_key AS name_key, COALESCE(s.reviews, 0) AS reviews \
    FROM agency_words JOIN agencies a ON a.id = agency_words.rowid \
    LEFT JOIN scorecards s ON s.agency_id = a.id \
    WHERE agency_words MATCH ? \
    ORDER BY a.name_key = ? DESC, bm25(agency_words, 8.0, 2.0, 1.0), a.id LIMIT ?";

const SPELLED: &str = "\
    SELECT DISTINCT s.word AS word FROM json_each(?) typed \
    JOIN search_spellings s ON s.spelling >= typed.value AND s.spelling < typed.value || '{' LIMIT ?";

impl Index for SqliteConnection {
    fn matches(&self, query: &Query) -> Matches {
        let head = "agencies.id IN (SELECT rowid FROM agency_words WHERE agency_words MATCH ";
        Matches { head, tail: ")", query: query.fts5() }
    }

    fn take_out(&mut self, agency_id: i64) -> QueryResult<()> {
        sql_query("DELETE FROM agency_words WHERE rowid = ?").bind::<BigInt, _>(agency_id).execute(self)?;
        Ok(())
    }

    fn put_in(&mut self, agency_id: i64, words: &Words) -> QueryResult<()> {
        sql_query("INSERT INTO agency_words (rowid, names, places, sectors) VALUES (?, ?, ?, ?)")
            .bind::<BigInt, _>(agency_id)
            .bind::<Text, _>(words.names.join(" "))
            .bind::<Text, _>(words.places.join(" "))
            .bind::<Text, _>(words.sectors.join(" "))
            .execute(self)?;
        Ok(())
    }

    fn find(&mut self, query: &Query, limit: i64) -> QueryResult<Vec<Hit>> {
        sql_query(FIND)
            .bind::<Text, _>(query.fts5())
            .bind::<Text, _>(&query.name)
            .bind::<BigInt, _>(limit)
            .load(self)
    }

    fn known(&mut self, words: &[String]) -> QueryResult<Vec<Word>> {
        let known = "SELECT s.word AS word FROM json_each(?) given \
             JOIN search_spellings s ON s.spelling = given.value AND s.word = given.value";
        sql_query(known).bind::<Text, _>(json(words)).load(self)
    }

    fn learn(&mut self, words: &[String], spellings: &[(String, String)]) -> QueryResult<()> {
        sql_query("INSERT INTO search_words (word) SELECT value FROM json_each(?)")
            .bind::<Text, _>(json(words))
            .execute(self)?;
        let learn = "INSERT INTO search_spellings (spelling, word) \
             SELECT value ->> 0, value ->> 1 FROM json_each(?)";
        sql_query(learn).bind::<Text, _>(json(spellings)).execute(self)?;
        Ok(())
    }

    fn spelled(&mut self, spellings: &[String]) -> QueryResult<Vec<Word>> {
        sql_query(SPELLED).bind::<Text, _>(json(spellings)).bind::<BigInt, _>(MOST_WORDS).load(self)
    }

    fn containing(&mut self, parts: &[String]) -> QueryResult<Vec<Word>> {
        let any: Vec<String> = parts.iter().map(|part| format!("\"{part}\"")).collect();
        sql_query("SELECT word FROM search_words WHERE search_words MATCH ? LIMIT ?")
            .bind::<Text, _>(any.join(" OR "))
            .bind::<BigInt, _>(MOST_WORDS)
            .load(self)
    }
}

/// A list as SQLite takes it in one parameter. Texts always become JSON.
fn json(list: &(impl serde::Serialize + ?Sized)) -> String {
    serde_json::to_string(list).unwrap_or_default()
}
