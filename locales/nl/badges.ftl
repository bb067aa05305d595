## The badge for other sites
badge = Badge
badge-page-title = Een badge van { $name } voor andere websites
badge-title = { $name } op Echolot
badge-notice = De badge toont altijd het geheel: de score uit alle gepubliceerde reviews, zoals die op dit portaal staat, nooit een selectie. Is er nog geen score, dan staat dat erbij. Niemand kan kiezen of kopen wat erop staat. Een keurmerk is het niet.
badge-language = Taal
badge-size = Formaat
badge-size-small = Klein
badge-size-medium = Middelgroot
badge-size-large = Groot
badge-theme = Kleuren
badge-theme-light = Licht
badge-theme-dark = Donker
badge-theme-auto = Zoals het systeem van de lezer
badge-apply = Tonen
badge-picture = Als afbeelding
badge-picture-hint = Een SVG met een link naar de reviews.
badge-frame = Als kleine pagina
badge-frame-hint = Een kader met tekst die lezers kunnen vergroten en selecteren.
badge-copy = Om in je pagina te plakken
badge-rules = Goed om te weten
badge-rule-fresh = De badge ververst zichzelf, uiterlijk na een uur.
badge-rule-tracking = Hij plaatst geen cookies, laadt niets van andere servers en telt niet wie hem ziet.
badge-rule-anybody = Iedereen mag hem gebruiken, voor elk bureau. Laat hem wel zoals hij is.
badge-link = Een badge voor de eigen website
badge-sentence-score =
    { $count ->
        [one] { $name } op Echolot: { $score } van 5, waarschijnlijk tussen { $low } en { $high }, uit 1 review, stand op { $date }
       *[other] { $name } op Echolot: { $score } van 5, waarschijnlijk tussen { $low } en { $high }, uit { $count } reviews, stand op { $date }
    }
badge-sentence-early =
    { $count ->
        [one] { $name } op Echolot: eerste signalen, waarschijnlijk tussen { $low } en { $high } van 5, uit 1 review, stand op { $date }
       *[other] { $name } op Echolot: eerste signalen, waarschijnlijk tussen { $low } en { $high } van 5, uit { $count } reviews, stand op { $date }
    }
badge-sentence-texts =
    { $count ->
        [0] { $name } op Echolot: nog geen review, stand op { $date }
        [one] { $name } op Echolot: alleen teksten, 1 review, te weinig mensen voor een cijfer, stand op { $date }
       *[other] { $name } op Echolot: alleen teksten, { $count } reviews, te weinig mensen voor een cijfer, stand op { $date }
    }
badge-range = { $low } tot { $high } van 5
badge-early = waarschijnlijk { $low } tot { $high } van 5
badge-texts = Te weinig mensen voor een cijfer
badge-from-both = Gemiddelde van beide kanten
badge-from-talent = Alleen gezien door kandidaten
badge-from-client = Alleen gezien door opdrachtgevers
badge-whole = Alle gepubliceerde reviews, nooit een selectie
