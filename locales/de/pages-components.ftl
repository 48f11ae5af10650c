# All components: templates/components-list.html.

page-components-title = Bestandteile
page-components-lede = Ein Modell hat viele Bestandteile. Jeder wird veröffentlicht oder zurückgehalten. So viele Modelle haben sie jeweils veröffentlicht.

## Heads of its columns; those from "Released" on count models.

page-components-component = Bestandteil
page-components-group = Gruppe
page-components-released = Veröffentlicht
page-components-partial = Teilweise
page-components-withheld = Zurückgehalten
page-components-not-applicable = Nicht vorhanden
page-components-unknown = Unbekannt
