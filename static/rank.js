// Which entries of the index go first: what they get from a query's words, from names in it and from the form of its question.
// find.js reads the query and says which rows of the index meet its words.
(function () {
  "use strict";
  var STANDS = ajar.query.STANDS;
  var atoms = ajar.query.atoms;
  var key = ajar.query.key;
  var exact = ajar.query.exact;
  var beginning = ajar.query.beginning;
  var rare = ajar.query.rare;
  var isLetters = ajar.query.isLetters;
  var places = ajar.query.places;
  var covered = ajar.query.covered;
  var runs = ajar.query.runs;
  var names = ajar.query.names;
  var stood = ajar.query.stood;
  var mayBegin = ajar.query.mayBegin;
  var replaced = ajar.query.replaced;

  // What a name gives, in parts of what all words weigh: it is what was typed, it begins so, it is in it.
  var IS = 2;
  var STARTS = 0.9;
  var HOLDS = 0.3;
  // A name that is only some of the query's words gives what it would give as the whole, by their share to this power.
  var PARTLY = 3;
  // How much more a name of several words in a row counts in a longer query.
  var SEVERAL = 2;
  // How much more an entry counts whose kind is named, "gemma license", or that the form of the question asks for; and how
  // much is left of what an entry of another kind gives, and of what its name does.
  var KIND = 1.5;
  var ASKED = 1.6;
  var OTHER = 0.7;
  var OTHERS = 0.3;
  // A word's weight in an entry is worth half of the most at this weight. In a question of many words at a larger one: each text
  // of some length says most of them somewhere, and what answers is called by them.
  var HALF = 30;
  var HALF_OF_LONG = 90;
  // A query is on its way to being long from so many telling words on, and is with so many.
  var SHORT = 2;
  var LONG = 4;
  // How an entry that says some of the words counts: the share of them to this power. A word counts whole if it gives so much
  // of its most, and if it gives hardly anything, so much. In a long query, more of the words have to be said.
  var SHARE = 1.5;
  var SHARE_OF_LONG = 2;
  var ENOUGH = 0.6;
  var HARDLY = 0.3;
  // Of entries that count alike, the first goes first where a kind has an order: by so much.
  var EARLY = 0.05;

  // Between what holds for a short query and what holds for a long one.
  function between(query, short, long) {
    var part = (query.slots.length - SHORT) / (LONG - SHORT);
    return short + (long - short) * Math.max(0, Math.min(1, part));
  }
  function values(slot, half) {
    function worth(weight) { return weight / (weight + half); }
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

  // How much a word of the query can give at most. A word that stands for others is as telling as the commonest of them:
  // "llm" is "model".
  function most(slot) {
    function largest(values) { return values.length ? Math.max.apply(null, values) : Math.log(1 + ajar.index.count); }
    var own = slot.ways.find(function (it) { return it.row.word === slot.word; });
    var stands = slot.joint.map(function (it) { return Math.max.apply(null, it.rows.map(rare)); });
    if (own) return Math.min.apply(null, stands.concat(rare(own.row)));
    return largest(slot.ways.map(function (it) { return rare(it.row); }).concat(stands));
  }

  function kindOf(entry) {
    var kind = ajar.index.starts.length - 1;
    while (ajar.index.starts[kind] > entry) kind -= 1;
    return kind;
  }
  // The kinds that the query names, beside other words. What a question is about is no kind of answer.
  function kinds(query) { return query.asked.length ? [] : said(query); }
  // What a word says and stands for.
  function meanings(query, slot) {
    var stands = query.stands.filter(function (it) { return it.at.indexOf(slot.at) >= 0; });
    return stands.reduce(function (all, it) { return all.concat(it.to); }, [[slot.word]]).map(function (it) { return it.join(" "); });
  }
  function said(query) {
    var words = query.slots.reduce(function (all, slot) { return all.concat(meanings(query, slot)); }, []);
    return ajar.index.kinds.map(function (name) {
      return query.slots.length > 1 && words.indexOf(atoms(name).join(" ")) >= 0;
    });
  }

  // The page that compares two things, if two are named, or their kind is, and a word says that they are to be compared:
  // { entry, of }, where `of` are the models that are named.
  var MOST_COMPARED = 4;
  function comparison(query) {
    if (!ajar.index.pair.some(function (it) { return places(it, query.all); })) return undefined;
    var res;
    ajar.index.compared.forEach(function (it) {
      var to = 0;
      var count = query.slots.length < 3 && said(query)[it.of] ? 2 : 0;
      var of = [];
      runs(query.all).sort(function (a, b) { return a.at[0] - b.at[0] || b.at.length - a.at.length; }).forEach(function (run) {
        var entries = run.at[0] < to ? [] : called(run.key, it.kinds);
        if (!entries.length) return;
        count += 1;
        to = run.at[0] + run.at.length;
        var model = entries.find(function (entry) { return it.of === ajar.index.listed[0] && kindOf(entry) === it.of; });
        if (model !== undefined && of.indexOf(model) < 0) of.push(model);
      });
      if (count > 1 && res === undefined) res = { entry: it.entry, of: of.slice(0, MOST_COMPARED) };
    });
    return res;
  }

  // What of some kinds has that name, or has it with a version: the former first, and of those alike the first of its kind.
  function called(name, kinds) {
    var versions = beginning("=" + name).filter(function (it) { return /^-?\p{N}/u.test(it.word.slice(name.length + 1)); });
    function entries(rows) {
      var all = rows.reduce(function (known, row) { return known.concat(row ? row.entries : []); }, []);
      return all.filter(function (entry) { return kinds.indexOf(kindOf(entry)) >= 0; }).sort(function (a, b) { return a - b; });
    }
    return entries([exact("=" + name)]).concat(isLetters(name) ? entries(versions) : []);
  }

  // What the entries get from a query: from its words (`value`, `met`), from a name that it is, that it has a part of, and
  // that it holds with others (`name`, `part`, `held`).
  function board(query) {
    var sums = new Map();
    function sum(entry) {
      if (!sums.has(entry)) sums.set(entry, { value: 0, met: 0, name: 0, part: 0, held: 0 });
      return sums.get(entry);
    }
    function give(row, much, what) {
      row.entries.forEach(function (entry, at) {
        var it = sum(entry);
        it[what] = Math.max(it[what], much * (row.weights[at] > 1 ? 1 : 0.8));
      });
    }
    query.slots.forEach(function (slot) { slot.most = most(slot); });
    return { sums: sums, sum: sum, give: give, whole: total(query.slots) };
  }
  function total(slots) { return slots.reduce(function (all, slot) { return all + slot.most; }, 0); }

  function byWords(query, board) {
    var half = between(query, HALF, HALF_OF_LONG);
    query.slots.forEach(function (slot) {
      values(slot, half).forEach(function (much, entry) {
        var it = board.sum(entry);
        var value = Math.min(much, slot.most);
        it.value += value;
        it.met += slot.most * Math.min(1, HARDLY + (1 - HARDLY) * value / (slot.most * ENOUGH));
      });
    });
  }

  // Entries that are called so, or whose name begins so.
  function byName(names, board, factor, whole) {
    names.forEach(function (name) {
      var row = exact("=" + name);
      if (row) board.give(row, factor * IS * board.whole, "name");
      if (whole || name.length < 2) return;
      beginning("=" + name).forEach(function (longer) {
        var rest = longer.word.slice(name.length + 1);
        // "3" does not begin "3.1" or "35".
        if (/\p{N}$/u.test(name) && /^[.\p{N}]/u.test(rest)) return;
        board.give(longer, factor * STARTS * board.whole * (0.6 + 0.4 * name.length / (longer.word.length - 1)), "name");
      });
    });
  }
  // A name in the query: all of its words, or some.
  function holds(query, board, row, factor, at) {
    var inside = covered(query, at);
    if (inside.length === query.slots.length) return board.give(row, factor * IS * board.whole, "name");
    var much = total(inside);
    // Several words in a row are no accident.
    var sure = at.length > 1;
    board.give(row, factor * HOLDS * much * (sure ? SEVERAL : 1), "held");
    return board.give(row, factor * IS * much * Math.pow(much / board.whole, sure ? PARTLY / 2 : PARTLY), "part");
  }
  function byNames(query, board, named) {
    var only = query.slots.length === 1 && query.slots[0];
    byName(names(query), board, 1, only && isLetters(only.word) && !mayBegin(query, only));
    if (query.slots.length > 1) stood(query).forEach(function (it) {
      var row = exact("=" + it);
      if (row) board.give(row, STANDS * IS * board.whole, "name");
    });
    (query.meant || []).forEach(function (it) { byName(names(replaced(query, it)), board, it.factor); });
    query.stands.forEach(function (it) {
      it.to.forEach(function (words) {
        var row = exact("=" + key(words));
        if (row) holds(query, board, row, STANDS, it.at);
      });
    });
    named.forEach(function (it) {
      if (covered(query, it.at).length < query.slots.length) holds(query, board, it.row, 1, it.at);
    });
    query.compares = comparison(query);
    if (query.compares) board.sum(query.compares.entry).name += IS * board.whole;
  }

  // The page of a use speaks of every model: who names one with it, or says "model", finds it nonetheless.
  function ofModels(query, named) {
    var model = atoms(ajar.index.kinds[ajar.index.listed[0]]).join(" ");
    var at = [];
    named.forEach(function (it) {
      var isModel = it.row.entries.some(function (entry) { return ajar.index.listed.indexOf(kindOf(entry)) >= 0; });
      if (isModel) it.at.forEach(function (place) { at[place] = true; });
    });
    return total(query.slots.filter(function (slot) { return at[slot.at] || meanings(query, slot).indexOf(model) >= 0; }));
  }

  function rank(query) {
    var found = board(query);
    var named = runs(query.all).map(function (it) { return { at: it.at, row: exact("=" + it.key) }; }).filter(function (it) { return it.row; });
    byWords(query, found);
    byNames(query, found, named);
    var about = ofModels(query, named);
    var power = between(query, SHARE, SHARE_OF_LONG);
    var wanted = kinds(query);
    // Almost everything here is about models: who says the word may want anything.
    var isChosen = wanted.some(function (it, kind) { return it && kind !== ajar.index.listed[0]; });
    var asked = query.asked.reduce(function (all, it) { return all.concat(it.kinds); }, []);
    function other(kind) { return isChosen && !wanted[kind] || asked.length > 0 && asked.indexOf(kind) < 0; }
    return Array.from(found.sums, function (it) {
      var sum = it[1];
      var kind = kindOf(it[0]);
      var start = ajar.index.ordered.indexOf(kind) < 0 ? it[0] : ajar.index.starts[kind];
      var end = kind + 1 < ajar.index.starts.length ? ajar.index.starts[kind + 1] : ajar.index.count;
      var share = found.whole ? Math.min(1, (sum.met + (kind === ajar.index.lists ? about : 0)) / found.whole) : 0;
      var much = (sum.value + sum.held) * Math.pow(share, power) * (wanted[kind] ? KIND : other(kind) ? OTHER : 1);
      var score = much + Math.max(sum.name, sum.part * (other(kind) ? OTHERS : 1));
      // A question about something named asks for what is called so, and not for all of its kind.
      var fits = asked.indexOf(kind) >= 0 && (ajar.index.listed.indexOf(kind) < 0 || sum.held > 0 || sum.name > 0);
      return { entry: it[0], score: score * (fits ? ASKED : 1) * (1 - EARLY * (it[0] - start) / (end - start)) };
    }).filter(function (it) { return it.score > 0; }).sort(function (a, b) { return b.score - a.score || a.entry - b.entry; });
  }

  ajar.rank = rank;
})();
