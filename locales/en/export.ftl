# What is said beside the pages: in the feed, in the results of a search, at old addresses.

# The feed of changes: its name, who writes it, and the title of an entry. $kind is one of the next three.
feed-title = { $site }: changes
# The feed of explainers.
feed-explainers-title = { $site }: explainers
feed-author = { $site } contributors
feed-entry = { $name } ({ $kind })
feed-kind-fact = fact
feed-kind-correction = correction
feed-kind-rubric = rubric

# A family among the results of a search.
found-family = { $count ->
    [one] { $count } release.
   *[other] { $count } releases, oldest first.
}

# The page at an old address. $link leads to the new one.
moved-title = Moved
moved-text = This page has moved to { $link }.
