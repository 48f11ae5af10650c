# The dataset in pictures: templates/pictures.html. The pictures are in pages-chart.ftl.

page-pictures-title = In Bildern
page-pictures-lede =
    Wie viel veröffentlicht wurde, wie frei die Bedingungen sind, seit wann und nach wessen Definition. Gezeichnet aus dem
    Datenbestand, als die Website gebaut wurde.
