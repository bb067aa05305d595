## The frame around every page
site-claim = Was kommt von Personalvermittlungen zurück?
site-description = Echolot misst, wie Personalvermittlungen mit Menschen umgehen: ob eine Antwort kommt, wie schnell, mit welchen Gründen. Getrennt nach Kandidat:innen und Kundenunternehmen.
skip-to-content = Zum Inhalt springen
nav-main = Hauptnavigation
nav-languages = Sprache
this-language = Deutsch
nav-path = Pfad
nav-agencies = Agenturen
nav-how-it-works = So funktioniert es
nav-suggest = Agentur vorschlagen
nav-score = So entsteht der Wert
nav-checks = So werden Bewertungen geprüft
nav-house-rules = Hausregeln
nav-imprint = Impressum
nav-privacy = Datenschutz
nav-account = Mein Konto
nav-moderation = Moderation
sign-in = Anmelden
sign-out = Abmelden
sign-up = Konto anlegen
footer-claim = Ein Signal geht hinaus, gemessen wird, was zurückkommt. Echolot zeigt, wie Agenturen mit Menschen umgehen, und was davon gesichert ist.
footer-portal = Portal
footer-rules = Regeln
footer-legal = Rechtliches
search-label = Agentur suchen
search-placeholder = Agentur, Ort oder Branche
search-go = Suchen

## Figures and dates
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
date-time = { $day }. { $month } { $year }, { $time } Uhr
month-01 = Januar
month-02 = Februar
month-03 = März
month-04 = April
month-05 = Mai
month-06 = Juni
month-07 = Juli
month-08 = August
month-09 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
ago-now = gerade eben
ago-minutes =
    { $count ->
        [one] vor einer Minute
       *[other] vor { $count } Minuten
    }
ago-hours =
    { $count ->
        [one] vor einer Stunde
       *[other] vor { $count } Stunden
    }
ago-days =
    { $count ->
        [one] gestern
       *[other] vor { $count } Tagen
    }
ago-months =
    { $count ->
        [one] vor einem Monat
       *[other] vor { $count } Monaten
    }
ago-years =
    { $count ->
        [one] vor einem Jahr
       *[other] vor { $count } Jahren
    }
half-year = { $half }. Halbjahr { $year }
days-number =
    { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
stars-value = { $value } von 5 Sternen
stars-count =
    { $count ->
        [one] 1 Stern
       *[other] { $count } Sterne
    }
stars-choice = { $criterion }: { $stars } von 5
stars-does-not-apply = trifft nicht zu
range-with-score = { $score } von 5, wahrscheinlich zwischen { $low } und { $high }
range-alone = Wahrscheinlich zwischen { $low } und { $high } von 5
reviews = Bewertungen
reviews-count =
    { $count ->
        [one] 1 Bewertung
       *[other] { $count } Bewertungen
    }
reviews-none = Noch keine Bewertung
criterion = Kriterium
as-table = Als Tabelle
paging-label = Seiten
paging-page = Seite
paging-previous = Zurück
paging-next = Weiter

## Parts of forms
form-optional = (freiwillig)
form-required = (bitte beantworten)
form-several = (mehrere möglich)
form-choose = Bitte wählen
form-change = Ändern
form-continue = Weiter
form-save = Speichern
form-cancel = Abbrechen
form-has-errors = Bitte sehen Sie sich diese Angaben noch einmal an:
form-characters-left = noch %n Zeichen
form-characters-over = %n Zeichen zu viel
form-up-to = bis zu { $count } Zeichen
form-email = E-Mail-Adresse
form-password = Passwort
form-new-password = Neues Passwort
form-password-hint = Mindestens zwölf Zeichen. Ein langer Satz ist besser als ein kurzes Rätsel.
