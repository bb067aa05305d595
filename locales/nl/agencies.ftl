## Directory
agencies-title = Bureaus vinden
agencies-title-search = Zoeken naar ‘{ $q }’
agencies-country = Land
agencies-city = Plaats
agencies-service = Dienst
agencies-sector = Branche
agencies-min-reviews = Reviews
agencies-order = Volgorde
agencies-any = alle
agencies-filter = Toepassen
agencies-reset = Keuzes wissen
min-reviews-1 = vanaf 1
min-reviews-5 = vanaf 5
min-reviews-20 = vanaf 20
min-reviews-50 = vanaf 50
order-score = Score
order-reviews = Aantal reviews
order-name = Naam
order-relevance = Beste resultaten
agencies-found =
    { $count ->
        [one] 1 bureau
       *[other] { $count } bureaus
    }
agencies-not-there = Staat het bureau er niet bij?
agencies-none = Hier komt niets terug
agencies-none-text = Geen bureau past bij deze zoekopdracht. Misschien helpt een deel van de naam, of stel het bureau voor: we controleren de vermelding en laten het je weten.
result-feedback =
    { $count ->
        [one] antwoord, mediaan na 1 dag
       *[other] antwoord, mediaan na { $count } dagen
    }
result-basis =
    { $count ->
        [one] { $low } tot { $high }, uit 1 review
       *[other] { $low } tot { $high }, uit { $count } reviews
    }
result-range = waarschijnlijk { $low } tot { $high }
shown-early = Eerste signalen
shown-texts = Alleen teksten

## Suggesting an agency
suggestion-lead = Ontbreekt er een bureau, stel het dan voor. We kijken of het bestaat en of het er al in staat.
suggestion-name = Naam van het bureau
suggestion-website = Website
suggestion-email-hint = Daar laten we je weten wat er van je voorstel is geworden. Nooit openbaar.
suggestion-after = Meestal kijken we er binnen drie werkdagen naar.
suggestion-send = Voorstel versturen

## The page of an agency
agency-title = { $name }: reviews
agency-description =
    { $count ->
        [one] Eén review over { $name }: wat terugkwam, hoe snel en met welke redenen.
       *[other] { $count } reviews over { $name }: wat terugkwam, hoe snel en met welke redenen.
    }
agency-legal-name = Statutaire naam: { $name }
agency-former-names = Voorheen:
agency-rate = Dit bureau beoordelen
agency-website = Website
agency-closed = Dit bureau is gesloten. Bestaande reviews blijven leesbaar, nieuwe zijn niet mogelijk.
agency-no-reviews = Nog geen echo
agency-no-reviews-text = Over dit bureau is nog geen review gepubliceerd. Heb je ermee te maken gehad? Vier minuten is genoeg, en je naam staat nergens.
agency-take-part = Geldt voor elk bureau gelijk
agency-take-part-text = Voor geen vermelding wordt betaald. Plek, sterren en zichtbaarheid van reviews zijn niet te koop.
print-source = Stand op { $date }.

## The scorecard
scorecard = Overzicht
scorecard-overall = Totaal
scorecard-likely = waarschijnlijk tussen { $low } en { $high }
scorecard-early = Voor een cijfer is het nog te vroeg. Het ligt waarschijnlijk tussen { $low } en { $high }.
scorecard-texts = Onder drie mensen tonen we geen cijfer. Lees wat zij schrijven.
scorecard-basis =
    { $count ->
        [one] Uit 1 review.
       *[other] Uit { $count } reviews.
    }
scorecard-proofs = Waarvan { $proven } met bewijs, { $plausible } met volledige gegevens.
overall-from-both = Gemiddelde van beide kanten
overall-from-talent = Alleen gezien door kandidaten; van opdrachtgevers is er nog te weinig.
overall-from-client = Alleen gezien door opdrachtgevers; van kandidaten is er nog te weinig.
scorecard-sides = Beide kanten
scorecard-gap = Gelijk behandeld?
gap-told = Kandidaten { $talent }, opdrachtgevers { $client }.
gap-verdict-client-better = Opdrachtgevers worden beter behandeld.
gap-verdict-talent-better = Kandidaten worden beter behandeld.
gap-verdict-no-clear-difference = Geen duidelijk verschil.
gap-range = Verschil { $value }, waarschijnlijk tussen { $low } en { $high }.
gap-rank = Groter dan bij { $share } van de bureaus.
gap-not-yet = Vergelijken kan zodra beide kanten genoeg reviews hebben.
scorecard-feedback = Hoe snel er een antwoord komt
feedback-median =
    { $count ->
        [one] Na één dag heeft de helft een antwoord.
       *[other] Na { $count } dagen heeft de helft een antwoord.
    }
feedback-median-not-reached = De helft wacht langer dan we kunnen meten.
feedback-shares = Na 7 dagen { $week }, na 14 dagen { $fortnight }, na 28 dagen { $month }.
feedback-axes = Aandeel met antwoord in procenten, per dag
feedback-basis =
    { $count ->
        [one] Uit één review die dit vermeldt, { $answered } met antwoord.
       *[other] Uit { $count } reviews die dit vermelden, { $answered } met antwoord.
    }
feedback-censored = Wie nog wacht, telt als nog open, niet als snel.
scorecard-came-back = Wat er terugkwam
reasons-told = kregen redenen: { $count } van { $of }, waarschijnlijk { $low } tot { $high }
chases-told = keer nagevraagd, gemiddeld; { $none } hoefde dat nooit
scorecard-silent = Wie zweeg, voor zover bekend
scorecard-criteria = Criteria
scorecard-histogram = Verdeling
histogram-told = Elke review telt één keer, afgerond op hele sterren.
scorecard-trend = Verloop per halfjaar
trend-told = Gemiddelden van beide kanten per halfjaar
trend-period = Periode
aftercare-basis =
    { $count ->
        [one] Uit één antwoord.
       *[other] Uit { $count } antwoorden.
    }
aftercare-moments = In vervolgen

## The list of reviews
reviews-filter = Reviews filteren
filter-all = alle
filter-side = Kant
filter-stars = Sterren
filter-stage = Zo ver kwam het
filter-outcome = Afloop
filter-language = Taal
reviews-found =
    { $count ->
        [one] 1 review past
       *[other] { $count } reviews passen
    }
reviews-none-match = Geen review past
reviews-none-match-text = Met minder filters vind je meer.
checks-title = Zo controleren we
checks-short = Vóór publicatie leest een mens elke review en toetst die aan de huisregels. Of alles zo is gegaan, kunnen we niet weten; het e-mailadres is bevestigd.
checks-more = Meer hierover
