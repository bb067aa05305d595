## Signing in and up
sign-in-password-hint = Zonder wachtwoord sturen we je een link.
sign-in-by-link = Link per e-mail sturen
sign-in-forgotten = Wachtwoord vergeten?
sign-in-no-account = Nog geen account?
sign-up-lead = Voor een review heb je geen account nodig. Met een account zie je hier je reviews en elke beslissing met de uitleg erbij.
sign-up-email-hint = Nooit openbaar. Wegwerpadressen accepteren we niet.
sign-up-password-hint = Niet verplicht: zonder wachtwoord log je in met een link. Anders minstens twaalf tekens.
sign-up-has-account = Al een account?
link-sent-title = Kijk in je mailbox
link-sent-lead = We hebben een e-mail gestuurd naar { $email }.
link-sent-sign-in = Hoort bij dit adres een account, dan staat in de e-mail een link om in te loggen.
link-sent-sign-up = Open de link in de e-mail om het account aan te maken.
link-sent-reset-password = Hoort bij dit adres een account, dan staat in de e-mail een link voor een nieuw wachtwoord.
link-sent-hint =
    { $count ->
        [one] De link geldt één minuut en maar één keer.
       *[other] De link geldt { $count } minuten en maar één keer. Kijk ook in de spammap.
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
mail-link-text-confirm-address = Daarna geldt voor je account het nieuwe adres.
mail-link-button-confirm-review = Adres bevestigen en insturen
mail-link-button-sign-in = Nu inloggen
mail-link-button-sign-up = Account aanmaken
mail-link-button-confirm-address = Adres bevestigen
mail-link-agency = Bureau
mail-link-findings = Teksten met zulke passages sturen we meestal terug.
mail-link-change = Je kunt de tekst nog aanpassen waar je hem hebt geschreven; deze link blijft daarna geldig.
mail-link-not-you = Was jij dit niet? Sluit dan deze pagina; er gebeurt niets.
mail-link-expired = Deze link is niet meer geldig
mail-link-expired-text = Hij is al gebruikt of verlopen. Concepten gaan niet verloren: log in met hetzelfde adres, dan vind je ze in je account.
mail-link-new = Nieuwe link aanvragen

## The account
account-reviews =
    { $count ->
        [one] Je hebt één review geschreven.
       *[other] Je hebt { $count } reviews geschreven.
    }
account-waiting-for-you =
    { $count ->
        [one] Eén wacht op jou.
       *[other] { $count } wachten op jou.
    }
account-to-reviews = Reviews bekijken
account-details = Accountgegevens
account-has-password = ingesteld
account-no-password = geen; je logt in met een link
account-set-password = Wachtwoord instellen
account-language = Taal
account-sessions = Ingelogde apparaten
account-sessions-count =
    { $count ->
        [one] één apparaat
       *[other] { $count } apparaten
    }
account-look = Bekijken
account-since = Account sinds { $date }
account-delete = Account verwijderen
sessions-lead = Hier ben je ingelogd. Herken je iets niet, log het uit en wijzig daarna je wachtwoord.
sessions-this = dit apparaat
sessions-seen = laatst { $when }, ingelogd sinds { $date }
sessions-end-named = { $device } uitloggen
sessions-end-all = Alle andere uitloggen
password-change = Wachtwoord wijzigen
password-current = Huidig wachtwoord
password-others-out = Alle andere apparaten worden daarbij uitgelogd.
address-title = E-mailadres wijzigen
address-lead = Nu geldt { $email }. We schrijven naar beide adressen; het nieuwe geldt zodra je de link opent die we daarheen sturen.
address-new = Nieuw adres
address-send = Bevestiging sturen
language-legend = In welke taal sturen we je e-mails?
language-hint = Geldt voor e-mails en de uitleg bij beslissingen.
deletion-lead = Dit kan niet ongedaan worden gemaakt. E-mailadres, wachtwoord, apparaten en concepten worden gewist.
deletion-reviews = Wat moet er met je reviews gebeuren?
deletion-reviews-hint =
    { $count ->
        [one] Het gaat om één review.
       *[other] Het gaat om { $count } reviews.
    }
deletion-reviews-keep = Laten staan, zonder enig verband met mij
deletion-reviews-erase = Teksten en sterren wissen
deletion-confirm = Ja, mijn account mag worden verwijderd.
deletion-do = Account definitief verwijderen

## Own reviews
own-reviews = Mijn reviews
own-drafts = Concepten
own-none = Nog niets geschreven
own-none-text = Hier vind je je reviews en elke beslissing met de uitleg erbij.
own-submitted = ingestuurd op { $date }
own-change-pending = een wijziging wordt gelezen
own-change-waiting = Je wijziging van { $date } wordt gelezen. Tot die tijd blijft de huidige versie zichtbaar.
own-waiting = Een mens leest je review, meestal binnen drie werkdagen. Je krijgt een e-mail zodra er is beslist.
own-text = Je review
own-public = Zo ziet iedereen het
own-mend = Aanpassen en opnieuw insturen
own-edit = Review wijzigen
own-go-on = Hoe ging het verder?
own-go-on-text = Een vervolg vertelt wat er later kwam en past, als je wilt, losse sterren aan. We lezen het eerst.
own-leave = Intrekken of wissen
own-withdraw-text = Een ingetrokken review is niet meer openbaar en telt niet meer mee. Zelf kun je hem hier blijven lezen.
own-withdraw = Intrekken
own-erase-text = Tekst en sterren worden voorgoed gewist. Openbaar blijft alleen dat hier een review stond.
own-erase = Definitief wissen
edit-title = Review over { $name } wijzigen
edit-lead-returned = Pas aan wat gemarkeerd is. De rest staat er nog zoals je het schreef.
edit-lead-published = De nieuwe versie lezen we als een nieuwe review. Tot die tijd blijft de huidige zichtbaar; eerdere versies blijven in de geschiedenis.
follow-up-write = Vervolg schrijven
follow-up-lead = Wat kwam er later van { $name }? Een vervolg staat met datum onder je review.
follow-up-when = Wanneer en wat
follow-up-moment = Moment
follow-up-text = Wat is er gebeurd?
follow-up-stars-hint = Alleen wat veranderd is. Deze sterren vervangen de eerdere.
follow-up-submit = Vervolg insturen

## Decisions, as the author reads them
decided-publish = Gepubliceerd
decided-return = Terug naar jou
decided-reject = Afgewezen
decision-rule = Het gaat om de regel:
decision-passages = Het gaat om deze passages:
