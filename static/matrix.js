// The clause matrix: by name, and only the licenses that say one thing of one clause.
(function () {
  "use strict";
  var place = document.getElementById("filters");
  var tables = Array.prototype.slice.call(document.querySelectorAll("table.matrix"));
  var make = ajar.make;
  var say = ajar.messages(document.currentScript);
  var form = make("form", { "class": "filters", role: "search", "aria-label": say("form") });
  var clauses = [];
  tables.forEach(function (table, at) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      if (column) clauses.push({ name: cell.textContent.trim(), table: at, column: column });
    });
  });
  // What is said of a clause, by license.
  function said(clause, license) {
    var row = Array.prototype.find.call(tables[clause.table].tBodies[0].rows, function (it) {
      return it.cells[0].textContent === license;
    });
    return row ? row.cells[clause.column].dataset.sort : "";
  }
  // The same for a reader.
  function name(clause, value) {
    var cell = Array.prototype.find.call(tables[clause.table].querySelectorAll("[data-sort]"), function (it) {
      return it.cellIndex === clause.column && it.dataset.sort === value;
    });
    return cell.firstElementChild.getAttribute("aria-label");
  }
  function options() {
    var clause = clauses[Number(controls.clause.value) - 1];
    var before = controls.says.value;
    while (controls.says.options.length > 1) controls.says.remove(1);
    controls.says.parentNode.hidden = !clause;
    if (!clause) return;
    var known = {};
    licenses.forEach(function (it) { known[said(clause, it)] = true; });
    Object.keys(known).filter(Boolean).sort().forEach(function (it) { controls.says.appendChild(make("option", { value: it }, name(clause, it))); });
    controls.says.value = known[before] ? before : "";
  }
  var controls = {
    q: ajar.field(form, say("license"), make("input", { type: "search", name: "q", autocomplete: "off" })),
    clause: ajar.field(form, say("clause"), ajar.choice("clause", say("any-clause"), clauses.map(function (it, at) { return { id: String(at + 1), name: it.name }; }))),
    says: ajar.field(form, say("says"), ajar.choice("says", say("anything"), []))
  };
  var count = ajar.count(form);
  place.appendChild(form);
  var licenses = Array.prototype.map.call(tables[0].tBodies[0].rows, function (it) { return it.cells[0].textContent; });

  function apply() {
    var clause = clauses[Number(controls.clause.value) - 1];
    var wanted = controls.q.value.trim().toLowerCase();
    var shown = {};
    var left = 0;
    licenses.forEach(function (it) {
      shown[it] = it.toLowerCase().indexOf(wanted) >= 0 && (!clause || !controls.says.value || said(clause, it) === controls.says.value);
      if (shown[it]) left += 1;
    });
    tables.forEach(function (table) {
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) { row.hidden = !shown[row.cells[0].textContent]; });
    });
    count.textContent = say(left === licenses.length ? "count" : "some", { count: licenses.length, shown: left });
    ajar.remember({ q: controls.q.value.trim(), clause: controls.clause.value, says: controls.says.value });
  }
  var address = ajar.address();
  Object.keys(controls).forEach(function (key) {
    if (address.has(key)) controls[key].value = address.get(key);
    if (key === "clause") options();
  });
  options();
  form.addEventListener("input", function (event) {
    if (event.target === controls.clause) options();
    apply();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  apply();
})();
