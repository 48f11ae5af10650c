# What a change means to readers: the facts in it. The tool's own headings are no messages, as diagnostics are none: a
# pull request could bring messages of its own, and its comment must not say what a stranger wrote.

# What was found of a requirement, before and after a change.
diff-met = erfüllt
diff-not-met = nicht erfüllt
diff-partly = teilweise
diff-unknown = unbekannt
diff-at-least-partly = mindestens teilweise
diff-at-most-partly = höchstens teilweise

# How far open licenses cover a release.
diff-coverage-full = Von offenen Lizenzen abgedeckt: ganz
diff-coverage-partial = Von offenen Lizenzen abgedeckt: teilweise
diff-coverage-none = Von offenen Lizenzen abgedeckt: nicht
diff-coverage-unknown = Von offenen Lizenzen abgedeckt: unbekannt

# The terms of a part. $terms is a license expression.
diff-terms = { $component }, Bedingungen: { $terms }

# A clause of a license. $says is what it says.
diff-clause = { $license }: { $says }

# No fact is another one, but what asks for it is.
diff-definition-changed = Die Definition selbst hat sich geändert.
diff-question-changed = Die Frage selbst hat sich geändert.
