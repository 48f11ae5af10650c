# What `ajar explain` prints in a terminal.

explain-standards = By other definitions
explain-uses = What you may do
explain-risks = Risks
# $editions is a list of names.
explain-editions = Other editions have other terms, access or bases: { $editions } (--edition NAME)
# $step is the name of a level, $missing what it still lacks.
explain-next = On the way to { LOWER($step) }: { $missing }
