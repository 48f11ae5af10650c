# Words that stand on many pages.

# A large round number: "700 million". $millions counts its millions.
millions = { $millions ->
    [one] { $millions } Million
   *[other] { $millions } Millionen
}

# How two sentences follow one another. $first may be several of them.
sentences = { $first } { $next }

# How parts follow one another of which each may be a list. $first may be several of them.
series = { $first }; { $next }
