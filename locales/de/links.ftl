## The page after a form that mails a link, and the page of the link
link-sent-hours =
    { $count ->
        [one] Der Link gilt eine Stunde und nur einmal. Sehen Sie auch im Spam-Ordner nach.
       *[other] Der Link gilt { $count } Stunden und nur einmal. Sehen Sie auch im Spam-Ordner nach.
    }
link-sent-limit = An eine Adresse gehen höchstens { $count } solche E-Mails am Tag.
mail-link-password = Das Passwort, das Sie eben gewählt haben
mail-link-password-hint = Damit ist sicher, dass es von Ihnen stammt. Lassen Sie das Feld leer, entsteht das Konto ohne Passwort, und Sie melden sich per Link an.
flash-account-created = Willkommen, Ihr Konto ist angelegt.
sessions-unknown-device = Unbekanntes Gerät

## Mails without a link that signs in
mail-no-account-subject = Ihre Anmeldung bei Echolot
mail-no-account-lead = Jemand, vermutlich Sie, wollte sich mit dieser Adresse anmelden. Zu ihr gibt es aber kein Konto. Vielleicht haben Sie eine andere Adresse verwendet; sonst können Sie hier eines anlegen.
mail-account-closed-subject = Ihr Konto bei Echolot ist gelöscht
mail-account-closed-lead = Ihr Konto ist gelöscht: E-Mail-Adresse, Passwort, angemeldete Geräte und Entwürfe gibt es nicht mehr. Mit Ihren Bewertungen ist geschehen, was Sie gewählt haben.
mail-account-closed-after = Dies ist unsere letzte E-Mail an Sie. Danke, dass Sie dabei waren.

## How long to wait
problem-retry-minutes =
    { $count ->
        [one] In einer Minute geht es wieder.
       *[other] In { $count } Minuten geht es wieder.
    }
