# What took how long: `ajar build --timings`, for a terminal.

timings-stage = Abschnitt
timings-seconds = Sekunden
timings-compare = mit der vorhandenen Website vergleichen
timings-parse = Quellen lesen
timings-check = Tatsachen prüfen
timings-plan = Seiten planen
timings-assess = Modelle beurteilen
timings-tables = Vorlagen und Tabellen für Skripte
timings-pages = alle Seiten
timings-pictures = Bilder
timings-files = Dateien für Programme
timings-publish = veröffentlichen

timings-template = Vorlage
timings-slowest = langsamste Seiten
timings-count = Seiten
timings-view = Inhalt
timings-values = Werte
timings-filling = Vorlage
timings-writing = Schreiben
timings-all = alles
timings-threads = Abschnitte nach der Uhr. Seiten entstehen nebeneinander, und ihre Sekunden sind die aller Threads zusammen.
timings-of = von { $pages ->
    [one] { $pages } Seite
   *[other] { $pages } Seiten
}
