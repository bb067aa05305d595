## The second factor
second-factor = Two-step sign-in
second-factor-present = On
second-factor-absent = Off
second-factor-since = since { $date }
second-factor-lead-on = On since { $date }. Signing in needs a code from your authenticator app as well.
second-factor-lead-off = With it, signing in needs a code from an app on your phone as well. Whoever learns your password or gets into your mailbox stays outside.
second-factor-how = You need an authenticator app, for example the one of your password manager. Setting it up takes two minutes.
second-factor-begin = Set up
second-factor-required = Your role in the team needs two-step sign-in, so it cannot be switched off.
second-factor-required-now = Your role in the team needs two-step sign-in. Moderation and administration open once it is set up.
second-factor-drop-title = Switch off
second-factor-drop-text = The recovery codes become void, and from then on your password or a mailed link is enough.
second-factor-drop = Switch off two-step sign-in
second-factor-going = On { $date } (UTC) two-step sign-in will be switched off.
second-factor-going-text = Somebody has told us that the authenticator app is lost. If you still have it, or if it was not you, stop this.
second-factor-keep = Keep two-step sign-in
form-code = Code
enrolment-title = Set up two-step sign-in
enrolment-scan = 1. Scan
enrolment-scan-text = Open the authenticator app on your phone and scan this picture with it.
enrolment-picture = QR code for the authenticator app
enrolment-type = Cannot scan it? Then type this key into the app:
enrolment-code = 2. Confirm
enrolment-code-hint = The six digits that the app shows now.
enrolment-do = Switch on
recovery-title = Recovery codes
recovery-left =
    { $count ->
        [0] No recovery code is left. Make new ones.
        [one] One recovery code is left.
       *[other] { $count } recovery codes are left.
    }
recovery-renew-hint = New codes make the old ones void.
recovery-renew = Make new codes
recovery-once = You see these codes only now.
recovery-keep = Print them or put them into your password manager. Each one replaces the app once, should your phone be gone.
recovery-done = I have saved them
step-title = One more step
step-lead = Please confirm that it is you: { $email }
step-hint = Six digits from your authenticator app, or a recovery code.
step-lost = Phone lost?
step-lost-codes = Each of your recovery codes works once in place of the app.
step-lost-text = No recovery code left either? We will mail you a link. It starts a week of waiting; then two-step sign-in is switched off. You can stop that at any time.
step-lost-staff = No recovery code left either? Then another admin, or the operator of the portal, has to switch two-step sign-in off for you. By e-mail alone that is not possible for members of the team.
step-lost-send = Mail me the link
step-leave = Cancel and sign out
reset-factor-sent = The link in the e-mail starts the week of waiting. Should you find your phone or a recovery code in the meantime, simply sign in.
reset-factor-back = Back
reauthentication-title = Is it really you?
reauthentication-lead = What comes next is important. Please confirm once more; that then holds for ten minutes.
dev-codes = Code of the demo team
dev-codes-lead = Mona, Max and Ada of the demo world share this key. It is public and exists only on your machine.
dev-codes-for =
    { $count ->
        [one] for one more second
       *[other] for { $count } more seconds
    }
dev-codes-next = after that
dev-codes-once = Each code works once per person. Reload the page for the next one.

## Mails about it
mail-second-factor-changed-subject = Two-step sign-in of your Echolot account
mail-second-factor-changed-enrolled = Two-step sign-in is on: from now on signing in needs a code from your authenticator app as well.
mail-second-factor-changed-dropped = Two-step sign-in was switched off.
mail-second-factor-changed-reset = Two-step sign-in was switched off because the authenticator app was reported lost. You can set it up again in your account.
mail-second-factor-changed-recovery-code-used = A recovery code was used in place of the authenticator app. It is void now.
mail-second-factor-changed-recovery-codes-renewed = There are new recovery codes; the old ones are void.
mail-second-factor-not-you = Was this not you? Then set a new password at once and sign out all other devices.
mail-reset-second-factor-subject = Authenticator app lost?
mail-reset-second-factor-lead = This link starts a week of waiting. At its end two-step sign-in of your Echolot account is switched off.
mail-reset-second-factor-not-you = Was this not you? Then somebody knows your password or can read your e-mail. Do not open the link, and set a new password.
mail-second-factor-reset-begun-subject = Two-step sign-in will be switched off
mail-second-factor-reset-begun-lead = Somebody has told us that the authenticator app of your Echolot account is lost. On { $date } (UTC) two-step sign-in will be switched off.
mail-second-factor-reset-begun-stop = Was this not you, or have you found it? Then stop it here, or in your account. Afterwards set a new password.
mail-link-title-reset-second-factor = Authenticator app lost
mail-link-text-reset-second-factor = In a week two-step sign-in will be switched off. Until then you can stop it, and every device that is signed in shows it.
mail-link-button-reset-second-factor = Start the week of waiting
mail-link-title-keep-second-factor = Keep two-step sign-in
mail-link-text-keep-second-factor = Two-step sign-in stays on. Afterwards please set a new password.
mail-link-button-keep-second-factor = Keep it on

## Messages
flash-second-factor-dropped = Two-step sign-in is off.
flash-second-factor-required = Your role in the team needs two-step sign-in.
flash-second-factor-kept = Two-step sign-in stays on.
flash-second-factor-reset-begun = The week of waiting has begun. We have written to you how to stop it.
invalid-code = This code is not right, or was used already. Wait for the next one.
invalid-nothing-to-show = Your account has neither a password nor two-step sign-in. Set one of them up first.
invalid-second-factor-staff = Your role in the team needs two-step sign-in.
problem-title-account-suspended = This account is suspended
problem-text-account-suspended = We have written to you why. With the link in that e-mail you can read the reasons and appeal.
problem-until = The suspension ends on { $date }.
invalid-last-admin = This is the last admin. Make somebody else an admin first.
invalid-second-factor-own = You cannot reset your own two-step sign-in; another admin has to do it.
invalid-staff-suspended = This account is suspended.
