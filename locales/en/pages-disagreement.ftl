# Where standards disagree: templates/disagreement.html.

page-disagreement-title = Where standards disagree
page-disagreement-lede =
    The same release can be open by one definition and far from it by another. Neither is a mistake: they ask for
    different things. Here is what makes the difference.
page-disagreement-models = The most divided verdicts
page-disagreement-models-lede =
    For each model the definition that surely goes furthest with it, the one that surely stops first, and what the second
    asks for and does not find. How far a verdict goes is counted in parts of each definition’s own way.

## Heads of the table's columns.

page-disagreement-furthest = Goes furthest
page-disagreement-first = Stops first
page-disagreement-because = Because it asks for
