# What is said beside the pages: in the feed and at old addresses.

# The feed of changes: its name, who writes it, and the title of an entry. $kind is one of the next three.
feed-title = { $site }: Änderungen
# The feed of explainers.
feed-explainers-title = { $site }: Erklärtexte
# The feed of one record or family, by its $name.
feed-record-title = { $name }: Änderungen bei { $site }
feed-author = Mitwirkende von { $site }
feed-entry = { $name } ({ $kind })
feed-kind-fact = Tatsache
feed-kind-correction = Korrektur
feed-kind-rubric = Regel

# The page at an old address. $link leads to the new one.
moved-title = Umgezogen
moved-text = Diese Seite ist umgezogen. Sie steht jetzt hier: { $link }.

## The files for programs: what each collection holds, and what every document says of itself.

# llms.txt: what its reader should know first, and the names of two of its parts.
llms-about = Jede Seite gibt es auch in Markdown: unter ihrer eigenen Adresse mit { $ending } dahinter. Was niemand nachgesehen hat, ist „unbekannt“, und das heißt nicht „nein“. Die Tatsachen haben den Stand vom { $day }.
llms-programs = Für Programme
llms-full = Alle Erklärtexte, Definitionen und Begriffe und eine Zeile zu jedem Modell, in einer Datei

api-about-models = Veröffentlichungen von Modellen: Tatsachen mit ihren Belegen, und wo die Modelle stehen.
api-about-editions = Was man herunterlädt: eine Größe oder Ausbaustufe eines Modells, mit aufgelösten Bedingungen, Zugängen und Grundlagen.
api-about-licenses = Texte von Lizenzen und anderen Bedingungen, Klausel für Klausel, mit ihrem Wortlaut.
api-about-standards = Definitionen von „offen“ mit ihren Stufen und Anforderungen.
api-about-uses = Was Leser vorhaben, als Handlungen.
api-about-answers = Darf man das? Die Antwort für jede Nutzung und jede Fassung, mit den Bedingungen, von denen sie abhängt.
api-about-conditions = Die Klauseln und Tatsachen, von denen Antworten abhängen, jeweils als Fragen an den Leser.
api-about-verdicts = Was jeder Standard über jedes Modell sagt, mit den Gründen.
api-about-components = Die Bestandteile eines Modells, und wer sie veröffentlicht hat.
api-about-organizations = Wer Modelle veröffentlicht.
api-about-datasets = Datensätze, die Modelle gemeinsam haben.
api-about-indices = Wer sonst Modelle bewertet.
api-about-glossary = Die Begriffe, die diese Website verwendet.
api-about-changes = Was sich in den Einträgen geändert hat, das Neueste zuerst: Tatsachen, Korrekturen, Regeln.
api-about-index = Jede Sammlung mit ihren Adressen.
api-about-lookup = Von den Namen, die andere verwenden, zu den Kennungen von Modellen und Fassungen.
api-about-readers = Was Bedingungen von Lesern wissen wollen und wie eine Antwort lauten kann: alles, was man neben den Bedingungen braucht, um eine Antwort auszurechnen.
api-about-columns = Was die Spalten einer Tabelle bedeuten.
api-schema-version = Die Version des Schemas: Ihre erste Zahl ändert sich, wenn etwas entfällt, die zweite, wenn etwas hinzukommt.
api-url = Die eigene Adresse des Dokuments.
api-page-url = Die Adresse der Seite, die dasselbe für Menschen sagt, wenn es eine gibt.
api-schema = Die Adresse seines Schemas.
api-license = Die Lizenz der Daten als SPDX-Kennung, wenn die Site eine nennt.
api-as-of = Der Tag, dessen Stand die Tatsachen wiedergeben.
api-language = Die Sprache der Texte, als Kürzel nach BCP 47: die, in der die Daten geschrieben sind.
api-revision = Ändert sich mit jedem Byte der Daten, der Texte und der Einstellungen; in der Datei eines Eintrags oder eines Modells mit jedem Byte dessen, was darin steht.
