# All licenses, clause by clause: templates/clauses.html.

page-clauses-title = Licenses, clause by clause
page-clauses-lede = What every recorded license says about the same thing. Each mark leads to the clause, with the text's own words.
# The table of one group of clauses, for screen readers. $group: "Permissions".
page-clauses-table = { $group } of all licenses
page-clauses-license = License

## The legend of its marks.

page-clauses-granted = granted
page-clauses-conditional = with conditions, or narrowly
page-clauses-denied = denied, or applies as a limit
page-clauses-required = required
page-clauses-none = none, or does not apply
page-clauses-silent = not mentioned
page-clauses-unclear = unclear, or not read
