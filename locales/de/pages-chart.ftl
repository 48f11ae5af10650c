# Pictures of the dataset: templates/chart.html. Each has a label that tells what is drawn, and a caption below
# it that begins with a few words as its title.

## The openness plane: how much was released, and how free its terms are.

page-chart-plane-label = Die Ebene der Offenheit: { $count ->
    [one] { $count } Modell
   *[other] { $count } Modelle
}, von links nach rechts danach, wie viel veröffentlicht wurde, von unten nach oben danach, wie viele der vier Freiheiten die Bedingungen geben.
# Below the drawing, at its left and right ends.
page-chart-plane-nothing = nichts veröffentlicht
page-chart-plane-everything = alles veröffentlicht
page-chart-plane-title = Wie viel und wie frei.
page-chart-plane-caption =
    Von links nach rechts der Anteil der Bestandteile eines Modells, der veröffentlicht wurde; ein teilweise
    veröffentlichter zählt halb, ein unbekannter nichts. Von unten nach oben die Zahl der vier Freiheiten, die die
    Bedingungen allen geben. Ein größerer Punkt steht für mehrere Modelle.
page-chart-plane-left-out = { $count ->
    [one] { $count } Modell, dessen Bedingungen niemand kennt, fehlt hier.
   *[other] { $count } Modelle, deren Bedingungen niemand kennt, fehlen hier.
}
# The same as a table: what unfolds it, its name, and the head of its rows.
page-chart-plane-numbers = In Zahlen
page-chart-plane-table = Die Ebene der Offenheit in Zahlen
page-chart-plane-freedoms = Gegebene Freiheiten

## Releases by year and step.

page-chart-releases-label = Veröffentlichungen nach Jahr und Stufe, ab { $year }.
# One piece of a column.
page-chart-releases-piece = { $count } × { $step }, { $year }
page-chart-releases-title = Seit wann.
page-chart-releases-caption =
    Erfasste Veröffentlichungen nach Jahr, von geschlossen unten in der Säule bis offen oben. Gezeigt wird, was in diesem
    Datenbestand steht, nicht alles, was je veröffentlicht wurde.
page-chart-releases-left-out = { $count ->
    [one] { $count } Modell ohne bekanntes Jahr fehlt hier.
   *[other] { $count } Modelle ohne bekanntes Jahr fehlen hier.
}

## How many models released each component.

page-chart-components-label = { $count ->
    [one] Wie viele von { $count } Modell jeden Bestandteil veröffentlicht haben.
   *[other] Wie viele von { $count } Modellen jeden Bestandteil veröffentlicht haben.
}
# One piece of a bar: so many models are in that state.
page-chart-components-piece = { $component }: { $count } { $state }
page-chart-components-title = Was herausgegeben wird.
# $table: page-chart-components-table, as a link.
page-chart-components-caption = { $count ->
    [one]
        Jeder Bestandteil von { $count } Modell: veröffentlicht (gefüllt), teilweise (halb), zurückgehalten (Umriss),
        unbekannt oder nicht vorhanden (leer). Die Zahl zählt die ganz veröffentlichten; die übrigen stehen in der
        { $table }.
   *[other]
        Jeder Bestandteil von { $count } Modellen: veröffentlicht (gefüllt), teilweise (halb), zurückgehalten (Umriss),
        unbekannt oder nicht vorhanden (leer). Die Zahl zählt die ganz veröffentlichten; die übrigen stehen in der
        { $table }.
}
page-chart-components-table = Tabelle der Bestandteile

## How far standards agree.

page-chart-agreement = Wie weit Standards übereinstimmen
# In the cell of a standard and itself.
page-chart-agreement-itself = derselbe
page-chart-agreement-percent = { $percent } %
page-chart-agreement-none = keine
page-chart-agreement-title = Nach wessen Definition.
page-chart-agreement-caption =
    Von allen Paaren von Modellen, die beide Definitionen mit Sicherheit unterscheiden: wie viele von hundert sie in
    dieselbe Reihenfolge bringen. 100 ist Übereinstimmung, 50 ist Zufall, 0 ist das Gegenteil.
# Before the names of definitions that say the same of every model.
page-chart-agreement-left-out = Nicht dabei, weil dort alle Modelle auf demselben Platz stehen:
