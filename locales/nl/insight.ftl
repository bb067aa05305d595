## Bureau van het bureau
insight = Overzicht
insight-title = { $name }: de week
insight-lead = Wat er nieuw is, waar u staat, wat er terugkwam. Wie schrijft, komt ook hier niemand te weten.
insight-public-page = Openbare pagina
insight-week = Deze week
insight-news = Nieuw sinds { $date }
insight-news-none = In de afgelopen zeven dagen is er geen beoordeling bijgekomen.
insight-news-more =
    { $count ->
        [one] en nog 1:
       *[other] en nog { $count }:
    }
insight-filter = Selectie
insight-too-few = Over deze selectie spreken te weinig mensen. Opdat niemand te herkennen is, tonen we niets waar niet minstens drie mensen achter staan, ook niet als rest tussen twee selecties.
insight-selected =
    { $count ->
        [one] 1 beoordeling in deze selectie.
       *[other] { $count } beoordelingen in deze selectie.
    }
insight-selected-how = Gewone gemiddelden van de sterren zoals ze gegeven zijn. Trend, gelijke behandeling en nazorg tonen nog steeds het geheel.
insight-peers = U en de anderen
insight-peers-of = Vergeleken met:
insight-everywhere = alle bureaus
insight-peers-too-few = Er tonen nog te weinig bureaus een score om u mee te vergelijken.
insight-own = U
insight-selection = Selectie
insight-among = Onder de anderen
insight-better-than =
    { $count ->
       *[other] hoger dan { $share } van { $count }
    }
insight-not-placed = te weinig anderen
insight-place-told = U { $own }; het midden van de anderen { $median }, acht van de tien tussen { $low } en { $high }
insight-peers-how = De balk omvat acht tiende van de anderen, het streepje is hun midden, de stip bent u. De anderen staan er zoals ze er vannacht voor stonden.
insight-figures-file = Cijfers als CSV
insight-reviews-file = Beoordelingen als CSV (de nieuwste 1.000)
insight-advice = Wat beoordelaars aanraden
insight-advice-how = De openbare teksten, de nieuwste eerst. U kunt kiezen op kant en tijd, niet op dienst: die staat er op de openbare pagina niet bij.
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
promise-kept = nagekomen: { $count } van { $of } beoordelingen; waarschijnlijk { $low } tot { $high }
promise-not-told = Nog geen beoordeling zegt of de belofte is nagekomen.
promise-unknown =
    { $count ->
        [one] 1 beoordeling laat het open.
       *[other] { $count } beoordelingen laten het open.
    }
promise-lead = Beloof hoe snel er na elk gesprek antwoord komt. Of u dat nakomt, meten de beoordelingen, en het staat naast de belofte.
promise-stands = Dit geldt
promise-make = Iets beloven
promise-another = Iets anders beloven
promise-another-hint = De geldende belofte wordt daarmee ingetrokken; het resultaat blijft openbaar.
promise-days = Werkdagen
promise-days-hint = Van 1 tot 30. Beloof wat u ook in uw drukste week nakomt.
promise-publish = Openbaar beloven
promise-withdraw = Intrekken
promise-withdraw-hint = Een ingetrokken belofte blijft met data en resultaat openbaar.
promise-withdrawn-ones = Eerdere beloften
promise-how = Beoordelingen tellen van mensen met een gesprek vanaf de maand na de belofte. Als nagekomen telt wat ook zonder weekend ertussen op tijd was, als gebroken wat ook met elk weekend te laat kwam; waar een weekend beslist of de termijn nog loopt, blijft het open.
invalid-promise-days = Vul een heel getal van 1 tot 30 in.
flash-promise-made = De belofte is openbaar.
flash-promise-withdrawn = De belofte is ingetrokken. Het resultaat blijft staan.
action-promise-made = Belofte gedaan
action-promise-withdrawn = Belofte ingetrokken

## Weekmail
digest = Maandag per mail
digest-offer = Eens per week wat er nieuw is. Alleen als er iets is.
digest-want = Ja, stuur maar
digest-is-wanted = U krijgt op maandag een mail als er iets nieuws is.
digest-end = Mails opzeggen
digest-end-title = De weekmail opzeggen?
digest-end-text = U krijgt dan geen mail meer over dit bureau. In het overzicht kunt u hem altijd weer aanvragen.
digest-has-ended = De weekmail is opgezegd
digest-has-ended-text = U krijgt er geen meer.
flash-digest-wanted = De weekmail is aangevraagd.
flash-digest-ended = De weekmail is opgezegd.
action-digest-wanted = Weekmail aangevraagd
action-digest-ended = Weekmail opgezegd
mail-weekly-digest-subject =
    { $count ->
        [one] { $name }: 1 nieuwe beoordeling
       *[other] { $name }: { $count } nieuwe beoordelingen
    }
mail-weekly-digest-lead =
    { $count ->
        [one] Over { $name } is één nieuwe beoordeling openbaar:
       *[other] Over { $name } zijn { $count } nieuwe beoordelingen openbaar:
    }
mail-weekly-digest-more =
    { $count ->
        [one] en nog 1
       *[other] en nog { $count }
    }
mail-weekly-digest-button = Naar het overzicht
mail-weekly-digest-why = U hebt deze mail in het overzicht van het bureau aangevraagd.
mail-weekly-digest-end = Opzeggen zonder in te loggen:
