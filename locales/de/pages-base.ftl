# The frame of every page: templates/base.html, and the page for what is not there, templates/404.html.

# The title in a browser's tab: the page's own, then the site's.
page-base-title = { $page } · { $site }
page-base-skip = Zum Text springen

## The navigation above every page.

# What the navigation is, for screen readers.
page-base-navigation = Website
# $ladder: the id of the site's own ladder, `none` in a site without one.
page-base-spectrum = { $ladder ->
    [spectrum] Spektrum
   *[other] Modelle
}
page-base-uses = Was darf ich?
page-base-licenses = Lizenzen
page-base-standards = Standards
page-base-orgs = Organisationen
page-base-explainers = Erklärtexte
page-base-glossary = Glossar
page-base-search = Suchen
# The key that leads to the search, and what its results are, for screen readers.
page-base-search-key = /
page-base-search-found = Was gefunden wurde
# The way here from the home page, for screen readers.
page-base-crumbs = Navigationspfad

## The links below every page.

# What they are, for screen readers.
page-base-directory = Mehr auf dieser Website
page-base-compare = Modelle vergleichen
page-base-families = Familien
page-base-components = Bestandteile
page-base-datasets = Datensätze
page-base-clauses = Klausel für Klausel
page-base-disagreement = Wo Standards sich widersprechen
page-base-pictures = In Bildern
# Also the name of the feed.
page-base-changes = Änderungen
page-base-method = Wie ein Urteil entsteht

## The imprint at the foot of every page, sentence by sentence.

# $day: the day the facts reflect.
page-base-as-of = Stand der Tatsachen: { $day }. Die Urteile sind daraus berechnet.
page-base-as-of-alone = Stand der Tatsachen: { $day }.
# $files: the links page-base-json and those after it, one after the other.
page-base-data = Daten: { $files }.
# The same where the settings name a license. $license: the license, as a link to its page.
page-base-data-licensed = Daten und Text { $license }: { $files }.
# The same in a site without models.
page-base-text-licensed = Text { $license }.
# How whoever passes data and text on is to name where they come from. $attribution: as the settings say it.
page-base-attribution = Namensnennung: { $attribution }.
# $author: who makes the site, as the settings say it.
page-base-author = Von { $author }.
page-base-json = JSON
page-base-csv = CSV
page-base-verdicts = Urteile
page-base-feed = Feed
# $edit: page-base-edit, as a link.
page-base-edit-sentence = { $edit }.
page-base-edit = Diese Seite korrigieren
page-base-made = Erstellt mit Ajar { $version }.

## The page for an address that leads nowhere.

# The picture above it.
page-not-found-door = Eine geschlossene Tür
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
page-not-found-title = { $doors ->
    [yes] Diese Tür führt nirgendwohin
   *[no] Diese Seite gibt es nicht
}
# $home and $spectrum: the two links after it.
page-not-found-lede =
    Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler.
    Beginnen Sie neu auf der { $home }, oder sehen Sie sich { $spectrum } an.
# The same in a site without models.
page-not-found-lede-home =
    Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler.
    Beginnen Sie neu auf der { $home }.
page-not-found-home = Startseite
# $ladder: the id of the site's own ladder, `none` in a site without one.
page-not-found-spectrum = { $ladder ->
    [spectrum] das Spektrum
   *[other] alle Modelle
}

## A picture to keep, or to show elsewhere: below the picture of all models and below charts.

page-share-svg = Als SVG herunterladen
page-share-png = Als PNG herunterladen
page-share-embed = Anderswo zeigen: HTML zum Kopieren

## A site in several languages.

language-name = Deutsch
page-base-languages = Sprachen
page-untold = Dieser Text ist noch nicht übersetzt. Sie lesen das Original: { $original }.
