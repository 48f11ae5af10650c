# What the search knows of words: src/export/search.

# Kinds of results; also words by which things of the kind are found.
found-family = Familie
found-model = Modell
found-license = Lizenz
found-use = Darf ich?
found-standard = Standard
found-term = Begriff
found-explainer = Erklärtext
found-org = Organisation
found-dataset = Datensatz
found-component = Bestandteil
found-page = Seite

# A family among the results.
found-releases = { $count ->
    [one] { $count } Veröffentlichung.
   *[other] { $count } Veröffentlichungen, die älteste zuerst.
}

# By which words a model is found for what it writes.
found-writes-text = Text
found-writes-image = Bilderzeugung, Bildgenerierung, text to image
found-writes-audio = Sprachausgabe, Sprachsynthese, Klang, text to speech
found-writes-video = Videoerzeugung, Videogenerierung, text to video
found-writes-code = Code, Programmieren
found-writes-embedding = Embeddings, Suche
found-writes-mask = Segmentierung

# Words that say nothing of what is looked for, also those of readers who type another language.
search-idle =
    der die das ein eine einen einem einer den dem des ist sind war wie was welche welcher welches welchen wer wo wann
    warum kann können darf dürfen muss müssen soll ich mich mir mein meine meinen wir uns unser unsere du man sie ihr ihre es
    von für in im am an auf aus bei zu zum zur mit nach unter über zwischen als und oder nicht wenn ob auch nur gibt haben hat
    dies diese dieser dieses diesem diesen gemeint meiner meinem unserer unserem vom beim er ihm ihn ihnen sein seine seiner seinem
    seinen ihrer ihrem ihren dich dir dein deine jemand niemand alles etwas nichts jeder jede jedes jeden manche viele viel mehr meist
    etwa denn dass weil damit dabei dazu daran darauf davon dafür dagegen hier dort da dann noch schon immer nie eigentlich wirklich
    genau sehr so um durch gegen vor seit bis während kein keine keinen ohne wird werden bin bist seid gewesen wäre hätte hatte habe
    hast wurde wurden würde sollte sollten will wollen wollte möchte möchten kannst könnte könnten mag müsste lassen lässt macht machen
    tut tun gehen geht kommen kommt nehmen nehme geben gebe stellen stellt setzen sagen sagt wissen weiß gilt gelten steht stehen
    bleibt selbst selber raus rein angeben bitte zeige zeig suche sucht brauche brauchen welchem wem wen wessen wofür womit woran
    worauf woraus wovon inzwischen eben mal doch also denn halt einfach überhaupt gerade jetzt
    her woher wohin wozu worin wodurch weshalb wieso jener jene jenes solche solcher solches keiner keinem wohl bereits hin deinem
    deiner euer eure sonst trotz statt außer innerhalb außerhalb sowie entweder weder sondern dessen deren denen ja nein
    a an the is are was be do does did how what which who where when why can could may might must i me my we our you your it
    its this that these those of for in on at to from with by as and or not if about between than any there have has get
    every each either else
    one ones whom whose whatever whichever whoever whenever wherever maybe perhaps almost enough quite rather next

# Words of another language that say nothing beside others of it, and could be names otherwise.
search-idle-foreign = so up out was

# How questions begin, and the kinds of pages that answer such first: family, model, license, use, standard, term, explainer,
# org, dataset, component, page. What stands after "…" may come later.
search-asks =
    was ist, was sind, was bedeutet, was bedeuten, was heißt, was meint, was gilt als, was zählt als, was passiert wenn, was passiert mit, wer entscheidet, definition von, definition, bedeutung von, ist es legal, ist es erlaubt, ist es sicher, what is, what are, what does, define = term, explainer
    wer hat, wer macht, wer entwickelt, wer trainiert, wer baut, wer veröffentlicht, wer steckt hinter, von wem ist, von wem stammt, welche firma, welches unternehmen, hersteller von, who made, who makes, who trained, who owns, who is behind = org, family, model
    ist … open source, ist … offen, ist … quelloffen, ist … frei, ist … wirklich offen, wie offen ist, wie frei ist, is … open source, is … open, how open is = family, model, org
    kann die lizenz, darf die lizenz, können die, dürfen die, can the license, can they = term
    was darf ich, was darf man, was kann ich, was dürfen wir, was erlaubt, what can i, what may i = family, model, use
    liste, liste der, liste aller, alle, zeige alle, welche modelle gibt es, übersicht, übersicht über, list of, all the = page
    warum, wieso, weshalb, wie, wie kann, wie kommt es, wie funktioniert, why, how do, how does, how are, how is = explainer
    darf ich, dürfen wir, darf man, kann ich, können wir, kann man, muss ich, müssen wir, muss man, sollte ich, sollten wir, brauche ich, brauchen wir, ist es erlaubt, can i, may i, can we, may we, do i have to, must i = use, term, family, model

# Words by which two things are to be compared, if two names stand beside them.
search-pair = vergleiche, vergleich, vergleichen, unterschied zwischen, gegen, gegenüber, oder, besser als, statt, compare, vs, versus, difference between, or

# What the language adds to a word, so that it is found with and without. Commas part the endings, the first that a word has
# is the one: the ending, how many letters the word has at least, and what takes the ending's place, if anything does. An
# ending that takes its own place stays.
search-endings = ss 0 ss, us 0 us, is 0 is, nen 7, en 6, es 6, er 6, n 5, e 5, s 5

# Words that mean the same. A line for each: what readers type, then "=", then what the pages say for it. Commas part them;
# each may be several words. A word with another ending needs no line, and neither does one one or two letters off.
# On the right stand German words, and English ones for records that are written in English.
search-alike =
    lizenzen, lizenziert, lizenzierung, lizenzbedingungen, lizenzvertrag, eula, bedingungen = lizenz, license
    lizenz = license
    modell, modelle, modellen, modells, ki-modell, ki-modelle, sprachmodell, sprachmodelle = modell, model
    verkaufen, verkauf, verkaufe, vermarkten, monetarisieren, geschäft, geschäftlich, umsatz, geld, verdienen, gewinn, bezahlprodukt = verkaufen, sell, kommerziell, commercial
    gewerblich, kommerziell, kommerzielle, kommerziellen, kommerzielle nutzung = kommerzielle nutzung, sell, commercial use
    mau, monatlich aktive nutzer, nutzer, nutzerzahl, nutzergrenze, nutzerlimit, schwelle, schwellenwert = schwellenwert für nutzer, monthly active users, user threshold
    umsatzgrenze, umsatzschwelle = schwellenwert für umsatz, revenue threshold
    saas, hosten, hosting, gehostet, dienst, onlinedienst, cloud, api, schnittstelle, mieten, anbieten, betreiben = dienst, host, hosted service
    osi = open source initiative, osaid
    osaid, osi-definition = open source ai definition
    mof = model openness framework
    osaii, osai-index = european open source ai index
    eu, europa, europäisch, europäische = europäische union, european union, eu
    europäische union = european union, eu
    dsgvo, ki-verordnung, ki-gesetz, ki verordnung, ki gesetz, eu-ki-verordnung, ai act, regulierung = ki-verordnung, eu ai act
    usa, us, amerika, amerikanisch, vereinigte staaten = vereinigte staaten, united states
    großbritannien, england, britisch, vereinigtes königreich = vereinigtes königreich, united kingdom
    vae, emirate, abu dhabi = vereinigte arabische emirate, united arab emirates
    chinesisch, chinesische = china
    deutsch, deutsche, deutschland = deutschland, germany
    frankreich, französisch, französische = frankreich, france
    südkorea, korea, koreanisch, koreanische = südkorea, south korea
    schweiz, schweizer, schweizerisch = schweiz, switzerland
    israelisch = israel
    kanada, kanadisch = kanada, canada
    japanisch = japan
    indien, indisch = indien, india
    chatgpt, gpt = gpt
    feinabstimmung, feintuning, fine-tuning, finetuning, fine tuning, finetunen, anpassen, abstimmen, lora, nachtrainieren = feinabstimmung, fine tune
    quantisieren, quantisierung, quantisiert, gguf, awq, gptq, umwandeln, konvertieren, verschmelzen, mergen, merge = quantisieren, quantise
    destillation, destillieren, synthetische daten, ausgaben, ausgabe, output, outputs = ausgaben, outputs
    weitergeben, weitergabe, verbreiten, verbreitung, verteilen, teilen, kopieren, kopie, spiegeln, hochladen = weitergabe, veröffentlichen, publish, redistribute
    veröffentlichen, veröffentlichung = veröffentlichen, publish
    nachbauen, nachbau, reproduzieren, reproduzierbar, reproduzierbarkeit, neu trainieren, von grund auf = nachbauen, rebuild
    forschung, forschen, wissenschaft, wissenschaftlich, hochschule, universität, studium = forschung, research
    privat, zuhause, zu hause, lokal, hobby, laptop, rechner = privat, run privately
    einbauen, einbetten, ausliefern, gerät, app, produkt = produkt, product, shipped
    nc, nichtkommerziell, nicht kommerziell, nicht-kommerziell = kommerzielle nutzung, non commercial
    copyleft, viral, gleiche bedingungen = weitergabe unter gleichen bedingungen, share alike, copyleft
    rail, verantwortungsvolle ki, ethische lizenz = rail, use restriction
    nutzungsrichtlinie, nutzungsrichtlinien, zulässige nutzung, aup, verbote, verbot, verboten, einschränkung, einschränkungen = nutzungsrichtlinie, acceptable use policy, use restriction
    namensnennung, nennung, urhebernennung, hinweis, hinweise, quellenangabe = namensnennung, hinweise, attribution, notice
    frei, freie, freies, freiheit, quelloffen, quelloffene, offene, offenes, offener, offenen, offen = offen, open
    quelloffen, open source, open-source = open source
    offene gewichte, open weight, open-weight, open weights = open weights
    kostenlos, gratis, umsonst = free, open
    definitionen, bedeutung, bedeutet, heißt, definiert, erklärung = definition, what
    vergleich, vergleiche, unterschied, unterschiede, gegenüberstellung, gegenüber, vs, nebeneinander = vergleichen, compare, difference
    korrigieren, korrektur, fehler, falsch, melden, berichtigen, beitragen, mitmachen, widersprechen, widerspruch = korrigieren, correct, contribute
    gewicht, gewichten, modellgewichte, parameter, checkpoints = gewichte, weights
    gewichte = weights
    daten, trainingsdaten, trainingsmaterial = daten, data, training data
    datensatz, datensätze, datensätzen, korpus, korpora = datensatz, dataset, training data
    quelltext, quellcode, code = code
    diagramm, diagramme, grafik, grafiken, statistik, statistiken, schaubild, bild = bildern, pictures
    wörterbuch, begriffe, begriff, fachwörter, terminologie = glossar, glossary
    firma, firmen, unternehmen, betrieb, anbieter, hersteller, entwickler, labor, organisationen = organisation, organization, company
    neuigkeiten, neues, aktualisierung, aktualisierungen, änderung, verlauf = änderungen, changes
    methode, methodik, bewertung, bewertungen, bewertet, gemessen, berechnet, kriterien, punktzahl, wie funktioniert = urteil, method, how a verdict is made
    transparenz, transparent = transparenz, transparency, openness
    scheinoffen, etikettenschwindel, open washing, openwashing = openwashing
    recht, rechtlich, gericht, gerichtsstand, klage, klagen, prozess = recht, klage, law, lawsuit
    haftung, haften, freistellung, schadenersatz = freistellung, indemnity, liability
    patente, patentlizenz = patent
    marke, marken, logo, name = marken, name, trademark
    familien = familie, family
    ki = ki, ai
    medizin, medizinisch, gesundheit, krankenhaus, polizei, überwachung, militär, militärisch, waffen = sensiblen bereich, einsatzgebiet, field of use
    darf ich, kann ich, dürfen wir, können wir, ist es erlaubt, can i, may i = darf ich
    urheberrecht, urheberrechte, copyright = urheberrecht, copyright
    antworten, ergebnisse = ausgaben, outputs
    grenze, obergrenze, limit = schwellenwert, threshold
    abschalten, abgeschaltet, eingestellt, schalten … ab, auslaufen = abkündigung, retirement, widerruf
    kündigung = widerruf, revocation
    facebook, meta ai = meta
    spanien, spanisch, spanische = spanien, spain
    italien, italienisch, italienische = italien, italy
    niederlande, niederländisch, holländisch = niederlande, netherlands
    russland, russisch, russische = russland, russia
    brasilien, brasilianisch = brasilien, brazil
    singapur = singapur, singapore
    bücher, buch, autoren, schriftsteller, künstler, verlag, verlage, zeitung, zeitungen, lieder, liedtexte, raubkopie, raubkopien, raubkopiert, gestohlen, geklaut, plagiat, richter, urteile, verklagt, sammelklage = urheberrecht, klage, training data and copyright, lawsuit
    legal, illegal, rechtmäßig, rechtswidrig, strafbar = urheberrecht, recht, copyright, law
    gesetz, gesetze, gesetzgeber, verordnung, vorschrift, vorschriften, regelung = recht, politik, law, policy, ai act
    regierung, regierungen, staat, ministerium, parlament, bundestag, politik = politik, policy
    internet, web, soziale medien = text und data mining, trainingsdaten, text and data mining, training data
    schule, schulen, unterricht, verein, arbeitgeber, mitarbeiter, kollegen, büro, arbeitsplatz, intern, firmenintern, behörde, behörden, verwaltung, öffentliche hand = eigene arbeit, intern, inside an organization
    klinik, arzt, ärzte, patient, patienten, therapie, bank, versicherung, kreditwürdigkeit, bewerber, bewerbung, einstellung, justiz, biometrie, kernkraft, armee, bundeswehr = sensiblen bereich, einsatzgebiet, anwendungsbereich, field of use
    handy, smartphone, mobil, spiel, spiele, geräte, roboter, auto, installieren, mitliefern, bündeln = produkt, product, shipped
    webseite, website, chatbot, startup, gründung, gründen, kunde, kunden, abonnent, abonnenten, abo = verkaufen, dienst, sell, service
    ki-generiert, ki-erzeugt, erzeugt, erzeugte, erzeugen, generiert, generierte, generieren, schreibt, malt, erstellt, geschrieben von ki, prompts = ausgaben, outputs
    gehört, gehören, eigentum, eigentümer, besitz, besitzen, wem gehört, wem gehören = wem gehören die ausgaben, nutzung der ausgaben, urheberrecht, use what it produces commercially, copyright
    preis, preise, kosten, kostet, teuer, billig, günstig, bezahlen, bezahlbar, euro = kosten, cost
    insolvenz, pleite, verschwindet, verschwunden, gelöscht, nicht mehr da, zurückgezogen = abkündigung, widerruf, retirement, revocation
    datenschutz, vertraulich, vertraulichkeit, ausspähen, mitlesen, meine daten, sicherer = privat, lokal, run privately, own weights
    offline, eigener server, auf meinem rechner, auf meinem computer, selbst betreiben = privat, run privately
    geheim, geheimnis, verraten, verschweigen, zurückhalten, offenlegen, gibt … raus, geben … raus = offenlegung, rezept, keep the recipe, disclosure
    wahr, stimmt das, beweis, beweise, beleg, nachweis, nachweise, quelle, quellen = belege, urteil, evidence
    helfen, mithelfen, beteiligen, teilnehmen, vorschlagen, einreichen, eintragen, pull request = beitragen, contribute
    rss, atom, newsletter, abonnieren, benachrichtigung, benachrichtigungen = feed, änderungen, changes
    alternative, alternativen, ersatz, empfehlung, empfehlen, empfohlen, geeignet, passend, auswählen, wählen, auswahl = welches modell, which model for which need
    neueste, neuester, neuestes, aktuell, aktuelle, zuletzt, vor kurzem, kürzlich, was hat sich geändert = änderungen, changes
    ganz offen, vollständig offen, wirklich offen, echt offen, alles öffentlich = open source
    gilt als, zählt als, voraussetzung, voraussetzungen, anforderung, anforderungen = definition, standard
    verändern, bearbeiten, umbauen, modifizieren = veränderung, feinabstimmung, fine tune
    prüfen, prüfung, untersuchen, überprüfen, nachsehen, hineinsehen, ansehen, womit trainiert = prüfen, audit
    übersetzen, übersetzung, übersetzer, mehrsprachig = mehrsprachig, multilingual, translation
    kombinieren, mischen, zusammenführen = verschmelzen, merge
    untersagt, nicht erlaubt, nicht gestattet, verbieten, verbietet, ausgeschlossen = nutzungsrichtlinie, use restriction, acceptable use policy
    umbenennen, benennen, namen geben, eigener name, namensregel = name, naming rule
    kennzeichnen, kennzeichnung, erwähnen = kennzeichnen, namensnennung, attribution
    zu groß, großes unternehmen, konzern, wie viele nutzer = schwellenwert für nutzer, user threshold
    modelldatei, gigabyte, dateigröße, herunterladen, runterladen, download = modellgewichte, weights
    kunden in europa, nutzer in europa, kunden in der eu, in europa verkaufen = europäische union, sell into the european union
    sitz in europa, sitz in der eu, sitz in deutschland, firma in deutschland, firma in europa = deutschland, europäische union, sell from the european union
    rlhf, sft, dpo, instruction tuning, nachtraining = post-training, post training
    impressum, kontakt, wer betreibt, über uns = über, about this site
    anfangen, fange … an, anfang, beginnen, einstieg, einsteiger, anfänger, einführung, erste schritte = wo anfangen, where to begin
    verstoß, verstöße, verstoßen, verletzen, verletzung, brechen, strafe, bußgeld, ärger = widerruf, lizenz, revocation, liability
    einseitig, nachträglich, rückwirkend, neue bedingungen, bedingungen ändern, regeln ändern = einseitige änderung, unilateral change
    regeln, vertrag, klausel, klauseln, kleingedrucktes = lizenz, license
    spracherkennung, transkription, diktat = speech recognition
    deepmind = google
    aws = amazon
    hf = hugging face

# What another language that readers type adds to its words, as in `search-endings`: here English.
search-endings-foreign = ies 5 y, ss 0 ss, us 0 us, is 0 is, s 4

# What readers type in other languages than the pages': here some English.
search-alike-foreign =
    licence, licences, licenses, license, licensing, terms = lizenz, license
    weights, weight, parameters = gewichte, weights
    dataset, datasets, corpus, training data = datensatz, dataset
    sell, selling, commercial, business, money = verkaufen, sell, kommerzielle nutzung
    compare, comparison, versus, difference = vergleichen, compare
    search = suche
    glossary, dictionary = glossar, glossary
    changes, changelog, news = änderungen, changes
    pictures, charts, statistics = bildern, pictures
    company, companies, organization, organizations, vendor = organisation, organization
    fine tune, finetune, tuning = feinabstimmung, fine tune
    quantize, quantise, quantization = quantisieren, quantise
    publish, redistribute, share = weitergabe, veröffentlichen, publish
    research, academic = forschung, research
    rebuild, reproduce, retrain = nachbauen, rebuild
    privately, locally = privat, run privately
    user threshold, user limit = schwellenwert für nutzer, user threshold
    acceptable use policy, use policy = nutzungsrichtlinie, acceptable use policy
    attribution, credit = namensnennung, attribution
    trademark = marken, trademark
    eu ai act = ki-verordnung, eu ai act
    european union = europäische union, european union, eu
    germany, german = deutschland, germany
    families, family = familie, family
    components, component = bestandteil, component
    verdict, method = urteil, method
