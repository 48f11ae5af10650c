# The frame of every page: templates/base.html, and the page for what is not there, templates/404.html.

# The title in a browser's tab: the page's own, then the site's.
page-base-title = { $page } · { $site }
page-base-skip = Skip to the text

## The navigation above every page.

# What the navigation is, for screen readers.
page-base-navigation = Site
# $ladder: the id of the site's own ladder, `none` in a site without one.
page-base-spectrum = { $ladder ->
    [spectrum] Spectrum
   *[other] Models
}
page-base-uses = What may I do?
page-base-licenses = Licenses
page-base-standards = Standards
page-base-orgs = Organizations
page-base-explainers = Explainers
page-base-glossary = Glossary
page-base-search = Search
# The key that leads to the search, and what its results are, for screen readers.
page-base-search-key = /
page-base-search-found = What is found
# The way here from the home page, for screen readers.
page-base-crumbs = Breadcrumbs

## The links below every page.

# What they are, for screen readers.
page-base-directory = More of this site
page-base-compare = Compare models
page-base-families = Families
page-base-components = Components
page-base-datasets = Datasets
page-base-clauses = Clause by clause
page-base-disagreement = Where standards disagree
page-base-pictures = In pictures
# Also the name of the feed.
page-base-changes = Changes
page-base-method = How a verdict is made

## The imprint at the foot of every page, sentence by sentence.

# $day: the day the facts reflect.
page-base-as-of = Facts as of { $day }, verdicts computed from them.
# The same in a site without models.
page-base-as-of-alone = Facts as of { $day }.
# $files: the links page-base-json and those after it, one after the other.
page-base-data = Data: { $files }.
# The same where the settings name a license. $license: the license, as a link to its page.
page-base-data-licensed = Data and text { $license }: { $files }.
# The same in a site without models.
page-base-text-licensed = Text { $license }.
# How whoever passes data and text on is to name where they come from. $attribution: as the settings say it.
page-base-attribution = Credit: { $attribution }.
# $author: who makes the site, as the settings say it.
page-base-author = By { $author }.
page-base-json = JSON
page-base-csv = CSV
page-base-verdicts = verdicts
page-base-feed = feed
# $edit: page-base-edit, as a link.
page-base-edit-sentence = { $edit }.
page-base-edit = Correct this page
page-base-made = Made with Ajar { $version }.

## The page for an address that leads nowhere.

# The picture above it.
page-not-found-door = A closed door
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
page-not-found-title = { $doors ->
    [yes] This door leads nowhere
   *[no] There is no such page
}
# $home and $spectrum: the two links after it.
page-not-found-lede =
    There is no page at this address. It may have moved, or the address may be misspelled. Begin again at the { $home },
    or look through { $spectrum }.
# The same in a site without models.
page-not-found-lede-home =
    There is no page at this address. It may have moved, or the address may be misspelled. Begin again at the { $home }.
page-not-found-home = home page
# $ladder: the id of the site's own ladder, `none` in a site without one.
page-not-found-spectrum = { $ladder ->
    [spectrum] the spectrum
   *[other] all models
}

## A picture to keep, or to show elsewhere: below the picture of all models and below charts.

page-share-svg = Download as SVG
page-share-png = Download as PNG
page-share-embed = Show it elsewhere: HTML to copy

## A site in several languages.

# What this language calls itself.
language-name = English
# What the links to the same page in other languages are, for screen readers.
page-base-languages = Languages
# Before a text that nobody has translated. $original: a link to it, called by the name of its language.
page-untold = Nobody has translated this text yet. You read the original: { $original }.
