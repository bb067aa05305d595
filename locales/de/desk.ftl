## Der Arbeitsplatz: Listen, Übergabe, Notizen, Zahlen, gemeinsames Ablehnen
desk-nav-waiting = Wartend
desk-nav-mine = Bei Ihnen
desk-nav-handed =
    { $count ->
        [one] einer Ihnen übergeben
       *[other] { $count } Ihnen übergeben
    }
desk-nav-figures = Zahlen
desk-key-move = Nächste oder vorige Zeile
desk-key-open = Zeile öffnen
desk-key-choose = Zeile auswählen
desk-key-filter = Filtern
desk-key-evidence = Andere Bewertungen der Agentur
desk-key-send = Das Formular abschicken, in dem Sie sind
desk-key-ctrl = Strg
desk-key-use = Einzelne Tasten auf diesem Gerät benutzen
queue-choose = Auswählen
queue-choose-one = Auswählen: { $title }
queue-chosen = ausgewählt
queue-reject-chosen = Ausgewählte gemeinsam ablehnen
queue-holder-any = allen
queue-holder-me = Ihnen
queue-holder-nobody = niemandem
queue-handed = übergeben
due-in-hours =
    { $count ->
        [0] noch in dieser Stunde
        [one] noch eine Stunde
       *[other] noch { $count } Stunden
    }
due-in-days =
    { $count ->
        [one] noch ein Tag
       *[other] noch { $count } Tage
    }
due-late-hours =
    { $count ->
        [0] gerade überfällig
        [one] eine Stunde überfällig
       *[other] { $count } Stunden überfällig
    }
due-late-days =
    { $count ->
        [one] einen Tag überfällig
       *[other] { $count } Tage überfällig
    }
case-handed-by = übergeben von { $name }
case-hand-over = Übergeben
case-hand-over-to = An wen?
case-hand-over-hint = Der Fall liegt dort sofort auf dem Tisch: bis zur Frist, höchstens einen Tag.
case-notes = Notizen
case-note-write = Notiz schreiben
case-note = Notiz
case-note-hint = Liest nur das Team. Sie wird nie verschickt und verschwindet, wenn der Text gelöscht wird.
case-note-save = Notiz festhalten
case-around =
    { $count ->
        [one] Eine weitere Bewertung dieser Agentur um diese Zeit
       *[other] { $count } weitere Bewertungen dieser Agentur um diese Zeit
    }
case-around-text = Zwei Wochen davor und danach; die nächstliegenden stehen hier.
case-around-same = dieselbe Person
figures-title = Zahlen des Teams
figures-ages = Was wartet, nach Art und Alter
figures-day = bis 1 Tag
figures-two-days = 1 bis 2 Tage
figures-week = 2 bis 7 Tage
figures-older = älter
figures-all = alle
figures-decided-today = heute entschieden, davon { $count } von Ihnen
figures-median =
    { $count ->
        [one] vom Eingang bis zur Entscheidung, bei einer Entscheidung in { $days } Tagen
       *[other] vom Eingang bis zur Entscheidung, in der Mitte von { $count } Entscheidungen in { $days } Tagen
    }
figures-overruled =
    { $count ->
        [0] aufgehoben nach Widerspruch: keine Einschränkungen in { $days } Tagen
        [one] von { $count } Einschränkung der letzten { $days } Tage aufgehoben
       *[other] von { $count } Einschränkungen der letzten { $days } Tage aufgehoben
    }
figures-median-none = vom Eingang bis zur Entscheidung: keine Entscheidungen in { $days } Tagen
figures-minutes =
    { $count ->
        [one] Minute
       *[other] Minuten
    }
figures-hours =
    { $count ->
        [one] Stunde
       *[other] Stunden
    }
figures-days =
    { $count ->
        [one] Tag
       *[other] Tage
    }
rejection-title = Gemeinsam ablehnen
rejection-text = Jeder Fall bekommt seine eigene Entscheidung, und alle Betroffenen bekommen eine E-Mail mit den Gründen. Was sich nicht entscheiden lässt, bleibt, wie es ist.
rejection-chosen =
    { $count ->
        [one] Ein ausgewählter Fall
       *[other] { $count } ausgewählte Fälle
    }
rejection-explanation =
    { $count ->
        [one] Erklärung auf { $language }, für einen Fall
       *[other] Erklärung auf { $language }, für { $count } Fälle
    }
rejection-go =
    { $count ->
        [one] Den Fall ablehnen
       *[other] { $count } Fälle ablehnen
    }
rejection-back = Zurück zu den wartenden Fällen
rejection-none-possible = Keinen der ausgewählten Fälle können Sie jetzt ablehnen.
rejection-left = Nicht dabei
rejection-left-own = Nicht für Sie zu entscheiden.
rejection-left-kind = Fälle dieser Art werden einzeln entschieden.
rejection-left-held = { $name } hat diesen Fall gerade.
rejection-left-decided = Schon entschieden oder zurückgezogen.
rejection-left-changed = Hat sich geändert, seit Sie ihn ausgewählt haben. Bitte noch einmal lesen.
rejection-report = Gemeinsam abgelehnt
rejection-done =
    { $count ->
        [one] Ein Fall abgelehnt
       *[other] { $count } Fälle abgelehnt
    }
rejection-done-text = Wer geschrieben hat, wird benachrichtigt.
rejection-not-done =
    { $count ->
        [one] Ein Fall nicht abgelehnt
       *[other] { $count } Fälle nicht abgelehnt
    }
flash-case-noted = Ihre Notiz ist festgehalten.
flash-case-handed-over = Der Fall ist übergeben.
flash-nothing-chosen = Bitte wählen Sie erst mindestens einen Fall aus.
invalid-colleague = Dieser Person kann dieser Fall nicht übergeben werden. Bitte wählen Sie jemand anderen.
invalid-note-empty = Bitte schreiben Sie etwas.
invalid-note-long = Bitte höchstens 2.000 Zeichen.
invalid-notes-many = Mehr Notizen fasst dieser Fall nicht.
