# Licenses: templates/licenses.html is the list, templates/license.html the page of one.

page-licenses-title = Lizenzen
page-licenses-lede =
    Was jeder Text Ihnen erlaubt, was er dafür verlangt und wen er ausschließt. Jede Lizenz ist Klausel für Klausel gelesen,
    mit ihrem eigenen Wortlaut.
page-licenses-clauses = Alle nebeneinander
page-licenses-pair = Zwei beliebige mit ihrem Wortlaut
page-licenses-other = Mit eigenen Bedingungen
page-licenses-other-lede = Auf keiner Liste anerkannter offener Lizenzen.
page-licenses-open = Offene Lizenzen
page-licenses-open-lede =
    Von der Open Source Initiative anerkannt, nach der Free Software Foundation frei, oder auf der Liste der Lizenzen für
    offene Daten und Inhalte.

## Facts about one license, each with its name.

page-license-id = Kennung
page-license-no-spdx = (keine SPDX-Kennung)
page-license-steward = Verfasst von
page-license-date = Datum der Fassung
page-license-open = Offen
# A list that has it; a license can be on several.
page-license-list = { $list ->
    [osi] Von der Open Source Initiative anerkannt.
    [fsf] Nach der Free Software Foundation frei.
   *[open-data] Auf der Liste der Lizenzen für offene Daten und Inhalte.
}
page-license-no-list = Auf keiner Liste anerkannter offener Lizenzen.
page-license-predecessor = Folgt auf
page-license-successors = Gefolgt von
page-license-read = Gelesen
# $reading: how much of the text was read. $day: when somebody last looked.
page-license-reading = { $reading ->
    [whole] vollständig (Stand: { $day })
   *[parts] in Teilen (Stand: { $day })
}
page-license-no-record =
    Ihre Klauseln sind noch nicht erfasst. Was über sie bekannt ist, stammt aus der SPDX-Lizenzliste.

## The four freedoms.

page-license-freedoms = Die vier Freiheiten
page-license-freedom = { $finding ->
    [met] Für alle
    [not-met] Eingeschränkt
   *[unknown] Nicht bekannt
}
# $finding: the message before it. $clauses: what limits the freedom, as links.
page-license-freedom-limited = { $finding }: { $clauses }

## What it changed against the text it followed.

page-license-difference = Was sich geändert hat
page-license-against = { $same ->
    [one] { $license }: { $same } Klausel sagt in beiden Texten dasselbe.
   *[other] { $license }: { $same } Klauseln sagen in beiden Texten dasselbe.
}
# The table, for screen readers, and the heads of its columns.
page-license-difference-table = Klausel für Klausel
page-license-difference-clause = Klausel
page-license-difference-now = Jetzt
page-license-no-difference = Keine Klausel hat ihre Bedeutung geändert.

## Clauses and models.

# $clauses: the names of the clauses it does not have.
page-license-absent = Nicht im Text: { $clauses }.
page-license-models = Modelle unter dieser Lizenz
page-license-models-caption = Modelle, deren Gewichte unter dieser Lizenz stehen
page-license-parts = Modelle mit anderen Bestandteilen unter dieser Lizenz

## The first screen of a license: what one may, must and may not do under it.

page-license-sheet = Kurz gesagt
page-license-may = Sie dürfen
page-license-must = Sie müssen
page-license-may-not = Sie dürfen nicht, oder nur in Grenzen
page-license-nothing = nichts von dem, wonach hier gefragt wird
# Against an earlier text: what unfolds the difference.
page-license-against-earlier = Verglichen mit { $license }: { $count ->
    [0] keine Klausel geändert
    [one] { $count } Klausel geändert
   *[other] { $count } Klauseln geändert
}

# The links to other licenses, beside which this one can be read; the last one leads to the choice of any.
page-license-compare = Nebeneinander mit
page-license-compare-any = einer beliebigen anderen Lizenz
