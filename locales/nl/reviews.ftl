## A review
review-of = Review over { $name }
review-about = over
review-experienced = meegemaakt in { $month }
review-published = gepubliceerd op { $date }
review-edited = gewijzigd op { $date }
review-permalink = Apart bekijken
review-history =
    { $count ->
        [one] één versie
       *[other] { $count } versies
    }
review-to-agency = Alle reviews over { $name }
review-went-well = Wat ging goed?
review-went-wrong = Wat ging niet goed?
review-advice = Advies aan het bureau
review-stars-given = Sterren per criterium
fact-still-waiting =
    { $count ->
        [one] wacht nog na 1 dag
       *[other] wacht nog na { $count } dagen
    }
fact-answered =
    { $count ->
        [one] { $what }, na 1 dag
       *[other] { $what }, na { $count } dagen
    }
fact-chased =
    { $count ->
        [one] 1 keer nagevraagd
       *[other] { $count } keer nagevraagd
    }
follow-up-added = vervolg van { $date }
tombstone-removed = Deze review is verwijderd.
tombstone-withdrawn = Deze review is door de schrijver ingetrokken.
tombstone-suspended = Deze review is tijdelijk niet zichtbaar, omdat er bezwaar is gemaakt.
tombstone-when = gepubliceerd in { $published }, niet meer zichtbaar sinds { $gone }
history-title = Versies van een review
history-lead = Elke versie is vóór publicatie gelezen. Alleen de nieuwste telt mee in de score.
history-back = Review
history-version = Versie { $number }
history-current = huidig

## Writing one
draft-title = { $name } beoordelen
draft-lead = Ongeveer vier minuten. Welke rol had je? Daar passen de vragen bij.
draft-anonymous = Je naam staat nergens. Het bureau komt niet te weten wie je bent.
draft-steps = Stappen
draft-step-write = Beoordelen
draft-step-confirm = E-mail bevestigen
draft-step-check = Wij lezen, dan openbaar
draft-i-was = Ik was
draft-as = Als: { $kind }
draft-open = Je bent hier al begonnen:
draft-continue = Verder als { $kind }, opgeslagen { $when }
draft-saved = Laatst opgeslagen { $when }.
draft-save = Concept opslaan
draft-submit = Review insturen
draft-submit-mail = Bevestigingslink sturen
draft-then = Een mens leest elke review voordat die verschijnt, meestal binnen drie werkdagen, en toetst die aan de huisregels. Aan je tekst veranderen we niets.
form-engagement-talent = Waar het om ging
form-engagement-client = Je opdracht
form-service = Soort bemiddeling
form-stage = Zo ver kwam het
form-outcome = Afloop
form-month = Laatste contact
form-month-hint = Oudere ervaringen tellen minder mee.
form-position-talent = Functietitel
form-position-client = Gezochte functie
form-position-hint = Nooit openbaar. Maakt je gegevens volledig.
form-channel = Hoe had je contact?
form-channel-hint = Nooit openbaar. Volledige gegevens tellen iets zwaarder mee.
form-feedback = Wat kwam er terug?
form-came-back-talent = Wat kwam er terug na de laatste stap?
form-came-back-client = Wat kwam er terug als je iets vroeg?
form-days = Dagen tot het antwoord
form-days-hint = Als je nog wacht: dagen tot vandaag.
form-chased = Zelf nagevraagd
form-chased-hint = Hoe vaak je belde of schreef.
form-still-waiting = Ik wacht nog op een antwoord.
form-silent = Wie zweeg er, voor zover je weet?
form-stars = Sterren
form-stars-hint = Minstens drie criteria. Kun je iets niet beoordelen, kies dan niet van toepassing.
form-words = In je eigen woorden
form-words-hint = Wat er gebeurde, helpt meer dan een oordeel. Geen namen van personen, geen telefoonnummers.
form-title = Titel
form-title-hint = Eén zin die alles zegt.
form-went-wrong-hint = Feiten in plaats van oordelen: wat, wanneer, hoe vaak.
form-advice-hint = Wat had je geholpen?
form-language = In welke taal schrijf je?
form-send = Versturen
form-no-conflict = Ik werk niet voor dit bureau of een concurrent en deed dat destijds ook niet.
form-no-incentive = Niemand heeft me voor deze review iets gegeven of beloofd.
form-accepts-rules = Ik heb de huisregels gelezen en houd me eraan.
form-email-review-hint = Alleen voor de bevestiging en berichten over deze review. Nooit openbaar.
findings-title = Kijk nog even: dit verraadt misschien te veel.
findings-text = Zulke passages sturen we meestal terug. Misschien is het een vergissing; bevestig dat dan.
findings-accept = Ik heb het bekeken, het mag zo blijven.
finding-person-name = Naam van een persoon
finding-phone-number = Telefoonnummer
finding-mail-address = E-mailadres
finding-postal-address = Postadres
finding-web-address = Webadres
confirm-title = Kijk in je mailbox
confirm-lead = We hebben een link gestuurd naar { $email }. Daarmee stuur je de review in. Je concept blijft zolang hier.
confirm-not-there = Niets ontvangen?
confirm-not-there-text = Het kan een paar minuten duren. Kijk ook bij de spam. Klopte het adres niet, vul dan hier het juiste in.
confirm-address = Stuur de link naar dit adres
confirm-again = Opnieuw versturen
confirm-back = Terug naar het concept
