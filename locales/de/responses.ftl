## Antworten von Agenturen
responses-title = Bewertungen zu { $name }
responses-lead = Antworten Sie im Namen Ihrer Agentur: einmal, und mit einer Ergänzung. Ein Mensch aus unserem Team liest jede Antwort nach denselben Regeln wie Bewertungen.
responses-none = Sobald eine veröffentlicht ist, können Sie hier antworten.
response-write = Antworten
response-write-named = Antworten auf „{ $title }“
response-look = Antwort ansehen
response-look-named = Antwort ansehen zu „{ $title }“
response-title = Ihre Antwort
response-lead = Sie steht im Namen der Agentur unter der Bewertung. Nennen Sie weder die bewertende Person noch sonst jemanden, und bieten Sie nichts dafür an, dass die Bewertung geändert oder zurückgezogen wird.
response-waiting = Ihre Antwort vom { $date } wird gerade von einem Menschen aus unserem Team gelesen.
response-closed = Diese Bewertung ist beantwortet, und die Antwort wurde ergänzt. Mehr ist nicht möglich.
response-amends = Ihre Antwort ist öffentlich. Sie können sie einmal ergänzen: Der neue Text tritt an ihre Stelle, der alte bleibt im Verlauf.
response-body = Ihre Antwort
response-body-hint = Mindestens 30 Zeichen. Bedanken Sie sich, erklären Sie, sagen Sie, wie es weitergeht.
response-cause = Warum eine Rückmeldung fehlte
response-cause-none = dazu nichts sagen
response-cause-hint = Das wird auf Ihrer Seite gezählt und ändert keine Sterne.
response-changes = Was sich seitdem geändert hat
response-changes-hint = Was machen Sie jetzt anders?
response-language = Sprache der Antwort
response-preview = Erst ansehen
response-save = Entwurf speichern
response-preview-lead = So sehen Leser:innen sie unter der Bewertung.
response-findings = Bitte sehen Sie sich diese Stellen an. Antworten dürfen keine Personen nennen und keine Kontaktdaten enthalten.
response-then = Danach liest ein Mensch aus unserem Team die Antwort, meist innerhalb von zwei Werktagen. Die bewertende Person bekommt eine E-Mail, sobald sie öffentlich ist.
response-submit = Einreichen
response-of-agency = Die Agentur antwortet
response-published = veröffentlicht am { $date }
response-amended = ergänzt
cause-client-gave-none = Unser Kunde nannte keine Gründe
cause-not-passable = Die Gründe des Kunden durften wir nicht weitergeben
cause-our-failure = Unser Versäumnis
cause-position-stopped = Die Stelle wurde gestrichen oder zurückgestellt
result-responses =
    { $count ->
        [0] Beantwortet { $share } der Bewertungen, die Hälfte davon am selben Tag
        [one] Beantwortet { $share } der Bewertungen, die Hälfte davon binnen eines Tages
       *[other] Beantwortet { $share } der Bewertungen, die Hälfte davon binnen { $count } Tagen
    }
scorecard-responses = Antworten auf Bewertungen
responses-told = { $count } von { $of } Bewertungen beantwortet.
responses-median =
    { $count ->
        [0] Die Hälfte der Antworten kam am selben Tag.
        [one] Die Hälfte der Antworten kam binnen eines Tages.
       *[other] Die Hälfte der Antworten kam binnen { $count } Tagen.
    }
responses-causes = Warum Rückmeldungen fehlten, sagt die Agentur
responses-causes-hint = So steht es in ihren Antworten. Es ändert keine Sterne.
flash-response-saved = Der Entwurf ist gespeichert.
flash-response-submitted = Danke. Wir lesen die Antwort und schreiben Ihnen.
invalid-response-short = Bitte mindestens 30 Zeichen.
invalid-response-long = Dieser Text ist zu lang. Bitte kürzen Sie ihn.
limit-responses = Mehr Antworten einer Agentur nehmen wir an einem Tag nicht an.
limit-name-responses = Eingereichte Antworten, je Agentur
text-response = Antwort
text-changes = Was sich seitdem geändert hat
case-kind-response = Antwort einer Agentur
case-new-response = Die Antwort
case-beside-response = Die Bewertung dazu
case-barred-review = Das ist die Antwort auf eine Bewertung von Ihnen. Darüber entscheidet jemand anderes.
decide-response-publish = Antwort veröffentlichen
decide-response-return = Zurückgeben
decide-response-reject = Antwort ablehnen
decided-about-response = zur Antwort
subject-response = Antwort
action-response-submitted = Antwort eingereicht
action-response-published = Antwort veröffentlicht
action-response-returned = Antwort zurückgegeben
action-response-rejected = Antwort abgelehnt
action-response-removed = Antwort entfernt
mail-response-published-subject = { $name } hat auf Ihre Bewertung geantwortet
mail-response-published-lead = { $name } hat öffentlich auf Ihre Bewertung geantwortet. Von uns weiß die Agentur nicht, wer Sie sind.
mail-response-published-button = Antwort lesen
mail-response-decided-subject = Ihre Antwort im Namen von { $name }
mail-response-decided-lead-publish = Ihre Antwort im Namen von { $name } ist jetzt öffentlich.
mail-response-decided-lead-return = So können wir Ihre Antwort im Namen von { $name } noch nicht veröffentlichen. Mit einer Änderung geht es.
mail-response-decided-lead-reject = Ihre Antwort im Namen von { $name } veröffentlichen wir nicht. Den Grund möchten wir Ihnen nennen.
mail-response-decided-lead-remove = Wir haben Ihre öffentliche Antwort im Namen von { $name } entfernt. Den Grund möchten wir Ihnen nennen.
mail-response-decided-button = Zur Antwort
