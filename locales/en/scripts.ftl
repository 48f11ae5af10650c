# What scripts say. Pages hand the messages over: each stands in an attribute of the script's element. Where scripts count,
# $form is the plural form that $count has ("one", "other", …), and $count is what the script sets in.

## On every page: static/ajar.js.

# The button that changes between light and dark: its label, and what it turns the page to.
script-theme = Change between light and dark
script-theme-light = Light
script-theme-dark = Dark
# The button beside code: its label, and what it says before and after.
script-copy-label = Copy this code
script-copy = Copy
script-copied = Copied
# Where the browser only allows to select the code.
script-selected = Selected

## States of a part, in tables and filters; the other states are in component.ftl.

script-state-partial = in part or gated

## The table of all models: static/table.js.

script-table-form = Filter the models
# Fields of the filter, and what each says when nothing is chosen.
script-table-name = Name
script-table-step = Step
script-table-any-step = Any
script-table-license = License
script-table-any-license = Any
script-table-org = By
script-table-any-org = Anyone
script-table-modality = Beside text
script-table-any-modality = Any
script-table-part = Part
script-table-any-part = Any
# Between the field of the part and that of its state.
script-table-state = is
script-table-use = That I may
script-table-any-use = Anything
script-table-clear = Clear
# The button that shows the other fields where there is little room, and what is said when no model is left.
script-table-more = Filters
script-table-none = No model fits all of this. Loosen { $field } to see { $form ->
    [one] { $count } model
   *[other] { $count } models
}.
script-table-none-at-all = No model fits all of this.
# The button for a file of what is shown.
script-table-csv = CSV of these
script-table-count = { $form ->
    [one] { $count } model
   *[other] { $count } models
}
# $shown: how many of all are left.
script-table-some = { $form ->
    [one] { $shown } of { $count } model
   *[other] { $shown } of { $count } models
}
# $first: how many of those that are left stand in the table.
script-table-first = { $form ->
    [one] { $shown } of { $count } model, the first { $first } shown
   *[other] { $shown } of { $count } models, the first { $first } shown
}
# The sign of one part, under the pointer.
script-table-mark-title = { $component }: { $state }
# The box beside a model; what is said when one is ticked, and the link when there are several.
script-table-pick = Compare { $name }
script-table-picked-one = Tick another model to compare it with { $name }.
script-table-picked = Compare { $names }

## Models side by side: static/compare.js.

script-compare-form = Models to compare
script-compare-field = Add a model
script-compare-add = Add
script-compare-differs = Only what differs
# How far two models are apart. $answers and $parts: how many differ; $asked and $listed: how many there are.
script-compare-pair = { $model } and { $other } differ in { $answers } of { $asked } answers and in { $parts } of { $listed } parts of the release.
# $name: what the reader typed.
script-compare-no-model = No model is called “{ $name }”.
script-compare-count = { $form ->
    [one] { $count } model
   *[other] { $count } models
}
script-compare-remove = Remove
script-compare-remove-label = Remove { $name }
# The table, for screen readers, and what its lines are.
script-compare-table = Side by side
script-compare-verdicts = Verdicts
# $ladder: the id of the site's own ladder, `none` in a site without one; $name: what it is called.
script-compare-spectrum = { $ladder ->
    [none] Step
   *[other] { $name }
}
# $step: the name of the lowest step that is possible.
script-compare-or-more = { $step } or more
script-compare-short = In short
script-compare-facts = Facts
script-compare-license = License of the weights
script-compare-released = Released
# What a model reads and writes beside text.
script-compare-modalities = Beside text
script-compare-no-modalities = nothing
script-compare-parts = What was released
script-compare-uses = What you may do
# What unfolds the conditions of an answer.
script-compare-conditions = Conditions ({ $count })

## Two licenses side by side: static/compare-licenses.js.

script-pair-form = Two licenses to compare
script-pair-from = First license
script-pair-to = Second license
script-pair-choose = Choose a license
# The groups of the second list: the family of the license that is chosen in the first, and all others.
script-pair-family = Of its family
script-pair-others = All others
script-pair-swap = Change places
script-pair-all = Also what both say alike
# $from and $to: the names of the two.
script-pair-title = { $from } and { $to }
# Where only one is chosen.
script-pair-one = Choose a second license.
script-pair-differ = { $form ->
    [one] { $count } clause differs
   *[other] { $count } clauses differ
}
script-pair-same = { $form ->
    [one] { $count } says the same in both
   *[other] { $count } say the same in both
}

## What the reader wants to do: static/finder.js.

# $count: how many more models there are.
script-finder-more = Show more ({ $count })
# $shown: how many of all models allow it.
script-finder-fit = Models that allow it: { $shown } / { $count }
# The verdict over all models. $all: how many there are.
script-finder-fits = { $form ->
    [one] { $count } of { $all } models fits
   *[other] { $count } of { $all } models fit
}
# What unfolds the models that do not fit.
script-finder-unfit = { $form ->
    [one] { $count } answer that does not fit
   *[other] { $count } answers that do not fit
}
# What unfolds the conditions that the reader's own figures meet, each named once.
script-finder-met = { $form ->
    [one] What you said already meets { $count } condition
   *[other] What you said already meets { $count } conditions
}
# Models whose size no record tells, where a size is asked for.
script-finder-unsized = { $form ->
    [one] { $count } model of unknown size is left out
   *[other] { $count } models of unknown size are left out
}
# Where nothing fits: the head, what a condition is called, and what is left without it.
script-finder-loosen = No model fits all of this. Leave one thing out:
script-finder-none = No model fits all of this, and none does when one thing is left out.
script-finder-condition = { $name }: { $value }
script-finder-without = { $form ->
    [one] Without “{ $condition }”: { $count } model
   *[other] Without “{ $condition }”: { $count } models
}

## All licenses, clause by clause: static/matrix.js.

script-matrix-form = Filter the licenses
script-matrix-license = License
script-matrix-clause = Clause
script-matrix-any-clause = Any
# Between the field of the clause and that of what a license says of it.
script-matrix-says = says
script-matrix-anything = anything
script-matrix-count = { $form ->
    [one] { $count } license
   *[other] { $count } licenses
}
script-matrix-some = { $form ->
    [one] { $shown } of { $count } license
   *[other] { $shown } of { $count } licenses
}

## The search: static/search.js.

script-search-form = Search this site
script-search-field = Words to look for
script-search-none = No page has these words
# The first group of results; the others are called by their kind.
script-search-best = Best matches
# The last line below the field in the head of a page: it leads to all results.
script-search-all = All { $count } results
script-search-count = { $form ->
    [one] { $count } place
   *[other] { $count } places
}
# $shown: how many are listed.
script-search-first = the first { $shown } of { $count }
script-search-missing = The search is incomplete: a file of its index is missing beside this page.
