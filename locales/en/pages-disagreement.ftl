# Where standards disagree: templates/disagreement.html.

page-disagreement-title = Where standards disagree
page-disagreement-lede =
    The same release can be open by one definition and far from it by another. Neither is a mistake: they ask for
    different things. Here is what makes the difference.
page-disagreement-models = The most divided verdicts
page-disagreement-models-lede =
    For each model: the definition under which it is sure to get furthest, the one that is sure to stop it first, and
    what the second asks for and does not find. How far it gets is counted as a share of each definition’s own scale.

## Heads of the table's columns.

page-disagreement-furthest = Goes furthest
page-disagreement-first = Stops first
page-disagreement-because = Because it asks for
