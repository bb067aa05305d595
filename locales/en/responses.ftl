## Answers of agencies
responses-title = Reviews of { $name }
responses-lead = Answer in the name of your agency: once, and with one amendment. A person of our team reads every answer, by the same rules as reviews.
responses-none = As soon as one is published, you can answer it here.
response-write = Answer
response-write-named = Answer “{ $title }”
response-look = See the answer
response-look-named = See the answer to “{ $title }”
response-title = Your answer
response-lead = It appears below the review in the agency’s name. Do not name the reviewer or anybody else, and offer nothing for changing or withdrawing the review.
response-waiting = Your answer of { $date } is being read by a person of our team.
response-closed = This review is answered, and the answer was amended. That is all there can be.
response-amends = Your answer is public. You can amend it once: the new text takes its place, the old one stays in the history.
response-body = Your answer
response-body-hint = At least 30 characters. Thank, explain, say what happens next.
response-cause = Why feedback was missing
response-cause-none = say nothing about it
response-cause-hint = It is counted on your page and changes no stars.
response-changes = What has changed since
response-changes-hint = What do you do differently now?
response-language = Language of the answer
response-preview = See it first
response-save = Save draft
response-preview-lead = This is what readers will see below the review.
response-findings = Please look at these passages. Answers must not name people or give contact data.
response-then = After that a person of our team reads it, usually within two working days. The reviewer is told by e-mail once it is public.
response-submit = Submit
response-of-agency = The agency answers
response-published = published on { $date }
response-amended = amended
cause-client-gave-none = Our client gave no reasons
cause-not-passable = The client’s reasons could not be passed on
cause-our-failure = Our failure
cause-position-stopped = The position was cancelled or put on hold
result-responses =
    { $count ->
        [0] Answers { $share } of reviews, half of them on the same day
        [one] Answers { $share } of reviews, half of them within a day
       *[other] Answers { $share } of reviews, half of them within { $count } days
    }
scorecard-responses = Answers to reviews
responses-told = { $count } of { $of } reviews answered.
responses-median =
    { $count ->
        [0] Half of the answers came on the same day.
        [one] Half of the answers came within a day.
       *[other] Half of the answers came within { $count } days.
    }
responses-causes = Why feedback was missing, as the agency says
responses-causes-hint = As stated in its answers. It changes no stars.
flash-response-saved = The draft is saved.
flash-response-submitted = Thank you. We will read the answer and write to you.
invalid-response-short = At least 30 characters, please.
invalid-response-long = This text is too long. Please shorten it.
limit-responses = We take no more answers from one agency in a day.
limit-name-responses = Answers submitted, per agency
text-response = Answer
text-changes = What has changed since
case-kind-response = Answer of an agency
case-new-response = The answer
case-beside-response = The review it answers
case-barred-review = This answers a review of yours. Somebody else decides.
decide-response-publish = Publish the answer
decide-response-return = Return
decide-response-reject = Reject the answer
decided-about-response = about the answer
subject-response = Answer
action-response-submitted = Answer submitted
action-response-published = Answer published
action-response-returned = Answer returned
action-response-rejected = Answer rejected
action-response-removed = Answer removed
mail-response-published-subject = { $name } has answered your review
mail-response-published-lead = { $name } has answered your review in public. We have not told the agency who you are.
mail-response-published-button = Read the answer
mail-response-decided-subject = Your answer in the name of { $name }
mail-response-decided-lead-publish = Your answer in the name of { $name } is public now.
mail-response-decided-lead-return = We cannot publish your answer in the name of { $name } as it is. With one change we can.
mail-response-decided-lead-reject = We will not publish your answer in the name of { $name }. We would like to tell you why.
mail-response-decided-lead-remove = We have removed your public answer in the name of { $name }. We would like to tell you why.
mail-response-decided-button = To the answer
