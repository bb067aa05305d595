## How the score is made
score-lead = Een cijfer is zo goed als de uitleg erbij. Hier staat hoe het ontstaat, met de waarden die nu gelden.
score-idea = In vijf zinnen
score-idea-1 = Een review is het gemiddelde van de gegeven sterren, uit minstens drie criteria.
score-idea-2 = Reviews met bewijs tellen zwaarder dan die waarvan alleen het e-mailadres is bevestigd.
score-idea-3 = Met de tijd telt elke review minder: na { $days } dagen nog de helft.
score-idea-4 = Wie geplaatst is, wordt met andere geplaatsten vergeleken, wie niet, met de anderen. Alleen tevreden mensen uitnodigen levert dus niets op.
score-idea-5 = Weinig reviews trekken het cijfer naar het midden en maken de marge breed.
score-weight = Hoe zwaar een review telt
score-weight-text = v is het gewicht van het bewijs, t de leeftijd in dagen (vanaf het midden van de genoemde maand), H de halveringstijd van { $days } dagen.
score-proofs = Gewicht naar bewijs
score-side = Het cijfer van één kant
score-side-text = y is de review, m het gemiddelde van de vergelijkingsgroep, μ het midden van die kant. { $k } gedachte reviews trekken naar het midden. Het totaal is het gewone gemiddelde van beide kanten.
score-range = De marge
score-range-text = In negen van de tien gevallen ligt de werkelijke waarde in deze marge, voor zover de reviews een eerlijk beeld geven. s² meet hoe ver de reviews uiteenlopen.
score-shown = Vanaf wanneer we iets tonen
score-shown-text = Onder { $early } mensen: alleen de teksten. Vanaf { $early }: eerste signalen, de marge zonder cijfer. Vanaf { $full } mensen en een gewicht van { $weight }: het cijfer.
score-gap = Gelijk behandeld?
score-gap-text = Het verschil tussen beide kanten met zijn marge. Alleen als die de nul uitsluit, spreken we van een verschil.
score-waiting = Dagen tot het antwoord
score-waiting-text = Wie nog wacht, valt niet weg, maar telt tot die dag als onbeantwoord (methode van Kaplan en Meier). Aandelen staan er met het interval van Wilson.
score-now = Wat nu geldt
score-now-text = Stand op { $date }: { $reviews } reviews, { $agencies } bureaus, waarvan { $scored } met een cijfer.
score-constants = Vaste waarden
score-c-half-life = Halveringstijd
score-c-k = gedachte reviews (k)
score-c-variance = spreiding van een review bij aanvang (σ²)
score-c-prior = midden bij aanvang en zijn gewicht
score-peers = Vergelijkingsgroepen
score-peer-class = Groep
score-peer-mean = Gemiddelde
score-peer-share = Aandeel
score-criteria-peers = Gemiddelde per criterium over alle bureaus

## How reviews are checked
checks-lead = Wat we vóór publicatie doen, wat bewijs betekent en wat we niet kunnen weten.
checks-who = Wie kan beoordelen
checks-who-text = Iedereen die zelf met een bureau te maken had: kandidaten, geplaatste medewerkers, zelfstandigen en opdrachtgevers. Nodig is een bevestigd e-mailadres. Eén review per samenwerking, hooguit één per bureau in twaalf maanden.
checks-before = Vóór publicatie
checks-before-1 = Software zoekt naar namen, telefoonnummers en adressen in de tekst. Ze beslist nergens over.
checks-before-2 = Een mens leest de hele review en toetst die aan de huisregels.
checks-before-3 = Daarna wordt hij gepubliceerd, met uitleg teruggestuurd of met uitleg afgewezen. Aan de tekst veranderen we nooit iets.
checks-before-4 = Positieve en negatieve reviews behandelen we gelijk en publiceren we allebei.
checks-proofs = Drie niveaus
checks-not = Wat we niet weten
checks-not-text = Wij waren er niet bij. Of alles zo is gegaan, kunnen we niet vaststellen, en geen controle op deze site beweert dat. Betwist een bureau het contact of een feit, dan zoeken we het uit.
checks-no = Wat hier niet bestaat
checks-no-text = Geen gekochte plekken, geen beloning voor reviews, geen selectie door het bureau. Bureaus komen van ons niet te weten wie heeft geschreven.
checks-gone = Als een review verdwijnt
checks-gone-text = Dan staat er op die plek dat hij is ingetrokken of verwijderd, en bij verwijdering ook volgens welke regel. In de score telt hij niet meer mee.

## House rules
rules-lead = Dit is de hele lijst. Om andere redenen sturen we niets terug en wijzen we niets af. Of een review goed of slecht uitvalt, maakt niet uit.
rules-then = Wat er dan gebeurt
rules-then-text = Meestal sturen we de tekst terug met de regel en de gemarkeerde passages; jij past hem aan en stuurt hem opnieuw in. Alleen wat niet aan te passen is, wijzen we af, altijd met uitleg.

## How it works
how-lead = Een echolood zendt een signaal uit en meet wat terugkomt. Dit portaal doet dat met recruitmentbureaus.
how-candidates = Voor kandidaten en geplaatsten
how-candidates-text = Kijk vooraf hoe een bureau antwoordt en vertel achteraf hoe het was, ook als het goed was. Een vervolg na de start laat zien wie zich nog om je bekommert.
how-clients = Voor opdrachtgevers
how-clients-text = Wie mensen slecht behandelt, vertegenwoordigt ook jou slecht. De vergelijking van beide kanten laat het zien. Je review kost vier minuten en is geen verkoopgesprek.
how-agencies = Voor bureaus
how-agencies-text = Goed werk wordt zichtbaar, ook als niemand werd geplaatst. En waar de opdrachtgever zweeg, staat dat erbij, voor zover bekend.
how-why = Waarom dit bestaat
how-why-1 = Velen gaan naar het eerste, tweede, derde gesprek en horen nooit meer iets. Zonder redenen kan niemand het de volgende keer beter doen.
how-why-2 = Ook goede recruiters lijden eronder: de opdrachtgever zegt af of zwijgt, en zij hebben niets eerlijks door te geven.
how-why-3 = De aandacht stopt vaak bij de handtekening. Daarom vragen we ook naar de eerste week, naar honderd dagen en naar het einde.

## Legal notice and privacy
imprint-operator = Beheerd door
imprint-register = Register
imprint-vat = Btw-nummer
imprint-responsible = Verantwoordelijk voor de inhoud
imprint-missing = Wie dit portaal beheert, is nog niet ingevuld. De beheerder moet dat vóór de openbare start doen.
imprint-contact = Contactpunt
imprint-contact-text = Autoriteiten en alle gebruikers van dit portaal bereiken ons via het genoemde e-mailadres in het Duits, Nederlands en Engels.
imprint-sources = Herkomst van de gegevens
imprint-sources-text = De vermeldingen van bureaus komen uit openbare registers, open lijsten en voorstellen die we hebben bekeken.
privacy-lead = Zo weinig mogelijk, zo kort mogelijk, en niet aan de bureaus.
privacy-controller = Verantwoordelijk:
privacy-title-reading = Bij het lezen
privacy-text-reading = Zonder in te loggen plaatsen we geen cookie, volgen we je niet en laden we niets van andere servers. Je IP-adres wordt kort in het werkgeheugen gehouden om overbelasting te voorkomen en niet opgeslagen.
privacy-title-reviews = Reviews
privacy-text-reviews = Openbaar zijn rol, stap, afloop, maand, sterren en tekst. Nooit openbaar zijn naam, e-mailadres, functietitel en manier van contact; die ziet alleen de moderatie. Om hele reeksen van één hand te herkennen, bewaren we hoogstens 90 dagen een versleutelde afdruk van het globale netwerk waaruit een review kwam, niet het IP-adres. Software vergelijkt de tekst met eerdere teksten en let op opvallende zaken, zoals hoe snel hij is geschreven, hoe oud het account is en of het e-mailadres bij een bureau hoort. Dat zijn alleen aanwijzingen; een mens beslist altijd. Je kunt elke review wijzigen, intrekken of wissen.
privacy-title-account = Account
privacy-text-account = We bewaren e-mailadres, taal, een onomkeerbare afdruk van het wachtwoord en de ingelogde apparaten. Wie inlogt, krijgt één cookie, alleen voor de login. Verwijder je het account, dan verdwijnen deze gegevens.
privacy-title-mail = E-mail
privacy-text-mail = We schrijven alleen over wat je hier doet: bevestiging, inloggen, beslissingen. Geen reclame, geen volgpixels.
privacy-title-agencies = Bureaus
privacy-text-agencies = Bureaus krijgen van ons geen gegevens over wie heeft geschreven, ook niet op verzoek. Alleen als een rechter of autoriteit dat rechtmatig eist, geven we informatie.
privacy-title-public = Wat openbaar blijft
privacy-text-public = Na intrekken of wissen blijft alleen de vermelding dat hier een review stond, zonder tekst en sterren.
privacy-title-rights = Je rechten
privacy-text-rights = Je kunt inzage, verbetering, verwijdering, beperking en overdracht vragen, bezwaar maken tegen de verwerking en een klacht indienen bij een toezichthouder. Een e-mail is genoeg.

## Mail on a developer’s machine
dev-mail = Verstuurde e-mails
dev-mail-lead = Zonder SMTP komen e-mails in een map terecht. Deze pagina bestaat alleen op de eigen computer.
dev-mail-none = Nog geen e-mail
dev-mail-from = Van
dev-mail-to = Aan
dev-mail-sent = Verstuurd
dev-mail-links = Links erin
dev-mail-text = Tekst
dev-mail-html = HTML
