# Families: templates/families.html is the list, templates/family.html the page of one.

page-families-title = Families
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
page-families-lede =
    A name is no promise: what was released under it can change with every version. { $doors ->
        [yes] Each door
       *[no] Each sign
    } is one release, the oldest
    first.

## Heads of the list's columns.

page-families-family = Family
page-families-by = By
page-families-releases = Releases
page-families-course = From the first to the last

## One family.

page-family-compare = Compare the newest side by side
# Against the release before.
page-family-up = a step up
page-family-down = a step down
# Before the verdict in a sentence. $highest: the name of the highest step that is still possible.
page-family-step = { $step }.
page-family-step-up-to = { $step }, possibly up to { LOWER($highest) }.
# $models: the models it was made from.
page-family-from = from { $models }

# How the terms of a family changed: the head, and a line for each pair of licenses.
page-family-terms = How its terms changed
page-family-terms-change = { $from } to { $to }: { $count ->
    [0] no clause changed
    [one] { $count } clause changed
   *[other] { $count } clauses changed
}
