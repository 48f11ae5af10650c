# How a verdict is made: templates/method.html. Each section is a heading and its sentences, in their order.

page-method-title = How a verdict is made
page-method-lede =
    Facts on one side, requirements on the other. A verdict is what follows when one is held against the other, and
    nobody types it in.

## The facts.

page-method-facts = The facts
page-method-records = { $count ->
    [one]
        { $count } record says, of each ingredient of a model, whether it was released, how you get it, on which terms,
        and who says so.
   *[other]
        { $count } records say, of each ingredient of a model, whether it was released, how you get it, on which terms,
        and who says so.
}
page-method-components = { $count ->
    [one]
        { $count } ingredient has been looked at; of { $unknown } nobody knows yet, and they count as unknown, never as
        closed.
   *[other]
        { $count } ingredients have been looked at; of { $unknown } nobody knows yet, and they count as unknown, never as
        closed.
}
page-method-licenses = { $count ->
    [one] { $count } license text has been read into { $clauses } clauses.
   *[other] { $count } license texts have been read into { $clauses } clauses.
}
# $mark: the message page-second-hand.
page-method-sources =
    A claim without a source is refused by the build. The records name { $primary ->
        [one] { $primary } source
       *[other] { $primary } sources
    } of the producers themselves, { $secondary } that repeat what others say, and { $index ->
        [one] { $index } entry
       *[other] { $index } entries
    } of other indices; what is known only from the last two is marked { $mark }.
page-method-quotes = { $count ->
    [one] { $count } fact carries the exact words that show it.
   *[other] { $count } facts carry the exact words that show them.
}
page-method-conflicts = { $count ->
    [one] Where sources contradict each other ({ $count } time), both are shown.
   *[other] Where sources contradict each other ({ $count } times), both are shown.
}

## The requirements.

page-method-requirements = The requirements
# $standards: the standards, each as page-method-version, with page-between-parts between them.
page-method-definitions =
    A definition of open is a file of requirements, each with the definition’s own sentence and where it stands. Each
    has a name and a version, because definitions change: { $standards }.
page-method-version = { $standard } { $version }
page-method-conditions = { $count ->
    [one] Each requirement asks one thing of one component, in { $count } word:
   *[other] Each requirement asks one thing of one component, in one of { $count } words:
}

## The verdict.

page-method-verdict = The verdict
page-method-verdict-range =
    One requirement that is not met fails a test, or stops a model below a step. One that is not known leaves the verdict
    open: it is then a range, from what is certain to what is still possible, and the page says which unknown keeps it
    open. A score is the mean of its criteria, with the same two ends.
page-method-verdict-reasons =
    The reasons are kept, and the verdict is read off them; the two cannot come apart. Each page of a model shows the
    chain from the requirement to the clause, the source and the line of data.

## Vocabulary and answers.

page-method-states = What a component can be
page-method-uses = What you may do
# $no, $unknown and $yes: the three messages after it, in bold.
page-method-uses-text =
    An answer to a use is read from the same clauses: one that excludes makes it { $no }, one that nobody has read makes
    it { $unknown }, duties and thresholds make it { $yes }. Where a text is silent, copyright applies: what nobody
    granted is reserved. It is a reading, not legal advice.
page-method-uses-no = no
page-method-uses-unknown = unknown
page-method-uses-yes-if = yes, if

## Disputes.

page-method-dispute = How to dispute one
page-method-dispute-wrong =
    A verdict is wrong when a fact is wrong, when a requirement is, or when the rule that joins them is.
page-method-dispute-edit =
    Each page links the file it was made from, which can be corrected in the browser: change the fact, cite the source
    that shows it, and the verdict follows by itself.
# Where files cannot be corrected in the browser.
page-method-dispute-file =
    Each page links the file it was made from: change the fact, cite the source that shows it, and the verdict follows by
    itself.
# $models: links to their pages.
page-method-dispute-replies = If a maker disagrees, the reply goes on record beside the verdict, as for { $models }.
page-method-dispute-none =
    If a maker disagrees, the reply goes on record beside the verdict. There is none so far.
# $changes: the message after it, as a link.
page-method-dispute-changes = Corrections stay visible under { $changes }.
page-method-dispute-changes-link = changes
