# The finder and the pages of uses.

uses-title = What may I do?
uses-description = What each model lets you do, with the clause that says so.
uses-lede = Plain questions, answered for every model from the clauses of its license and the facts of its release. An answer is a reading, not legal advice.
uses-questions = One question at a time
# How many models answer so, at a glance.
uses-sum-yes = { $count } yes
uses-sum-limits = { $count } within limits
uses-sum-open = { $count } not known
uses-sum-no = { $count } no
finder-wishes = You want to
finder-about-you = About you
finder-not-said = not said
# $given: what the question takes as given, until a reader says otherwise.
finder-given = as in the question: { $given }
finder-show = Go to the answers
finder-clear = Clear
# The name of the place where the answers stand.
finder-answers = Answers
# The fields that choose among models, and what the rule of thumb for one graphics card is.
finder-model = The model
finder-modality = It reads or writes, besides text
finder-any = anything
finder-size = At most, in billions of parameters
# $memory: of the card, in gigabytes.
finder-card = Runs on one graphics card of { $memory } GB
# $limit: billions of parameters. $weights, $spare, $memory: gigabytes.
finder-card-rule = A rule of thumb: at { $bits } bits each, { $limit } billion parameters weigh { $weights } GB, and { $spare } of { $memory } GB are left for the text at hand. All parameters count, in a mixture of experts too.
finder-kind = You are
finder-seat = You are based in
finder-customers = Your customers are in
finder-field = Your field
finder-model-service = You offer models to others as a service
finder-work-assistant = You sell AI assistants for coding or office work
finder-automated-decisions = It decides about people's rights, and no person does
finder-in-product = You got it inside somebody else's product
finder-sued-licensor = You have sued the licensor over the model
finder-sued-over = Your lawsuit is
finder-place-of-use = You run and use it in
finder-monthly-users-at-release = Your users when the model was released
finder-product-annual-revenue = Revenue of your product in a year, US dollars
finder-employer-monthly-revenue = Revenue of your employer's group in a month, US dollars
# A fold with fields on which few texts turn.
finder-rare = More that some licenses ask
finder-monthly-users = Your users in a month
finder-annual-revenue = Your revenue in a year, US dollars
finder-monthly-revenue = Your revenue in a month, US dollars
finder-product-monthly-users = Users of your product with the model, in a month
finder-product-monthly-revenue = Revenue of that product in a month, US dollars
finder-yes = yes
finder-no = no
