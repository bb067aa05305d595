## The page after a form that mails a link, and the page of the link
link-sent-hours =
    { $count ->
        [one] De link is één uur geldig, en één keer. Kijk ook in de spammap.
       *[other] De link is { $count } uur geldig, en één keer. Kijk ook in de spammap.
    }
link-sent-limit = Naar één adres gaan hoogstens { $count } van zulke e-mails per dag.
mail-link-password = Het wachtwoord dat je net hebt gekozen
mail-link-password-hint = Zo is zeker dat het van jou komt. Laat je dit veld leeg, dan komt er een account zonder wachtwoord en log je in met een link.
flash-account-created = Welkom, je account is aangemaakt.
sessions-unknown-device = Onbekend apparaat

## Mails without a link that signs in
mail-no-account-subject = Inloggen bij Echolot
mail-no-account-lead = Iemand, waarschijnlijk jij, wilde met dit adres inloggen. Er hoort geen account bij. Misschien heb je een ander adres gebruikt; anders kun je hier een account aanmaken.
mail-account-closed-subject = Je account bij Echolot is verwijderd
mail-account-closed-lead = Je account is verwijderd: e-mailadres, wachtwoord, ingelogde apparaten en concepten bestaan niet meer. Met je reviews is gebeurd wat je hebt gekozen.
mail-account-closed-after = Dit is onze laatste e-mail aan jou. Bedankt dat je erbij was.

## How long to wait
problem-retry-minutes =
    { $count ->
        [one] Over een minuut kan het weer.
       *[other] Over { $count } minuten kan het weer.
    }
