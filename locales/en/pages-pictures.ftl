# The dataset in pictures: templates/pictures.html. The pictures are in pages-chart.ftl.

page-pictures-title = In pictures
page-pictures-lede =
    How much was released, how free its terms are, since when, and by whose definition. Drawn from the dataset when the
    site was built.
