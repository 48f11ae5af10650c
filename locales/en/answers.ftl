# Answers to "may I?": grades, duties, limits, what is not known, and risks.

## Grades, as a badge

answer-yes = Yes
answer-yes-notices = Yes, keep the notices
answer-yes-duties = Yes, with duties
answer-yes-within-limits = Yes, within limits
answer-only-noncommercial-or-research = Only some purposes
answer-no-without-separate-license = Only under a separate license
answer-no = No
answer-no-weights = No weights
answer-unclear = Unclear in the text
answer-terms-not-found = Terms not found
answer-not-read = Not read yet

## Grades, as a sentence

answer-yes-meaning = The license asks nothing of you for this, and limits nothing.
answer-yes-notices-meaning = A copy of the license, notices and marks on changed files are all that is asked.
answer-yes-duties-meaning = You owe more than notices: a display, a name, a statement, the same terms.
answer-yes-within-limits-meaning = You may, as long as you keep to a policy, a field, a place, a purpose or a number.
answer-only-noncommercial-or-research-meaning = The terms allow some purposes only, such as research or noncommercial use. Whether yours is one of them is not settled.
answer-no-without-separate-license-meaning = The terms exclude it, and say that you can ask for a separate license.
answer-no-meaning = The terms exclude it, and offer nothing else.
answer-no-weights-meaning = The weights cannot be had: you use it only through the provider’s service, on its contract.
answer-unclear-meaning = The text can be read in more than one way.
answer-terms-not-found-meaning = The terms were not found, or nobody has looked for them yet.
answer-not-read-meaning = The terms, or facts that decide, are not recorded yet.

## What can be had. $component is a name in running text, $number "one" or "many".

point-not-released = { $number ->
    [many] The { $component } were not released
   *[one] The { $component } was not released
}
point-gone = { $number ->
    [many] The { $component } were released, and are no longer available
   *[one] The { $component } was released, and is no longer available
}
point-network-only = The { $component } can only be used over the network
point-release-unknown = { $number ->
    [many] Nobody has recorded whether the { $component } were released
   *[one] Nobody has recorded whether the { $component } was released
}
point-access-unknown = Nobody has recorded how to get the { $component }
point-terms-unknown = The terms of the { $component } are not recorded yet
point-terms-unread = Terms of the { $component } are named and were not read here
point-terms-not-found = No license of the { $component } was found
point-without-terms = The { $component } came without a license: all rights reserved
point-unread = The text of { $license } is recorded in parts only, or not at all

## Permissions

point-denied-use = { $license } does not let you run it
point-denied-study = { $license } does not let you study it
point-denied-modify = { $license } does not let you change it
point-denied-redistribute = { $license } does not let you pass it on
point-denied-commercial-use = { $license } does not let you earn money with it
point-denied-output-use = { $license } does not let you use what it produces
point-denied-output-training = { $license } does not let you train such a model on what it produces
point-denied-host-as-service = { $license } does not let you offer the model itself as a service
point-unclear-use = { $license } leaves open whether you may run it
point-unclear-study = { $license } leaves open whether you may study it
point-unclear-modify = { $license } leaves open whether you may change it
point-unclear-redistribute = { $license } leaves open whether you may pass it on
point-unclear-commercial-use = { $license } leaves open whether you may earn money with it
point-unclear-output-use = { $license } leaves open whether you may use what it produces
point-unclear-output-training = { $license } leaves open whether you may train such a model on what it produces
point-unclear-host-as-service = { $license } leaves open whether you may offer the model itself as a service
point-nearby-output-training = Do not use what it produces to train a model of a kind that the license names
point-nearby-host-as-service = Do not offer the model itself as a service

## Limits that a reader keeps within. $bound is "at most 700,000,000"; $places and $purposes are lists.

# $when: "at-release", where the users of one month count, or "continuing".
limit-users-licensee = { $when ->
    [at-release] You had { $bound } monthly active users in the month before the version was released
   *[continuing] You have { $bound } monthly active users
}
limit-users-licensee-and-affiliates = { $when ->
    [at-release] You and your affiliates had { $bound } monthly active users in the month before the version was released
   *[continuing] You and your affiliates have { $bound } monthly active users
}
limit-users-product = { $when ->
    [at-release] Your product or service with the model in it had { $bound } monthly active users in the month before the version was released
   *[continuing] Your product or service with the model in it has { $bound } monthly active users
}
limit-users-unclear = { $when ->
    [at-release] You, or your product, had { $bound } monthly active users in the month before the version was released: the text does not say which is counted
   *[continuing] You, or your product, have { $bound } monthly active users: the text does not say which is counted
}
limit-users-licensee-and-employer = { $when ->
    [at-release] You, and whoever employs you, had { $bound } monthly active users in the month before the version was released
   *[continuing] You, and whoever employs you, have { $bound } monthly active users
}
limit-year-licensee = Your revenue is { $bound } US dollars a year
limit-year-licensee-and-affiliates = Your revenue and that of your affiliates is { $bound } US dollars a year
limit-year-product = Your product or service with the model in it brings { $bound } US dollars a year
limit-year-unclear = You, or your product, earn { $bound } US dollars a year: the text does not say which is counted
limit-year-licensee-and-employer = You, and whoever employs you, earn { $bound } US dollars a year
limit-month-licensee = Your revenue is { $bound } US dollars a month
limit-month-licensee-and-affiliates = Your revenue and that of your affiliates is { $bound } US dollars a month
limit-month-product = Your product or service with the model in it brings { $bound } US dollars a month
limit-month-unclear = You, or your product, earn { $bound } US dollars a month: the text does not say which is counted
limit-month-licensee-and-employer = You, and whoever employs you, earn { $bound } US dollars a month
# An amount in a bound: above it, from it on, or unclear at it.
bound-above = at most { $number }
bound-from = less than { $number }
bound-unclear = less than { $number } (at exactly that number the text is unclear)
# $limit is one of the sentences above about revenue.
limit-at-release = { $limit } on the day the version was released
limit-place-seat = You are not based in { $places }
limit-place-customers = Your customers are not in { $places }
limit-place-use = You do not use it in { $places }
limit-place-output = Nobody uses what it produces in { $places }
# Of several things that one text wants out of the same places, $what is a list.
limit-places = Keep { $what } out of { $places }
limit-out-seat = your seat
limit-out-customers = your customers
limit-out-use = your use of it
limit-out-output = the use of what it produces
limit-purpose = Use it for these purposes only: { $purposes }
limit-field-of-use = Keep out of the uses that the license excludes
limit-acceptable-use = Follow the policy of acceptable use
limit-no-compete = Do not compete with the licensor
limit-geography = Keep out of the places that the license excludes
limit-user-threshold = Keep within the number of users that the license sets
limit-revenue-threshold = Keep within the revenue that the license sets

## What holds past a limit. $follows is a clause's own sentence.

past-purpose = The license allows these purposes only: { $purposes }
past-place-seat = You are based in { $places }, where the license gives no rights
past-place-customers = Your customers are in { $places }, where the license gives no rights
past-place-use = You use it in { $places }, where the license gives no rights
past-places = The license gives no rights in { $places }, and you, your use of it or your customers are there
past-place-output = What it produces is used in { $places }, where the license gives no rights
past-field = The license excludes these fields: { $field }
past-number = You are past a number that the license sets
past-no-compete = The license excludes what competes with the licensor
past-suit = You have sued the licensor, and all rights end for whoever does
unclear-field = The license speaks of your field in words that can be read in more than one way: { $field }
unclear-place = The license excludes places in words that leave open whether these are among them: { $places }
# Where the law of a limit is only owed by some readers.
reach-if = { $point } (if { $conditions })
reach-if-model-service = you offer models to others as a service
reach-if-work-assistant = you sell AI assistants for coding or office work
reach-if-kinds = you are { $kinds }
reach-unclear = { $point } (the text leaves open whether it covers this)
reach-unclear-if = { $point } (if { $conditions }; the text leaves open whether it covers this)
# A duty that begins past numbers. $cutoffs is a list of "more than 100,000,000 monthly active users".
duty-from = { $duty } (only with { $cutoffs })
cutoff-users = more than { $number } monthly active users
cutoff-year = more than { $number } US dollars of revenue a year
cutoff-month = more than { $number } US dollars of revenue a month
to-be-safe = { $duty } (to be safe: the license is unclear on whether it requires this)

## Duties in plain words, where a record has none of its own

duty-license-copy = Hand on a copy of the license
duty-keep-notices = Keep the copyright and license notices
duty-notice-file = Add the notice that the license prescribes
duty-mark-changes = Mark what you changed
duty-display = Show where it comes from
duty-name = Follow the rules for the name
duty-statement = Put the prescribed sentence into public statements
duty-credit = Name its authors
duty-source = Pass on the source
duty-network-source = Offer the source to users over the network
duty-share-alike = Pass derivatives on under the same terms
duty-pass-down = Pass the same restrictions on to those who receive it
duty-tell-users = Tell those who receive it which restrictions apply
duty-procure = See to it that those who act for you keep the terms
duty-register = Register first
duty-accept-terms = Accept the terms at the download
duty-latest-version = Use the newest version
duty-documentation = Keep its documentation, and add your own
duty-feedback = Report to the licensor
duty-no-technical-measures = Add no technical measures that restrict those who receive it

## Risks

risk-indemnity = You pay the licensor’s damages
risk-patent-retaliation = Rights end if you sue
risk-no-patent-grant = No patent is licensed
risk-terms-can-change = Terms can change
risk-revocable = Revocable at will
risk-auto-termination = Ends by itself on a breach
risk-ends-rights-at-threshold = Rights end past a number
risk-policy-not-in-text = A policy binds that was not read here
risk-deletion = Copies must be deleted at the end
risk-remote-restriction = Use can be restricted from afar
risk-licensor-owns-derivatives = The licensor has rights in derivatives
risk-guardrail-termination = Ends if you remove safety measures
risk-export-control = Export rules bind
risk-foreign-court = Foreign law or court

## Readers, fields, purposes and places, in running text

reader-person = a private person
reader-company = a company
reader-nonprofit = a nonprofit
reader-university = a university
reader-public-body = a public body
field-none = none of these
field-medical = medicine and health
field-legal = legal advice and courts
field-police = police and law enforcement
field-migration = migration and asylum
field-military = military uses and weapons
field-critical-infrastructure = critical infrastructure
field-employment = hiring and employment
field-education = education
field-credit = credit and insurance
field-biometrics = biometrics and surveillance
field-disinformation = disinformation
field-adult = adult content
field-gambling = gambling
practice-automated-decisions = decisions about people that no person makes
practice-in-fields = { $practice } (in { $fields })
purpose-personal = private use
purpose-research = research
purpose-company-research = research by a company
purpose-education = education
purpose-evaluation = testing
purpose-internal = daily work inside an authority or a nonprofit
purpose-company-internal = daily work inside a company
purpose-free-publication = publishing for free
purpose-company-publication = publishing by a company
purpose-commercial = commercial use

## On pages

answer-section = What you may do
answer-risks = Risks under these terms
answer-free = No license conditions.
# $edition is a name or a list of names, $count how many they are: "72b".
answer-edition = { $count ->
    [one] The edition { $edition }
   *[other] The editions { $edition }
}
# Under editions after the first: what is not said of them is as with the first; what only that edition asks comes on top.
answer-rest-as-lead = All else is as with the first editions above.
answer-all-as-lead = You may do the same as with the first editions above.
answer-on-top = As with the first editions above, and:
# $point: the sentence of a fact that would rule the use out, were it known to be so.
point-not-settled = Not settled: { $point }
# $question: the same as a question in running text: "whether the training data can be had".
point-unsettled = Not settled: { $question }
answer-depends = depends on the edition
# An edition that answers otherwise: "3b: No". $edition is a name or a list of names.
answer-other-edition = { $edition }: { $answer }
# $conditions: what the use itself says of the reader, in a series.
answer-met = Already met, by what this question takes as given: { $conditions }

# A condition that an answer before has already told in full, by the name of its clause.
answer-again = { LOWER($clause) }
