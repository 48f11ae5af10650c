# Explainers: templates/explainers.html is the list, templates/explainer.html the page of one.

page-explainers-title = Erklärtexte
page-explainers-lede = Was die Wörter bedeuten, wie man eine Lizenz liest und warum der Unterschied wichtig ist.

## One explainer.

# $date: the day it was published. $revised: the day it was last revised.
page-explainer-date = { $date } · { $minutes } Min. Lesezeit
page-explainer-revised = { $date }, überarbeitet: { $revised } · { $minutes } Min. Lesezeit
# Above its summary.
page-explainer-short = Kurz gesagt
page-explainer-as-of = Stand der Tatsachen: { $day }. Versionen und Bedingungen ändern sich, Definitionen seltener.
# $age: "two years".
page-explainer-stale =
    Das liegt { $age } vor dem Stand des Datenbestands. Zahlen, die hier gezählt werden, sind aktuell; prüfen Sie alles
    Übrige an seinen Quellen.
page-explainer-terms = Wichtige Begriffe
page-explainer-related = Weiterlesen
# The links to the explainers before and after it, for screen readers.
page-explainer-neighbors = Erklärtexte
page-explainer-before = Zurück
page-explainer-next = Weiter

## Parts of a text, for screen readers and as titles.

text-section = Link zu diesem Abschnitt
text-table = Tabelle { $number }
text-note = Anmerkung { $number }
text-notes = Anmerkungen
text-back = Zurück zum Text
# $number: which of several places that call the note.
text-back-to = Zurück zum Text, Stelle { $number }
text-done = erledigt
text-to-do = offen
text-alert-note = Hinweis
text-alert-tip = Tipp
text-alert-important = Wichtig
text-alert-warning = Warnung
text-alert-caution = Vorsicht

# The book that all explainers are made into: on the list of them, and in it.
page-explainers-book = Alle zusammen als Buch für E-Reader (EPUB)
book-title = { $site }: Erklärtexte
# $day: a date.
book-as-of = Die Fakten entsprechen dem Stand vom { $day }.
# A list of licenses follows.
book-license = Lizenz des Textes:
# Related terms follow.
book-see = Siehe auch
