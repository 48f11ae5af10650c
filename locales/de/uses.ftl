# The finder and the pages of uses.

uses-title = Was darf ich?
uses-description = Was jedes Modell Ihnen erlaubt, mit der Klausel, die es sagt.
uses-lede = Einfache Fragen, für jedes Modell aus den Klauseln seiner Lizenz und den Tatsachen seiner Veröffentlichung beantwortet. Eine Antwort ist eine Lesart, keine Rechtsberatung.
uses-questions = Eine Frage nach der anderen
# How many models answer so, at a glance.
uses-sum-yes = { $count } Ja
uses-sum-limits = { $count } in Grenzen
uses-sum-open = { $count } nicht bekannt
uses-sum-no = { $count } Nein
finder-wishes = Was haben Sie vor?
finder-about-you = Zu Ihnen
finder-not-said = keine Angabe
# $given: what the question takes as given, until a reader says otherwise.
finder-given = wie in der Frage: { $given }
finder-show = Zu den Antworten
finder-clear = Zurücksetzen
# The name of the place where the answers stand.
finder-answers = Antworten
# The fields that choose among models, and what the rule of thumb for one graphics card is.
finder-model = Das Modell
finder-modality = Liest oder schreibt neben Text
finder-any = beliebig
finder-size = Höchstens, in Milliarden Parametern
# $memory: of the card, in gigabytes.
finder-card = Läuft auf einer Grafikkarte mit { $memory } GB
# $limit: billions of parameters. $weights, $spare, $memory: gigabytes.
finder-card-rule = Eine Faustregel: Mit je { $bits } Bit wiegen { $limit } Milliarden Parameter { $weights } GB, und { $spare } von { $memory } GB bleiben für den Text, an dem gearbeitet wird. Es zählen alle Parameter, auch bei einer Mischung von Experten.
finder-kind = Sie sind
finder-seat = Ihr Sitz
finder-customers = Ort Ihrer Kunden
finder-field = Ihr Bereich
finder-model-service = Sie bieten anderen Modelle als Dienst an
finder-work-assistant = Sie verkaufen KI-Assistenten für Büro oder Programmierung
finder-automated-decisions = Es entscheidet über Rechte von Menschen, ohne dass ein Mensch entscheidet
finder-in-product = Sie haben es als Teil eines fremden Produkts erhalten
finder-sued-licensor = Sie haben den Lizenzgeber wegen des Modells verklagt
finder-sued-over = Sie haben geklagt
finder-place-of-use = Ort, an dem Sie es betreiben und nutzen
finder-monthly-users-at-release = Ihre Nutzer im Monat, als das Modell erschien
finder-product-annual-revenue = Umsatz Ihres Produkts im Jahr, US-Dollar
finder-employer-monthly-revenue = Umsatz der Gruppe Ihres Arbeitgebers im Monat, US-Dollar
# A fold with fields on which few texts turn.
finder-rare = Wonach manche Lizenzen noch fragen
finder-monthly-users = Ihre Nutzer im Monat
finder-annual-revenue = Ihr Umsatz im Jahr, US-Dollar
finder-monthly-revenue = Ihr Umsatz im Monat, US-Dollar
finder-product-monthly-users = Nutzer Ihres Produkts mit dem Modell, im Monat
finder-product-monthly-revenue = Umsatz dieses Produkts im Monat, US-Dollar
finder-yes = ja
finder-no = nein
