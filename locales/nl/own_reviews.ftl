## Around one's own reviews
invalid-stars = Kies één tot vijf sterren.
invalid-month-old = Alleen ervaringen van de laatste vijf jaar, graag.
invalid-days = Vul een aantal van 0 tot 730 dagen in.
invalid-chased = Vul een getal van 0 tot 50 in.
invalid-whole-number = Vul een heel getal in.
invalid-title-short = Gebruik minstens vijf tekens.
invalid-title-long = Gebruik hoogstens 120 tekens.
invalid-text-long = Gebruik hoogstens 4.000 tekens.
invalid-words-short = Schrijf wat goed ging of wat niet: samen minstens 30 tekens.
invalid-nothing-new = Hier is nog niets gewijzigd.
invalid-day = Vul een datum in.
invalid-day-future = Kies een dag die niet in de toekomst ligt.
invalid-day-old = Alleen dagen van de laatste vijf jaar, graag.
flash-review-submitted-before = Deze review is al ingestuurd.
flash-review-changed = De wijziging is ingestuurd. We lezen de nieuwe versie.
flash-draft-deleted = Het concept is verwijderd.
flash-follow-up-withdrawn = Het vervolg is ingetrokken.
review-refused = We konden deze review niet aannemen
finding-passage = gemarkeerde passage
edit-lead-pending = De nieuwe versie komt in de plaats van de vorige; we lezen alleen de nieuwe.
edit-lead-suspended = De nieuwe versie lezen we als een nieuwe review. Zolang de review verborgen is, blijft ook de nieuwe versie verborgen.
draft-sign-in = Eerst inloggen
draft-delete = Concept verwijderen
follow-up-day = Wanneer was dat?
follow-up-day-hint = Zonder datum: vandaag.
follow-up-withdraw = Vervolg intrekken
own-erased = Gewiste review
own-erased-text = Tekst en sterren zijn gewist.
own-earlier =
    { $count ->
        [one] één eerdere versie
       *[other] { $count } eerdere versies
    }
