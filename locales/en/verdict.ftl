# Verdicts, findings, and what they rest on.

# The verdict in a sentence. $reached is what the step that is reached says, $next what stops the model, $later what
# else is missing: parts of sentences that a standard's file words.
verdict-reached = { CAPITAL($reached) }.
verdict-next = { CAPITAL($next) }.
verdict-closed = { CAPITAL($reached) }; { $next }.
verdict-stopped = { CAPITAL($reached) }, but { $next }.
verdict-stopped-by-more = { CAPITAL($reached) }. { CAPITAL($next) }.
verdict-later = { CAPITAL($later) }.

# A verdict in a few words.
verdict-below = Below the first level
verdict-met = Met
verdict-not-met = Not met
verdict-unknown = Not settled
verdict-own = { CAPITAL($verdict) }
verdict-range = { $from } to { $to }, not settled
verdict-score = { $score } of 1
verdict-score-range = { $from } of 1, could be { $to }

# A finding.
finding-met = Met
finding-not-met = Not met
finding-partly = Partly met
finding-unknown = Unknown

# A fact that a finding rests on, in a sentence.
basis-no-terms = Released without a license: all rights reserved.
basis-unknown-terms = Its terms are not recorded yet.
basis-unread-terms = Terms are named and were not read here.
basis-terms-not-found = No license was found.
basis-listed-osi = { $license } is approved by the Open Source Initiative.
basis-listed-fsf = { $license } is free according to the Free Software Foundation.
basis-listed-open-data = { $license } is on the list of open data and content licenses.
basis-unlisted = { $license } is on no list of approved open licenses.
basis-not-osi = { $license } is not approved by the Open Source Initiative.
basis-spelled-open = The license is given as “{ $text }”, which the tool counts as open.
basis-spelled-closed = The license is given as “{ $text }”, which the tool does not count as open.
basis-coverage-full = Open licenses cover the whole release, data and pipeline code included.
basis-coverage-partial = Open licenses cover only some of weights, training code and data.
basis-coverage-none = Open licenses cover too little of weights, training code and data.
basis-coverage-unknown = Nobody has graded how far open licenses cover the whole release.
basis-quality-full = It covers all that the index asks for.
basis-quality-partial = It covers some of what the index asks for.
basis-quality-unknown = Nobody has graded how thorough it is.

# A place in a text: $title of the text, $at the place.
basis-origin = { $title }, { $at }

# How a standard turns findings into a verdict.
standard-kind-test-meaning = All requirements or not at all.
standard-kind-ladder-meaning = Levels in order; each needs its requirements, and those of the levels below it.
standard-kind-score-meaning = Graded criteria in groups: the mean of the groups' means, where full counts 1, partly 0.5 and not at all 0.

# What a requirement asks of a part.
condition-downloadable-meaning = The component was released, whole or in part, and can be had: openly, behind a form, or on request.
condition-released-meaning = The whole component was released.
condition-public-or-gated-meaning = The whole component was released, and anyone can fetch it. If there is a form to fill in first, this is not settled.
condition-published-meaning = The component was released. If only a part of it was, it is not settled whether that part says what is asked for.
condition-unlimited-meaning = The component's terms do not limit who may use it, how many, where, or what for, and let everyone use, modify and share it, also for money.
condition-unlimited-but-safety-meaning = As unlimited. But with an acceptable use policy or excluded fields this is not settled: whether they are proportionate is for a court.
condition-open-license-meaning = The whole component was released under a license that the OSI or FSF approved or that is on the open-data list.
condition-osi-license-meaning = The whole component was released under a license that the OSI approved.
condition-mot-open-meaning = As the Model Openness Tool's engine counts it: listed, and the license, spelled exactly, is OSI-approved, FSF-libre, OpenMDW-1.0 or on its own list for data.
condition-described-meaning = Sources and processing of the data are described, or more.
condition-itemized-meaning = Every source of the data is listed, or more.
condition-itemized-if-shareable-meaning = As itemized. But if the data is only described, this is not settled: data that cannot be shared need only be described.
condition-reconstructable-meaning = The data is available, or every source is listed and the code to gather it again is public.
condition-graded-release-meaning = Graded: released counts fully, in part half.
condition-graded-access-meaning = Graded: open to everyone counts fully; in part, behind a form or on request half.
condition-graded-document-meaning = Graded: a thorough document counts fully, a thin or partial one half.
condition-graded-licenses-meaning = Graded over the whole release: open licenses on everything count fully, on two of weights, training code and data half.
