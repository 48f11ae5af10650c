# The home page: templates/home.html.

# After what the site is. $models: "179 models", as a link.
page-home-lede = { $models }, placed by what was really released, with the clause or the source behind every verdict.

## Ways to begin.

page-home-find = Find a model, a license, a term
page-home-uses = What may I do?
page-home-compare = Compare two
page-home-pictures = See it in pictures
page-home-explainer = How do I read this?

## Sections.

# After some of the models of a step: how many stand on it.
page-home-all = { $count } in all
page-home-none = none yet
page-home-need = Start from what you need
page-home-all-uses = All questions
page-home-read = Read first
page-home-all-explainers = All explainers
page-home-method = How a verdict is made
# $standard and $unknown: the two messages after it, one as a link, one stressed.
page-home-method-text =
    A record holds facts only: what was released, how you get it, under which terms, and the source that says so. A
    { $standard } holds requirements only. The verdict is what follows when one is held against the other, and each page
    shows the chain from the requirement to the clause or the source. What nobody has looked at is { $unknown }: it never
    counts as closed, and a verdict that hangs on it is shown as a range.
page-home-method-standard = standard
page-home-method-unknown = unknown
