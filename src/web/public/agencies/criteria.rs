//! Criteria as a table: a line for each, a column for each side.

use serde::Serialize;

use crate::domain::reviews::criterion::Criterion;
use crate::domain::scorecards::formula::Side;

/// One line.
#[derive(Serialize)]
pub struct CriterionRow {
    criterion: Criterion,
    talent: Option<f64>,
    client: Option<f64>,
}

/// The lines that have a figure, in the order people are asked.
pub fn rows(figure: impl Fn(Side, &str) -> Option<f64>) -> Vec<CriterionRow> {
    let row = |&criterion: &Criterion| CriterionRow {
        criterion,
        talent: figure(Side::Talent, criterion.code()),
        client: figure(Side::Client, criterion.code()),
    };
    let with_figure = |of: &CriterionRow| of.talent.is_some() || of.client.is_some();
    Criterion::ALL.iter().map(row).filter(with_figure).collect()
}
