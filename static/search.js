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

  // Until then, what stands in the list is of an earlier query.
  function answered(list) { list.setAttribute("aria-busy", "false"); }

  // The field in the head: a combobox, whose list holds the best of what is found.
  function head(form) {
    var field = form.querySelector("input");
    var list = document.getElementById(field.getAttribute("aria-controls"));
    var said = form.querySelector("output");
    var shownAtOnce = 8;
    var asked = 0;
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
    function open(shown) {
      list.hidden = !shown;
      field.setAttribute("aria-expanded", String(shown));
      if (!shown) mark(-1);
    }
    function page() { return root + "search.html?q=" + encodeURIComponent(field.value.trim()); }
    function go(href) { location.assign(href); }
    function option(href, name, kind, words, foreign) {
      var it = make("li", { role: "option", id: "find-" + list.children.length, "aria-selected": "false" });
      var title = make("span", {});
      title.appendChild(marked(name, words));
      it.appendChild(told(title, foreign));
      if (kind) it.appendChild(make("small", {}, kind));
      // The field keeps the focus; the pointer chooses.
      it.addEventListener("mousedown", function (event) { event.preventDefault(); });
      it.addEventListener("click", function () { go(href); });
      it.dataset.href = href;
      list.appendChild(it);
    }
    function show() {
      var text = field.value.trim();
      var mine = asked += 1;
      if (!text) { open(false); said.textContent = ""; answered(list); return; }
      list.setAttribute("aria-busy", "true");
      find(text, shownAtOnce).then(function (res) {
        // An answer that comes late must not cover a newer one.
        if (mine !== asked) return;
        answered(list);
        if (document.activeElement !== field) return;
        list.textContent = "";
        // What was chosen of the list before is not chosen of this one.
        mark(-1);
        res.rows.forEach(function (it) { option(it.href, it.title, ajar.index.kinds[it.kind], res.words, it.foreign & 1); });
        if (res.found.length > res.rows.length) option(page(), say("all", { count: res.found.length }), "", {});
        said.textContent = res.found.length ? say("count", { count: res.found.length }) : say("none");
        open(res.rows.length > 0);
      }).catch(function () { said.textContent = say("missing"); answered(list); });
    }
    field.addEventListener("focus", function () { ready().catch(function () { said.textContent = say("missing"); }); });
    field.addEventListener("input", show);
    field.addEventListener("blur", function () { open(false); });
    field.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) show();
        else mark(active + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Escape" && !list.hidden) {
        // What was typed stays; the browser empties the field at the next Escape.
        event.preventDefault();
        open(false);
      }
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var chosen = options()[active];
      if (chosen && !list.hidden) go(chosen.dataset.href);
      else if (field.value.trim()) go(page());
    });
  }

  // The page of results: the best first, then the others by their kind.
  function results(form, place) {
    var field = form.querySelector("input");
    var said = form.querySelector("output");
    var bestAtOnce = 5;
    var shownAtOnce = 40;
    var most = 220;
    var texts = 3;
    var asked = 0;
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
    // Where neither the title nor the summary says a word, the text around it does.
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
    function group(name, shown, words) {
      var box = make("section", {});
      box.appendChild(make("h2", {}, name));
      var list = make("ol", { "class": "entries" });
      shown.forEach(function (row) { list.appendChild(entry(row, words)); });
      box.appendChild(list);
      return box;
    }
    function show() {
      var text = field.value.trim();
      var mine = asked += 1;
      ajar.remember({ q: text });
      if (!text) { place.textContent = ""; said.textContent = ""; answered(place); return; }
      place.setAttribute("aria-busy", "true");
      find(text, shownAtOnce).then(function (res) {
        if (mine !== asked) return;
        answered(place);
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
      }).catch(function () { said.textContent = say("missing"); answered(place); });
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
