# What became of a corpus. $dataset is its name, $since and $day are dates: "July 2023".

# Where a corpus stands that was released, and is gone in part or as a whole.
corpus-was-released = Die Daten wurden veröffentlicht.
corpus-intact = { $dataset } ist noch vollständig erhältlich.
corpus-intact-on = { $dataset } war vollständig erhältlich (Stand: { $day }).
# $parts: a list of names, $count how many they are.
corpus-lost-parts = { $count ->
    [one] Aus { $dataset } ist ein Teil nicht mehr erhältlich: { $parts }.
   *[other] Aus { $dataset } sind Teile nicht mehr erhältlich: { $parts }.
}
corpus-lost-parts-since = { $count ->
    [one] Aus { $dataset } ist ein Teil nicht mehr erhältlich: { $parts } (seit { $since }).
   *[other] Aus { $dataset } sind Teile nicht mehr erhältlich: { $parts } (seit { $since }).
}
corpus-lost-some = Ein Teil von { $dataset } ist nicht mehr erhältlich.
corpus-lost-some-since = Ein Teil von { $dataset } ist nicht mehr erhältlich (seit { $since }).
corpus-lost-all = { $dataset } ist nicht mehr erhältlich.
corpus-lost-all-since = { $dataset } ist nicht mehr erhältlich (seit { $since }).
# Follows one of these. $corpus: a name.
corpus-successor = Nachfolger: { $corpus }.
