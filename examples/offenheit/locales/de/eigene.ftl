# Wo das Thema von Türen und einem Spektrum spricht, sprechen wir von Stufen.
meta-spectrum-title = Alle Modelle
meta-spectrum-crumb = Modelle
page-spectrum-title = Alle Modelle
page-spectrum-lede =
    Eine Zeile je Modell: auf welcher Stufe es steht, was von jedem Bestandteil veröffentlicht wurde und was das für Sie heißt.
    Unbekannt heißt, dass noch niemand nachgesehen hat; es zählt nicht als Nein. { $components }, Bestandteil für Bestandteil.
page-base-spectrum = Modelle
page-not-found-lede =
    Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler.
    Beginnen Sie neu auf der { $home }, oder sehen Sie sich { $spectrum } an.
page-not-found-spectrum = alle Modelle
page-families-lede =
    Ein Name ist kein Versprechen: Was unter ihm veröffentlicht wurde, kann sich mit jeder Version ändern. Jedes Zeichen steht für
    eine Veröffentlichung, die älteste zuerst.
page-orgs-lede = Wer Modelle veröffentlicht und auf welchen Stufen sie stehen.
script-compare-spectrum = Stufe
