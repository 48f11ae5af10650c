# Pages of the site's own and sections of the explainers: templates/page.html, templates/section.html.

# Above a text that is still being written, in a preview.
page-own-draft = Entwurf.
