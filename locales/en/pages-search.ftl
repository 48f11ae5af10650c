# The search: templates/search.html.

page-search-title = Search
# For browsers without scripts. $lists: those of the messages after it that there are pages for, as links.
page-search-no-script =
    Searching takes a script, which this browser does not run. These pages list what there is: { $lists }.
page-search-no-script-home = the home page
page-search-no-script-spectrum = all models
page-search-no-script-licenses = all licenses
page-search-no-script-glossary = all terms
