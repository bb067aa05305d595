## Around one's own reviews
invalid-stars = Please choose one to five stars.
invalid-month-old = Only experiences of the last five years, please.
invalid-days = Please enter 0 to 730 days.
invalid-chased = Please enter a number from 0 to 50.
invalid-whole-number = Please enter a whole number.
invalid-title-short = At least five characters, please.
invalid-title-long = At most 120 characters, please.
invalid-text-long = At most 4,000 characters, please.
invalid-words-short = Please write what went well or what did not: at least 30 characters in all.
invalid-nothing-new = Nothing has been changed yet.
invalid-day = Please enter a date.
invalid-day-future = Please choose a day that is not in the future.
invalid-day-old = Only days of the last five years, please.
flash-review-submitted-before = This review has been submitted already.
flash-review-changed = The change is submitted. We will read the new version.
flash-draft-deleted = The draft is deleted.
flash-follow-up-withdrawn = The follow-up is withdrawn.
review-refused = We could not accept this review
finding-passage = marked passage
edit-lead-pending = The new version takes the place of the last one; only the new one is read.
edit-lead-suspended = We read the new version like a new review. While the review is hidden, the new version stays hidden, too.
draft-sign-in = Sign in first
draft-delete = Delete draft
follow-up-day = When was that?
follow-up-day-hint = Without a date: today.
follow-up-withdraw = Withdraw follow-up
own-erased = Erased review
own-erased-text = Text and stars are erased.
own-earlier =
    { $count ->
        [one] one earlier version
       *[other] { $count } earlier versions
    }
