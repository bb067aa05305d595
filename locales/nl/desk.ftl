## De werkplek: lijsten, overdragen, notities, cijfers, samen afwijzen
desk-nav-waiting = Wachtend
desk-nav-mine = Bij u
desk-nav-handed =
    { $count ->
        [one] één aan u overgedragen
       *[other] { $count } aan u overgedragen
    }
desk-nav-figures = Cijfers
desk-key-move = Volgende of vorige regel
desk-key-open = Regel openen
desk-key-choose = Regel kiezen
desk-key-filter = Filteren
desk-key-evidence = Andere beoordelingen van het bureau
desk-key-send = Het formulier versturen waarin u bent
desk-key-ctrl = Ctrl
desk-key-use = Losse toetsen gebruiken op dit apparaat
queue-choose = Kiezen
queue-choose-one = Kiezen: { $title }
queue-chosen = gekozen
queue-reject-chosen = Gekozen zaken samen afwijzen
queue-holder-any = iedereen
queue-holder-me = u
queue-holder-nobody = niemand
queue-handed = overgedragen
due-in-hours =
    { $count ->
        [0] uiterlijk dit uur
        [one] nog één uur
       *[other] nog { $count } uur
    }
due-in-days =
    { $count ->
        [one] nog één dag
       *[other] nog { $count } dagen
    }
due-late-hours =
    { $count ->
        [0] net te laat
        [one] één uur te laat
       *[other] { $count } uur te laat
    }
due-late-days =
    { $count ->
        [one] één dag te laat
       *[other] { $count } dagen te laat
    }
case-handed-by = overgedragen door { $name }
case-hand-over = Overdragen
case-hand-over-to = Aan wie?
case-hand-over-hint = De zaak ligt daar meteen op het bureau: tot de termijn, ten hoogste een dag.
case-notes = Notities
case-note-write = Notitie schrijven
case-note = Notitie
case-note-hint = Alleen het team leest dit. De notitie wordt nooit verstuurd en verdwijnt als de tekst wordt gewist.
case-note-save = Notitie bewaren
case-around =
    { $count ->
        [one] Eén andere beoordeling van dit bureau rond die tijd
       *[other] { $count } andere beoordelingen van dit bureau rond die tijd
    }
case-around-text = Twee weken ervoor en erna; de dichtstbijzijnde staan hier.
case-around-same = dezelfde auteur
figures-title = Cijfers van het team
figures-ages = Wat wacht, naar soort en leeftijd
figures-day = tot 1 dag
figures-two-days = 1 tot 2 dagen
figures-week = 2 tot 7 dagen
figures-older = ouder
figures-all = alle
figures-decided-today = vandaag beslist, waarvan { $count } door u
figures-median =
    { $count ->
        [one] van binnenkomst tot beslissing, bij één beslissing in { $days } dagen
       *[other] van binnenkomst tot beslissing, in het midden van { $count } beslissingen in { $days } dagen
    }
figures-median-none = van binnenkomst tot beslissing: geen beslissingen in { $days } dagen
figures-minutes =
    { $count ->
        [one] minuut
       *[other] minuten
    }
figures-hours =
    { $count ->
        [one] uur
       *[other] uur
    }
figures-days =
    { $count ->
        [one] dag
       *[other] dagen
    }
rejection-title = Samen afwijzen
rejection-text = Elke zaak krijgt een eigen beslissing, en elke auteur een e-mail met de redenen. Wat niet beslist kan worden, blijft zoals het is.
rejection-chosen =
    { $count ->
        [one] Eén gekozen zaak
       *[other] { $count } gekozen zaken
    }
rejection-explanation =
    { $count ->
        [one] Uitleg in het { $language }, voor één zaak
       *[other] Uitleg in het { $language }, voor { $count } zaken
    }
rejection-go =
    { $count ->
        [one] De zaak afwijzen
       *[other] { $count } zaken afwijzen
    }
rejection-back = Terug naar de wachtende zaken
rejection-none-possible = Geen van de gekozen zaken kunt u nu afwijzen.
rejection-left = Niet erbij
rejection-left-own = Niet aan u om te beslissen.
rejection-left-kind = Zaken van deze soort worden één voor één beslist.
rejection-left-held = { $name } heeft deze zaak nu.
rejection-left-decided = Al beslist of ingetrokken.
rejection-left-changed = Is veranderd sinds u de zaak koos. Lees die alstublieft opnieuw.
rejection-report = Samen afgewezen
rejection-done =
    { $count ->
        [one] Eén zaak afgewezen
       *[other] { $count } zaken afgewezen
    }
rejection-done-text = De auteurs krijgen bericht.
rejection-not-done =
    { $count ->
        [one] Eén zaak niet afgewezen
       *[other] { $count } zaken niet afgewezen
    }
flash-case-noted = Uw notitie is bewaard.
flash-case-handed-over = De zaak is overgedragen.
flash-nothing-chosen = Kies eerst ten minste één zaak.
invalid-colleague = Deze zaak kan niet aan deze persoon worden overgedragen. Kies iemand anders.
invalid-note-empty = Schrijf alstublieft iets.
invalid-note-long = Ten hoogste 2000 tekens.
invalid-notes-many = Meer notities kan deze zaak niet bevatten.
