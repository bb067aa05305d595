//! The invented agencies, read from `agencies.txt`: a paragraph each of five lines (names and
//! place; services; sectors; character; description). The character decides how the agency
//! treats people, and so what its reviews say.

use super::world::{Character, DemoAgency};

const TEXT: &str = include_str!("agencies.txt");

/// All agencies in the order of the file; the best known one comes first.
pub(super) fn agencies() -> Vec<DemoAgency> {
    TEXT.trim().split("\n\n").map(agency).collect()
}

fn agency(paragraph: &'static str) -> DemoAgency {
    let mut lines = paragraph.lines();
    let mut line = || lines.next().unwrap_or_default();
    let mut head = line().split(" | ");
    let mut part = || head.next().unwrap_or_default();
    let (name, legal_name, city, country) = (part(), part(), part(), part());
    DemoAgency {
        name,
        legal_name,
        city,
        country,
        website: format!("https://{}", part()),
        services: line().split(' ').collect(),
        sectors: line().split(", ").collect(),
        character: character(line()),
        description: line(),
    }
}

fn character(line: &str) -> Character {
    let words: Vec<&str> = line.split(' ').collect();
    // A misspelt figure shows as zero, and a test sees it.
    let figure = |name: &str| -> f64 {
        let found = words.chunks(2).find(|pair| pair[0] == name);
        found.and_then(|pair| pair.get(1)?.parse().ok()).unwrap_or_default()
    };
    Character {
        size: figure("size") as usize,
        talent: figure("talent"),
        client: figure("client"),
        feedback: figure("feedback"),
        days: figure("days"),
        trend: figure("trend"),
        clients: figure("clients"),
    }
}
