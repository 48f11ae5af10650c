# The search: templates/search.html.

page-search-title = Suche
# For browsers without scripts. $lists: those of the messages after it that there are pages for, as links.
page-search-no-script =
    Die Suche braucht ein Skript, das dieser Browser nicht ausführt. Diese Seiten führen auf, was es gibt: { $lists }.
page-search-no-script-home = die Startseite
page-search-no-script-spectrum = alle Modelle
page-search-no-script-licenses = alle Lizenzen
page-search-no-script-glossary = alle Begriffe
