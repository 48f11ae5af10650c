# Organizations: templates/orgs.html is the list, templates/org.html the page of one.

page-orgs-title = Organisationen
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
page-orgs-lede = { $doors ->
    [yes] Wer Modelle veröffentlicht, und wie weit jeder die Tür öffnet.
   *[no] Wer Modelle veröffentlicht und auf welchen Stufen sie stehen.
}
# What sort of organization it is, below its name; with the country it is based in, if that is known.
page-orgs-kind = { $kind ->
    [company] Unternehmen
    [academic] Wissenschaft
    [nonprofit] Gemeinnützig
    [community] Community
   *[public] Öffentliche Hand
}
page-orgs-kind-country = { $kind ->
    [company] Unternehmen, { $country }
    [academic] Wissenschaft, { $country }
    [nonprofit] Gemeinnützig, { $country }
    [community] Community, { $country }
   *[public] Öffentliche Hand, { $country }
}

## One organization: names of facts, and its models.

page-org-full-name = Voller Name
page-org-kind = Art
page-org-kind-name = { $kind ->
    [company] Unternehmen
    [academic] Wissenschaft
    [nonprofit] gemeinnützig
    [community] Community
   *[public] öffentliche Hand
}
page-org-country = Sitz in
page-org-url = Website
page-org-models = Ihre Modelle
page-org-models-caption = Modelle dieser Organisation
page-org-no-models = Von dieser Organisation ist noch kein Modell erfasst.
