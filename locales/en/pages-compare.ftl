# Models side by side: templates/compare.html.

page-compare-title = Compare
page-compare-lede = Two to four models side by side. The choice is in the address of this page, so that it can be kept and sent.
# $families: the message after it, as a link.
page-compare-no-script =
    Choosing models takes a script, which this browser does not run. The pages of { $families } show releases of one name
    one after the other without it.
# The same in a site without families.
page-compare-no-script-alone = Choosing models takes a script, which this browser does not run.
page-compare-no-script-families = families
page-compare-families = By family

## Two licenses side by side: templates/compare-licenses.html.

page-pair-title = Two licenses side by side
page-pair-lede = Choose any two: you see the clauses in which they differ, with the words of both. The pair is in the address of this page, so that it can be kept and sent.
# $licenses and $clauses: the messages after it, as links.
page-pair-no-script =
    Choosing two licenses takes a script, which this browser does not run. Open the pages of both from the list of
    { $licenses } and read them in two windows: the clauses stand in the same order on each. Or see { $clauses } in one table.
page-pair-no-script-licenses = all licenses
page-pair-no-script-clauses = what each says of every clause
# The texts that followed each other, whose differences are written on the page of the later one.
page-pair-followed = Texts that followed each other
page-pair-written = { $from } to { $to }
