// Two to four models side by side, from the tables of the build; the choice lives in the address.
(function () {
  "use strict";
  var place = document.getElementById("compare");
  var models = ajar.models;
  var all = ajar.rows(models.rows);
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var most = 4;
  var say = ajar.messages(document.currentScript);
  var words = {};
  ["r", "p", "w", "u", "n"].forEach(function (it) { words[it] = say("state-" + it); });
  var shapes = { r: "released", p: "partial", w: "withheld", u: "unknown", n: "not-applicable" };
  var places = {};
  all.forEach(function (row, at) { places[row.id] = at; });

  var chosen = Array.from(new Set((ajar.address().get("models") || "").split(","))).filter(function (id) {
    return Object.prototype.hasOwnProperty.call(places, id);
  }).slice(0, most);

  // The field and the list of names it offers.
  var form = make("form", { "class": "filters", "aria-label": say("form") });
  var list = make("datalist", { id: "names" });
  all.forEach(function (row) { list.appendChild(make("option", { value: row.name }, row.org)); });
  var field = ajar.field(form, say("field"), make("input", { list: "names", autocomplete: "off", name: "add" }));
  form.appendChild(list);
  var add = form.appendChild(make("button", { type: "submit" }, say("add")));
  // Only what tells the models apart, by request; the request is kept in the address, too.
  var only = ajar.check(form, say("differs"), "differs");
  only.checked = ajar.address().get("differs") === "1";
  var said = ajar.count(form);
  var board = make("div", {});
  place.appendChild(form);
  place.appendChild(board);

  function find(name) {
    var wanted = name.trim().toLowerCase();
    if (!wanted) return undefined;
    var row = all.find(function (it) { return it.name.toLowerCase() === wanted || it.id === wanted; }) ||
      all.find(function (it) { return (it.name + " " + it.org).toLowerCase().indexOf(wanted) >= 0; });
    return row && row.id;
  }

  // What the cells of the line say.
  function line(body, name, cells) {
    var texts = cells.map(function (it) { return it.textContent; });
    var same = cells.length > 1 && texts.every(function (it) { return it === texts[0]; });
    if (same && only.checked) return texts;
    // Where all say the same, the line steps back.
    var row = make("tr", same ? { "class": "same" } : {});
    row.appendChild(make("th", { scope: "row" }, name));
    cells.forEach(function (it) { row.appendChild(it); });
    body.appendChild(row);
    return texts;
  }
  function group(table, name) {
    var body = make("tbody", {});
    var row = make("tr", { "class": "step-row" });
    row.appendChild(make("th", { scope: "rowgroup", colspan: String(chosen.length + 1) }, name));
    body.appendChild(row);
    table.appendChild(body);
    return body;
  }
  function cell(text) { return make("td", {}, text); }

  function head(table, rows) {
    var line = make("tr", {});
    line.appendChild(make("td", {}));
    rows.forEach(function (row) {
      var it = make("th", { scope: "col" });
      it.appendChild(make("a", { href: root + "models/" + row.id + ".html" }, row.name));
      it.appendChild(make("small", {}, row.org));
      var drop = make("button", { type: "button", "aria-label": say("remove-label", { name: row.name }) }, say("remove"));
      drop.addEventListener("click", function () {
        chosen = chosen.filter(function (id) { return id !== row.id; });
        show();
        field.focus();
      });
      it.appendChild(drop);
      line.appendChild(it);
    });
    var top = make("thead", {});
    top.appendChild(line);
    table.appendChild(top);
  }

  function standing(row) {
    var name = models.steps[row.step - 1] ? models.steps[row.step - 1].name : say("not-placed");
    var it = cell(row.ceiling > row.step ? say("or-more", { step: name }) : name);
    it.className = "stand s" + row.step;
    return it;
  }
  // Editions that answer differently stand one below the other, each with its names.
  function answer(at, use) {
    var it = make("td", {});
    var groups = [];
    ajar.answers.models[at].forEach(function (edition) {
      var answer = ajar.answer(edition.answers[use], use, {});
      var same = groups.find(function (group) { return group.answer.grade === answer.grade; });
      if (same) same.names = same.names.concat(edition.names);
      else groups.push({ answer: answer, names: edition.names });
    });
    groups.forEach(function (group) {
      var grade = ajar.answers.grades[group.answer.grade];
      if (groups.length > 1) it.appendChild(make("small", {}, ajar.list(group.names)));
      it.appendChild(make("span", { "class": "reply " + grade.tone }, grade.name));
      conditions(it, ajar.told(group.answer).points);
    });
    return it;
  }
  // What it reads or writes beside text, by the names that readers know.
  function modalities(row) {
    var named = function (id) { return models.modalities.find(function (it) { return it.id === id; }).name; };
    return row.modalities ? ajar.list(row.modalities.split(" ").map(named)) : say("no-modalities");
  }
  // How far each two of them are apart, in a sentence: of `parts` and `answers`, each line with what its cells say.
  function pairs(rows, parts, answers) {
    var list = make("ul", { "class": "apart" });
    rows.forEach(function (one, at) {
      rows.slice(at + 1).forEach(function (other, after) {
        var differs = function (texts) { return texts[at] !== texts[at + 1 + after]; };
        list.appendChild(make("li", {}, say("pair", {
          model: one.name, other: other.name,
          answers: answers.filter(differs).length, asked: answers.length,
          parts: parts.filter(differs).length, listed: parts.length
        })));
      });
    });
    return list;
  }
  // Conditions are many and alike from use to use: they unfold.
  function conditions(it, points) {
    if (!points.length) return;
    var list = make("ul", { "class": "points" });
    points.forEach(function (point) { list.appendChild(make("li", {}, point.text)); });
    var box = make("details", {});
    box.appendChild(make("summary", {}, say("conditions", { count: points.length })));
    box.appendChild(list);
    it.appendChild(box);
  }

  // The lines of each group; `parts` and `uses` hand back what their cells say, by which models are told apart.
  function verdicts(body, rows, ats) {
    line(body, say("spectrum"), rows.map(standing));
    var told = ats.map(function (at) { return ajar.row(ajar.verdicts.rows, at); });
    line(body, say("short"), told.map(function (it) { return cell(it.sentence); }));
    models.standards.forEach(function (standard, which) {
      line(body, standard.name, told.map(function (it) { return cell(ajar.verdicts.texts[it.texts[which]]); }));
    });
  }
  function facts(body, rows) {
    line(body, say("license"), rows.map(function (row) { return cell(row.licenses.join(", ")); }));
    line(body, say("released"), rows.map(function (row) { return cell(ajar.date(row.released)); }));
    line(body, say("modalities"), rows.map(function (row) { return cell(modalities(row)); }));
  }
  function parts(body, rows) {
    return models.parts.map(function (part, which) {
      return line(body, part, rows.map(function (row) {
        var it = make("td", {});
        it.appendChild(make("span", { "class": "mark " + shapes[row.marks[which]], "aria-hidden": "true" }));
        it.appendChild(document.createTextNode(" " + words[row.marks[which]]));
        return it;
      }));
    });
  }
  // Answers are told apart by their grades: their conditions differ in as many ways as licenses have words.
  function uses(body, ats) {
    return models.uses.map(function (use, which) {
      var cells = ats.map(function (at) { return answer(at, which); });
      line(body, use.name, cells);
      return cells.map(function (it) {
        return Array.prototype.map.call(it.querySelectorAll(".reply"), function (reply) { return reply.textContent; }).join();
      });
    });
  }

  function show() {
    var ats = chosen.map(function (id) { return places[id]; });
    var rows = ats.map(function (at) { return all[at]; });
    board.textContent = "";
    said.textContent = rows.length ? say("count", { count: rows.length }) : "";
    field.disabled = add.disabled = rows.length >= most;
    only.parentNode.hidden = rows.length < 2;
    ajar.remember({ models: chosen.join(","), differs: only.checked ? "1" : "" });
    if (!rows.length) return;
    var table = make("table", { "class": "compare" });
    table.appendChild(make("caption", { "class": "quiet" }, say("table")));
    head(table, rows);
    verdicts(group(table, say("verdicts")), rows, ats);
    facts(group(table, say("facts")), rows);
    var released = parts(group(table, say("parts")), rows);
    var allowed = uses(group(table, say("uses")), ats);
    // A group in which nothing differs has only its name.
    Array.prototype.slice.call(table.tBodies).forEach(function (it) { if (it.rows.length < 2) it.remove(); });
    if (rows.length > 1) board.appendChild(pairs(rows, released, allowed));
    ajar.scroll(board, say("table")).appendChild(table);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var id = find(field.value);
    if (!field.value.trim()) return;
    if (!id) { said.textContent = say("no-model", { name: field.value.trim() }); return; }
    if (chosen.indexOf(id) < 0) chosen.push(id);
    field.value = "";
    show();
  });
  only.addEventListener("change", show);
  show();
})();
