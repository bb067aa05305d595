## A review
review-of = Bewertung zu { $name }
review-about = über
review-experienced = erlebt im { $month }
review-published = veröffentlicht am { $date }
review-edited = geändert am { $date }
review-permalink = Einzelansicht
review-history =
    { $count ->
        [one] eine Fassung
       *[other] { $count } Fassungen
    }
review-to-agency = Alle Bewertungen zu { $name }
review-went-well = Was lief gut?
review-went-wrong = Was lief nicht gut?
review-advice = Rat an die Agentur
review-stars-given = Sterne je Kriterium
fact-still-waiting =
    { $count ->
        [one] wartet noch nach 1 Tag
       *[other] wartet noch nach { $count } Tagen
    }
fact-answered =
    { $count ->
        [one] { $what }, nach 1 Tag
       *[other] { $what }, nach { $count } Tagen
    }
fact-answer-after =
    { $count ->
        [one] Antwort nach 1 Tag
       *[other] Antwort nach { $count } Tagen
    }
fact-chased =
    { $count ->
        [one] 1-mal nachgefragt
       *[other] { $count }-mal nachgefragt
    }
follow-up-happened = erlebt am { $date }
follow-up-added = geschrieben am { $date }
tombstone-removed = Diese Bewertung wurde entfernt.
tombstone-withdrawn = Diese Bewertung wurde von der Person, die sie schrieb, zurückgezogen.
tombstone-suspended = Diese Bewertung ist vorübergehend nicht sichtbar, bis etwas daran geklärt ist.
tombstone-when = veröffentlicht im { $published }, nicht mehr sichtbar seit { $gone }
history-title = Fassungen einer Bewertung
history-lead = Jede Fassung wurde vor der Veröffentlichung gelesen. In den Wert geht nur die neueste ein.
history-back = Bewertung
history-version = Fassung { $number }
history-current = aktuell

## Writing one
draft-title = { $name } bewerten
draft-lead = Etwa vier Minuten. Wer waren Sie in dieser Sache? Danach richten sich die Fragen.
draft-anonymous = Ihr Name erscheint nirgends. Von uns erfährt die Agentur nicht, wer Sie sind.
draft-steps = Schritte
draft-step-write = Bewerten
draft-step-confirm = E-Mail bestätigen
draft-step-check = Wir lesen, dann öffentlich
draft-i-was = Ich war
draft-as = Als: { $kind }
draft-open = Sie haben hier schon angefangen:
draft-continue = Weiterschreiben als { $kind }, gespeichert { $when }
draft-saved = Zuletzt gespeichert { $when }.
draft-save = Entwurf speichern
draft-submit = Bewertung einreichen
draft-submit-mail = Link zum Bestätigen senden
draft-then = Ein Mensch liest jede Bewertung, bevor sie erscheint, in der Regel innerhalb von drei Werktagen, und misst sie an den Hausregeln. Am Text ändern wir nichts.
form-engagement-talent = Worum es ging
form-engagement-client = Ihr Auftrag
form-service = Art der Vermittlung
form-stage = So weit ging es
form-outcome = Ausgang
form-month = Letzter Kontakt
form-month-hint = Ältere Erlebnisse zählen weniger.
form-position-talent = Bezeichnung der Stelle
form-position-client = Gesuchte Stelle
form-position-hint = Nie öffentlich. Macht Ihre Angaben vollständig.
form-channel = Wie hatten Sie Kontakt?
form-channel-hint = Nie öffentlich. Vollständige Angaben zählen im Wert etwas mehr.
form-feedback = Was kam zurück?
form-answers = Wie kamen Antworten?
form-came-back = Was kam nach dem letzten Schritt zurück?
form-came-back-hint = Bei einer Vermittlung oder einem Rückzug darf das offen bleiben.
form-days = Tage bis zur Antwort
form-days-hint = Wenn Sie noch warten: Tage bis heute.
form-days-usual = Wie lange es in der Regel dauerte, wenn Sie auf etwas warteten.
form-chased = Selbst nachgefragt
form-chased-hint = Wie oft Sie angerufen oder geschrieben haben.
form-still-waiting = Ich warte noch auf eine Antwort.
form-silent = Wer hat geschwiegen, soweit Sie wissen?
form-stars = Sterne
form-stars-hint = Mindestens drei Kriterien. Wenn Sie eines nicht beurteilen können, wählen Sie „trifft nicht zu“.
form-words = In Ihren Worten
form-words-hint = Was geschah, hilft mehr als ein Urteil. Bitte keine Namen von Personen, keine Telefonnummern.
form-title = Überschrift
form-title-hint = Ein Satz, der alles sagt.
form-went-wrong-hint = Fakten statt Urteile: was, wann, wie oft.
form-advice-hint = Was hätte Ihnen geholfen?
form-language = In welcher Sprache schreiben Sie?
form-send = Absenden
form-no-conflict = Ich arbeite nicht für diese Agentur oder eine Konkurrenz und habe es in dieser Zeit nicht getan.
form-no-incentive = Niemand hat mir für diese Bewertung etwas gegeben oder versprochen.
form-accepts-rules = Ich habe die Hausregeln gelesen und halte mich daran.
form-email-review-hint = Nur für die Bestätigung und für Nachrichten zu dieser Bewertung. Nie öffentlich.
findings-title = Bitte sehen Sie noch einmal hin.
findings-text = Solche Stellen verraten leicht zu viel; wir geben sie meist zurück. Vielleicht irrt sich die Software; dann bestätigen Sie den Text bitte so.
findings-language-de = Der Text scheint auf Deutsch zu sein. Stimmt die gewählte Sprache?
findings-language-nl = Der Text scheint auf Niederländisch zu sein. Stimmt die gewählte Sprache?
findings-language-en = Der Text scheint auf Englisch zu sein. Stimmt die gewählte Sprache?
findings-accept = Ich habe es angesehen, es soll so bleiben.
finding-person-name = Name einer Person
finding-phone-number = Telefonnummer
finding-mail-address = E-Mail-Adresse
finding-postal-address = Postanschrift
finding-web-address = Webadresse
confirm-title = Sehen Sie in Ihr Postfach
confirm-lead = Wir haben einen Link an { $email } geschickt. Mit ihm reichen Sie die Bewertung ein. Bis dahin bleibt Ihr Entwurf hier.
confirm-not-there = Nichts angekommen?
confirm-not-there-text = Es kann einige Minuten dauern. Sehen Sie auch im Spam-Ordner nach. War die Adresse falsch, tragen Sie hier die richtige ein.
confirm-address = Link an diese Adresse senden
confirm-again = Noch einmal senden
confirm-back = Zurück zum Entwurf

## What the fields are called where something is wrong with them
field-service = Art der Vermittlung
field-stage = So weit ging es
field-outcome = Ausgang
field-experienced-month = Letzter Kontakt
field-position-title = Stelle
field-contact-channel = Kontakt
field-came-back = Was kam zurück
field-feedback-days = Tage bis zur Antwort
field-chased = Selbst nachgefragt
field-still-waiting = Ich warte noch
field-silent-party = Wer geschwiegen hat
field-stars = Sterne
field-title = Überschrift
field-went-well = Was lief gut
field-went-wrong = Was lief nicht gut
field-advice = Rat an die Agentur
field-language = Sprache
field-accepts-warnings = Noch einmal hinsehen
field-no-conflict = Erklärung zur Unabhängigkeit
field-no-incentive = Erklärung zu Gegenleistungen
field-accepts-rules = Hausregeln
field-email = E-Mail-Adresse
field-moment = Zeitpunkt
field-happened-on = Wann das war
field-text = Nachtrag
