## Signals
queue-risk = Risico
case-signals = Wat opvalt
case-signals-being-read = Wordt nu bekeken. Laad de pagina over enkele seconden opnieuw.
case-signals-none = Niets.
case-signals-hint = Aanwijzingen van de software, geen oordeel. De huisregels beslissen.
case-risk = Risico: { $points } punten
signal-points = { $points } punten
signal-is-off = telt niet
signal-is-on = telt
signal-similar = Voor { $percent }% gelijk: de andere tekst
signal-similar-review = Naar de gepubliceerde review
signals-title = Signalen
signals-lead = Waar de software op let voordat iemand leest. De punten ordenen de wachtrij, ze beslissen niets. Helpt een signaal niet, laat het dan niet meetellen: het blijft zichtbaar.
signals-decided = Besliste zaken van de afgelopen twaalf maanden: { $count }
signals-name = Signaal
signals-points = Punten
signals-past = Bij besliste zaken
signals-switch = Telt het?
signals-share = { $count } zaken, { $share }
signals-start-off = Telt aanvankelijk niet: het treft te veel onschuldige reviews.
signals-switch-off = Niet meer meetellen
signals-switch-on = Meetellen
signals-switch-off-named = { $name } niet meer meetellen
signals-switch-on-named = { $name } meetellen
signals-measured = Hoe nauwkeurig de signalen zijn, staat gemeten in de documentatie (docs/signals.md).
flash-signal-on = Het signaal telt weer mee; de openstaande zaken zijn opnieuw gewogen.
flash-signal-off = Het signaal telt niet meer mee; de openstaande zaken zijn opnieuw gewogen.
subject-signals = Signalen
action-signal-switched = Signaal omgezet
signal-person-name = Naam van een persoon
signal-saw-person-name =
    { $count ->
        [one] Eén passage lijkt op een naam:
       *[other] { $count } passages lijken op namen:
    }
signal-why-person-name = We noemen de rol, nooit de persoon: wie hier staat, kan zich nauwelijks verweren.
signal-phone-number = Telefoonnummer
signal-saw-phone-number =
    { $count ->
        [one] Eén passage lijkt op een telefoonnummer:
       *[other] { $count } passages lijken op telefoonnummers:
    }
signal-why-phone-number = Contactgegevens horen niet in een openbare tekst.
signal-mail-address = E-mailadres
signal-saw-mail-address =
    { $count ->
        [one] Eén passage lijkt op een e-mailadres:
       *[other] { $count } passages lijken op e-mailadressen:
    }
signal-why-mail-address = Contactgegevens horen niet in een openbare tekst.
signal-postal-address = Postadres
signal-saw-postal-address =
    { $count ->
        [one] Eén passage lijkt op een postadres:
       *[other] { $count } passages lijken op postadressen:
    }
signal-why-postal-address = Contactgegevens horen niet in een openbare tekst.
signal-web-address = Webadres
signal-saw-web-address =
    { $count ->
        [one] Eén passage lijkt op een webadres:
       *[other] { $count } passages lijken op webadressen:
    }
signal-why-web-address = Vaak reclame of een weg naar personen.
signal-insult = Belediging
signal-saw-insult =
    { $count ->
        [one] Eén woord staat op de lijst met beledigingen:
       *[other] { $count } woorden staan op de lijst met beledigingen:
    }
signal-why-insult = Kritiek mag hard zijn, schelden is tegen de huisregels. Misschien is het een citaat.
signal-threat = Dreigement
signal-saw-threat =
    { $count ->
        [one] Eén passage klinkt als een dreigement:
       *[other] { $count } passages klinken als dreigementen:
    }
signal-why-threat = Dreigen is tegen de huisregels en soms strafbaar.
signal-unsupported-language = Andere taal
signal-saw-unsupported-language = De tekst lijkt in deze taal te zijn geschreven: { $name }.
signal-why-unsupported-language = Wat niemand in het team kan lezen, kan niemand beoordelen.
signal-near-duplicate = Bijna dezelfde tekst
signal-saw-near-duplicate =
    { $count ->
        [one] Eén eerdere tekst komt voor { $usual }% overeen.
       *[other] { $count } eerdere teksten zijn bijna gelijk; de meest gelijkende komt voor { $usual }% overeen.
    }
signal-why-near-duplicate = Kopieën zijn vaak campagnes, soms gewoon dezelfde persoon met dezelfde ervaring.
signal-uniform-stars = Overal evenveel sterren
signal-saw-uniform-stars = Alle { $usual } criteria kregen hetzelfde aantal sterren ({ $count }), en de tekst is kort.
signal-why-uniform-stars = Wie geen onderscheid maakt, heeft misschien niets meegemaakt – of is heel tevreden.
signal-filled-too-fast = Heel snel ingevuld
signal-saw-filled-too-fast = Geschreven in { $count } seconden; alleen al het lezen van formulier en tekst kost er ongeveer { $usual }.
signal-why-filled-too-fast = Wie niets leest, had de tekst vaak al klaar.
signal-young-account = Nieuw account
signal-saw-young-account =
    { $count ->
        [one] Het account was één uur oud; jong is minder dan { $usual } uur.
       *[other] Het account was { $count } uur oud; jong is minder dan { $usual } uur.
    }
signal-why-young-account = Nieuwe accounts zijn gewoon; pas samen met andere tekens valt er een op.
signal-agency-mail-domain = E-mailadres van het bureau
signal-saw-agency-mail-domain = Het e-mailadres van het account hoort bij de website van het beoordeelde bureau: { $name }.
signal-why-agency-mail-domain = Wie daar werkt, mag het eigen bureau niet beoordelen.
signal-other-agency-mail-domain = E-mailadres van een ander bureau
signal-saw-other-agency-mail-domain = Het e-mailadres van het account hoort bij de website van een ander bureau: { $name }.
signal-why-other-agency-mail-domain = Wie voor de concurrent werkt, heeft een belangenconflict.
signal-same-network = Zelfde netwerk
signal-saw-same-network =
    { $count ->
        [one] Uit ongeveer hetzelfde netwerk kwam in de afgelopen 30 dagen één review van dit bureau door iemand anders.
       *[other] Uit ongeveer hetzelfde netwerk kwamen in de afgelopen 30 dagen { $count } reviews van dit bureau door anderen.
    }
signal-why-same-network = Meerdere reviews uit één kantoor kunnen van één hand zijn. Maar een netwerk wordt vaak door velen gedeeld.
signal-burst = Veel tegelijk
signal-saw-burst = { $count } reviews van dit bureau in zeven dagen; gebruikelijk zijn er ongeveer { $usual }.
signal-why-burst = Golven komen zelden vanzelf: een oproep, een campagne – of een ontslagronde.
signal-contradiction = Tegenspraak
signal-saw-contradiction =
    { $count ->
        [one] Eén antwoord past niet bij een ander:
       *[other] { $count } antwoorden passen niet bij elkaar:
    }
signal-why-contradiction = Vaak is er één vakje verkeerd aangekruist, soms is het contact verzonnen.
signal-reviewer-identified = Verraadt wie beoordeelde
signal-saw-reviewer-identified =
    { $count ->
        [one] Eén passage staat zo in het e-mailadres of in de vertrouwelijke gegevens:
       *[other] { $count } passages staan zo in het e-mailadres of in de vertrouwelijke gegevens:
    }
signal-why-reviewer-identified = Wie beoordeelde, moet ook in het antwoord onbekend blijven.
signal-withdrawal-offer = Aanbod voor intrekking
signal-saw-withdrawal-offer =
    { $count ->
        [one] Eén passage biedt iets aan voor wijzigen of verwijderen:
       *[other] { $count } passages bieden iets aan voor wijzigen of verwijderen:
    }
signal-why-withdrawal-offer = Reviews zijn niet te koop, hun verdwijnen ook niet.
contradiction-placed-without-offer = Geplaatst, maar er kwam nooit een aanbod
contradiction-started-without-placement = Het werk is begonnen, maar er was geen plaatsing
contradiction-turned-down-without-interview = Afgewezen na een gesprek, maar er was alleen een eerste contact
contradiction-turned-down-after-all = Afgewezen vóór het gesprek, maar er waren er meerdere
contradiction-never-told-but-answered = Nooit meer iets gehoord, maar er kwam een antwoord
contradiction-filled-without-profiles = Vacature ingevuld, maar het bleef bij het bespreken van de opdracht
contradiction-running-but-not-filled = Niet ingevuld, maar de opdracht loopt
contradiction-praised-silence = Er kwam niets terug, en daarvoor vijf sterren
contradiction-punished-reasons = Bruikbare redenen binnen een week, en daarvoor één ster
contradiction-placed-but-waiting = Geplaatst, maar wacht nog op een antwoord
