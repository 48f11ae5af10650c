# How a verdict is made: templates/method.html. Each section is a heading and its sentences, in their order.

page-method-title = Wie ein Urteil entsteht
page-method-lede =
    Auf der einen Seite Tatsachen, auf der anderen Anforderungen. Ein Urteil folgt, wenn man das eine am anderen misst;
    niemand trägt es ein.

## The facts.

page-method-facts = Die Tatsachen
page-method-records = { $count ->
    [one]
        { $count } Eintrag sagt zu jedem Bestandteil eines Modells, ob er veröffentlicht wurde, wie man ihn bekommt, unter
        welchen Bedingungen, und wer das sagt.
   *[other]
        { $count } Einträge sagen zu jedem Bestandteil eines Modells, ob er veröffentlicht wurde, wie man ihn bekommt,
        unter welchen Bedingungen, und wer das sagt.
}
page-method-components = { $count ->
    [one]
        Zu { $count } Bestandteil hat jemand nachgesehen; zu { $unknown } weiß noch niemand etwas. Sie gelten als unbekannt,
        nie als geschlossen.
   *[other]
        Zu { $count } Bestandteilen hat jemand nachgesehen; zu { $unknown } weiß noch niemand etwas. Sie gelten als
        unbekannt, nie als geschlossen.
}
page-method-licenses = { $count ->
    [one] { $count } Lizenztext ist gelesen, in { $clauses } Klauseln zerlegt.
   *[other] { $count } Lizenztexte sind gelesen, in { $clauses } Klauseln zerlegt.
}
# $mark: the message page-second-hand.
page-method-sources =
    Eine Behauptung ohne Quelle nimmt Ajar nicht an. Die Einträge nennen { $primary ->
        [one] { $primary } Quelle der Hersteller selbst
       *[other] { $primary } Quellen der Hersteller selbst
    }, { $secondary } Quellen, die wiedergeben, was andere sagen, und { $index ->
        [one] { $index } Eintrag anderer Verzeichnisse
       *[other] { $index } Einträge anderer Verzeichnisse
    }. Was nur aus den beiden letzten bekannt ist, trägt den Vermerk „{ $mark }“.
page-method-quotes = { $count ->
    [one] { $count } Tatsache ist mit dem genauen Wortlaut belegt.
   *[other] { $count } Tatsachen sind mit dem genauen Wortlaut belegt.
}
page-method-conflicts = { $count ->
    [one] Wo Quellen sich widersprechen ({ $count } Mal), sind alle angeführt.
   *[other] Wo Quellen sich widersprechen ({ $count } Mal), sind alle angeführt.
}

## The requirements.

page-method-requirements = Die Anforderungen
# $standards: the standards, each as page-method-version, with page-between-parts between them.
page-method-definitions =
    Eine Definition von „offen“ ist eine Datei mit Anforderungen, jede mit dem Satz der Definition und der Stelle, an der er
    steht. Sie trägt einen Namen und eine Version, denn Definitionen ändern sich: { $standards }.
page-method-version = { $standard } { $version }
page-method-conditions = { $count ->
    [one] Jede Anforderung verlangt eines von einem Bestandteil, mit { $count } Wort:
   *[other] Jede Anforderung verlangt eines von einem Bestandteil, mit einem von { $count } Wörtern:
}

## The verdict.

page-method-verdict = Das Urteil
page-method-verdict-range =
    Eine Anforderung, die nicht erfüllt ist, lässt eine Prüfung scheitern oder hält ein Modell unter einer Stufe. Eine, von
    der man es nicht weiß, lässt das Urteil offen: Es ist dann eine Spanne, von dem, was sicher ist, bis zu dem, was noch
    möglich ist, und die Seite sagt, welche unbekannte Tatsache es offen hält. Eine Punktzahl ist der Mittelwert ihrer
    Kriterien, mit denselben zwei Enden.
page-method-verdict-reasons =
    Die Gründe werden aufbewahrt, und das Urteil wird an ihnen abgelesen; beide können nicht auseinanderfallen. Die Seite
    eines Modells zeigt die Kette von der Anforderung bis zur Klausel, zur Quelle und zur Zeile in den Daten.

## Vocabulary and answers.

page-method-states = Was mit einem Bestandteil sein kann
page-method-uses = Was Sie dürfen
# $no, $unknown and $yes: the three messages after it, in bold.
page-method-uses-text =
    Die Antwort zu einer Nutzung wird an denselben Klauseln abgelesen: Eine Klausel, die ausschließt, ergibt „{ $no }“; eine,
    die niemand gelesen hat, ergibt „{ $unknown }“; Pflichten und Schwellenwerte ergeben „{ $yes }“. Schweigt ein Text,
    gilt das Urheberrecht: Was niemand erlaubt hat, ist vorbehalten. Die Antwort ist eine Lesart, keine Rechtsberatung.
page-method-uses-no = nein
page-method-uses-unknown = unbekannt
page-method-uses-yes-if = ja, wenn

## Disputes.

page-method-dispute = Wie Sie einem Urteil widersprechen
page-method-dispute-wrong =
    Ein Urteil ist falsch, wenn eine Tatsache falsch ist, eine Anforderung oder die Regel, die beide verbindet.
page-method-dispute-edit =
    Jede Seite verlinkt die Datei, aus der sie entstand; Sie können sie im Browser korrigieren. Ändern Sie die Tatsache,
    nennen Sie die Quelle, die sie belegt, und das Urteil folgt von selbst.
# Where files cannot be corrected in the browser.
page-method-dispute-file =
    Jede Seite verlinkt die Datei, aus der sie entstand. Ändern Sie die Tatsache, nennen Sie die Quelle, die sie belegt, und
    das Urteil folgt von selbst.
# $models: links to their pages.
page-method-dispute-replies = Sieht ein Hersteller es anders, steht seine Erwiderung neben dem Urteil, so bei { $models }.
page-method-dispute-none =
    Sieht ein Hersteller es anders, steht seine Erwiderung neben dem Urteil. Bisher gibt es keine.
# $changes: the message after it, as a link.
page-method-dispute-changes = Korrekturen bleiben unter „{ $changes }“ sichtbar.
page-method-dispute-changes-link = Änderungen
