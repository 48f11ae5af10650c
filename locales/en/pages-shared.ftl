# What several pages share: templates/components.html.

## Between things that stand one after the other.

# Between links or names.
page-between = { ", " }
# Between parts that may have commas of their own.
page-between-parts = { "; " }
# After a list that was cut off.
page-and-more = and { $count } more
page-count-models = { $count ->
    [one] { $count } model
   *[other] { $count } models
}
page-count-releases = { $count ->
    [one] { $count } release
   *[other] { $count } releases
}

## Where a model stands.

# Below the name of a step; $step is the name of the highest step that is still possible.
page-standing-up-to = possibly up to { LOWER($step) }

## Marks of components, and what they mean.

page-legend = Legend
page-legend-free = released, open terms
page-legend-limited = released, limited terms
page-legend-no-terms = released, terms unknown
page-legend-partial = partly, or gated
page-legend-withheld = withheld
page-legend-unknown = unknown: not looked at, or left open
page-legend-not-applicable = no such part

## Heads of the columns of tables.

page-head-model = Model
page-head-step = Step
page-head-weights = Weights
page-head-code = Code
page-head-data = Data
page-head-documents = Documents
page-head-license = License of the weights
page-head-released = Released
page-head-verdict = Verdict

## Sections that stand on many pages.

# Before the explainers that speak of what the page is about.
page-mentions = Explained in
page-mentions-count = { $count ->
    [one] One explainer
   *[other] { $count } explainers
}
# The links to the other pages of a long list, for screen readers.
page-pager = Pages of this list
page-pager-before = Before
page-pager-next = Next
page-contents = On this page
page-history = History
# A link to the feed of what stands in the history.
page-history-feed = Feed of these changes
# After a change that is not one of the world.
page-change-kind = { $kind ->
    [correction] (correction)
   *[rubric] (rubric)
}

## Sources.

page-sources = Sources
# What the number of a source is, for screen readers.
page-source-number = Source { $number }
page-source-titled = Source { $number }: { $title }
# $host: where it stands, "github.com". $day: the day it was read.
page-source-read = { $host }, read { $day }
# Above the sources: the day on which most of them were read.
page-sources-read = Read on { $day } where no other day stands.
page-source-index = another index
page-source-stale = read long ago
page-source-archived = archived
# A source that repeats what others say, and what is known only from such a source.
page-second-hand = second-hand

## A clause of a license.

# $effect: what follows or is to be done, as the record has it.
page-clause-effect = { $effect }.
page-clause-scope = Applies to { $scope }.
page-clause-exception = Except { $exception }.
# $clauses: the names of the clauses that make it conditional.
page-clause-because = Because of: { $clauses }.
# Over which acts and readers a clause reaches, what it excludes and what it leaves open.
page-clause-read = How we read it
# $document: the document taken in by reference.
page-clause-via = Through the { $document }.
page-clause-via-mutable = Through the { $document }, which the licensor can change.
page-clause-link = the clause
page-clause-source = source { $number }

## An explainer in a list.

page-explainer-minutes = { $minutes } min

## How many models answer a question so.

# In place of the conditions of a yes.

# Between the name of an organization and a step.
page-between-org-and-step = {" · "}
