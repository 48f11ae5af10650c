//! The catalogue of everything a check can say.

/// Whether a diagnostic stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It does.
    Error,
    /// It is shown, and the site is built.
    Warning,
}

impl Severity {
    /// As it is written: "error", "warning".
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Declares every code with its written name, severity, one line and explanation.
macro_rules! codes {
    ($($variant:ident, $name:literal, $severity:ident, $line:literal, $explanation:literal;)+) => {
        /// What kind of mistake a diagnostic reports.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $line] $variant,)+ }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The written form: "unknown-key".
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Whether it stops the build.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// What it reports, in one line.
            pub fn line(self) -> &'static str {
                match self { $(Self::$variant => $line,)+ }
            }

            /// Why it is a mistake, and an example before and after.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => $explanation,)+ }
            }
        }
    };
}

codes! {
    NotUtf8, "not-utf8", Error, "A text file is not UTF-8.",
    "Data files, explainers and templates are UTF-8 text. Save the file again with the encoding set to UTF-8.\n\nbefore: summary = \"Un mod�le\"   # saved as Latin-1, where `è` is one byte\nafter:  summary = \"Un modèle\"   # saved as UTF-8";

    MergeConflict, "merge-conflict", Error, "A merge left two versions of a passage.",
    "Where two people changed the same lines, git writes both versions into the file, between lines that begin with <<<<<<<, ======= and >>>>>>>. Keep what is right, and remove the three lines.\n\nbefore: <<<<<<< HEAD\n        summary = \"A model.\"\n        =======\n        summary = \"A text model.\"\n        >>>>>>> main\nafter:  summary = \"A text model.\"";

    Symlink, "symlink", Error, "A symbolic link stands among the sources.",
    "Links are not followed: a link could publish a file from outside the site's folder. Put the file itself in its place.\n\nbefore: data/licenses/MIT.toml -> ../../../elsewhere/MIT.toml\nafter:  data/licenses/MIT.toml          # the file itself";

    UnexpectedFile, "unexpected-file", Error, "A file stands where no file of its kind belongs.",
    "A file that Ajar would pass over in silence is most likely in the wrong folder. Models are data/models/<org>/<slug>.toml, licenses data/licenses/<id>.toml, explainers content/explainers/<slug>.md.\n\nbefore: data/model/acme/one.toml\nafter:  data/models/acme/one.toml";

    BadName, "bad-name", Error, "A name has characters that cannot stand in an address.",
    "Names become addresses, so they are kebab-case: lowercase letters, digits, `-` and `.`. Licenses keep the case of their SPDX id.\n\nbefore: [source.\"Model Card\"]\nafter:  [source.model-card]";

    TomlSyntax, "toml-syntax", Error, "The file is not TOML.",
    "The parser met a character it did not expect. Most often a quote or a bracket is missing, or a key stands twice.\n\nbefore: name = \"Llama 4\nafter:  name = \"Llama 4\"";

    UnknownKey, "unknown-key", Error, "A table has a key that nobody reads.",
    "Keys are a closed list, so that a misspelled one is not passed over in silence.\n\nbefore: licence = \"MIT\"\nafter:  license = \"MIT\"";

    MissingKey, "missing-key", Error, "A table lacks a key that it needs.",
    "Some keys must be there for the record to make sense.\n\nbefore: [source.card]\n        url = \"https://…\"\nafter:  [source.card]\n        url = \"https://…\"\n        title = \"Model card\"\n        retrieved = 2026-11-21";

    WrongType, "wrong-type", Error, "A key has a value of the wrong kind.",
    "Each key takes one kind of value: words in quotes, dates without, lists in brackets.\n\nbefore: input = \"text\"\nafter:  input = [\"text\"]";

    UnknownWord, "unknown-word", Error, "A value is not one of the allowed words.",
    "States, accesses, clause values and their like are closed lists, so that they can be counted and compared.\n\nbefore: state = \"open\"\nafter:  state = \"released\"";

    BadDate, "bad-date", Error, "A date is not a date.",
    "A day is written without quotes; a month or a year, when no source says the day, with quotes.\n\nbefore: released = \"5 April 2025\"\nafter:  released = 2025-04-05";

    BadUrl, "bad-url", Error, "An address cannot be published.",
    "Addresses begin with https:// or http:// and name a host. Others (javascript:, data:, file:) could harm a reader or lead nowhere.\n\nbefore: url = \"arxiv.org/abs/2512.13961\"\nafter:  url = \"https://arxiv.org/abs/2512.13961\"";

    BadExpression, "bad-expression", Error, "A license expression does not parse.",
    "Terms are SPDX expressions: ids joined by AND, OR and WITH.\n\nbefore: license = \"Apache-2.0 MIT\"\nafter:  license = \"Apache-2.0 AND MIT\"";

    UnknownLicense, "unknown-license", Error, "A license is neither an SPDX id nor a file in data/licenses.",
    "A model refers to a license by its SPDX id; a text without one is LicenseRef-… and needs a file in data/licenses that says what it says.\n\nbefore: license = \"Apache 2.0\"\nafter:  license = \"Apache-2.0\"";

    UnknownSource, "unknown-source", Error, "Evidence names a source that the record does not declare.",
    "Evidence cites a source by the key of its [source.<key>] table in the same file.\n\nbefore: evidence = [{ source = \"model-card\" }]\nafter:  evidence = [{ source = \"card\" }]   # declared as [source.card]";

    UnknownName, "unknown-name", Error, "A record refers to another one that is not there.",
    "Models, organizations, corpora, glossary terms and explainers are referred to by the path of their file below its folder, without .toml or .md.\n\nbefore: org = \"Ai2\"            # the name\nafter:  org = \"ai2\"            # the file data/orgs/ai2.toml";

    NoEvidence, "no-evidence", Error, "A claim stands without evidence.",
    "A state or a license that is claimed needs something that shows it. Absence has its own form: `looked` says where somebody looked, `looked-on` when.\n\nbefore: state = \"released\"\nafter:  state = \"released\"\n        evidence = [{ source = \"card\", at = \"Downloads\" }]";

    UnprovedAbsence, "unproved-absence", Error, "Nothing shows that a part was withheld.",
    "That something was not released is a claim like any other. `looked` says where somebody looked and `looked-on` when, or a quote says it in its source's own words. An index that does not list a part shows only that it did not look: such a part is unknown.\n\nbefore: state = \"withheld\"\n        evidence = [{ source = \"card\", at = \"Data\" }]\nafter:  state = \"withheld\"\n        evidence = [{ source = \"card\", at = \"Data\", quote = \"We do not release the training data.\" }]";

    FutureDate, "future-date", Error, "A record names a day after the site's as-of date.",
    "A record tells what was so on a day, and `as-of` in ajar.toml is the day for which the site speaks; the clock is never asked. Only the release of a model with `status = \"announced\"` may lie ahead.\n\nbefore: looked-on = 2027-11-20   # with as-of = 2026-11-21\nafter:  looked-on = 2026-11-20";

    BadClause, "bad-clause", Error, "A clause has a value of another group, or does not say what an answer needs.",
    "Permissions are granted, conditional, denied or silent; duties required, conditional or none; limits and risks present, limited or absent. All can be unclear. A duty or limit that is there names the acts it follows from, and quotes the text; a number, place or purpose says what follows past it.\n\nbefore: [clause.no-compete]\n        value = \"present\"\nafter:  [clause.no-compete]\n        value = \"present\"\n        acts = [\"any\"]\n        quote = \"shall not compete\"";

    BadStandard, "bad-standard", Error, "A standard's parts do not fit together.",
    "A ladder has levels with requirements, a test has requirements; ids are unique; a verdict's sentence needs its phrases.\n\nbefore: kind = \"test\"\n        [[level]]\nafter:  kind = \"ladder\"\n        [[level]]";

    BadUse, "bad-use", Error, "A use asks for something that cannot be answered.",
    "A use is a set of acts with a component, from which follow the permissions it needs, the duties and the limits; it can have provisos about components.\n\nbefore: acts = [\"earn\"]\nafter:  acts = [\"earn\"]\n        component = [\"weights\"]";

    DuplicateAddress, "duplicate-address", Error, "Two pages want the same address.",
    "Addresses must differ even on a disk that takes upper and lower case for the same, or a letter and its accent for one. Rename one of the two files.\n\nbefore: data/licenses/LicenseRef-Acme.toml\n        data/licenses/LicenseRef-ACME.toml\nafter:  data/licenses/LicenseRef-Acme.toml\n        data/licenses/LicenseRef-Acme-2.toml";

    UnportableName, "unportable-name", Error, "A file has a name that some system cannot hold.",
    "A site is built on one system, copied to others and served by a third. Names with control characters or one of \\ : * ? \" < > |, names of devices (aux, con, nul, com1), short names such as INDEX~1.HTM, names that end with a dot or a blank and names of more than 255 bytes cannot stand on all of them.\n\nbefore: static/aux.png\nafter:  static/auxiliary.png";

    BrokenLink, "broken-link", Error, "A link leads to a page that is not there.",
    "Links to pages of the site are checked: a path to an .md file, or a name such as model:meta/llama-4-maverick.\n\nbefore: [Llama 4](model:meta/llama4)\nafter:  [Llama 4](model:meta/llama-4-maverick)";

    BrokenAnchor, "broken-anchor", Error, "A link leads to a place in a page that is not there.",
    "The part behind # is the id of a heading or of a row.\n\nbefore: [terms](how-to-read-a-license.md#tresholds)\nafter:  [terms](how-to-read-a-license.md#thresholds)";

    BadRedirect, "bad-redirect", Error, "A redirect does not lead from an old address to a page.",
    "The table `redirects` in ajar.toml names addresses that were pages once, each with the page that took its place. The old address must not be a page, and the way must end at one.\n\nbefore: \"models/acme/one.html\" = \"models/acme/on-2.html\"\nafter:  \"models/acme/one.html\" = \"models/acme/one-2.html\"";

    BadScheme, "bad-scheme", Error, "A link has a scheme that cannot be published.",
    "Links lead to https:, http: or mailto: addresses, or to pages of the site.\n\nbefore: [run](javascript:alert)\nafter:  [run](https://example.org/run)";

    FrontMatter, "front-matter", Error, "An explainer does not begin with its front matter.",
    "An explainer begins with a line +++, then TOML, then a line +++.\n\nbefore: # What a model is made of\nafter:  +++\n        title = \"What a model is made of\"\n        summary = \"…\"\n        date = 2026-11-21\n        +++";

    OddCharacter, "odd-character", Warning, "A text has characters that nobody sees, or letters made to be taken for others.",
    "A name in which a Cyrillic letter stands for a Latin one is another name that looks the same. Control characters, and those that turn the direction of writing, show a reader something else than what is written.\n\nbefore: name = \"\\u0410jar\"   # where the first letter is Cyrillic\nafter:  name = \"Ajar\"";

    TooDeep, "too-deep", Error, "Parts of a text stand too deep in each other.",
    "Quotes, lists, notes and emphasis can hold each other 64 deep, examples 3 deep. No reader follows further, and a text that goes on is made to exhaust what reads it.\n\nbefore: > > > … deep   # 65 times\nafter:  > deep";

    TooMuch, "too-much", Error, "A file asks for more than a page can hold.",
    "What one file can ask for has a limit, so that no small file makes a large site: numbers and blocks of live data on a page, what they show, the length of a license expression, how deep a message goes. Part the file into several.\n\nbefore: license = \"MIT AND MIT AND …\"   # for a thousand bytes\nafter:  license = \"MIT\"";

    NotShown, "not-shown", Warning, "There are more mistakes and warnings than are shown.",
    "A thousand are shown, mistakes first; the others are counted. Most often they have one cause: mend the first, and look again.\n\nbefore: 4000 keys of one table, each misspelled the same way\nafter:  the first of them mended, and `ajar check` again";

    UnknownBlock, "unknown-block", Error, "A block or number of live data asks for something that cannot be shown.",
    "A fenced block with the info word `ajar` holds TOML with a key `show`, and says of what. A number is a link to `count:` and criteria, as in [41](count:step=open-weights).\n\nbefore: ```ajar\n        show = \"verdict\"\n        ```\nafter:  ```ajar\n        show = \"verdict\"\n        model = \"ai2/olmo-3-32b\"\n        ```";

    ContradictedClaim, "contradicted-claim", Error, "A text says of a model or a license what the dataset does not.",
    "A link to a model can carry what the sentence says of it, in the criteria that numbers take, and one to a license what its clauses are. A drawing carries the same in attributes `data-says`. When a record, a license or a standard changes and the sentence no longer holds, the build stops at the sentence and names the fact that decides.\n\nbefore: the weights of [GPT-4](model:openai/gpt-4?step=open-weights) are open\nafter:  the weights of [GPT-4](model:openai/gpt-4?step=closed) are not open";

    BadFormula, "bad-formula", Error, "A formula cannot be read.",
    "With `math = true` in the front matter, $…$ and $$…$$ hold LaTeX. A formula is never shown half.\n\nbefore: $\\fraq{1}{2}$\nafter:  $\\frac{1}{2}$";

    UndefinedReference, "undefined-reference", Warning, "A text has what is nearly a link, a note, a heading or a cell, and readers see something else.",
    "Readers see brackets where a link was meant and signs where a heading was; a note that nothing calls and a cell beyond the last column are not shown at all. Markdown passes over all of it in silence.\n\nbefore: It is [documented][card].\nafter:  It is [documented](https://example.org/card).";

    NoAltText, "no-alt-text", Warning, "A picture has no words for those who do not see it.",
    "The words between the brackets are read out in its place, and shown where the picture is missing. Say what it shows.\n\nbefore: ![](../../static/door.svg)\nafter:  ![A door that is ajar](../../static/door.svg)";

    SingleTitle, "single-title", Warning, "A text has a heading of the first level below its title.",
    "The title in the front matter is the page's only heading of the first level. Another one is shown as if it were of the second.\n\nbefore: # What is open\nafter:  ## What is open";

    UnusedTerm, "unused-term", Warning, "An explainer names a term in its front matter that its text never uses.",
    "A term in `terms` is explained where the text first uses it. One that the text does not use is explained nowhere.\n\nbefore: terms = [\"weights\"]   # and the text does not speak of weights\nafter:  terms = []";

    PlainCode, "plain-code", Warning, "A block of code is shown without colors.",
    "Its language has no grammar here, or it is so large that coloring it would slow the build. Text that is no code is written with the language `text`.\n\nbefore: ```pythn\nafter:  ```python";

    FenceOption, "fence-option", Warning, "A block of code has an option that says nothing.",
    "Behind the language of a block can stand file=path, lines, start=10, mark=2,4-6, diff and, for Markdown, example. Others are passed over.\n\nbefore: ```rust highlight=2\nafter:  ```rust mark=2";

    BadTranslation, "bad-translation", Error, "A translation translates nothing.",
    "The translation of a text or record stands at the same path below the folder of its language: content/de/explainers/one.md for content/explainers/one.md, data/de/uses/sell.toml for data/uses/sell.toml. ajar.toml names the languages of the site. A record's translation has the keys of its original, and only the texts for readers among them.\n\nbefore: language = \"en\"\n        languages = [\"de\"]   # and a file content/de/pages/about.md\nafter:  language = \"en\"\n        languages = [\"en\", \"de\"]";

    MessageSyntax, "message-syntax", Error, "A file of messages is not Fluent.",
    "Texts of pages are messages of Project Fluent: an id, `=`, and the text, which goes on in lines that begin with a space.\n\nbefore: uses-title What may I do?\nafter:  uses-title = What may I do?";

    UnknownMessage, "unknown-message", Error, "A file of messages changes a message that no page says.",
    "A site's own `locales/<language>/*.ftl` say single messages of the program otherwise, under the same id and with the same arguments.\n\nbefore: uses-titel = What may I do?\nafter:  uses-title = What may I do?";

    UntranslatedMessage, "untranslated-message", Warning, "A language of the site lacks messages, and English stands in for them.",
    "What a language has no message for is said in English, in the middle of its pages. `ajar theme missing LANGUAGE` prints these messages as Fluent, to be translated in a file below `locales/LANGUAGE/`.\n\nbefore: language = \"nl\"   # and no file below locales/nl\nafter:  language = \"de\"   # whose messages Ajar has";

    TemplateSyntax, "template-syntax", Error, "A template cannot be read.",
    "The template engine reports a syntax error, or an include, component, filter or test that does not exist.\n\nbefore: {% if note %}{{ note }}\nafter:  {% if note %}{{ note }}{% endif %}";

    TemplateField, "template-field", Error, "A template cannot be filled.",
    "A template names a field that its view does not have, or uses one in a way its kind does not allow. Nothing is left blank in silence.\n\nbefore: {{ nmae }}\nafter:  {{ name }}";

    RefusedByPolicy, "refused-by-policy", Warning, "A template loads what the policy of the site's pages refuses.",
    "Every page says from where a browser may load anything. What a template takes from another host, or runs inside the page, is left out without a word unless `[content-security]` in ajar.toml names it: script-src = [\"https://stats.example\"].\n\nbefore: <script src=\"https://stats.example/count.js\"></script>\nafter:  <script src=\"/static/count.js\"></script>";

    RawHtml, "raw-html", Warning, "HTML stands in a text: Markdown drops it, and elsewhere readers see its signs.",
    "Text that arrives from others must not carry HTML of its own. Write it in Markdown, or set `raw-html = true` in ajar.toml if all authors are trusted. Records and messages are words alone, shown as they are written.\n\nbefore: <b>open</b> weights\nafter:  **open** weights";

    UnusedSource, "unused-source", Warning, "A source is declared and never cited.",
    "A source that shows nothing is either left over or its evidence is missing.\n\nbefore: [source.paper]\n        # … and no `source = \"paper\"` in the file\nafter:  evidence = [{ source = \"paper\", at = \"Section 3\" }]";

    FillerQuote, "filler-quote", Warning, "A quote shows nothing: it is a title, or stands for many pages.",
    "A quote is what one page itself says about the fact. The title of a page, or one sentence for many pages, shows only that somebody had to fill in a field.\n\nbefore: evidence = [{ source = \"card\", quote = \"Model card\" }]\nafter:  evidence = [{ source = \"card\", quote = \"Weights are released under Apache 2.0.\" }]";

    VagueUrl, "vague-url", Warning, "A source's address names a whole site.",
    "The address of a home page answers for everything and shows nothing. Copy the address of the page that was read.\n\nbefore: url = \"https://huggingface.co/\"\nafter:  url = \"https://huggingface.co/allenai/Olmo-3-1125-32B\"";

    Stale, "stale", Warning, "A source was read, or an explainer was revised, too long ago.",
    "data/policy.toml says how old evidence may get, measured against `as-of` in ajar.toml and never against the clock. Age alone does not make a fact false: read the source again.\n\nbefore: retrieved = 2024-01-15   # with as-of = 2026-11-21 and a limit of 365 days\nafter:  retrieved = 2026-11-20   # after it was read again";

    UnusedFile, "unused-file", Warning, "No text shows a file that stands beside texts.",
    "A picture or another file below content/ is published where a text shows it or leads to it, and not otherwise, so that nothing is published by accident. Mention it, or remove it.\n\nbefore: content/explainers/door.png, and no text mentions it\nafter:  ![A door](door.png)";

    AgedAbsence, "aged-absence", Warning, "Only an index that was read long ago shows that a part was withheld.",
    "What was missing when an index looked may have been released since. `absence` in data/policy.toml says after how many days somebody should look again, at the producer's own pages or at the index.\n\nbefore: retrieved = 2026-06-12   # with as-of = 2026-11-21 and a limit of 90 days\nafter:  retrieved = 2026-11-20   # after it was read again";

    NoAddress, "no-address", Warning, "Training code counts as released, and has no address.",
    "A reader who wants to train the model again needs the program and the settings of the run, so `released` names where they are. A library without those settings is `partial`.\n\nbefore: [component.training-code]\n        state = \"released\"\nafter:  [component.training-code]\n        state = \"released\"\n        url = [\"https://…\"]";

    UnnamedLadder, "unnamed-ladder", Warning, "There are several ladders, and no setting says which is the site's own.",
    "The site's own ladder sorts all models and gives them their doors. Without the key `ladder`, a standard called `spectrum` is taken, as it was before there was the key.\n\nbefore: question = \"How open is it?\"\nafter:  ladder = \"spectrum\"";

    NoEffect, "no-effect", Warning, "Something is written that nothing can use as it stands.",
    "Tables and the finder read sizes with capital letters for thousands (K), millions (M), billions (B) and trillions (T). Pictures of single pages need `url`, because a link names its picture by the whole address.\n\nbefore: context = \"128k tokens\"\nafter:  context = \"128K tokens\"";

    UnusedLicense, "unused-license", Warning, "No model or dataset is under a license that has a record.",
    "A license nobody uses is left over, or the models that use it are missing or spelled differently.\n\nbefore: data/licenses/Apache-2.0.toml, and no record says license = \"Apache-2.0\"\nafter:  license = \"Apache-2.0\" in the record of a model or dataset";

    LineageLoop, "lineage-loop", Error, "A model descends from itself.",
    "Lineage goes back in time: from a model to what it was made from. A loop means that one entry points the wrong way.\n\nbefore: in acme/one: [[lineage]] kind = \"base-model\", id = \"acme/two\"\n        in acme/two: [[lineage]] kind = \"base-model\", id = \"acme/one\"\nafter:  in acme/two: [[lineage]] kind = \"base-model\", id = \"acme/one\"";

    CurrentPredecessor, "current-predecessor", Warning, "A model is called current, and another record follows it.",
    "`status = \"superseded\"` says that a newer release of the same family has followed. A record that names another as its predecessor says so, too; where a model stands beside another and does not follow it, it has no such lineage.\n\nbefore: in acme/one: status = \"current\"\n        in acme/two: [[lineage]] kind = \"successor-of\", id = \"acme/one\"\nafter:  in acme/one: status = \"superseded\"\n        in acme/two: [[lineage]] kind = \"successor-of\", id = \"acme/one\"";

    SecondHand, "second-hand", Warning, "A record rests only on what others say.",
    "Evidence from reports and other indices is allowed and shown as second-hand. A record with nothing else should get a source of the producer's own.\n\nbefore: [source.index]\n        kind = \"index\"\nafter:  [source.index]\n        kind = \"index\"\n        [source.card]\n        kind = \"primary\"";

    ReleaseDate, "release-date", Warning, "A released model has no release date.",
    "Readers sort by date and laws apply by date. A month or a year, as a string, is better than nothing.\n\nbefore: [component.weights]\n        state = \"released\"\nafter:  released = \"2025-04\"\n        [component.weights]\n        state = \"released\"";

    ToBeWritten, "to-be-written", Warning, "A text is still to be written.",
    "A new record begins with texts that say what belongs there. A site can be built with them, but a reader would see them.\n\nbefore: summary = \"To be written: what it is, in one plain sentence of our own\"\nafter:  summary = \"A dense text model of 32 billion parameters.\"";

    ImportSyntax, "import-syntax", Error, "A file to import is not one of its index.",
    "The file is not YAML, or lacks what every record of the index has: a name and who made the model. No record is made from it; the others are imported. Mend the file in the index, or choose the index it belongs to.\n\nbefore: framework: {}\nafter:  framework: {}\n        release: { name: One, producer: Acme }";

    ImportUnmapped, "import-unmapped", Warning, "A part of an imported file is not in the record.",
    "A record has other keys than an index, and closed lists of words where an index takes free text. What could not be carried over is shown, so that a person can add it.\n\nbefore: license = \"unknown\"              # the index says: license: Apache 2.0\n        stated-license = \"Apache 2.0\"\nafter:  license = \"Apache-2.0\"           # once somebody has looked";

    ImportRenamed, "import-renamed", Warning, "An imported record has the name of another one.",
    "A model is known by the path of its file. Where that is taken, by an earlier file or by a record that is already there, a number is added and nothing is overwritten. Merge the two, or keep the new name.\n\nbefore: data/models/meta/llama-3-8b.toml\n        data/models/meta/llama-3-8b-2.toml   # the import\nafter:  data/models/meta/llama-3-8b.toml     # with what the import knew";

    PolicyBroken, "policy-broken", Error, "A model in use does not keep what a company's policy asks.",
    "A policy says what a company does with models and what it accepts: `ajar policy` holds each model in use against it. What nobody has recorded is not kept either: a policy is about what is certain.\n\nbefore: models = [\"openai/gpt-4\"]\n        released = [\"weights\"]\nafter:  models = [\"ai2/olmo-3-32b\"]\n        released = [\"weights\"]";

    QuoteNotFound, "quote-not-found", Error, "The text of a source does not have a quote that a record takes from it.",
    "A quote is what a source itself says. `ajar quotes` looks for each in the text it was taken from: white space and the shape of quotation marks do not count, and nothing else is forgiven.\n\nbefore: quote = \"You may not use the software for competing.\"\nafter:  quote = \"You may not use the Software to compete.\"   # as the text has it";

    LinkDead, "link-dead", Error, "An address leads nowhere.",
    "`ajar links` asked for it, and the host says that nothing is there any more, there is no such host, or no reader can reach it. Name where it stands now, or an archived copy; `ajar links --archive` asks for one.\n\nbefore: url = \"https://gone.test/license\"       # 404: not there\nafter:  url = \"https://alive.test/license\"";

    LinkMoved, "link-moved", Warning, "An address has moved for good.",
    "The host sends readers on, and says that it will always do so (301 or 308). Such help ends one day: name the new address, after a look at what stands there.\n\nbefore: url = \"https://moved.test/license\"      # 301 to https://alive.test/license\nafter:  url = \"https://alive.test/license\"";

    LinkUnsure, "link-unsure", Warning, "Whether an address is alive cannot be told.",
    "The host keeps programs out, asks for patience, answers with an error of its own or not in time. None of that says that the page is gone: open it in a browser. `since` tells for how long it has been so.\n\nbefore: url = \"https://wall.test/license\"       # a page that keeps programs out\nafter:  url = \"https://alive.test/license\"";
}

impl Code {
    /// Whether it says that a value does not have the shape its key asks for.
    pub(crate) fn is_of_shape(self) -> bool {
        matches!(self, Self::TomlSyntax | Self::WrongType | Self::UnknownWord | Self::BadDate | Self::BadUrl)
    }

    /// Whether it says that a file cannot be used as a whole.
    pub(crate) fn is_of_whole_file(self) -> bool {
        matches!(self, Self::NotUtf8 | Self::MergeConflict | Self::Symlink | Self::UnexpectedFile | Self::BadName)
    }

    /// Whether it says that something written in a table could not be read, so that what seems to lack there may not.
    pub(crate) fn is_unread(self) -> bool {
        self.is_of_shape() || self == Self::UnknownKey
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_and_kebab_case() {
        let mut taken = BTreeSet::new();
        for code in Code::ALL {
            let name = code.name();
            assert!(taken.insert(name), "{name} twice");
            assert!(name.chars().all(|it| it.is_ascii_lowercase() || it == '-' || it == '8'), "{name}");
        }
    }

    #[test]
    fn every_code_says_what_it_is_and_shows_a_mistake_before_and_after_it_is_mended() {
        for code in Code::ALL {
            assert!(code.line().ends_with('.'), "{}", code.name());
            let example = code.explanation().split_once("\n\nbefore: ");
            let parts = example.and_then(|(why, it)| Some((why, it.split_once("\nafter:  ")?)));
            let Some((why, (before, after))) = parts else { panic!("{} shows no example", code.name()) };
            assert!(why.len() > 40 && before.trim() != after.trim(), "{}", code.name());
        }
    }
}
