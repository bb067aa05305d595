## The agency's desk
insight = Overview
insight-title = { $name }: the week
insight-lead = What is new, where you stand, what came back. Who wrote is not told here either.
insight-public-page = Public page
insight-week = This week
insight-news = New since { $date }
insight-news-none = No review has been added in the last seven days.
insight-news-more =
    { $count ->
        [one] and 1 more:
       *[other] and { $count } more:
    }
insight-unanswered = Older and not answered yet
insight-unanswered-more =
    { $count ->
        [one] and 1 more among the newest 200
       *[other] and { $count } more among the newest 200
    }
insight-unanswered-all = All reviews
response-stands-waiting = answer is being read
response-stands-answered = answered
insight-filter = Selection
insight-too-few = This selection rests on too few people. So that nobody can be recognised, we show nothing that fewer than three people stand behind, not even as what is left between two selections.
insight-selected =
    { $count ->
        [one] 1 review in this selection.
       *[other] { $count } reviews in this selection.
    }
insight-selected-how = Plain means of the stars as they were given. A single half-year has no trend.
insight-gap-plain = A gap of { $value }, the difference of the plain means.
insight-gap-one-side = In this selection only one side speaks, or the other is too small to be shown.
insight-peers = You and the others
insight-peers-of = Compared with:
insight-everywhere = all agencies
insight-peers-too-few = Too few agencies show a score yet to compare you with them.
insight-own = You
insight-selection = Selection
insight-among = Among the others
insight-better-than =
    { $count ->
       *[other] higher than { $share } of { $count }
    }
insight-not-placed = too few others
insight-place-told = You { $own }; the middle of the others { $median }, eight in ten between { $low } and { $high }
insight-peers-how = The bar spans eight tenths of the others, the tick is their middle, the dot is you. The others stand as they stood last night.
insight-figures-file = Figures as CSV
insight-reviews-file = Reviews as CSV (the newest 1,000)
insight-advice = What reviewers advise
insight-advice-how = The public texts, newest first. You can select them by side and time, not by service: the public page does not tell that.
insight-advice-none = Nobody has given advice on this yet.
insight-advice-more = Read older ones

## Promise
promise = Feedback promise
promise-none = There is no promise yet.
promise-stands-none = The agency promises nothing at present.
promise-manage = Promise, change, withdraw
promise-record = All promises
promise-words =
    { $count ->
        [one] An answer within one working day after every interview
       *[other] An answer within { $count } working days after every interview
    }
promise-since = Promised since { $date }
promise-from-to = Promised from { $from } to { $to }
promise-kept = kept: { $count } of { $of } reviews; probably { $low } to { $high }
promise-not-told = No review says yet whether it was kept.
promise-unknown =
    { $count ->
        [one] 1 review leaves it open.
       *[other] { $count } reviews leave it open.
    }
promise-lead = Promise how soon an answer comes after every interview. Whether you keep it is measured by the reviews, and stands beside the promise.
promise-stands = In force now
promise-make = Make a promise
promise-another = Promise something else
promise-another-hint = The promise that stands is withdrawn with it; its result stays public.
promise-days = Working days
promise-days-hint = From 1 to 30. Promise what you can keep even in your busiest week.
promise-publish = Promise in public
promise-withdraw = Withdraw
promise-withdraw-hint = A withdrawn promise stays public with its dates and its result.
promise-withdrawn-ones = Earlier promises
promise-how = We count reviews by people who had an interview, from the month after the promise on. Kept is what was in time even without a weekend in between, broken what was late even allowing for every weekend; where a weekend decides, or time is left, it stays open.
invalid-promise-days = Please enter a whole number from 1 to 30.
flash-promise-made = The promise is public.
flash-promise-withdrawn = The promise is withdrawn. Its result stays.
action-promise-made = Promise made
action-promise-withdrawn = Promise withdrawn

## Weekly mail
digest = Mondays by e-mail
digest-offer = Once a week, what is new. Only if there is something.
digest-want = Yes, send it
digest-is-wanted = You get an e-mail on Mondays if there is something new.
digest-end = Unsubscribe
digest-end-title = Unsubscribe from the weekly e-mail?
digest-end-text = You will get no more e-mails about this agency. You can ask for them again in the overview at any time.
digest-has-ended = You are unsubscribed from the weekly e-mail
digest-has-ended-text = You will get no more of them.
flash-digest-wanted = You will get the weekly e-mail.
flash-digest-ended = You are unsubscribed from the weekly e-mail.
action-digest-wanted = Weekly e-mail wanted
action-digest-ended = Weekly e-mail ended
mail-weekly-digest-subject =
    { $count ->
        [one] { $name }: 1 new review
       *[other] { $name }: { $count } new reviews
    }
mail-weekly-digest-lead =
    { $count ->
        [one] One new review about { $name } is public:
       *[other] { $count } new reviews about { $name } are public:
    }
mail-weekly-digest-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
mail-weekly-digest-button = To the overview
mail-weekly-digest-why = You asked for this e-mail in the agency’s overview.
mail-weekly-digest-end = Unsubscribe without signing in:
