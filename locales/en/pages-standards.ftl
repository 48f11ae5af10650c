# Standards: templates/standards.html is the list, templates/standard.html the page of one.

page-standards-title = Standards
page-standards-lede =
    The definitions of open that models are held against here. Each is a list of requirements with its source; none has
    the last word.
# After its name. A version can have words: "2024, 14 parameters".
# $steward: who made it.
page-standards-entry = { $version }, { $steward }

## One standard: names of facts.

page-standard-version = Version
page-standard-version-date = { $version }, { $date }
page-standard-steward = By
page-standard-how = Verdict
# $label: what kind of statement its verdict is, in the standard's own words.
page-standard-label = It is { $label }.

## Its levels and requirements.

page-standard-requirements = Requirements
# Models follow.
page-standard-here = Here stand:
page-standard-nobody = No model stands here yet.
# $name: what the standard calls a model below its first level.
page-standard-below = { $count ->
    [one] { $count } model: { LOWER($name) }.
   *[other] { $count } models: { LOWER($name) }.
}
# $name: what the standard calls a model below its first level.
page-standard-below-open = { $count ->
    [one] { $count } more model: { LOWER($name) } or higher, which is not settled.
   *[other] { $count } more models: { LOWER($name) } or higher, which is not settled.
}

## What it says of each model: a table.

page-standard-results = What it says of the models
page-standard-results-table = Results
# The head of the column of bars, from what is certain to what is possible.
page-standard-range = From, to
page-standard-models = Models
