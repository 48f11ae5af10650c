// What the reader wants to do, and their numbers: each model answers with what the build
// found. A number is compared with a break point; no rule is known here.
(function () {
  "use strict";
  var place = document.getElementById("finder");
  if (!place || !ajar.models.uses.length) return;
  var models = ajar.models;
  var answers = ajar.answers;
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var replies = { y: ["yes", "Yes"], i: ["yes-if", "Yes, if"], u: ["unknown", "Unknown"], n: ["no", "No"] };
  var order = "yiun";
  var asks = {
    "monthly-users": "Users in a month", "annual-revenue": "Revenue in a year, US dollars",
    "monthly-revenue": "Revenue in a month, US dollars", "region": "Based in"
  };
  var regions = [["eu", "the European Union"], ["uk", "the United Kingdom"], ["kr", "South Korea"], ["elsewhere", "another place"]];
  var shownAtOnce = 60;

  var form = make("form", { "class": "finder", "aria-label": "What you want to do" });
  var wishes = make("fieldset", {});
  wishes.appendChild(make("legend", {}, "I want to"));
  var boxes = models.uses.map(function (use) {
    var label = make("label", {});
    var box = make("input", { type: "checkbox", name: "use", value: use[0] });
    label.appendChild(box);
    label.appendChild(document.createTextNode(" " + use[1].charAt(0).toLowerCase() + use[1].slice(1)));
    wishes.appendChild(label);
    return box;
  });
  var about = make("div", { "class": "filters" });
  var controls = {};
  Object.keys(asks).forEach(function (ask) {
    if (!answers.breaks.some(function (it) { return it.ask === ask; })) return;
    controls[ask] = ajar.field(about, asks[ask], ask === "region" ? ajar.choice(ask, "not said", regions)
      : make("input", { type: "number", min: "0", step: "1", name: ask, inputmode: "numeric" }));
  });
  var count = make("output", { "class": "count", "aria-live": "polite" });
  about.appendChild(count);
  form.appendChild(wishes);
  form.appendChild(about);
  var results = make("div", { "class": "found" });
  place.appendChild(form);
  place.appendChild(results);
  place.hidden = false;

  // True: beyond the break point. False: safely before it. Undefined: the reader has not said.
  function beyond(point) {
    var value = controls[point.ask].value;
    if (!value) return undefined;
    if (point.ask === "region") return point.regions.indexOf(value) >= 0;
    return point.op === ">" ? Number(value) > point.value : Number(value) >= point.value;
  }

  // One model's answer to all that was ticked: the worst of them, with what each rests on.
  function ask(at, uses) {
    var worst = "y";
    var lines = [];
    uses.forEach(function (use) {
      var set = answers.sets[answers.rows[at][use]];
      var turned = set[2].map(function (it) { return answers.breaks[it]; }).filter(function (it) { return beyond(it); });
      var letter = turned.length ? "n" : set[0];
      if (order.indexOf(letter) > order.indexOf(worst)) worst = letter;
      turned.forEach(function (it) { lines.push({ letter: "n", text: it.effect }); });
      if (!turned.length) set[1].forEach(function (point) {
        lines.push({ letter: letter, text: answers.points[point][0], origin: answers.points[point][1], href: answers.points[point][2] });
      });
    });
    var seen = {};
    return {
      at: at,
      letter: worst,
      lines: lines.filter(function (it) {
        if (it.letter !== worst || seen[it.text]) return false;
        seen[it.text] = true;
        return true;
      })
    };
  }

  // Models that answer the same for the same reasons stand together.
  function grouped(all) {
    var known = {};
    var res = [];
    all.forEach(function (found) {
      var key = found.lines.map(function (it) { return it.text + it.origin; }).join("|");
      if (!known[key]) { known[key] = { lines: found.lines, ats: [] }; res.push(known[key]); }
      known[key].ats.push(found.at);
    });
    return res;
  }

  function names(ats) {
    var list = make("ul", { "class": "names" });
    ats.forEach(function (at) {
      var row = models.rows[at];
      var it = make("li", {});
      it.appendChild(make("a", { href: root + "models/" + row[0] + ".html" }, row[1]));
      it.appendChild(make("small", {}, " " + row[2]));
      list.appendChild(it);
    });
    return list;
  }

  function entry(group) {
    var part = make("div", { "class": "part alike" });
    var says = make("dt", {});
    if (!group.lines.length) says.appendChild(make("p", { "class": "soft" }, "Without conditions."));
    var list = make("ul", { "class": "points" });
    group.lines.forEach(function (it) {
      var line = make("li", {}, it.text + " ");
      if (it.href) line.appendChild(make("a", { "class": "origin", href: root + it.href }, it.origin));
      list.appendChild(line);
    });
    if (group.lines.length) says.appendChild(list);
    var here = make("dd", {});
    function show(from) {
      here.appendChild(names(group.ats.slice(from, from + shownAtOnce)));
      var left = group.ats.length - from - shownAtOnce;
      if (left <= 0) return;
      var more = make("button", { type: "button", "class": "more" }, "Show " + Math.min(left, shownAtOnce) + " of " + left + " more");
      more.addEventListener("click", function () { more.remove(); show(from + shownAtOnce); });
      here.appendChild(more);
    }
    show(0);
    part.appendChild(says);
    part.appendChild(here);
    return part;
  }

  function section(letter, all) {
    var id = "found-" + replies[letter][0];
    var it = make("section", { "aria-labelledby": id });
    var title = make("h2", { id: id });
    title.appendChild(make("span", { "class": "reply " + replies[letter][0] }, replies[letter][1]));
    title.appendChild(make("small", {}, " " + all.length));
    it.appendChild(title);
    var list = make("dl", { "class": "answers" });
    grouped(all).forEach(function (group) { list.appendChild(entry(group)); });
    it.appendChild(list);
    return it;
  }

  function apply() {
    var uses = [];
    boxes.forEach(function (box, at) { if (box.checked) uses.push(at); });
    var values = { use: uses.map(function (at) { return models.uses[at][0]; }).join(",") };
    Object.keys(controls).forEach(function (key) { values[key] = controls[key].value; });
    ajar.remember(values);
    results.textContent = "";
    if (!uses.length) { count.textContent = ""; return; }
    var found = models.rows.map(function (row, at) { return ask(at, uses); });
    order.split("").forEach(function (letter) {
      var here = found.filter(function (it) { return it.letter === letter; });
      if (here.length) results.appendChild(section(letter, here));
    });
    var usable = found.filter(function (it) { return it.letter === "y" || it.letter === "i"; }).length;
    count.textContent = usable + " of " + found.length + " models will do";
  }

  ajar.address().forEach(function (value, key) {
    if (key === "use") boxes.forEach(function (box) { box.checked = value.split(",").indexOf(box.value) >= 0; });
    else if (controls[key]) controls[key].value = value;
  });
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  apply();
})();
