// What the reader wants to do, and what they say of themselves and of the model: each model answers. The form is the page's;
// the answers follow from the rules of the build (answer.js), sheet.js sets them, and every text is the build's, too.
(function () {
  "use strict";
  var form = document.getElementById("finder");
  var results = document.getElementById("found");
  if (!form || !results || !ajar.models.uses.length) return;
  var table = ajar.answers;
  var all = ajar.rows(ajar.models.rows);
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var say = ajar.messages(document.currentScript);
  // The use that the page is about, if it is about one.
  var own = form.dataset.use;
  var standing = document.getElementById("standing");
  var number = /users|revenue/;
  // What is told with yes or no.
  var truths = ["model-service", "work-assistant", "automated-decisions", "in-product", "sued-licensor"];
  var ofModel = ["modality", "size", "card"];
  var most = 4;
  var picked = [];

  function control(name) { return form.elements.namedItem(name); }
  function each(list, work) { Array.prototype.forEach.call(list, work); }

  // Everything that was asked, by the names of the fields: uses, what the reader says, what the model is to be.
  function asked() {
    var res = { uses: own ? [own] : [], reader: {}, model: {} };
    each(form.elements, function (it) {
      if (!it.name || (it.type === "checkbox" ? !it.checked : !it.value)) return;
      if (it.name === "use") res.uses.push(it.value);
      else if (ofModel.indexOf(it.name) >= 0) res.model[it.name] = it.name === "modality" ? it.value : Number(it.value);
      else if (number.test(it.name)) res.reader[it.name] = Number(it.value);
      else if (it.name === "customers") res.reader.customers = [it.value];
      else if (truths.indexOf(it.name) >= 0) res.reader[it.name] = it.value === "yes";
      else res.reader[it.name] = it.value;
    });
    return res;
  }

  // One edition's answer to all that is wanted: the worst of them, with what decides or has to be kept to.
  function ask(edition, uses, reader) {
    var all = { grade: table.grades.length - 1, points: [] };
    uses.forEach(function (use) {
      var answer = ajar.answer(edition.answers[use], use, reader);
      all.grade = Math.min(all.grade, answer.grade);
      all.points = all.points.concat(answer.points);
    });
    all.points.sort(function (one, other) { return one.grade - other.grade; });
    var told = ajar.told(all);
    return { grade: all.grade, lines: told.points, met: told.met };
  }
  // Which variants of an edition are small enough; sizes are in millions of parameters, the fields in billions.
  function small(edition, model) {
    var most = Math.min(model.size || Infinity, model.card || Infinity) * 1000;
    if (most === Infinity) return { names: edition.names, all: true };
    var names = edition.names.filter(function (_, at) { return edition.sizes[at] !== null && edition.sizes[at] <= most; });
    var unknown = !edition.names.length || edition.sizes.indexOf(null) >= 0;
    return { names: names, all: names.length > 0 && names.length === edition.names.length, none: !names.length, unknown: unknown };
  }
  // Whether an edition reads or writes what is asked for.
  function handles(edition, modality) {
    return !modality || (edition.modalities || "").split(" ").indexOf(modality) >= 0;
  }
  // A model's editions with the same answer stand together.
  function answersOf(at, uses, wanted) {
    var res = { found: [], unknown: false };
    var every = true;
    table.models[at].forEach(function (edition) {
      if (!handles(edition, wanted.model.modality)) { every = false; return; }
      var fit = small(edition, wanted.model);
      every = every && fit.all;
      res.unknown = res.unknown || Boolean(fit.unknown);
      if (fit.none) return;
      var answer = ask(edition, uses, wanted.reader);
      var same = res.found.find(function (it) { return it.key === key(answer); });
      if (same) same.names = same.names.concat(fit.names);
      else res.found.push({ at: at, grade: answer.grade, lines: answer.lines, met: answer.met, key: key(answer), names: fit.names.slice() });
    });
    if (res.found.length === 1 && every) res.found[0].names = [];
    res.unknown = res.unknown && !res.found.length;
    return res;
  }
  // Answers with one key ask for the same, whichever text says so.
  function key(answer) {
    return answer.grade + "|" + answer.lines.map(function (it) { return it.standing + it.text; }).sort().join("|");
  }
  function find(wanted) {
    var uses = wanted.uses.map(function (id) { return table.uses.findIndex(function (it) { return it.id === id; }); })
      .filter(function (at) { return at >= 0; });
    var res = { rows: all, found: [], fit: 0, unsized: 0, picked: picked, asked: uses.length };
    if (!uses.length) return res;
    all.forEach(function (_, at) {
      var here = answersOf(at, uses, wanted);
      if (here.found.some(function (it) { return ajar.fits(it.grade); })) res.fit += 1;
      if (here.unknown) res.unsized += 1;
      res.found = res.found.concat(here.found);
    });
    return res;
  }

  // Where nothing fits: each thing that was asked, with how many models fit without it, most first.
  function without(wanted, kind, name) {
    var res = { uses: wanted.uses.slice(), reader: Object.assign({}, wanted.reader), model: Object.assign({}, wanted.model) };
    if (kind === "uses") res.uses = res.uses.filter(function (it) { return it !== name; });
    else delete res[kind][name];
    return res;
  }
  function told(kind, name) {
    if (kind === "uses") return ajar.models.uses.find(function (it) { return it.id === name; }).name;
    var it = control(name);
    var label = it.closest("label").textContent.trim();
    if (it.type === "checkbox") return label;
    if (it.options) label = it.closest("label").firstChild.textContent.trim();
    return say("condition", { name: label, value: it.options ? it.options[it.selectedIndex].text : ajar.number(Number(it.value)) });
  }
  function clear(kind, name) {
    if (kind === "uses") each(form.querySelectorAll("[name=use]"), function (it) { if (it.value === name) it.checked = false; });
    else if (control(name).type === "checkbox") control(name).checked = false;
    else control(name).value = "";
    apply();
    results.focus();
  }
  function loosen(wanted) {
    var ways = [];
    ["uses", "reader", "model"].forEach(function (kind) {
      var list = kind === "uses" ? (wanted.uses.length > 1 ? wanted.uses : []) : Object.keys(wanted[kind]);
      list.forEach(function (name) {
        var fit = find(without(wanted, kind, name)).fit;
        if (fit) ways.push({ kind: kind, name: name, fit: fit });
      });
    });
    ways.sort(function (one, other) { return other.fit - one.fit; });
    var box = make("div", { "class": "note loosen" });
    box.appendChild(make("p", {}, say(ways.length ? "loosen" : "none")));
    var list = box.appendChild(make("ul", { "class": "plain" }));
    ways.forEach(function (it) {
      var button = make("button", { type: "button", "class": "more" }, say("without", { condition: told(it.kind, it.name), count: it.fit }));
      button.addEventListener("click", function () { clear(it.kind, it.name); });
      list.appendChild(make("li", {})).appendChild(button);
    });
    return box;
  }

  // The reader's list, which goes to the comparison.
  var bar = make("p", { "class": "picked", "aria-live": "polite" });
  document.querySelector("main").appendChild(bar);
  function list() {
    var names = picked.map(function (id) { return all.find(function (it) { return it.id === id; }).name; });
    bar.hidden = !picked.length;
    bar.textContent = picked.length === 1 ? say("picked-one", { name: names[0] }) : "";
    if (picked.length > 1) {
      bar.appendChild(make("a", { href: root + "compare.html?models=" + picked.join(",") }, say("picked", { names: ajar.list(names) })));
    }
    each(results.querySelectorAll(".choose"), function (it) {
      it.checked = picked.indexOf(it.value) >= 0;
      it.disabled = picked.length >= most && !it.checked;
    });
  }

  function remember() {
    var values = { use: own ? "" : asked().uses.join(",") };
    each(form.elements, function (it) {
      if (it.name && it.name !== "use") values[it.name] = it.type === "checkbox" ? (it.checked ? "1" : "") : it.value;
    });
    values.list = picked.join(",");
    ajar.remember(values);
  }
  function apply() {
    var wanted = asked();
    remember();
    var sheet = find(wanted);
    // A use's own page already shows the answers for a reader who says nothing.
    var idle = !sheet.asked || (own && !Object.keys(wanted.reader).length && !Object.keys(wanted.model).length);
    results.textContent = "";
    if (standing) standing.hidden = !idle;
    var count = form.querySelector(".count");
    count.textContent = "";
    if (!idle) {
      if (!sheet.fit) results.appendChild(loosen(wanted));
      ajar.sheet(results, sheet);
      if (sheet.unsized) results.appendChild(make("p", { "class": "soft" }, say("unsized", { count: sheet.unsized })));
      count.textContent = say("fit", { shown: sheet.fit, count: all.length });
    }
    list();
  }

  ajar.address().forEach(function (value, name) {
    if (name === "use") {
      var wanted = new Set(value.split(","));
      each(form.querySelectorAll("[name=use]"), function (box) { box.checked = wanted.has(box.value); });
    } else if (name === "list") {
      var ids = new Set(all.map(function (it) { return it.id; }));
      picked = Array.from(new Set(value.split(","))).filter(function (id) { return ids.has(id); }).slice(0, most);
    } else if (control(name) && control(name).type === "checkbox") control(name).checked = value === "1";
    else if (control(name)) control(name).value = value;
  });
  // What is said in a fold is in sight.
  each(form.querySelectorAll("details"), function (fold) {
    each(fold.querySelectorAll("select, input"), function (it) { fold.open = fold.open || it.value !== ""; });
  });
  form.addEventListener("input", apply);
  results.addEventListener("change", function (event) {
    var id = event.target.value;
    if (!event.target.classList.contains("choose")) return;
    picked = picked.filter(function (it) { return it !== id; }).concat(event.target.checked ? [id] : []);
    remember();
    list();
  });
  // The answers follow every key; the button leads there.
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var place = standing && !standing.hidden ? standing : results;
    place.focus();
    place.scrollIntoView();
  });
  // Values are cleared after the event.
  form.addEventListener("reset", function () { setTimeout(apply); });
  apply();
})();
