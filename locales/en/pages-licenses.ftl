# Licenses: templates/licenses.html is the list, templates/license.html the page of one.

page-licenses-title = Licenses
page-licenses-lede =
    What each text lets you do, what it asks in return, and whom it excludes. A license is read clause by clause, with
    its own words.
page-licenses-clauses = All of them side by side
page-licenses-pair = Any two of them with their words
page-licenses-other = With terms of their own
page-licenses-other-lede = On no list of approved open licenses.
page-licenses-open = Open licenses
page-licenses-open-lede =
    Approved by the Open Source Initiative, free according to the Free Software Foundation, or on the list of open data
    and content licenses.

## Facts about one license, each with its name.

page-license-id = Id
page-license-no-spdx = (no SPDX id)
page-license-steward = Written by
page-license-date = Version of
page-license-open = Open
# A list that has it; a license can be on several.
page-license-list = { $list ->
    [osi] Approved by the Open Source Initiative.
    [fsf] Free according to the Free Software Foundation.
   *[open-data] On the list of open data and content licenses.
}
page-license-no-list = On no list of approved open licenses.
page-license-predecessor = Follows
page-license-successors = Followed by
page-license-read = Read
# $reading: how much of the text was read. $day: when somebody last looked.
page-license-reading = { $reading ->
    [whole] as a whole, checked { $day }
   *[parts] in parts, checked { $day }
}
page-license-no-record =
    Its clauses have not been recorded yet. What is known of it comes from the SPDX license list.

## The four freedoms.

page-license-freedoms = The four freedoms
page-license-freedom = { $finding ->
    [met] For everyone
    [not-met] Limited
   *[unknown] Not known
}
# $finding: the message before it. $clauses: what limits the freedom, as links.
page-license-freedom-limited = { $finding }, by { $clauses }

## What it changed against the text it followed.

page-license-difference = What changed
page-license-against = { $same ->
    [one] Against the { $license }; { $same } clause says the same in both.
   *[other] Against the { $license }; { $same } clauses say the same in both.
}
# The table, for screen readers, and the heads of its columns.
page-license-difference-table = Clause by clause
page-license-difference-clause = Clause
page-license-difference-now = Now
page-license-no-difference = No clause changed its meaning.

## Clauses and models.

# $clauses: the names of the clauses it does not have.
page-license-absent = Not in the text: { $clauses }.
page-license-models = Models under it
page-license-models-caption = Models whose weights are under this license
page-license-parts = Models with other parts under it

## The first screen of a license: what one may, must and may not do under it.

page-license-sheet = In short
page-license-may = You may
page-license-must = You must
page-license-may-not = You may not, or only within limits
page-license-nothing = none of the things that we look for
# Against an earlier text: what unfolds the difference.
page-license-against-earlier = Against the { $license }: { $count ->
    [0] no clause changed
    [one] { $count } clause changed
   *[other] { $count } clauses changed
}

# The links to other licenses, beside which this one can be read; the last one leads to the choice of any.
page-license-compare = Side by side with
page-license-compare-any = any other license
