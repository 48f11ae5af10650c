# Live data inside explainers: templates/live.html. $number: the how manieth piece of its page it is.

# The name of a table of models.
page-live-rows = Aus dem Datenbestand, { $number }
# $license: its name, as a link. Clauses follow.
page-live-clauses = Aus dem Eintrag zu { $license }:
# The name of a table that compares models.
page-live-compare = Nebeneinander, { $number }
# The name of a table that says of models, a column each, what one may do with them.
page-live-answers = Was erlaubt ist, { $number }
