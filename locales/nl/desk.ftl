## De werkplek: lijsten, overdragen, notities, cijfers, samen afwijzen
desk-nav-waiting = Wachtend
desk-nav-mine = Bij jou
desk-nav-handed =
    { $count ->
        [one] één aan jou overgedragen
       *[other] { $count } aan jou overgedragen
    }
desk-nav-figures = Cijfers
desk-key-move = Volgende of vorige rij
desk-key-open = Rij openen
desk-key-choose = Rij kiezen
desk-key-filter = Filteren
desk-key-evidence = Andere reviews van het bureau
desk-key-send = Het formulier versturen waarin je bezig bent
desk-key-ctrl = Ctrl
desk-key-use = Losse toetsen gebruiken op dit apparaat
queue-choose = Kiezen
queue-choose-one = Kiezen: { $title }
queue-chosen = gekozen
queue-reject-chosen = Gekozen zaken samen afwijzen
queue-holder-any = iedereen
queue-holder-me = jou
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
case-hand-over-hint = De zaak komt daar meteen te liggen: tot de termijn, hoogstens een dag.
case-notes = Notities
case-note-write = Notitie schrijven
case-note = Notitie
case-note-hint = Alleen het team leest dit. De notitie wordt nooit verstuurd en verdwijnt als de tekst wordt gewist.
case-note-save = Notitie bewaren
case-around =
    { $count ->
        [one] Eén andere review van dit bureau rond die tijd
       *[other] { $count } andere reviews van dit bureau rond die tijd
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
figures-decided-today = vandaag beslist, waarvan { $count } door jou
figures-median =
    { $count ->
        [one] van binnenkomst tot beslissing, bij één beslissing in { $days } dagen
       *[other] van binnenkomst tot beslissing, in het midden van { $count } beslissingen in { $days } dagen
    }
figures-overruled =
    { $count ->
        [0] herroepen na bezwaar: geen beperkingen in { $days } dagen
        [one] van { $count } beperking in de laatste { $days } dagen herroepen
       *[other] van { $count } beperkingen in de laatste { $days } dagen herroepen
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
rejection-none-possible = Geen van de gekozen zaken kun je nu afwijzen.
rejection-left = Niet erbij
rejection-left-own = Niet aan jou om te beslissen.
rejection-left-kind = Zaken van deze soort worden één voor één beslist.
rejection-left-held = { $name } heeft deze zaak nu.
rejection-left-decided = Al beslist of ingetrokken.
rejection-left-changed = Is veranderd sinds je de zaak koos. Lees hem opnieuw.
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
flash-case-noted = Je notitie is bewaard.
flash-case-handed-over = De zaak is overgedragen.
flash-nothing-chosen = Kies eerst minstens één zaak.
invalid-colleague = Deze zaak kan niet aan deze persoon worden overgedragen. Kies iemand anders.
invalid-note-empty = Schrijf eerst iets.
invalid-note-long = Hoogstens 2.000 tekens.
invalid-notes-many = Meer notities kan deze zaak niet bevatten.
