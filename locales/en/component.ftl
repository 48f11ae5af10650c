# The parts of a model: what they are called, what they are, and what can be said of each.

# The name of a part in running text, as a heading (-heading), and what it is (-meaning). The names follow the
# Model Openness Framework.

component-weights = final weights
component-weights-heading = Final weights
component-weights-meaning = The final parameters, ready to run (MOF: model parameters, final).

component-base-weights = base weights
component-base-weights-heading = Base weights
component-base-weights-meaning = The parameters after pretraining, before any tuning for instructions or chat.

component-checkpoints = checkpoints
component-checkpoints-heading = Checkpoints
component-checkpoints-meaning = Parameters saved during training (MOF: model parameters, intermediate).

component-training-state = training state
component-training-state-heading = Training state
component-training-state-meaning = Optimizer states and the exact configuration (MOF: model metadata).

component-architecture = architecture
component-architecture-heading = Architecture
component-architecture-meaning = Code that defines the network (MOF: model architecture).

component-inference-code = inference code
component-inference-code-heading = Inference code
component-inference-code-meaning = Code that runs the trained model.

component-training-code = training code
component-training-code-heading = Training code
component-training-code-meaning = Code that pretrained it.

component-post-training-code = post-training code
component-post-training-code-heading = Post-training code
component-post-training-code-meaning = Code that tuned it afterwards.

component-data-code = data code
component-data-code-heading = Data code
component-data-code-meaning = Code that collected, filtered and prepared the training data (MOF: data preprocessing code).

component-evaluation-code = evaluation code
component-evaluation-code-heading = Evaluation code
component-evaluation-code-meaning = Code that measured it.

component-libraries = libraries
component-libraries-heading = Libraries
component-libraries-meaning = Libraries and tools of its own that the code needs (MOF: supporting libraries and tools).

component-pretraining-data = pretraining data
component-pretraining-data-heading = Pretraining data
component-pretraining-data-meaning = What it was pretrained on (MOF: datasets).

component-post-training-data = post-training data
component-post-training-data-heading = Post-training data
component-post-training-data-meaning = What it was tuned on afterwards.

component-evaluation-data = evaluation data
component-evaluation-data-heading = Evaluation data
component-evaluation-data-meaning = What it was measured on.

component-data-information = data information
component-data-information-heading = Data information
component-data-information-meaning = A description of all training data: where from, how chosen, how processed (OSAID: data information).

component-data-card = data card
component-data-card-heading = Data card
component-data-card-meaning = A datasheet of the training data.

component-model-card = model card
component-model-card-heading = Model card
component-model-card-meaning = The model card.

component-technical-report = technical report
component-technical-report-heading = Technical report
component-technical-report-meaning = A technical report or preprint.

component-paper = paper
component-paper-heading = Paper
component-paper-meaning = A peer-reviewed paper.

component-evaluation-results = evaluation results
component-evaluation-results-heading = Evaluation results
component-evaluation-results-meaning = Results of measurements.

component-sample-outputs = sample outputs
component-sample-outputs-heading = Sample outputs
component-sample-outputs-meaning = Examples of what it produces.

component-code-docs = code documentation
component-code-docs-heading = Code documentation
component-code-docs-meaning = Documentation of the code.

component-training-setup = training setup
component-training-setup-heading = Training setup
component-training-setup-meaning = A description of the network and of the hardware and settings it was trained with.

component-training-logs = training logs
component-training-logs-heading = Training logs
component-training-logs-meaning = Logs written during training.

component-package = package
component-package-heading = Package
component-package-meaning = A versioned package of the released system (European index until 2026).

component-api = API
component-api-heading = API
component-api-meaning = An interface over the network (European index until 2026).

# The form that sentences about a part choose by, as $form. English has one and many; another language may name its own.
component-form = { $component ->
    [weights] many
    [base-weights] many
    [checkpoints] many
    [libraries] many
    [evaluation-results] many
    [sample-outputs] many
    [training-logs] many
   *[other] one
}

# The groups of parts, as headings.
component-group-weights = Weights
component-group-code = Code
component-group-data = Data
component-group-documents = Documents
component-group-access = Access

# What the record says of a part, in a sentence. $component is its name as a heading.

component-says-nothing = { $form ->
    [many] { $component }: nobody has recorded whether they were released.
   *[one] { $component }: nobody has recorded whether it was released.
}
component-says-released-public = { $form ->
    [many] { $component } were released, for anyone to fetch.
   *[one] { $component } was released, for anyone to fetch.
}
component-says-released-gated = { $form ->
    [many] { $component } were released, after accepting terms or signing in.
   *[one] { $component } was released, after accepting terms or signing in.
}
component-says-released-public-or-gated = { $form ->
    [many] { $component } were released, for anyone to fetch, perhaps after accepting terms or signing in.
   *[one] { $component } was released, for anyone to fetch, perhaps after accepting terms or signing in.
}
component-says-released-on-request = { $form ->
    [many] { $component } were released, to those whose request is granted.
   *[one] { $component } was released, to those whose request is granted.
}
component-says-released-api-only = { $form ->
    [many] { $component } were released, over the network only.
   *[one] { $component } was released, over the network only.
}
component-says-released-unknown = { $form ->
    [many] { $component } were released.
   *[one] { $component } was released.
}
component-says-partial-public = { $form ->
    [many] { $component } were released in part, for anyone to fetch.
   *[one] { $component } was released in part, for anyone to fetch.
}
component-says-partial-gated = { $form ->
    [many] { $component } were released in part, after accepting terms or signing in.
   *[one] { $component } was released in part, after accepting terms or signing in.
}
component-says-partial-public-or-gated = { $form ->
    [many] { $component } were released in part, for anyone to fetch, perhaps after accepting terms or signing in.
   *[one] { $component } was released in part, for anyone to fetch, perhaps after accepting terms or signing in.
}
component-says-partial-on-request = { $form ->
    [many] { $component } were released in part, to those whose request is granted.
   *[one] { $component } was released in part, to those whose request is granted.
}
component-says-partial-api-only = { $form ->
    [many] { $component } were released in part, over the network only.
   *[one] { $component } was released in part, over the network only.
}
component-says-partial-unknown = { $form ->
    [many] { $component } were released in part.
   *[one] { $component } was released in part.
}
component-says-withheld = { $form ->
    [many] { $component } were not released.
   *[one] { $component } was not released.
}
component-says-not-applicable = { $form ->
    [many] { $component } are no part of this model.
   *[one] { $component } is no part of this model.
}
component-says-unsettled = { $form ->
    [many] { $component }: what was found leaves open whether they were released.
   *[one] { $component }: what was found leaves open whether it was released.
}
component-says-unknown = { $component }: nobody has looked yet.

# How much is told of data, in a sentence. It may follow one about the data.
disclosure-none = Nothing is disclosed about it.
disclosure-category = Only kinds of sources are named.
disclosure-described = Kinds of sources and their processing are described.
disclosure-itemized = Every source is listed.
disclosure-reconstructable = Every source is listed, and it can be gathered again.
disclosure-released = It is available.

# Whether a part was released: as a heading, in a picture's legend (-short), and what it means.
state-released-heading = Released
state-released-short = released
state-released-meaning = The whole of it was released, to everyone or to those who ask.

state-partial-heading = Released in part
state-partial-short = in part
state-partial-meaning = A part was released, or a reduced form of it.

state-withheld-heading = Withheld
state-withheld-short = withheld
state-withheld-meaning = Somebody looked and it was not released.

state-not-applicable-heading = No such part
state-not-applicable-short = no such part
state-not-applicable-meaning = The model has no such part.

state-unknown-heading = Unknown
state-unknown-short = unknown
state-unknown-meaning = Nobody has looked, or what was found leaves it open. The same as leaving the key out; never counted as withheld.

# How one gets a part, after its state.
access-public = openly
access-gated = gated
access-public-or-gated = openly or behind a form
access-on-request = on request
access-api-only = over the network only

# The sign of a part, in words. $component is its name in running text.
mark-released = { $component }: released
mark-gated = { $component }: released, gated
mark-on-request = { $component }: released on request
mark-api-only = { $component }: over the network only
mark-partial = { $component }: released in part
mark-withheld = { $component }: withheld
mark-not-applicable = { $component }: no such part
mark-unknown = { $component }: unknown

# The signs of a group, in words: "Code: released architecture, libraries; withheld training code". $states are the
# lines that follow, one after the other; $components a list of names.
# How many of a group were released as a whole; the same for those who hear the page.
mark-count = { $released }/{ $all }
mark-share = { $group }: { $released } of { $all } released
mark-group = { $group }: { $states }
mark-group-released = released { $components }
mark-group-partial = in part or gated { $components }
mark-group-withheld = withheld { $components }
mark-group-not-applicable = no such part { $components }
mark-group-unknown = unknown { $components }

# What stands where a part's licenses would.
terms-unknown = unknown
terms-unread = named, not read
terms-not-found = not found
terms-none = none
terms-withheld = not released
terms-unknown-part = terms unknown
terms-unread-part = terms not read
terms-not-found-part = no license found
terms-none-part = no terms given

# What a model reads or writes.
modality-text = text
modality-image = image
modality-audio = audio
modality-video = video
modality-code = code
modality-embedding = embeddings
modality-mask = masks
