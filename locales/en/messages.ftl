## Messages after an action
flash-sign-in-first = Please sign in first.
flash-signed-in = Welcome, you are signed in.
flash-signed-out = You are signed out.
flash-draft-saved = Your draft is saved.
flash-confirmation-sent = We have sent the link again.
flash-review-submitted = Thank you! Your review is submitted. We will read it and write to you.
flash-edit-submitted = The new version is submitted. Until it is read, the present one stays visible.
flash-review-resubmitted = Thank you, the revised review is submitted again.
flash-review-withdrawn = The review is withdrawn.
flash-review-erased = The text and the stars are erased.
flash-follow-up-submitted = Thank you! Your follow-up is submitted.
flash-suggestion-sent = Thank you! We will look at your suggestion and write to you.
flash-suggestion-received = Thank you! We will look at your suggestion.
flash-password-saved = The new password is in force.
flash-address-mail-sent = We have written to the new address. It takes effect once you open the link in the e-mail.
flash-address-changed = Your new address is in force.
flash-language-saved = The language is saved.
flash-session-ended = The device is signed out.
flash-sessions-ended = All other devices are signed out.
flash-account-deleted = Your account is deleted.
flash-case-decided = Decided.
flash-case-released = The case is free again.
flash-case-taken = Somebody else is working on this case right now.
flash-case-stale = The case has changed meanwhile. Please read it again.
flash-no-more-cases = No case is waiting that you may decide.

## What can be wrong in a form
invalid-required = Please fill this in.
invalid-choose = Please choose one.
invalid-outcome-stage = This outcome does not fit how far it went. Please look at both again.
invalid-too-long =
    { $count ->
        [one] At most one character, please.
       *[other] At most { $count } characters, please.
    }
invalid-too-short =
    { $count ->
        [one] At least one character, please.
       *[other] At least { $count } characters, please.
    }
invalid-characters = There are characters here that we do not accept, invisible ones for example.
invalid-month = Please choose a month that is not in the future.
invalid-days-needed = Please give the days: until the answer or, if you still wait, until today.
invalid-waiting-and-answered = Still waiting, yet something came back? Please choose one of the two.
invalid-email = This does not look like an e-mail address. Please check the spelling.
invalid-email-throw-away = We do not accept throw-away addresses. Please use your own; it stays with us and is never public.
invalid-email-same = This is your address already.
invalid-url = This does not look like a web address. Please check the spelling.
invalid-password-weak = This password is too easy to guess. Please choose another.
invalid-password-wrong = The password is not right.
invalid-sign-in = E-mail address or password is not right. You can also have a link mailed to you.
invalid-stars-required = Please give stars here.
invalid-stars-too-few = Please rate at least three criteria.
invalid-declaration = Without this declaration we cannot accept the review.
invalid-rules = Please confirm the house rules.
invalid-warnings = Please look at this: you confirm it for the text as it stands now.
invalid-already-reviewed = You have reviewed this agency in the last twelve months. You can edit the review or write a follow-up.
invalid-agency-known = This agency is listed already.
invalid-nothing-added = Please write something or give stars.
invalid-moment-taken = There is a follow-up for this moment already. Please choose another.
invalid-rule-needed = Please name the rule.
invalid-explanation-needed = Please explain in at least one sentence.
invalid-passages = At least one of these passages is not in the text like this.
invalid-confirm = Please confirm this.

## Advice on passwords
password-warning-keyboard = Keys next to each other are quickly guessed.
password-warning-repeats = Repetition hardly makes a password stronger.
password-warning-common = Many people use this password.
password-warning-similar = It resembles a common password.
password-warning-word = A single word is easy to guess.
password-warning-names = Names are easy to guess.
password-warning-dates = Years and dates are easy to guess.
password-warning-sequence = Sequences like “abc” or “6543” are easy to guess.
