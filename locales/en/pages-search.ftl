# The search: templates/search.html.

page-search-title = Search
# For browsers without scripts. $spectrum, $licenses and $glossary: the messages after them, as links.
page-search-no-script =
    Searching takes a script, which this browser does not run. The { $spectrum } lists every model, the { $licenses } every
    license.
# The same on a site with a glossary.
page-search-no-script-all =
    Searching takes a script, which this browser does not run. The { $spectrum } lists every model, the { $licenses } every
    license, the { $glossary } every term.
page-search-no-script-spectrum = spectrum
page-search-no-script-licenses = licenses
page-search-no-script-glossary = glossary
