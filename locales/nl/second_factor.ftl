## De tweede factor
second-factor = Inloggen in twee stappen
second-factor-present = Aan
second-factor-absent = Uit
second-factor-since = sinds { $date }
second-factor-lead-on = Aan sinds { $date }. Bij het inloggen hoort ook een code uit je authenticator-app.
second-factor-lead-off = Dan hoort bij het inloggen ook een code uit een app op je telefoon. Wie je wachtwoord kent of in je mailbox komt, blijft toch buiten.
second-factor-how = Je hebt een authenticator-app nodig, bijvoorbeeld die van je wachtwoordbeheerder. Instellen duurt twee minuten.
second-factor-begin = Instellen
second-factor-required = Voor je rol in het team is inloggen in twee stappen verplicht; je kunt het dus niet uitzetten.
second-factor-required-now = Voor je rol in het team is inloggen in twee stappen verplicht. Moderatie en beheer gaan open zodra het is ingesteld.
second-factor-drop-title = Uitzetten
second-factor-drop-text = De herstelcodes vervallen en daarna is je wachtwoord of een link per e-mail genoeg.
second-factor-drop = Inloggen in twee stappen uitzetten
second-factor-going = Op { $date } (UTC) wordt inloggen in twee stappen uitgezet.
second-factor-going-text = Iemand heeft bij ons gemeld dat de authenticator-app kwijt is. Heb je hem nog, of was jij dit niet? Houd het dan tegen.
second-factor-keep = Twee stappen behouden
form-code = Code
enrolment-title = Inloggen in twee stappen instellen
enrolment-scan = 1. Scannen
enrolment-scan-text = Open de authenticator-app op je telefoon en scan daarmee deze afbeelding.
enrolment-picture = QR-code voor de authenticator-app
enrolment-type = Lukt scannen niet? Typ dan deze sleutel in de app:
enrolment-code = 2. Bevestigen
enrolment-code-hint = De zes cijfers die de app nu laat zien.
enrolment-do = Aanzetten
recovery-title = Herstelcodes
recovery-left =
    { $count ->
        [0] Er is geen herstelcode meer over. Maak nieuwe.
        [one] Er is nog één herstelcode over.
       *[other] Er zijn nog { $count } herstelcodes over.
    }
recovery-renew-hint = Met nieuwe codes vervallen de oude.
recovery-renew = Nieuwe codes maken
recovery-once = Deze codes zie je alleen nu.
recovery-keep = Print ze of zet ze in je wachtwoordbeheerder. Elke code vervangt één keer de app, voor het geval je telefoon weg is.
recovery-done = Ik heb ze bewaard
step-title = Nog één stap
step-lead = Bevestig dat jij het bent: { $email }
step-hint = Zes cijfers uit je authenticator-app, of een herstelcode.
step-lost = Telefoon kwijt?
step-lost-codes = Elk van je herstelcodes geldt één keer in plaats van de app.
step-lost-text = Ook geen herstelcode meer? We mailen je een link. Daarmee begint een week wachttijd; daarna wordt inloggen in twee stappen uitgezet. Dat kun je op elk moment tegenhouden.
step-lost-staff = Ook geen herstelcode meer? Dan moet een andere beheerder of de exploitant van het portaal de twee stappen voor je uitzetten. Alleen per e-mail kan dat voor leden van het team niet.
step-lost-send = Link mailen
step-leave = Annuleren en uitloggen
reset-factor-sent = Met de link in de e-mail begint de week wachttijd. Vind je intussen je telefoon of een herstelcode, log dan gewoon in.
reset-factor-back = Terug
reauthentication-title = Ben jij het echt?
reauthentication-lead = Wat nu komt, is belangrijk. Bevestig het nog één keer; dat geldt dan tien minuten.
dev-codes = Code van het demoteam
dev-codes-lead = Mona, Max en Ada uit de demowereld delen deze sleutel. Hij is openbaar en geldt alleen op jouw computer.
dev-codes-for =
    { $count ->
        [one] nog één seconde
       *[other] nog { $count } seconden
    }
dev-codes-next = daarna
dev-codes-once = Elke code geldt per persoon één keer. Laad de pagina opnieuw voor de volgende.

## E-mails hierover
mail-second-factor-changed-subject = Inloggen in twee stappen bij je Echolot-account
mail-second-factor-changed-enrolled = Inloggen in twee stappen staat aan: vanaf nu hoort bij het inloggen ook een code uit je authenticator-app.
mail-second-factor-changed-dropped = Inloggen in twee stappen is uitgezet.
mail-second-factor-changed-reset = Inloggen in twee stappen is uitgezet omdat de authenticator-app als kwijt was gemeld. In je account kun je het opnieuw instellen.
mail-second-factor-changed-recovery-code-used = Er is een herstelcode gebruikt in plaats van de authenticator-app. Die code geldt nu niet meer.
mail-second-factor-changed-recovery-codes-renewed = Er zijn nieuwe herstelcodes; de oude gelden niet meer.
mail-second-factor-not-you = Was jij dit niet? Stel dan meteen een nieuw wachtwoord in en log alle andere apparaten uit.
mail-reset-second-factor-subject = Authenticator-app kwijt?
mail-reset-second-factor-lead = Met deze link begint een week wachttijd. Daarna wordt inloggen in twee stappen bij je Echolot-account uitgezet.
mail-reset-second-factor-not-you = Was jij dit niet? Dan kent iemand je wachtwoord of leest iemand je e-mail. Open de link niet en stel een nieuw wachtwoord in.
mail-second-factor-reset-begun-subject = Inloggen in twee stappen wordt uitgezet
mail-second-factor-reset-begun-lead = Iemand heeft bij ons gemeld dat de authenticator-app van je Echolot-account kwijt is. Op { $date } (UTC) wordt inloggen in twee stappen uitgezet.
mail-second-factor-reset-begun-stop = Was jij dit niet, of is hij terecht? Houd het dan hier tegen, of in je account. Stel daarna een nieuw wachtwoord in.
mail-link-title-reset-second-factor = Authenticator-app kwijt
mail-link-text-reset-second-factor = Over een week wordt inloggen in twee stappen uitgezet. Tot dan kun je het tegenhouden, en elk ingelogd apparaat laat het zien.
mail-link-button-reset-second-factor = Wachttijd starten
mail-link-title-keep-second-factor = Twee stappen behouden
mail-link-text-keep-second-factor = Inloggen in twee stappen blijft aan. Stel daarna een nieuw wachtwoord in.
mail-link-button-keep-second-factor = Aan laten staan

## Meldingen
flash-second-factor-dropped = Inloggen in twee stappen staat uit.
flash-second-factor-required = Voor je rol in het team is inloggen in twee stappen verplicht.
flash-second-factor-kept = Inloggen in twee stappen blijft aan.
flash-second-factor-reset-begun = De week wachttijd is begonnen. In een e-mail staat hoe je dit tegenhoudt.
invalid-code = Deze code klopt niet of is al gebruikt. Wacht op de volgende.
invalid-nothing-to-show = Je account heeft geen wachtwoord, en inloggen in twee stappen staat uit. Stel eerst een van beide in.
invalid-second-factor-staff = Voor je rol in het team is inloggen in twee stappen verplicht.
problem-title-account-suspended = Dit account is geblokkeerd
problem-text-account-suspended = In een e-mail hebben we je uitgelegd waarom. Met de link daarin lees je de motivering en kun je bezwaar maken.
problem-until = De blokkade eindigt op { $date }.
invalid-last-admin = Dit is de laatste beheerder. Maak eerst iemand anders beheerder.
invalid-second-factor-own = Bij jezelf kun je de twee stappen niet resetten; dat moet een andere beheerder doen.
invalid-staff-suspended = Dit account is geblokkeerd.
