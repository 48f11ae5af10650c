# What changed, day by day: templates/changes.html.

page-changes-title = Changes
page-changes-lede =
    What changed in the world, what was corrected here, and which definitions moved. The three are kept apart.
