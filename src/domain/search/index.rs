//! The index: what it holds of an agency, and what both databases can do with it.

use std::collections::BTreeSet;

use diesel::QueryResult;
use diesel::sql_types::{BigInt, Text};

use super::query::Query;
use super::spelling;
use crate::domain::agencies::AgencyId;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::folding;

/// What an agency is found by. Texts are as people write them.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The name, the legal name, former names.
    pub names: Vec<String>,
    /// Cities, with the names they have in other languages.
    pub places: Vec<String>,
    /// Sectors and services.
    pub sectors: Vec<String>,
}

/// Puts an agency into the index, in place of what was there of it, in the caller's transaction.
///
/// # Errors
/// The database's own.
pub fn put(conn: &mut Conn, agency: AgencyId, document: &Document) -> Result<()> {
    let words = Words::of(document);
    let index = index(conn);
    index.take_out(agency.0)?;
    index.put_in(agency.0, &words)?;
    spelling::learn(index, words.all())
}

/// Takes an agency out of the index.
///
/// # Errors
/// The database's own.
pub fn remove(conn: &mut Conn, agency: AgencyId) -> Result<()> {
    Ok(index(conn).take_out(agency.0)?)
}

/// The folded words of a document, each once per field.
#[derive(Debug)]
pub(super) struct Words {
    pub names: Vec<String>,
    pub places: Vec<String>,
    pub sectors: Vec<String>,
}

impl Words {
    fn of(document: &Document) -> Self {
        let names = document.names.iter().flat_map(|name| {
            let folded = folding::fold(name);
            // "I.C.E. Group" is looked for as "icegroup", too.
            let joined = folding::fold_name(name).replace(' ', "");
            folded.split(' ').map(str::to_owned).chain([joined]).collect::<Vec<_>>()
        });
        Self {
            names: distinct(names),
            places: distinct(document.places.iter().flat_map(|place| folding::tokens(place))),
            sectors: distinct(document.sectors.iter().flat_map(|sector| folding::tokens(sector))),
        }
    }

    fn all(&self) -> BTreeSet<&str> {
        [&self.names, &self.places, &self.sectors].into_iter().flatten().map(String::as_str).collect()
    }
}

/// The longest word the index keeps, in letters; PostgreSQL's own limit is 2,046 bytes.
const LONGEST_WORD: usize = 60;

fn distinct(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let usable = |word: &String| !word.is_empty() && word.len() <= LONGEST_WORD;
    words.into_iter().filter(usable).filter(|word| seen.insert(word.clone())).collect()
}

/// An agency that a query found.
#[derive(Debug, diesel::QueryableByName)]
pub(super) struct Hit {
    #[diesel(sql_type = BigInt)]
    pub agency_id: i64,
    #[diesel(sql_type = Text)]
    pub name_key: String,
    #[diesel(sql_type = BigInt)]
    pub reviews: i64,
}

/// The condition that an agency is found by a query: `head`, then `query` as a parameter, then `tail`.
#[derive(Clone, Debug)]
pub struct Matches {
    pub head: &'static str,
    pub tail: &'static str,
    pub query: String,
}

/// A word of the index.
#[derive(Debug, diesel::QueryableByName)]
pub(super) struct Word {
    #[diesel(sql_type = Text)]
    pub word: String,
}

/// The most words one question to the vocabulary brings back.
pub(super) const MOST_WORDS: i64 = 2_000;

/// What a database does for the search.
pub(super) trait Index {
    /// A condition on the table `agencies` in this database's language.
    fn matches(&self, query: &Query) -> Matches;

    /// Takes what is there of an agency out.
    fn take_out(&mut self, agency_id: i64) -> QueryResult<()>;

    /// Puts an agency in that is not there.
    fn put_in(&mut self, agency_id: i64, words: &Words) -> QueryResult<()>;

    /// The agencies with every word of the query, at most `limit`.
    fn find(&mut self, query: &Query, limit: i64) -> QueryResult<Vec<Hit>>;

    /// Those of `words` that the vocabulary holds.
    fn known(&mut self, words: &[String]) -> QueryResult<Vec<Word>>;

    /// Adds words to the vocabulary, and the spellings they can be found by: pairs of spelling and word.
    fn learn(&mut self, words: &[String], spellings: &[(String, String)]) -> QueryResult<()>;

    /// Words with a spelling that begins with one of `spellings`.
    fn spelled(&mut self, spellings: &[String]) -> QueryResult<Vec<Word>>;

    /// Words that contain one of `parts`, which have at least three letters.
    fn containing(&mut self, parts: &[String]) -> QueryResult<Vec<Word>>;
}

/// The index of the database behind `conn`.
pub(super) fn index(conn: &mut Conn) -> &mut dyn Index {
    match conn {
        Conn::Sqlite(sqlite) => sqlite,
        Conn::Postgres(postgres) => postgres,
    }
}
