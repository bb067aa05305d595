## The frame around every page
site-claim = What comes back from recruitment agencies?
site-description = Echolot measures how recruitment agencies treat people: whether an answer comes, how soon, and with what reasons. Shown separately for candidates and clients.
skip-to-content = Skip to content
nav-main = Main navigation
nav-languages = Language
this-language = English
nav-path = Breadcrumb
nav-agencies = Agencies
nav-how-it-works = How it works
nav-suggest = Suggest an agency
nav-score = How the score is made
nav-checks = How reviews are checked
nav-house-rules = House rules
nav-imprint = Legal notice
nav-privacy = Privacy
nav-account = My account
nav-moderation = Moderation
sign-in = Sign in
sign-out = Sign out
sign-up = Create an account
footer-claim = A signal goes out; what comes back is measured. Echolot shows how agencies treat people, and how sure we can be of it.
footer-portal = Portal
footer-rules = Rules
footer-legal = Legal
search-label = Search agencies
search-placeholder = Agency, city or sector
search-go = Search

## Figures and dates
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-time = { $day } { $month } { $year }, { $time }
month-01 = January
month-02 = February
month-03 = March
month-04 = April
month-05 = May
month-06 = June
month-07 = July
month-08 = August
month-09 = September
month-10 = October
month-11 = November
month-12 = December
ago-now = just now
ago-minutes =
    { $count ->
        [one] a minute ago
       *[other] { $count } minutes ago
    }
ago-hours =
    { $count ->
        [one] an hour ago
       *[other] { $count } hours ago
    }
ago-days =
    { $count ->
        [one] yesterday
       *[other] { $count } days ago
    }
ago-months =
    { $count ->
        [one] a month ago
       *[other] { $count } months ago
    }
ago-years =
    { $count ->
        [one] a year ago
       *[other] { $count } years ago
    }
half-year = Half { $half } of { $year }
days-number =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
stars-value = { $value } out of 5 stars
stars-count =
    { $count ->
        [one] 1 star
       *[other] { $count } stars
    }
stars-choice = { $criterion }: { $stars } out of 5
stars-does-not-apply = does not apply
range-with-score = { $score } out of 5, probably between { $low } and { $high }
range-alone = Probably between { $low } and { $high } out of 5
reviews = Reviews
reviews-count =
    { $count ->
        [one] 1 review
       *[other] { $count } reviews
    }
reviews-none = No review yet
criterion = Criterion
as-table = As a table
paging-label = Pages
paging-page = Page
paging-previous = Previous
paging-next = Next

## Parts of forms
form-optional = (optional)
form-required = (please answer)
form-several = (choose any that apply)
form-choose = Please choose
form-change = Change
form-continue = Continue
form-save = Save
form-cancel = Cancel
form-has-errors = Please look at these answers again:
form-characters-left = %n characters left
form-characters-over = %n characters too many
form-up-to = up to { $count } characters
form-email = E-mail address
form-password = Password
form-new-password = New password
form-password-hint = At least twelve characters. A long sentence beats a short riddle.
