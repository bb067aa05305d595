## Messages after an action
flash-sign-in-first = Bitte melden Sie sich zuerst an.
flash-signed-in = Willkommen, Sie sind angemeldet.
flash-signed-out = Sie sind abgemeldet.
flash-draft-saved = Der Entwurf ist gespeichert.
flash-confirmation-sent = Wir haben den Link noch einmal geschickt.
flash-review-submitted = Danke! Ihre Bewertung ist eingereicht. Wir lesen sie und schreiben Ihnen.
flash-edit-submitted = Die neue Fassung ist eingereicht. Bis sie gelesen ist, bleibt die bisherige sichtbar.
flash-review-resubmitted = Danke, die geänderte Bewertung ist wieder eingereicht.
flash-review-withdrawn = Die Bewertung ist zurückgezogen.
flash-review-erased = Der Text und die Sterne sind gelöscht.
flash-follow-up-submitted = Danke! Ihr Nachtrag ist eingereicht.
flash-suggestion-sent = Danke! Wir sehen uns den Vorschlag an und schreiben Ihnen.
flash-suggestion-received = Danke! Wir sehen uns den Vorschlag an.
flash-password-saved = Das neue Passwort gilt ab jetzt.
flash-address-mail-sent = Wir haben an die neue Adresse geschrieben. Sie gilt, sobald Sie den Link in der E-Mail öffnen.
flash-address-changed = Ihre neue Adresse gilt ab jetzt.
flash-language-saved = Die Sprache ist gespeichert.
flash-session-ended = Das Gerät ist abgemeldet.
flash-sessions-ended = Alle anderen Geräte sind abgemeldet.
flash-account-deleted = Ihr Konto ist gelöscht.
flash-case-decided = Entschieden.
flash-case-released = Der Fall ist wieder frei.
flash-case-taken = Diesen Fall hält gerade jemand anderes.
flash-case-stale = Der Fall hat sich inzwischen geändert. Bitte lesen Sie ihn noch einmal.
flash-no-more-cases = Es wartet kein Fall, den Sie entscheiden können.

## What can be wrong in a form
invalid-required = Bitte füllen Sie dieses Feld aus.
invalid-choose = Bitte wählen Sie eine Möglichkeit.
invalid-outcome-stage = Dieser Ausgang passt nicht dazu, wie weit es ging. Bitte sehen Sie sich beides noch einmal an.
invalid-too-long =
    { $count ->
        [one] Bitte höchstens ein Zeichen.
       *[other] Bitte höchstens { $count } Zeichen.
    }
invalid-too-short =
    { $count ->
        [one] Bitte mindestens ein Zeichen.
       *[other] Bitte mindestens { $count } Zeichen.
    }
invalid-characters = Hier stehen Zeichen, die wir nicht annehmen, zum Beispiel unsichtbare.
invalid-month = Bitte wählen Sie einen Monat, der nicht in der Zukunft liegt.
invalid-days-needed = Bitte nennen Sie die Tage: bis zur Antwort oder, wenn Sie noch warten, bis heute.
invalid-waiting-and-answered = Sie warten noch, aber es kam etwas zurück? Bitte wählen Sie eines von beiden.
invalid-email = Das sieht nicht nach einer E-Mail-Adresse aus. Bitte prüfen Sie die Schreibweise.
invalid-email-throw-away = Wegwerf-Adressen nehmen wir nicht an. Bitte nehmen Sie Ihre eigene; sie bleibt bei uns und wird nie öffentlich.
invalid-email-same = Das ist schon Ihre Adresse.
invalid-url = Das sieht nicht nach einer Webadresse aus. Bitte prüfen Sie die Schreibweise.
invalid-password-weak = Dieses Passwort ist zu leicht zu erraten. Bitte wählen Sie ein anderes.
invalid-password-wrong = Das Passwort stimmt nicht.
invalid-sign-in = E-Mail-Adresse oder Passwort stimmen nicht. Sie können sich auch einen Link schicken lassen.
invalid-stars-required = Bitte vergeben Sie hier Sterne.
invalid-stars-too-few = Bitte bewerten Sie mindestens drei Kriterien.
invalid-declaration = Ohne diese Erklärung können wir die Bewertung nicht annehmen.
invalid-rules = Bitte bestätigen Sie die Hausregeln.
invalid-warnings = Bitte sehen Sie sich das an: Sie bestätigen es für den Text, wie er jetzt dasteht.
invalid-already-reviewed = Sie haben diese Agentur in den letzten zwölf Monaten schon bewertet. Sie können die Bewertung ändern oder einen Nachtrag schreiben.
invalid-agency-known = Diese Agentur ist schon verzeichnet.
invalid-nothing-added = Bitte schreiben Sie etwas oder vergeben Sie Sterne.
invalid-moment-taken = Für diesen Zeitpunkt gibt es schon einen Nachtrag. Bitte wählen Sie einen anderen.
invalid-rule-needed = Bitte nennen Sie die Regel.
invalid-explanation-needed = Bitte erklären Sie es in mindestens einem Satz.
invalid-passages = Mindestens eine dieser Stellen steht so nicht im Text.
invalid-confirm = Bitte bestätigen Sie das.

## Advice on passwords
password-warning-keyboard = Tasten nebeneinander sind schnell erraten.
password-warning-repeats = Wiederholungen machen ein Passwort kaum stärker.
password-warning-common = Dieses Passwort benutzen viele.
password-warning-similar = Es ähnelt einem häufigen Passwort.
password-warning-word = Ein einzelnes Wort ist leicht zu erraten.
password-warning-names = Namen sind leicht zu erraten.
password-warning-dates = Jahre und Daten sind leicht zu erraten.
password-warning-sequence = Reihen wie „abc“ oder „6543“ sind leicht zu erraten.
