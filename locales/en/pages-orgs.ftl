# Organizations: templates/orgs.html is the list, templates/org.html the page of one.

page-orgs-title = Organizations
# $doors: whether doors stand for the levels of the site's ladder, or signs of their own.
page-orgs-lede = { $doors ->
    [yes] Who releases models, and how far each opens the door.
   *[no] Who releases models, and where each of them stands.
}
# What sort of organization it is, below its name; with the country it is based in, if that is known.
page-orgs-kind = { $kind ->
    [company] Company
    [academic] Academic
    [nonprofit] Nonprofit
    [community] Community
   *[public] Public
}
page-orgs-kind-country = { $kind ->
    [company] Company, { $country }
    [academic] Academic, { $country }
    [nonprofit] Nonprofit, { $country }
    [community] Community, { $country }
   *[public] Public, { $country }
}

## One organization: names of facts, and its models.

page-org-full-name = Full name
page-org-kind = Kind
page-org-kind-name = { $kind ->
    [company] company
    [academic] academic
    [nonprofit] nonprofit
    [community] community
   *[public] public
}
page-org-country = Based in
page-org-url = Site
page-org-models = Its models
page-org-models-caption = Models of this organization
page-org-no-models = No model of this organization is recorded yet.
