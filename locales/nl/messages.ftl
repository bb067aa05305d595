## Messages after an action
flash-sign-in-first = Log eerst in.
flash-signed-in = Welkom, je bent ingelogd.
flash-signed-out = Je bent uitgelogd.
flash-draft-saved = Het concept is opgeslagen.
flash-confirmation-sent = We hebben de link opnieuw gestuurd.
flash-review-submitted = Bedankt! Je review is ingestuurd. We lezen hem en laten het je weten.
flash-edit-submitted = De nieuwe versie is ingestuurd. Tot die gelezen is, blijft de huidige zichtbaar.
flash-review-resubmitted = Bedankt, de aangepaste review is opnieuw ingestuurd.
flash-review-withdrawn = De review is ingetrokken.
flash-review-erased = De tekst en de sterren zijn gewist.
flash-follow-up-submitted = Bedankt! Je vervolg is ingestuurd.
flash-suggestion-sent = Bedankt! We bekijken je voorstel en laten het je weten.
flash-suggestion-received = Bedankt! We bekijken je voorstel.
flash-password-saved = Het nieuwe wachtwoord geldt vanaf nu.
flash-address-mail-sent = We hebben naar het nieuwe adres geschreven. Het geldt zodra je de link in de e-mail opent.
flash-address-changed = Je nieuwe adres geldt vanaf nu.
flash-language-saved = De taal is opgeslagen.
flash-session-ended = Het apparaat is uitgelogd.
flash-sessions-ended = Alle andere apparaten zijn uitgelogd.
flash-account-deleted = Je account is verwijderd.
flash-case-decided = Beslist.
flash-case-released = De zaak is weer vrij.
flash-case-taken = Iemand anders is nu met deze zaak bezig.
flash-case-stale = De zaak is intussen veranderd. Lees hem opnieuw.
flash-no-more-cases = Er wacht geen zaak waarover jij kunt beslissen.

## What can be wrong in a form
invalid-required = Vul dit veld in.
invalid-choose = Maak een keuze.
invalid-outcome-stage = Deze afloop past niet bij hoe ver het kwam. Bekijk beide nog eens.
invalid-too-long =
    { $count ->
        [one] Maximaal één teken.
       *[other] Maximaal { $count } tekens.
    }
invalid-too-short =
    { $count ->
        [one] Minstens één teken.
       *[other] Minstens { $count } tekens.
    }
invalid-characters = Hier staan tekens die we niet accepteren, bijvoorbeeld onzichtbare.
invalid-month = Kies een maand die niet in de toekomst ligt.
invalid-days-needed = Vul het aantal dagen in: tot het antwoord of, als je nog wacht, tot vandaag.
invalid-waiting-and-answered = Je wacht nog, maar er kwam iets terug? Kies een van beide.
invalid-email = Dit lijkt geen e-mailadres. Controleer of het goed is gespeld.
invalid-email-throw-away = Wegwerpadressen accepteren we niet. Gebruik je eigen adres; het blijft bij ons en wordt nooit openbaar.
invalid-email-same = Dit is al je adres.
invalid-url = Dit lijkt geen webadres. Controleer of het goed is gespeld.
invalid-password-weak = Dit wachtwoord is te makkelijk te raden. Kies een ander.
invalid-password-wrong = Het wachtwoord klopt niet.
invalid-sign-in = E-mailadres of wachtwoord klopt niet. Je kunt ook een link laten sturen.
invalid-stars-required = Geef hier sterren.
invalid-stars-too-few = Beoordeel minstens drie criteria.
invalid-declaration = Zonder deze verklaring kunnen we de review niet aannemen.
invalid-rules = Bevestig de huisregels.
invalid-warnings = Bekijk dit: je bevestigt het voor de tekst zoals die er nu staat.
invalid-already-reviewed = Je hebt dit bureau in de afgelopen twaalf maanden al beoordeeld. Je kunt de review wijzigen of een vervolg schrijven.
invalid-agency-known = Dit bureau staat er al in.
invalid-nothing-added = Schrijf iets of geef sterren.
invalid-moment-taken = Voor dit moment is er al een vervolg. Kies een ander moment.
invalid-rule-needed = Kies de regel.
invalid-explanation-needed = Leg het uit in minstens één zin.
invalid-passages = Minstens een van deze passages staat zo niet in de tekst.
invalid-confirm = Bevestig dit.

## Advice on passwords
password-warning-keyboard = Toetsen naast elkaar zijn snel geraden.
password-warning-repeats = Herhalingen maken een wachtwoord nauwelijks sterker.
password-warning-common = Veel mensen gebruiken dit wachtwoord.
password-warning-similar = Het lijkt op een veelgebruikt wachtwoord.
password-warning-word = Eén woord is makkelijk te raden.
password-warning-names = Namen zijn makkelijk te raden.
password-warning-dates = Jaartallen en data zijn makkelijk te raden.
password-warning-sequence = Reeksen als ‘abc’ of ‘6543’ zijn makkelijk te raden.
