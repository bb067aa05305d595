## Signing in and up
sign-in-password-hint = Ohne Passwort schicken wir Ihnen einen Link.
sign-in-by-link = Link per E-Mail schicken
sign-in-forgotten = Passwort vergessen?
sign-in-no-account = Noch kein Konto?
sign-up-lead = Für eine Bewertung brauchen Sie kein Konto. Mit Konto sehen Sie hier Ihre Bewertungen und jede Entscheidung samt Begründung.
sign-up-email-hint = Nie öffentlich. Wegwerf-Adressen nehmen wir nicht an.
sign-up-password-hint = Freiwillig: Ohne Passwort melden Sie sich mit einem Link an. Sonst mindestens zwölf Zeichen.
sign-up-has-account = Schon ein Konto?
link-sent-title = Sehen Sie in Ihr Postfach
link-sent-lead = Wir haben an { $email } geschrieben.
link-sent-sign-in = Gibt es zu dieser Adresse ein Konto, steht in der E-Mail ein Link zum Anmelden.
link-sent-sign-up = Öffnen Sie den Link in der E-Mail, um das Konto anzulegen.
link-sent-reset-password = Gibt es zu dieser Adresse ein Konto, steht in der E-Mail ein Link für ein neues Passwort.
link-sent-hint =
    { $count ->
        [one] Der Link gilt eine Minute und nur einmal.
       *[other] Der Link gilt { $count } Minuten und nur einmal. Sehen Sie auch im Spam-Ordner nach.
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
mail-link-text-confirm-review = Ein letzter Schritt: Damit bestätigen Sie Ihre Adresse, reichen die Bewertung ein und sind angemeldet.
mail-link-text-sign-in = Ein Klick, und Sie sind auf diesem Gerät angemeldet.
mail-link-text-sign-up = Ein Klick, und Ihr Konto ist angelegt.
mail-link-text-confirm-address = Ab dann gilt für Ihr Konto die neue Adresse.
mail-link-button-confirm-review = Adresse bestätigen und einreichen
mail-link-button-sign-in = Jetzt anmelden
mail-link-button-sign-up = Konto anlegen
mail-link-button-confirm-address = Adresse bestätigen
mail-link-agency = Agentur
mail-link-findings = Texte mit solchen Stellen geben wir meist zurück.
mail-link-change = Sie können den Text noch dort ändern, wo Sie ihn geschrieben haben; dieser Link gilt danach weiter.
mail-link-not-you = Waren Sie das nicht? Dann schließen Sie diese Seite; es geschieht nichts.
mail-link-expired = Dieser Link gilt nicht mehr
mail-link-expired-text = Er wurde schon benutzt oder ist abgelaufen. Entwürfe gehen dabei nicht verloren: Melden Sie sich mit derselben Adresse an, dann finden Sie sie im Konto.
mail-link-new = Neuen Link anfordern

## The account
account-reviews =
    { $count ->
        [one] Sie haben eine Bewertung geschrieben.
       *[other] Sie haben { $count } Bewertungen geschrieben.
    }
account-waiting-for-you =
    { $count ->
        [one] Eine wartet auf Sie.
       *[other] { $count } warten auf Sie.
    }
account-to-reviews = Bewertungen ansehen
account-details = Angaben zum Konto
account-has-password = gesetzt
account-no-password = keines; Sie melden sich mit einem Link an
account-set-password = Passwort setzen
account-language = Sprache
account-sessions = Angemeldete Geräte
account-sessions-count =
    { $count ->
        [one] ein Gerät
       *[other] { $count } Geräte
    }
account-look = Ansehen
account-since = Konto seit { $date }
account-delete = Konto löschen
sessions-lead = Hier sind Sie angemeldet. Melden Sie ab, was Sie nicht kennen, und ändern Sie dann das Passwort.
sessions-this = dieses Gerät
sessions-seen = zuletzt { $when }, angemeldet seit { $date }
sessions-end-named = { $device } abmelden
sessions-end-all = Alle anderen abmelden
password-change = Passwort ändern
password-current = Bisheriges Passwort
password-others-out = Alle anderen Geräte werden dabei abgemeldet.
address-title = E-Mail-Adresse ändern
address-lead = Zurzeit gilt { $email }. Wir schreiben an beide Adressen; die neue gilt, sobald Sie den Link öffnen, den wir dorthin schicken.
address-new = Neue Adresse
address-send = Bestätigung senden
language-legend = In welcher Sprache schreiben wir Ihnen?
language-hint = Gilt für E-Mails und die Begründung von Entscheidungen.
deletion-lead = Das lässt sich nicht rückgängig machen. E-Mail-Adresse, Passwort, Geräte und Entwürfe werden gelöscht.
deletion-reviews = Was soll mit Ihren Bewertungen geschehen?
deletion-reviews-hint =
    { $count ->
        [one] Es geht um eine Bewertung.
       *[other] Es geht um { $count } Bewertungen.
    }
deletion-reviews-keep = Stehen lassen, ohne jede Verbindung zu mir
deletion-reviews-erase = Texte und Sterne löschen
deletion-confirm = Ja, mein Konto soll gelöscht werden.
deletion-do = Konto endgültig löschen

## Own reviews
own-reviews = Meine Bewertungen
own-drafts = Entwürfe
own-none = Noch nichts geschrieben
own-none-text = Hier finden Sie Ihre Bewertungen und jede Entscheidung samt Begründung.
own-submitted = eingereicht am { $date }
own-change-pending = eine Änderung wird gelesen
own-change-waiting = Ihre Änderung vom { $date } wird gelesen. So lange bleibt die bisherige Fassung sichtbar.
own-waiting = Ein Mensch liest Ihre Bewertung, in der Regel innerhalb von drei Werktagen. Wir schreiben Ihnen, sobald entschieden ist.
own-text = Ihre Bewertung
own-public = So sehen es alle
own-mend = Ändern und neu einreichen
own-edit = Bewertung ändern
own-go-on = Wie ging es weiter?
own-go-on-text = Ein Nachtrag erzählt, was später kam, und ändert auf Wunsch einzelne Sterne. Wir lesen ihn vorher.
own-leave = Zurückziehen oder löschen
own-withdraw-text = Eine zurückgezogene Bewertung ist nicht mehr öffentlich und zählt nicht mehr. Sie selbst können sie hier weiterhin lesen.
own-withdraw = Zurückziehen
own-erase-text = Text und Sterne werden für immer gelöscht. Öffentlich bleibt nur, dass hier eine Bewertung stand.
own-erase = Endgültig löschen
edit-title = Bewertung zu { $name } ändern
edit-lead-returned = Ändern Sie, was markiert ist. Alles andere steht noch da, wie Sie es geschrieben haben.
edit-lead-published = Die neue Fassung lesen wir wie eine neue Bewertung. So lange bleibt die bisherige sichtbar; frühere Fassungen bleiben im Verlauf.
follow-up-write = Nachtrag schreiben
follow-up-lead = Was kam später von { $name }? Ein Nachtrag steht mit Datum unter Ihrer Bewertung.
follow-up-when = Wann und was
follow-up-moment = Zeitpunkt
follow-up-text = Was ist geschehen?
follow-up-stars-hint = Nur was sich geändert hat. Diese Sterne ersetzen die bisherigen.
follow-up-submit = Nachtrag einreichen

## Decisions, as the author reads them
decided-publish = Veröffentlicht
decided-return = Zurück an Sie
decided-reject = Abgelehnt
decision-rule = Es geht um die Regel:
decision-passages = Um diese Stellen geht es:
