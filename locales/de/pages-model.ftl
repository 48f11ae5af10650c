# The page of a model: templates/model.html.

## Why it stands where it stands. Names of steps and requirements are the standard's own.

# Above the name of the model. $highest: the name of the highest step that is still possible.
page-model-step-up-to = { $step }, möglicherweise bis „{ $highest }“
page-model-why = Warum „{ $step }“

## What other definitions say. $requirements: their names, with page-between-parts between them.

page-model-standards = Nach anderen Definitionen
page-model-failed = Nicht erfüllt: { $requirements }.
page-model-open = Nicht bekannt: { $requirements }.

## Its parts.

page-model-parts = Was veröffentlicht wurde
# Above the parts on a small screen: the terms of the weights.
page-model-main-terms = Bedingungen aller Bestandteile, die keine eigenen nennen: { $terms }
page-model-unlooked = Bisher hat niemand nachgesehen: { $components }.
# $state: "Released". $access: how one gets it, "openly". $document: what contains it, "technical report".
page-model-part-access = { $state }, { $access }
page-model-part-in = { $state } (siehe { $document })
page-model-part-access-in = { $state }, { $access } (siehe { $document })
page-model-part-datasets = Zusammengesetzt aus { $datasets }.
# Terms that hold beside the license.
page-model-part-terms = Zusätzliche Bedingungen: { $terms }
# Where somebody looked for it and found nothing, and when.
page-model-part-looked = Gesucht in: { $places }.
page-model-part-looked-on = Gesucht in: { $places }; { $day }.

## What its license says.

page-model-clauses = Was die Lizenz sagt
# $license: its name, as a link. $summary: what it is, in a sentence.
page-model-license = { $license }. { $summary }
page-model-clauses-none = Sie verlangt nichts und schließt niemanden aus, soweit ihr Text gelesen wurde.
page-model-clauses-no-record = Ihre Klauseln sind noch nicht erfasst.

## Disagreement.

# Whoever disagrees with a verdict, and what they can do: report it in a form that is filled in, or mend the record.
page-model-object = Anderer Meinung?
page-model-object-report = Diesem Urteil widersprechen
page-model-object-edit = Den Eintrag berichtigen
page-model-object-fact = Widersprechen

## What the form says that a reader sends. The arguments are Markdown.

report-title = { $model }: { $about }
report-model = Modell: { $model }, { $page }
report-requirement = Anforderung: { $requirement }
report-fact = Die Website sagt: { $fact }
report-quote = In den Worten der Quelle: { $quote }
report-source = Quelle: { $source }
report-place = Zeile der Daten: { $place }
report-verdict = Urteil: { $step }
report-wrong = Was ist falsch, und welche Quelle zeigt es (Adresse, Stelle und Wortlaut):

## Where it comes from.

page-model-origins = Woher es kommt
# The table of its variants, and the heads of its columns.
page-model-variants = Größen und Ausbaustufen
page-model-variant = Variante
page-model-variant-parameters = Parameter
page-model-variant-active = Aktiv
page-model-variant-repository = Repository
# What an edition reads or writes where that is not what the release does. $what: a list of modalities.
page-model-variant-input = Eingabe: { $what }
page-model-variant-output = Ausgabe: { $what }
# $editions: their names, as a list. $what: what these read, or write.
page-model-edition-modality = { $editions }: { $what }
page-model-family = Die Familie im Lauf der Zeit
# $released: the day of a release. Against the release before.
page-model-family-up = { $released }, eine Stufe höher
page-model-family-down = { $released }, eine Stufe tiefer
page-model-family-link = Die Familie { $family }

## What others say.

page-model-conflicts = Wo Quellen sich widersprechen
# $about: what they disagree about, as the record has it: "license".
page-model-conflict-about = { CAPITAL($about) }
page-model-disputes = Was der Hersteller dazu sagt
page-model-dispute = { $day }, { $name }: { $claim }
page-model-external = Was andere sagen
# $release: the release that somebody else judged, if it is not this one.
page-model-external-about = { $verdict }, zu { $release }
# $verdict: the verdict of this site, as a link to the standard.
page-model-external-here = Dieselben Regeln, angewandt auf die hier erfassten Tatsachen: { $verdict }.

## The page as a reference.

page-model-cite = Diese Seite zitieren
page-model-cite-bibtex = BibTeX
page-model-cite-cff = CFF
page-model-cite-badge = Plakette, mit Markdown zum Einfügen

## Facts in the margin, each with its name.

# What they are, for screen readers.
page-model-facts = Tatsachen
page-model-org = Entwickler
page-model-released = Veröffentlicht
# After the day of its release, if it is not a current one.
page-model-status = { $status ->
    [superseded] (abgelöst)
    [withdrawn] (zurückgezogen)
   *[announced] (angekündigt)
}
page-model-facts-family = Familie
# What goes in and out: text, images.
page-model-input = Eingabe
page-model-output = Ausgabe
page-model-context = Kontext
page-model-facts-license = Lizenz
# What its developer calls it, in the developer's own words where they were recorded.
page-model-claim = Bezeichnung des Herstellers
page-model-checked = Geprüft
page-model-evidence = Belege
page-model-sources = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}
# $second: how many of them are second-hand.
page-model-sources-second-hand = { $count ->
    [one] { $count } Quelle, davon { $second } aus zweiter Hand
   *[other] { $count } Quellen, davon { $second } aus zweiter Hand
}
page-model-unknown = Unbekannt
page-model-unknown-parts = { $unknown } von { $all } Bestandteilen
page-model-edit = Diese Seite korrigieren
page-model-json = JSON
page-model-compare = Vergleichen

## The first screen: whether the model stands on the highest step, the facts that decide, and what is missing.

page-model-top = { $step }? { $answer ->
    [yes] Ja.
    [no] Nein.
   *[open] Nicht geklärt.
}
page-model-deciding = Was den Ausschlag gibt
page-model-citation = Zitat kopieren
page-model-missing = Was fehlt
# Beside the steps: where the model stands, where it could stand, and what each higher one asks for.
page-model-rung-here = hier
# Leads to the models that stand on a higher step.
page-model-rung-models = Modelle dort
page-model-rung-possible = möglich: nicht geklärt
page-model-rung-drop = streichen: { $clauses }
page-model-rung-release = veröffentlichen: { $parts }
page-model-rung-other = nötig: { $requirements }
page-model-rung-unknown = klären: { $requirements }
page-model-contents = Auf dieser Seite
# The sections of the page in a word each, for its list of contents.
page-model-jump-may = Erlaubt
page-model-jump-why = Warum
page-model-jump-definitions = Definitionen
page-model-jump-parts = Teile
page-model-jump-license = Lizenz
page-model-jump-family = Familie
page-model-jump-facts = Tatsachen
page-model-jump-sources = Quellen
page-model-requirements = { $count ->
    [one] Die Anforderung hinter dieser Stufe, mit Quelle
    [2] Beide Anforderungen hinter dieser Stufe, jede mit Quelle
   *[other] Alle { $count } Anforderungen hinter dieser Stufe, jede mit Quelle
}

## What is folded on a model's page: the evidence of a part, the requirements of a definition that are not met or not known
## ($failed, $open: how many), the clauses that matter, the variants.

page-model-part-evidence = Belege
page-model-lacking = { $failed ->
    [0] { $open } nicht bekannt
   *[other] { $open ->
        [0] { $failed } nicht erfüllt
       *[other] { $failed } nicht erfüllt, { $open } nicht bekannt
    }
}
page-model-clauses-count = { $count ->
    [one] Die Klausel, die etwas verlangt, jemanden ausschließt oder etwas zurücknimmt
   *[other] Die { $count } Klauseln, die etwas verlangen, jemanden ausschließen oder etwas zurücknehmen
}
page-model-variants-count = { $count ->
    [one] Eine Variante
   *[other] { $count } Varianten
}
