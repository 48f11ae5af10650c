// What a reader's words lead to, in the index of src/export/search, whose words.rs takes words apart in the same way.
// The index is in classic scripts, each loaded when a word first asks for it.
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
  var STANDS = 0.7;
  var OFF = [1, 0.7, 0.5];
  // What a name gives, in parts of what all words weigh: it is what was typed, it begins so, it is in it.
  var IS = 2;
  var STARTS = 0.9;
  var HOLDS = 0.3;
  // How much more an entry counts whose kind is named: "gemma license".
  var KIND = 1.5;
  // From this weight on a word is one of a name.
  var NAMED = 8;
  // A word's weight in an entry is worth half of the most at this weight.
  var HALF = 6;
  // How many files are looked through for words that begin alike, and how many count.
  var MOST_FILES = 2;
  var MOST_WORDS = 60;

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
  function ready() { return load(indexAddress); }

  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function bare(word) {
    var rule = ajar.index.endings.find(function (it) { return word.length >= it[1] && word.endsWith(it[0]); });
    return rule ? word.slice(0, -rule[0].length) + rule[2] : word;
  }
  function atoms(text) { return (plain(text).match(/\p{N}+(?:\.\p{N}+)*|[\p{L}\p{M}]+/gu) || []).map(bare); }
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

  // A query: its words, which say something, and what else words in a row stand for.
  function read(text) {
    var all = atoms(text);
    var telling = all.map(function (it) { return ajar.index.idle.indexOf(it) < 0; });
    if (telling.indexOf(true) < 0) telling = all.map(function () { return true; });
    var slots = [];
    all.forEach(function (word, at) { if (telling[at]) slots.push({ word: word, at: at, ways: [] }); });
    var stands = [];
    ajar.index.alike.forEach(function (it) {
      for (var at = 0; at + it.from.length <= all.length; at += 1) {
        if (it.from.every(function (word, which) { return all[at + which] === word; })) stands.push({ at: at, length: it.from.length, to: it.to });
      }
    });
    return { all: all, slots: slots, stands: stands };
  }
  function covered(query, at, length) {
    return query.slots.filter(function (slot) { return slot.at >= at && slot.at < at + length; });
  }
  // Words in a row, as names are written.
  function runs(words) {
    var res = [];
    for (var at = 0; at < words.length; at += 1) {
      for (var length = 1; length <= 6 && at + length <= words.length; length += 1) {
        res.push({ at: at, length: length, key: key(words.slice(at, at + length)) });
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
      var ways = query.stands.filter(function (it) { return it.at === slot.at && it.length === 1; });
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
    query.slots.forEach(function (it) { want(it.word, isLetters(it.word) && it.word.length > 1); });
    names(query).forEach(function (it) { want("=" + it, true); });
    if (query.slots.length > 1) stood(query).forEach(function (it) { want("=" + it); });
    runs(query.all).forEach(function (it) { want("=" + it.key); if (it.length === 2) want(it.key); });
    query.stands.forEach(function (it) {
      it.to.forEach(function (words) { words.forEach(function (word) { want(word); }); want("=" + key(words)); });
    });
    (query.meant || []).forEach(function (it) {
      it.words.forEach(function (word) { want(word); });
      names(replaced(query, it)).forEach(function (name) { want("=" + name, true); });
    });
    return Promise.all(Object.keys(files).map(function (at) { return part("words", Number(at)); }));
  }

  // The ways in which one word of the query is met.
  function way(slot, row, factor) { if (row) slot.ways.push({ row: row, factor: factor }); }
  function meet(query) {
    query.slots.forEach(function (slot) {
      slot.ways = [];
      slot.joint = [];
      var own = exact(slot.word);
      way(slot, own, 1);
      if (isLetters(slot.word) && slot.word.length > 1) {
        beginning(slot.word).forEach(function (it) { way(slot, it, BEGINS * Math.max(0.3, slot.word.length / it.word.length)); });
      }
    });
    // Two words that are written as one.
    runs(query.all).filter(function (it) { return it.length === 2; }).forEach(function (it) {
      var row = exact(it.key);
      if (row) covered(query, it.at, 2).forEach(function (slot) { way(slot, row, 1); });
    });
    query.stands.forEach(function (it) {
      var slots = covered(query, it.at, it.length);
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

  function worth(weight) { return weight / (weight + HALF); }
  function values(slot) {
    var res = new Map();
    function put(entry, value) { if (value > (res.get(entry) || 0)) res.set(entry, value); }
    slot.ways.forEach(function (it) {
      var much = rare(it.row) * it.factor;
      it.row.entries.forEach(function (entry, at) { put(entry, much * worth(it.row.weights[at])); });
    });
    slot.joint.forEach(function (it) {
      var sums = new Map();
      it.rows.forEach(function (row, which) {
        row.entries.forEach(function (entry, at) {
          if (which && !sums.has(entry)) return;
          var sum = sums.get(entry) || { said: 0, value: 0 };
          if (sum.said !== which) return;
          sums.set(entry, { said: which + 1, value: sum.value + rare(row) * worth(row.weights[at]) });
        });
      });
      sums.forEach(function (sum, entry) { if (sum.said === it.rows.length) put(entry, it.factor * sum.value / it.rows.length); });
    });
    return res;
  }

  // How much a word of the query can give at most.
  function most(slot) {
    var own = slot.ways.find(function (it) { return it.row.word === slot.word; });
    if (own) return rare(own.row);
    var rows = slot.ways.map(function (it) { return it.row; }).concat(slot.joint.map(function (it) { return it.rows[0]; }));
    return rows.length ? Math.max.apply(null, rows.map(rare)) : Math.log(1 + ajar.index.count);
  }

  function kindOf(entry) {
    var kind = ajar.index.starts.length - 1;
    while (ajar.index.starts[kind] > entry) kind -= 1;
    return kind;
  }
  // The kinds that the query names, beside other words.
  function kinds(query) {
    var said = query.stands.reduce(function (all, it) { return all.concat(it.to); }, query.slots.map(function (it) { return [it.word]; }));
    return ajar.index.kinds.map(function (name) {
      return query.slots.length > 1 && said.some(function (words) { return words.join(" ") === atoms(name).join(" "); });
    });
  }

  function rank(query) {
    var sums = new Map();
    var whole = query.slots.reduce(function (all, slot) { slot.most = most(slot); return all + slot.most; }, 0);
    function sum(entry) {
      if (!sums.has(entry)) sums.set(entry, { value: 0, met: 0, name: 0, held: 0 });
      return sums.get(entry);
    }
    query.slots.forEach(function (slot) {
      values(slot).forEach(function (value, entry) {
        var it = sum(entry);
        it.value += value;
        it.met += slot.most;
      });
    });
    function give(row, much, what) {
      row.entries.forEach(function (entry, at) {
        var it = sum(entry);
        it[what] = Math.max(it[what], much * (row.weights[at] > 1 ? 1 : 0.8));
      });
    }
    function called(names, factor) {
      names.forEach(function (name) {
        var row = exact("=" + name);
        if (row) give(row, factor * IS * whole, "name");
        if (name.length < 2) return;
        beginning("=" + name).forEach(function (longer) {
          var rest = longer.word.slice(name.length + 1);
          // "3" does not begin "3.1" or "35".
          if (/\p{N}$/u.test(name) && /^[.\p{N}]/u.test(rest)) return;
          give(longer, factor * STARTS * whole * (0.6 + 0.4 * name.length / (longer.word.length - 1)), "name");
        });
      });
    }
    called(names(query), 1);
    if (query.slots.length > 1) stood(query).forEach(function (it) {
      var row = exact("=" + it);
      if (row) give(row, STANDS * IS * whole, "name");
    });
    (query.meant || []).forEach(function (it) { called(names(replaced(query, it)), it.factor); });
    query.stands.forEach(function (it) {
      var inside = covered(query, it.at, it.length);
      var much = inside.reduce(function (all, slot) { return all + slot.most; }, 0);
      it.to.forEach(function (words) {
        var row = exact("=" + key(words));
        if (row && inside.length === query.slots.length) give(row, STANDS * IS * whole, "name");
        else if (row) give(row, STANDS * HOLDS * much, "held");
      });
    });
    runs(query.all).forEach(function (it) {
      var row = exact("=" + it.key);
      var inside = covered(query, it.at, it.length);
      var much = inside.reduce(function (all, slot) { return all + slot.most; }, 0);
      if (row && inside.length < query.slots.length) give(row, HOLDS * much, "held");
    });
    var wanted = kinds(query);
    return Array.from(sums, function (it) {
      var sum = it[1];
      var share = whole ? sum.met / whole : 0;
      var more = wanted[kindOf(it[0])] ? KIND : 1;
      return { entry: it[0], score: more * (sum.value + sum.held) * Math.pow(share, 1.8) + sum.name };
    }).filter(function (it) { return it.score > 0; }).sort(function (a, b) { return b.score - a.score || a.entry - b.entry; });
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
  // What a word could have meant: two known ones, one a letter or two off, its own beginning.
  function meant(slot) {
    var known = ajar.names;
    var word = slot.word;
    var res = [];
    for (var cut = 2; cut <= word.length - 2; cut += 1) {
      var two = [word.slice(0, cut), word.slice(cut)].map(bare);
      if (two.every(function (it) { return known.indexOf(it) >= 0; })) res.push({ at: slot.at, words: two, factor: 0.9 });
    }
    if (res.length) return res;
    var limit = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
    for (var off = 1; off <= limit && !res.length; off += 1) {
      known.forEach(function (it) { if (apart(word, it, off) === off) res.push({ at: slot.at, words: [it], factor: OFF[off] }); });
    }
    // Not whole and misspelled, too: "eluther".
    if (!res.length && word.length > 4) {
      known.forEach(function (it) { if (it.length > word.length && apartFromStart(word, it) <= 1) res.push({ at: slot.at, words: [it], factor: OFF[2] }); });
    }
    // Mistakes in the first letter are rare.
    res.sort(function (a, b) { return (b.words[0][0] === word[0]) - (a.words[0][0] === word[0]); });
    return res.length ? res.slice(0, 6) : shorter(slot);
  }
  // The names that begin as a word does: "rebuild" of "rebuilding".
  function shorter(slot) {
    var word = slot.word;
    for (var length = word.length - 1; length >= Math.max(4, word.length * 0.6); length -= 1) {
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
      query = read(text);
      return needed(query);
    }).then(function () {
      meet(query);
      var lost = query.slots.filter(function (it) { return isLetters(it.word) && !it.joint.length && !named(it); });
      if (!lost.length) return undefined;
      return load(root + ajar.index.names).then(function () {
        query.meant = lost.reduce(function (all, slot) { return all.concat(slot.ways.length ? shorter(slot) : meant(slot)); }, []);
        return needed(query);
      }).then(function () { likely(query); meet(query); });
    }).then(function () {
      var words = {};
      query.slots.forEach(function (slot) {
        words[slot.word] = true;
        slot.ways.forEach(function (it) { words[it.row.word] = true; });
        slot.joint.forEach(function (it) { it.rows.forEach(function (row) { words[row.word] = true; }); });
      });
      var found = rank(query);
      return Promise.all(found.slice(0, most || 0).map(entry)).then(function (rows) {
        return { found: found, rows: rows, words: words };
      });
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

  ajar.find = find;
  ajar.found = { ready: ready, text: text, atoms: atoms };
})();
