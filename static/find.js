// What a reader's words are met by, in the index of src/export/search, whose words.rs takes words apart in the same way.
// The index is in classic scripts, each loaded when a word first asks for it. Which entries go first, rank.js says.
(function () {
  "use strict";
  var root = document.documentElement.dataset.root;
  var kept = document.currentScript.dataset.index;
  var indexAddress = kept;
  ajar.words = [];
  ajar.entries = [];
  ajar.texts = [];

  // How much a word counts that begins so, stands for another one, or is one or two letters off.
  var BEGINS = 0.75;
  // The same of a word that others follow: it has been typed to its end, and is rather said in another form.
  var BEGUN = 0.55;
  var STANDS = 0.8;
  var OFF = [1, 0.7, 0.5];
  // From this weight on a word is one of a name.
  var NAMED = 32;
  // How many files are looked through for words that begin alike, and how many count.
  var MOST_FILES = 2;
  var MOST_WORDS = 60;
  // How many words of a query are put right, at most: a text that somebody pastes is in another language rather than misspelled.
  var MOST_CORRECTED = 12;
  // How many words of a query are read: nobody types more, and an address can hold a hundred thousand.
  var MOST_ASKED = 1000;

  var loading = {};
  function load(address) {
    loading[address] = loading[address] || new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = function () { delete loading[address]; failed(new Error(address)); };
      document.head.appendChild(script);
    });
    return loading[address];
  }
  function part(name, at) {
    return load(root + "data/" + name + "-" + at + "." + ajar.index[name].slice(at * 8, at * 8 + 8) + ".js");
  }
  function ready() { return load(indexAddress).then(unfold); }
  // Lists of words are written as texts, which are shorter: "saas,software as a service=host".
  function unfold() {
    var index = ajar.index;
    if (typeof index.idle !== "string") return;
    function phrases(text) { return text.split(",").map(function (it) { return it.split(" "); }); }
    index.idle = index.idle.split(" ");
    index.strange = index.strange.split(" ");
    index.pair = phrases(index.pair);
    index.alike = index.alike.map(function (it) {
      var sides = it.replace("~", "").split("=");
      return { from: phrases(sides[0]), to: phrases(sides[1]), foreign: it[0] === "~" };
    });
    index.asks = index.asks.map(function (it) {
      var sides = it.split("=");
      return { from: sides[0].split(" "), kinds: sides[1].split(",").map(Number) };
    });
  }

  // A power is a number of its own: "10²⁵" is said "10^25".
  function plain(text) { return text.replace(/[⁰¹²³⁴-⁹]+/g, " $&").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function bare(word, endings) {
    var rule = endings.find(function (it) { return word.length >= it[1] && word.endsWith(it[0]); });
    return rule ? word.slice(0, -rule[0].length) + rule[2] : word;
  }
  var WORDS = /\p{N}+(?:\.\p{N}+)*|[\p{L}\p{M}]+/gu;
  // Letters of scripts that are written without blanks between words.
  var UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
  function isUnspaced(letter) { return UNSPACED.test(String.fromCodePoint(letter.codePointAt(0))); }
  // The letters of a word, each with its marks, in rows of those that are written without blanks and those that are not.
  function rows(word) {
    var res = [];
    (word.match(/[^]\p{M}*/gu) || []).forEach(function (letter) {
      var unspaced = isUnspaced(letter);
      if (!res.length || res[res.length - 1].unspaced !== unspaced) res.push({ unspaced: unspaced, letters: [] });
      res[res.length - 1].letters.push(letter);
    });
    return res;
  }
  // Where no blank says where a word ends, each two letters beside each other are one.
  function parted(word) {
    if (!UNSPACED.test(word)) return [word];
    return rows(word).reduce(function (all, row) {
      var pairs = row.letters.slice(1).map(function (letter, at) { return row.letters[at] + letter; });
      return all.concat(row.unspaced && pairs.length ? pairs : row.letters.join(""));
    }, []);
  }
  function atoms(text) {
    var res = [];
    (plain(text).match(WORDS) || []).forEach(function (word) { parted(word).forEach(function (it) { res.push(own(it)); }); });
    return res;
  }
  // The words of a text with their places, and letters where no blank parts words; `said` tells whether one of its atoms is.
  function tokens(text, said) {
    var res = [];
    function add(word, at, around) { res.push({ word: word, at: at, said: atoms(around).concat(atoms(word)).some(said) }); }
    text.replace(WORDS, function (word, at) {
      rows(word).forEach(function (row) {
        var length = row.letters.join("").length;
        if (!row.unspaced || row.letters.length === 1) add(row.letters.join(""), at, row.letters.join(""));
        else row.letters.reduce(function (place, letter, which) {
          add(letter, place, row.letters.slice(Math.max(0, which - 1), which + 2).join(""));
          return place + letter.length;
        }, at);
        at += length;
      });
      return word;
    });
    return res;
  }
  function own(word) { return bare(word, ajar.index.endings); }
  function key(words) {
    return words.reduce(function (all, it) { return all + (/\p{N}$/u.test(all) && /^\p{N}/u.test(it) ? "-" : "") + it; }, "");
  }

  // The number of the file that holds a word, if any does.
  function fileOf(word) {
    var low = 0;
    var high = ajar.index.first.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (ajar.index.first[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }
  function filesOf(word, beginning) {
    var from = fileOf(word);
    var to = beginning ? Math.min(fileOf(word + "\uffff"), from + MOST_FILES - 1) : from;
    var res = [];
    for (var at = from; at <= to; at += 1) res.push(at);
    return res;
  }
  function row(file, at) { return { word: file.word[at], entries: file.entries[at], weights: file.weights[at] }; }
  function exact(word) {
    var file = ajar.words[fileOf(word)];
    var at = file ? file.word.indexOf(word) : -1;
    return at < 0 ? undefined : row(file, at);
  }
  function beginning(word) {
    var res = [];
    filesOf(word, true).forEach(function (number) {
      var file = ajar.words[number];
      if (!file) return;
      file.word.forEach(function (known, at) {
        if (res.length < MOST_WORDS && known !== word && known.indexOf(word) === 0) res.push(row(file, at));
      });
    });
    return res;
  }
  function rare(row) { return Math.log(1 + ajar.index.count / row.entries.length); }

  // Letters apart, where two that changed places are one; at most one more than `most`.
  function apart(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var before;
    var last = [];
    for (var j = 0; j <= other.length; j += 1) last[j] = j;
    for (var i = 1; i <= one.length; i += 1) {
      var now = [i];
      var least = i;
      for (var k = 1; k <= other.length; k += 1) {
        now[k] = Math.min(last[k] + 1, now[k - 1] + 1, last[k - 1] + (one[i - 1] === other[k - 1] ? 0 : 1));
        if (before && one[i - 1] === other[k - 2] && one[i - 2] === other[k - 1]) now[k] = Math.min(now[k], before[k - 2] + 1);
        least = Math.min(least, now[k]);
      }
      if (least > most) return most + 1;
      before = last;
      last = now;
    }
    return last[other.length];
  }

  // Letters apart from the beginning of a longer word.
  function apartFromStart(word, longer) {
    return Math.min.apply(null, [-1, 0, 1].map(function (more) { return apart(word, longer.slice(0, word.length + more), 1); }));
  }

  function isLetters(word) { return /^\p{L}/u.test(word); }
  // One letter begins too many words, but where two of them are a word.
  function isLong(word) { return isLetters(word) && (word.length > 1 || isUnspaced(word)); }

  // A query: its words, which say something, and what else words in a row stand for.
  function read(words) {
    var all = words.slice(0, MOST_ASKED);
    var telling = all.map(function (it) { return ajar.index.idle.indexOf(it) < 0; });
    // Words of another language, with its endings. In a query that has some, so do words that might be names otherwise.
    var foreign = all.map(function (it) { return bare(it, ajar.index.foreign); });
    var stands = [];
    ajar.index.alike.forEach(function (it) {
      it.from.forEach(function (phrase) {
        var at = places(phrase, it.foreign ? foreign : all);
        if (at) stands.push({ at: at, to: it.to, foreign: it.foreign });
      });
    });
    // A phrase says what it does as a whole: who types "without internet" does not ask for the internet.
    stands = stands.filter(function (it) {
      return !stands.some(function (other) { return other.at.length > it.at.length && it.at.every(function (at) { return other.at.indexOf(at) >= 0; }); });
    });
    if (stands.some(function (it) { return it.foreign; })) {
      telling = telling.map(function (it, at) { return it && ajar.index.strange.indexOf(all[at]) < 0; });
    }
    // A form of question says what kind of thing is wanted, and its words say nothing beside that. Of several, the first does.
    var asked = ajar.index.asks.map(function (it) { return { kinds: it.kinds, at: places(it.from, all) }; }).filter(function (it) { return it.at; });
    var begins = Math.min.apply(null, asked.map(function (it) { return it.at[0]; }));
    asked = asked.filter(function (it) { return it.at[0] === begins; });
    var rest = telling.map(function (it, at) { return it && !asked.some(function (form) { return form.at.indexOf(at) >= 0; }); });
    if (rest.indexOf(true) >= 0) telling = rest;
    // A phrase that stands for something says it, though none of its words does: "what it makes", "put it on".
    stands.forEach(function (it) {
      var asks = it.at.every(function (at) { return asked.some(function (form) { return form.at.indexOf(at) >= 0; }); });
      if (it.at.length > 1 && !asks && !it.at.some(function (at) { return telling[at]; })) telling[it.at[it.at.length - 1]] = true;
    });
    if (telling.indexOf(true) < 0) telling = all.map(function () { return true; });
    var slots = [];
    all.forEach(function (word, at) { if (telling[at]) slots.push({ word: word, at: at, ways: [] }); });
    return { all: all, slots: slots, stands: stands, asked: asked };
  }
  // Where the words of a phrase stand among those of a query, if they do: one after the other, and apart where the
  // phrase has a gap, which is an empty word.
  function places(phrase, all) {
    for (var from = 0; from < all.length; from += 1) {
      var res = [];
      var at = from;
      var met = phrase.every(function (word, which) {
        if (!word) {
          at = all.indexOf(phrase[which + 1], at + 1);
          return at >= 0;
        }
        if (all[at] !== word) return false;
        res.push(at);
        at += 1;
        return true;
      });
      if (met) return res;
    }
    return undefined;
  }
  function covered(query, at) {
    return query.slots.filter(function (slot) { return at.indexOf(slot.at) >= 0; });
  }
  // Words in a row, as names are written.
  function runs(words) {
    var res = [];
    for (var at = 0; at < words.length; at += 1) {
      for (var length = 1; length <= 6 && at + length <= words.length; length += 1) {
        var run = words.slice(at, at + length);
        res.push({ at: run.map(function (it, which) { return at + which; }), key: key(run) });
      }
    }
    return res;
  }
  function names(query) {
    var telling = query.slots.map(function (it) { return it.word; });
    // Of two words, either can come first: "license Gemma", "Lizenzen vergleichen".
    var turned = telling.length === 2 ? [key(telling.slice().reverse())] : [];
    return [key(query.all), key(telling)].concat(turned).filter(function (it, at, all) { return it && all.indexOf(it) === at; });
  }

  // Names that a query could be for, with what its words stand for in their places: "Lizenzen vergleichen" is "compare
  // licenses".
  var MOST_NAMES = 16;
  function stood(query) {
    var last = query.slots.length - 1;
    if (last < 0 || last > 2) return [];
    var all = [[]];
    for (var at = 0; at <= last; at += 1) {
      var slot = query.slots[at];
      var ways = query.stands.filter(function (it) { return it.at.length === 1 && it.at[0] === slot.at; });
      var words = ways.reduce(function (known, it) { return known.concat(it.to); }, [[slot.word]]);
      all = all.reduce(function (known, begun) {
        return known.concat(words.map(function (it) { return begun.concat([it]); }));
      }, []).slice(0, MOST_NAMES);
    }
    var own = names(query);
    return all.reduce(function (known, it) {
      var turned = it.slice().reverse();
      return known.concat([it, turned].map(function (parts) { return key(parts.reduce(function (one, other) { return one.concat(other); }, [])); }));
    }, []).filter(function (it, which, every) { return every.indexOf(it) === which && own.indexOf(it) < 0; });
  }

  // The files a query needs before it can be answered.
  function needed(query) {
    var files = {};
    function want(word, more) { filesOf(word, more).forEach(function (at) { files[at] = true; }); }
    query.slots.forEach(function (it) { want(it.word, isLong(it.word)); });
    names(query).forEach(function (it) { want("=" + it, true); });
    if (query.slots.length > 1) stood(query).forEach(function (it) { want("=" + it); });
    runs(query.all).forEach(function (it) { want("=" + it.key); if (it.at.length === 2) want(it.key); });
    query.stands.forEach(function (it) {
      it.to.forEach(function (words) { words.forEach(function (word) { want(word); }); want("=" + key(words)); });
    });
    (query.meant || []).forEach(function (it) {
      it.words.forEach(function (word) { want(word); });
      names(replaced(query, it)).forEach(function (name) { want("=" + name, true); });
    });
    return Promise.all(Object.keys(files).map(function (at) { return part("words", Number(at)); }));
  }

  // Whether a word may be the beginning of a longer one. A short one that stands for another is whole: "ki" is no "Kimi".
  function mayBegin(query, slot) {
    var stands = query.stands.some(function (it) { return it.at.length === 1 && it.at[0] === slot.at; });
    return isLong(slot.word) && !(stands && slot.word.length < 4);
  }

  // The ways in which one word of the query is met.
  function way(slot, row, factor) { if (row) slot.ways.push({ row: row, factor: factor }); }
  function meet(query) {
    query.slots.forEach(function (slot) {
      slot.ways = [];
      slot.joint = [];
      var own = exact(slot.word);
      way(slot, own, 1);
      if (!mayBegin(query, slot)) return;
      var begins = slot.at === query.all.length - 1 ? BEGINS : BEGUN;
      beginning(slot.word).forEach(function (it) { way(slot, it, begins * Math.max(0.3, slot.word.length / it.word.length)); });
    });
    // Two words that are written as one.
    runs(query.all).filter(function (it) { return it.at.length === 2; }).forEach(function (it) {
      var row = exact(it.key);
      if (row) covered(query, it.at).forEach(function (slot) { way(slot, row, 1); });
    });
    query.stands.forEach(function (it) {
      var slots = covered(query, it.at);
      it.to.forEach(function (words) { joint(slots, words, STANDS); });
    });
    (query.meant || []).forEach(function (it) { joint(query.slots.filter(function (slot) { return slot.at === it.at; }), it.words, it.factor); });
  }
  // What several words say together holds where all are said.
  function joint(slots, words, factor) {
    var rows = words.map(exact);
    if (!rows.length || rows.indexOf(undefined) >= 0) return;
    slots.forEach(function (slot) { slot.joint.push({ rows: rows, factor: factor }); });
  }

  // A query with one of its words put right.
  function replaced(query, it) {
    var all = query.all.slice();
    all.splice.apply(all, [it.at, 1].concat(it.words));
    var shift = it.words.length - 1;
    var slots = [];
    query.slots.forEach(function (slot) {
      if (slot.at !== it.at) slots.push({ word: slot.word, at: slot.at + (slot.at > it.at ? shift : 0) });
      else it.words.forEach(function (word, which) { slots.push({ word: word, at: it.at + which }); });
    });
    return { all: all, slots: slots };
  }
  // The words of phrases: what readers type, how questions begin, what says nothing.
  var phrases;
  function ofPhrases() {
    if (phrases && phrases.of === ajar.index) return phrases.words;
    var words = {};
    function all(list) { list.forEach(function (it) { if (it && isLetters(it)) words[it] = true; }); }
    ajar.index.alike.forEach(function (it) { it.from.forEach(all); });
    ajar.index.asks.forEach(function (it) { all(it.from); });
    phrases = { of: ajar.index, words: Object.keys(words) };
    return phrases.words;
  }
  // The words of a query, where one that nobody says is misspelled of one of a phrase and of no name that is as near: what
  // the phrase stands for is found then, too. Nothing if there is none.
  function corrected(query, lost) {
    var all = query.all.slice();
    var known = ofPhrases();
    lost.filter(function (slot) { return !slot.ways.length && slot.word.length > 4; }).slice(0, MOST_CORRECTED).forEach(function (slot) {
      function near(list, off) { return list.filter(function (it) { return apart(slot.word, it, off) <= off; }); }
      var found = near(known, 1);
      var names = near(ajar.names, 1);
      if (!found.length && !names.length && slot.word.length > 7) {
        found = near(known, 2);
        names = near(ajar.names, 2);
      }
      if (found.length === 1 && names.every(function (it) { return it === found[0]; })) all[slot.at] = found[0];
    });
    return all.join(" ") === query.all.join(" ") ? undefined : all;
  }
  // What a word could have meant: two known ones, one a letter or two off, its own beginning.
  function meant(slot) {
    var known = ajar.names;
    var word = slot.word;
    var res = [];
    for (var cut = 2; cut <= word.length - 2; cut += 1) {
      var two = [word.slice(0, cut), word.slice(cut)].map(own);
      if (two.every(function (it) { return known.indexOf(it) >= 0; })) res.push({ at: slot.at, words: two, factor: 0.9 });
    }
    // Two words of three letters may stand in one by chance.
    var parted = res.filter(function (it) { return it.words.every(function (part) { return part.length > 3; }); });
    if (parted.length) return parted;
    parted = res;
    res = [];
    var limit = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
    for (var off = 1; off <= limit && !res.length; off += 1) {
      known.forEach(function (it) { if (apart(word, it, off) === off) res.push({ at: slot.at, words: [it], factor: OFF[off] }); });
    }
    // Not whole and misspelled, too: "eluther". Mistakes in the first letter are rare.
    if (!res.length && word.length > 4) {
      known.forEach(function (it) { if (it[0] === word[0] && it.length > word.length && apartFromStart(word, it) <= 1) res.push({ at: slot.at, words: [it], factor: OFF[2] }); });
    }
    res.sort(function (a, b) { return (b.words[0][0] === word[0]) - (a.words[0][0] === word[0]); });
    res = parted.concat(res.slice(0, 6));
    return res.length ? res : shorter(slot);
  }
  // The names that begin as a word does: "rebuild" of "rebuilding".
  function shorter(slot) {
    var word = slot.word;
    for (var length = word.length - 1; length >= Math.max(4, Math.floor(word.length * 0.6)); length -= 1) {
      var start = word.slice(0, length);
      var begins = ajar.names.filter(function (it) { return it.indexOf(start) === 0; });
      if (begins.length) return begins.slice(0, 4).map(function (it) { return { at: slot.at, words: [it], factor: OFF[2] }; });
    }
    return [];
  }
  // Whether a name has the word.
  function named(slot) {
    return slot.ways.some(function (it) { return it.row.weights.some(function (weight) { return weight >= NAMED; }); });
  }
  // What most entries say is likeliest.
  function likely(query) {
    query.slots.forEach(function (slot) {
      var mine = query.meant.filter(function (it) { return it.at === slot.at && it.words.length === 1; });
      function said(it) { var row = exact(it.words[0]); return row ? row.entries.length : 0; }
      mine.sort(function (a, b) { return (b.words[0][0] === slot.word[0]) - (a.words[0][0] === slot.word[0]) || said(b) - said(a); });
      mine.forEach(function (it, at) { it.factor *= at ? 0.6 : 1; });
    });
  }

  // Entries for a text, the best first, and rows of the first so many: promises { found: [{ entry, score }], rows, words }.
  // A kept index may name files that are gone: then it is asked for anew, once, and all that was asked of it again.
  function find(text, most) {
    var asked = indexAddress;
    return search(text, most).then(function (res) {
      return asked === indexAddress ? res : find(text, most);
    }, function (why) {
      if (asked === indexAddress) {
        if (!ajar.index || asked !== kept) throw why;
        indexAddress = kept.split("?")[0] + "?" + Date.now();
        loading = {};
        ajar.words = [];
      }
      return find(text, most);
    });
  }
  function search(text, most) {
    var query;
    return ready().then(function () {
      query = read(atoms(text));
      return needed(query);
    }).then(function () {
      meet(query);
      var lost = query.slots.filter(function (it) { return isLetters(it.word) && !it.joint.length && !named(it); });
      if (!lost.length) return undefined;
      return load(root + ajar.index.names).then(function () {
        var right = corrected(query, lost);
        if (!right) return undefined;
        query = read(right);
        return needed(query).then(function () {
          meet(query);
          lost = query.slots.filter(function (it) { return isLetters(it.word) && !it.joint.length && !named(it); });
        });
      }).then(function () {
        query.meant = lost.reduce(function (all, slot) { return all.concat(slot.ways.length ? shorter(slot) : meant(slot)); }, []);
        return needed(query);
      }).then(function () { likely(query); meet(query); });
    }).then(function () {
      var words = {};
      query.slots.forEach(function (slot) {
        words[slot.word] = true;
        // Beside a letter that was looked for alone, no other one is marked.
        if (isUnspaced(slot.word) && rows(slot.word)[0].letters.length === 1) return;
        slot.ways.forEach(function (it) { words[it.row.word] = true; });
        slot.joint.forEach(function (it) { it.rows.forEach(function (row) { words[row.word] = true; }); });
      });
      var found = ajar.rank(query);
      return Promise.all(found.slice(0, most || 0).map(entry)).then(function (rows) { return chosen(query, rows); }).then(function (rows) {
        return { found: found, rows: rows, words: words };
      });
    });
  }

  // The page that compares models has those that the query names in its address.
  function chosen(query, rows) {
    var page = query.compares && rows.find(function (it) { return it.number === query.compares.entry; });
    if (!page) return rows;
    return Promise.all(query.compares.of.map(function (number) { return entry({ entry: number }); })).then(function (models) {
      var ids = models.map(function (it) { return it.href.slice(root.length).replace(/^models\/|\.html$/g, ""); });
      if (ids.length > 1) page.href += "?models=" + ids.join(",");
      return rows;
    });
  }
  // What is shown of an entry.
  function entry(it) {
    var number = it.entry;
    var at = Math.floor(number / ajar.index.chunk);
    return part("entries", at).then(function () {
      var row = ajar.row(ajar.entries[at], number % ajar.index.chunk);
      row.number = number;
      row.href = root + row.href;
      return row;
    });
  }
  // The text of an entry's page.
  function text(row) {
    if (!row.file) return Promise.resolve("");
    return part("texts", row.file - 1).then(function () {
      var file = ajar.texts[row.file - 1];
      return file.text[file.entry.indexOf(row.number)] || "";
    });
  }

  // What rank.js needs of a query and of the index.
  ajar.query = {
    STANDS: STANDS, atoms: atoms, key: key, exact: exact, beginning: beginning, rare: rare, isLetters: isLetters, places: places, covered: covered,
    runs: runs, names: names, stood: stood, mayBegin: mayBegin, replaced: replaced
  };
  ajar.find = find;
  ajar.found = { ready: ready, text: text, tokens: tokens };
})();
