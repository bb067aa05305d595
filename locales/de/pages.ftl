## How the score is made
score-lead = Eine Zahl ist nur so gut wie ihre Erklärung. Hier steht, wie sie entsteht, mit den Werten, die gerade gelten.
score-idea = In fünf Sätzen
score-idea-1 = Eine Bewertung ist das Mittel der Sterne, die jemand vergeben hat, aus mindestens drei Kriterien.
score-idea-2 = Bewertungen mit Nachweis zählen mehr als solche, von denen nur die E-Mail-Adresse bestätigt ist.
score-idea-3 = Mit der Zeit zählt jede weniger: nach { $days } Tagen noch die Hälfte.
score-idea-4 = Wer vermittelt wurde, wird mit anderen Vermittelten verglichen, wer nicht, mit den anderen. Nur Zufriedene einzuladen bringt deshalb nichts.
score-idea-5 = Wenige Bewertungen rücken die Zahl zur Mitte und machen die Spanne breit.
score-weight = Wie viel eine Bewertung zählt
score-weight-text = v ist das Gewicht des Nachweises, t das Alter in Tagen (gerechnet ab der Mitte des genannten Monats), H die Halbwertszeit von { $days } Tagen.
score-proofs = Gewicht nach Nachweis
score-side = Die Zahl einer Seite
score-side-text = y ist die Bewertung, m das Mittel ihrer Vergleichsgruppe, μ die Mitte der Seite. { $k } gedachte Bewertungen ziehen zur Mitte. Gesamt ist das einfache Mittel beider Seiten.
score-range = Die Spanne
score-range-text = In neun von zehn Fällen liegt der wahre Wert in dieser Spanne, soweit die Bewertungen ein faires Bild geben. s² misst, wie weit die Bewertungen auseinanderliegen.
score-shown = Ab wann wir etwas zeigen
score-shown-text = Unter { $early } Menschen: nur die Texte. Ab { $early }: erste Anzeichen, die Spanne ohne Zahl. Ab { $full } Menschen und einem Gewicht von { $weight }: die Zahl.
score-gap = Gleich behandelt?
score-gap-text = Der Abstand beider Seiten mit seiner Spanne. Nur wenn sie die Null ausschließt, sprechen wir von einem Unterschied.
score-waiting = Tage bis zur Antwort
score-waiting-text = Wer noch wartet, wird nicht weggelassen, sondern zählt bis zu diesem Tag als unbeantwortet (Verfahren nach Kaplan und Meier). Anteile stehen mit dem Intervall nach Wilson.
score-now = Was gerade gilt
score-now-text = Stand { $date }: { $reviews } Bewertungen, { $agencies } Agenturen, { $scored } davon mit einer Zahl.
score-constants = Festgelegte Werte
score-c-half-life = Halbwertszeit
score-c-k = gedachte Bewertungen (k)
score-c-variance = Streuung einer Bewertung zu Beginn (σ²)
score-c-prior = Mitte zu Beginn und ihr Gewicht
score-peers = Vergleichsgruppen
score-peer-class = Gruppe
score-peer-mean = Mittel
score-peer-share = Anteil
score-criteria-peers = Mittel je Kriterium über alle Agenturen

## How reviews are checked
checks-lead = Was wir vor der Veröffentlichung tun, was ein Nachweis bedeutet und was wir nicht wissen können.
checks-who = Wer bewerten kann
checks-who-text = Alle, die selbst mit einer Agentur zu tun hatten: Kandidat:innen, Vermittelte, Selbstständige und Kundenunternehmen. Nötig ist eine bestätigte E-Mail-Adresse. Eine Bewertung je Zusammenarbeit, höchstens eine je Agentur in zwölf Monaten.
checks-before = Vor der Veröffentlichung
checks-before-1 = Software sucht nach Namen, Telefonnummern und Adressen im Text. Sie entscheidet nichts.
checks-before-2 = Ein Mensch liest die ganze Bewertung und misst sie an den Hausregeln.
checks-before-3 = Dann wird sie veröffentlicht, mit Begründung zurückgegeben oder mit Begründung abgelehnt. Am Text ändern wir nie etwas.
checks-before-4 = Positive und negative Bewertungen behandeln wir gleich und veröffentlichen beide.
checks-proofs = Drei Stufen
checks-not = Was wir nicht wissen
checks-not-text = Wir waren nicht dabei. Ob alles so geschehen ist, können wir nicht feststellen, und keine Prüfung auf dieser Seite behauptet das. Bestreitet eine Agentur den Kontakt oder eine Tatsache, gehen wir dem nach.
checks-no = Was es hier nicht gibt
checks-no-text = Keine gekauften Plätze, keine Belohnung für Bewertungen, keine Auswahl durch die Agentur. Agenturen erfahren von uns nicht, wer geschrieben hat.
checks-gone = Wenn eine Bewertung verschwindet
checks-gone-text = Dann steht an ihrer Stelle, dass sie zurückgezogen oder entfernt wurde, und beim Entfernen auch, nach welcher Regel. In den Wert geht sie nicht mehr ein.

## House rules
rules-lead = Das ist die ganze Liste. Aus anderen Gründen geben wir nichts zurück und lehnen nichts ab. Ob eine Bewertung gut oder schlecht ausfällt, spielt keine Rolle.
rules-then = Was dann geschieht
rules-then-text = Meist geben wir den Text mit der Regel und den markierten Stellen zurück; Sie ändern ihn und reichen ihn neu ein. Nur was sich nicht ändern lässt, lehnen wir ab, immer mit Erklärung.

## How it works
how-lead = Ein Echolot sendet ein Signal und misst, was zurückkommt. Dieses Portal macht das mit Personalvermittlungen.
how-candidates = Für Kandidat:innen und Vermittelte
how-candidates-text = Sehen Sie vorher, wie eine Agentur antwortet, und erzählen Sie nachher, wie es war, auch wenn es gut war. Nachträge nach dem Start zeigen, wer sich noch kümmert.
how-clients = Für Kundenunternehmen
how-clients-text = Wer Menschen schlecht behandelt, vertritt auch Sie schlecht. Der Vergleich beider Seiten zeigt es. Ihre Bewertung dauert vier Minuten und ist kein Verkaufsgespräch.
how-agencies = Für Agenturen
how-agencies-text = Gute Arbeit wird sichtbar, auch wenn niemand vermittelt wurde. Und wo der Kunde schwieg, steht das dabei, soweit es bekannt ist.
how-why = Warum es das gibt
how-why-1 = Viele gehen in das erste, zweite, dritte Gespräch und hören nie wieder etwas. Ohne Gründe kann niemand etwas besser machen.
how-why-2 = Auch gute Vermittler:innen leiden darunter: Der Kunde sagt ab oder schweigt, und sie haben nichts Ehrliches weiterzugeben.
how-why-3 = Die Betreuung endet oft mit der Unterschrift. Deshalb fragen wir auch nach der ersten Woche, nach hundert Tagen und nach dem Ende.

## Legal notice and privacy
imprint-operator = Betrieben von
imprint-register = Register
imprint-vat = Umsatzsteuer-ID
imprint-responsible = Verantwortlich für Inhalte
imprint-missing = Wer dieses Portal betreibt, ist noch nicht eingetragen. Das muss vor dem öffentlichen Start nachgeholt werden.
imprint-contact = Kontaktstelle
imprint-contact-text = Behörden und alle, die dieses Portal nutzen, erreichen uns unter der genannten E-Mail-Adresse auf Deutsch, Niederländisch und Englisch.
imprint-sources = Herkunft der Daten
imprint-sources-text = Die Einträge der Agenturen stammen aus öffentlichen Registern, offenen Listen und Vorschlägen, die wir angesehen haben.
privacy-lead = So wenig wie möglich, so kurz wie möglich, und nicht an die Agenturen.
privacy-controller = Verantwortlich:
privacy-title-reading = Beim Lesen
privacy-text-reading = Ohne Anmeldung setzen wir kein Cookie, zählen nicht mit und laden nichts von anderen Servern. Ihre IP-Adresse wird zum Schutz vor Überlastung kurz im Arbeitsspeicher gehalten und nicht gespeichert.
privacy-title-reviews = Bewertungen
privacy-text-reviews = Öffentlich sind Rolle, Schritt, Ausgang, Monat, Sterne und Text. Nie öffentlich sind Name, E-Mail-Adresse, Bezeichnung der Stelle und Wege des Kontakts; diese Angaben sieht nur die Moderation. Damit ganze Serien aus einer Hand auffallen, bewahren wir höchstens 90 Tage einen verschlüsselten Abdruck des ungefähren Netzes auf, aus dem eine Bewertung kam, nicht die IP-Adresse. Software vergleicht den Text mit früheren und achtet auf Auffälligkeiten: etwa wie schnell er geschrieben wurde, wie alt das Konto ist und ob die E-Mail-Adresse zu einer Agentur gehört. Das sind nur Hinweise; es entscheidet immer ein Mensch. Sie können jede Bewertung ändern, zurückziehen oder löschen.
privacy-title-account = Konto
privacy-text-account = Gespeichert werden E-Mail-Adresse, Sprache, ein nicht umkehrbarer Abdruck des Passworts und die angemeldeten Geräte. Angemeldet gibt es ein einziges Cookie, das nur der Anmeldung dient. Löschen Sie das Konto, verschwinden diese Daten.
privacy-title-mail = E-Mail
privacy-text-mail = Wir schreiben nur zu dem, was Sie hier tun: Bestätigung, Anmeldung, Entscheidungen. Keine Werbung, keine Zählpixel.
privacy-title-agencies = Agenturen
privacy-text-agencies = Agenturen erhalten von uns keine Angaben darüber, wer geschrieben hat, auch nicht auf Nachfrage. Auskunft geben wir nur, wenn ein Gericht oder eine Behörde sie rechtmäßig verlangt.
privacy-title-public = Was öffentlich bleibt
privacy-text-public = Nach dem Zurückziehen oder Löschen bleibt nur der Hinweis, dass hier eine Bewertung stand, ohne Text und Sterne.
privacy-title-rights = Ihre Rechte
privacy-text-rights = Sie können Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung verlangen, der Verarbeitung widersprechen und sich bei einer Aufsichtsbehörde beschweren. Eine E-Mail genügt.

## Mail on a developer’s machine
dev-mail = Verschickte E-Mails
dev-mail-lead = Ohne SMTP landen E-Mails in einem Ordner. Diese Seite gibt es nur auf dem eigenen Rechner.
dev-mail-none = Noch keine E-Mail
dev-mail-from = Von
dev-mail-to = An
dev-mail-sent = Verschickt
dev-mail-links = Links darin
dev-mail-text = Text
dev-mail-html = HTML
