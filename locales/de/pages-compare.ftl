# Models side by side: templates/compare.html.

page-compare-title = Vergleichen
page-compare-lede = Zwei bis vier Modelle nebeneinander. Die Auswahl steht in der Adresse dieser Seite, sodass Sie sie aufheben und verschicken können.
# $families: the message after it, as a link.
page-compare-no-script =
    Die Auswahl von Modellen braucht ein Skript, das dieser Browser nicht ausführt. Ohne Skript sehen Sie unter
    „{ $families }“ die Veröffentlichungen eines Namens nacheinander.
# The same in a site without families.
page-compare-no-script-alone = Die Auswahl von Modellen braucht ein Skript, das dieser Browser nicht ausführt.
page-compare-no-script-families = Familien
page-compare-families = Nach Familie

## Two licenses side by side: templates/compare-licenses.html.

page-pair-title = Zwei Lizenzen nebeneinander
page-pair-lede = Wählen Sie zwei beliebige: Sie sehen die Klauseln, in denen sie sich unterscheiden, mit dem Wortlaut beider. Das Paar steht in der Adresse dieser Seite, sodass Sie es behalten und verschicken können.
# $licenses and $clauses: the messages after it, as links.
page-pair-no-script =
    Um zwei Lizenzen zu wählen, braucht es ein Skript, das dieser Browser nicht ausführt. Öffnen Sie die Seiten beider aus
    der Liste { $licenses } und lesen Sie sie in zwei Fenstern: Die Klauseln stehen auf jeder in derselben Reihenfolge.
    Oder sehen Sie in einer Tabelle, { $clauses }.
page-pair-no-script-licenses = aller Lizenzen
page-pair-no-script-clauses = was jede zu jeder Klausel sagt
# The texts that followed each other, whose differences are written on the page of the later one.
page-pair-followed = Texte, die aufeinander folgten
page-pair-written = { $from } → { $to }
