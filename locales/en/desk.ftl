## The desk: lists, hand-over, notes, figures, rejecting several
desk-nav-waiting = Waiting
desk-nav-mine = With you
desk-nav-handed =
    { $count ->
        [one] one handed over to you
       *[other] { $count } handed over to you
    }
desk-nav-figures = Figures
desk-key-move = Next or previous row
desk-key-open = Open the row
desk-key-choose = Choose the row
desk-key-filter = Filter
desk-key-evidence = Other reviews of the agency
desk-key-send = Send the form you are in
desk-key-ctrl = Ctrl
desk-key-use = Use single keys on this device
queue-choose = Choose
queue-choose-one = Choose: { $title }
queue-chosen = chosen
queue-reject-chosen = Reject the chosen ones together
queue-holder-any = anybody
queue-holder-me = you
queue-holder-nobody = nobody
queue-handed = handed over
due-in-hours =
    { $count ->
        [0] due within the hour
        [one] an hour left
       *[other] { $count } hours left
    }
due-in-days =
    { $count ->
        [one] a day left
       *[other] { $count } days left
    }
due-late-hours =
    { $count ->
        [0] just overdue
        [one] an hour overdue
       *[other] { $count } hours overdue
    }
due-late-days =
    { $count ->
        [one] a day overdue
       *[other] { $count } days overdue
    }
case-handed-by = handed over by { $name }
case-hand-over = Hand over
case-hand-over-to = To whom?
case-hand-over-hint = The case is on their desk at once, until it is due and for a day at most.
case-notes = Notes
case-note-write = Write a note
case-note = Note
case-note-hint = Only the team reads it. It is never sent to anybody, and it goes when the text is erased.
case-note-save = Keep the note
case-around =
    { $count ->
        [one] One other review of this agency around that time
       *[other] { $count } other reviews of this agency around that time
    }
case-around-text = Two weeks before and after; the nearest ones are listed.
case-around-same = the same author
figures-title = Figures of the team
figures-ages = Waiting by kind and age
figures-day = up to 1 day
figures-two-days = 1 to 2 days
figures-week = 2 to 7 days
figures-older = older
figures-all = all
figures-decided-today = decided today, { $count } of them by you
figures-median =
    { $count ->
        [one] from arrival to decision, with one decision in { $days } days
       *[other] from arrival to decision, in the middle of { $count } decisions in { $days } days
    }
figures-overruled =
    { $count ->
        [0] overruled on appeal: no restrictions in { $days } days
        [one] of { $count } restriction in the last { $days } days overruled
       *[other] of { $count } restrictions in the last { $days } days overruled
    }
figures-median-none = from arrival to decision: no decisions in { $days } days
figures-minutes =
    { $count ->
        [one] minute
       *[other] minutes
    }
figures-hours =
    { $count ->
        [one] hour
       *[other] hours
    }
figures-days =
    { $count ->
        [one] day
       *[other] days
    }
rejection-title = Reject together
rejection-text = Each case gets its own decision, and each author an e-mail with the reasons. What cannot be decided stays as it is.
rejection-chosen =
    { $count ->
        [one] One chosen case
       *[other] { $count } chosen cases
    }
rejection-explanation =
    { $count ->
        [one] Explanation in { $language }, for one case
       *[other] Explanation in { $language }, for { $count } cases
    }
rejection-go =
    { $count ->
        [one] Reject the case
       *[other] Reject { $count } cases
    }
rejection-back = Back to the waiting cases
rejection-none-possible = None of the chosen cases can be rejected by you now.
rejection-left = Not among them
rejection-left-own = Not for you to decide.
rejection-left-kind = Cases of this kind are decided one by one.
rejection-left-held = { $name } holds this case.
rejection-left-decided = Decided or withdrawn already.
rejection-left-changed = Has changed since you chose it. Please read it again.
rejection-report = Rejected together
rejection-done =
    { $count ->
        [one] One case rejected
       *[other] { $count } cases rejected
    }
rejection-done-text = The authors are told.
rejection-not-done =
    { $count ->
        [one] One case not rejected
       *[other] { $count } cases not rejected
    }
flash-case-noted = Your note is kept.
flash-case-handed-over = The case has been handed over.
flash-nothing-chosen = Please choose at least one case first.
invalid-colleague = This case cannot be handed to this person. Please choose somebody else.
invalid-note-empty = Please write something.
invalid-note-long = At most 2,000 characters, please.
invalid-notes-many = This case has all the notes it can hold.
