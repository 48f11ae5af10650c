// A use's page: the reader's numbers against the break points that the build found.
(function () {
  "use strict";
  var place = document.getElementById("finder");
  if (!place) return;
  var asks = JSON.parse(place.dataset.asks);
  var form = ajar.make("form", { "class": "filters", "aria-label": "About you" });
  var labels = {
    "monthly-users": "Your users in a month", "annual-revenue": "Your revenue in a year, in dollars",
    "monthly-revenue": "Your revenue in a month, in dollars"
  };
  var controls = {};
  asks.forEach(function (ask) {
    controls[ask] = ask === "region"
      ? ajar.field(form, "You are based in", ajar.choice(ask, "not said", [["eu", "the European Union"], ["uk", "the United Kingdom"], ["kr", "South Korea"], ["elsewhere", "another place"]]))
      : ajar.field(form, labels[ask], ajar.make("input", { type: "number", min: "0", step: "1", name: ask, inputmode: "numeric" }));
  });
  if (!asks.length) return;
  var count = ajar.make("output", { "class": "count", "aria-live": "polite" });
  form.appendChild(count);
  place.appendChild(form);
  place.hidden = false;
  var items = Array.prototype.slice.call(document.querySelectorAll(".answers .part"));

  // True: beyond the break point. Undefined: the reader has not said.
  function beyond(point) {
    var control = controls[point.ask];
    var value = control && control.value;
    if (!value) return undefined;
    if (point.ask === "region") return point.regions.indexOf(value) >= 0;
    return point.op === ">" ? Number(value) > point.value : Number(value) >= point.value;
  }
  function apply() {
    var no = 0;
    items.forEach(function (item) {
      var points = JSON.parse(item.dataset.breaks || "[]");
      var hit = points.filter(function (it) { return beyond(it) === true; });
      var note = item.querySelector(".turned");
      if (note) note.remove();
      item.classList.toggle("beyond", hit.length > 0);
      if (!hit.length) return;
      no += item.querySelectorAll(".names li").length;
      note = ajar.make("p", { "class": "turned reply no" }, "No, for you: " + hit.map(function (it) { return it.effect; }).join("; "));
      item.querySelector("dt").prepend(note);
    });
    var said = Object.keys(controls).some(function (key) { return controls[key].value; });
    count.textContent = said ? (no === 1 ? "1 answer turns to no for you" : no + " answers turn to no for you") : "";
    var values = {};
    Object.keys(controls).forEach(function (key) { values[key] = controls[key].value; });
    ajar.remember(values);
  }
  ajar.address().forEach(function (value, key) { if (controls[key]) controls[key].value = value; });
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  apply();
})();
