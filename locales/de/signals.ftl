## Signals
queue-risk = Risiko
case-signals = Was auffällt
case-signals-being-read = Wird gerade angesehen. Laden Sie die Seite in ein paar Sekunden neu.
case-signals-none = Nichts.
case-signals-hint = Hinweise der Software, kein Urteil. Entschieden wird nach den Hausregeln.
case-risk = Risiko: { $points } Punkte
signal-points = { $points } Punkte
signal-is-off = zählt nicht
signal-is-on = zählt
signal-similar = Zu { $percent } % gleich: der andere Text
signal-similar-review = Zur veröffentlichten Bewertung
signals-title = Signale
signals-lead = Worauf die Software achtet, bevor jemand liest. Die Punkte ordnen die Warteschlange, sie entscheiden nichts. Hilft ein Signal nicht, lassen Sie es nicht zählen: Gezeigt wird es weiter.
signals-decided = Entschiedene Fälle der letzten zwölf Monate: { $count }
signals-name = Signal
signals-points = Punkte
signals-past = Bei entschiedenen Fällen
signals-switch = Zählt es?
signals-share = { $count } Fälle, { $share }
signals-start-off = Zählt anfangs nicht: Es trifft zu viele harmlose Bewertungen.
signals-switch-off = Nicht mehr zählen
signals-switch-on = Zählen
signals-switch-off-named = { $name } nicht mehr zählen
signals-switch-on-named = { $name } zählen
signals-measured = Wie genau die Signale sind, steht gemessen in der Dokumentation (docs/signals.md).
flash-signal-on = Das Signal zählt wieder; die offenen Fälle sind neu gewichtet.
flash-signal-off = Das Signal zählt nicht mehr; die offenen Fälle sind neu gewichtet.
subject-signals = Signale
action-signal-switched = Signal umgeschaltet
signal-person-name = Name einer Person
signal-saw-person-name =
    { $count ->
        [one] Eine Stelle sieht nach einem Namen aus:
       *[other] { $count } Stellen sehen nach Namen aus:
    }
signal-why-person-name = Genannt wird die Rolle, nie die Person: Wer hier steht, kann sich kaum wehren.
signal-phone-number = Telefonnummer
signal-saw-phone-number =
    { $count ->
        [one] Eine Stelle sieht nach einer Telefonnummer aus:
       *[other] { $count } Stellen sehen nach Telefonnummern aus:
    }
signal-why-phone-number = Kontaktdaten gehören nicht in einen öffentlichen Text.
signal-mail-address = E-Mail-Adresse
signal-saw-mail-address =
    { $count ->
        [one] Eine Stelle sieht nach einer E-Mail-Adresse aus:
       *[other] { $count } Stellen sehen nach E-Mail-Adressen aus:
    }
signal-why-mail-address = Kontaktdaten gehören nicht in einen öffentlichen Text.
signal-postal-address = Postanschrift
signal-saw-postal-address =
    { $count ->
        [one] Eine Stelle sieht nach einer Anschrift aus:
       *[other] { $count } Stellen sehen nach Anschriften aus:
    }
signal-why-postal-address = Kontaktdaten gehören nicht in einen öffentlichen Text.
signal-web-address = Webadresse
signal-saw-web-address =
    { $count ->
        [one] Eine Stelle sieht nach einer Webadresse aus:
       *[other] { $count } Stellen sehen nach Webadressen aus:
    }
signal-why-web-address = Oft Werbung oder der Weg zu Personen.
signal-insult = Beleidigung
signal-saw-insult =
    { $count ->
        [one] Ein Wort steht auf der Liste der Beleidigungen:
       *[other] { $count } Wörter stehen auf der Liste der Beleidigungen:
    }
signal-why-insult = Kritik darf hart sein, Beschimpfungen sind gegen die Hausregeln. Vielleicht wird nur zitiert.
signal-threat = Drohung
signal-saw-threat =
    { $count ->
        [one] Eine Stelle klingt nach einer Drohung:
       *[other] { $count } Stellen klingen nach Drohungen:
    }
signal-why-threat = Drohungen sind gegen die Hausregeln und manchmal strafbar.
signal-unsupported-language = Andere Sprache
signal-saw-unsupported-language = Der Text sieht nach dieser Sprache aus: { $name }.
signal-why-unsupported-language = Was niemand im Team lesen kann, kann niemand prüfen.
signal-near-duplicate = Fast der gleiche Text
signal-saw-near-duplicate =
    { $count ->
        [one] Ein früherer Text stimmt zu { $usual } % überein.
       *[other] { $count } frühere Texte sind fast gleich; der ähnlichste stimmt zu { $usual } % überein.
    }
signal-why-near-duplicate = Kopien sind oft Kampagnen, manchmal nur dieselbe Person mit derselben Erfahrung.
signal-uniform-stars = Überall gleich viele Sterne
signal-saw-uniform-stars = Alle { $usual } Kriterien haben dieselbe Zahl von Sternen ({ $count }), und der Text ist kurz.
signal-why-uniform-stars = Wer nicht unterscheidet, hat vielleicht nichts erlebt – oder ist sehr zufrieden.
signal-filled-too-fast = Sehr schnell ausgefüllt
signal-saw-filled-too-fast = Geschrieben in { $count } Sekunden; allein das Lesen von Formular und Text braucht etwa { $usual }.
signal-why-filled-too-fast = Wer nichts liest, hatte den Text oft schon fertig.
signal-young-account = Neues Konto
signal-saw-young-account =
    { $count ->
        [one] Das Konto war eine Stunde alt; jung heißt unter { $usual } Stunden.
       *[other] Das Konto war { $count } Stunden alt; jung heißt unter { $usual } Stunden.
    }
signal-why-young-account = Neue Konten sind normal; erst zusammen mit anderen Zeichen fällt eines auf.
signal-agency-mail-domain = E-Mail-Adresse der Agentur
signal-saw-agency-mail-domain = Die E-Mail-Adresse des Kontos gehört zur Webadresse der bewerteten Agentur: { $name }.
signal-why-agency-mail-domain = Wer dort arbeitet, darf die eigene Agentur nicht bewerten.
signal-other-agency-mail-domain = E-Mail-Adresse einer anderen Agentur
signal-saw-other-agency-mail-domain = Die E-Mail-Adresse des Kontos gehört zur Webadresse einer anderen Agentur: { $name }.
signal-why-other-agency-mail-domain = Wer für die Konkurrenz arbeitet, hat einen Interessenkonflikt.
signal-same-network = Gleiches Netz
signal-saw-same-network =
    { $count ->
        [one] Aus ungefähr demselben Netz kam in den letzten 30 Tagen eine Bewertung dieser Agentur von jemand anderem.
       *[other] Aus ungefähr demselben Netz kamen in den letzten 30 Tagen { $count } Bewertungen dieser Agentur von anderen.
    }
signal-why-same-network = Mehrere Bewertungen aus einem Büro können von einer Hand sein. Ein Netz teilen sich aber oft viele.
signal-burst = Viele auf einmal
signal-saw-burst = { $count } Bewertungen dieser Agentur in sieben Tagen; üblich sind etwa { $usual }.
signal-why-burst = Wellen kommen selten von allein: ein Aufruf, eine Kampagne – oder viele Entlassungen auf einmal.
signal-contradiction = Widerspruch
signal-saw-contradiction =
    { $count ->
        [one] Eine Angabe passt nicht zu einer anderen:
       *[other] { $count } Angaben passen nicht zusammen:
    }
signal-why-contradiction = Oft ist nur ein Feld falsch angekreuzt, manchmal ist der Kontakt erfunden.
signal-reviewer-identified = Verrät, wer bewertet hat
signal-saw-reviewer-identified =
    { $count ->
        [one] Eine Stelle steht so in der E-Mail-Adresse oder in den vertraulichen Angaben:
       *[other] { $count } Stellen stehen so in der E-Mail-Adresse oder in den vertraulichen Angaben:
    }
signal-why-reviewer-identified = Wer bewertet hat, muss auch in der Antwort ungenannt bleiben.
signal-withdrawal-offer = Angebot für eine Rücknahme
signal-saw-withdrawal-offer =
    { $count ->
        [one] Eine Stelle bietet etwas für eine Änderung oder Löschung:
       *[other] { $count } Stellen bieten etwas für eine Änderung oder Löschung:
    }
signal-why-withdrawal-offer = Bewertungen sind nicht käuflich, auch nicht ihr Verschwinden.
contradiction-placed-without-offer = Vermittelt, aber es kam nie zu einem Angebot
contradiction-started-without-placement = Die Arbeit hat begonnen, aber es kam keine Zusage
contradiction-turned-down-without-interview = Absage nach einem Gespräch, aber es kam nur zum ersten Kontakt
contradiction-turned-down-after-all = Absage vor dem Gespräch, aber es gab mehrere
contradiction-never-told-but-answered = Nie etwas gehört, aber es kam eine Antwort
contradiction-filled-without-profiles = Stelle besetzt, aber es blieb beim Auftragsgespräch
contradiction-running-but-not-filled = Nicht besetzt, aber der Einsatz läuft
contradiction-praised-silence = Nichts kam zurück, und dafür fünf Sterne
contradiction-punished-reasons = Brauchbare Gründe innerhalb einer Woche, und dafür ein Stern
contradiction-placed-but-waiting = Vermittelt, aber wartet noch auf eine Antwort
