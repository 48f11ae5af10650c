# What is said beside the pages: in the feed and at old addresses.

# The feed of changes: its name, who writes it, and the title of an entry. $kind is one of the next three.
feed-title = { $site }: changes
# The feed of explainers.
feed-explainers-title = { $site }: explainers
# The feed of one record or family, by its $name.
feed-record-title = { $name }: changes on { $site }
feed-author = { $site } contributors
feed-entry = { $name } ({ $kind })
feed-kind-fact = fact
feed-kind-correction = correction
feed-kind-rubric = rubric

# The page at an old address. $link leads to the new one.
moved-title = Moved
moved-text = This page has moved to { $link }.

# llms.txt: what its reader should know first, and the names of two of its parts.
llms-about = Every page has a twin in Markdown: its own address with { $ending } behind it. What nobody has looked at is “unknown”, which is not “no”. Facts reflect { $day }.
llms-programs = For programs
llms-full = All explainers, definitions and terms, and a line for each model, in one file

## The files for programs: what each collection holds, and what every document says of itself.

api-about-models = Releases of models: facts with their evidence, and where they stand.
api-about-editions = What one downloads: a size or stage of a model, with its terms, access and bases resolved.
api-about-licenses = Texts of licenses and other terms, clause by clause, with their words.
api-about-standards = Definitions of open, with their levels and requirements.
api-about-uses = What readers want to do, as acts.
api-about-answers = May one? The answer to every use for every edition, and the conditions it turns on.
api-about-conditions = The clauses and facts that answers turn on, each as tests of a reader.
api-about-verdicts = What every standard says of every model, with the reasons.
api-about-components = The ingredients of a model, and who released them.
api-about-organizations = Who releases models.
api-about-datasets = Corpora that models share.
api-about-indices = Who else judges models.
api-about-glossary = The terms that the site uses.
api-about-changes = What changed in the records, newest first: facts, corrections, rules.
api-about-index = Every collection with its addresses.
api-about-lookup = From the names others use to the ids of models and editions.
api-about-readers = What conditions ask of a reader, and what an answer can be: all that one needs beside the conditions to work out an answer.
api-about-columns = What the columns of a table are.
api-schema-version = The version of the schema: its first number changes when something is taken away, its second when something is added.
api-url = The document's own address.
api-page-url = The address of the page that says the same to people, if there is one.
api-schema = The address of its schema.
api-license = The license of the data as an SPDX id, if the site names one.
api-as-of = The day the facts reflect.
# Only in a site in several languages.
api-language = The language of the texts, as a BCP 47 tag: that in which the data is written.
api-revision = Changes with any byte of the data, the texts and the settings; in the file of one item or one model, with any byte of what stands there.
