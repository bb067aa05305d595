## The badge for other sites
badge = Plakette
badge-page-title = Eine Plakette von { $name } für andere Websites
badge-title = { $name } auf Echolot
badge-notice = Die Plakette zeigt immer das Ganze: den Wert aus allen veröffentlichten Bewertungen, wie er auf diesem Portal steht, nie eine Auswahl. Gibt es noch keinen Wert, sagt sie das. Was darauf steht, kann niemand aussuchen oder kaufen. Ein Gütesiegel ist sie nicht.
badge-language = Sprache
badge-size = Größe
badge-size-small = Klein
badge-size-medium = Mittel
badge-size-large = Groß
badge-theme = Farben
badge-theme-light = Hell
badge-theme-dark = Dunkel
badge-theme-auto = Wie im System der Leser:innen
badge-apply = Anzeigen
badge-picture = Als Bild
badge-picture-hint = Ein SVG mit einem Link zu den Bewertungen.
badge-frame = Als kleine Seite
badge-frame-hint = Ein Rahmen mit Text, den man vergrößern und markieren kann.
badge-copy = Zum Einfügen in Ihre Seite
badge-rules = Gut zu wissen
badge-rule-fresh = Die Plakette erneuert sich von selbst, spätestens nach einer Stunde.
badge-rule-tracking = Sie setzt keine Cookies, lädt nichts von anderen Servern und zählt nicht, wer sie sieht.
badge-rule-anybody = Alle dürfen sie verwenden, für jede Agentur. Bitte lassen Sie sie, wie sie ist.
badge-link = Eine Plakette für die eigene Website
badge-sentence-score =
    { $count ->
        [one] { $name } auf Echolot: { $score } von 5, wahrscheinlich zwischen { $low } und { $high }, aus 1 Bewertung, Stand { $date }
       *[other] { $name } auf Echolot: { $score } von 5, wahrscheinlich zwischen { $low } und { $high }, aus { $count } Bewertungen, Stand { $date }
    }
badge-sentence-early =
    { $count ->
        [one] { $name } auf Echolot: erste Anzeichen, wahrscheinlich zwischen { $low } und { $high } von 5, aus 1 Bewertung, Stand { $date }
       *[other] { $name } auf Echolot: erste Anzeichen, wahrscheinlich zwischen { $low } und { $high } von 5, aus { $count } Bewertungen, Stand { $date }
    }
badge-sentence-texts =
    { $count ->
        [0] { $name } auf Echolot: noch keine Bewertung, Stand { $date }
        [one] { $name } auf Echolot: nur Texte, 1 Bewertung, zu wenige Menschen für eine Zahl, Stand { $date }
       *[other] { $name } auf Echolot: nur Texte, { $count } Bewertungen, zu wenige Menschen für eine Zahl, Stand { $date }
    }
badge-range = { $low } bis { $high } von 5
badge-early = wahrscheinlich { $low } bis { $high } von 5
badge-texts = Zu wenige Menschen für eine Zahl
badge-from-both = Mittel aus beiden Seiten
badge-from-talent = Nur aus Sicht der Kandidat:innen
badge-from-client = Nur aus Sicht der Kundenunternehmen
badge-whole = Alle veröffentlichten Bewertungen, nie eine Auswahl
