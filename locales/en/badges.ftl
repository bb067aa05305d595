## The badge for other sites
badge = Badge
badge-page-title = A badge of { $name } for other sites
badge-title = { $name } on Echolot
badge-notice = The badge always shows the whole: the score from all published reviews, as it stands on this portal, never a selection. If there is no score, it says so. Nobody can choose or buy what stands on it. It is no seal of approval.
badge-language = Language
badge-size = Size
badge-size-small = Small
badge-size-medium = Medium
badge-size-large = Large
badge-theme = Colours
badge-theme-light = Light
badge-theme-dark = Dark
badge-theme-auto = As the reader’s system has it
badge-apply = Show
badge-picture = As a picture
badge-picture-hint = An SVG that links to the reviews.
badge-frame = As a small page
badge-frame-hint = A frame with text that readers can enlarge and select.
badge-copy = To copy into your page
badge-rules = Good to know
badge-rule-fresh = The badge renews itself, at the latest after an hour.
badge-rule-tracking = It sets no cookies, loads nothing from other hosts and does not count who sees it.
badge-rule-anybody = Anybody may use it, for any agency. Please leave it as it is.
badge-link = A badge for your own site
badge-sentence-score =
    { $count ->
        [one] { $name } on Echolot: { $score } of 5, probably between { $low } and { $high }, from 1 review, as of { $date }
       *[other] { $name } on Echolot: { $score } of 5, probably between { $low } and { $high }, from { $count } reviews, as of { $date }
    }
badge-sentence-early =
    { $count ->
        [one] { $name } on Echolot: early signals, probably between { $low } and { $high } of 5, from 1 review, as of { $date }
       *[other] { $name } on Echolot: early signals, probably between { $low } and { $high } of 5, from { $count } reviews, as of { $date }
    }
badge-sentence-texts =
    { $count ->
        [0] { $name } on Echolot: no review yet, as of { $date }
        [one] { $name } on Echolot: texts only, 1 review, too few people for a figure, as of { $date }
       *[other] { $name } on Echolot: texts only, { $count } reviews, too few people for a figure, as of { $date }
    }
badge-range = { $low } to { $high } of 5
badge-early = probably { $low } to { $high } of 5
badge-texts = Too few people for a figure
badge-from-both = Mean of both sides
badge-from-talent = As seen by candidates only
badge-from-client = As seen by clients only
badge-whole = All published reviews, never a selection
