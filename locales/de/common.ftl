# Words that stand on many pages.

# How two sentences follow one another. $first may be several of them.
sentences = { $first } { $next }

# How parts follow one another of which each may be a list. $first may be several of them.
series = { $first }; { $next }
