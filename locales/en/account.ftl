## Signing in and up
sign-in-password-hint = Without a password we mail you a link.
sign-in-by-link = Mail me a link
sign-in-forgotten = Forgotten your password?
sign-in-no-account = No account yet?
sign-up-lead = You need no account to write a review. With one you see your reviews here, and every decision with its reasons.
sign-up-email-hint = Never public. Throw-away addresses are not accepted.
sign-up-password-hint = Optional: without one you sign in by a mailed link. Otherwise at least twelve characters.
sign-up-has-account = Already have an account?
link-sent-title = Check your inbox
link-sent-lead = We have written to { $email }.
link-sent-sign-in = If there is an account for this address, the e-mail has a link to sign in.
link-sent-sign-up = Open the link in the e-mail to create the account.
link-sent-reset-password = If there is an account for this address, the e-mail has a link to set a new password.
link-sent-hint =
    { $count ->
        [one] The link works for one minute, and once.
       *[other] The link works for { $count } minutes, and once. Look in the spam folder, too.
    }
link-sent-other = Use another address
reset-title = Forgotten password
reset-lead = We will mail you a link to set a new password.
reset-send = Send link
reset-edit-title = Set a new password
reset-edit-lead = For the account { $email }. All other devices are signed out.
reset-save = Save password
mail-link-title-confirm-review = Submit your review
mail-link-title-sign-in = Sign in
mail-link-title-sign-up = Create your account
mail-link-title-confirm-address = Confirm your new address
mail-link-text-confirm-review = One last step: this confirms your address, submits the review and signs you in.
mail-link-text-sign-in = One click and you are signed in on this device.
mail-link-text-sign-up = One click and your account is created.
mail-link-text-confirm-address = From then on your account uses the new address.
mail-link-button-confirm-review = Confirm address and submit
mail-link-button-sign-in = Sign in now
mail-link-button-sign-up = Create account
mail-link-button-confirm-address = Confirm address
mail-link-agency = Agency
mail-link-findings = We usually return texts with such passages.
mail-link-change = You can still change the text where you wrote it; this link will still work afterwards.
mail-link-not-you = Was this not you? Then close this page; nothing happens.
mail-link-expired = This link no longer works
mail-link-expired-text = It has been used or has expired. Drafts are not lost: sign in with the same address and you find them in your account.
mail-link-new = Ask for a new link

## The account
account-reviews =
    { $count ->
        [one] You have written one review.
       *[other] You have written { $count } reviews.
    }
account-waiting-for-you =
    { $count ->
        [one] One is waiting for you.
       *[other] { $count } are waiting for you.
    }
account-to-reviews = See reviews
account-details = Account details
account-has-password = set
account-no-password = none; you sign in by a mailed link
account-set-password = Set a password
account-language = Language
account-sessions = Signed-in devices
account-sessions-count =
    { $count ->
        [one] one device
       *[other] { $count } devices
    }
account-look = View
account-since = Account since { $date }
account-delete = Delete account
sessions-lead = This is where you are signed in. Sign out what you do not recognise, then change your password.
sessions-this = this device
sessions-seen = last seen { $when }, signed in since { $date }
sessions-end-named = Sign out { $device }
sessions-end-all = Sign out all others
password-change = Change password
password-current = Current password
password-others-out = All other devices are signed out.
address-title = Change e-mail address
address-lead = At present it is { $email }. We write to both addresses; the new one takes effect once you open the link we send there.
address-new = New address
address-send = Send confirmation
language-legend = In which language do we write to you?
language-hint = For e-mails and the reasons of decisions.
deletion-lead = This cannot be undone. E-mail address, password, devices and drafts are erased.
deletion-reviews = What should happen to your reviews?
deletion-reviews-hint =
    { $count ->
        [one] This is about one review.
       *[other] This is about { $count } reviews.
    }
deletion-reviews-keep = Keep them, with no link to me
deletion-reviews-erase = Erase texts and stars
deletion-confirm = Yes, delete my account.
deletion-do = Delete account for good

## Own reviews
own-reviews = My reviews
own-drafts = Drafts
own-none = Nothing written yet
own-none-text = Here you will find your reviews, and every decision with its reasons.
own-submitted = submitted on { $date }
own-change-pending = a change is being read
own-change-waiting = Your change of { $date } is being read. Until then the present version stays visible.
own-waiting = A person is reading your review, usually within three working days. We will write to you once it is decided.
own-text = Your review
own-public = As everybody sees it
own-mend = Revise and submit again
own-edit = Edit review
own-go-on = What happened next?
own-go-on-text = A follow-up tells what came later and, if you like, changes single stars. We read it first.
own-leave = Withdraw or erase
own-withdraw-text = Once withdrawn, the review is no longer public and no longer counts. You can still read it here.
own-withdraw = Withdraw
own-erase-text = Text and stars are erased for ever. What stays public is only that a review was here.
own-erase = Erase for good
edit-title = Edit your review of { $name }
edit-lead-returned = Change what is marked. The rest is there as you wrote it.
edit-lead-published = We read the new version like a new review. The present one stays visible until then; earlier ones stay in the history.
follow-up-write = Write a follow-up
follow-up-lead = What came later from { $name }? A follow-up stands under your review, with its date.
follow-up-when = When and what
follow-up-moment = Moment
follow-up-text = What has happened?
follow-up-stars-hint = Only what has changed. These stars replace the earlier ones.
follow-up-submit = Submit follow-up

## Decisions, as the author reads them
decided-publish = Published
decided-return = Returned to you
decided-reject = Rejected
decision-rule = It is about the rule:
decision-passages = It is about these passages:
