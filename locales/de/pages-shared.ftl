# What several pages share: templates/components.html.

## Between things that stand one after the other.

# Between links or names.
page-between = { ", " }
# Between parts that may have commas of their own.
page-between-parts = { "; " }
# After a list that was cut off.
page-and-more = und { $count } weitere
page-count-models = { $count ->
    [one] { $count } Modell
   *[other] { $count } Modelle
}
page-count-releases = { $count ->
    [one] { $count } Veröffentlichung
   *[other] { $count } Veröffentlichungen
}

## Where a model stands.

# Below the name of a step; $step is the name of the highest step that is still possible.
page-standing-up-to = möglicherweise bis „{ $step }“

## Marks of components, and what they mean.

page-legend = Legende
page-legend-free = veröffentlicht, freie Bedingungen
page-legend-limited = veröffentlicht, einschränkende Bedingungen
page-legend-no-terms = veröffentlicht, Bedingungen unbekannt
page-legend-partial = teilweise oder mit Zugangshürde
page-legend-withheld = zurückgehalten
page-legend-unknown = unbekannt: nicht nachgesehen oder offen geblieben
page-legend-not-applicable = nicht vorhanden

## Heads of the columns of tables.

page-head-model = Modell
page-head-step = Stufe
page-head-weights = Gewichte
page-head-code = Code
page-head-data = Daten
page-head-documents = Dokumente
page-head-license = Lizenz der Gewichte
page-head-released = Erschienen
page-head-verdict = Urteil

## Sections that stand on many pages.

# Before the explainers that speak of what the page is about.
page-mentions = Erklärt in
page-mentions-count = { $count ->
    [one] Ein Erklärtext
   *[other] { $count } Erklärtexte
}
# The links to the other pages of a long list, for screen readers.
page-pager = Seiten dieser Liste
page-pager-before = Zurück
page-pager-next = Weiter
page-contents = Auf dieser Seite
page-history = Verlauf
# A link to the feed of what stands in the history.
page-history-feed = Feed dieser Änderungen
# After a change that is not one of the world.
page-change-kind = { $kind ->
    [correction] (Korrektur)
   *[rubric] (Regel)
}

## Sources.

page-sources = Quellen
# What the number of a source is, for screen readers.
page-source-number = Quelle { $number }
page-source-titled = Quelle { $number }: { $title }
# $host: where it stands, "github.com". $day: the day it was read.
page-source-read = { $host }, gelesen: { $day }
# Above the sources: the day on which most of them were read.
page-sources-read = Gelesen am { $day }, wo kein anderer Tag steht.
page-source-index = anderes Verzeichnis
page-source-stale = vor langer Zeit gelesen
page-source-archived = archiviert
# A source that repeats what others say, and what is known only from such a source.
page-second-hand = aus zweiter Hand

## A clause of a license.

# $effect: what follows or is to be done, as the record has it.
page-clause-effect = { $effect }.
page-clause-scope = Gilt für: { $scope }.
page-clause-exception = Ausgenommen: { $exception }.
# $clauses: the names of the clauses that make it conditional.
page-clause-because = Wegen: { $clauses }.
# Over which acts and readers a clause reaches, what it excludes and what it leaves open.
page-clause-read = So lesen wir es
# $document: the document taken in by reference.
page-clause-via = Durch ein einbezogenes Dokument: { $document }.
page-clause-via-mutable = Durch ein einbezogenes Dokument, das der Lizenzgeber ändern kann: { $document }.
page-clause-link = die Klausel
page-clause-source = Quelle { $number }

## An explainer in a list.

page-explainer-minutes = { $minutes } Min.

## How many models answer a question so.

# In place of the conditions of a yes.

# Between the name of an organization and a step.
page-between-org-and-step = {" · "}
