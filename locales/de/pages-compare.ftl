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
