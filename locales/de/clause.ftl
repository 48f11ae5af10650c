# What a license says: its clauses, their values and their thresholds.

# What a clause is about in running text, as a heading (-heading), and what that means (-meaning).

clause-use = Nutzung
clause-use-heading = Nutzung
clause-use-meaning = Das Material nutzen und ausführen.

clause-study = Untersuchung
clause-study-heading = Untersuchung
clause-study-meaning = Das Material ansehen und verstehen, wie es funktioniert.

clause-modify = Veränderung
clause-modify-heading = Veränderung
clause-modify-meaning = Das Material verändern und Ableitungen davon herstellen.

clause-redistribute = Weitergabe
clause-redistribute-heading = Weitergabe
clause-redistribute-meaning = Das Material weitergeben, verändert oder nicht.

clause-sublicense = Unterlizenzierung
clause-sublicense-heading = Unterlizenzierung
clause-sublicense-meaning = Anderen selbst dieselben Rechte einräumen.

clause-commercial-use = kommerzielle Nutzung
clause-commercial-use-heading = Kommerzielle Nutzung
clause-commercial-use-meaning = Mit dem Material Geld verdienen.

clause-output-use = Nutzung der Ausgaben
clause-output-use-heading = Nutzung der Ausgaben
clause-output-use-meaning = Nutzen, was das Modell ausgibt.

clause-output-training = Training mit Ausgaben
clause-output-training-heading = Training mit Ausgaben
clause-output-training-meaning = Ein anderes Modell mit den Ausgaben trainieren.

clause-host-as-service = Angebot als Dienst
clause-host-as-service-heading = Angebot als Dienst
clause-host-as-service-meaning = Das Material anderen über das Netz als Dienst anbieten.

clause-patent-grant = Patentlizenz
clause-patent-grant-heading = Patentlizenz
clause-patent-grant-meaning = Eine ausdrückliche Lizenz an Patenten.

clause-license-copy = Kopie der Lizenz
clause-license-copy-heading = Kopie der Lizenz
clause-license-copy-meaning = Eine Kopie der Lizenz mitgeben.

clause-keep-notices = Beibehalten der Hinweise
clause-keep-notices-heading = Beibehalten der Hinweise
clause-keep-notices-meaning = Hinweise auf Urheberrecht, Patente, Namensnennung und Erlaubnis beibehalten.

clause-notice-file = Hinweisdatei
clause-notice-file-heading = Hinweisdatei
clause-notice-file-meaning = Eine Hinweisdatei oder Zeile beifügen, die der Text vorschreibt.

clause-mark-changes = Kennzeichnen von Änderungen
clause-mark-changes-heading = Kennzeichnen von Änderungen
clause-mark-changes-meaning = Angeben, was geändert wurde.

clause-display = Anzeige der Herkunft
clause-display-heading = Anzeige der Herkunft
clause-display-meaning = Die Herkunft dort anzeigen, wo Nutzer sie sehen.

clause-name = Name
clause-name-heading = Name
clause-name-meaning = Regeln für den Namen dessen, was daraus entsteht.

clause-statement = öffentliche Erklärung
clause-statement-heading = Öffentliche Erklärung
clause-statement-meaning = Ein Satz, den öffentliche Erklärungen enthalten müssen.

clause-credit = Namensnennung
clause-credit-heading = Namensnennung
clause-credit-meaning = Die Urheber in Werken oder Veröffentlichungen nennen.

clause-source = Quelltext
clause-source-heading = Quelltext
clause-source-meaning = Den Quelltext weitergeben.

clause-network-source = Quelltext über das Netz
clause-network-source-heading = Quelltext über das Netz
clause-network-source-meaning = Den Nutzern den Quelltext über das Netz anbieten.

clause-share-alike = Weitergabe unter gleichen Bedingungen
clause-share-alike-heading = Weitergabe unter gleichen Bedingungen
clause-share-alike-meaning = Ableitungen nur unter denselben Bedingungen weitergeben.

clause-pass-down = Weitergabe der Einschränkungen
clause-pass-down-heading = Weitergabe der Einschränkungen
clause-pass-down-meaning = Alle, die das Material erhalten oder nutzen, an dieselben Einschränkungen binden.

clause-tell-users = Information der Nutzer
clause-tell-users-heading = Information der Nutzer
clause-tell-users-meaning = Empfängern sagen, welche Einschränkungen gelten.

clause-procure = Einstehen für Beauftragte
clause-procure-heading = Einstehen für Beauftragte
clause-procure-meaning = Dafür sorgen, dass alle, die für den Lizenznehmer handeln, die Bedingungen einhalten.

clause-register = Registrierung
clause-register-heading = Registrierung
clause-register-meaning = Sich vor der Nutzung registrieren oder sie beantragen.

clause-accept-terms = beim Download angenommene Bedingungen
clause-accept-terms-heading = Beim Download angenommene Bedingungen
clause-accept-terms-meaning = Beim Download Bedingungen annehmen.

clause-latest-version = neueste Version
clause-latest-version-heading = Neueste Version
clause-latest-version-meaning = Die neueste Version nutzen.

clause-documentation = Dokumentation
clause-documentation-heading = Dokumentation
clause-documentation-meaning = Erklärende Dokumentation beibehalten oder beifügen.

clause-feedback = Berichte an den Lizenzgeber
clause-feedback-heading = Berichte an den Lizenzgeber
clause-feedback-meaning = Dem Lizenzgeber berichten oder etwas zurückgeben.

clause-no-technical-measures = keine technischen Maßnahmen
clause-no-technical-measures-heading = Keine technischen Maßnahmen
clause-no-technical-measures-meaning = Empfänger nicht durch technische Maßnahmen beschränken.

clause-user-threshold = Schwellenwert für Nutzer
clause-user-threshold-heading = Schwellenwert für Nutzer
clause-user-threshold-meaning = Eine Zahl von Nutzern, ab der die Lizenz endet oder sich ändert.

clause-revenue-threshold = Schwellenwert für Umsatz
clause-revenue-threshold-heading = Schwellenwert für Umsatz
clause-revenue-threshold-meaning = Ein Umsatz, ab dem die Lizenz endet oder sich ändert.

clause-purpose = Zweck
clause-purpose-heading = Zweck
clause-purpose-meaning = Nutzung nur für manche Zwecke: Forschung, ohne Einnahmen, nicht im Produktivbetrieb.

clause-field-of-use = Anwendungsbereiche
clause-field-of-use-heading = Anwendungsbereich
clause-field-of-use-meaning = Bereiche, in denen das Material nicht genutzt werden darf.

clause-acceptable-use = Nutzungsrichtlinie
clause-acceptable-use-heading = Nutzungsrichtlinie
clause-acceptable-use-meaning = Eine Richtlinie zur zulässigen Nutzung, die einzuhalten ist.

clause-geography = Gebiet
clause-geography-heading = Gebiet
clause-geography-meaning = Personen, Unternehmen oder Nutzungen, die nach ihrem Ort ausgeschlossen sind.

clause-no-compete = keine konkurrierende Nutzung
clause-no-compete-heading = Keine konkurrierende Nutzung
clause-no-compete-meaning = Keine Nutzung, die mit dem Lizenzgeber konkurriert.

clause-indemnity = Freistellung
clause-indemnity-heading = Freistellung
clause-indemnity-meaning = Das Versprechen, für Schäden des Lizenzgebers aufzukommen.

clause-patent-retaliation = Ende bei Patentklage
clause-patent-retaliation-heading = Ende bei Patentklage
clause-patent-retaliation-meaning = Patentrechte, die für den enden, der wegen Patenten klagt.

clause-litigation-termination = Ende bei Klage
clause-litigation-termination-heading = Ende bei Klage
clause-litigation-termination-meaning = Alle Rechte enden für den, der klagt.

clause-unilateral-change = einseitige Änderung
clause-unilateral-change-heading = Einseitige Änderung
clause-unilateral-change-meaning = Der Lizenzgeber kann die Bedingungen allein ändern.

clause-unilateral-termination = einseitige Beendigung
clause-unilateral-termination-heading = Einseitige Beendigung
clause-unilateral-termination-meaning = Der Lizenzgeber kann die Lizenz allein beenden, auch ohne Verstoß.

clause-termination-on-breach = Ende bei Verstoß
clause-termination-on-breach-heading = Ende bei Verstoß
clause-termination-on-breach-meaning = Alle Rechte enden bei einem Verstoß.

clause-deletion = Löschung
clause-deletion-heading = Löschung
clause-deletion-meaning = Kopien müssen gelöscht werden, wenn die Lizenz endet.

clause-remote-restriction = Beschränkung aus der Ferne
clause-remote-restriction-heading = Beschränkung aus der Ferne
clause-remote-restriction-meaning = Der Lizenzgeber behält sich vor, die Nutzung zu beschränken, auch aus der Ferne.

clause-derivatives-ownership = Rechte an Ableitungen
clause-derivatives-ownership-heading = Anspruch auf Ableitungen
clause-derivatives-ownership-meaning = Ableitungen gehören dem Lizenzgeber, oder er erhält Rechte an ihnen.

clause-guardrail-termination = Ende beim Entfernen von Schutzmaßnahmen
clause-guardrail-termination-heading = Ende beim Entfernen von Schutzmaßnahmen
clause-guardrail-termination-meaning = Rechte enden für den, der Schutzmaßnahmen entfernt.

clause-export-control = Exportregeln
clause-export-control-heading = Exportkontrolle
clause-export-control-meaning = Exportregeln sind einzuhalten.

clause-trademark = Marken
clause-trademark-heading = Markenrecht
clause-trademark-meaning = Grenzen für die Nutzung von Namen und Zeichen.

clause-governing-law = anwendbares Recht
clause-governing-law-heading = Anwendbares Recht
clause-governing-law-meaning = Ein Recht oder ein Gericht, das festgelegt ist.

# The groups of clauses, and what each is.
clause-group-permission = Rechte
clause-group-permission-meaning = Was der Text Ihnen erlaubt.
clause-group-duty = Pflichten
clause-group-duty-meaning = Was er dafür verlangt.
clause-group-limit = Grenzen
clause-group-limit-meaning = Wen, wo, wofür oder ab welcher Größe er ausschließt.
clause-group-risk = Risiken
clause-group-risk-meaning = Wie Ihre Rechte enden können und wofür Sie einstehen.

# The value of a clause, as a heading.
clause-value-granted = Erlaubt
clause-value-conditional = Bedingt
clause-value-denied = Nicht erlaubt
clause-value-silent = Nicht erwähnt
clause-value-required = Verlangt
clause-value-none = Nicht verlangt
clause-value-present = Gilt
clause-value-limited = Gilt eingeschränkt
clause-value-absent = Gilt nicht
clause-value-unclear = Unklar

# What a clause says, as sentences that follow one another. $clause is a heading, $value one of the values above; the
# rest are a license record's own words.
# A heading is in the singular, so that a value in the singular goes with it.
clause-says = { $clause }: { LOWER($value) }.
clause-says-threshold = { $clause }: { LOWER($value) } ({ $threshold }).
clause-says-effect = { CAPITAL($effect) }.
clause-says-scope = Gilt für: { $scope }.
clause-says-exception = Ausgenommen: { $exception }.
clause-unread = { $clause }: Der Text wurde darauf noch nicht gelesen.
clause-elsewhere = { $clause }: betrifft nur andere Modelle.
clause-not-in-text = { $clause }: steht nicht im Text.

# What follows from a clause, as a paragraph of its own.
clause-effect = { CAPITAL($effect) }

# A section of a license that is only numbered.
clause-section = Abschnitt { $at }

# What the clauses of a license do to its users, in a verdict's sentence: "the license forbids commercial use".
limited-user-threshold = schließt Unternehmen oberhalb einer Nutzerzahl aus
limited-revenue-threshold = schließt Unternehmen oberhalb einer Umsatzgrenze aus
# The same of those alone who offer models to others as a service.
# $businesses: "Anbieter gehosteter Modelle and Anbieter von KI-Assistenten für Büro und Programmierung".
limited-user-threshold-business = schließt { $businesses } oberhalb einer Nutzerzahl aus
limited-revenue-threshold-business = schließt { $businesses } oberhalb einer Umsatzgrenze aus
business-model-service = Anbieter gehosteter Modelle
business-work-assistant = Anbieter von KI-Assistenten für Büro und Programmierung
limited-geography = lässt einige Regionen aus
limited-purpose = beschränkt die Anwendungsbereiche
# A policy that binds users, where no field of use is closed.
limited-acceptable-use = verlangt, eine Nutzungsrichtlinie einzuhalten
limited-purposes = erlaubt nur bestimmte Zwecke
limited-no-compete = verbietet den Wettbewerb mit dem Lizenzgeber
limited-commercial-use = verbietet die kommerzielle Nutzung
limited-modify = verbietet Veränderungen
limited-redistribute = verbietet die Weitergabe
limited-persons = beschränkt den Kreis der Berechtigten
limited-everybody = fehlt, sodass alle Rechte vorbehalten sind
limited-users = beschränkt ihre Nutzer

# The four freedoms, and whether a license gives them to everyone.
freedom-use = Nutzen
freedom-study = Untersuchen
freedom-modify = Verändern
freedom-share = Weitergeben
freedom-met = für alle
freedom-not-met = eingeschränkt
freedom-unknown = nicht bekannt

# How a clause was read, for the answers: a line for each thing, folded below the text's own words.
# $acts: what is done. $readers, $spared: people or organizations. $names: fields, purposes, places.
read-acts = Greift bei: { $acts }
read-all-acts = Nur zusammen mit: { $acts }
read-unclear-acts = Offen bei: { $acts }
read-who = Trifft nur: { $readers }
read-unclear-who = Offen bei: { $readers }
read-in-product = wer es als Teil eines fremden Produkts erhielt
read-spares = Ausgenommen: { $spared }
read-spares-unless = Ausgenommen: { $spared }; nicht aber bei: { $acts }
read-perhaps-spares = Vielleicht ausgenommen: { $spared }
read-perhaps-spares-unless = Vielleicht ausgenommen: { $spared }; sicher nicht bei: { $acts }
# $what: what must not be in the places.
read-places = Nicht im ausgeschlossenen Gebiet ({ $places }): { $what }
read-excludes = Schließt aus: { $names }
read-allows = Erlaubt: { $names }
read-open = Offen: { $names }
read-past-all-rights-end = Folge: alle Rechte enden
read-past-right-ends = Folge: dieses Recht endet
read-past-agreement = Folge: um eine Vereinbarung lässt sich bitten
read-past-duty = Folge: eine Pflicht beginnt
read-suits = Klagen, die zählen: { $suits }
suit-patent = wegen Patenten
suit-copyright = wegen Urheberrechten
suit-any = wegen des Materials überhaupt
read-ends-itself = Die Rechte enden von selbst
read-ends-by-notice = Die Rechte enden durch eine Erklärung
# $time: "30 days".
read-cure = Frist zur Abhilfe: { $time }
read-law = Recht: { $place }
# $state: letters of a state, "CA".
read-law-state = Recht: { $place } ({ $state })
read-law-licensee = Recht: wo der Lizenznehmer zu Hause ist
act-any = allem
act-run = Betrieb
act-study = Untersuchung
act-modify = Veränderung
act-convey = Weitergabe von Kopien
act-convey-derivative = Weitergabe veränderter Kopien
act-ship = Auslieferung in einem Produkt
act-offer-service = Angebot eines Dienstes damit
act-offer-model = Angebot des Modells selbst als Dienst
act-use-outputs = Nutzung der Ausgaben
act-train-language-model = Training eines Sprachmodells mit den Ausgaben
act-train-other-model = Training eines anderen kleinen Modells mit den Ausgaben
act-convey-trained = Weitergabe eines mit den Ausgaben trainierten Modells
act-publish-findings = Veröffentlichung von Erkenntnissen
act-earn = Geldverdienen damit
act-employer = Einsatz für eine Organisation
act-field = Einsatz in einem sensiblen Bereich
