## The page after a form that mails a link, and the page of the link
link-sent-hours =
    { $count ->
        [one] The link works for one hour, and once. Look in the spam folder, too.
       *[other] The link works for { $count } hours, and once. Look in the spam folder, too.
    }
link-sent-limit = At most { $count } such e-mails go to one address in a day.
mail-link-password = The password you have just chosen
mail-link-password-hint = This makes sure that it comes from you. Leave the field empty and the account starts without a password; you then sign in by a mailed link.
flash-account-created = Welcome, your account is created.
sessions-unknown-device = Unknown device

## Mails without a link that signs in
mail-no-account-subject = Signing in to Echolot
mail-no-account-lead = Somebody, probably you, wanted to sign in with this address. There is no account for it. Perhaps you used another address; otherwise you can create one here.
mail-account-closed-subject = Your Echolot account is deleted
mail-account-closed-lead = Your account is deleted: e-mail address, password, signed-in devices and drafts are gone. With your reviews we did what you chose.
mail-account-closed-after = This is our last e-mail to you. Thank you for taking part.

## How long to wait
problem-retry-minutes =
    { $count ->
        [one] Please try again in one minute.
       *[other] Please try again in { $count } minutes.
    }
