// What the reader wants to do, and what they say of themselves: each model answers. The form is the page's; the answers
// follow from the rules of the build (answer.js), and every text is the build's, too: the element of the script holds them.
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
  var shownAtOnce = 60;
  var number = /users|revenue/;

  function control(name) { return form.elements.namedItem(name); }
  function told() {
    var reader = {};
    Array.prototype.forEach.call(form.elements, function (it) {
      if (!it.name || it.name === "use" || !it.value) return;
      if (number.test(it.name)) reader[it.name] = Number(it.value);
      else if (it.name === "customers") reader.customers = [it.value];
      else if (it.name === "model-service") reader[it.name] = it.value === "yes";
      else reader[it.name] = it.value;
    });
    return reader;
  }
  function wanted() {
    if (own) return [own];
    return Array.prototype.filter.call(form.querySelectorAll("[name=use]"), function (it) { return it.checked; })
      .map(function (it) { return it.value; });
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
  // A model's editions with the same answer stand together.
  function answersOf(at, uses, reader) {
    var res = [];
    table.models[at].forEach(function (edition) {
      var answer = ask(edition, uses, reader);
      var same = res.find(function (it) { return it.key === key(answer); });
      if (same) same.names = same.names.concat(edition.names);
      else res.push({ at: at, grade: answer.grade, lines: answer.lines, met: answer.met, key: key(answer), names: edition.names.slice() });
    });
    if (res.length === 1) res[0].names = [];
    return res;
  }
  function key(answer) {
    return answer.grade + "|" + answer.lines.concat(answer.met).map(function (it) { return it.standing + it.text + it.rule.origin; }).join("|");
  }

  // What a point does, as the pages of the build mark it.
  function sort(point) {
    var tone = table.grades[point.grade].tone;
    if (tone === "no") return "excludes";
    return point.standing === "unclear" || tone === "open" ? "unclear" : point.rule.sort;
  }
  function names(found) {
    var list = make("ul", { "class": "names" });
    found.forEach(function (one) {
      var row = all[one.at];
      var it = make("li", {});
      it.appendChild(make("a", { href: root + "models/" + row.id + ".html" }, row.name));
      it.appendChild(make("small", {}, " " + row.org));
      if (one.names.length) {
        it.appendChild(make("small", { "class": "editions" }, ajar.list(one.names)));
        it.appendChild(make("small", { "class": "depends" }, say("depends")));
      }
      list.appendChild(it);
    });
    return list;
  }
  function entry(found) {
    var part = make("div", { "class": "part alike" });
    var says = make("dt", {});
    var lines = found[0].lines;
    if (!lines.length && !found[0].met.length) says.appendChild(make("p", { "class": "soft" }, say("free")));
    var list = make("ul", { "class": "points" });
    lines.forEach(function (it) {
      var line = make("li", { "class": sort(it) }, it.text + " ");
      if (it.rule.href) line.appendChild(make("a", { "class": "origin", href: root + it.rule.href }, it.rule.origin));
      list.appendChild(line);
    });
    if (lines.length) says.appendChild(list);
    // What the reader already meets is no condition any more; it is named once.
    var met = found[0].met.map(function (it) { return it.text; }).join(say("between"));
    if (met) says.appendChild(make("p", { "class": "given" }, say("met", { conditions: met })));
    var here = make("dd", {});
    function show(from) {
      here.appendChild(names(found.slice(from, from + shownAtOnce)));
      var left = found.length - from - shownAtOnce;
      if (left <= 0) return;
      var more = make("button", { type: "button", "class": "more" }, say("more", { count: left }));
      more.addEventListener("click", function () { more.remove(); show(from + shownAtOnce); });
      here.appendChild(more);
    }
    show(0);
    part.appendChild(says);
    part.appendChild(here);
    return part;
  }
  function section(grade, found) {
    var it = table.grades[grade];
    var id = "found-" + it.word;
    var part = make("section", { "aria-labelledby": id });
    var title = make("h2", { id: id });
    title.appendChild(make("span", { "class": "reply " + it.tone }, it.name));
    title.appendChild(document.createTextNode(" "));
    title.appendChild(make("small", {}, ajar.number(found.length)));
    part.appendChild(title);
    part.appendChild(make("p", { "class": "soft" }, it.meaning));
    var list = make("dl", { "class": "answers" });
    var groups = {};
    found.forEach(function (one) { (groups[one.key] = groups[one.key] || []).push(one); });
    // Fewest conditions first.
    Object.keys(groups).map(function (name) { return groups[name]; })
      .sort(function (a, b) { return a[0].lines.length - b[0].lines.length || b.length - a.length; })
      .forEach(function (group) { list.appendChild(entry(group)); });
    part.appendChild(list);
    return part;
  }

  function apply() {
    var ids = wanted();
    var reader = told();
    var values = own ? {} : { use: ids.join(",") };
    Array.prototype.forEach.call(form.elements, function (it) { if (it.name && it.name !== "use") values[it.name] = it.value; });
    ajar.remember(values);
    var uses = ids.map(function (id) { return table.uses.findIndex(function (it) { return it.id === id; }); })
      .filter(function (at) { return at >= 0; });
    // A use's own page already shows the answers for a reader who says nothing.
    var idle = !uses.length || (own && !Object.keys(reader).length);
    results.textContent = "";
    if (standing) standing.hidden = !idle;
    var count = form.querySelector(".count");
    if (idle) { count.textContent = ""; return; }
    var found = [];
    all.forEach(function (row, at) { found = found.concat(answersOf(at, uses, reader)); });
    var fit = {};
    found.forEach(function (it) { if (/^(yes|notices|owed|limits)$/.test(table.grades[it.grade].tone)) fit[it.at] = true; });
    for (var grade = table.grades.length - 1; grade >= 0; grade -= 1) {
      var here = found.filter(function (it) { return it.grade === grade; });
      if (here.length) results.appendChild(section(grade, here));
    }
    count.textContent = say("fit", { shown: Object.keys(fit).length, count: all.length });
  }

  ajar.address().forEach(function (value, name) {
    if (name === "use") {
      form.querySelectorAll("[name=use]").forEach(function (box) { box.checked = value.split(",").indexOf(box.value) >= 0; });
    } else if (control(name)) control(name).value = value;
  });
  form.addEventListener("input", apply);
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
