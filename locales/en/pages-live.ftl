# Live data inside explainers: templates/live.html. $number: the how manieth piece of its page it is.

# The name of a table of models.
page-live-rows = From the dataset, { $number }
# $license: its name, as a link. Clauses follow.
page-live-clauses = From the record of the { $license }:
# The name of a table that compares models.
page-live-compare = Side by side, { $number }
# The name of a table that says of models, a column each, what one may do with them.
page-live-answers = What you may do, { $number }
