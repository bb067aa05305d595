## Der zweite Faktor
second-factor = Anmeldung in zwei Schritten
second-factor-present = Eingeschaltet
second-factor-absent = Ausgeschaltet
second-factor-since = seit { $date }
second-factor-lead-on = Eingeschaltet seit { $date }. Zum Anmelden gehört auch ein Code aus Ihrer Authenticator-App.
second-factor-lead-off = Damit gehört zum Anmelden auch ein Code aus einer App auf Ihrem Telefon. Wer Ihr Passwort erfährt oder in Ihr Postfach gelangt, bleibt trotzdem draußen.
second-factor-how = Sie brauchen eine Authenticator-App, zum Beispiel die Ihres Passwort-Managers. Das Einrichten dauert zwei Minuten.
second-factor-begin = Einrichten
second-factor-required = Ihre Rolle im Team erfordert die Anmeldung in zwei Schritten, deshalb lässt sie sich nicht ausschalten.
second-factor-required-now = Ihre Rolle im Team erfordert die Anmeldung in zwei Schritten. Moderation und Verwaltung öffnen sich, sobald sie eingerichtet ist.
second-factor-drop-title = Ausschalten
second-factor-drop-text = Die Notfallcodes werden ungültig, und ab dann genügt Ihr Passwort oder ein Link per E-Mail.
second-factor-drop = Anmeldung in zwei Schritten ausschalten
second-factor-going = Am { $date } (UTC) wird die Anmeldung in zwei Schritten ausgeschaltet.
second-factor-going-text = Jemand hat uns gemeldet, dass die Authenticator-App verloren ist. Wenn Sie sie noch haben oder wenn Sie das nicht waren, halten Sie es auf.
second-factor-keep = Zwei Schritte behalten
form-code = Code
enrolment-title = Anmeldung in zwei Schritten einrichten
enrolment-scan = 1. Scannen
enrolment-scan-text = Öffnen Sie die Authenticator-App auf Ihrem Telefon und scannen Sie damit dieses Bild.
enrolment-picture = QR-Code für die Authenticator-App
enrolment-type = Scannen geht nicht? Dann tippen Sie diesen Schlüssel in die App:
enrolment-code = 2. Bestätigen
enrolment-code-hint = Die sechs Ziffern, die die App gerade zeigt.
enrolment-do = Einschalten
recovery-title = Notfallcodes
recovery-left =
    { $count ->
        [0] Kein Notfallcode ist mehr übrig. Erzeugen Sie neue.
        [one] Ein Notfallcode ist noch übrig.
       *[other] { $count } Notfallcodes sind noch übrig.
    }
recovery-renew-hint = Mit neuen Codes werden die alten ungültig.
recovery-renew = Neue Codes erzeugen
recovery-once = Diese Codes sehen Sie nur jetzt.
recovery-keep = Drucken Sie sie aus oder legen Sie sie in Ihren Passwort-Manager. Jeder ersetzt einmal die App, falls das Telefon weg ist.
recovery-done = Ich habe sie aufbewahrt
step-title = Noch ein Schritt
step-lead = Bitte bestätigen Sie, dass Sie es sind: { $email }
step-hint = Sechs Ziffern aus Ihrer Authenticator-App, oder ein Notfallcode.
step-lost = Telefon verloren?
step-lost-codes = Jeder Ihrer Notfallcodes gilt einmal anstelle der App.
step-lost-text = Auch kein Notfallcode mehr da? Wir schicken Ihnen einen Link. Mit ihm beginnt eine Woche Wartezeit, danach wird die Anmeldung in zwei Schritten ausgeschaltet. Das können Sie jederzeit aufhalten.
step-lost-staff = Auch kein Notfallcode mehr da? Dann muss jemand anderes aus der Verwaltung oder der Betreiber des Portals die zwei Schritte für Sie ausschalten. Allein per E-Mail geht das für Mitglieder des Teams nicht.
step-lost-send = Link schicken
step-leave = Abbrechen und abmelden
reset-factor-sent = Mit dem Link in der E-Mail beginnt die Woche Wartezeit. Finden Sie inzwischen Ihr Telefon oder einen Notfallcode, melden Sie sich einfach an.
reset-factor-back = Zurück
reauthentication-title = Sind Sie es wirklich?
reauthentication-lead = Was jetzt kommt, ist wichtig. Bitte bestätigen Sie es noch einmal; das gilt dann zehn Minuten.
dev-codes = Code des Demo-Teams
dev-codes-lead = Mona, Max und Ada aus der Demo-Welt teilen sich diesen Schlüssel. Er ist öffentlich und gilt nur auf Ihrem Rechner.
dev-codes-for =
    { $count ->
        [one] noch eine Sekunde
       *[other] noch { $count } Sekunden
    }
dev-codes-next = danach
dev-codes-once = Jeder Code gilt je Person einmal. Laden Sie die Seite neu, dann steht hier der nächste.

## E-Mails dazu
mail-second-factor-changed-subject = Anmeldung in zwei Schritten bei Ihrem Echolot-Konto
mail-second-factor-changed-enrolled = Die Anmeldung in zwei Schritten ist eingeschaltet: Ab jetzt gehört zum Anmelden auch ein Code aus Ihrer Authenticator-App.
mail-second-factor-changed-dropped = Die Anmeldung in zwei Schritten wurde ausgeschaltet.
mail-second-factor-changed-reset = Die Anmeldung in zwei Schritten wurde ausgeschaltet, weil die Authenticator-App als verloren gemeldet war. In Ihrem Konto können Sie sie neu einrichten.
mail-second-factor-changed-recovery-code-used = Ein Notfallcode wurde anstelle der Authenticator-App benutzt. Er gilt jetzt nicht mehr.
mail-second-factor-changed-recovery-codes-renewed = Es gibt neue Notfallcodes; die alten gelten nicht mehr.
mail-second-factor-not-you = Waren Sie das nicht? Dann setzen Sie sofort ein neues Passwort und melden Sie alle anderen Geräte ab.
mail-reset-second-factor-subject = Authenticator-App verloren?
mail-reset-second-factor-lead = Mit diesem Link beginnt eine Woche Wartezeit. Danach wird die Anmeldung in zwei Schritten bei Ihrem Echolot-Konto ausgeschaltet.
mail-reset-second-factor-not-you = Waren Sie das nicht? Dann kennt jemand Ihr Passwort oder liest Ihre E-Mails. Öffnen Sie den Link nicht und setzen Sie ein neues Passwort.
mail-second-factor-reset-begun-subject = Die Anmeldung in zwei Schritten wird ausgeschaltet
mail-second-factor-reset-begun-lead = Jemand hat uns gemeldet, dass die Authenticator-App zu Ihrem Echolot-Konto verloren ist. Am { $date } (UTC) wird die Anmeldung in zwei Schritten ausgeschaltet.
mail-second-factor-reset-begun-stop = Waren Sie das nicht, oder hat sie sich gefunden? Dann halten Sie es hier auf, oder in Ihrem Konto. Setzen Sie danach ein neues Passwort.
mail-link-title-reset-second-factor = Authenticator-App verloren
mail-link-text-reset-second-factor = In einer Woche wird die Anmeldung in zwei Schritten ausgeschaltet. Bis dahin können Sie es aufhalten, und jedes angemeldete Gerät zeigt es an.
mail-link-button-reset-second-factor = Wartezeit beginnen
mail-link-title-keep-second-factor = Zwei Schritte behalten
mail-link-text-keep-second-factor = Die Anmeldung in zwei Schritten bleibt eingeschaltet. Setzen Sie danach bitte ein neues Passwort.
mail-link-button-keep-second-factor = Eingeschaltet lassen

## Meldungen
flash-second-factor-dropped = Die Anmeldung in zwei Schritten ist ausgeschaltet.
flash-second-factor-required = Ihre Rolle im Team erfordert die Anmeldung in zwei Schritten.
flash-second-factor-kept = Die Anmeldung in zwei Schritten bleibt eingeschaltet.
flash-second-factor-reset-begun = Die Woche Wartezeit hat begonnen. Wir haben Ihnen geschrieben, wie Sie sie aufhalten.
invalid-code = Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.
invalid-nothing-to-show = Ihr Konto hat weder ein Passwort noch die Anmeldung in zwei Schritten. Richten Sie zuerst eines davon ein.
invalid-second-factor-staff = Ihre Rolle im Team erfordert die Anmeldung in zwei Schritten.
problem-title-account-suspended = Dieses Konto ist gesperrt
problem-text-account-suspended = Wir haben Ihnen geschrieben, warum. Mit dem Link in dieser E-Mail lesen Sie die Begründung und können widersprechen.
problem-until = Die Sperre endet am { $date }.
invalid-last-admin = Das ist die letzte Person mit Verwaltungsrechten. Geben Sie diese zuerst jemand anderem.
invalid-second-factor-own = Bei sich selbst können Sie die zwei Schritte nicht zurücksetzen; das muss jemand anderes aus der Verwaltung tun.
invalid-staff-suspended = Dieses Konto ist gesperrt.
