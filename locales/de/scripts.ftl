# What scripts say. Pages hand the messages over: each stands in an attribute of the script's element. Where scripts count,
# $form is the plural form that $count has ("one", "other", …), and $count is what the script sets in.

## On every page: static/ajar.js.

# The button that changes between light and dark: its label, and what it turns the page to.
script-theme = Zwischen hell und dunkel wechseln
script-theme-light = Hell
script-theme-dark = Dunkel
# The button beside code: its label, and what it says before and after.
script-copy-label = Diesen Code kopieren
script-copy = Kopieren
script-copied = Kopiert
# Where the browser only allows to select the code.
script-selected = Ausgewählt

## States of a part, in tables and filters; the other states are in component.ftl.

script-state-partial = teilweise oder mit Zugangshürde

## The table of all models: static/table.js.

script-table-form = Modelle filtern
# Fields of the filter, and what each says when nothing is chosen.
script-table-name = Name
script-table-step = Stufe
script-table-any-step = Alle
script-table-license = Lizenz
script-table-any-license = Alle
script-table-org = Organisation
script-table-any-org = Alle
script-table-modality = Neben Text
script-table-any-modality = Alles
script-table-part = Bestandteil
script-table-any-part = Alle
# Between the field of the part and that of its state.
script-table-state = ist
script-table-use = Erlaubt ist
script-table-any-use = Alles
script-table-clear = Zurücksetzen
# The button that shows the other fields where there is little room, and what is said when no model is left.
script-table-more = Filter
script-table-none = Kein Modell erfüllt alles zugleich. Lockern Sie „{ $field }“, dann sehen Sie { $form ->
    [one] { $count } Modell
   *[other] { $count } Modelle
}.
script-table-none-at-all = Kein Modell erfüllt alles zugleich.
# The button for a file of what is shown.
script-table-csv = Auswahl als CSV
script-table-count = { $form ->
    [one] { $count } Modell
   *[other] { $count } Modelle
}
# $shown: how many of all are left.
script-table-some = { $form ->
    [one] { $shown } von { $count } Modell
   *[other] { $shown } von { $count } Modellen
}
# $first: how many of those that are left stand in the table.
script-table-first = { $form ->
    [one] { $shown } von { $count } Modell, die ersten { $first } gezeigt
   *[other] { $shown } von { $count } Modellen, die ersten { $first } gezeigt
}
# The sign of one part, under the pointer.
script-table-mark-title = { $component }: { $state }
# The box beside a model; what is said when one is ticked, and the link when there are several.
script-table-pick = { $name } vergleichen
script-table-picked-one = Wählen Sie ein weiteres Modell, um es mit { $name } zu vergleichen.
script-table-picked = Vergleichen: { $names }

## Models side by side: static/compare.js.

script-compare-form = Modelle für den Vergleich
script-compare-field = Modell hinzufügen
script-compare-add = Hinzufügen
script-compare-differs = Nur Unterschiede
# How far two models are apart. $answers and $parts: how many differ; $asked and $listed: how many there are.
script-compare-pair = { $model } und { $other } unterscheiden sich in { $answers } von { $asked } Antworten und in { $parts } von { $listed } Bestandteilen der Veröffentlichung.
# $name: what the reader typed.
script-compare-no-model = Kein Modell heißt „{ $name }“.
script-compare-count = { $form ->
    [one] { $count } Modell
   *[other] { $count } Modelle
}
script-compare-remove = Entfernen
script-compare-remove-label = { $name } entfernen
# The table, for screen readers, and what its lines are.
script-compare-table = Nebeneinander
script-compare-verdicts = Urteile
# $ladder: the id of the site's own ladder, `none` in a site without one; $name: what it is called.
script-compare-spectrum = { $ladder ->
    [none] Stufe
   *[other] { $name }
}
# $step: the name of the lowest step that is possible.
script-compare-or-more = { $step } oder höher
script-compare-short = Kurz gesagt
script-compare-facts = Tatsachen
script-compare-license = Lizenz der Gewichte
script-compare-released = Veröffentlicht
# What a model reads and writes beside text.
script-compare-modalities = Neben Text
script-compare-no-modalities = nichts
script-compare-parts = Was veröffentlicht wurde
script-compare-uses = Was Sie dürfen
# What unfolds the conditions of an answer.
script-compare-conditions = Bedingungen ({ $count })

## Two licenses side by side: static/compare-licenses.js.

script-pair-form = Zwei Lizenzen für den Vergleich
script-pair-from = Erste Lizenz
script-pair-to = Zweite Lizenz
script-pair-choose = Lizenz wählen
# The groups of the second list: the family of the license that is chosen in the first, and all others.
script-pair-family = Aus ihrer Familie
script-pair-others = Alle anderen
script-pair-swap = Plätze tauschen
script-pair-all = Auch, was beide gleich sagen
# $from and $to: the names of the two.
script-pair-title = { $from } und { $to }
# Where only one is chosen.
script-pair-one = Wählen Sie eine zweite Lizenz.
script-pair-differ = { $form ->
    [one] { $count } Klausel unterscheidet sich
   *[other] { $count } Klauseln unterscheiden sich
}
script-pair-same = { $form ->
    [one] { $count } sagt in beiden dasselbe
   *[other] { $count } sagen in beiden dasselbe
}

## What the reader wants to do: static/finder.js.

# $count: how many more models there are.
script-finder-more = Weitere zeigen ({ $count })
# $shown: how many of all models allow it.
script-finder-fit = Modelle, die es erlauben: { $shown } / { $count }
# The verdict over all models. $all: how many there are.
script-finder-fits = { $form ->
    [one] { $count } von { $all } Modellen passt
   *[other] { $count } von { $all } Modellen passen
}
# What unfolds the models that do not fit.
script-finder-unfit = { $form ->
    [one] { $count } Antwort, die nicht passt
   *[other] { $count } Antworten, die nicht passen
}
# What unfolds the conditions that the reader's own figures meet, each named once.
script-finder-met = { $form ->
    [one] Ihre Angaben erfüllen schon { $count } Bedingung
   *[other] Ihre Angaben erfüllen schon { $count } Bedingungen
}
# Models whose size no record tells, where a size is asked for.
script-finder-unsized = { $form ->
    [one] { $count } Modell unbekannter Größe fehlt hier
   *[other] { $count } Modelle unbekannter Größe fehlen hier
}
# Where nothing fits: the head, what a condition is called, and what is left without it.
script-finder-loosen = Kein Modell passt zu alldem. Lassen Sie eines weg:
script-finder-none = Kein Modell passt zu alldem, auch dann nicht, wenn Sie eines weglassen.
script-finder-condition = { $name }: { $value }
script-finder-without = { $form ->
    [one] Ohne „{ $condition }“: { $count } Modell
   *[other] Ohne „{ $condition }“: { $count } Modelle
}

## All licenses, clause by clause: static/matrix.js.

script-matrix-form = Lizenzen filtern
script-matrix-license = Lizenz
script-matrix-clause = Klausel
script-matrix-any-clause = Alle
# Between the field of the clause and that of what a license says of it.
script-matrix-says = besagt
script-matrix-anything = Beliebiges
script-matrix-count = { $form ->
    [one] { $count } Lizenz
   *[other] { $count } Lizenzen
}
script-matrix-some = { $form ->
    [one] { $shown } von { $count } Lizenz
   *[other] { $shown } von { $count } Lizenzen
}

## The search: static/search.js.

script-search-form = Diese Website durchsuchen
script-search-field = Gesuchte Wörter
script-search-none = Keine Seite enthält diese Wörter
# The first group of results; the others are called by their kind.
script-search-best = Beste Treffer
# The last line below the field in the head of a page: it leads to all results.
script-search-all = Alle { $count } Ergebnisse
script-search-count = { $form ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
# $shown: how many are listed.
script-search-first = die ersten { $shown } von { $count }
script-search-missing = Die Suche ist unvollständig: Neben dieser Seite fehlt eine Datei des Suchindex.
