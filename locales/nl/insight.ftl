## Bureau van het bureau
insight = Overzicht
insight-title = { $name }: de week
insight-lead = Wat er nieuw is, waar je staat, wat er terugkwam. Wie heeft geschreven, kom je ook hier niet te weten.
insight-public-page = Openbare pagina
insight-week = Deze week
insight-news = Nieuw sinds { $date }
insight-news-none = In de afgelopen zeven dagen is er geen review bij gekomen.
insight-news-more =
    { $count ->
        [one] en nog 1:
       *[other] en nog { $count }:
    }
insight-unanswered = Ouder en nog niet beantwoord
insight-unanswered-more =
    { $count ->
        [one] en nog 1 van de nieuwste 200
       *[other] en nog { $count } van de nieuwste 200
    }
insight-unanswered-all = Naar alle reviews
response-stands-waiting = antwoord wordt gelezen
response-stands-answered = beantwoord
insight-filter = Selectie
insight-too-few = Deze selectie rust op te weinig mensen. Om niemand herkenbaar te maken, tonen we niets waar minder dan drie mensen achter staan, ook niet als rest tussen twee selecties.
insight-selected =
    { $count ->
        [one] 1 review in deze selectie.
       *[other] { $count } reviews in deze selectie.
    }
insight-selected-how = Gewone gemiddelden van de sterren zoals ze gegeven zijn. Eén halfjaar heeft geen trend.
insight-gap-plain = Verschil { $value }, tussen de gewone gemiddelden.
insight-gap-one-side = In deze selectie spreekt maar één kant, of de andere is te klein om te tonen.
insight-peers = Jij en de anderen
insight-peers-of = Vergeleken met:
insight-everywhere = alle bureaus
insight-peers-too-few = Er tonen nog te weinig bureaus een score om je mee te vergelijken.
insight-own = Jij
insight-selection = Selectie
insight-among = Onder de anderen
insight-better-than =
    { $count ->
       *[other] hoger dan { $share } van { $count }
    }
insight-not-placed = te weinig anderen
insight-place-told = Jij { $own }; het midden van de anderen { $median }, acht van de tien tussen { $low } en { $high }
insight-peers-how = De balk omvat acht tiende van de anderen, het streepje is hun midden, de stip ben jij. De anderen staan er zoals ze er vannacht voor stonden.
insight-figures-file = Cijfers als CSV
insight-reviews-file = Reviews als CSV (de nieuwste 1.000)
insight-advice = Wat schrijvers van reviews aanraden
insight-advice-how = De openbare teksten, de nieuwste eerst. Je kunt kiezen op kant en tijd, niet op dienst: die staat er op de openbare pagina niet bij.
insight-advice-none = Hierover heeft nog niemand iets aangeraden.
insight-advice-more = Oudere lezen

## Belofte
promise = Terugkoppelbelofte
promise-none = Er is nog geen belofte.
promise-stands-none = Op dit moment belooft het bureau niets.
promise-manage = Beloven, wijzigen, intrekken
promise-record = Alle beloften
promise-words =
    { $count ->
        [one] Antwoord binnen één werkdag na elk gesprek
       *[other] Antwoord binnen { $count } werkdagen na elk gesprek
    }
promise-since = Beloofd sinds { $date }
promise-from-to = Beloofd van { $from } tot { $to }
promise-kept = nagekomen: { $count } van { $of } reviews; waarschijnlijk { $low } tot { $high }
promise-not-told = Nog geen review zegt of de belofte is nagekomen.
promise-unknown =
    { $count ->
        [one] 1 review laat het open.
       *[other] { $count } reviews laten het open.
    }
promise-lead = Beloof hoe snel er na elk gesprek antwoord komt. Of je dat nakomt, meten de reviews, en het staat naast de belofte.
promise-stands = Nu geldt
promise-make = Iets beloven
promise-another = Iets anders beloven
promise-another-hint = De geldende belofte wordt daarmee ingetrokken; het resultaat blijft openbaar.
promise-days = Werkdagen
promise-days-hint = Van 1 tot 30. Beloof wat je ook in je drukste week nakomt.
promise-publish = Openbaar beloven
promise-withdraw = Intrekken
promise-withdraw-hint = Een ingetrokken belofte blijft met data en resultaat openbaar.
promise-withdrawn-ones = Eerdere beloften
promise-how = We tellen reviews van mensen met een gesprek, vanaf de maand na de belofte. Als nagekomen telt wat ook zonder weekend ertussen op tijd was, als gebroken wat ook met elk weekend te laat kwam; waar een weekend beslist of de termijn nog loopt, blijft het open.
invalid-promise-days = Vul een heel getal van 1 tot 30 in.
flash-promise-made = De belofte is openbaar.
flash-promise-withdrawn = De belofte is ingetrokken. Het resultaat blijft staan.
action-promise-made = Belofte gedaan
action-promise-withdrawn = Belofte ingetrokken

## Weekmail
digest = Maandag per e-mail
digest-offer = Eens per week wat er nieuw is. Alleen als er iets is.
digest-want = Ja, stuur maar
digest-is-wanted = Je krijgt op maandag een e-mail als er iets nieuws is.
digest-end = Afmelden
digest-end-title = Afmelden voor de weekmail?
digest-end-text = Je krijgt dan geen e-mail meer over dit bureau. In het overzicht kun je hem altijd weer aanvragen.
digest-has-ended = Je bent afgemeld voor de weekmail
digest-has-ended-text = Je krijgt er geen meer.
flash-digest-wanted = De weekmail is aangevraagd.
flash-digest-ended = Je bent afgemeld voor de weekmail.
action-digest-wanted = Weekmail aangevraagd
action-digest-ended = Weekmail afgemeld
mail-weekly-digest-subject =
    { $count ->
        [one] { $name }: 1 nieuwe review
       *[other] { $name }: { $count } nieuwe reviews
    }
mail-weekly-digest-lead =
    { $count ->
        [one] Over { $name } is één nieuwe review openbaar:
       *[other] Over { $name } zijn { $count } nieuwe reviews openbaar:
    }
mail-weekly-digest-more =
    { $count ->
        [one] en nog 1
       *[other] en nog { $count }
    }
mail-weekly-digest-button = Naar het overzicht
mail-weekly-digest-why = Je hebt deze e-mail in het overzicht van het bureau aangevraagd.
mail-weekly-digest-end = Afmelden zonder in te loggen:
