// The verdict sheet: of the answers that were found, what fits comes first, and of that what asks for least.
(function () {
  "use strict";
  var table = ajar.answers;
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var say = ajar.messages(document.currentScript);
  var shownAtOnce = matchMedia("(max-width: 36rem)").matches ? 20 : 60;

  // Whether an answer of this grade lets the reader do it.
  function fits(grade) { return /^(yes|notices|owed|limits)$/.test(table.grades[grade].tone); }
  // What a point does, as the pages of the build mark it.
  function sort(point) {
    var tone = table.grades[point.grade].tone;
    if (tone === "no") return "excludes";
    return point.standing === "unclear" || tone === "open" ? "unclear" : point.rule.sort;
  }
  // What is said, and by which texts: several can say the same.
  function said(line, points) {
    line.appendChild(document.createTextNode(points[0].text + " "));
    var known = {};
    points.forEach(function (it) {
      if (!it.rule.href || known[it.rule.href]) return;
      if (Object.keys(known).length) line.appendChild(document.createTextNode(" "));
      known[it.rule.href] = true;
      line.appendChild(make("a", { "class": "origin", href: root + it.rule.href }, it.rule.origin));
    });
    return line;
  }
  // The points of several answers, those with the same text together, in the order of the first.
  function together(answers, of) {
    var res = [];
    answers.forEach(function (answer) {
      of(answer).forEach(function (point) {
        var same = res.find(function (it) { return it[0].text === point.text; });
        if (same) same.push(point);
        else res.push([point]);
      });
    });
    return res;
  }

  function names(found, sheet) {
    var list = make("ul", { "class": "names" });
    found.forEach(function (one) {
      var row = sheet.rows[one.at];
      var it = make("li", {});
      var box = make("input", { type: "checkbox", "class": "choose", value: row.id, "aria-label": say("pick", { name: row.name }) });
      box.checked = sheet.picked.indexOf(row.id) >= 0;
      it.appendChild(box);
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
  // Models that owe the same, for whatever text.
  function entry(found, sheet) {
    var lines = together(found, function (it) { return it.lines; });
    var part = make("div", { "class": "part alike" });
    if (!lines.length) part.classList.add("free");
    var says = part.appendChild(make("dt", {}));
    if (!lines.length) says.appendChild(make("p", { "class": "soft" }, say("free")));
    else {
      var list = says.appendChild(make("ul", { "class": "points" }));
      lines.forEach(function (it) { list.appendChild(said(make("li", { "class": sort(it[0]) }), it)); });
    }
    var here = part.appendChild(make("dd", {}));
    function show(from) {
      here.appendChild(names(found.slice(from, from + shownAtOnce), sheet));
      var left = found.length - from - shownAtOnce;
      if (left <= 0) return;
      var more = here.appendChild(make("button", { type: "button", "class": "more" }, say("more", { count: left })));
      more.addEventListener("click", function () { more.remove(); show(from + shownAtOnce); });
    }
    show(0);
    return part;
  }
  function section(grade, found, sheet) {
    var it = table.grades[grade];
    var id = "found-" + it.word;
    var part = make("section", { "aria-labelledby": id });
    var title = part.appendChild(make("h2", { id: id }));
    title.appendChild(make("span", { "class": "reply " + it.tone }, it.name));
    title.appendChild(document.createTextNode(" "));
    title.appendChild(make("small", {}, ajar.number(found.length)));
    part.appendChild(make("p", { "class": "soft" }, it.meaning));
    var list = part.appendChild(make("dl", { "class": "answers" }));
    var groups = {};
    found.forEach(function (one) { (groups[one.key] = groups[one.key] || []).push(one); });
    // Least is asked first.
    Object.keys(groups).map(function (name) { return groups[name]; })
      .sort(function (a, b) { return a[0].lines.length - b[0].lines.length || b.length - a.length; })
      .forEach(function (group) { list.appendChild(entry(group, sheet)); });
    return part;
  }
  // The verdict in a line: how many fit, and with what; each leads to its section.
  function verdict(sheet) {
    var line = make("p", { "class": "tally" });
    line.appendChild(make("b", {}, say("fit", { count: sheet.fit, all: sheet.rows.length })));
    for (var grade = table.grades.length - 1; grade >= 0; grade -= 1) {
      var here = sheet.found.filter(function (it) { return it.grade === grade; }).length;
      var it = table.grades[grade];
      if (!here || !fits(grade)) continue;
      line.appendChild(document.createTextNode(" "));
      line.appendChild(make("a", { "class": "reply " + it.tone, href: "#found-" + it.word }, it.name + " " + ajar.number(here)));
    }
    return line;
  }
  function folded(name, what) {
    var box = make("details", {});
    box.appendChild(make("summary", {}, name));
    what.forEach(function (it) { box.appendChild(it); });
    return box;
  }

  // On paper stands everything that fits.
  window.addEventListener("beforeprint", function () {
    for (var more = document.querySelector(".alike .more"); more; more = document.querySelector(".alike .more")) more.click();
  });

  ajar.fits = fits;
  // Sets the sheet into `place`: `sheet.found` are the answers, `sheet.fit` is how many models fit, `sheet.picked` the ids
  // on the reader's list.
  ajar.sheet = function (place, sheet) {
    var best = sheet.found.filter(function (it) { return fits(it.grade); });
    place.appendChild(verdict(sheet));
    // What the reader's figures meet is no condition any more; each is named once.
    var met = together(best, function (it) { return it.met; });
    if (met.length) {
      var list = make("ul", { "class": "given" });
      met.forEach(function (it) { list.appendChild(said(make("li", {}), it)); });
      place.appendChild(folded(say("met", { count: met.length }), [list]));
    }
    var rest = [];
    for (var grade = table.grades.length - 1; grade >= 0; grade -= 1) {
      var here = sheet.found.filter(function (it) { return it.grade === grade; });
      if (!here.length) continue;
      if (fits(grade)) place.appendChild(section(grade, here, sheet));
      else rest.push(section(grade, here, sheet));
    }
    var unfit = sheet.found.length - best.length;
    if (!unfit) return;
    var box = place.appendChild(folded(say("unfit", { count: unfit }), rest));
    box.className = "unfit";
    box.open = !best.length;
  };
})();
