# Where standards disagree: templates/disagreement.html.

page-disagreement-title = Wo Standards sich widersprechen
page-disagreement-lede =
    Dieselbe Veröffentlichung kann nach einer Definition offen und nach einer anderen weit davon entfernt sein. Keine der
    beiden irrt: Sie fragen nach Verschiedenem. Hier steht, was den Unterschied macht.
page-disagreement-models = Die Urteile, die am weitesten auseinandergehen
page-disagreement-models-lede =
    Für jedes Modell: die Definition, mit der es sicher am weitesten kommt, diejenige, die es sicher am frühesten aufhält,
    und was die zweite verlangt und nicht findet. Wie weit es kommt, wird als Anteil an der Skala jeder Definition gezählt.

## Heads of the table's columns.

page-disagreement-furthest = Geht am weitesten
page-disagreement-first = Bleibt zuerst stehen
page-disagreement-because = Denn sie verlangt
