# What changed, day by day: templates/changes.html.

page-changes-title = Änderungen
page-changes-lede =
    Was sich in der Welt geändert hat, was hier korrigiert wurde und welche Definitionen sich verschoben haben. Die drei
    stehen getrennt.
