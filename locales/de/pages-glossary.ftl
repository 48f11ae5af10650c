# The glossary: templates/glossary.html.

page-glossary-title = Glossar
page-glossary-lede = Die Fachwörter, jedes in ein oder zwei einfachen Sätzen.
# $names: other forms of the term.
page-glossary-also = Auch: { $names }.
# $terms: related terms, as links.
page-glossary-see = Siehe { $terms }.
