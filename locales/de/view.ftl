# What pages say in words that depend on their subject.

# A model that stands on no step.
step-none = Nicht eingeordnet
# The heading above all models, in a site without a ladder.
step-all = Alle Modelle

# How many models stand on one place of the picture: their names, and how many more there are.
dot-more = { $models } und { $more } weitere

# How many of the four freedoms a license gives to everyone, in a picture.
band-four = alle vier Freiheiten
band-three = drei von vier
band-two = zwei von vier
band-one = eine von vier
band-none = keine

# What a picture of the dataset shows, as its title. $all: how many models; $free: how many of them give all four freedoms;
# $half: how many of these released more than half of their parts.
finding-plane = { $free } von { $all } Modellen geben alle vier Freiheiten; bei { $half } davon ist mehr als die Hälfte der Bestandteile veröffentlicht
# $year: the year with most releases; $open: how many of its $all releases have at least open weights.
finding-releases = { $year } brachte am meisten: { $all } Veröffentlichungen, { $open } davon mit offenen Gewichten oder mehr
# $most and $least: the components that most and fewest models released.
finding-components = Am häufigsten veröffentlicht: { $most } ({ $many } von { $all } Modellen), am seltensten: { $least } ({ $few })
# $one and $other: the two standards that agree least.
finding-agreement = „{ $one }“ und „{ $other }“ stimmen am wenigsten überein: in der Reihenfolge von { $percent } % der Paare, die beide unterscheiden

# What happened to the openness of a family. $from and $to are names of steps.
course-single = Eine Veröffentlichung ist erfasst: { $from }.
course-same = Alle { $count } Veröffentlichungen stehen auf einer Stufe: { $from }.
course-back = { $count } Veröffentlichungen: begonnen auf der Stufe „{ $from }“, davon abgewichen und zurückgekehrt.
course-moved = { $count } Veröffentlichungen, von „{ $from }“ zu „{ $to }“.

# How old the facts of an explainer are.
age-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
age-months = { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
}

# A number of a source, for those who hear the page.
source-number = Quelle { $number }

# What a model's producer says of it.
claim-open = „offen“ in irgendeiner Form (Wortlaut nicht erfasst)
claim-not-open = nicht offen genannt

# A day that nobody knows.
released-unknown = unbekannt

# Facts of a training run.
training-tokens = Token
training-hours = Stunden
training-hardware = Hardware
training-cutoff = Daten bis

# How a model descends from another, or from a dataset.
lineage-base-model = Hervorgegangen aus
lineage-distilled-from = Gelernt aus den Ausgaben von
lineage-merged-from = Verschmolzen aus
lineage-successor = Folgt auf
lineage-dataset = Trainiert mit

# How to cite a page. $sentence is the verdict.
cite-author = Mitwirkende von { $site }
cite-note = Stand der Tatsachen: { $date }. { $sentence }

# A use, as the filter of a table names it.
choice-use = { $usage }

# A number in letters, as far as one reads it.
spelled = { $count ->
    [0] null
    [1] ein
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
    [13] dreizehn
    [14] vierzehn
    [15] fünfzehn
    [16] sechzehn
    [17] siebzehn
    [18] achtzehn
    [19] neunzehn
    [20] zwanzig
    [21] einundzwanzig
    [22] zweiundzwanzig
    [23] dreiundzwanzig
    [24] vierundzwanzig
    [25] fünfundzwanzig
    [26] sechsundzwanzig
    [27] siebenundzwanzig
    [28] achtundzwanzig
    [29] neunundzwanzig
    [30] dreißig
    [31] einunddreißig
    [32] zweiunddreißig
    [33] dreiunddreißig
    [34] vierunddreißig
    [35] fünfunddreißig
    [36] sechsunddreißig
    [37] siebenunddreißig
    [38] achtunddreißig
    [39] neununddreißig
    [40] vierzig
    [41] einundvierzig
    [42] zweiundvierzig
    [43] dreiundvierzig
    [44] vierundvierzig
    [45] fünfundvierzig
    [46] sechsundvierzig
    [47] siebenundvierzig
    [48] achtundvierzig
    [49] neunundvierzig
    [50] fünfzig
    [51] einundfünfzig
    [52] zweiundfünfzig
    [53] dreiundfünfzig
    [54] vierundfünfzig
    [55] fünfundfünfzig
    [56] sechsundfünfzig
    [57] siebenundfünfzig
    [58] achtundfünfzig
    [59] neunundfünfzig
    [60] sechzig
    [61] einundsechzig
    [62] zweiundsechzig
    [63] dreiundsechzig
    [64] vierundsechzig
    [65] fünfundsechzig
    [66] sechsundsechzig
    [67] siebenundsechzig
    [68] achtundsechzig
    [69] neunundsechzig
    [70] siebzig
    [71] einundsiebzig
    [72] zweiundsiebzig
    [73] dreiundsiebzig
    [74] vierundsiebzig
    [75] fünfundsiebzig
    [76] sechsundsiebzig
    [77] siebenundsiebzig
    [78] achtundsiebzig
    [79] neunundsiebzig
    [80] achtzig
    [81] einundachtzig
    [82] zweiundachtzig
    [83] dreiundachtzig
    [84] vierundachtzig
    [85] fünfundachtzig
    [86] sechsundachtzig
    [87] siebenundachtzig
    [88] achtundachtzig
    [89] neunundachtzig
    [90] neunzig
    [91] einundneunzig
    [92] zweiundneunzig
    [93] dreiundneunzig
    [94] vierundneunzig
    [95] fünfundneunzig
    [96] sechsundneunzig
    [97] siebenundneunzig
    [98] achtundneunzig
    [99] neunundneunzig
   *[other] { $count }
}
spelled-capital = { CAPITAL($number) }

# A clause that would have to go for a higher step, with the section it stands in.
rung-clause = { $clause } ({ $at })

# A fact with what shows it, to be copied. $site: the address of the page.
citation-quote = „{ $quote }“
citation-origin = ({ $origin })
citation-by = { $site }, Stand der Tatsachen: { $date }

# A permission that other clauses limit.
sheet-within = begrenzt durch: { $clauses }

# What the picture of all doors shows, as its title: $reached of $all models stand on the step $top, and more than on any
# other, $count, on the step $most.
finding-doors = { $reached ->
    [one] { $reached } von { $all } Modellen steht auf der Stufe „{ $top }“.
   *[other] { $reached } von { $all } Modellen stehen auf der Stufe „{ $top }“.
} Am stärksten besetzt ist „{ $most }“ mit { $count }.
# Models in a column of the picture whose doors have no name.
picture-more = und { $count } weitere
# Below it: $count models could turn out to stand higher.
picture-about = { $count ->
    [0] Alle erfassten Modelle, geordnet nach dem, was veröffentlicht wurde und unter welchen Bedingungen.
    [one] Alle erfassten Modelle, geordnet nach dem, was veröffentlicht wurde und unter welchen Bedingungen. { $count } hat eine gestrichelte Kante: Es könnte weiter offen stehen.
   *[other] Alle erfassten Modelle, geordnet nach dem, was veröffentlicht wurde und unter welchen Bedingungen. { $count } haben eine gestrichelte Kante: Sie könnten weiter offen stehen.
}
# At its foot. $site: the address of the site.
picture-source = { $site }, Stand der Tatsachen: { $date }
# What a picture shows, for those who do not see it: that of all models, and that of one.
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
picture-alt-doors = { $doors ->
    [yes] Jedes erfasste Modell als Tür, geordnet nach Offenheit
   *[no] Jedes erfasste Modell als Zeichen seiner Stufe, geordnet nach Offenheit
}
picture-alt = { $name }: { $verdict }
# Below a model's name in its picture: whose it is, and since when.
picture-by = { $org } · { $date }
