# The home page: templates/home.html.

# After what the site is. $models: "179 models", as a link.
page-home-lede = { $models }, eingeordnet nach dem, was wirklich veröffentlicht wurde. Hinter jedem Urteil steht die Klausel oder die Quelle.

## Ways to begin.

page-home-find = Modell, Lizenz oder Begriff
page-home-uses = Was darf ich?
page-home-compare = Zwei vergleichen
page-home-pictures = In Bildern ansehen
page-home-explainer = Wie lese ich das?

## Sections.

# After some of the models of a step: how many stand on it.
page-home-all = alle { $count }
page-home-none = noch keines
page-home-need = Beginnen Sie mit dem, was Sie brauchen
page-home-all-uses = Alle Fragen
page-home-read = Zuerst lesen
page-home-all-explainers = Alle Erklärtexte
page-home-method = Wie ein Urteil entsteht
# $standard and $unknown: the two messages after it, one as a link, one stressed.
page-home-method-text =
    Ein Eintrag enthält nur Tatsachen: was veröffentlicht wurde, wie man es bekommt, unter welchen Bedingungen, und die
    Quelle, die es sagt. Ein { $standard } enthält nur Anforderungen. Das Urteil folgt, wenn man das eine am anderen misst,
    und jede Seite zeigt die Kette von der Anforderung bis zur Klausel oder Quelle. Was niemand nachgesehen hat, ist
    { $unknown }: Es zählt nie als geschlossen, und ein Urteil, das davon abhängt, erscheint als Spanne.
page-home-method-standard = Standard
page-home-method-unknown = unbekannt
