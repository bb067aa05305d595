## Pages for what went wrong
problem-title-400 = Das haben wir nicht verstanden
problem-text-400 = Die Anfrage war unvollständig oder beschädigt. Gehen Sie zurück und versuchen Sie es noch einmal.
problem-title-401 = Bitte zeigen Sie zuerst, dass Sie es sind
problem-text-401 = Ihr Text steht unten. Öffnen Sie die Anmeldung in einem neuen Tab, kommen Sie dann hierher zurück und senden Sie ihn noch einmal.
problem-title-403 = Das geht von hier aus nicht
problem-text-403 = Die Anfrage kam von einer anderen Seite oder Ihre Anmeldung reicht dafür nicht. Öffnen Sie das Formular hier noch einmal.
problem-title-404 = Hier ist nichts
problem-text-404 = Die Seite gibt es nicht, nicht mehr, oder nicht für Sie. Vielleicht hilft die Suche.
problem-title-409 = Jemand war schneller
problem-text-409 = Was Sie ändern wollten, hat sich inzwischen geändert. Laden Sie die Seite neu und sehen Sie noch einmal hin.
problem-title-413 = Das ist zu viel auf einmal
problem-text-413 = Die Eingabe ist größer, als wir annehmen. Kürzen Sie den Text und versuchen Sie es noch einmal.
problem-title-422 = So passt es nicht zusammen
problem-text-422 = Einige Angaben fehlen oder widersprechen sich. Gehen Sie zurück; was Sie geschrieben haben, steht noch da.
problem-title-429 = Bitte etwas langsamer
problem-text-429 = Von hier kamen sehr viele Anfragen. Warten Sie einen Moment, dann geht es weiter. Was Sie geschrieben haben, geht nicht verloren, wenn Sie zurückgehen.
problem-title-500 = Das ist unser Fehler
problem-text-500 = Etwas ist schiefgegangen; gespeichert wurde dabei nichts. Versuchen Sie es bitte gleich noch einmal.
problem-title-503 = Gleich wieder da
problem-text-503 = Das Portal ist gerade überlastet oder wird gewartet. Falls Sie eben etwas abgeschickt haben: Es ist nicht angekommen. Gehen Sie zurück, Ihr Text steht noch da.
problem-retry-after =
    { $count ->
        [one] Bitte in einer Sekunde wieder.
       *[other] Bitte in { $count } Sekunden wieder.
    }
kept-title = Was Sie geschrieben haben
kept-text = Ihr Text steht unten.
kept-first = Anmeldung in neuem Tab
kept-repeat = Noch einmal senden
problem-home = Zur Startseite
conflict-held-by-another = Ein anderes Teammitglied hat diesen Fall in der Hand.
conflict-case-moved-on = Der Fall ist inzwischen entschieden, oder Ihre Zeit dafür ist abgelaufen.
conflict-state-changed = Die Seite zeigte einen älteren Stand.
limit-reading = So viele Seiten liest kein Mensch in einer Minute.
limit-writing = So viele Formulare schickt kein Mensch in einer Minute.
limit-signing-in = Zu viele Anmeldeversuche. Das schützt Konten vor dem Erraten von Passwörtern.
limit-mails = An diese Adresse oder von hier gingen heute schon viele E-Mails. Das schützt Postfächer.
limit-reviews = Mehr Bewertungen nehmen wir an einem Tag von einem Konto nicht an.
limit-suggestions = Mehr Vorschläge nehmen wir an einem Tag von hier nicht an.
