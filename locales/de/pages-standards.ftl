# Standards: templates/standards.html is the list, templates/standard.html the page of one.

page-standards-title = Standards
page-standards-lede =
    Die Definitionen von „offen“, an denen Modelle hier gemessen werden. Jede ist eine Liste von Anforderungen mit Quelle;
    keine hat das letzte Wort.
# After its name. A version can have words: "2024, 14 parameters".
# $steward: who made it.
page-standards-entry = { $version }, { $steward }

## One standard: names of facts.

page-standard-version = Version
page-standard-version-date = { $version }, { $date }
page-standard-steward = Von
page-standard-how = Urteil
# $label: what kind of statement its verdict is, in the standard's own words.
page-standard-label = Art der Aussage: { $label }.

## Its levels and requirements.

page-standard-requirements = Anforderungen
# Models follow.
page-standard-here = Hier stehen:
page-standard-nobody = Hier steht noch kein Modell.
# $name: what the standard calls a model below its first level.
page-standard-below = { $count ->
    [one] { $count } Modell: { $name }.
   *[other] { $count } Modelle: { $name }.
}
# $name: what the standard calls a model below its first level.
page-standard-below-open = { $count ->
    [one] Noch { $count } Modell: { $name } oder höher, das ist offen.
   *[other] Noch { $count } Modelle: { $name } oder höher, das ist offen.
}

## What it says of each model: a table.

page-standard-results = Was er über die Modelle sagt
page-standard-results-table = Ergebnisse
# The head of the column of bars, from what is certain to what is possible.
page-standard-range = Von, bis
page-standard-models = Modelle
