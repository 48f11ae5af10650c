# Explainers: templates/explainers.html is the list, templates/explainer.html the page of one.

page-explainers-title = Explainers
page-explainers-lede = What the words mean, how to read a license, and why the difference matters.

## One explainer.

# $date: the day it was published. $revised: the day it was last revised.
page-explainer-date = { $date } · { $minutes } min of reading
page-explainer-revised = { $date }, revised { $revised } · { $minutes } min of reading
# Above its summary.
page-explainer-short = In short
page-explainer-as-of = Facts as of { $day }: versions and terms move, definitions less.
# $age: "two years".
page-explainer-stale =
    That is { $age } before the day of the dataset. Figures that are counted here are current; check the rest against its
    sources.
page-explainer-terms = Key terms
page-explainer-related = Read on
# The links to the explainers before and after it, for screen readers.
page-explainer-neighbors = Explainers
page-explainer-before = Before
page-explainer-next = Next

## Parts of a text, for screen readers and as titles.

text-section = Link to this section
text-table = Table { $number }
text-note = Note { $number }
text-notes = Notes
text-back = Back to the text
# $number: which of several places that call the note.
text-back-to = Back to the text, place { $number }
text-done = done
text-to-do = to do
text-alert-note = Note
text-alert-tip = Tip
text-alert-important = Important
text-alert-warning = Warning
text-alert-caution = Caution

# The book that all explainers are made into: on the list of them, and in it.
page-explainers-book = All of them as a book for e-readers (EPUB)
book-title = { $site }: explainers
# $day: a date.
book-as-of = The facts are those of { $day }.
# A list of licenses follows.
book-license = License of the text:
# Related terms follow.
book-see = See also
