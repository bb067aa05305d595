## Pages for what went wrong
problem-title-400 = Dit hebben we niet begrepen
problem-text-400 = Het verzoek was onvolledig of beschadigd. Ga terug en probeer het opnieuw.
problem-title-401 = Laat eerst zien dat jij het bent
problem-text-401 = Je tekst staat hieronder. Open een nieuw tabblad, log daar in, kom hier terug en verstuur de tekst opnieuw.
problem-title-403 = Dit kan niet vanaf hier
problem-text-403 = Het verzoek kwam van een andere site of je login is hiervoor niet genoeg. Open het formulier hier opnieuw.
problem-title-404 = Hier is niets
problem-text-404 = Deze pagina bestaat niet, niet meer, of niet voor jou. Misschien helpt zoeken.
problem-title-409 = Iemand was je voor
problem-text-409 = Wat je wilde wijzigen, is intussen veranderd. Laad de pagina opnieuw en kijk nog eens.
problem-title-413 = Dit is te veel in één keer
problem-text-413 = De invoer is groter dan we aannemen. Kort de tekst in en probeer het opnieuw.
problem-title-422 = Zo klopt het niet
problem-text-422 = Sommige antwoorden ontbreken of spreken elkaar tegen. Ga terug; wat je schreef, staat er nog.
problem-title-429 = Even rustig aan
problem-text-429 = Er kwamen hiervandaan heel veel verzoeken. Wacht even, dan kun je verder. Wat je schreef, raakt niet kwijt als je teruggaat.
problem-title-500 = Dit is onze fout
problem-text-500 = Er ging iets mis; er is niets opgeslagen. Probeer het zo nog eens.
problem-title-503 = Zo weer terug
problem-text-503 = Het portaal is overbelast of in onderhoud. Heb je net iets verstuurd? Dan is het niet aangekomen. Ga terug; je tekst staat er nog.
problem-retry-after =
    { $count ->
        [one] Probeer het over één seconde weer.
       *[other] Probeer het over { $count } seconden weer.
    }
kept-title = Wat je hebt geschreven
kept-text = Je tekst staat hieronder.
kept-first = Inloggen in een nieuw tabblad
kept-repeat = Opnieuw versturen
problem-home = Naar de startpagina
conflict-held-by-another = Een ander teamlid heeft deze zaak in behandeling.
conflict-case-moved-on = Over de zaak is inmiddels beslist, of je tijd ervoor is verstreken.
conflict-state-changed = De pagina toonde een oudere stand.
limit-reading = Zoveel pagina’s leest geen mens in een minuut.
limit-writing = Zoveel formulieren verstuurt geen mens in een minuut.
limit-signing-in = Te veel inlogpogingen. Dat beschermt accounts tegen het raden van wachtwoorden.
limit-mails = Naar dit adres of vanaf hier zijn vandaag al veel e-mails verstuurd. Dat beschermt mailboxen.
limit-reviews = Meer reviews nemen we per dag van één account niet aan.
limit-suggestions = Meer voorstellen nemen we per dag van hier niet aan.
