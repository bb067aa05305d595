## Signing in and up
sign-in-password-hint = Without a password we mail you a link.
sign-in-by-link = Mail me a link
sign-in-forgotten = Forgotten your password?
sign-in-no-account = No account yet?
sign-up-lead = You need no account to write a review. With one you see your reviews, every decision and its reason.
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
reset-lead = We mail you a link to set a new password.
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
mail-link-not-you = Was this not you? Then close this page; nothing happens.
mail-link-expired = This link no longer works
mail-link-expired-text = It has been used or has expired. Drafts are not lost: sign in with the same address and you find them in your account.
mail-link-new = Ask for a new link
