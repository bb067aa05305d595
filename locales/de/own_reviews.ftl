## Around one's own reviews
invalid-stars = Bitte wählen Sie einen bis fünf Sterne.
invalid-month-old = Bitte nur Erlebnisse der letzten fünf Jahre.
invalid-days = Bitte eine Zahl von 0 bis 730 Tagen.
invalid-chased = Bitte eine Zahl von 0 bis 50.
invalid-whole-number = Bitte eine ganze Zahl.
invalid-title-short = Bitte mindestens fünf Zeichen.
invalid-title-long = Bitte höchstens 120 Zeichen.
invalid-text-long = Bitte höchstens 4.000 Zeichen.
invalid-words-short = Bitte schreiben Sie, was gut lief oder was nicht: zusammen mindestens 30 Zeichen.
invalid-nothing-new = Hier ist noch nichts geändert.
invalid-day = Bitte ein Datum.
invalid-day-future = Bitte wählen Sie einen Tag, der nicht in der Zukunft liegt.
invalid-day-old = Bitte nur Tage der letzten fünf Jahre.
flash-review-submitted-before = Diese Bewertung ist schon eingereicht.
flash-review-changed = Die Änderung ist eingereicht. Wir lesen die neue Fassung.
flash-draft-deleted = Der Entwurf ist gelöscht.
flash-follow-up-withdrawn = Der Nachtrag ist zurückgezogen.
review-refused = Diese Bewertung konnten wir nicht annehmen
finding-passage = markierte Stelle
edit-lead-pending = Die neue Fassung tritt an die Stelle der bisherigen; gelesen wird nur die neue.
edit-lead-suspended = Die neue Fassung lesen wir wie eine neue Bewertung. Solange die Bewertung verborgen ist, bleibt auch die neue Fassung verborgen.
draft-sign-in = Erst anmelden
draft-delete = Entwurf löschen
follow-up-day = Wann war das?
follow-up-day-hint = Ohne Angabe: heute.
follow-up-withdraw = Nachtrag zurückziehen
own-erased = Gelöschte Bewertung
own-erased-text = Text und Sterne sind gelöscht.
own-earlier =
    { $count ->
        [one] eine frühere Fassung
       *[other] { $count } frühere Fassungen
    }
