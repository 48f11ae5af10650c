# The search: templates/search.html.

page-search-title = Suche
# For browsers without scripts. $spectrum, $licenses and $glossary: the messages after them, as links.
page-search-no-script =
    Die Suche braucht ein Skript, das dieser Browser nicht ausführt. Das { $spectrum } führt alle Modelle auf, unter
    „{ $licenses }“ stehen alle Lizenzen.
# The same on a site with a glossary.
page-search-no-script-all =
    Die Suche braucht ein Skript, das dieser Browser nicht ausführt. Das { $spectrum } führt alle Modelle auf, unter
    „{ $licenses }“ stehen alle Lizenzen, im { $glossary } alle Begriffe.
page-search-no-script-spectrum = Spektrum
page-search-no-script-licenses = Lizenzen
page-search-no-script-glossary = Glossar
