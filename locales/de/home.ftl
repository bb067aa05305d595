## The front page
home-headline = Was kommt zurück?
home-lead = Erst-, Zweit-, Drittgespräch, dann Stille. Echolot misst, wie Personalvermittlungen antworten: ob, wie schnell und mit welchen Gründen. Erzählt von denen, die es erlebt haben.
home-all-agencies = Alle { $count } Agenturen ansehen
home-figures = Echolot in Zahlen
home-figure-reviews = veröffentlichte Bewertungen
home-figure-agencies = Agenturen im Verzeichnis
home-figure-median = bis die Hälfte eine Antwort hat
home-figure-nothing = haben nie etwas gehört
home-echoes = Von hundert Menschen bekommen …
home-echoes-lead =
    { $count ->
        [one] So steht es in einer Bewertung.
       *[other] So steht es in { $count } veröffentlichten Bewertungen. Jeder Punkt ist eine von hundert.
    }
home-how = So funktioniert es
home-how-1-title = Sie erzählen
home-how-1 = Wie weit ging es, was kam zurück, nach wie vielen Tagen? Etwa vier Minuten, ohne Konto. Ihr Name erscheint nirgends.
home-how-2-title = Ein Mensch liest
home-how-2 = Jede Bewertung wird vor der Veröffentlichung an den Hausregeln gemessen. Am Text ändert niemand etwas; was nicht passt, geht mit Begründung an Sie zurück.
home-how-3-title = Es wird gerechnet
home-how-3 = Beide Seiten getrennt, mit Spanne und Grundlage. Wer vermittelt wurde, wird mit anderen Vermittelten verglichen. Unter drei Menschen gibt es keine Zahl.
home-rate = Agentur suchen und bewerten
home-newest = Neueste Bewertungen
home-no-reviews = Noch ist es still
home-no-reviews-text = Es ist noch keine Bewertung veröffentlicht. Die erste könnte von Ihnen sein.
home-best = Hier kommt etwas zurück
home-best-lead = Agenturen, bei denen in den Bewertungen am häufigsten brauchbare Gründe ankamen.
home-best-figures =
    { $count ->
        [one] Median 1 Tag, { $share } mit Gründen
       *[other] Median { $count } Tage, { $share } mit Gründen
    }
home-promise = Woran Sie uns messen können
home-promise-text = Agenturen können weder Plätze noch Sterne kaufen und erfahren von uns nicht, wer geschrieben hat. Wird etwas zurückgegeben oder abgelehnt, steht die Regel dabei.
