# The glossary: templates/glossary.html.

page-glossary-title = Glossary
page-glossary-lede = The words of the field, in one or two plain sentences each.
# $names: other forms of the term.
page-glossary-also = Also: { $names }.
# $terms: related terms, as links.
page-glossary-see = See { $terms }.
