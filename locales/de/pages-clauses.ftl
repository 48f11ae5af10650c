# All licenses, clause by clause: templates/clauses.html.

page-clauses-title = Lizenzen, Klausel für Klausel
page-clauses-lede = Was jede erfasste Lizenz zur selben Sache sagt. Jedes Zeichen führt zur Klausel und zum Wortlaut.
# The table of one group of clauses, for screen readers. $group: "Permissions".
page-clauses-table = { $group } in allen Lizenzen
page-clauses-license = Lizenz

## The legend of its marks.

page-clauses-granted = erlaubt
page-clauses-conditional = unter Bedingungen oder eingeschränkt
page-clauses-denied = nicht erlaubt, oder gilt als Grenze
page-clauses-required = verlangt
page-clauses-none = nicht verlangt, oder gilt nicht
page-clauses-silent = nicht erwähnt
page-clauses-unclear = unklar oder nicht gelesen
