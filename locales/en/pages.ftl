## How the score is made
score-lead = A figure is only as good as its explanation. Here is how it comes about, with the values in force now.
score-idea = In five sentences
score-idea-1 = A review is the mean of the stars somebody gave, for at least three criteria.
score-idea-2 = Proven reviews count for more than those of which only the e-mail address is confirmed.
score-idea-3 = Each counts for less as time passes: after { $days } days, half.
score-idea-4 = The placed are compared with the placed, the others with the others. So inviting only the happy ones gains nothing.
score-idea-5 = Few reviews draw the figure to the middle and make the range wide.
score-weight = How much a review counts
score-weight-text = v is the weight of the proof, t the age in days (from the middle of the month stated), H the half-life of { $days } days.
score-proofs = Weight by proof
score-side = The figure of one side
score-side-text = y is the review, m the mean of its peer group, μ the middle of the side. { $k } imagined reviews pull to the middle. Overall is the plain mean of both sides.
score-range = The range
score-range-text = In nine cases out of ten the underlying value lies in this range, as far as the reviews give a fair picture. s² measures how far the reviews differ.
score-shown = When we show something
score-shown-text = Below { $early } people: texts only. From { $early }: early signals, the range without the figure. From { $full } people and a weight of { $weight }: the figure.
score-gap = Treated the same?
score-gap-text = The gap between both sides with its range. Only if that excludes zero do we speak of a difference.
score-waiting = Days until the answer
score-waiting-text = Those still waiting are not left out but count as unanswered up to that day (the method of Kaplan and Meier). Shares are given with Wilson’s interval.
score-now = In force now
score-now-text = As of { $date }: { $reviews } reviews, { $agencies } agencies, { $scored } of them with a figure.
score-constants = Constants
score-c-half-life = Half-life
score-c-k = imagined reviews (k)
score-c-variance = variance of one review at the start (σ²)
score-c-prior = middle at the start and its weight
score-peers = Peer groups
score-peer-class = Group
score-peer-mean = Mean
score-peer-share = Share
score-criteria-peers = Mean per criterion over all agencies

## How reviews are checked
checks-lead = What we do before publication, what proof means, and what we cannot know.
checks-who = Who can rate
checks-who-text = Everybody who dealt with an agency themselves: candidates, placed employees, freelancers and clients. A confirmed e-mail address is required. One review per engagement, at most one per agency in twelve months.
checks-before = Before publication
checks-before-1 = Software looks for names, phone numbers and addresses in the text. It decides nothing.
checks-before-2 = A person reads the whole review and holds it against the house rules.
checks-before-3 = Then it is published, returned with a reason, or rejected with a reason. We never change the text.
checks-before-4 = We treat positive and negative reviews alike and publish both.
checks-proofs = Three levels
checks-not = What we do not know
checks-not-text = We were not there. Whether it all happened so we cannot establish, and no check on this site claims to. If an agency disputes the contact or a fact, we look into it.
checks-no = What does not exist here
checks-no-text = No paid rank, no rewards for reviews, no picking by the agency. Agencies do not learn from us who wrote.
checks-gone = When a review disappears
checks-gone-text = Then its place says that it was withdrawn or removed and, if removed, under which rule. It no longer counts in the score.

## House rules
rules-lead = This is the whole list. We return and reject nothing for other reasons. Whether a review is good or bad makes no difference.
rules-then = What happens then
rules-then-text = Mostly we return the text with the rule and the marked passages; you change it and submit it again. Only what cannot be put right is rejected, always with an explanation.

## How it works
how-lead = An echo sounder sends a signal and measures what comes back. This portal does so with recruitment agencies.
how-candidates = For candidates and the placed
how-candidates-text = See beforehand how an agency answers, and tell afterwards how it was, also when it was good. Follow-ups after the start show who still cares.
how-clients = For clients
how-clients-text = Whoever treats people badly represents you badly, too. Comparing both sides shows it. Your review takes four minutes and is no sales call.
how-agencies = For agencies
how-agencies-text = Good work becomes visible, even when nobody was placed. And where the client went silent it is said, as far as known.
how-why = Why this exists
how-why-1 = Many go to a first, second, third interview and never hear back. Without reasons nobody can do better next time.
how-why-2 = Good recruiters suffer, too: the client cancels or goes silent, and they have nothing honest to pass on.
how-why-3 = Care often ends at the signature. So we also ask about the first week, a hundred days, and the end.

## Legal notice and privacy
imprint-operator = Operated by
imprint-register = Register
imprint-vat = VAT number
imprint-responsible = Responsible for content
imprint-missing = The operator of this portal has not been entered yet. This must be done before it goes public.
imprint-contact = Point of contact
imprint-contact-text = Authorities and everybody who uses this portal can reach us at the e-mail address above in German, Dutch and English.
imprint-sources = Where the data come from
imprint-sources-text = Agency entries come from public registers, open lists and suggestions we have looked at.
privacy-lead = As little as possible, for as short as possible, and not to the agencies.
privacy-controller = Controller:
privacy-title-reading = When you read
privacy-text-reading = Unless you sign in we set no cookie, keep no track and load nothing from other servers. Your IP address is held in memory for a short time against overload and is not stored.
privacy-title-reviews = Reviews
privacy-text-reviews = Public are role, stage, outcome, month, stars and text. Never public are name, e-mail address, title of the position and ways of contact; only moderators see these. To notice whole series by one hand, we keep for at most 90 days an encrypted fingerprint of the approximate network a review came from, not the IP address. Software compares the text with earlier ones and looks for anything unusual, such as how fast it was written, how old the account is and whether the e-mail address belongs to an agency. These are only hints; a person always decides. You can edit, withdraw or erase every review.
privacy-title-account = Account
privacy-text-account = We keep the e-mail address, language, an irreversible digest of the password and the signed-in devices. When signed in there is a single cookie, for the sign-in alone. Delete the account and these data are gone.
privacy-title-mail = E-mail
privacy-text-mail = We write only about what you do here: confirmation, sign-in, decisions. No advertising, no tracking pixels.
privacy-title-agencies = Agencies
privacy-text-agencies = Agencies receive nothing from us about who wrote, not even on request. We disclose only what a court or authority lawfully demands.
privacy-title-public = What stays public
privacy-text-public = After withdrawal or erasure only a note remains that a review was here, without text or stars.
privacy-title-rights = Your rights
privacy-text-rights = You can ask for access, correction, erasure, restriction and transfer, object to processing, and complain to a supervisory authority. An e-mail will do.

## Mail on a developer’s machine
dev-mail = E-mails sent
dev-mail-lead = Without SMTP, e-mails go to a folder. This page exists on your own machine only.
dev-mail-none = No e-mail yet
dev-mail-from = From
dev-mail-to = To
dev-mail-sent = Sent
dev-mail-links = Links in it
dev-mail-text = Text
dev-mail-html = HTML
