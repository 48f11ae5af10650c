// The search field in the head of every page and the page of results. What is found, find.js and rank.js know, which are loaded
// when somebody first looks for something: most readers of a page do not.
(function () {
  "use strict";
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var own = document.currentScript;
  var say = ajar.messages(own);
  var loading;
  // One after the other, as they stand: the second asks the first.
  function script(address) {
    return new Promise(function (done, failed) {
      var it = make("script", { src: address, "data-index": own.dataset.index });
      it.async = false;
      it.onload = done;
      it.onerror = function () { loading = undefined; failed(new Error(it.src)); };
      document.head.appendChild(it);
    });
  }
  function finder() {
    loading = loading || Promise.all([own.dataset.find, own.dataset.rank].map(script));
    return loading;
  }
  function ready() { return finder().then(function () { return ajar.found.ready(); }); }
  function find(text, most) { return finder().then(function () { return ajar.find(text, most); }); }
  // languages.js says of what nobody has translated which language it is in.
  var told = ajar.told || function (it) { return it; };

  function tokens(text, words) {
    return ajar.found.tokens(text, function (it) { return words[it] === true; }).filter(function (it) { return it.said; });
  }
  // A text as nodes, with the words that were looked for marked.
  function marked(text, words) {
    var res = document.createDocumentFragment();
    var last = 0;
    tokens(text, words).forEach(function (it) {
      res.appendChild(document.createTextNode(text.slice(last, it.at)));
      res.appendChild(make("mark", {}, it.word));
      last = it.at + it.word.length;
    });
    res.appendChild(document.createTextNode(text.slice(last)));
    return res;
  }
  function says(text, words) { return tokens(text, words).length > 0; }
  // The part of a text around the most of the words, cut where words end, if a blank is near.
  function excerpt(text, words, length) {
    var places = tokens(text, words).map(function (it) { return it.at; });
    if (!places.length) return "";
    var best = places[0];
    var most = 0;
    var end = 0;
    places.forEach(function (at, which) {
      while (places[end] < at + length - 60) end += 1;
      if (end - which > most) { most = end - which; best = at; }
    });
    var from = Math.max(0, best - 50);
    var part = text.slice(from, from + length);
    if (from > 0) part = "… " + part.replace(/^\S{0,40}\s/, "");
    if (from + length < text.length) part = part.replace(/\s\S{0,40}$/, "") + " …";
    return part;
  }

  // The query that stands in a form: asks for it, and hands what is found to `show`, or says that the field is empty.
  function query(form, place, most, show, empty) {
    var field = form.querySelector("input");
    var said = form.querySelector("output");
    var asked = 0;
    // As long as `place` is busy, what stands in it is of an earlier query.
    function busy(is) { place.setAttribute("aria-busy", String(is)); }
    return function () {
      var text = field.value.trim();
      var mine = asked += 1;
      if (!text) { empty(); said.textContent = ""; busy(false); return; }
      busy(true);
      find(text, most).then(function (res) {
        // An answer that comes late must not cover a newer one.
        if (mine !== asked) return;
        busy(false);
        show(res);
      }).catch(function () { said.textContent = say("missing"); busy(false); });
    };
  }

  // A list below a field: the two are a combobox, in which the field keeps the focus.
  function combobox(field, list) {
    var active = -1;
    function options() { return list.querySelectorAll("[role=option]"); }
    function mark(at) {
      var all = options();
      active = all.length ? (at + all.length + 1) % (all.length + 1) : -1;
      if (active === all.length) active = -1;
      Array.prototype.forEach.call(all, function (it, which) { it.setAttribute("aria-selected", String(which === active)); });
      if (active >= 0) {
        field.setAttribute("aria-activedescendant", all[active].id);
        all[active].scrollIntoView({ block: "nearest" });
      } else field.removeAttribute("aria-activedescendant");
    }
    return {
      open: function (shown) {
        list.hidden = !shown;
        field.setAttribute("aria-expanded", String(shown));
        if (!shown) mark(-1);
      },
      isOpen: function () { return !list.hidden; },
      move: function (by) { mark(active + by); },
      chosen: function () { return list.hidden ? undefined : options()[active]; },
      // What was chosen of the list before is not chosen of the next.
      clear: function () { list.textContent = ""; mark(-1); },
      add: function (href, title, kind) {
        var it = make("li", { role: "option", id: "find-" + list.children.length, "aria-selected": "false" });
        it.appendChild(title);
        if (kind) it.appendChild(make("small", {}, kind));
        // The pointer chooses, and takes no focus.
        it.addEventListener("mousedown", function (event) { event.preventDefault(); });
        it.addEventListener("click", function () { location.assign(href); });
        it.dataset.href = href;
        list.appendChild(it);
      }
    };
  }

  // The field in the head, whose list holds the best of what is found.
  function head(form) {
    var field = form.querySelector("input");
    var said = form.querySelector("output");
    var list = document.getElementById(field.getAttribute("aria-controls"));
    var box = combobox(field, list);
    var shownAtOnce = 8;
    function page() { return root + "search.html?q=" + encodeURIComponent(field.value.trim()); }
    function title(name, words) {
      var it = make("span", {});
      it.appendChild(marked(name, words));
      return it;
    }
    var show = query(form, list, shownAtOnce, function (res) {
      if (document.activeElement !== field) return;
      box.clear();
      res.rows.forEach(function (it) { box.add(it.href, told(title(it.title, res.words), it.foreign & 1), ajar.index.kinds[it.kind]); });
      if (res.found.length > res.rows.length) box.add(page(), title(say("all", { count: res.found.length }), {}), "");
      said.textContent = res.found.length ? say("count", { count: res.found.length }) : say("none");
      box.open(res.rows.length > 0);
    }, function () { box.open(false); });
    field.addEventListener("focus", function () { ready().catch(function () { said.textContent = say("missing"); }); });
    field.addEventListener("input", show);
    field.addEventListener("blur", function () { box.open(false); });
    field.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (box.isOpen()) box.move(event.key === "ArrowDown" ? 1 : -1);
        else show();
      } else if (event.key === "Escape" && box.isOpen()) {
        // What was typed stays; the browser empties the field at the next Escape.
        event.preventDefault();
        box.open(false);
      }
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var chosen = box.chosen();
      if (chosen) location.assign(chosen.dataset.href);
      else if (field.value.trim()) location.assign(page());
    });
  }

  // An entry of the results: what it is, its title, and what it says or, where that tells more, the words around those that were looked for.
  var most = 220;
  function entry(row, words) {
    var it = make("li", {});
    it.appendChild(make("small", { "class": "kind" }, ajar.index.kinds[row.kind]));
    var link = make("a", { href: row.href });
    link.appendChild(marked(row.title, words));
    it.appendChild(told(link, row.foreign & 1));
    var part = told(make("p", {}), row.foreign & 2);
    var summary = row.summary.length > most ? row.summary.slice(0, most).replace(/\s+\S*$/, "") + " …" : row.summary;
    part.appendChild(marked(says(row.summary, words) && !says(summary, words) ? excerpt(row.summary, words, most) : summary, words));
    it.appendChild(part);
    row.part = part;
    return it;
  }
  function group(name, shown, words) {
    var box = make("section", {});
    box.appendChild(make("h2", {}, name));
    var list = make("ol", { "class": "entries" });
    shown.forEach(function (row) { list.appendChild(entry(row, words)); });
    box.appendChild(list);
    return box;
  }
  // Where neither the title nor the summary says a word, the text around it does: for so many entries, because each text is loaded.
  var texts = 3;
  function quote(shown, words) {
    shown.filter(function (row) { return row.file && !says(row.title, words) && !says(row.summary, words); }).slice(0, texts).forEach(function (row) {
      ajar.found.text(row).then(function (text) {
        var part = excerpt(text, words, most);
        if (!part) return;
        row.part.textContent = "";
        told(row.part, row.foreign & 4);
        row.part.appendChild(marked(part, words));
      }, function () { /* The summary stays. */ });
    });
  }

  // The page of results: the best first, then the others by their kind.
  function results(form, place) {
    var field = form.querySelector("input");
    var said = form.querySelector("output");
    var bestAtOnce = 5;
    var shownAtOnce = 40;
    var answer = query(form, place, shownAtOnce, function (res) {
      var shown = res.rows;
      place.textContent = "";
      var rest = shown.slice(bestAtOnce);
      if (shown.length) place.appendChild(group(say("best"), shown.slice(0, bestAtOnce), res.words));
      rest.map(function (row) { return row.kind; }).filter(function (kind, at, all) { return all.indexOf(kind) === at; }).forEach(function (kind) {
        place.appendChild(group(ajar.index.kinds[kind], rest.filter(function (row) { return row.kind === kind; }), res.words));
      });
      said.textContent = res.found.length === 0 ? say("none") :
        say(res.found.length > shown.length ? "first" : "count", { count: res.found.length, shown: shown.length });
      quote(shown, res.words);
    }, function () { place.textContent = ""; });
    function show() {
      ajar.remember({ q: field.value.trim() });
      answer();
    }
    field.value = ajar.address().get("q") || "";
    form.addEventListener("input", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    field.focus();
    // Here somebody is about to look for something.
    finder().catch(function () { /* The first query says so. */ });
    show();
  }

  var field = document.getElementById("find");
  var form = document.getElementById("search");
  if (field) head(field);
  if (form) results(form, document.getElementById("results"));

  // "/" and Ctrl-K lead to the field, from wherever nothing is typed.
  document.addEventListener("keydown", function (event) {
    var box = field || form;
    if (!box) return;
    var typing = event.target.closest && event.target.closest("input, select, textarea, [contenteditable]");
    var slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    var letter = (event.key === "k" || event.key === "K") && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !letter) return;
    event.preventDefault();
    box.querySelector("input").focus();
    box.querySelector("input").select();
  });
})();
