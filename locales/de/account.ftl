## Signing in and up
sign-in-password-hint = Ohne Passwort schicken wir Ihnen einen Link.
sign-in-by-link = Link per E-Mail schicken
sign-in-forgotten = Passwort vergessen?
sign-in-no-account = Noch kein Konto?
sign-up-lead = Für eine Bewertung brauchen Sie kein Konto. Mit einem sehen Sie Ihre Bewertungen, jede Entscheidung und ihren Grund.
sign-up-email-hint = Nie öffentlich. Wegwerf-Adressen nehmen wir nicht an.
sign-up-password-hint = Freiwillig: ohne Passwort melden Sie sich mit einem Link an. Sonst mindestens zwölf Zeichen.
sign-up-has-account = Schon ein Konto?
link-sent-title = Sehen Sie in Ihr Postfach
link-sent-lead = Wir haben an { $email } geschrieben.
link-sent-sign-in = Gibt es zu dieser Adresse ein Konto, steht in der E-Mail ein Link zum Anmelden.
link-sent-sign-up = Öffnen Sie den Link in der E-Mail, um das Konto anzulegen.
link-sent-reset-password = Gibt es zu dieser Adresse ein Konto, steht in der E-Mail ein Link für ein neues Passwort.
link-sent-hint =
    { $count ->
        [one] Der Link gilt eine Minute und nur einmal.
       *[other] Der Link gilt { $count } Minuten und nur einmal. Sehen Sie auch im Ordner für Spam nach.
    }
link-sent-other = Andere Adresse verwenden
reset-title = Passwort vergessen
reset-lead = Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort setzen.
reset-send = Link senden
reset-edit-title = Neues Passwort setzen
reset-edit-lead = Für das Konto { $email }. Alle anderen Geräte werden dabei abgemeldet.
reset-save = Passwort speichern
mail-link-title-confirm-review = Bewertung einreichen
mail-link-title-sign-in = Anmelden
mail-link-title-sign-up = Konto anlegen
mail-link-title-confirm-address = Neue Adresse bestätigen
mail-link-text-confirm-review = Ein letzter Schritt: damit bestätigen Sie Ihre Adresse, reichen die Bewertung ein und sind angemeldet.
mail-link-text-sign-in = Ein Klick, und Sie sind auf diesem Gerät angemeldet.
mail-link-text-sign-up = Ein Klick, und Ihr Konto ist angelegt.
mail-link-text-confirm-address = Ab dann gilt für Ihr Konto die neue Adresse.
mail-link-button-confirm-review = Adresse bestätigen und einreichen
mail-link-button-sign-in = Jetzt anmelden
mail-link-button-sign-up = Konto anlegen
mail-link-button-confirm-address = Adresse bestätigen
mail-link-agency = Agentur
mail-link-not-you = Waren Sie das nicht? Dann schließen Sie diese Seite; es geschieht nichts.
mail-link-expired = Dieser Link gilt nicht mehr
mail-link-expired-text = Er wurde schon benutzt oder ist abgelaufen. Entwürfe gehen dabei nicht verloren: melden Sie sich mit derselben Adresse an, dann finden Sie sie im Konto.
mail-link-new = Neuen Link anfordern
