## The front page
home-headline = What comes back?
home-lead = First, second, third interview, then silence. Echolot measures how recruitment agencies answer: whether, how soon, and with what reasons. Told by the people who were there.
home-all-agencies = See all { $count } agencies
home-figures = Echolot in figures
home-figure-reviews = published reviews
home-figure-agencies = agencies listed
home-figure-median = until half have an answer
home-figure-nothing = never heard back
home-echoes = Out of a hundred people, this is what came back
home-echoes-lead =
    { $count ->
        [one] As told in one review.
       *[other] As told in { $count } published reviews. Each dot is one in a hundred.
    }
home-how = How it works
home-how-1-title = You tell it
home-how-1 = How far did it go, what came back, after how many days? About four minutes, no account needed. Your name appears nowhere.
home-how-2-title = A person reads it
home-how-2 = Every review is held against the house rules before it is published. Nobody changes your words; what does not fit comes back to you with a reason.
home-how-3-title = It is worked out
home-how-3 = Both sides apart, with range and basis. People who got the job are compared with others who got the job. Below three people there is no figure.
home-rate = Find and rate an agency
home-newest = Newest reviews
home-no-reviews = Still quiet here
home-no-reviews-text = No review has been published yet. The first could be yours.
home-best = Where something comes back
home-best-lead = Agencies whose reviews most often tell of reasons people could use.
home-best-figures =
    { $count ->
        [one] median 1 day, { $share } with reasons
       *[other] median { $count } days, { $share } with reasons
    }
home-promise = What you can hold us to
home-promise-text = Agencies can buy neither rank nor stars and do not learn from us who wrote. If something is returned or rejected, the rule is named.
