//! The vocabulary: every word of the index, found in spite of one typing error, or inside of a longer
//! word. Two words that differ by one typing error become the same when the right letter is left out
//! of each; so the index keeps every word without each of its letters, and nothing has to be scanned.
//! The same works for beginnings of words, because such spellings begin alike.

use std::collections::BTreeSet;

use super::index::Index;
use super::query::{Query, Term};
use crate::domain::error::Result;
use crate::platform::folding::{FORGIVING_LENGTH, begins_with_one_typo, one_typo};

/// The shortest word of the vocabulary: one letter less than the shortest that forgives.
const SHORTEST: usize = FORGIVING_LENGTH - 1;

/// The most words that may stand in the place of one that was typed.
const MOST_OTHERS: usize = 12;

/// Adds what is new among `words` to the vocabulary.
pub(super) fn learn(index: &mut dyn Index, words: BTreeSet<&str>) -> Result<()> {
    let worthy: Vec<String> =
        words.into_iter().filter(|word| word.len() >= SHORTEST).map(str::to_owned).collect();
    let known: BTreeSet<String> = index.known(&worthy)?.into_iter().map(|known| known.word).collect();
    // In the order of the alphabet, so that two who learn at once wait for each other only one way.
    let new: Vec<String> = worthy.into_iter().filter(|word| !known.contains(word)).collect();
    if new.is_empty() {
        return Ok(());
    }
    let spellings: Vec<(String, String)> = new
        .iter()
        .flat_map(|word| spellings(word).into_iter().map(move |spelling| (spelling, word.clone())))
        .collect();
    Ok(index.learn(&new, &spellings)?)
}

/// The word itself and what is left of it without each of its letters. Folded words are ASCII.
fn spellings(word: &str) -> BTreeSet<String> {
    let without = |letter: usize| format!("{}{}", &word[..letter], &word[letter + 1..]);
    (0..word.len()).map(without).chain([word.to_owned()]).collect()
}

/// Gives the query's words that find nothing others in their place; all of its words if each finds
/// something, only never together. Whether there were any.
pub(super) fn widen(index: &mut dyn Index, query: &mut Query) -> Result<bool> {
    let typed: Vec<&Term> = query.terms.iter().filter(|term| forgives(term)).collect();
    if typed.is_empty() {
        return Ok(false);
    }
    let sought = typed.iter().flat_map(|term| [&term.word, &term.plain]).flat_map(|word| spellings(word));
    let sought = sought.filter(|spelling| spelling.len() >= SHORTEST).collect::<BTreeSet<_>>();
    let mut words = index.spelled(&Vec::from_iter(sought))?;
    let parts = typed.iter().filter(|term| term.word.len() >= SHORTEST).map(|term| term.word.clone());
    words.extend(index.containing(&parts.collect::<Vec<_>>())?);
    let words: BTreeSet<String> = words.into_iter().map(|found| found.word).collect();
    let unknown = |term: &Term| forgives(term) && !words.iter().any(|word| word.starts_with(&term.word));
    let some_unknown = query.terms.iter().any(unknown);
    let mut widened = false;
    for term in &mut query.terms {
        if forgives(term) && (!some_unknown || unknown(term)) {
            term.others = others(term, &words);
            widened |= !term.others.is_empty();
        }
    }
    Ok(widened)
}

fn forgives(term: &Term) -> bool {
    term.plain.len() >= FORGIVING_LENGTH
}

/// The words nearest to a term: with one typing error, then those that contain it, then those that
/// begin like it but for one typing error.
fn others(term: &Term, words: &BTreeSet<String>) -> Vec<String> {
    let mut near: Vec<(u8, usize, &String)> = words
        .iter()
        .filter(|word| **word != term.word)
        .filter_map(|word| Some((distance(term, word)?, word.len().abs_diff(term.word.len()), word)))
        .collect();
    near.sort_unstable();
    near.into_iter().take(MOST_OTHERS).map(|(_, _, word)| word.clone()).collect()
}

fn distance(term: &Term, word: &str) -> Option<u8> {
    match [&term.word, &term.plain] {
        typed if typed.iter().any(|typed| one_typo(typed, word)) => Some(0),
        typed if word.contains(typed[0].as_str()) => Some(1),
        typed if typed.iter().any(|typed| begins_with_one_typo(typed, word)) => Some(2),
        _ => None,
    }
}
