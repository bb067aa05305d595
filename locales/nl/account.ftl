## Signing in and up
sign-in-password-hint = Zonder wachtwoord sturen we je een link.
sign-in-by-link = Link per e-mail sturen
sign-in-forgotten = Wachtwoord vergeten?
sign-in-no-account = Nog geen account?
sign-up-lead = Voor een review heb je geen account nodig. Met een account zie je je reviews, elke beslissing en de reden.
sign-up-email-hint = Nooit openbaar. Wegwerpadressen accepteren we niet.
sign-up-password-hint = Niet verplicht: zonder wachtwoord log je in met een link. Anders minstens twaalf tekens.
sign-up-has-account = Al een account?
link-sent-title = Kijk in je mailbox
link-sent-lead = We hebben geschreven naar { $email }.
link-sent-sign-in = Hoort bij dit adres een account, dan staat in de e-mail een link om in te loggen.
link-sent-sign-up = Open de link in de e-mail om het account aan te maken.
link-sent-reset-password = Hoort bij dit adres een account, dan staat in de e-mail een link voor een nieuw wachtwoord.
link-sent-hint =
    { $count ->
        [one] De link geldt één minuut en maar één keer.
       *[other] De link geldt { $count } minuten en maar één keer. Kijk ook bij de spam.
    }
link-sent-other = Ander adres gebruiken
reset-title = Wachtwoord vergeten
reset-lead = We sturen je een link waarmee je een nieuw wachtwoord instelt.
reset-send = Link sturen
reset-edit-title = Nieuw wachtwoord instellen
reset-edit-lead = Voor het account { $email }. Alle andere apparaten worden daarbij uitgelogd.
reset-save = Wachtwoord opslaan
mail-link-title-confirm-review = Review insturen
mail-link-title-sign-in = Inloggen
mail-link-title-sign-up = Account aanmaken
mail-link-title-confirm-address = Nieuw adres bevestigen
mail-link-text-confirm-review = Nog één stap: je bevestigt je adres, stuurt de review in en bent ingelogd.
mail-link-text-sign-in = Eén klik en je bent op dit apparaat ingelogd.
mail-link-text-sign-up = Eén klik en je account is aangemaakt.
mail-link-text-confirm-address = Vanaf dan geldt voor je account het nieuwe adres.
mail-link-button-confirm-review = Adres bevestigen en insturen
mail-link-button-sign-in = Nu inloggen
mail-link-button-sign-up = Account aanmaken
mail-link-button-confirm-address = Adres bevestigen
mail-link-agency = Bureau
mail-link-not-you = Was jij dit niet? Sluit dan deze pagina; er gebeurt niets.
mail-link-expired = Deze link is niet meer geldig
mail-link-expired-text = Hij is al gebruikt of verlopen. Concepten gaan niet verloren: log in met hetzelfde adres, dan vind je ze in je account.
mail-link-new = Nieuwe link aanvragen
