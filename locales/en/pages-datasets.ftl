# Datasets: templates/datasets.html is the list, templates/dataset.html the page of one.

page-datasets-title = Datasets
page-datasets-lede = Corpora that models were trained on, and how much can be known of each.
page-datasets-unknown = How much is told is unknown.

## One dataset; each but the last two is the name of a fact.

page-dataset-org = Made by
page-dataset-released = Released
page-dataset-size = Size
page-dataset-disclosure = What is disclosed
page-dataset-license = License of the collection
page-dataset-url = Available at
page-dataset-checked = Checked
page-dataset-evidence = Evidence
page-dataset-models = Models trained on it

# What it was gathered from, under its own terms.
page-dataset-parts = What it was gathered from
page-dataset-parts-lede = The license of the collection covers how it was put together. What stands in it is under the terms of its owners.
