// Ajar: what pages can do more with a script. Nothing here knows a rule: it
// filters, sorts and compares what the build computed. A classic script, so
// that it also runs from a folder on disk.
(function () {
  "use strict";
  var root = document.documentElement;

  // Light and dark: the reader's choice, kept where the browser allows it.
  function stored(value) {
    try {
      if (value !== undefined) localStorage.setItem("ajar-theme", value);
      return localStorage.getItem("ajar-theme");
    } catch (error) {
      return null;
    }
  }
  var theme = stored();
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  function make(tag, attributes, text) {
    var it = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { it.setAttribute(name, attributes[name]); });
    if (text !== undefined) it.textContent = text;
    return it;
  }

  function themeButton() {
    var top = document.querySelector(".top");
    var button = make("button", { type: "button", "class": "theme" });
    function isDark() {
      return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    }
    function name() { button.textContent = isDark() ? "Light" : "Dark"; }
    button.setAttribute("aria-label", "Change between light and dark");
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      stored(root.dataset.theme);
      name();
    });
    name();
    top.appendChild(button);
  }

  // The filter's state lives in the address, so that it can be shared.
  function address() { return new URLSearchParams(location.search); }
  function remember(values) {
    var query = new URLSearchParams();
    Object.keys(values).forEach(function (key) { if (values[key]) query.set(key, values[key]); });
    var text = query.toString();
    try { history.replaceState(null, "", text ? "?" + text : location.pathname); } catch (error) { /* not allowed here */ }
  }

  function field(form, label, control) {
    var box = make("label", {}, label);
    box.appendChild(control);
    form.appendChild(box);
    return control;
  }

  function choice(name, all, options) {
    var select = make("select", { name: name });
    select.appendChild(make("option", { value: "" }, all));
    options.forEach(function (it) { select.appendChild(make("option", { value: it[0] }, it[1])); });
    return select;
  }

  function distinct(rows, key) {
    var seen = {};
    rows.forEach(function (row) { (row.dataset[key] || "").split("|").forEach(function (it) { if (it) seen[it] = true; }); });
    return Object.keys(seen).sort(function (a, b) { return a.localeCompare(b); }).map(function (it) { return [it, it]; });
  }

  // The spectrum table: text, step, license, organization, component and use.
  function spectrum() {
    var place = document.getElementById("filters");
    if (!place) return;
    var rows = Array.prototype.slice.call(document.querySelectorAll(".group tbody tr"));
    var groups = Array.prototype.slice.call(document.querySelectorAll(".group"));
    var form = make("form", { "class": "filters", role: "search", "aria-label": "Filter the models" });
    var steps = groups.map(function (it) { return [it.dataset.step, it.dataset.name]; });
    var uses = JSON.parse(place.dataset.uses || "[]");
    var parts = JSON.parse(place.dataset.parts || "[]");
    var controls = {
      q: field(form, "Name", make("input", { type: "search", name: "q", autocomplete: "off" })),
      step: field(form, "Step", choice("step", "Any", steps)),
      license: field(form, "License", choice("license", "Any", distinct(rows, "license"))),
      org: field(form, "By", choice("org", "Anyone", distinct(rows, "org"))),
      part: field(form, "Released", choice("part", "Anything", parts)),
      use: field(form, "That I may", choice("use", "Anything", uses))
    };
    var count = make("output", { "class": "count", "aria-live": "polite" });
    form.appendChild(count);
    var clear = make("button", { type: "button" }, "Clear");
    form.appendChild(clear);
    place.appendChild(form);
    place.hidden = false;

    function values() {
      var res = {};
      Object.keys(controls).forEach(function (key) { res[key] = controls[key].value.trim(); });
      return res;
    }
    function has(list, it) { return (" " + list + " ").indexOf(" " + it + " ") >= 0; }
    function shows(row, want) {
      var answer = want.use && (" " + row.dataset.uses + " ");
      return (!want.q || row.dataset.text.indexOf(want.q.toLowerCase()) >= 0) &&
        (!want.step || row.closest(".group").dataset.step === want.step) &&
        (!want.license || row.dataset.license.split("|").indexOf(want.license) >= 0) &&
        (!want.org || row.dataset.org === want.org) &&
        (!want.part || has(row.dataset.released, want.part)) &&
        (!want.use || has(answer, want.use + "=yes") || has(answer, want.use + "=yes-if"));
    }
    function apply() {
      var want = values();
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = !shows(row, want);
        if (!row.hidden) shown += 1;
      });
      groups.forEach(function (group) { group.hidden = !group.querySelector("tbody tr:not([hidden])"); });
      count.textContent = shown === rows.length ? rows.length + " models" : shown + " of " + rows.length + " models";
      remember(want);
    }
    address().forEach(function (value, key) { if (controls[key]) controls[key].value = value; });
    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    clear.addEventListener("click", function () {
      Object.keys(controls).forEach(function (key) { controls[key].value = ""; });
      apply();
      controls.q.focus();
    });
    apply();
  }

  // Tables that can be sorted: by the words of a column, or by its numbers.
  function sortable() {
    Array.prototype.forEach.call(document.querySelectorAll("table.sortable"), function (table) {
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
        if (cell.hasAttribute("data-fixed")) return;
        var button = make("button", { type: "button" }, cell.textContent);
        cell.textContent = "";
        cell.appendChild(button);
        button.addEventListener("click", function () {
          var up = cell.getAttribute("aria-sort") !== "ascending";
          Array.prototype.forEach.call(table.tHead.rows[0].cells, function (it) { it.removeAttribute("aria-sort"); });
          cell.setAttribute("aria-sort", up ? "ascending" : "descending");
          var body = table.tBodies[0];
          var key = function (row) { var it = row.cells[column]; return it.dataset.sort || it.textContent.trim(); };
          Array.prototype.slice.call(body.rows).sort(function (a, b) {
            return key(a).localeCompare(key(b), "en", { numeric: true }) * (up ? 1 : -1);
          }).forEach(function (row) { body.appendChild(row); });
        });
      });
    });
  }

  // A use's page: the reader's numbers against the break points that the build found.
  function finder() {
    var place = document.getElementById("finder");
    if (!place) return;
    var asks = JSON.parse(place.dataset.asks);
    var form = make("form", { "class": "filters", "aria-label": "About you" });
    var labels = {
      "monthly-users": "Your users in a month", "annual-revenue": "Your revenue in a year, in dollars",
      "monthly-revenue": "Your revenue in a month, in dollars"
    };
    var controls = {};
    asks.forEach(function (ask) {
      controls[ask] = ask === "region"
        ? field(form, "You are based in", choice(ask, "not said", [["eu", "the European Union"], ["uk", "the United Kingdom"], ["kr", "South Korea"], ["elsewhere", "another place"]]))
        : field(form, labels[ask], make("input", { type: "number", min: "0", step: "1", name: ask, inputmode: "numeric" }));
    });
    if (!asks.length) return;
    var count = make("output", { "class": "count", "aria-live": "polite" });
    form.appendChild(count);
    place.appendChild(form);
    place.hidden = false;
    var items = Array.prototype.slice.call(document.querySelectorAll(".answers .part"));

    // True: beyond the break point. Undefined: the reader has not said.
    function beyond(point) {
      var control = controls[point.ask];
      var value = control && control.value;
      if (!value) return undefined;
      if (point.ask === "region") return point.regions.indexOf(value) >= 0;
      return point.op === ">" ? Number(value) > point.value : Number(value) >= point.value;
    }
    function apply() {
      var no = 0;
      items.forEach(function (item) {
        var points = JSON.parse(item.dataset.breaks || "[]");
        var hit = points.filter(function (it) { return beyond(it) === true; });
        var note = item.querySelector(".turned");
        if (note) note.remove();
        item.classList.toggle("beyond", hit.length > 0);
        if (!hit.length) return;
        no += 1;
        note = make("p", { "class": "turned reply no" }, "No, for you: " + hit.map(function (it) { return it.effect; }).join("; "));
        item.querySelector("dd").prepend(note);
      });
      var said = Object.keys(controls).some(function (key) { return controls[key].value; });
      count.textContent = said ? (no === 1 ? "1 answer turns to no for you" : no + " answers turn to no for you") : "";
      var values = {};
      Object.keys(controls).forEach(function (key) { values[key] = controls[key].value; });
      remember(values);
    }
    address().forEach(function (value, key) { if (controls[key]) controls[key].value = value; });
    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    apply();
  }

  document.addEventListener("DOMContentLoaded", function () {
    themeButton();
    spectrum();
    sortable();
    finder();
  });
})();

// Explainers: code that can be copied, and definitions that Escape puts away.
(function () {
  "use strict";
  function copies(block) {
    var code = block.querySelector("code");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy this code");
    function said(word) {
      button.textContent = word;
      button.classList.add("done");
      setTimeout(function () { button.textContent = "Copy"; button.classList.remove("done"); }, 1500);
    }
    // Pages from a folder on disk have no clipboard of their own in some browsers; a selection works everywhere.
    function select() {
      var range = document.createRange();
      range.selectNodeContents(code);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      try { said(document.execCommand("copy") ? "Copied" : "Selected"); } catch (error) { said("Selected"); }
    }
    button.addEventListener("click", function () {
      if (!navigator.clipboard) return select();
      navigator.clipboard.writeText(code.textContent).then(function () { said("Copied"); }, select);
    });
    block.appendChild(button);
  }
  document.addEventListener("DOMContentLoaded", function () {
    Array.prototype.forEach.call(document.querySelectorAll(".code"), copies);
    var terms = document.querySelectorAll(".term");
    Array.prototype.forEach.call(terms, function (term) {
      var gloss = term.querySelector(".gloss");
      if (!gloss) return;
      function open() { gloss.classList.remove("shut"); }
      term.addEventListener("mouseleave", open);
      term.addEventListener("focusin", open);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      Array.prototype.forEach.call(document.querySelectorAll(".term:hover > .gloss, .term:focus-within > .gloss"), function (gloss) { gloss.classList.add("shut"); });
    });
  });
})();
