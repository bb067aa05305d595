## Directory
agencies-title = Agenturen finden
agencies-title-search = Suche nach „{ $q }“
agencies-country = Land
agencies-city = Ort
agencies-service = Leistung
agencies-sector = Branche
agencies-min-reviews = Bewertungen
agencies-order = Reihenfolge
agencies-any = alle
agencies-filter = Anwenden
agencies-reset = Auswahl aufheben
min-reviews-1 = ab 1
min-reviews-5 = ab 5
min-reviews-20 = ab 20
min-reviews-50 = ab 50
order-score = Bewertung
order-reviews = Anzahl der Bewertungen
order-name = Name
order-relevance = Beste Treffer
agencies-found =
    { $count ->
        [one] 1 Agentur
       *[other] { $count } Agenturen
    }
agencies-not-there = Die gesuchte Agentur fehlt?
agencies-none = Hier kommt nichts zurück
agencies-none-text = Zu dieser Suche ist keine Agentur verzeichnet. Vielleicht hilft ein Teil des Namens, oder Sie schlagen die Agentur vor: Wir prüfen den Eintrag und sagen Ihnen Bescheid.
result-feedback =
    { $count ->
        [one] Antwort im Median nach 1 Tag
       *[other] Antwort im Median nach { $count } Tagen
    }
result-basis =
    { $count ->
        [one] { $low } bis { $high }, aus 1 Bewertung
       *[other] { $low } bis { $high }, aus { $count } Bewertungen
    }
result-range = wahrscheinlich { $low } bis { $high }
shown-early = Erste Anzeichen
shown-texts = Nur Texte

## Suggesting an agency
suggestion-lead = Fehlt eine Agentur, können Sie sie vorschlagen. Wir sehen nach, ob es sie gibt und ob sie schon verzeichnet ist.
suggestion-name = Name der Agentur
suggestion-website = Website
suggestion-email-hint = Dorthin schreiben wir, was aus dem Vorschlag geworden ist. Nie öffentlich.
suggestion-after = In der Regel sehen wir innerhalb von drei Werktagen nach.
suggestion-send = Vorschlag senden

## The page of an agency
agency-title = { $name }: Bewertungen
agency-description =
    { $count ->
        [one] Eine Bewertung zu { $name }: was zurückkam, wie schnell und mit welchen Gründen.
       *[other] { $count } Bewertungen zu { $name }: was zurückkam, wie schnell und mit welchen Gründen.
    }
agency-legal-name = Firmierung: { $name }
agency-former-names = Früher:
agency-rate = Diese Agentur bewerten
agency-website = Website
agency-closed = Diese Agentur ist geschlossen. Bisherige Bewertungen bleiben lesbar, neue sind nicht möglich.
agency-no-reviews = Noch kein Echo
agency-no-reviews-text = Zu dieser Agentur ist noch keine Bewertung veröffentlicht. Hatten Sie mit ihr zu tun? Vier Minuten genügen, und Ihr Name erscheint nirgends.
agency-take-part = Gilt für alle Agenturen gleich
agency-take-part-text = Kein Eintrag ist bezahlt. Plätze, Sterne und die Sichtbarkeit von Bewertungen kann niemand kaufen.
print-source = Stand { $date }.

## The scorecard
scorecard = Auswertung
scorecard-overall = Gesamt
scorecard-likely = wahrscheinlich zwischen { $low } und { $high }
scorecard-early = Für eine Zahl ist es noch zu früh. Wahrscheinlich liegt sie zwischen { $low } und { $high }.
scorecard-texts = Unter drei Menschen zeigen wir keine Zahl. Lesen Sie, was sie schreiben.
scorecard-basis =
    { $count ->
        [one] Aus 1 Bewertung.
       *[other] Aus { $count } Bewertungen.
    }
scorecard-proofs = Davon { $proven } mit Nachweis, { $plausible } mit vollständigen Angaben.
overall-from-both = Mittel aus beiden Seiten
overall-from-talent = Nur aus Sicht der Kandidat:innen; von Kundenunternehmen gibt es noch zu wenig.
overall-from-client = Nur aus Sicht der Kundenunternehmen; von Kandidat:innen gibt es noch zu wenig.
scorecard-sides = Beide Seiten
scorecard-gap = Gleich behandelt?
gap-told = Kandidat:innen { $talent }, Kundenunternehmen { $client }.
gap-verdict-client-better = Kundenunternehmen werden besser behandelt.
gap-verdict-talent-better = Kandidat:innen werden besser behandelt.
gap-verdict-no-clear-difference = Kein klarer Unterschied.
gap-range = Abstand { $value }, wahrscheinlich zwischen { $low } und { $high }.
gap-rank = Größer als bei { $share } der Agenturen.
gap-not-yet = Vergleichbar wird es, sobald beide Seiten genug Bewertungen haben.
scorecard-feedback = Wie schnell eine Antwort kommt
feedback-median =
    { $count ->
        [one] Nach einem Tag hat die Hälfte eine Antwort.
       *[other] Nach { $count } Tagen hat die Hälfte eine Antwort.
    }
feedback-median-not-reached = Die Hälfte wartet länger, als wir messen können.
feedback-shares = Nach 7 Tagen { $week }, nach 14 Tagen { $fortnight }, nach 28 Tagen { $month }.
feedback-axes = Anteil mit Antwort in Prozent, nach Tagen
feedback-basis =
    { $count ->
        [one] Aus einer Bewertung mit Angabe, { $answered } mit Antwort.
       *[other] Aus { $count } Bewertungen mit Angabe, { $answered } mit Antwort.
    }
feedback-censored = Wer noch wartet, zählt als noch offen, nicht als schnell.
scorecard-came-back = Was zurückkam
reasons-told = bekamen Gründe: { $count } von { $of }, wahrscheinlich { $low } bis { $high }
chases-told = Mal nachgefragt, im Mittel; { $none } mussten nie nachfragen
scorecard-silent = Wer schwieg, soweit bekannt
scorecard-criteria = Kriterien
scorecard-histogram = Verteilung
histogram-told = Jede Bewertung zählt einmal, gerundet auf ganze Sterne.
scorecard-trend = Verlauf je Halbjahr
trend-told = Mittelwerte beider Seiten je Halbjahr
trend-period = Zeitraum
aftercare-basis =
    { $count ->
        [one] Aus einer Antwort.
       *[other] Aus { $count } Antworten.
    }
aftercare-moments = In Nachträgen

## The list of reviews
reviews-filter = Bewertungen filtern
filter-all = alle
filter-side = Seite
filter-stars = Sterne
filter-stage = So weit ging es
filter-outcome = Ausgang
filter-language = Sprache
reviews-found =
    { $count ->
        [one] 1 Bewertung passt
       *[other] { $count } Bewertungen passen
    }
reviews-none-match = Keine Bewertung passt
reviews-none-match-text = Mit weniger Einschränkungen finden Sie mehr.
checks-title = So prüfen wir
checks-short = Vor der Veröffentlichung liest ein Mensch jede Bewertung und misst sie an den Hausregeln. Ob alles so war, können wir nicht wissen; die E-Mail-Adresse ist bestätigt.
checks-more = Mehr dazu
