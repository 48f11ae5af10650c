# What `ajar explain` prints in a terminal.

explain-standards = Nach anderen Definitionen
explain-uses = Was Sie dürfen
explain-risks = Risiken
# $editions is a list of names.
explain-editions = Andere Fassungen haben andere Bedingungen, Zugänge oder Grundlagen: { $editions } (--edition NAME)
# $step is the name of a level, $missing what it still lacks.
explain-next = Was zur Stufe „{ $step }“ fehlt: { $missing }
