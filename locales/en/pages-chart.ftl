# Pictures of the dataset: templates/chart.html. Each has a label that tells what is drawn, and a caption below
# it that begins with a few words as its title.

## The openness plane: how much was released, and how free its terms are.

page-chart-plane-label = The openness plane: { $count ->
    [one] { $count } model
   *[other] { $count } models
} by how much was released, from left to right, and by how many of the four freedoms their terms give, from bottom to top.
# Below the drawing, at its left and right ends.
page-chart-plane-nothing = nothing released
page-chart-plane-everything = everything released
page-chart-plane-title = How much, and how free.
page-chart-plane-caption =
    From left to right the share of a model’s ingredients that was released, a part of one counting half and an unknown
    one nothing; from bottom to top how many of the four freedoms its terms give to everyone. A larger dot is several
    models.
page-chart-plane-left-out = { $count ->
    [one] { $count } model whose terms nobody knows is left out.
   *[other] { $count } models whose terms nobody knows are left out.
}
# The same as a table: what unfolds it, its name, and the head of its rows.
page-chart-plane-numbers = As numbers
page-chart-plane-table = The openness plane as numbers
page-chart-plane-freedoms = Freedoms given

## Releases by year and step.

page-chart-releases-label = Releases by year and step, from { $year } on.
# One piece of a column.
page-chart-releases-piece = { $count } × { $step }, { $year }
page-chart-releases-title = Since when.
page-chart-releases-caption =
    Recorded releases by year, from shut at the foot of a column to open at its top. It shows what is in this dataset,
    not all that was ever released.
page-chart-releases-left-out = { $count ->
    [one] { $count } model without a known year is left out.
   *[other] { $count } models without a known year are left out.
}

## How many models released each component.

page-chart-components-label = { $count ->
    [one] How many of { $count } model released each component.
   *[other] How many of { $count } models released each component.
}
# One piece of a bar: so many models are in that state.
page-chart-components-piece = { $component }: { $count } { $state }
page-chart-components-title = What is handed out.
# $table: page-chart-components-table, as a link.
page-chart-components-caption = { $count ->
    [one]
        Each component of { $count } model: released (filled), in part (half), withheld (outline), unknown or no such
        part (blank). The number is of those released as a whole; the others are in the { $table }.
   *[other]
        Each component of { $count } models: released (filled), in part (half), withheld (outline), unknown or no such
        part (blank). The number is of those released as a whole; the others are in the { $table }.
}
page-chart-components-table = table of components

## How far standards agree.

page-chart-agreement = How far standards agree
# In the cell of a standard and itself.
page-chart-agreement-itself = itself
page-chart-agreement-percent = { $percent } %
page-chart-agreement-none = none
page-chart-agreement-title = By whose definition.
page-chart-agreement-caption =
    Of all pairs of models that both definitions tell apart by what is certain, how many in a hundred they put in the
    same order. 100 is agreement, 50 is chance, 0 is the opposite.
# Before the names of definitions that say the same of every model.
page-chart-agreement-left-out = Left out, because all models stand in one place there:
