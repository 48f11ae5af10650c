# Answers to "may I?": grades, duties, limits, what is not known, and risks.

## Grades, as a badge

answer-yes = Ja
answer-yes-notices = Ja, Hinweise beibehalten
answer-yes-duties = Ja, mit Pflichten
answer-yes-within-limits = Ja, in Grenzen
answer-only-noncommercial-or-research = Nur für manche Zwecke
answer-no-without-separate-license = Nur mit gesonderter Lizenz
answer-no = Nein
answer-no-weights = Keine Gewichte
answer-unclear = Text unklar
answer-terms-not-found = Bedingungen nicht gefunden
answer-not-read = Noch nicht gelesen

## Grades, as a sentence

answer-yes-meaning = Was Sie tun, löst keine Pflicht aus.
answer-yes-notices-meaning = Verlangt werden nur eine Kopie der Lizenz, die Hinweise und ein Vermerk in geänderten Dateien.
answer-yes-duties-meaning = Sie schulden mehr als Hinweise: eine Anzeige, einen Namen, eine Erklärung, dieselben Bedingungen.
answer-yes-within-limits-meaning = Eine Richtlinie, ein Anwendungsbereich, ein Ort, ein Zweck oder eine Zahl bindet Sie weiterhin.
answer-only-noncommercial-or-research-meaning = Die Bedingungen erlauben nur manche Zwecke, etwa Forschung oder eine Nutzung ohne Einnahmen. Ob Ihr Zweck dazugehört, ist offen.
answer-no-without-separate-license-meaning = Die Bedingungen schließen es aus, verweisen aber auf eine gesonderte Lizenz, um die Sie bitten können.
answer-no-meaning = Die Bedingungen schließen es aus und bieten nichts anderes an.
answer-no-weights-meaning = Die Gewichte sind nicht erhältlich: Sie nutzen das Modell nur über den Dienst des Anbieters und nach dessen Vertrag.
answer-unclear-meaning = Der Text lässt mehr als eine Lesart zu.
answer-terms-not-found-meaning = Die Bedingungen wurden nicht gefunden, oder es hat noch niemand nach ihnen gesucht.
answer-not-read-meaning = Die Bedingungen oder entscheidende Tatsachen sind noch nicht erfasst.

## What can be had. $component is a name in running text, $number its form: see component-form.

point-not-released = { $number ->
    [many] Die { $component } wurden nicht veröffentlicht
    [feminine] Die { $component } wurde nicht veröffentlicht
    [neuter] Das { $component } wurde nicht veröffentlicht
   *[masculine] Der { $component } wurde nicht veröffentlicht
}
point-gone = { $number ->
    [many] Die { $component } wurden veröffentlicht und sind nicht mehr erhältlich
    [feminine] Die { $component } wurde veröffentlicht und ist nicht mehr erhältlich
    [neuter] Das { $component } wurde veröffentlicht und ist nicht mehr erhältlich
   *[masculine] Der { $component } wurde veröffentlicht und ist nicht mehr erhältlich
}
point-network-only = Nur als Onlinedienst nutzbar: { $component }
point-release-unknown = { $number ->
    [many] { $component }: Es ist nicht erfasst, ob sie veröffentlicht wurden
    [feminine] { $component }: Es ist nicht erfasst, ob sie veröffentlicht wurde
    [neuter] { $component }: Es ist nicht erfasst, ob es veröffentlicht wurde
   *[masculine] { $component }: Es ist nicht erfasst, ob er veröffentlicht wurde
}
point-access-unknown = { $component }: Der Zugang ist nicht erfasst
point-terms-unknown = { $component }: Die Bedingungen sind noch nicht erfasst
point-terms-unread = { $component }: Die Bedingungen sind genannt und wurden hier nicht gelesen
point-terms-not-found = { $component }: Es wurde keine Lizenz gefunden
point-without-terms = { $component }: ohne Lizenz veröffentlicht, alle Rechte vorbehalten
point-unread = { $license }: Der Text ist nur teilweise oder gar nicht erfasst

## Permissions

point-denied-use = { $license }: Sie dürfen das Material nicht nutzen
point-denied-study = { $license }: Sie dürfen das Material nicht untersuchen
point-denied-modify = { $license }: Sie dürfen das Material nicht verändern
point-denied-redistribute = { $license }: Sie dürfen das Material nicht weitergeben
point-denied-commercial-use = { $license }: Sie dürfen mit dem Material kein Geld verdienen
point-denied-output-use = { $license }: Sie dürfen die Ausgaben des Modells nicht nutzen
point-denied-output-training = { $license }: Sie dürfen mit den Ausgaben kein solches Modell trainieren
point-denied-host-as-service = { $license }: Sie dürfen das Modell selbst nicht als Dienst anbieten
point-unclear-use = { $license }: Der Text lässt offen, ob Sie das Material nutzen dürfen
point-unclear-study = { $license }: Der Text lässt offen, ob Sie das Material untersuchen dürfen
point-unclear-modify = { $license }: Der Text lässt offen, ob Sie das Material verändern dürfen
point-unclear-redistribute = { $license }: Der Text lässt offen, ob Sie das Material weitergeben dürfen
point-unclear-commercial-use = { $license }: Der Text lässt offen, ob Sie mit dem Material Geld verdienen dürfen
point-unclear-output-use = { $license }: Der Text lässt offen, ob Sie die Ausgaben des Modells nutzen dürfen
point-unclear-output-training = { $license }: Der Text lässt offen, ob Sie mit den Ausgaben ein solches Modell trainieren dürfen
point-unclear-host-as-service = { $license }: Der Text lässt offen, ob Sie das Modell selbst als Dienst anbieten dürfen
point-nearby-output-training = Mit den Ausgaben kein Modell einer Art trainieren, die die Lizenz nennt
point-nearby-host-as-service = Das Modell selbst nicht als Dienst anbieten

## Limits that a reader keeps within. $bound is "at most 700,000,000"; $places and $purposes are lists.

# $when: "at-release", where the users of one month count, or "continuing".
limit-users-licensee = { $when ->
    [at-release] Sie hatten im Monat vor der Veröffentlichung der Version { $bound } monatlich aktive Nutzer
   *[continuing] Sie haben { $bound } monatlich aktive Nutzer
}
limit-users-licensee-and-affiliates = { $when ->
    [at-release] Sie und Ihre verbundenen Unternehmen hatten im Monat vor der Veröffentlichung der Version { $bound } monatlich aktive Nutzer
   *[continuing] Sie und Ihre verbundenen Unternehmen haben { $bound } monatlich aktive Nutzer
}
limit-users-product = { $when ->
    [at-release] Ihr Produkt oder Dienst mit dem Modell hatte im Monat vor der Veröffentlichung der Version { $bound } monatlich aktive Nutzer
   *[continuing] Ihr Produkt oder Dienst mit dem Modell hat { $bound } monatlich aktive Nutzer
}
limit-users-unclear = { $when ->
    [at-release] Sie oder Ihr Produkt hatten im Monat vor der Veröffentlichung der Version { $bound } monatlich aktive Nutzer: Der Text sagt nicht, was zählt
   *[continuing] Sie oder Ihr Produkt haben { $bound } monatlich aktive Nutzer: Der Text sagt nicht, was zählt
}
limit-users-licensee-and-employer = { $when ->
    [at-release] Sie und Ihr Arbeitgeber hatten im Monat vor der Veröffentlichung der Version { $bound } monatlich aktive Nutzer
   *[continuing] Sie und Ihr Arbeitgeber haben { $bound } monatlich aktive Nutzer
}
limit-year-licensee = Ihr Umsatz beträgt { $bound } US-Dollar im Jahr
limit-year-licensee-and-affiliates = Ihr Umsatz und der Ihrer verbundenen Unternehmen betragen zusammen { $bound } US-Dollar im Jahr
limit-year-product = Ihr Produkt oder Dienst mit dem Modell bringt { $bound } US-Dollar im Jahr ein
limit-year-unclear = Sie oder Ihr Produkt nehmen { $bound } US-Dollar im Jahr ein: Der Text sagt nicht, was zählt
limit-year-licensee-and-employer = Sie und Ihr Arbeitgeber nehmen { $bound } US-Dollar im Jahr ein
limit-month-licensee = Ihr Umsatz beträgt { $bound } US-Dollar im Monat
limit-month-licensee-and-affiliates = Ihr Umsatz und der Ihrer verbundenen Unternehmen betragen zusammen { $bound } US-Dollar im Monat
limit-month-product = Ihr Produkt oder Dienst mit dem Modell bringt { $bound } US-Dollar im Monat ein
limit-month-unclear = Sie oder Ihr Produkt nehmen { $bound } US-Dollar im Monat ein: Der Text sagt nicht, was zählt
limit-month-licensee-and-employer = Sie und Ihr Arbeitgeber nehmen { $bound } US-Dollar im Monat ein
# An amount in a bound: above it, from it on, or unclear at it.
bound-above = höchstens { $number }
bound-from = weniger als { $number }
bound-unclear = weniger als (vielleicht auch genau, der Text ist unklar) { $number }
# $limit is one of the sentences above.
limit-at-release = { $limit } (am Tag, an dem die Version veröffentlicht wurde)
limit-place-seat = Ihr Sitz liegt nicht im ausgeschlossenen Gebiet ({ $places })
limit-place-customers = Ihre Kunden sind nicht im ausgeschlossenen Gebiet ({ $places })
limit-place-use = Sie nutzen das Material nicht im ausgeschlossenen Gebiet ({ $places })
limit-place-output = Sie lassen die Ausgaben nicht im ausgeschlossenen Gebiet nutzen ({ $places })
# Of several things that one text wants out of the same places, $what is a list.
limit-places = Nicht im ausgeschlossenen Gebiet ({ $places }) dürfen liegen: { $what }
limit-out-seat = Ihr Sitz
limit-out-customers = Ihre Kunden
limit-out-use = Ihre Nutzung
limit-out-output = die Nutzung der Ausgaben
limit-purpose = Nur für diese Zwecke nutzen: { $purposes }
limit-field-of-use = Nicht in den Bereichen nutzen, die die Lizenz ausschließt
limit-acceptable-use = Die Nutzungsrichtlinie einhalten
limit-no-compete = Nicht mit dem Lizenzgeber konkurrieren
limit-geography = Nicht an den Orten nutzen, die die Lizenz ausschließt
limit-user-threshold = Unter der Zahl von Nutzern bleiben, die die Lizenz festlegt
limit-revenue-threshold = Unter dem Umsatz bleiben, den die Lizenz festlegt

## What holds past a limit. $follows is a clause's own sentence.

past-purpose = Die Lizenz erlaubt nur diese Zwecke: { $purposes }
past-place-seat = Die Lizenz gibt keine Rechte, wo Sie Ihren Sitz haben: { $places }
past-place-customers = Die Lizenz gibt keine Rechte, wo Ihre Kunden sind: { $places }
past-place-use = Die Lizenz gibt keine Rechte, wo Sie das Material nutzen: { $places }
past-places = Die Lizenz gibt keine Rechte, wo Sie, Ihre Nutzung oder Ihre Kunden sind: { $places }
past-place-output = Die Lizenz gibt keine Rechte, wo die Ausgaben genutzt werden: { $places }
past-field = Die Lizenz schließt diese Bereiche aus: { $field }
past-number = Sie überschreiten eine Zahl, die die Lizenz festlegt
past-no-compete = Die Lizenz schließt aus, was mit dem Lizenzgeber konkurriert
past-suit = Sie haben den Lizenzgeber verklagt; damit enden alle Rechte
unclear-field = Die Lizenz spricht von Ihrem Bereich in Worten, die mehr als eine Lesart zulassen: { $field }
unclear-place = Die Lizenz schließt Gebiete in Worten aus, die offenlassen, ob diese dazugehören: { $places }
# Where the law of a limit is only owed by some readers.
reach-if = { $point } – falls { $conditions }
reach-if-model-service = Sie anderen Modelle als Dienst anbieten
reach-if-work-assistant = Sie KI-Assistenten für Büro oder Programmierung verkaufen
reach-if-kinds = Sie { $kinds } sind
reach-unclear = { $point } (der Text lässt offen, ob das dazugehört)
reach-unclear-if = { $point } – falls { $conditions } (der Text lässt offen, ob das dazugehört)
# A duty that begins past numbers. $cutoffs is a list of "more than 100,000,000 monthly active users".
duty-from = { $duty } (nur ab dieser Größe: { $cutoffs })
cutoff-users = mehr als { $number } monatlich aktive Nutzer
cutoff-year = mehr als { $number } US-Dollar Umsatz im Jahr
cutoff-month = mehr als { $number } US-Dollar Umsatz im Monat
to-be-safe = { $duty } (sicherheitshalber: Die Lizenz lässt offen, ob sie das verlangt)

## Duties in plain words, where a record has none of its own

duty-license-copy = Eine Kopie der Lizenz mitgeben
duty-keep-notices = Urheber- und Lizenzhinweise beibehalten
duty-notice-file = Den Hinweis beifügen, den die Lizenz vorschreibt
duty-mark-changes = Kennzeichnen, was Sie geändert haben
duty-display = Die Herkunft anzeigen
duty-name = Die Regeln für den Namen befolgen
duty-statement = Den vorgeschriebenen Satz in öffentliche Erklärungen aufnehmen
duty-credit = Die Urheber nennen
duty-source = Den Quelltext weitergeben
duty-network-source = Den Nutzern den Quelltext über das Netz anbieten
duty-share-alike = Ableitungen unter denselben Bedingungen weitergeben
duty-pass-down = Dieselben Einschränkungen an Empfänger weitergeben
duty-tell-users = Empfängern sagen, welche Einschränkungen gelten
duty-procure = Dafür sorgen, dass alle, die für Sie handeln, die Bedingungen einhalten
duty-register = Sich zuerst registrieren
duty-accept-terms = Beim Download Bedingungen annehmen
duty-latest-version = Die neueste Version nutzen
duty-documentation = Die Dokumentation beibehalten und eigene beifügen
duty-feedback = Dem Lizenzgeber berichten
duty-no-technical-measures = Empfänger nicht durch technische Maßnahmen beschränken

## Risks

risk-indemnity = Sie tragen Schäden des Lizenzgebers
risk-patent-retaliation = Rechte enden, wenn Sie klagen
risk-no-patent-grant = Keine Patentlizenz
risk-terms-can-change = Bedingungen können sich ändern
risk-revocable = Jederzeit widerrufbar
risk-auto-termination = Endet bei einem Verstoß von selbst
risk-ends-rights-at-threshold = Rechte enden ab einer Zahl
risk-policy-not-in-text = Eine Richtlinie bindet, die hier nicht gelesen wurde
risk-deletion = Kopien sind am Ende zu löschen
risk-remote-restriction = Nutzung kann aus der Ferne beschränkt werden
risk-licensor-owns-derivatives = Lizenzgeber hat Rechte an Ableitungen
risk-guardrail-termination = Endet, wenn Sie Schutzmaßnahmen entfernen
risk-export-control = Exportregeln binden
risk-foreign-court = Fremdes Recht oder Gericht

## Readers, fields, purposes and places, in running text

reader-person = eine Privatperson
reader-company = ein Unternehmen
reader-nonprofit = eine gemeinnützige Organisation
reader-university = eine Hochschule
reader-public-body = eine öffentliche Stelle
field-none = keiner davon
field-medical = Medizin und Gesundheit
field-legal = Rechtsberatung und Justiz
field-police = Polizei und Strafverfolgung
field-migration = Migration und Asyl
field-military = Militär und Waffen
field-critical-infrastructure = kritische Infrastruktur
field-employment = Personalauswahl und Beschäftigung
field-education = Bildung
field-credit = Kredit und Versicherung
field-biometrics = Biometrie und Überwachung
field-disinformation = Desinformation
field-adult = Inhalte für Erwachsene
field-gambling = Glücksspiel
practice-automated-decisions = Entscheidungen über Menschen, die kein Mensch trifft
practice-in-fields = { $practice } (in { $fields })
purpose-personal = private Nutzung
purpose-research = Forschung
purpose-company-research = Forschung eines Unternehmens
purpose-education = Bildung
purpose-evaluation = Erprobung
purpose-internal = Alltagsarbeit in einer Behörde oder gemeinnützigen Organisation
purpose-company-internal = Alltagsarbeit in einem Unternehmen
purpose-free-publication = kostenlose Veröffentlichung
purpose-company-publication = Veröffentlichung durch ein Unternehmen
purpose-commercial = kommerzielle Nutzung

## On pages

answer-section = Was Sie dürfen
answer-risks = Risiken unter diesen Bedingungen
answer-free = Keine Lizenzbedingungen.
# $edition is a name or a list of names, $count how many they are: "72b".
answer-edition = { $count ->
    [one] Fassung { $edition }
   *[other] Fassungen { $edition }
}
# Under editions after the first: what is not said of them is as with the first; what only that edition asks comes on top.
answer-rest-as-lead = Alles Übrige gilt wie bei den zuerst genannten Fassungen.
answer-all-as-lead = Sie dürfen dasselbe wie bei den zuerst genannten Fassungen.
answer-on-top = Wie bei den zuerst genannten Fassungen, und dazu:
# $point: the sentence of a fact that would rule the use out, were it known to be so.
point-not-settled = Es ist nicht geklärt, ob das zutrifft: { CAPITAL($point) }
# $question: the same as a question in running text: "whether the training data can be had".
point-unsettled = Es ist nicht geklärt, { $question }
answer-depends = hängt von der Fassung ab
# An edition that answers otherwise: "3b: No". $edition is a name or a list of names.
answer-other-edition = { $edition }: { $answer }
# $conditions: what the use itself says of the reader, in a series.
answer-met = Bei dieser Nutzung schon erfüllt: { $conditions }

# A condition that an answer before has already told in full, by the name of its clause.
answer-again = { $clause }
