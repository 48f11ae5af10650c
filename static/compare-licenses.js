// Two licenses side by side, from the table of the build; the pair lives in the address. Two texts differ in a clause where
// their value, number or scope does, as on the pages that the build writes.
(function () {
  "use strict";
  var place = document.getElementById("pair");
  var table = ajar.clauses;
  var clauses = ajar.rows(table.clauses);
  var all = ajar.rows(table.licenses);
  var root = document.documentElement.dataset.root;
  var make = ajar.make;
  var say = ajar.messages(document.currentScript);

  var form = make("form", { "class": "filters pair", "aria-label": say("form") });
  var from = ajar.field(form, say("from"), make("select", { name: "from" }));
  var to = ajar.field(form, say("to"), make("select", { name: "to" }));
  var swap = form.appendChild(make("button", { type: "button" }, say("swap")));
  var every = ajar.check(form, say("all"), "all");
  var said = ajar.count(form);
  var board = make("div", {});
  place.appendChild(form);
  place.appendChild(board);

  function placeOf(id) { return all.findIndex(function (it) { return it.id === id; }); }

  // What can be chosen beside `other`: its family first. What is chosen stays chosen.
  function offer(control, other) {
    var chosen = control.value;
    var kin = other < 0 ? [] : all[other].kin;
    control.textContent = "";
    control.appendChild(make("option", { value: "" }, say("choose")));
    function group(name, places) {
      if (!places.length) return;
      var list = name ? control.appendChild(make("optgroup", { label: name })) : control;
      places.forEach(function (at) { list.appendChild(make("option", { value: all[at].id }, all[at].name)); });
    }
    var rest = all.map(function (_, at) { return at; }).filter(function (at) { return at !== other && kin.indexOf(at) < 0; });
    group(kin.length && say("family"), kin);
    group(kin.length && say("others"), rest);
    control.value = chosen;
  }

  // One text's side of a clause: its value, its words, and the way to them.
  function side(license, which) {
    var it = table.sides[license.sides[which]];
    var cell = make("td", { "data-of": license.short });
    var line = make("p", { "class": "says" });
    line.appendChild(make("span", { "class": "answer " + it.value }, it.word));
    if (it.threshold) line.appendChild(make("span", {}, " " + it.threshold));
    cell.appendChild(line);
    if (it.scope) cell.appendChild(make("p", { "class": "soft" }, say("scope", { scope: it.scope })));
    if (it.quote) cell.appendChild(make("p", {})).appendChild(make("q", {}, it.quote));
    if (it.listed) {
      var href = root + license.href + "#" + clauses[which].id;
      cell.appendChild(make("p", { "class": "origin" })).appendChild(make("a", { href: href }, it.at || license.short));
    }
    return cell;
  }
  function differ(one, other, which) {
    var a = table.sides[one.sides[which]];
    var b = table.sides[other.sides[which]];
    return a.value !== b.value || a.threshold !== b.threshold || a.scope !== b.scope;
  }
  function head(one, other) {
    var line = make("tr", {});
    line.appendChild(make("th", { scope: "col" }, say("clause")));
    [one, other].forEach(function (it) {
      line.appendChild(make("th", { scope: "col" })).appendChild(make("a", { href: root + it.href }, it.name));
    });
    var top = make("thead", {});
    top.appendChild(line);
    return top;
  }
  function sheet(one, other, shown) {
    var res = make("table", { "class": "difference" });
    res.appendChild(make("caption", { "class": "quiet" }, say("title", { from: one.name, to: other.name })));
    res.appendChild(head(one, other));
    var body;
    shown.forEach(function (which, at) {
      var clause = clauses[which];
      if (!at || clauses[shown[at - 1]].group !== clause.group) {
        body = res.appendChild(make("tbody", {}));
        var name = body.appendChild(make("tr", { "class": "step-row" }));
        name.appendChild(make("th", { scope: "rowgroup", colspan: "3" }, clause.group));
      }
      var row = body.appendChild(make("tr", differ(one, other, which) ? {} : { "class": "same" }));
      row.appendChild(make("th", { scope: "row" }, clause.name));
      row.appendChild(side(one, which));
      row.appendChild(side(other, which));
    });
    return res;
  }

  function show() {
    var one = all[placeOf(from.value)];
    var other = all[placeOf(to.value)];
    ajar.remember({ from: from.value, to: to.value, all: every.checked ? "1" : "" });
    board.textContent = "";
    every.parentNode.hidden = swap.hidden = !one || !other;
    said.textContent = one || other ? say("one") : "";
    if (!one || !other) return;
    var places = clauses.map(function (_, which) { return which; });
    var changed = places.filter(function (which) { return differ(one, other, which); });
    said.textContent = say("differ", { count: changed.length }) + say("between") + say("same", { count: places.length - changed.length });
    var shown = every.checked ? places : changed;
    board.appendChild(make("h2", {}, say("title", { from: one.short, to: other.short })));
    if (!changed.length) board.appendChild(make("p", {}, say("none")));
    if (!shown.length) return;
    ajar.scroll(board, say("title", { from: one.name, to: other.name })).appendChild(sheet(one, other, shown));
  }
  function choose() {
    offer(from, placeOf(to.value));
    offer(to, placeOf(from.value));
    show();
  }

  offer(from, -1);
  offer(to, -1);
  var address = ajar.address();
  var wanted = ["from", "to"].map(function (name) { return placeOf(address.get(name)); });
  if (wanted[0] >= 0) from.value = all[wanted[0]].id;
  if (wanted[1] >= 0 && wanted[1] !== wanted[0]) to.value = all[wanted[1]].id;
  every.checked = address.get("all") === "1";
  form.addEventListener("change", choose);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  swap.addEventListener("click", function () {
    var before = [from.value, to.value];
    // Each list leaves out what the other one has.
    from.value = to.value = "";
    choose();
    from.value = before[1];
    choose();
    to.value = before[0];
    choose();
  });
  choose();
})();
