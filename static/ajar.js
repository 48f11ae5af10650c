// What pages can do more with a script, which knows no rule. A classic one: it also runs from a folder on disk.
(function () {
  "use strict";
  var root = document.documentElement;
  // A frame that does not name its language leaves it to the browser.
  var language = root.lang || undefined;

  // What a script says stands on its element, where the page has put it: data-say-<name>, and of what is counted
  // data-say-<name>-<form> for each plural form of the language. {…} is what only the script knows.
  function messages(script) {
    var plural = new Intl.PluralRules(language);
    return function (name, given) {
      var args = given || {};
      var form = typeof args.count === "number" ? "-" + plural.select(args.count) : "";
      var text = script.getAttribute("data-say-" + name + form) || script.getAttribute("data-say-" + name) || name;
      return text.replace(/\{(\w+)\}/g, function (whole, key) {
        var arg = key in args ? args[key] : whole;
        return typeof arg === "number" ? number(arg) : arg;
      });
    };
  }
  // Numbers, and names one after the other, as the language writes them.
  function number(it) { return new Intl.NumberFormat(language).format(it); }
  // A day, a month or a year: as much as is known of it.
  function date(iso) {
    var parts = iso.split("-");
    var shape = { year: "numeric", month: parts[1] && "long", day: parts[2] && "numeric", timeZone: "UTC" };
    // As the build does, English that names no country takes the forms of the world: "5 April 2025".
    return /^\d{4}(-\d\d){0,2}$/.test(iso) ? new Intl.DateTimeFormat(language === "en" ? "en-001" : language, shape).format(new Date(iso)) : iso;
  }
  function list(names) { return new Intl.ListFormat(language, { type: "unit" }).format(names); }
  var say = messages(document.currentScript);

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
    // A frame of a site's own may have no button.
    var button = document.querySelector("button.theme") || document.querySelector(".top").appendChild(make("button", { type: "button", "class": "theme" }));
    function isDark() {
      return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    }
    function name() { button.textContent = say(isDark() ? "light" : "dark"); }
    button.setAttribute("aria-label", say("theme"));
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      stored(root.dataset.theme);
      name();
    });
    name();
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

  function check(form, label, name) {
    var box = make("label", { "class": "check" });
    var res = box.appendChild(make("input", { type: "checkbox", name: name }));
    box.appendChild(document.createTextNode(" " + label));
    form.appendChild(box);
    return res;
  }

  // Where a form says how much it shows.
  function count(form) { return form.appendChild(make("output", { "class": "count", "aria-live": "polite" })); }

  // A box for what may be wider than the page, which the keyboard scrolls, too.
  function scroll(place, label) {
    return place.appendChild(make("div", { "class": "scroll", tabindex: "0", role: "region", "aria-label": label }));
  }

  function choice(name, all, options) {
    var select = make("select", { name: name });
    select.appendChild(make("option", { value: "" }, all));
    options.forEach(function (it) { select.appendChild(make("option", { value: it.id }, it.name)); });
    return select;
  }

  // Tables of the build hold columns with names; these are their rows, with the same names.
  function row(columns, at) {
    var res = {};
    Object.keys(columns).forEach(function (name) { res[name] = columns[name][at]; });
    return res;
  }
  function rows(columns) {
    return columns[Object.keys(columns)[0]].map(function (_, at) { return row(columns, at); });
  }

  function sort(body, column, up) {
    var key = function (row) {
      var it = row.cells[column];
      var name = it.localName === "th" && it.querySelector("a");
      return it.dataset.sort || (name || it).textContent.trim();
    };
    Array.prototype.filter.call(body.rows, function (row) { return !row.classList.contains("step-row"); })
      .sort(function (a, b) { return key(a).localeCompare(key(b), language, { numeric: true }) * (up ? 1 : -1); })
      .forEach(function (row) { body.appendChild(row); });
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
          // Each part of the table in itself; the row that names the part stays on top.
          Array.prototype.forEach.call(table.tBodies, function (body) { sort(body, column, up); });
        });
      });
    });
  }

  // What the scripts of single pages share.
  window.ajar = {
    messages: messages, number: number, date: date, list: list, make: make, field: field, choice: choice, check: check,
    count: count, scroll: scroll, address: address, remember: remember, row: row, rows: rows
  };

  // An address leads into what is folded, and paper unfolds it where the browser does not.
  function unfold() {
    var place = document.getElementById(location.hash.slice(1));
    var box = place && (place.closest("details") || (place.matches(".part") && place.querySelector("details")));
    if (box) box.open = true;
  }
  window.addEventListener("hashchange", unfold);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("main details:not(.unfit)").forEach(function (it) { it.open = true; });
  });

  document.addEventListener("DOMContentLoaded", function () {
    themeButton();
    sortable();
    unfold();
  });
})();

// Contents that say where a reader is, and stay unfolded where there is room beside the text.
(function () {
  "use strict";
  // How much of the screen a part has reached when it counts as the one that is being read.
  var READ = 0.35;
  function follow(contents) {
    var links = Array.prototype.slice.call(contents.querySelectorAll("a[href^='#']"));
    var parts = links.map(function (it) { return document.getElementById(decodeURIComponent(it.hash.slice(1))); });
    if (!links.length || parts.indexOf(null) >= 0 || !window.IntersectionObserver) return;
    var current;
    var reading = new IntersectionObserver(function () {
      var reached = parts.filter(function (it) { return it.getBoundingClientRect().top < innerHeight * READ; }).length;
      if (links[reached - 1] === current) return;
      if (current) current.removeAttribute("aria-current");
      current = links[reached - 1];
      if (!current) return;
      current.setAttribute("aria-current", "location");
      // A line of contents is longer than a narrow screen: the page itself must not move.
      var line = current.closest("ul, ol");
      line.scrollLeft = current.offsetLeft - line.offsetLeft - (line.clientWidth - current.offsetWidth) / 2;
    }, { rootMargin: ["100000px", "0px", (READ - 1) * 100 + "%", "0px"].join(" ") });
    parts.forEach(function (it) { reading.observe(it); });
  }
  function unfolded(box) {
    var beside = matchMedia("(min-width: 56.0625rem)");
    function fit() {
      box.open = beside.matches;
      box.querySelector("summary").tabIndex = beside.matches ? -1 : 0;
    }
    beside.addEventListener("change", fit);
    fit();
  }
  document.addEventListener("DOMContentLoaded", function () {
    Array.prototype.forEach.call(document.querySelectorAll(".toc, .jumps"), follow);
    Array.prototype.forEach.call(document.querySelectorAll(".toc details"), unfolded);
  });
})();

// What can be copied, and definitions that Escape puts away.
(function () {
  "use strict";
  var say = window.ajar.messages(document.currentScript);
  // A button that copies what `text` gives and says so for a moment. Pages from a folder on disk have no clipboard of their
  // own in some browsers: there, `otherwise` copies, and is given what the button says it with.
  function copies(button, text, otherwise) {
    var name = button.textContent;
    function said(word) {
      button.textContent = word;
      button.classList.add("done");
      setTimeout(function () { button.textContent = name; button.classList.remove("done"); }, 1500);
    }
    function fallback() { otherwise(said); }
    button.addEventListener("click", function () {
      if (!navigator.clipboard) return fallback();
      navigator.clipboard.writeText(text()).then(function () { said(say("copied")); }, fallback);
    });
  }
  function code(block) {
    var code = block.querySelector("code");
    var button = window.ajar.make("button", { type: "button", "class": "copy", "aria-label": say("copy-label") }, say("copy"));
    // A selection works everywhere, and stays for the keys of whoever reads.
    copies(button, function () { return code.textContent; }, function (said) {
      var range = document.createRange();
      range.selectNodeContents(code);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      try { said(say(document.execCommand("copy") ? "copied" : "selected")); } catch (error) { said(say("selected")); }
    });
    block.appendChild(button);
  }
  function citation(button) {
    // A field that is there for a moment holds what is to be selected.
    copies(button, function () { return button.dataset.copy; }, function (said) {
      var area = document.createElement("textarea");
      area.value = button.dataset.copy;
      area.className = "quiet";
      document.body.appendChild(area);
      area.select();
      try { if (document.execCommand("copy")) said(say("copied")); } catch (error) { /* Nothing was copied, and nothing is said. */ }
      area.remove();
      button.focus();
    });
  }
  document.addEventListener("DOMContentLoaded", function () {
    Array.prototype.forEach.call(document.querySelectorAll(".code"), code);
    Array.prototype.forEach.call(document.querySelectorAll("[data-copy]"), citation);
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
