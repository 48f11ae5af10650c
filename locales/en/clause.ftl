# What a license says: its clauses, their values and their thresholds.

# What a clause is about in running text, as a heading (-heading), and what that means (-meaning).

clause-use = use
clause-use-heading = Use
clause-use-meaning = Running the material.

clause-study = study
clause-study-heading = Study
clause-study-meaning = Inspecting it and learning how it works.

clause-modify = modify
clause-modify-heading = Modify
clause-modify-meaning = Changing it and making derivatives.

clause-redistribute = redistribute
clause-redistribute-heading = Redistribute
clause-redistribute-meaning = Passing it on, changed or not.

clause-sublicense = sublicense
clause-sublicense-heading = Sublicense
clause-sublicense-meaning = Granting others the same rights oneself.

clause-commercial-use = commercial use
clause-commercial-use-heading = Commercial use
clause-commercial-use-meaning = Using it for money.

clause-output-use = use of outputs
clause-output-use-heading = Use of outputs
clause-output-use-meaning = Using what the model produces.

clause-output-training = training on outputs
clause-output-training-heading = Training on outputs
clause-output-training-meaning = Training another model on what it produces.

clause-host-as-service = hosting as a service
clause-host-as-service-heading = Hosting as a service
clause-host-as-service-meaning = Offering it to others as a service over the network.

clause-patent-grant = patent grant
clause-patent-grant-heading = Patent grant
clause-patent-grant-meaning = An express license of patents.

clause-license-copy = copy of the license
clause-license-copy-heading = Copy of the license
clause-license-copy-meaning = Passing on a copy of the license.

clause-keep-notices = keeping notices
clause-keep-notices-heading = Keeping notices
clause-keep-notices-meaning = Keeping notices of copyright, patents, attribution and permission.

clause-notice-file = notice file
clause-notice-file-heading = Notice file
clause-notice-file-meaning = Adding a notice file or line that the text prescribes.

clause-mark-changes = marking changes
clause-mark-changes-heading = Marking changes
clause-mark-changes-meaning = Saying what was changed.

clause-display = display
clause-display-heading = Display
clause-display-meaning = Showing the origin where users see it.

clause-name = name
clause-name-heading = Name
clause-name-meaning = Rules for the name of what is built.

clause-statement = public statement
clause-statement-heading = Public statement
clause-statement-meaning = A sentence that public statements must carry.

clause-credit = credit
clause-credit-heading = Credit
clause-credit-meaning = Naming the author in works or publications.

clause-source = source
clause-source-heading = Source
clause-source-meaning = Passing on the source.

clause-network-source = source over the network
clause-network-source-heading = Source over the network
clause-network-source-meaning = Offering the source to users over the network.

clause-share-alike = share alike
clause-share-alike-heading = Share alike
clause-share-alike-meaning = Passing derivatives on under the same terms only.

clause-pass-down = passing restrictions on
clause-pass-down-heading = Passing restrictions on
clause-pass-down-meaning = Binding those who receive or use it to the same restrictions.

clause-tell-users = telling users
clause-tell-users-heading = Telling users
clause-tell-users-meaning = Telling those who receive it which restrictions apply.

clause-procure = those who act for the licensee
clause-procure-heading = Those who act for the licensee
clause-procure-meaning = Seeing to it that persons who act for the licensee keep the terms.

clause-register = registration
clause-register-heading = Registration
clause-register-meaning = Registering or applying before use.

clause-accept-terms = terms accepted at the download
clause-accept-terms-heading = Terms accepted at the download
clause-accept-terms-meaning = Accepting terms at the download.

clause-latest-version = latest version
clause-latest-version-heading = Latest version
clause-latest-version-meaning = Using the newest version.

clause-documentation = documentation
clause-documentation-heading = Documentation
clause-documentation-meaning = Keeping or adding explanatory documentation.

clause-feedback = reports to the licensor
clause-feedback-heading = Reports to the licensor
clause-feedback-meaning = Reporting or giving back to the licensor.

clause-no-technical-measures = no technical measures
clause-no-technical-measures-heading = No technical measures
clause-no-technical-measures-meaning = Adding no technical measures that restrict those who receive it.

clause-user-threshold = user threshold
clause-user-threshold-heading = User threshold
clause-user-threshold-meaning = A number of users above which the license ends or changes.

clause-revenue-threshold = revenue threshold
clause-revenue-threshold-heading = Revenue threshold
clause-revenue-threshold-meaning = A revenue above which the license ends or changes.

clause-purpose = purpose
clause-purpose-heading = Purpose
clause-purpose-meaning = Use only for some purposes: research, no money, no production.

clause-field-of-use = fields of use
clause-field-of-use-heading = Field of use
clause-field-of-use-meaning = Fields in which it must not be used.

clause-acceptable-use = acceptable use policy
clause-acceptable-use-heading = Acceptable use policy
clause-acceptable-use-meaning = A policy of acceptable use that must be followed.

clause-geography = geography
clause-geography-heading = Geography
clause-geography-meaning = People, companies or uses excluded by where they are.

clause-no-compete = no competing use
clause-no-compete-heading = No competing use
clause-no-compete-meaning = No use that competes with the licensor.

clause-indemnity = indemnity
clause-indemnity-heading = Indemnity
clause-indemnity-meaning = A promise to pay the licensor's damages.

clause-patent-retaliation = patent retaliation
clause-patent-retaliation-heading = Patent retaliation
clause-patent-retaliation-meaning = Patent rights that end for those who sue over patents.

clause-litigation-termination = litigation termination
clause-litigation-termination-heading = Litigation termination
clause-litigation-termination-meaning = All rights end for those who sue.

clause-unilateral-change = change by the licensor alone
clause-unilateral-change-heading = Change by the licensor alone
clause-unilateral-change-meaning = The licensor can change the terms alone.

clause-unilateral-termination = termination by the licensor alone
clause-unilateral-termination-heading = Termination by the licensor alone
clause-unilateral-termination-meaning = The licensor can end the license alone, without a breach.

clause-termination-on-breach = termination on a breach
clause-termination-on-breach-heading = Termination on a breach
clause-termination-on-breach-meaning = All rights end on a breach.

clause-deletion = deletion
clause-deletion-heading = Deletion
clause-deletion-meaning = Copies must be destroyed when the license ends.

clause-remote-restriction = restriction from afar
clause-remote-restriction-heading = Restriction from afar
clause-remote-restriction-meaning = The licensor reserves to restrict use, remotely or otherwise.

clause-derivatives-ownership = rights in derivatives
clause-derivatives-ownership-heading = Claim to derivatives
clause-derivatives-ownership-meaning = The licensor owns derivatives, or gets rights in them.

clause-guardrail-termination = termination for removing safety measures
clause-guardrail-termination-heading = Termination for removing safety measures
clause-guardrail-termination-meaning = Rights end for those who take safety measures out.

clause-export-control = export rules
clause-export-control-heading = Export control
clause-export-control-meaning = Rules on export must be kept.

clause-trademark = trademark
clause-trademark-heading = Trademark
clause-trademark-meaning = Limits on the use of names and marks.

clause-governing-law = governing law
clause-governing-law-heading = Governing law
clause-governing-law-meaning = A law or court that is fixed.

# The groups of clauses, and what each is.
clause-group-permission = Permissions
clause-group-permission-meaning = What the text lets you do.
clause-group-duty = Duties
clause-group-duty-meaning = What it asks in return.
clause-group-limit = Limits
clause-group-limit-meaning = Whom, where, what for or how much it excludes.
clause-group-risk = Risks
clause-group-risk-meaning = How your rights can end, and what you answer for.

# The value of a clause, as a heading.
clause-value-granted = Granted
clause-value-conditional = With conditions
clause-value-denied = Denied
clause-value-silent = Not mentioned
clause-value-required = Required
clause-value-none = None
clause-value-present = Applies
clause-value-limited = Applies narrowly
clause-value-absent = Does not apply
clause-value-unclear = Unclear

# What a clause says, as sentences that follow one another. $clause is a heading, $value one of the values above; the
# rest are a license record's own words.
# A heading is in the singular, so that a value in the singular goes with it.
clause-says = { $clause }: { LOWER($value) }.
clause-says-threshold = { $clause }: { LOWER($value) } ({ $threshold }).
clause-says-effect = { CAPITAL($effect) }.
clause-says-scope = Applies to { $scope }.
clause-says-exception = Except { $exception }.
clause-unread = { $clause }: the text has not been read for this.
clause-elsewhere = { $clause }: concerns other models only.
clause-not-in-text = { $clause }: not in the text.

# What follows from a clause, as a paragraph of its own.
clause-effect = { CAPITAL($effect) }

# A section of a license that is only numbered.
clause-section = section { $at }

# What the clauses of a license do to its users, in a verdict's sentence: "the license forbids commercial use".
limited-user-threshold = excludes companies above a user threshold
limited-revenue-threshold = excludes companies above a revenue threshold
# The same of those alone who offer models to others as a service.
# $businesses: "hosts of models and sellers of AI work assistants".
limited-user-threshold-business = excludes { $businesses } above a user threshold
limited-revenue-threshold-business = excludes { $businesses } above a revenue threshold
business-model-service = hosts of models
business-work-assistant = sellers of AI work assistants
limited-geography = leaves out some regions
limited-purpose = restricts uses
# A policy that binds users, where no field of use is closed.
limited-acceptable-use = imposes a use policy
limited-purposes = allows some purposes only
limited-no-compete = forbids competing with the licensor
limited-commercial-use = forbids commercial use
limited-modify = forbids changes
limited-redistribute = forbids redistribution
limited-persons = restricts who may use them
limited-everybody = is missing, so all rights are reserved
limited-users = restricts its users

# The four freedoms, and whether a license gives them to everyone.
freedom-use = Use
freedom-study = Study
freedom-modify = Modify
freedom-share = Share
freedom-met = for everyone
freedom-not-met = limited
freedom-unknown = not known

# How a clause was read, for the answers: a line for each thing, folded below the text's own words.
# $acts: what is done. $readers, $spared: people or organizations. $names: fields, purposes, places.
read-acts = Reaches: { $acts }
read-all-acts = Only together with: { $acts }
read-unclear-acts = Open whether it reaches: { $acts }
read-who = Reaches only: { $readers }
read-unclear-who = Open whether it reaches: { $readers }
read-in-product = whoever got it inside somebody else's product
read-spares = Spares: { $spared }
read-spares-unless = Spares: { $spared }; but not with: { $acts }
read-perhaps-spares = Open whether it spares: { $spared }
read-perhaps-spares-unless = Open whether it spares: { $spared }; surely not with: { $acts }
# $what: what must not be in the places.
read-places = Must not be in { $places }: { $what }
read-excludes = Excludes: { $names }
read-allows = Allows: { $names }
read-open = Open: { $names }
read-past-all-rights-end = What follows: all rights end
read-past-right-ends = What follows: this right ends
read-past-agreement = What follows: an agreement can be asked for
read-past-duty = What follows: a duty begins
read-suits = Suits that count: { $suits }
suit-patent = over patents
suit-copyright = over copyright
suit-any = over anything in the material
read-ends-itself = Rights end by themselves
read-ends-by-notice = Rights end by a notice
# $time: "30 days".
read-cure = Time to mend a breach: { $time }
read-law = Law: { $place }
# $state: letters of a state, "CA".
read-law-state = Law: { $place } ({ $state })
read-law-licensee = Law: where the licensee is at home
act-any = everything
act-run = running it
act-study = studying it
act-modify = changing it
act-convey = handing on copies
act-convey-derivative = handing on changed copies
act-ship = shipping it in a product
act-offer-service = offering a service built on it
act-offer-model = offering the model itself as a service
act-use-outputs = using what it produces
act-train-language-model = training a language model on what it produces
act-train-other-model = training another small model on what it produces
act-convey-trained = handing on a model trained on what it produces
act-publish-findings = publishing what one finds
act-earn = earning money with it
act-employer = using it for an organization
act-field = using it in a sensitive field
