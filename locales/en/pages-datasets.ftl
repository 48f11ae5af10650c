# Datasets: templates/datasets.html is the list, templates/dataset.html the page of one.

page-datasets-title = Datasets
page-datasets-lede = Corpora that models were trained on, and how much can be known of each.

# Heads of groups in the list, by what can be known of the datasets below.
dataset-group-released = Available
dataset-group-was-released = Released, and gone since in whole or in part
dataset-group-reconstructable = Every source is listed and can be gathered again
dataset-group-itemized = Every source is listed
dataset-group-described = Kinds of sources are described
dataset-group-category = Only kinds of sources are named
dataset-group-none = Nothing is disclosed
dataset-group-unknown = What is disclosed is not known

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
