# What the search knows of words: src/export/search.

# Kinds of results; also words by which things of the kind are found.
found-family = Family
found-model = Model
found-license = License
found-use = May I?
found-standard = Standard
found-term = Term
found-explainer = Explainer
found-org = Organization
found-dataset = Dataset
found-component = Component
found-page = Page

# A family among the results.
found-releases = { $count ->
    [one] { $count } release.
   *[other] { $count } releases, oldest first.
}

# Words that say nothing of what is looked for, also those of readers who type another language.
search-idle =
    a an the is are was be do does did how what which who where when why can could may might must i me my we our you your it
    its this that these those of for in on at to from with by as and or not if about between than any there have has get
    der die das ein eine einen den dem ist sind war wie was welche welcher wer wo wann warum kann darf muss ich mein meine
    wir unser du sie es von für in im am zu aus und oder nicht wenn über zwischen als gibt haben

# What the language adds to a word, so that it is found with and without. Commas part the endings, the first that a word has
# is the one: the ending, how many letters the word has at least, and what takes the ending's place, if anything does. An
# ending that takes its own place stays.
search-endings = ies 5 y, ss 0 ss, us 0 us, is 0 is, s 4

# Words that mean the same. A line for each: what readers type, then "=", then what the pages say for it. Commas part them;
# each may be several words. A plural in s needs no line, and neither does a word one or two letters off.
search-alike =
    licence, licensing, licensed, eula, terms = license
    sell, selling, sale, sold, monetize, monetise, commercialize, business, revenue, money, earn, profit, paid product = sell, commercial
    commercial, commercially, commercial use = sell, commercial use
    mau, maus, monthly active users, user limit, user cap, user count = user threshold, monthly active users
    saas, hosting, hosted, software as a service, api, inference api, serve, serving, cloud = host, hosted service
    osi = open source initiative, osaid
    osaid, osi definition = open source ai definition
    mof = model openness framework
    osaii, osai index = european open source ai index
    eu, europe, european = european union, eu
    european union = eu
    gdpr, ai act, regulation = eu ai act
    us, usa, america, american, u.s. = united states
    uk, britain, british, england = united kingdom
    uae, emirates, emirati, abu dhabi = united arab emirates
    chinese = china
    french = france
    korean, korea = south korea
    swiss = switzerland
    israeli = israel
    canadian = canada
    german = germany
    japanese = japan
    indian = india
    chatgpt, gpt = gpt
    finetune, finetuning, fine tuning, tune, tuning, lora, adapt = fine tune
    quantize, quantization, quantisation, gguf, awq, gptq, convert, merge, merging = quantise
    distill, distillation, synthetic data, outputs, output = outputs
    redistribute, redistribution, mirror, reupload, re-upload, share, sharing, copy = publish, redistribute
    reproduce, reproducible, reproducibility, replicate, retrain, train from scratch, from scratch = rebuild
    research, academic, academia, study, university = research
    private, privately, personal, hobby, at home, locally, local, on my computer, laptop = run privately
    ship, embed, on device, app = product, shipped
    nc, noncommercial, non profit = non commercial
    copyleft, share alike, viral = share alike, copyleft
    rail, responsible ai, ethical license = rail, use restriction
    aup, acceptable use, use policy, prohibited uses = acceptable use policy, use restriction
    attribution, credit, notice, notices = attribution, notice
    free, freedom, libre, foss, floss, open = open
    definition, meaning, define = definition, what
    compare, comparison, vs, versus, difference, differences, side by side = compare, difference
    correct, correction, mistake, error, wrong, fix, report, contribute, dispute, disagree = correct, contribute
    parameters, checkpoint = weights
    corpus, corpora, training set, dataset, data set = dataset, training data
    graph, graphs, chart, charts, plot, plots, statistics, stats, figures = pictures
    dictionary, terminology = glossary
    company, companies, vendor, vendors, provider, providers, maker, makers, lab, labs = organization
    news, update, updates, changelog, history = changes
    methodology, how it works, scoring, score, criteria = method, how a verdict is made
    transparency, transparent = transparency, openness
    fake open, open washing = openwashing
    law, legal, court, jurisdiction, sue, lawsuit = law, lawsuit
    patent, patents = patent
    trademark, logo, name, branding = trademark, name

# What readers type in other languages than the pages': here some German.
search-alike-foreign =
    lizenz, lizenzen, lizenzbedingungen = license
    modell, modelle = model
    daten, trainingsdaten = data, training data
    datensatz, datensätze = dataset
    gewichte, modellgewichte = weights
    offen, frei, quelloffen, offene, freie, offenes = open, open source
    offene gewichte = open weights
    verkaufen, verkauf, verkaufe, geld, gewerblich, kommerziell, kommerzielle, geschäftlich = sell, commercial
    nutzung, nutzen, benutzen, verwenden, verwendung, kommerzielle nutzung = use, commercial use
    nicht kommerziell, nichtkommerziell = non commercial
    privat, zuhause, lokal = run privately
    firma, unternehmen, betrieb, anbieter, hersteller, organisation, organisationen = organization, company
    forschung, forschen, wissenschaft, universität = research
    vergleich, vergleichen, unterschied = compare, difference
    suche, suchen = search
    nachbauen, neu trainieren, reproduzieren = rebuild
    feinabstimmung, anpassen, feintuning = fine tune
    veröffentlichen, weitergeben, teilen, verbreiten = publish
    begriffe, glossar, wörterbuch = glossary
    bedeutung, bedeutet, erklärung = definition
    quelltext, quellcode, code = code
    ki = ai
    eu-ki-verordnung, ki-gesetz, ki-verordnung, ki verordnung, ki gesetz = eu ai act
    deutschland = germany
    frankreich, französisch = france
    schweiz, schweizer = switzerland
    china, chinesisch, chinesische = china
    usa, amerika, amerikanisch = united states
    kanada = canada
    südkorea = south korea
    europa, europäisch, europäische union = european union, eu
    nutzer, nutzerzahl, nutzergrenze = users, user threshold
    fehler, korrektur, korrigieren, melden = correct, contribute
    änderungen, neuigkeiten = changes
    bilder, diagramme, grafik = pictures
    familien = family
    verbot, verboten, einschränkung, einschränkungen = use restriction
    namensnennung = attribution
    patente = patent
    marke = trademark
    haftung = liability
    kostenlos, gratis, umsonst = free, open
    mieten, hosten, dienst, anbieten = host, service
