## Signals
queue-risk = Risk
case-signals = What stands out
case-signals-being-read = Being looked at now. Reload the page in a few seconds.
case-signals-none = Nothing.
case-signals-hint = Hints of the software, no verdict. The house rules decide.
case-risk = Risk: { $points } points
signal-points = { $points } points
signal-is-off = not counted
signal-is-on = counted
signal-similar = { $percent }% the same: the other text
signal-similar-review = To the published review
signals-title = Signals
signals-lead = What the software looks for before anybody reads. The points order the queue, they decide nothing. If a signal does not help, do not let it count: it is shown all the same.
signals-decided = Cases decided in the last twelve months: { $count }
signals-name = Signal
signals-points = Points
signals-past = In decided cases
signals-switch = Counted?
signals-share = { $count } cases, { $share }
signals-start-off = Not counted at first: it marks too many harmless reviews.
signals-switch-off = Stop counting
signals-switch-on = Count
signals-switch-off-named = Stop counting: { $name }
signals-switch-on-named = Count: { $name }
signals-measured = How accurate the signals are is measured in the documentation (docs/signals.md).
flash-signal-on = The signal counts again; the open cases were weighed anew.
flash-signal-off = The signal is no longer counted; the open cases were weighed anew.
subject-signals = Signals
action-signal-switched = Signal switched
signal-person-name = A person’s name
signal-saw-person-name =
    { $count ->
        [one] One passage looks like a name:
       *[other] { $count } passages look like names:
    }
signal-why-person-name = The role is named, never the person: whoever stands here can hardly answer.
signal-phone-number = Phone number
signal-saw-phone-number =
    { $count ->
        [one] One passage looks like a phone number:
       *[other] { $count } passages look like phone numbers:
    }
signal-why-phone-number = Contact details do not belong in a public text.
signal-mail-address = E-mail address
signal-saw-mail-address =
    { $count ->
        [one] One passage looks like an e-mail address:
       *[other] { $count } passages look like e-mail addresses:
    }
signal-why-mail-address = Contact details do not belong in a public text.
signal-postal-address = Postal address
signal-saw-postal-address =
    { $count ->
        [one] One passage looks like a postal address:
       *[other] { $count } passages look like postal addresses:
    }
signal-why-postal-address = Contact details do not belong in a public text.
signal-web-address = Web address
signal-saw-web-address =
    { $count ->
        [one] One passage looks like a web address:
       *[other] { $count } passages look like web addresses:
    }
signal-why-web-address = Often advertising, or a way to persons.
signal-insult = Insult
signal-saw-insult =
    { $count ->
        [one] One word is on the list of insults:
       *[other] { $count } words are on the list of insults:
    }
signal-why-insult = Criticism may be harsh, name-calling breaks the house rules. Perhaps it is a quotation.
signal-threat = Threat
signal-saw-threat =
    { $count ->
        [one] One passage sounds like a threat:
       *[other] { $count } passages sound like threats:
    }
signal-why-threat = Threats break the house rules and are sometimes a crime.
signal-unsupported-language = Another language
signal-saw-unsupported-language = The text seems to be in this language: { $name }.
signal-why-unsupported-language = What nobody on the team can read, nobody can check.
signal-near-duplicate = Nearly the same text
signal-saw-near-duplicate =
    { $count ->
        [one] An earlier text has { $usual }% in common with it.
       *[other] { $count } earlier texts are nearly the same; the closest has { $usual }% in common with it.
    }
signal-why-near-duplicate = Copies are often campaigns, sometimes just one person with one experience.
signal-uniform-stars = The same stars for everything
signal-saw-uniform-stars = All { $usual } criteria have the same number of stars ({ $count }), and the text is short.
signal-why-uniform-stars = Whoever makes no difference may have experienced nothing – or is very content.
signal-filled-too-fast = Filled in very fast
signal-saw-filled-too-fast = Written in { $count } seconds; reading the form and the text alone takes about { $usual }.
signal-why-filled-too-fast = Whoever reads nothing often had the text ready.
signal-young-account = New account
signal-saw-young-account =
    { $count ->
        [one] The account was one hour old; young is below { $usual } hours.
       *[other] The account was { $count } hours old; young is below { $usual } hours.
    }
signal-why-young-account = New accounts are normal; one stands out only together with other signs.
signal-agency-mail-domain = The agency’s e-mail address
signal-saw-agency-mail-domain = The account’s e-mail address belongs to the website of the reviewed agency: { $name }.
signal-why-agency-mail-domain = Whoever works there may not review their own agency.
signal-other-agency-mail-domain = Another agency’s e-mail address
signal-saw-other-agency-mail-domain = The account’s e-mail address belongs to the website of another agency: { $name }.
signal-why-other-agency-mail-domain = Whoever works for a competitor has a conflict of interest.
signal-same-network = Same network
signal-saw-same-network =
    { $count ->
        [one] One review of this agency by somebody else came from about the same network within the last 30 days.
       *[other] { $count } reviews of this agency by others came from about the same network within the last 30 days.
    }
signal-why-same-network = Several reviews from one office may be by one hand. Yet many people often share a network.
signal-burst = Many at once
signal-saw-burst = { $count } reviews of this agency within seven days; about { $usual } are usual.
signal-why-burst = Waves seldom come by themselves: a call, a campaign – or a round of lay-offs.
signal-contradiction = Contradiction
signal-saw-contradiction =
    { $count ->
        [one] One answer does not go with another:
       *[other] { $count } answers do not go together:
    }
signal-why-contradiction = Often just one box is wrong, sometimes the contact is invented.
signal-reviewer-identified = Gives the reviewer away
signal-saw-reviewer-identified =
    { $count ->
        [one] One passage stands like this in the e-mail address or in what was told in confidence:
       *[other] { $count } passages stand like this in the e-mail address or in what was told in confidence:
    }
signal-why-reviewer-identified = Whoever wrote the review must stay unnamed in the answer, too.
signal-withdrawal-offer = Offer for a withdrawal
signal-saw-withdrawal-offer =
    { $count ->
        [one] One passage offers something for a change or deletion:
       *[other] { $count } passages offer something for a change or deletion:
    }
signal-why-withdrawal-offer = Reviews are not for sale, nor is their disappearance.
contradiction-placed-without-offer = Placed, but it never came to an offer
contradiction-started-without-placement = Work has begun, but nobody was placed
contradiction-turned-down-without-interview = Turned down after an interview, but there was only a first contact
contradiction-turned-down-after-all = Turned down before an interview, but there were several
contradiction-never-told-but-answered = Never told, but something came back
contradiction-filled-without-profiles = Position filled, but it got no further than the briefing
contradiction-running-but-not-filled = Not filled, but somebody is at work
contradiction-praised-silence = Nothing came back, and five stars for it
contradiction-punished-reasons = Usable reasons within a week, and one star for it
contradiction-placed-but-waiting = Placed, but still waiting for an answer
