//! Turns of phrase that threaten somebody, or offer something for a review's withdrawal, in three languages.
//! Written from general knowledge; they rather miss something than cry wolf.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// Threats against body and life, in any text.
static VIOLENCE: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?i)\b(?:ich|wir|man sollte|sollte man)\b[^.!?\n]{0,60}\b(?:umbringen|erschieß\w*|erschiess\w*|abstechen|totschlagen|abknallen|vergasen|erschlagen|verprügeln|kaputt ?schlagen)\b",
        r"(?i)\b(?:bring|schlag|stech|knall)\w{0,2}\s+(?:ich\s+)?(?:dich|euch|sie|ihn|die|den)\b[^.!?\n]{0,30}\b(?:um|tot|ab)\b",
        r"(?i)\b(?:verdien\w*|gehör\w*)\b[^.!?\n]{0,40}\b(?:zu sterben|den tod|erschossen|vergast|aufgehängt|verprügelt|abgeknallt)\b",
        r"(?i)\bich (?:weiß|weiss),? wo (?:du|sie|ihr) wohn\w*",
        r"(?i)\b(?:ik|we|wij|je moet|iemand moet)\b[^.!?\n]{0,60}\b(?:vermoorden|neerschieten|doodslaan|doodmaken|afmaken|vergassen|neersteken|doodschieten|in elkaar slaan)\b",
        r"(?i)\b(?:verdien\w*|horen)\b[^.!?\n]{0,40}\b(?:te sterven|de dood|doodgeschoten|vergast|vermoord|dood te)\b",
        r"(?i)\bik weet waar (?:je|u|jullie) wo(?:on|nen)\w*",
        r"(?i)\b(?:i|we|someone should|somebody should)\b[^.!?\n]{0,40}\b(?:kill|shoot|stab|murder|beat up|burn down)\b[^.!?\n]{0,20}\b(?:you|them|him|her|all|these|those|this)\b",
        r"(?i)\b(?:deserve|ought)s?\b[^.!?\n]{0,30}\b(?:to die|to be shot|to be killed|death|to be beaten)\b",
        r"(?i)\b(?:i|we) know where (?:you|he|she|they) lives?\b",
    ]
    .iter()
    .map(|pattern| compiled(pattern))
    .collect()
});

/// An agency that threatens its reviewer with the law or with consequences.
static PRESSURE: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?i)\b(?:rechtliche\w*|juristische\w*|anwaltliche\w*)\s+(?:schritte|konsequenzen|mittel|maßnahmen)\b",
        r"(?i)\b(?:unsere\w*|ein\w*|den|dem)\s+(?:rechts)?anw[aä]lt\w*\b",
        r"(?i)\b(?:anzeige\s+(?:erstatten|gegen)|strafanzeige|verklagen|klage\s+einreichen|schadens?ersatz|unterlassungs\w+|abmahn\w+)\b",
        r"(?i)\bsie werden (?:noch )?(?:von uns hören|das bereuen)\b|\bdas wird folgen haben\b",
        r"(?i)\b(?:juridische|gerechtelijke)\s+(?:stappen|procedure|maatregelen)\b",
        r"(?i)\b(?:onze|een)\s+advoca(?:at|ten)\b|\baangifte\s+(?:doen|tegen)\b|\bschadevergoeding\b|\bdagvaard\w*\b|\baanklagen\b",
        r"(?i)\bu (?:zult|zal) (?:nog )?(?:van ons horen|hier spijt van krijgen)\b|\bdit zal gevolgen hebben\b",
        r"(?i)\blegal (?:action|steps|proceedings|consequences)\b|\b(?:our|a) (?:lawyers?|solicitors?|attorneys?)\b",
        r"(?i)\b(?:sue|suing) (?:you|for)\b|\bdefamation\b|\bcease and desist\b|\byou will (?:regret|hear from us)\b|\bthere will be consequences\b",
    ]
    .iter()
    .map(|pattern| compiled(pattern))
    .collect()
});

/// Something in exchange for deleting or changing the review; a reward alone or a wish alone is none.
static OFFERS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let de_give =
        "gutschein|erstatt|vergüt|prämie|bonus|entschädig|geschenk|rabatt|kulanz|bezahl|zahlen ihnen|euro|€";
    let de_back = "lösch|entfern|zurückzieh|zurücknehm|zurücknahm|ander\\w* bewert|änder";
    let nl_give = "cadeaubon|tegoedbon|vergoed|bonus|beloning|korting|cadeau|terugbetal|betalen u|euro|€";
    let nl_back = "verwijder|intrek|terugtrek|weghal|aanpass|wijzig";
    let en_give = "voucher|gift|refund|bonus|reward|discount|compensat|pay you|pounds?|euros?|€|£";
    let en_back = "delet|remov|withdraw|take down|taking down|retract|chang|amend|edit";
    let both = |give: &str, back: &str, review: &str| {
        let review = format!(r"\b(?:{review})\w*");
        let give = format!(r"(?:\b|\d\s?)(?:{give})\w*");
        let back = format!(r"\b(?:{back})\w*");
        [
            compiled(&format!(r"(?i){give}[^\n]{{0,120}}{review}[^.!?\n]{{0,60}}{back}")),
            compiled(&format!(r"(?i){give}[^\n]{{0,120}}{back}[^.!?\n]{{0,60}}{review}")),
            compiled(&format!(r"(?i){review}[^.!?\n]{{0,60}}{back}[^\n]{{0,120}}{give}")),
            compiled(&format!(r"(?i){back}[^.!?\n]{{0,60}}{review}[^\n]{{0,120}}{give}")),
        ]
    };
    let german = both(de_give, de_back, "bewertung|rezension|beitrag");
    let dutch = both(nl_give, nl_back, "beoordeling|recensie|review");
    let english = both(en_give, en_back, "review|rating|post");
    german.into_iter().chain(dutch).chain(english).collect()
});

fn compiled(pattern: &str) -> Regex {
    // The patterns are constants, and every one of them is compiled by the tests.
    Regex::new(pattern).expect("a valid pattern")
}

fn all(patterns: &[Regex], text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> =
        patterns.iter().flat_map(|pattern| pattern.find_iter(text).map(|hit| hit.range())).collect();
    found.sort_unstable_by_key(|range| range.start);
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

/// Threats of violence.
pub fn violence(text: &str) -> Vec<Range<usize>> {
    all(&VIOLENCE, text)
}

/// Threats with lawyers and consequences, as an agency may answer a review.
pub fn pressure(text: &str) -> Vec<Range<usize>> {
    all(&PRESSURE, text)
}

/// Offers for a review's withdrawal.
pub fn withdrawal_offers(text: &str) -> Vec<Range<usize>> {
    all(&OFFERS, text)
}
