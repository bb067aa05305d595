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
fact-answer-after =
    { $count ->
        [one] antwoord na 1 dag
       *[other] antwoord na { $count } dagen
    }
fact-chased =
    { $count ->
        [one] 1 keer nagevraagd
       *[other] { $count } keer nagevraagd
    }
follow-up-happened = meegemaakt op { $date }
follow-up-added = geschreven op { $date }
tombstone-removed = Deze review is verwijderd.
tombstone-withdrawn = Deze review is door de schrijver ingetrokken.
tombstone-suspended = Deze review is tijdelijk niet zichtbaar, tot er iets over is opgehelderd.
tombstone-when = gepubliceerd in { $published }, niet meer zichtbaar sinds { $gone }
history-title = Versies van een review
history-lead = Elke versie is vóór publicatie gelezen. Alleen de nieuwste telt mee in de score.
history-back = Review
history-version = Versie { $number }
history-current = huidig

## Writing one
draft-title = { $name } beoordelen
draft-lead = Ongeveer vier minuten. Welke rol had je? Daar passen de vragen bij.
draft-anonymous = Je naam staat nergens. Van ons komt het bureau niet te weten wie je bent.
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
form-engagement-talent = Waar het over ging
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
form-answers = Hoe kwamen antwoorden?
form-came-back = Wat kwam er terug na de laatste stap?
form-came-back-hint = Ben je geplaatst of heb je je teruggetrokken, dan mag dit open blijven.
form-days = Dagen tot het antwoord
form-days-hint = Als je nog wacht: dagen tot vandaag.
form-days-usual = Hoe lang het meestal duurde als je ergens op wachtte.
form-chased = Zelf nagevraagd
form-chased-hint = Hoe vaak je belde of schreef.
form-still-waiting = Ik wacht nog op een antwoord.
form-silent = Wie zweeg, voor zover je weet?
form-stars = Sterren
form-stars-hint = Minstens drie criteria. Kun je iets niet beoordelen, kies dan ‘niet van toepassing’.
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
findings-title = Kijk nog even.
findings-text = Zulke passages verraden al snel te veel; we sturen ze meestal terug. Misschien vergist de software zich; bevestig de tekst dan zo.
findings-language-de = De tekst lijkt in het Duits te zijn. Klopt de gekozen taal?
findings-language-nl = De tekst lijkt in het Nederlands te zijn. Klopt de gekozen taal?
findings-language-en = De tekst lijkt in het Engels te zijn. Klopt de gekozen taal?
findings-accept = Ik heb het bekeken, het mag zo blijven.
finding-person-name = Naam van een persoon
finding-phone-number = Telefoonnummer
finding-mail-address = E-mailadres
finding-postal-address = Postadres
finding-web-address = Webadres
confirm-title = Kijk in je mailbox
confirm-lead = We hebben een link gestuurd naar { $email }. Daarmee stuur je de review in. Je concept blijft tot die tijd hier.
confirm-not-there = Niets ontvangen?
confirm-not-there-text = Het kan een paar minuten duren. Kijk ook in de spammap. Klopte het adres niet, vul dan hier het juiste in.
confirm-address = Stuur de link naar dit adres
confirm-again = Opnieuw versturen
confirm-back = Terug naar het concept

## What the fields are called where something is wrong with them
field-service = Soort bemiddeling
field-stage = Zo ver kwam het
field-outcome = Afloop
field-experienced-month = Laatste contact
field-position-title = Functie
field-contact-channel = Contact
field-came-back = Wat kwam er terug
field-feedback-days = Dagen tot het antwoord
field-chased = Zelf nagevraagd
field-still-waiting = Ik wacht nog
field-silent-party = Wie zweeg
field-stars = Sterren
field-title = Titel
field-went-well = Wat ging goed
field-went-wrong = Wat ging niet goed
field-advice = Advies aan het bureau
field-language = Taal
field-accepts-warnings = Nog even kijken
field-no-conflict = Verklaring van onafhankelijkheid
field-no-incentive = Verklaring over beloningen
field-accepts-rules = Huisregels
field-email = E-mailadres
field-moment = Moment
field-happened-on = Wanneer dat was
field-text = Vervolg
