## The frame around every page
site-claim = Wat komt er terug van recruitmentbureaus?
site-description = Echolot meet hoe recruitmentbureaus met mensen omgaan: of er een antwoord komt, hoe snel en met welke redenen. Apart voor kandidaten en opdrachtgevers.
skip-to-content = Naar de inhoud
nav-main = Hoofdnavigatie
nav-languages = Taal
this-language = Nederlands
nav-path = Kruimelpad
nav-agencies = Bureaus
nav-how-it-works = Zo werkt het
nav-suggest = Bureau voorstellen
nav-score = Zo ontstaat de score
nav-checks = Zo worden reviews gecontroleerd
nav-house-rules = Huisregels
nav-imprint = Colofon
nav-privacy = Privacy
nav-account = Mijn account
nav-moderation = Moderatie
sign-in = Inloggen
sign-out = Uitloggen
sign-up = Account aanmaken
footer-claim = Een signaal gaat uit, gemeten wordt wat terugkomt. Echolot laat zien hoe bureaus met mensen omgaan, en hoe zeker dat is.
footer-portal = Portaal
footer-rules = Spelregels
footer-legal = Juridisch
search-label = Bureau zoeken
search-placeholder = Bureau, plaats of branche
search-go = Zoeken

## Figures and dates
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-time = { $day } { $month } { $year }, { $time } uur
month-01 = januari
month-02 = februari
month-03 = maart
month-04 = april
month-05 = mei
month-06 = juni
month-07 = juli
month-08 = augustus
month-09 = september
month-10 = oktober
month-11 = november
month-12 = december
ago-now = zojuist
ago-minutes =
    { $count ->
        [one] een minuut geleden
       *[other] { $count } minuten geleden
    }
ago-hours =
    { $count ->
        [one] een uur geleden
       *[other] { $count } uur geleden
    }
ago-days =
    { $count ->
        [one] gisteren
       *[other] { $count } dagen geleden
    }
ago-months =
    { $count ->
        [one] een maand geleden
       *[other] { $count } maanden geleden
    }
ago-years =
    { $count ->
        [one] een jaar geleden
       *[other] { $count } jaar geleden
    }
half-year = { $half }e halfjaar { $year }
days-number =
    { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
stars-value = { $value } van 5 sterren
stars-count =
    { $count ->
        [one] 1 ster
       *[other] { $count } sterren
    }
stars-choice = { $criterion }: { $stars } van 5
stars-does-not-apply = niet van toepassing
range-with-score = { $score } van 5, waarschijnlijk tussen { $low } en { $high }
range-alone = Waarschijnlijk tussen { $low } en { $high } van 5
reviews = Reviews
reviews-count =
    { $count ->
        [one] 1 review
       *[other] { $count } reviews
    }
reviews-none = Nog geen review
criterion = Criterium
as-table = Als tabel
paging-label = Pagina’s
paging-page = Pagina
paging-previous = Vorige
paging-next = Volgende

## Parts of forms
form-optional = (niet verplicht)
form-required = (graag beantwoorden)
form-several = (meer keuzes mogelijk)
form-choose = Maak een keuze
form-change = Wijzigen
form-continue = Verder
form-save = Opslaan
form-cancel = Annuleren
form-has-errors = Kijk nog even naar deze antwoorden:
form-characters-left = nog %n tekens
form-characters-over = %n tekens te veel
form-up-to = maximaal { $count } tekens
form-email = E-mailadres
form-password = Wachtwoord
form-new-password = Nieuw wachtwoord
form-password-hint = Minstens twaalf tekens. Een lange zin is beter dan een kort raadsel.
