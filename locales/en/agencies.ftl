## Directory
agencies-title = Find agencies
agencies-title-search = Search for “{ $q }”
agencies-country = Country
agencies-city = City
agencies-service = Service
agencies-sector = Sector
agencies-min-reviews = Reviews
agencies-order = Order
agencies-any = any
agencies-filter = Apply
agencies-reset = Clear filters
min-reviews-1 = 1 or more
min-reviews-5 = 5 or more
min-reviews-20 = 20 or more
min-reviews-50 = 50 or more
order-score = Score
order-reviews = Number of reviews
order-name = Name
order-relevance = Best match
agencies-found =
    { $count ->
        [one] 1 agency
       *[other] { $count } agencies
    }
agencies-not-there = Is the agency you are looking for missing?
agencies-none = Nothing comes back here
agencies-none-text = No agency matches this search. Part of the name may help, or suggest the agency: we check the entry and let you know.
result-feedback =
    { $count ->
        [one] median answer after 1 day
       *[other] median answer after { $count } days
    }
result-basis =
    { $count ->
        [one] { $low } to { $high }, from 1 review
       *[other] { $low } to { $high }, from { $count } reviews
    }
result-range = probably { $low } to { $high }
shown-early = Early signals
shown-texts = Texts only

## Suggesting an agency
suggestion-lead = If an agency is missing, suggest it. We check whether it exists and whether it is listed already.
suggestion-name = Name of the agency
suggestion-website = Website
suggestion-email-hint = We will write there to tell you what became of it. Never public.
suggestion-after = We usually look at it within three working days.
suggestion-send = Send suggestion

## The page of an agency
agency-title = { $name }: reviews
agency-description =
    { $count ->
        [one] One review of { $name }: what came back, how soon and with what reasons.
       *[other] { $count } reviews of { $name }: what came back, how soon and with what reasons.
    }
agency-legal-name = Legal name: { $name }
agency-former-names = Formerly:
agency-rate = Rate this agency
agency-website = Website
agency-closed = This agency has closed. Past reviews stay readable; new ones are not possible.
agency-no-reviews = No echo yet
agency-no-reviews-text = No review of this agency has been published yet. Have you dealt with it? Four minutes will do, and your name appears nowhere.
agency-take-part = The same for every agency
agency-take-part-text = No entry is paid for. Nobody can buy rank, stars or the visibility of reviews.
print-source = As of { $date }.

## The scorecard
scorecard = Scorecard
scorecard-overall = Overall
scorecard-likely = probably between { $low } and { $high }
scorecard-early = It is too early for a figure. It probably lies between { $low } and { $high }.
scorecard-texts = Below three people we show no figure. Read what they write.
scorecard-basis =
    { $count ->
        [one] From 1 review.
       *[other] From { $count } reviews.
    }
scorecard-proofs = Of these, { $proven } proven and { $plausible } with complete details.
overall-from-both = Mean of both sides
overall-from-talent = As seen by candidates only; there is too little from clients yet.
overall-from-client = As seen by clients only; there is too little from candidates yet.
scorecard-sides = Both sides
scorecard-gap = Treated the same?
gap-told = Candidates { $talent }, clients { $client }.
gap-verdict-client-better = Clients are treated better.
gap-verdict-talent-better = Candidates are treated better.
gap-verdict-no-clear-difference = No clear difference.
gap-range = Gap { $value }, probably between { $low } and { $high }.
gap-rank = Larger than at { $share } of agencies.
gap-not-yet = It can be compared once both sides have enough reviews.
scorecard-feedback = How soon an answer comes
feedback-median =
    { $count ->
        [one] After one day, half have an answer.
       *[other] After { $count } days, half have an answer.
    }
feedback-median-not-reached = Half wait longer than we can measure.
feedback-shares = After 7 days { $week }, after 14 days { $fortnight }, after 28 days { $month }.
feedback-axes = Share with an answer in per cent, by days
feedback-basis =
    { $count ->
        [one] From one review that told, { $answered } with an answer.
       *[other] From { $count } reviews that told, { $answered } with an answer.
    }
feedback-censored = Those still waiting count as open, not as fast.
scorecard-came-back = What came back
reasons-told = were given reasons: { $count } of { $of }, probably { $low } to { $high }
chases-told = chases on average; { $none } never had to chase
scorecard-silent = Who went silent, as far as known
scorecard-criteria = Criteria
scorecard-histogram = Distribution
histogram-told = Each review counts once, rounded to whole stars.
scorecard-trend = Trend per half-year
trend-told = Means of both sides per half-year
trend-period = Period
aftercare-basis =
    { $count ->
        [one] From one answer.
       *[other] From { $count } answers.
    }
aftercare-moments = In follow-ups

## The list of reviews
reviews-filter = Filter reviews
filter-all = all
filter-side = Side
filter-stars = Stars
filter-stage = How far it went
filter-outcome = Outcome
filter-language = Language
reviews-found =
    { $count ->
        [one] 1 review matches
       *[other] { $count } reviews match
    }
reviews-none-match = No review matches
reviews-none-match-text = Fewer filters will find more.
checks-title = How we check
checks-short = Before publication a person reads every review and holds it against the house rules. We cannot know whether it all happened so; the e-mail address is confirmed.
checks-more = Read more
