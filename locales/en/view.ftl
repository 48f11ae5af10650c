# What pages say in words that depend on their subject.

# A model that stands on no step.
step-none = Not placed
# The heading above all models, in a site without a ladder.
step-all = All models

# How many models stand on one place of the picture: their names, and how many more there are.
dot-more = { $models } and { $more } more

# How many of the four freedoms a license gives to everyone, in a picture.
band-four = all four freedoms
band-three = three of four
band-two = two of four
band-one = one of four
band-none = none

# What a picture of the dataset shows, as its title. $all: how many models; $free: how many of them give all four freedoms;
# $half: how many of these released more than half of their parts.
finding-plane = { $free } of { $all } models give all four freedoms; { $half } of them released more than half of their parts
# $year: the year with most releases; $open: how many of its $all releases have at least open weights.
finding-releases = { $year } brought the most: { $all } releases, { $open } of them with open weights or more
# $most and $least: the components that most and fewest models released.
finding-components = { $many } of { $all } models come with { $most }, { $few } with { $least }
# $one and $other: the two standards that agree least.
finding-agreement = “{ $one }” and “{ $other }” agree least: of the pairs of models that they tell apart, they put { $percent } % in the same order

# What happened to the openness of a family. $from and $to are names of steps.
course-single = One release is recorded: { LOWER($from) }.
course-same = All { $count } releases are on one step: { LOWER($from) }.
course-back = { $count } releases: begun as { LOWER($from) }, away from it, and back again.
course-moved = { $count } releases, from { LOWER($from) } to { LOWER($to) }.

# How old the facts of an explainer are.
age-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
age-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}

# A number of a source, for those who hear the page.
source-number = Source { $number }

# What a model's producer says of it.
claim-open = “open” in some form (wording not recorded)
claim-not-open = not called open

# A day that nobody knows.
released-unknown = unknown

# Facts of a training run.
training-tokens = Tokens
training-hours = Hours
training-hardware = Hardware
training-cutoff = Data until

# How a model descends from another, or from a dataset.
lineage-base-model = Made from
lineage-distilled-from = Learned from the outputs of
lineage-merged-from = Merged from
lineage-successor = Follows
lineage-dataset = Trained on

# How to cite a page. $sentence is the verdict.
cite-author = { $site } contributors
cite-note = Facts as of { $date }. { $sentence }

# A use, as the filter of a table names it.
choice-use = { LOWER($usage) }

# A number in letters, as far as one reads it.
spelled = { $count ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
    [13] thirteen
    [14] fourteen
    [15] fifteen
    [16] sixteen
    [17] seventeen
    [18] eighteen
    [19] nineteen
    [20] twenty
    [21] twenty-one
    [22] twenty-two
    [23] twenty-three
    [24] twenty-four
    [25] twenty-five
    [26] twenty-six
    [27] twenty-seven
    [28] twenty-eight
    [29] twenty-nine
    [30] thirty
    [31] thirty-one
    [32] thirty-two
    [33] thirty-three
    [34] thirty-four
    [35] thirty-five
    [36] thirty-six
    [37] thirty-seven
    [38] thirty-eight
    [39] thirty-nine
    [40] forty
    [41] forty-one
    [42] forty-two
    [43] forty-three
    [44] forty-four
    [45] forty-five
    [46] forty-six
    [47] forty-seven
    [48] forty-eight
    [49] forty-nine
    [50] fifty
    [51] fifty-one
    [52] fifty-two
    [53] fifty-three
    [54] fifty-four
    [55] fifty-five
    [56] fifty-six
    [57] fifty-seven
    [58] fifty-eight
    [59] fifty-nine
    [60] sixty
    [61] sixty-one
    [62] sixty-two
    [63] sixty-three
    [64] sixty-four
    [65] sixty-five
    [66] sixty-six
    [67] sixty-seven
    [68] sixty-eight
    [69] sixty-nine
    [70] seventy
    [71] seventy-one
    [72] seventy-two
    [73] seventy-three
    [74] seventy-four
    [75] seventy-five
    [76] seventy-six
    [77] seventy-seven
    [78] seventy-eight
    [79] seventy-nine
    [80] eighty
    [81] eighty-one
    [82] eighty-two
    [83] eighty-three
    [84] eighty-four
    [85] eighty-five
    [86] eighty-six
    [87] eighty-seven
    [88] eighty-eight
    [89] eighty-nine
    [90] ninety
    [91] ninety-one
    [92] ninety-two
    [93] ninety-three
    [94] ninety-four
    [95] ninety-five
    [96] ninety-six
    [97] ninety-seven
    [98] ninety-eight
    [99] ninety-nine
   *[other] { $count }
}
spelled-capital = { CAPITAL($number) }

# A clause that would have to go for a higher step, with the section it stands in.
rung-clause = { LOWER($clause) } ({ $at })

# A fact with what shows it, to be copied. $site: the address of the page.
citation-quote = “{ $quote }”
citation-origin = ({ $origin })
citation-by = { $site }, facts as of { $date }

# A permission that other clauses limit.
sheet-within = within: { $clauses }

# What the picture of all doors shows, as its title: $reached of $all models stand on the step $top, and more than on any
# other, $count, on the step $most.
finding-doors = { $reached } of { $all } models are { LOWER($top) }. The largest group, { $count }, stands at { LOWER($most) }.
# Models in a column of the picture whose doors have no name.
picture-more = and { $count } more
# Below it: $count models could turn out to stand higher.
picture-about = { $count ->
    [0] Every recorded model by what was released and on what terms.
    [one] Every recorded model by what was released and on what terms. { $count } has a dashed edge: it could stand further open.
   *[other] Every recorded model by what was released and on what terms. { $count } have a dashed edge: they could stand further open.
}
# At its foot. $site: the address of the site.
picture-source = { $site }, facts as of { $date }
# What a picture shows, for those who do not see it: that of all models, and that of one.
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
picture-alt-doors = { $doors ->
    [yes] Every recorded model as a door, by how open it is
   *[no] Every recorded model as the sign of its level, by how open it is
}
picture-alt = { $name }: { $verdict }
# Below a model's name in its picture: whose it is, and since when.
picture-by = { $org } · { $date }
