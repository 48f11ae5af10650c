// The search: words lead to entries, in an index that the build made. Its shards are
// classic scripts, loaded when a word first asks for them, so that it runs from a folder too.
(function () {
  "use strict";
  var place = document.getElementById("search");
  var results = document.getElementById("results");
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var say = ajar.messages(document.currentScript);
  var shownAtOnce = 30;
  ajar.words = {};
  ajar.entries = [];

  var form = make("form", { "class": "filters", role: "search", "aria-label": say("form") });
  var field = ajar.field(form, say("field"), make("input", { type: "search", name: "q", autocomplete: "off" }));
  var said = make("output", { "class": "count", "aria-live": "polite" });
  form.appendChild(said);
  place.appendChild(form);
  place.hidden = false;

  var loading = {};
  function load(address) {
    loading[address] = loading[address] || new Promise(function (done, failed) {
      var script = make("script", { src: root + address });
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    });
    return loading[address];
  }

  function letter(word) { return /^[a-z0-9]/.test(word) ? word[0] : "_"; }
  function split(text) {
    return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(function (it) { return it.length > 1; });
  }

  // Entries that say the word, or one that begins with it, which counts less.
  function weigh(word) {
    var shard = ajar.words[letter(word)];
    var res = new Map();
    if (!shard) return res;
    shard.word.forEach(function (known, at) {
      if (known.indexOf(word) !== 0) return;
      var factor = known === word ? 2 : 1;
      var weights = shard.weights[at];
      shard.entries[at].forEach(function (entry, which) {
        res.set(entry, Math.max(res.get(entry) || 0, weights[which] * factor));
      });
    });
    return res;
  }

  function rank(words) {
    var total;
    words.forEach(function (word) {
      var found = weigh(word);
      if (!total) { total = found; return; }
      total.forEach(function (weight, entry) {
        if (found.has(entry)) total.set(entry, weight + found.get(entry));
        else total.delete(entry);
      });
    });
    return Array.from(total || [], function (it) { return { entry: it[0], weight: it[1] }; })
      .sort(function (a, b) { return b.weight - a.weight || a.entry - b.entry; });
  }

  function entry(number) {
    var row = ajar.row(ajar.entries[Math.floor(number / ajar.index.chunk)], number % ajar.index.chunk);
    var summary = row.summary;
    if (summary.length > 220) summary = summary.slice(0, 220).replace(/\s+\S*$/, "") + " …";
    var it = make("li", {});
    it.appendChild(make("small", { "class": "kind" }, row.kind));
    it.appendChild(make("a", { href: root + row.href }, row.title));
    if (summary) it.appendChild(make("p", {}, summary));
    return it;
  }

  var asked = 0;
  function search() {
    var query = field.value;
    var words = split(query);
    var mine = asked += 1;
    ajar.remember({ q: query.trim() });
    if (!words.length) { results.textContent = ""; said.textContent = ""; return; }
    var shards = words.map(function (it) { return ajar.index.words[letter(it)]; }).filter(Boolean);
    Promise.all(shards.map(load)).then(function () {
      var found = rank(words);
      var shown = found.slice(0, shownAtOnce);
      var chunks = shown.map(function (it) { return ajar.index.entries[Math.floor(it.entry / ajar.index.chunk)]; });
      return Promise.all(chunks.map(load)).then(function () {
        // An answer that comes late must not cover a newer one.
        if (mine !== asked) return;
        results.textContent = "";
        shown.forEach(function (it) { results.appendChild(entry(it.entry)); });
        said.textContent = found.length === 0 ? say("none") :
          say(found.length > shown.length ? "first" : "count", { count: found.length, shown: shown.length });
      });
    }).catch(function () { said.textContent = say("missing"); });
  }

  field.value = ajar.address().get("q") || "";
  form.addEventListener("input", search);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.focus();
  search();
})();
