# What a change means to readers: the facts in it. The tool's own headings are no messages, as diagnostics are none: a
# pull request could bring messages of its own, and its comment must not say what a stranger wrote.

# What was found of a requirement, before and after a change.
diff-met = met
diff-not-met = not met
diff-partly = in part
diff-unknown = unknown
diff-at-least-partly = at least in part
diff-at-most-partly = at most in part

# How far open licenses cover a release.
diff-coverage-full = Covered by open licenses: full
diff-coverage-partial = Covered by open licenses: partial
diff-coverage-none = Covered by open licenses: none
diff-coverage-unknown = Covered by open licenses: unknown

# The terms of a part. $terms is a license expression.
diff-terms = Terms of the { $component }: { $terms }

# A clause of a license. $says is what it says.
diff-clause = { $license }: { $says }

# No fact is another one, but what asks for it is.
diff-definition-changed = The definition itself was changed.
diff-question-changed = The question itself was changed.
