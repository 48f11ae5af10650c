# What became of a corpus. $dataset is its name, $since and $day are dates: "July 2023".

# Where a corpus stands that was released, and is gone in part or as a whole.
corpus-was-released = It was released.
corpus-intact = All of { $dataset } is still available.
corpus-intact-on = All of { $dataset } was available on { $day }.
# $parts: a list of names, $count how many they are.
corpus-lost-parts = { $count ->
    [one] { $parts }, part of { $dataset }, is no longer available.
   *[other] { $parts }, parts of { $dataset }, are no longer available.
}
corpus-lost-parts-since = { $count ->
    [one] { $parts }, part of { $dataset }, has not been available since { $since }.
   *[other] { $parts }, parts of { $dataset }, have not been available since { $since }.
}
corpus-lost-some = Part of { $dataset } is no longer available.
corpus-lost-some-since = Part of { $dataset } has not been available since { $since }.
corpus-lost-all = { $dataset } is no longer available.
corpus-lost-all-since = { $dataset } has not been available since { $since }.
# Follows one of these. $corpus: a name.
corpus-successor = { $corpus } took its place.
