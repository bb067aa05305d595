## A review
review-of = Review of { $name }
review-about = about
review-experienced = experienced in { $month }
review-published = published on { $date }
review-edited = changed on { $date }
review-permalink = Permalink
review-history =
    { $count ->
        [one] one version
       *[other] { $count } versions
    }
review-to-agency = All reviews of { $name }
review-went-well = What went well?
review-went-wrong = What did not go well?
review-advice = Advice to the agency
review-stars-given = Stars per criterion
fact-still-waiting =
    { $count ->
        [one] still waiting after 1 day
       *[other] still waiting after { $count } days
    }
fact-answered =
    { $count ->
        [one] { $what }, after 1 day
       *[other] { $what }, after { $count } days
    }
fact-answer-after =
    { $count ->
        [one] answer after 1 day
       *[other] answer after { $count } days
    }
fact-chased =
    { $count ->
        [one] chased once
       *[other] chased { $count } times
    }
follow-up-happened = experienced on { $date }
follow-up-added = written on { $date }
tombstone-removed = This review has been removed.
tombstone-withdrawn = This review was withdrawn by its author.
tombstone-suspended = This review is not visible for the time being, until something about it has been cleared up.
tombstone-when = published in { $published }, no longer visible since { $gone }
history-title = Versions of a review
history-lead = Each version was read before it was published. Only the newest counts in the score.
history-back = Review
history-version = Version { $number }
history-current = current

## Writing one
draft-title = Rate { $name }
draft-lead = About four minutes. Who were you in this? The questions follow from it.
draft-anonymous = Your name appears nowhere. We do not tell the agency who you are.
draft-steps = Steps
draft-step-write = Rate
draft-step-confirm = Confirm e-mail
draft-step-check = We read it, then public
draft-i-was = I was a
draft-as = As: { $kind }
draft-open = You have already started here:
draft-continue = Continue as { $kind }, saved { $when }
draft-saved = Last saved { $when }.
draft-save = Save draft
draft-submit = Submit review
draft-submit-mail = Send confirmation link
draft-then = A person reads every review before it appears, usually within three working days, and holds it against the house rules. We change nothing in your words.
form-engagement-talent = What it was about
form-engagement-client = Your mandate
form-service = Kind of service
form-stage = How far it went
form-outcome = Outcome
form-month = Last contact
form-month-hint = Older experiences count for less.
form-position-talent = Title of the position
form-position-client = Position to be filled
form-position-hint = Never public. Makes your details complete.
form-channel = How were you in contact?
form-channel-hint = Never public. Complete details weigh a little more in the score.
form-feedback = What came back?
form-answers = How did answers come?
form-came-back = What came back after the last step?
form-came-back-hint = If you were placed or withdrew you may leave this open.
form-days = Days until the answer
form-days-hint = If you still wait: days until today.
form-days-usual = How long it usually took when you were waiting for something.
form-chased = Times you chased
form-chased-hint = How often you called or wrote.
form-still-waiting = I am still waiting for an answer.
form-silent = Who went silent, as far as you know?
form-stars = Stars
form-stars-hint = At least three criteria. If you cannot judge one, choose “does not apply”.
form-words = In your words
form-words-hint = What happened helps more than a verdict. No names of persons and no phone numbers, please.
form-title = Title
form-title-hint = One line that says it.
form-went-wrong-hint = Facts instead of verdicts: what, when, how often.
form-advice-hint = What would have helped you?
form-language = Which language do you write in?
form-send = Send
form-no-conflict = I do not work for this agency or a competitor, nor did I at the time.
form-no-incentive = Nobody has given or promised me anything for this review.
form-accepts-rules = I have read the house rules and keep to them.
form-email-review-hint = Only to confirm and to write to you about this review. Never public.
findings-title = Please look again.
findings-text = Such passages easily give away too much; we usually return them. The software may be mistaken; then please confirm the text as it is.
findings-language-de = The text seems to be in German. Is the chosen language right?
findings-language-nl = The text seems to be in Dutch. Is the chosen language right?
findings-language-en = The text seems to be in English. Is the chosen language right?
findings-accept = I have looked at it; it should stay.
finding-person-name = Name of a person
finding-phone-number = Phone number
finding-mail-address = E-mail address
finding-postal-address = Postal address
finding-web-address = Web address
confirm-title = Check your inbox
confirm-lead = We have sent a link to { $email }. It submits the review. Your draft stays here until then.
confirm-not-there = Nothing arrived?
confirm-not-there-text = It can take a few minutes. Look in the spam folder, too. If the address was wrong, enter the right one here.
confirm-address = Send the link to this address
confirm-again = Send again
confirm-back = Back to the draft

## What the fields are called where something is wrong with them
field-service = Kind of service
field-stage = How far it went
field-outcome = Outcome
field-experienced-month = Last contact
field-position-title = Position
field-contact-channel = Contact
field-came-back = What came back
field-feedback-days = Days until the answer
field-chased = Times you chased
field-still-waiting = Still waiting
field-silent-party = Who went silent
field-stars = Stars
field-title = Title
field-went-well = What went well
field-went-wrong = What did not go well
field-advice = Advice to the agency
field-language = Language
field-accepts-warnings = Look again
field-no-conflict = Declaration of independence
field-no-incentive = Declaration on rewards
field-accepts-rules = House rules
field-email = E-mail address
field-moment = Moment
field-happened-on = When that was
field-text = Follow-up
