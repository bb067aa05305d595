## Schreibtisch der Agentur
insight = Übersicht
insight-title = { $name }: die Woche
insight-lead = Was neu ist, wo Sie stehen, was zurückkam. Wer geschrieben hat, erfahren Sie auch hier nicht.
insight-public-page = Öffentliche Seite
insight-week = Diese Woche
insight-news = Neu seit { $date }
insight-news-none = In den letzten sieben Tagen ist keine Bewertung dazugekommen.
insight-news-more =
    { $count ->
        [one] und 1 weitere:
       *[other] und { $count } weitere:
    }
insight-unanswered = Älter und noch unbeantwortet
insight-unanswered-more =
    { $count ->
        [one] und 1 weitere unter den neuesten 200
       *[other] und { $count } weitere unter den neuesten 200
    }
insight-unanswered-all = Zu allen Bewertungen
response-stands-waiting = Antwort wird gelesen
response-stands-answered = beantwortet
insight-filter = Auswahl
insight-too-few = Diese Auswahl beruht auf zu wenigen Menschen. Damit niemand zu erkennen ist, zeigen wir nichts, hinter dem weniger als drei Menschen stehen, auch nicht als Rest zwischen zwei Auswahlen.
insight-selected =
    { $count ->
        [one] 1 Bewertung in dieser Auswahl.
       *[other] { $count } Bewertungen in dieser Auswahl.
    }
insight-selected-how = Einfache Mittel der Sterne, wie sie gegeben wurden. Ein einzelnes Halbjahr hat keinen Trend.
insight-gap-plain = Abstand { $value }, als Unterschied der einfachen Mittel.
insight-gap-one-side = In dieser Auswahl spricht nur eine Seite, oder die andere ist zu klein, um sie zu zeigen.
insight-peers = Sie und die anderen
insight-peers-of = Verglichen mit:
insight-everywhere = alle Agenturen
insight-peers-too-few = Noch zeigen zu wenige Agenturen einen Wert, um Sie mit ihnen zu vergleichen.
insight-own = Sie
insight-selection = Auswahl
insight-among = Unter den anderen
insight-better-than =
    { $count ->
       *[other] höher als { $share } von { $count }
    }
insight-not-placed = zu wenige andere
insight-place-told = Sie { $own }; die Mitte der anderen { $median }, acht von zehn zwischen { $low } und { $high }
insight-peers-how = Der Balken umfasst acht Zehntel der anderen, der Strich ihre Mitte, der Punkt sind Sie. Die anderen stehen, wie sie in der Nacht standen.
insight-figures-file = Zahlen als CSV
insight-reviews-file = Bewertungen als CSV (die neuesten 1.000)
insight-advice = Was Bewertende raten
insight-advice-how = Die öffentlichen Texte, die neuesten zuerst. Sie lassen sich nach Seite und Zeit auswählen, nicht nach Leistung: Die steht auf der öffentlichen Seite nicht dabei.
insight-advice-none = Hierzu hat noch niemand etwas geraten.
insight-advice-more = Ältere lesen

## Versprechen
promise = Rückmelde-Versprechen
promise-none = Noch gibt es kein Versprechen.
promise-stands-none = Zurzeit verspricht die Agentur nichts.
promise-manage = Versprechen, ändern, zurückziehen
promise-record = Alle Versprechen
promise-words =
    { $count ->
        [one] Eine Antwort innerhalb eines Arbeitstags nach jedem Gespräch
       *[other] Eine Antwort innerhalb von { $count } Arbeitstagen nach jedem Gespräch
    }
promise-since = Versprochen seit { $date }
promise-from-to = Versprochen vom { $from } bis zum { $to }
promise-kept = gehalten: { $count } von { $of } Bewertungen; wahrscheinlich { $low } bis { $high }
promise-not-told = Noch keine Bewertung sagt, ob es gehalten wurde.
promise-unknown =
    { $count ->
        [one] 1 Bewertung lässt es offen.
       *[other] { $count } Bewertungen lassen es offen.
    }
promise-lead = Versprechen Sie, wie schnell nach jedem Gespräch eine Antwort kommt. Ob Sie es halten, messen die Bewertungen, und es steht neben dem Versprechen.
promise-stands = Zurzeit gilt
promise-make = Etwas versprechen
promise-another = Etwas anderes versprechen
promise-another-hint = Das geltende Versprechen wird damit zurückgezogen; sein Ergebnis bleibt öffentlich.
promise-days = Arbeitstage
promise-days-hint = Von 1 bis 30. Versprechen Sie, was Sie auch in Ihrer vollsten Woche halten.
promise-publish = Öffentlich versprechen
promise-withdraw = Zurückziehen
promise-withdraw-hint = Ein zurückgezogenes Versprechen bleibt mit Daten und Ergebnis öffentlich.
promise-withdrawn-ones = Frühere Versprechen
promise-how = Gezählt werden Bewertungen von Menschen mit einem Gespräch ab dem Monat nach dem Versprechen. Als gehalten gilt, was auch ohne Wochenende dazwischen rechtzeitig war, als gebrochen, was auch mit jedem Wochenende zu spät kam; wo ein Wochenende entscheidet oder die Frist noch läuft, bleibt es offen.
invalid-promise-days = Bitte eine ganze Zahl von 1 bis 30.
flash-promise-made = Das Versprechen ist öffentlich.
flash-promise-withdrawn = Das Versprechen ist zurückgezogen. Sein Ergebnis bleibt stehen.
action-promise-made = Versprechen gegeben
action-promise-withdrawn = Versprechen zurückgezogen

## Wochenmail
digest = Montags per E-Mail
digest-offer = Einmal in der Woche, was neu ist. Nur, wenn es etwas gibt.
digest-want = Ja, bitte schicken
digest-is-wanted = Sie bekommen montags eine E-Mail, wenn es etwas Neues gibt.
digest-end = Abbestellen
digest-end-title = Die Wochenmail abbestellen?
digest-end-text = Sie bekommen dann keine E-Mail mehr über diese Agentur. In der Übersicht können Sie sie jederzeit wieder bestellen.
digest-has-ended = Die Wochenmail ist abbestellt
digest-has-ended-text = Sie bekommen keine mehr.
flash-digest-wanted = Die Wochenmail ist bestellt.
flash-digest-ended = Die Wochenmail ist abbestellt.
action-digest-wanted = Wochenmail bestellt
action-digest-ended = Wochenmail abbestellt
mail-weekly-digest-subject =
    { $count ->
        [one] { $name }: 1 neue Bewertung
       *[other] { $name }: { $count } neue Bewertungen
    }
mail-weekly-digest-lead =
    { $count ->
        [one] Über { $name } ist eine neue Bewertung öffentlich:
       *[other] Über { $name } sind { $count } neue Bewertungen öffentlich:
    }
mail-weekly-digest-more =
    { $count ->
        [one] und 1 weitere
       *[other] und { $count } weitere
    }
mail-weekly-digest-button = Zur Übersicht
mail-weekly-digest-why = Sie haben diese E-Mail in der Übersicht der Agentur bestellt.
mail-weekly-digest-end = Abbestellen, ohne sich anzumelden:
