# Wo das Thema von einem Spektrum spricht, sprechen wir von Modellen.
meta-spectrum-title = Alle Modelle
page-spectrum-title = Alle Modelle
