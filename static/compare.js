// Two to four models side by side, from the tables of the build; the choice lives in the address.
(function () {
  "use strict";
  var place = document.getElementById("compare");
  var models = ajar.models;
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var most = 4;
  var words = { r: "released", p: "in part or gated", w: "withheld", u: "unknown", n: "no such part" };
  var replies = { y: ["yes", "Yes"], i: ["yes-if", "Yes, if"], n: ["no", "No"], u: ["unknown", "Unknown"] };
  var places = {};
  models.rows.forEach(function (row, at) { places[row[0]] = at; });

  var chosen = (ajar.address().get("models") || "").split(",").filter(function (id, at, all) {
    return Object.prototype.hasOwnProperty.call(places, id) && all.indexOf(id) === at;
  }).slice(0, most);

  // The field and the list of names it offers.
  var form = make("form", { "class": "filters", "aria-label": "Models to compare" });
  var list = make("datalist", { id: "names" });
  models.rows.forEach(function (row) { list.appendChild(make("option", { value: row[1] }, row[2])); });
  var field = ajar.field(form, "Add a model", make("input", { list: "names", autocomplete: "off", name: "add" }));
  var add = make("button", { type: "submit" }, "Add");
  var said = make("output", { "class": "count", "aria-live": "polite" });
  [list, add, said].forEach(function (it) { form.appendChild(it); });
  var board = make("div", {});
  place.appendChild(form);
  place.appendChild(board);
  place.hidden = false;

  function find(name) {
    var wanted = name.trim().toLowerCase();
    if (!wanted) return undefined;
    var row = models.rows.find(function (it) { return it[1].toLowerCase() === wanted || it[0] === wanted; }) ||
      models.rows.find(function (it) { return (it[1] + " " + it[2]).toLowerCase().indexOf(wanted) >= 0; });
    return row && row[0];
  }

  function line(body, name, cells, title) {
    var row = make("tr", {});
    var head = make("th", { scope: "row" }, name);
    if (title) head.appendChild(make("small", {}, title));
    row.appendChild(head);
    // Where all say the same, the line steps back.
    var texts = cells.map(function (it) { return it.textContent; });
    if (cells.length > 1 && texts.every(function (it) { return it === texts[0]; })) row.className = "same";
    cells.forEach(function (it) { row.appendChild(it); });
    body.appendChild(row);
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
      it.appendChild(make("a", { href: root + "models/" + row[0] + ".html" }, row[1]));
      it.appendChild(make("small", {}, row[2]));
      var drop = make("button", { type: "button", "aria-label": "Remove " + row[1] }, "Remove");
      drop.addEventListener("click", function () {
        chosen = chosen.filter(function (id) { return id !== row[0]; });
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
    var name = models.steps[row[3] - 1] ? models.steps[row[3] - 1][1] : "Not placed";
    var it = cell(name + (row[4] > row[3] ? " or more" : ""));
    it.className = "stand s" + row[3];
    return it;
  }
  function answer(at, use) {
    var set = ajar.answers.sets[ajar.answers.rows[at][use]];
    var it = make("td", {});
    it.appendChild(make("span", { "class": "reply " + replies[set[0]][0] }, replies[set[0]][1]));
    if (!set[1].length) return it;
    var points = make("ul", { "class": "points" });
    set[1].forEach(function (point) { points.appendChild(make("li", {}, ajar.answers.points[point][0])); });
    if (set[0] !== "i") { it.appendChild(points); return it; }
    // Conditions are many and alike from use to use: they unfold.
    var box = make("details", {});
    box.appendChild(make("summary", {}, set[1].length === 1 ? "1 condition" : set[1].length + " conditions"));
    box.appendChild(points);
    it.appendChild(box);
    return it;
  }

  function show() {
    var ats = chosen.map(function (id) { return places[id]; });
    var rows = ats.map(function (at) { return models.rows[at]; });
    board.textContent = "";
    said.textContent = rows.length ? rows.length + (rows.length === 1 ? " model" : " models") : "";
    field.disabled = add.disabled = rows.length >= most;
    ajar.remember({ models: chosen.join(",") });
    if (!rows.length) return;
    var table = make("table", { "class": "compare" });
    head(table, rows);
    var body = group(table, "Verdicts");
    line(body, "The spectrum", rows.map(standing));
    line(body, "In short", ats.map(function (at) { return cell(ajar.verdicts.rows[at][0]); }));
    models.standards.forEach(function (standard, which) {
      line(body, standard[1], ats.map(function (at) { return cell(ajar.verdicts.texts[ajar.verdicts.rows[at][1][which][0]]); }));
    });
    body = group(table, "Facts");
    line(body, "License of the weights", rows.map(function (row) { return cell(row[6]); }));
    line(body, "Released", rows.map(function (row) { return cell(row[5]); }));
    line(body, "Beside text", rows.map(function (row) { return cell(row[9] || "nothing"); }));
    body = group(table, "What was released");
    models.parts.forEach(function (part, which) {
      line(body, part, rows.map(function (row) {
        var it = make("td", {});
        it.appendChild(make("span", { "class": "mark " + { r: "released", p: "partial", w: "withheld", u: "unknown", n: "not-applicable" }[row[7][which]], "aria-hidden": "true" }));
        it.appendChild(document.createTextNode(" " + words[row[7][which]]));
        return it;
      }));
    });
    body = group(table, "What you may do");
    models.uses.forEach(function (use, which) {
      line(body, use[1], ats.map(function (at) { return answer(at, which); }));
    });
    var box = make("div", { "class": "scroll", tabindex: "0", role: "region", "aria-label": "Side by side" });
    box.appendChild(table);
    board.appendChild(box);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var id = find(field.value);
    if (!field.value.trim()) return;
    if (!id) { said.textContent = "No model is called “" + field.value.trim() + "”."; return; }
    if (chosen.indexOf(id) < 0) chosen.push(id);
    field.value = "";
    show();
  });
  show();
})();
