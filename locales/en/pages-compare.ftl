# Models side by side: templates/compare.html.

page-compare-title = Compare
page-compare-lede = Two to four models side by side. The choice is in the address of this page, so that it can be kept and sent.
# $families: the message after it, as a link.
page-compare-no-script =
    Choosing models takes a script, which this browser does not run. The pages of { $families } show releases of one name
    one after the other without it.
# The same in a site without families.
page-compare-no-script-alone = Choosing models takes a script, which this browser does not run.
page-compare-no-script-families = families
page-compare-families = By family
