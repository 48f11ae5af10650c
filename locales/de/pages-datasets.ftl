# Datasets: templates/datasets.html is the list, templates/dataset.html the page of one.

page-datasets-title = Datensätze
page-datasets-lede = Datensätze, mit denen Modelle trainiert wurden, und was sich über jeden davon wissen lässt.

# Überschriften der Gruppen in der Liste, nach dem, was über die Datensätze darunter bekannt ist.
dataset-group-released = Erhältlich
dataset-group-was-released = Veröffentlicht und inzwischen ganz oder teilweise verschwunden
dataset-group-reconstructable = Jede Quelle ist genannt und kann neu gesammelt werden
dataset-group-itemized = Jede Quelle ist genannt
dataset-group-described = Arten von Quellen sind beschrieben
dataset-group-category = Nur Arten von Quellen sind genannt
dataset-group-none = Nichts ist offengelegt
dataset-group-unknown = Was offengelegt ist, ist nicht bekannt

## One dataset; each but the last two is the name of a fact.

page-dataset-org = Erstellt von
page-dataset-released = Veröffentlicht
page-dataset-size = Größe
page-dataset-disclosure = Was mitgeteilt ist
page-dataset-license = Lizenz der Sammlung
page-dataset-url = Erhältlich bei
page-dataset-checked = Geprüft
page-dataset-evidence = Belege
page-dataset-models = Damit trainierte Modelle

# What it was gathered from, under its own terms.
page-dataset-parts = Woraus er zusammengestellt wurde
page-dataset-parts-lede = Die Lizenz der Sammlung betrifft nur ihre Zusammenstellung. Für die Inhalte gelten die Bedingungen derer, denen sie gehören.
