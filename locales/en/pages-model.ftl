# The page of a model: templates/model.html.

## Why it stands where it stands. Names of steps and requirements are the standard's own.

# Above the name of the model. $highest: the name of the highest step that is still possible.
page-model-step-up-to = { $step }, possibly up to { LOWER($highest) }
page-model-why = Why “{ LOWER($step) }”

## What other definitions say. $requirements: their names, with page-between-parts between them.

page-model-standards = By other definitions
page-model-failed = Not met: { $requirements }.
page-model-open = Not known: { $requirements }.

## Its parts.

page-model-parts = What was released
# Above the parts on a small screen: the terms of the weights.
page-model-main-terms = Terms of every part that names none: { $terms }
page-model-unlooked = Nobody has looked yet: { $components }.
# $state: "Released". $access: how one gets it, "openly". $document: what contains it, "technical report".
page-model-part-access = { $state }, { $access }
page-model-part-in = { $state }, in the { $document }
page-model-part-access-in = { $state }, { $access }, in the { $document }
page-model-part-datasets = Made of { $datasets }.
# Terms that hold beside the license.
page-model-part-terms = Additional terms: { $terms }
# Where somebody looked for it and found nothing, and when.
page-model-part-looked = Looked for in { $places }.
page-model-part-looked-on = Looked for in { $places }, { $day }.

## What its license says.

page-model-clauses = What the license says
# $license: its name, as a link. $summary: what it is, in a sentence.
page-model-license = { $license }. { $summary }
page-model-clauses-none = It asks for nothing and excludes nobody, as far as its text was read.
page-model-clauses-no-record = Its clauses have not been recorded yet.

## Disagreement.

# Whoever disagrees with a verdict, and what they can do: report it in a form that is filled in, or mend the record.
page-model-object = You disagree?
page-model-object-report = Dispute this verdict
page-model-object-edit = Correct the record
page-model-object-fact = Dispute

## What the form says that a reader sends. The arguments are Markdown.

report-title = { $model }: { $about }
report-model = Model: { $model }, { $page }
report-requirement = Requirement: { $requirement }
report-fact = The site says: { $fact }
report-quote = In the source's words: { $quote }
report-source = Source: { $source }
report-place = Line of data: { $place }
report-verdict = Verdict: { $step }
report-wrong = What is wrong, and which source shows it (address, place, and its words):

## Where it comes from.

page-model-origins = Where it comes from
# The table of its variants, and the heads of its columns.
page-model-variants = Sizes and stages
page-model-variant = Variant
page-model-variant-parameters = Parameters
page-model-variant-active = Active
page-model-variant-repository = Repository
# What an edition reads or writes where that is not what the release does. $what: a list of modalities.
page-model-variant-input = reads { $what }
page-model-variant-output = writes { $what }
# $editions: their names, as a list. $what: what these read, or write.
page-model-edition-modality = { $editions }: { $what }
page-model-family = Its family over time
# $released: the day of a release. Against the release before.
page-model-family-up = { $released }, a step up
page-model-family-down = { $released }, a step down
page-model-family-link = The family { $family }

## What others say.

page-model-conflicts = Where sources disagree
# $about: what they disagree about, as the record has it: "license".
page-model-conflict-about = { CAPITAL($about) }
page-model-disputes = What its producer says to this
page-model-dispute = { $day }, { $name }: { $claim }
page-model-external = What others say
# $release: the release that somebody else judged, if it is not this one.
page-model-external-about = { $verdict }, for { $release }
# $verdict: the verdict of this site, as a link to the standard.
page-model-external-here = The same rules on the facts recorded here: { $verdict }.

## The page as a reference.

page-model-cite = Cite this page
page-model-cite-bibtex = BibTeX
page-model-cite-cff = CFF
page-model-cite-badge = Badge, with the Markdown to paste

## Facts in the margin, each with its name.

# What they are, for screen readers.
page-model-facts = Facts
page-model-org = Developer
page-model-released = Released
# After the day of its release, if it is not a current one.
page-model-status = { $status ->
    [superseded] (superseded)
    [withdrawn] (withdrawn)
   *[announced] (announced)
}
page-model-facts-family = Family
# What goes in and out: text, images.
page-model-input = Reads
page-model-output = Writes
page-model-context = Context
page-model-facts-license = License
# What its developer calls it, in the developer's own words where they were recorded.
page-model-claim = Developer’s own label
page-model-checked = Checked
page-model-evidence = Evidence
page-model-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
# $second: how many of them are second-hand.
page-model-sources-second-hand = { $count ->
    [one] { $count } source, { $second } second-hand
   *[other] { $count } sources, { $second } second-hand
}
page-model-unknown = Unknown
page-model-unknown-parts = { $unknown } of { $all } parts
page-model-edit = Correct this page
page-model-json = JSON
page-model-compare = Compare

## The first screen: whether the model stands on the highest step, the facts that decide, and what is missing.

page-model-top = { $step }? { $answer ->
    [yes] Yes.
    [no] No.
   *[open] Not settled.
}
page-model-deciding = What decides
page-model-citation = Copy citation
page-model-missing = What is missing
# Beside the steps: where the model stands, where it could stand, and what each higher one asks for.
page-model-rung-here = here
# Leads to the models that stand on a higher step.
page-model-rung-models = models there
page-model-rung-possible = possible: not settled
page-model-rung-drop = drop: { $clauses }
page-model-rung-release = release: { $parts }
page-model-rung-other = make so: { LOWER($requirements) }
page-model-rung-unknown = find out: { LOWER($requirements) }
page-model-contents = On this page
# The sections of the page in a word each, for its list of contents.
page-model-jump-may = You may
page-model-jump-why = Why
page-model-jump-definitions = Definitions
page-model-jump-parts = Parts
page-model-jump-license = License
page-model-jump-family = Family
page-model-jump-facts = Facts
page-model-jump-sources = Sources
page-model-requirements = { $count ->
    [one] The requirement behind this step, with its source
   *[other] All { $count } requirements behind this step, each with its source
}

## What is folded on a model's page: the evidence of a part, the requirements of a definition that are not met or not known
## ($failed, $open: how many), the clauses that matter, the variants.

page-model-part-evidence = Evidence
page-model-lacking = { $failed ->
    [0] { $open } not known
   *[other] { $open ->
        [0] { $failed } not met
       *[other] { $failed } not met, { $open } not known
    }
}
page-model-clauses-count = { $count ->
    [one] The clause that asks for something, excludes somebody or takes something back
   *[other] The { $count } clauses that ask for something, exclude somebody or take something back
}
page-model-variants-count = { $count ->
    [one] One variant
   *[other] { $count } variants
}
