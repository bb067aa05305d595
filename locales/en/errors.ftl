## Pages for what went wrong
problem-title-400 = We did not understand that
problem-text-400 = The request was incomplete or damaged. Go back and try again.
problem-title-401 = Please show first that it is you
problem-text-401 = What you wrote is below. Open the sign-in in a new tab, then come back here and send it again.
problem-title-403 = Not from here
problem-text-403 = The request came from another site, or your sign-in is not enough for it. Open the form here again.
problem-title-404 = Nothing here
problem-text-404 = The page does not exist, no longer exists, or is not for you. Searching may help.
problem-title-409 = Somebody was faster
problem-text-409 = What you wanted to change has changed meanwhile. Reload the page and look again.
problem-title-413 = Too much at once
problem-text-413 = The input is larger than we accept. Shorten the text and try again.
problem-title-422 = This does not fit together
problem-text-422 = Some answers are missing or contradict each other. Go back; what you wrote is still there.
problem-title-429 = A little slower, please
problem-text-429 = A great many requests came from here. Wait a moment and carry on. What you wrote is not lost if you go back.
problem-title-500 = This is our fault
problem-text-500 = Something went wrong; nothing was saved. Please try again in a moment.
problem-title-503 = Back in a moment
problem-text-503 = The portal is overloaded or being maintained. If you have just sent something, it did not arrive. Go back; what you wrote is still there.
problem-retry-after =
    { $count ->
        [one] Please try again in one second.
       *[other] Please try again in { $count } seconds.
    }
kept-title = What you wrote
kept-text = What you wrote is below.
kept-first = Sign in using a new tab
kept-repeat = Send again
problem-home = To the front page
conflict-held-by-another = Another member of the team is working on this case.
conflict-case-moved-on = The case has been decided meanwhile, or your time for it has run out.
conflict-state-changed = The page showed an older state.
limit-reading = Nobody reads that many pages in a minute.
limit-writing = Nobody sends that many forms in a minute.
limit-signing-in = Too many attempts to sign in. This protects accounts from guessed passwords.
limit-mails = Many e-mails have gone to this address, or from here, today. This protects mailboxes.
limit-reviews = We take no more reviews from one account in a day.
limit-suggestions = We take no more suggestions from here in a day.
