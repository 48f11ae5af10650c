# All components: templates/components-list.html.

page-components-title = Components
page-components-lede = A model is several ingredients, each released or kept. This is how many models released each of them.

## Heads of its columns; those from "Released" on count models.

page-components-component = Component
page-components-group = Group
page-components-released = Released
page-components-partial = In part
page-components-withheld = Withheld
page-components-not-applicable = No such part
page-components-unknown = Unknown
