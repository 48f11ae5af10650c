# Verdicts, findings, and what they rest on.

# The verdict in a sentence. $reached is what the step that is reached says, $next what stops the model, $later what
# else is missing: parts of sentences that a standard's file words.
verdict-reached = { CAPITAL($reached) }.
verdict-next = { CAPITAL($next) }.
verdict-closed = { CAPITAL($reached) }; { $next }.
verdict-stopped = { CAPITAL($reached) }, aber { $next }.
verdict-stopped-by-more = { CAPITAL($reached) }. { CAPITAL($next) }.
verdict-later = { CAPITAL($later) }.

# A verdict in a few words.
verdict-below = Unter der ersten Stufe
verdict-met = Erfüllt
verdict-not-met = Nicht erfüllt
verdict-unknown = Nicht geklärt
verdict-own = { CAPITAL($verdict) }
verdict-range = { $from } bis { $to }, nicht geklärt
verdict-score = { $score } von 1
verdict-score-range = { $from } von 1, möglich bis { $to }

# A finding.
finding-met = Erfüllt
finding-not-met = Nicht erfüllt
finding-partly = Teilweise erfüllt
finding-unknown = Unbekannt

# A fact that a finding rests on, in a sentence.
basis-no-terms = Ohne Lizenz veröffentlicht: alle Rechte vorbehalten.
basis-unknown-terms = Die Bedingungen sind noch nicht erfasst.
basis-unread-terms = Bedingungen sind genannt und wurden hier nicht gelesen.
basis-terms-not-found = Es wurde keine Lizenz gefunden.
basis-listed-osi = { $license } ist von der Open Source Initiative anerkannt.
basis-listed-fsf = { $license } ist nach der Free Software Foundation frei.
basis-listed-open-data = { $license } steht auf der Liste der Lizenzen für offene Daten und Inhalte.
basis-unlisted = { $license } steht auf keiner Liste anerkannter offener Lizenzen.
basis-not-osi = { $license } ist nicht von der Open Source Initiative anerkannt.
basis-spelled-open = Die Lizenz ist als „{ $text }“ angegeben, was das Werkzeug als offen zählt.
basis-spelled-closed = Die Lizenz ist als „{ $text }“ angegeben, was das Werkzeug nicht als offen zählt.
basis-coverage-full = Offene Lizenzen decken die ganze Veröffentlichung ab, auch Daten und Code der Trainingskette.
basis-coverage-partial = Offene Lizenzen decken nur einiges von Gewichten, Trainingscode und Daten ab.
basis-coverage-none = Offene Lizenzen decken zu wenig von Gewichten, Trainingscode und Daten ab.
basis-coverage-unknown = Niemand hat bewertet, wie weit offene Lizenzen die ganze Veröffentlichung abdecken.
basis-quality-full = Das Dokument behandelt alles, wonach das Verzeichnis fragt.
basis-quality-partial = Das Dokument behandelt einiges, wonach das Verzeichnis fragt.
basis-quality-unknown = Niemand hat bewertet, wie gründlich das Dokument ist.

# A place in a text: $title of the text, $at the place.
basis-origin = { $title }, { $at }

# How a standard turns findings into a verdict.
standard-kind-test-meaning = Alle Anforderungen oder gar nicht.
standard-kind-ladder-meaning = Stufen in einer Reihenfolge; jede verlangt ihre eigenen Anforderungen und die der Stufen darunter.
standard-kind-score-meaning = Benotete Kriterien in Gruppen: der Mittelwert der Mittelwerte der Gruppen. Voll zählt 1, teilweise 0,5, gar nicht 0.

# What a requirement asks of a part.
condition-downloadable-meaning = Der Bestandteil wurde ganz oder teilweise veröffentlicht und ist erhältlich: offen, nach einem Formular oder auf Anfrage.
condition-released-meaning = Der ganze Bestandteil wurde veröffentlicht.
condition-public-or-gated-meaning = Der ganze Bestandteil wurde veröffentlicht, und alle können ihn abrufen; ist erst ein Formular auszufüllen, ist das nicht geklärt.
condition-published-meaning = Der Bestandteil wurde veröffentlicht. Wurde es nur ein Teil davon, ist nicht geklärt, ob darin steht, wonach gefragt wird.
condition-unlimited-meaning = Die Bedingungen des Bestandteils begrenzen nicht, wer ihn nutzen darf, wie viele, wo oder wofür, und lassen alle ihn nutzen, verändern und weitergeben, auch für Geld.
condition-unlimited-but-safety-meaning = Wie unlimited. Bei einer Nutzungsrichtlinie oder ausgeschlossenen Bereichen ist das aber nicht geklärt: Ob sie verhältnismäßig sind, hat ein Gericht zu entscheiden.
condition-open-license-meaning = Der ganze Bestandteil wurde unter einer Lizenz veröffentlicht, die OSI oder FSF anerkannt haben oder die auf der Liste für offene Daten steht.
condition-osi-license-meaning = Der ganze Bestandteil wurde unter einer Lizenz veröffentlicht, die die OSI anerkannt hat.
condition-mot-open-meaning = Wie das Programm des Model Openness Tool zählt: aufgeführt, und die genau so geschriebene Lizenz ist von der OSI anerkannt, nach der FSF frei, OpenMDW-1.0 oder auf seiner eigenen Liste für Daten.
condition-described-meaning = Quellen und Verarbeitung der Daten sind beschrieben, oder mehr.
condition-itemized-meaning = Jede Quelle der Daten ist aufgeführt, oder mehr.
condition-itemized-if-shareable-meaning = Wie itemized. Sind die Daten nur beschrieben, ist das aber nicht geklärt: Was nicht geteilt werden darf, muss nur beschrieben sein.
condition-reconstructable-meaning = Die Daten sind erhältlich oder lassen sich erneut sammeln.
condition-graded-release-meaning = Benotet: veröffentlicht zählt voll, teilweise halb.
condition-graded-access-meaning = Benotet: offen für alle zählt voll; teilweise, nach einem Formular oder auf Anfrage halb.
condition-graded-document-meaning = Benotet: ein gründliches Dokument zählt voll, ein dünnes oder unvollständiges halb.
condition-graded-licenses-meaning = Benotet über die ganze Veröffentlichung: offene Lizenzen für alles zählen voll, für zwei von Gewichten, Trainingscode und Daten halb.
