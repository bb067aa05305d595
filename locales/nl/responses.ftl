## Antwoorden van bureaus
responses-title = Reviews over { $name }
responses-lead = Antwoord namens je bureau: één keer, en met één aanvulling. Iemand van ons team leest elk antwoord volgens dezelfde regels als reviews.
responses-none = Zodra er een gepubliceerd is, kun je die hier beantwoorden.
response-write = Antwoorden
response-write-named = Antwoorden op ‘{ $title }’
response-look = Antwoord bekijken
response-look-named = Antwoord bekijken op ‘{ $title }’
response-title = Je antwoord
response-lead = Het staat namens het bureau onder de review. Noem noch de schrijver van de review noch iemand anders, en bied niets aan voor het wijzigen of intrekken van de review.
response-waiting = Je antwoord van { $date } wordt gelezen door iemand van ons team.
response-closed = Deze review is beantwoord en het antwoord is aangevuld. Meer kan niet.
response-amends = Je antwoord is openbaar. Je kunt het één keer aanvullen: de nieuwe tekst komt ervoor in de plaats, de oude blijft in de geschiedenis.
response-body = Je antwoord
response-body-hint = Minstens 30 tekens. Bedank, leg uit en vertel hoe het verder gaat.
response-cause = Waarom terugkoppeling ontbrak
response-cause-none = hierover niets zeggen
response-cause-hint = Dit wordt op je pagina geteld en verandert geen sterren.
response-changes = Wat er sindsdien is veranderd
response-changes-hint = Wat doe je nu anders?
response-language = Taal van het antwoord
response-preview = Eerst bekijken
response-save = Concept opslaan
response-preview-lead = Zo zien lezers het onder de review.
response-findings = Kijk nog even naar deze passages. Antwoorden mogen geen personen noemen en geen contactgegevens bevatten.
response-then = Daarna leest iemand van ons team het, meestal binnen twee werkdagen. De schrijver van de review krijgt een e-mail zodra het openbaar is.
response-submit = Insturen
response-of-agency = Het bureau antwoordt
response-published = gepubliceerd op { $date }
response-amended = aangevuld
cause-client-gave-none = Onze opdrachtgever gaf geen redenen
cause-not-passable = De redenen van de opdrachtgever mochten we niet doorgeven
cause-our-failure = Onze fout
cause-position-stopped = De vacature is ingetrokken of uitgesteld
result-responses =
    { $count ->
        [0] Beantwoordt { $share } van de reviews, de helft daarvan op dezelfde dag
        [one] Beantwoordt { $share } van de reviews, de helft daarvan binnen een dag
       *[other] Beantwoordt { $share } van de reviews, de helft daarvan binnen { $count } dagen
    }
scorecard-responses = Antwoorden op reviews
responses-told = { $count } van { $of } reviews beantwoord.
responses-median =
    { $count ->
        [0] De helft van de antwoorden kwam op dezelfde dag.
        [one] De helft van de antwoorden kwam binnen een dag.
       *[other] De helft van de antwoorden kwam binnen { $count } dagen.
    }
responses-causes = Waarom terugkoppeling ontbrak, volgens het bureau
responses-causes-hint = Zo staat het in zijn antwoorden. Het verandert geen sterren.
flash-response-saved = Het concept is opgeslagen.
flash-response-submitted = Bedankt. We lezen het antwoord en laten het je weten.
invalid-response-short = Gebruik minstens 30 tekens.
invalid-response-long = Deze tekst is te lang. Maak hem korter.
limit-responses = Meer antwoorden van één bureau nemen we op een dag niet aan.
limit-name-responses = Ingestuurde antwoorden, per bureau
text-response = Antwoord
text-changes = Wat er sindsdien is veranderd
case-kind-response = Antwoord van een bureau
case-new-response = Het antwoord
case-beside-response = De review waarop het antwoordt
case-barred-review = Dit is het antwoord op een review van jou. Iemand anders beslist.
decide-response-publish = Antwoord publiceren
decide-response-return = Terugsturen
decide-response-reject = Antwoord afwijzen
decided-about-response = over het antwoord
subject-response = Antwoord
action-response-submitted = Antwoord ingestuurd
action-response-published = Antwoord gepubliceerd
action-response-returned = Antwoord teruggestuurd
action-response-rejected = Antwoord afgewezen
action-response-removed = Antwoord verwijderd
mail-response-published-subject = { $name } heeft op je review geantwoord
mail-response-published-lead = { $name } heeft openbaar op je review geantwoord. Van ons weet het bureau niet wie je bent.
mail-response-published-button = Antwoord lezen
mail-response-decided-subject = Je antwoord namens { $name }
mail-response-decided-lead-publish = Je antwoord namens { $name } is nu openbaar.
mail-response-decided-lead-return = Je antwoord namens { $name } kunnen we zo nog niet publiceren. Met een aanpassing kan het wel.
mail-response-decided-lead-reject = Je antwoord namens { $name } publiceren we niet. We leggen je uit waarom.
mail-response-decided-lead-remove = We hebben je openbare antwoord namens { $name } verwijderd. We leggen je uit waarom.
mail-response-decided-button = Naar het antwoord
