## The front page
home-headline = Wat komt er terug?
home-lead = Eerste, tweede, derde gesprek, en dan stilte. Echolot meet hoe recruitmentbureaus antwoorden: óf, hoe snel en met welke redenen. Verteld door wie het heeft meegemaakt.
home-all-agencies = Alle { $count } bureaus bekijken
home-figures = Echolot in cijfers
home-figure-reviews = gepubliceerde reviews
home-figure-agencies = bureaus in de lijst
home-figure-median = tot de helft een antwoord heeft
home-figure-nothing = hoorden nooit meer iets
home-echoes = Van honderd mensen krijgen …
home-echoes-lead =
    { $count ->
        [one] Zo staat het in één review.
       *[other] Zo staat het in { $count } gepubliceerde reviews. Elke stip is één op de honderd.
    }
home-how = Zo werkt het
home-how-1-title = Jij vertelt
home-how-1 = Hoe ver kwam het, wat kwam er terug, na hoeveel dagen? Ongeveer vier minuten, zonder account. Je naam staat nergens.
home-how-2-title = Een mens leest
home-how-2 = Elke review wordt vóór publicatie aan de huisregels getoetst. Niemand verandert je tekst; wat niet past, krijg je met uitleg terug.
home-how-3-title = Er wordt gerekend
home-how-3 = Beide kanten apart, met marge en basis. Wie de baan kreeg, wordt vergeleken met anderen die de baan kregen. Onder drie mensen is er geen cijfer.
home-rate = Bureau zoeken en beoordelen
home-newest = Nieuwste reviews
home-no-reviews = Het is hier nog stil
home-no-reviews-text = Er is nog geen review gepubliceerd. De eerste kan die van jou zijn.
home-best = Hier komt iets terug
home-best-lead = Bureaus die volgens de reviews het vaakst bruikbare redenen geven.
home-best-figures =
    { $count ->
        [one] mediaan 1 dag, { $share } met redenen
       *[other] mediaan { $count } dagen, { $share } met redenen
    }
home-promise = Waaraan je ons mag houden
home-promise-text = Bureaus kunnen geen plek en geen sterren kopen en komen van ons niet te weten wie heeft geschreven. Wordt iets teruggestuurd of afgewezen, dan staat de regel erbij.
