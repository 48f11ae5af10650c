// The table of all models: filters whose state lives in the address, columns that
// unfold, models to compare, and what is shown as CSV.
(function () {
  "use strict";
  var table = document.getElementById("models");
  var place = document.getElementById("filters");
  var choices = JSON.parse(place.dataset.choices);
  var say = ajar.messages(document.currentScript);
  var words = {};
  ["r", "p", "w", "u", "n"].forEach(function (it) { words[it] = say("state-" + it); });
  var each = function (list, work) { Array.prototype.forEach.call(list, work); };
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };

  // The words of a cell without what unfolds in it.
  function leading(cell) {
    var copy = cell.cloneNode(true);
    all(".editions", copy).forEach(function (it) { it.remove(); });
    return copy.textContent.trim();
  }
  // What takes a while to read is read when a filter first asks for it.
  function late(row, name, of) {
    Object.defineProperty(row, name, { configurable: true, enumerable: true, get: function () {
      var value = of();
      Object.defineProperty(row, name, { value: value, enumerable: true });
      return value;
    } });
  }
  // A row as the filters see it; its element is its own.
  function read(row) {
    var body = row.parentNode;
    var link = row.querySelector("th a");
    var terms = row.querySelector(".terms-cell");
    var res = {
      element: row,
      id: link.getAttribute("href").replace(/^.*?models\//, "").replace(/\.html$/, ""),
      href: link.getAttribute("href"),
      name: link.textContent,
      org: row.querySelector("th .org").textContent,
      step: body.dataset.step,
      stepName: body.dataset.name,
      answers: row.dataset.a,
      editions: all(".editions li", row).map(function (it) { return { answers: it.dataset.a }; }),
      modalities: (row.dataset.m || "").split(" "),
      licenses: all("a.id", terms).map(function (it) { return it.textContent; }),
      released: row.querySelector(".when").textContent,
      more: row.dataset.text || ""
    };
    late(res, "marks", function () { return all(".marks i", row).map(function (it) { return it.className[0]; }).join(""); });
    late(res, "terms", function () { return leading(terms); });
    return res;
  }
  var here = all("tbody tr:not(.step-row)", table).map(read);

  // A table that goes on over several pages is filtered as a whole: the other rows come from
  // the list of all models, and are drawn after the first row here when they are to be shown.
  var split = ajar.models;
  var mostShown = 200;
  function listed(row) {
    // A model can stand below the first step, and a site can have no steps at all.
    var step = split.steps[row.step - 1] || { id: "not-placed", name: "" };
    return {
      id: row.id, name: row.name, org: row.org, step: step.id, stepName: step.name,
      href: document.documentElement.dataset.root + "models/" + row.id + ".html",
      door: row.step, ceiling: row.ceiling, marks: row.marks, free: row.terms, answers: row.answers, editions: row.editions, modalities: row.modalities.split(" "),
      licenses: row.editions.reduce(function (all, it) { return all.concat(it.licenses); }, row.licenses), terms: row.licenses.join(", "), released: row.released, more: row.text
    };
  }
  // What differs between the editions of a model, as the build draws it.
  function unfolding(editions) {
    var box = ajar.make("details", { "class": "editions" });
    var list = ajar.make("ul", {});
    box.appendChild(ajar.make("summary", {}, say("depends")));
    box.appendChild(list);
    editions.forEach(function (edition) {
      var line = ajar.make("li", {});
      var step = split.steps[edition.step - 1];
      line.appendChild(ajar.make("a", { href: document.documentElement.dataset.root + edition.href }, edition.name));
      if (step) line.appendChild(ajar.make("span", {}, " " + step.name + " "));
      line.appendChild(ajar.make("span", {}, edition.licenses.join(", ")));
      list.appendChild(line);
    });
    return box;
  }
  function draw(row) {
    if (row.element) return row.element;
    var it = row.element = here[0].element.cloneNode(true);
    all(".pick", it).forEach(function (box) { box.remove(); });
    var link = it.querySelector("th a");
    link.href = row.href;
    link.textContent = row.name;
    it.querySelector("th .org").textContent = row.org;
    var highest = split.steps[row.ceiling - 1];
    it.querySelector("th .where").textContent = row.ceiling > row.door ? say("up-to", { step: row.stepName, highest: highest.name }) : row.stepName;
    var door = document.querySelector(".index .s" + row.door);
    if (door) it.querySelector("th .door").replaceWith(door.cloneNode(true));
    var at = 0;
    all(".parts-cell", it).forEach(function (cell) {
      var marks = all("i", cell);
      var released = 0;
      var there = 0;
      marks.forEach(function (mark) {
        mark.removeAttribute("title");
        mark.className = row.marks[at] + (row.free[at] === "-" ? "" : " " + row.free[at]);
        released += row.marks[at] === "r" ? 1 : 0;
        there += row.marks[at] === "n" ? 0 : 1;
        at += 1;
      });
      var group = cell.querySelector(".part-name").textContent.trim();
      cell.querySelector(".marks").setAttribute("aria-label", say("share", { group: group, released: released, all: there }));
      cell.querySelector("small").lastChild.textContent = say("share-count", { released: released, all: there });
    });
    var terms = it.querySelector(".terms-cell");
    terms.textContent = row.terms;
    if (row.editions.length) terms.appendChild(unfolding(row.editions));
    it.querySelector(".when").textContent = row.released;
    answer(it.querySelector("td.union"), row.answers[placeOf(choices.uses, choices.union)], true);
    pick(row);
    return it;
  }
  var rows = split ? ajar.rows(split.rows).map(listed) : here;
  rows.forEach(function (it) { it.text = [it.name, it.org, it.id, it.more].join(" ").toLowerCase(); });

  function distinct(of) {
    var seen = {};
    rows.forEach(function (row) { [].concat(of(row)).forEach(function (it) { if (it) seen[it] = true; }); });
    return Object.keys(seen).sort(function (a, b) { return a.localeCompare(b); }).map(function (it) { return { id: it, name: it }; });
  }

  var form = ajar.make("form", { "class": "filters whole", role: "search", "aria-label": say("form") });
  var bodies = all("tbody", table);
  var steps = split ? split.steps.slice().reverse() : bodies.map(function (it) { return { id: it.dataset.step, name: it.dataset.name }; });
  var found = ajar.make("tbody", {});
  if (split) table.appendChild(found);
  var states = ["p", "w", "u", "n"].map(function (it) { return { id: it, name: words[it] }; });
  var controls = {
    q: ajar.field(form, say("name"), ajar.make("input", { type: "search", name: "q", autocomplete: "off" })),
    step: ajar.field(form, say("step"), ajar.choice("step", say("any-step"), steps)),
    license: ajar.field(form, say("license"), ajar.choice("license", say("any-license"), distinct(function (it) { return it.licenses; }))),
    org: ajar.field(form, say("org"), ajar.choice("org", say("any-org"), distinct(function (it) { return it.org; }))),
    modality: ajar.field(form, say("modality"), ajar.choice("modality", say("any-modality"), choices.modalities)),
    part: ajar.field(form, say("part"), ajar.choice("part", say("any-part"), choices.parts)),
    state: ajar.field(form, say("state"), ajar.choice("state", words.r, states)),
    use: ajar.field(form, say("use"), ajar.choice("use", say("any-use"), choices.uses))
  };
  var clear = ajar.make("button", { type: "button" }, say("clear"));
  var csv = ajar.make("button", { type: "button" }, say("csv"));
  // Where there is little room, the name is asked for, and a button shows the rest.
  var more = ajar.make("button", { type: "button", "class": "unfold", "aria-expanded": "false" }, say("more"));
  more.addEventListener("click", function () {
    more.setAttribute("aria-expanded", String(form.classList.toggle("open")));
  });
  form.insertBefore(more, form.children[1]);
  [clear, csv].forEach(function (it) { form.appendChild(it); });
  var count = ajar.count(form);
  place.appendChild(form);
  var nothing = ajar.make("p", { "class": "nothing", role: "status" });
  place.appendChild(nothing);

  function placeOf(list, id) {
    return list.findIndex(function (it) { return it.id === id; });
  }
  // A letter for each answer, the worst first: from this one on it is a yes.
  var yes = "h";
  function allows(it, use) { return it.answers[placeOf(choices.uses, use)] >= yes; }
  // Of editions that differ, one is enough; those that do not allow it are left out of the row.
  function narrow(row, use) {
    var box = row.element && row.element.querySelector(".editions");
    if (!box) return;
    var left = row.editions.map(function (it) { return !use || allows(it, use); });
    all("li", box).forEach(function (it, at) { it.hidden = !left[at]; });
    box.open = left.indexOf(false) >= 0 || (box.open && !use);
  }
  function shows(row, want) {
    return (!want.q || want.q.toLowerCase().split(/\s+/).every(function (it) { return row.text.indexOf(it) >= 0; })) &&
      (!want.step || row.step === want.step) &&
      (!want.license || row.licenses.indexOf(want.license) >= 0) &&
      (!want.org || row.org === want.org) &&
      (!want.modality || row.modalities.indexOf(want.modality) >= 0) &&
      (!want.part || row.marks[placeOf(choices.parts, want.part)] === (want.state || "r")) &&
      (!want.use || (row.editions.length ? row.editions : [row]).some(function (it) { return allows(it, want.use); }));
  }
  // The answer of a row to the question that the reader chose, or to the table's own.
  var askedHead = table.querySelector("thead th.asked");
  var askedName = askedHead && askedHead.textContent;
  function ask(use) {
    var cell = askedHead && (askedHead.querySelector("button") || askedHead);
    if (!cell) return;
    var at = placeOf(choices.uses, use || choices.asked);
    cell.textContent = use ? choices.uses[at].name : askedName;
    shown.forEach(function (row) {
      if (row.element) answer(row.element.querySelector("td.asked"), row.answers[at], false);
    });
  }
  function answer(cell, letter, quiet) {
    // What stands there already is not written again: hundreds of cells would be laid out once more.
    if (!cell || !letter || cell.dataset.sort === letter) return;
    var grade = choices.grades[letter.charCodeAt(0) - 97];
    var reply = cell.firstElementChild;
    cell.dataset.sort = letter;
    reply.className = "reply " + grade.id;
    if (quiet) { reply.title = grade.name; reply.firstElementChild.textContent = grade.name; }
    else reply.textContent = grade.name;
  }
  // Which one condition keeps the most models away.
  function loosen(want) {
    var best;
    Object.keys(want).filter(function (name) { return want[name] && name !== "state"; }).forEach(function (name) {
      var less = Object.assign({}, want);
      less[name] = "";
      if (name === "part") less.state = "";
      var left = rows.filter(function (row) { return shows(row, less); }).length;
      if (left && (!best || left > best.count)) best = { field: controls[name].parentNode.firstChild.textContent, count: left };
    });
    return best ? say("none", best) : say("none-at-all");
  }
  var shown = rows;
  function apply() {
    var want = {};
    Object.keys(controls).forEach(function (key) { want[key] = controls[key].value.trim(); });
    controls.state.parentNode.hidden = !want.part;
    if (!want.part) want.state = "";
    shown = rows.filter(function (row) { return shows(row, want); });
    if (split) list(Object.keys(want).some(function (key) { return want[key]; }));
    else {
      rows.forEach(function (row) { row.element.hidden = shown.indexOf(row) < 0; });
      bodies.forEach(function (body) { body.hidden = !body.querySelector("tr:not(.step-row):not([hidden])"); });
    }
    shown.forEach(function (row) { narrow(row, want.use); });
    ask(want.use);
    nothing.textContent = shown.length ? "" : loosen(want);
    var cut = split && shown.length < rows.length && shown.length > mostShown;
    count.textContent = say(shown.length === rows.length ? "count" : cut ? "first" : "some",
      { count: rows.length, shown: shown.length, first: mostShown });
    ajar.remember(want);
  }
  function list(filtered) {
    found.textContent = "";
    found.hidden = !filtered;
    bodies.forEach(function (body) { body.hidden = filtered; });
    all(".parts-nav").forEach(function (it) { it.hidden = filtered; });
    if (filtered) shown.slice(0, mostShown).forEach(function (row) { found.appendChild(draw(row)); });
  }

  // Every line as it is shown, for a spreadsheet. What one would take for a formula is text there (src/inert.rs).
  var formula = /^[\u0000-\u0020\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
  function quoted(value) {
    var text = formula.test(value) ? "'" + value : value;
    return /[",\n']/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }
  function download() {
    var head = ["id", "model", "organization", "step", "license", "released"].concat(choices.parts.map(function (it) { return it.id; }));
    var lines = shown.map(function (row) {
      return [row.id, row.name, row.org, row.step, row.terms, row.released].concat(row.marks.split("").map(function (it) { return words[it]; }));
    });
    var text = [head].concat(lines).map(function (line) { return line.map(quoted).join(","); }).join("\r\n") + "\r\n";
    var link = ajar.make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv" })), download: "models.csv" });
    document.body.appendChild(link);
    link.click();
    link.remove();
  }

  // Columns unfold where there is room, and elsewhere when they are asked to: each mark gets room, and its name stands above it.
  var roomy = matchMedia("(min-width: 76rem)");
  all(".parts-column", table).forEach(function (cell, at) {
    var names = cell.querySelector(".labels");
    var name = cell.querySelector(".name");
    var button = ajar.make("button", { type: "button", "aria-expanded": String(roomy.matches) }, name.textContent);
    name.textContent = "";
    name.appendChild(button);
    button.addEventListener("click", function () {
      var open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      table.classList.toggle("open-" + at, open);
      table.classList.toggle("shut-" + at, !open);
    });
    // The name of one mark, under the pointer.
    var labels = all("span", names).map(function (it) { return it.textContent; });
    table.addEventListener("pointerover", function (event) {
      var mark = event.target;
      if (mark.localName !== "i" || mark.title || !mark.closest("td") || mark.closest("td").cellIndex !== cell.cellIndex) return;
      mark.title = say("mark-title", { component: labels[Array.prototype.indexOf.call(mark.parentNode.children, mark)], state: words[mark.className[0]] });
    });
  });

  // Two to four models, side by side.
  var picked = [];
  var bar = ajar.make("p", { "class": "picked", "aria-live": "polite" });
  bar.hidden = true;
  document.querySelector("main").appendChild(bar);
  function tell() {
    bar.hidden = !picked.length;
    bar.textContent = "";
    if (!picked.length) return;
    if (picked.length === 1) bar.textContent = say("picked-one", { name: picked[0].name });
    else bar.appendChild(ajar.make("a", { href: place.dataset.compare + "?models=" + picked.map(function (it) { return it.id; }).join(",") },
      say("picked", { names: ajar.list(picked.map(function (it) { return it.name; })) })));
    all(".pick", table).forEach(function (it) { it.disabled = picked.length >= 4 && !it.checked; });
  }
  function pick(row) {
    row.box = ajar.make("input", { type: "checkbox", "class": "pick", "aria-label": say("pick", { name: row.name }) });
    row.box.addEventListener("change", function () {
      picked = picked.filter(function (it) { return it !== row; });
      if (row.box.checked) picked.push(row);
      tell();
    });
    row.element.cells[0].append(row.box);
  }
  here.forEach(pick);

  // An address can say anything; only what the form has is its state.
  var address = ajar.address();
  each(Object.keys(controls), function (key) { if (address.has(key)) controls[key].value = address.get(key); });
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  clear.addEventListener("click", function () {
    each(Object.keys(controls), function (key) { controls[key].value = ""; });
    apply();
    controls.q.focus();
  });
  csv.addEventListener("click", download);
  apply();
})();
