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

# By which words a model is found for what it writes.
found-writes-text = text
found-writes-image = image generation, text to image
found-writes-audio = speech, text to speech, sound
found-writes-video = video generation, text to video
found-writes-code = code, programming
found-writes-embedding = embeddings, retrieval
found-writes-mask = segmentation

# Words that say nothing of what is looked for, also those of readers who type another language.
search-idle =
    a an the is are was be do does did how what which who where when why can could may might must i me my we our you your it
    its this that these those of for in on at to from with by as and or not if about between than any there have has get
    two some every each all any only best good other please tell show find list make made makes released offer offered
    want need know am being been were will would shall should ought he him his she her they them their us someone somebody anyone
    anybody everyone everybody nobody something anything everything nothing thing things stuff sort piece pieces lot lots bit many
    much more most less few several another other others else such same so too very really actually truly just even still already
    yet again ever never always often usually then than while once before after during since until because though although but nor
    both either neither whether however under over into onto through within upon per via around against among out off up down here
    now get gets got give gives given take takes taken go goes going gone come comes let lets keep see seen look looks say says
    said tell told known think thought mean happen happens happened counts seem seems able possible easy exactly don doesn didn
    isn aren wasn wouldn couldn shouldn hasn haven inside ai ki
    one ones whom whose whatever whichever whoever whenever wherever maybe perhaps almost enough quite rather next
    der die das ein eine einer einen einem den dem des ist sind war wie was welche welcher welches welchen wer wo wann warum
    kann können darf dürfen muss müssen soll ich mich mir mein meine meiner meinem meinen wir uns unser unsere unserer du man sie
    es ihr ihre von vom für in im am an auf bei zu zum zur aus und oder nicht kein keine ohne wenn über zwischen als auch nur
    gibt haben hat wird werden er ihm ihn ihnen sein seine seiner seinem seinen ihrer ihrem ihren dich dir dein deine jemand
    niemand alles etwas nichts jeder jede jedes jeden manche viele viel mehr meist etwa denn dass ob weil damit dabei dazu daran
    darauf davon dafür dagegen hier dort da dann noch schon immer nie eigentlich wirklich genau sehr so um durch gegen nach vor
    seit bis während beim vom unter bin bist seid gewesen wäre hätte hatte habe hast wurde wurden würde sollte sollten will wollen
    wollte möchte kannst könnte könnten mag müsste lassen lässt macht machen tut gehen geht kommen kommt nehmen nehme geben gebe
    stellen stellt setzen sagen sagt wissen weiß gilt gelten steht bleibt dieser diese dieses diesem diesen selbst selber raus
    rein angeben
    woher wohin wofür womit wozu wovon worin woran worauf wodurch weshalb wieso wessen wem jener jene jenes solche solcher solches
    keinen keiner keinem doch eben wohl bereits bitte mal hin deinem deiner euer eure welchem sonst trotz statt außer innerhalb
    außerhalb sowie entweder weder sondern dessen deren denen ja nein

# Words of another language that say nothing beside others of it, and could be names otherwise.
search-idle-foreign = mit an am wird war so um

# How questions begin, and the kinds of pages that answer such first: family, model, license, use, standard, term, explainer,
# org, dataset, component, page. What stands after "…" may come later.
search-asks =
    what is, what are, what does … mean, what do … mean, what does, what do, whats, define, definition, definition of, meaning, meaning of, what counts as, what happens when, what happens if, who decides, is it legal, is it safe, was ist, was sind, was bedeutet, was heißt, was passiert wenn, wer entscheidet = term, explainer
    who made, who makes, who trained, who built, who developed, who created, who released, who is behind, the company behind, company behind, maker of, wer hat, wer macht, wer steckt hinter = org, family, model
    is … open source, is … open, how open is, ist … open source, ist … offen, ist … quelloffen, wie offen ist = family, model, org
    can the license, can they, does the license, do they, kann die lizenz = term
    what can i, what may i, what am i allowed, was darf ich, was kann ich, was dürfen wir = family, model, use
    list of, list all, show all, all the, liste, liste der, alle = page
    why, how do, how does, how did, how are, how is, how can, how to, how should, how would, how come, warum, wieso, weshalb, wie = explainer
    can i, may i, could i, can we, may we, could we, am i allowed, are we allowed, do i have to, do we have to, do i need, do we need, must i, must we, should i, darf ich, dürfen wir, kann ich, können wir, muss ich, müssen wir = use, term, family, model

# Words by which two things are to be compared, if two names stand beside them.
search-pair = compare, comparison, vs, versus, difference between, or, better than, vergleiche, vergleich, vergleichen, unterschied zwischen, oder

# What the language adds to a word, so that it is found with and without. Commas part the endings, the first that a word has
# is the one: the ending, how many letters the word has at least, and what takes the ending's place, if anything does. An
# ending that takes its own place stays.
search-endings = ies 5 y, ss 0 ss, us 0 us, is 0 is, s 4

# Words that mean the same. A line for each: what readers type, then "=", then what the pages say for it. Commas part them;
# each may be several words; on the left, others may stand where "…" is. A plural in s needs no line, and neither does a word one or two letters off.
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
    spanish = spain
    italian = italy
    dutch = netherlands
    russian = russia
    singaporean = singapore
    finnish = finland
    swedish = sweden
    norwegian = norway
    polish = poland
    portuguese = portugal
    brazilian = brazil
    taiwanese = taiwan
    vietnamese = vietnam
    arabic, arab = united arab emirates, saudi arabia
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
    rebuilding, rebuilt, reproduce, reproducible, reproducibility, replicate, retrain, train from scratch, from scratch = rebuild
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
    compare, comparison, comparing, vs, versus, difference, differences, side by side = compare, difference, side by side
    correct, correction, mistake, error, wrong, fix, report, contribute, dispute, disagree = correct, contribute
    parameters, checkpoint = weights
    corpus, corpora, training set, dataset, data set = dataset, training data
    graph, graphs, chart, charts, plot, plots, statistics, stats, figures = pictures, in pictures
    dictionary, terminology = glossary
    company, companies, vendor, vendors, provider, providers, maker, makers = organization, lab
    lab, labs = organization
    start, begin, beginner, beginners, newcomer, introduction, intro, first steps = where to begin
    news, update, updates, changelog, history = changes
    methodology, how it works, scoring, score, criteria = method, how a verdict is made
    transparency, transparent = transparency, openness
    fake open, open washing = openwashing
    law, legal, court, jurisdiction, sue, lawsuit = law, lawsuit
    law, laws, regulation, regulations, policy = law, policy, ai act
    patent, patents = patent
    trademark, logo, name, branding = trademark, name
    rename, renaming, call it = naming rule, name
    can i, could i, may i, may we, can we, am i allowed, is it allowed, allowed to = may i
    llm, llms, language model, ai model = model
    limit, cap, ceiling = threshold
    turnover = revenue
    turn off, turn … off, switch off, switch … off, shut down, shut … down, discontinued, sunset, end of life = retirement, revocation
    forbid, forbids, forbidden, prohibit, prohibits, ban, bans, banned = prohibited, use restriction
    flop, flops, petaflop = floating point operations, systemic risk
    who runs, imprint, impressum, contact = about this site
    rlhf, sft, dpo, instruction tuning, alignment = post training
    measure, measured, computed, calculated, rated, rating = verdict, method
    own, owns, ownership, copyright of = use what it produces commercially, copyright
    medical, medicine, health, healthcare, hospital, police, surveillance, biometric, nuclear, weapons, army, military = sensitive field, field of use
    answers, generations, completions, synthetic = outputs
    offline, pc, self hosted, without internet, no internet, ohne internet = run privately
    facebook, meta ai = meta
    copywrite, copywright = copyright
    rules, conditions, contract, agreement, fine print, small print = license
    change the rules, change its rules, change the terms, change its terms, change their terms, changes the rules, changes the terms, new terms, new rules, retroactive, retroactively, afterwards = unilateral change
    break the license, breaking the license, breach, violate, violating, violation, infringe, infringement, ignore the license, penalty, penalties, punished, fined = revocation, license
    judge, judges, ruling, rulings, sued, class action, settlement, pirated, piracy, stolen, plagiarism, authors, writers, artists, publishers, newspapers, songs, lyrics = training data and copyright, lawsuit
    legal, illegal, lawful, unlawful = copyright, law
    internet, web, websites, online content, social media = text and data mining, training data
    school, schools, college, employer, employees, staff, office, workplace, colleagues, at work, internally = inside an organization
    hospitals, clinic, doctor, doctors, patient, patients, therapy, bank, banks, insurance, credit scoring, hiring, recruiting, justice, courtroom = sensitive field, field of use
    phone, smartphone, mobile, apps, game, games, devices, robot, car, install, installed, bundle, bundled = product, shipped
    website, web app, chatbot, bot, startup, start up, customer, customers, client, clients, subscribers, subscription = sell, service
    ai generated, generated images, generated text, it makes, it made, it writes, it wrote, it generates, it generated, it produces, it produced, it creates, it created, it draws, written by ai, made by ai, artwork, prompts = use what it produces commercially, outputs
    belong, belongs, belonging = use what it produces commercially, copyright
    price, pricing, expensive, cheap, afford, budget, dollars = cost
    bankrupt, bankruptcy, goes bust, out of business, disappear, disappears, taken down, take down, deleted, gone = retirement, revocation, controls
    privacy, spy, spying, confidential, confidentiality, data protection, safer, secure = run privately, own weights
    hide, hides, hidden, secrecy, secretive, keep secret, reveal, give away their data = keep the recipe, disclosure
    true, truth, proof, prove = evidence, verdicts are made
    help, volunteer, join, donate, participate, take part, pull request, suggest, submit = contribute
    rss, atom, newsletter, subscribe, notification, notifications, alert, alerts = feed, changes
    alternative, alternatives, instead of, replacement, recommend, recommendation, recommended, suitable, choose, choosing, pick = which model for which need
    newest, latest, lately, recent, recently, brand new, just released, what changed, what has changed, whats new, what is new = changes
    publicly, fully open, completely open, truly open, really open, everything public, everything is public = open source
    counts as, count as, qualifies as, qualify as, considered = definition
    government, governments, ministry, parliament, congress, president, politicians, politics, lawmakers = policy
    upload, uploading, put … on, put … online, post = publish
    give away, hand over, pass on, pass along, forward = publish, redistribute
    modify, customize, customise, tweak, edit = fine tune
    check, inspect, verify, examine, look inside, trained on my = audit
    translate, translating, translation, translator = multilingual, translation
    combine, combining, mix, mixing, blend, fuse = merge
    not allowed, may not, must not, off limits, restrictions = use restriction, acceptable use policy
    coding, coder, programmer, autocomplete = code
    moderation, guardrail, guardrails, content filter, safety filter = guard, safeguard
    label, mention = naming rule, attribution
    too big, big company, large company, number of users, how many users = user threshold
    type into, my data, logged, read along = own weights
    model file, gigabytes, file size = weights, safetensors
    users in europe, customers in europe, users in the eu, customers in the eu, european users, european customers = sell into the european union
    based in europe, based in the eu, based in germany, based in france, company in europe = sell from the european union
    executive order = policy outside the eu
    laboratory = lab
    deepmind = google
    aws = amazon
    hf = hugging face

# What another language that readers type adds to its words, as in `search-endings`: here German.
search-endings-foreign = isches 8 isch, ischen 8 isch, ischer 8 isch, ische 7 isch, ern 7, en 6, es 6, er 6, em 6, n 6, e 5, s 6

# What readers type in other languages than the pages': here some German. A word with another ending needs no line.
search-alike-foreign =
    lizenz, lizenzen, lizenzbedingungen = license
    modell, modelle = model
    daten, trainingsdaten = data, training data
    datensatz, datensätze = dataset
    gewichte, modellgewichte = weights
    offen, frei, quelloffen, offene, freie, offenes = open, open source
    offene gewichte = open weights
    verkaufen, verkauf, verkaufe, geld, gewerblich, kommerziell, kommerzielle, geschäftlich = sell, commercial
    nutzung, nutzen, benutzen, verwenden, verwendung, einsetzen, einsatz, kommerzielle nutzung = use, commercial use
    nicht kommerziell, nichtkommerziell = non commercial
    privat, zuhause, lokal = run privately
    firma, unternehmen, betrieb, anbieter, hersteller, organisation, organisationen = organization, company
    forschung, forschen, wissenschaft, universität = research
    vergleich, vergleichen, unterschied = compare, difference
    suche, suchen = search
    nachbauen, neu trainieren, reproduzieren = rebuild
    feinabstimmung, anpassen, feintuning = fine tune
    veröffentlichen, teilen, verbreiten = publish
    weitergeben, kopieren = publish an unchanged copy, redistribution
    produkt, produkte, produkten = product
    spanien, spanisch = spain
    italien, italienisch = italy
    russland, russisch = russia
    begriffe, glossar, wörterbuch = glossary
    bedeutung, bedeutet, erklärung = definition
    quelltext, quellcode, code = code
    ki = ai
    eu-ki-verordnung, ki-gesetz, ki-verordnung, ki verordnung, ki gesetz = eu ai act
    deutschland, deutsch = germany
    japanisch = japan
    trainieren, training = train
    frankreich, französisch = france
    schweiz, schweizer = switzerland
    china, chinesisch, chinesische = china
    usa, amerika, amerikanisch = united states
    kanada = canada
    südkorea = south korea
    europa, europäisch, europäische union = european union, eu
    nutzer, nutzerzahl, nutzergrenze = users, user threshold
    schule, schulen, unterricht, büro, arbeitgeber, mitarbeiter, verein, intern, arbeit = inside an organization
    krankenhaus, klinik, arzt, ärzte, medizin, medizinisch, patienten, gesundheit, polizei, militär, waffen, überwachung, justiz, versicherung, bank = sensitive field, field of use
    app, handy, smartphone, gerät, spiel, einbauen, ausliefern = product, shipped
    kunde, kunden, webseite, abo, gründen = sell, service
    gehört, gehören, eigentum, besitz, besitzen, wem gehören, wem gehört = use what it produces commercially, copyright
    erzeugt, erzeugen, generiert, generieren, schreibt, malt, erstellt, erstellen = outputs, produces
    bücher, buch, autoren, künstler, klage, klagen, verklagt, gericht, gerichte, urteil, urteile, richter = training data and copyright, lawsuit
    ärger, strafe, bußgeld, verstoß, verletzung, haften = liability, revocation
    kosten, kostet, teuer, preis, bezahlen = cost
    anfangen, fange, fangen, beginnen, beginne, einstieg, einsteiger, anfänger, einführung = where to begin
    geheim, geheimhalten, verraten, offenlegen, zurückhalten, geben … raus, gibt … raus, rücken … raus, verschweigen = keep the recipe, disclosure
    regierung, regierungen, staat, politik, ministerium = policy
    datenschutz, dsgvo, vertraulich, sicherer = run privately, own weights
    helfen, mithelfen, mitmachen, beitragen, unterstützen = contribute
    neueste, neuesten, aktuell, aktuelle, aktuellen = changes
    empfehlung, empfehlen, geeignet, auswählen, alternative, alternativen = which model for which need
    übersetzen, übersetzung, übersetzer = translation, multilingual
    herunterladen, runterladen = weights
    regeln, bedingungen, vertrag, klausel, klauseln = license
    einseitig, nachträglich, ändern = unilateral change
    fehler, korrektur, korrigieren, melden = correct, contribute
    änderungen, neuigkeiten = changes
    diagramme, grafik, grafiken = pictures
    bilder, bild = image, pictures
    familien = family
    verbot, verboten, einschränkung, einschränkungen = use restriction
    namensnennung = attribution
    patente = patent
    marke = trademark
    haftung = liability
    kostenlos, gratis, umsonst = free, open
    mieten, hosten, dienst, anbieten = host, service
    darf ich, kann ich, dürfen wir, können wir, ist es erlaubt = may i
    urheberrecht, urheberrechte = copyright
    ausgaben, ergebnisse, antworten = outputs
    umsatz, umsatzgrenze = revenue, revenue threshold
    grenze, schwelle, obergrenze = threshold
    widerruf, kündigung = revocation
    abschalten, abkündigung = retirement
    geschäftsgeheimnis = trade secret
    nutzungsrichtlinie = acceptable use policy
    prüfen, prüfung = audit
    nachvollziehbar, reproduzierbar, reproduzierbarkeit = reproducibility, rebuild
    spracherkennung = speech recognition
    bildgenerierung, bilderzeugung = image generation
    sprachmodell, sprachmodelle = language model, model
    destillation, destillieren = distillation
    quantisierung, quantisieren = quantise
    verschmelzen = merge
    behörde, behörden, verwaltung, öffentliche hand = inside an organization
    koreanisch = south korea
    indien, indisch = india
    israelisch = israel
    japanisch = japan
    vereinigte arabische emirate = united arab emirates
    großbritannien, england, vereinigtes königreich = united kingdom
