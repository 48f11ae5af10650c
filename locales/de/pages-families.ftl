# Families: templates/families.html is the list, templates/family.html the page of one.

page-families-title = Familien
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
page-families-lede =
    Ein Name ist kein Versprechen: Was unter ihm veröffentlicht wurde, kann sich mit jeder Version ändern. { $doors ->
        [yes] Jede Tür
       *[no] Jedes Zeichen
    } ist eine Veröffentlichung, die älteste zuerst.

## Heads of the list's columns.

page-families-family = Familie
page-families-by = Von
page-families-releases = Veröffentlichungen
page-families-course = Von der ersten bis zur letzten

## One family.

page-family-compare = Die neuesten nebeneinander vergleichen
# Against the release before.
page-family-up = eine Stufe höher
page-family-down = eine Stufe tiefer
# Before the verdict in a sentence. $highest: the name of the highest step that is still possible.
page-family-step = { $step }.
page-family-step-up-to = { $step }, möglicherweise bis „{ $highest }“.
# $models: the models it was made from.
page-family-from = hervorgegangen aus { $models }

# How the terms of a family changed: the head, and a line for each pair of licenses.
page-family-terms = Wie sich ihre Bedingungen geändert haben
page-family-terms-change = { $from } → { $to }: { $count ->
    [0] keine Klausel geändert
    [one] { $count } Klausel geändert
   *[other] { $count } Klauseln geändert
}
