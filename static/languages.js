// A site in several languages: a passage that nobody has translated stands between two marks in the tables that scripts
// read, as it does in the sources of a page (src/foreign.rs). Whatever shows it, it gets an element that says its language.
(function () {
  "use strict";
  var records = document.currentScript.dataset;
  var begin = "\u{e01ee}";
  var marks = /[\u{e01ee}\u{e01ef}]/u;
  // Elements that hold text alone.
  var bare = /^(option|title|textarea)$/;

  function passage(text) {
    var it = document.createElement("span");
    it.lang = records.language;
    if (records.direction !== document.documentElement.dir) it.dir = records.direction;
    it.textContent = text;
    return it;
  }
  // A passage can go on over several pieces of text: whether one has begun is handed on from each to the next.
  function tell(node, open) {
    if (node.nodeType === 1) {
      Array.prototype.forEach.call(node.attributes, function (it) {
        if (marks.test(it.value)) node.setAttribute(it.name, it.value.split(marks).join(""));
      });
      return Array.prototype.slice.call(node.childNodes).reduce(function (open, it) { return tell(it, open); }, open);
    }
    if (node.nodeType !== 3 || !open && !marks.test(node.data)) return open;
    var inside = node.parentNode && !bare.test(node.parentNode.localName);
    var pieces = node.data.split(/([\u{e01ee}\u{e01ef}])/u).map(function (piece) {
      if (marks.test(piece)) open = piece === begin;
      else if (piece) return open && inside ? passage(piece) : document.createTextNode(piece);
    });
    node.replaceWith.apply(node, pieces.filter(Boolean));
    return open;
  }
  new MutationObserver(function (changes) {
    changes.forEach(function (it) {
      if (it.type === "attributes") tell(it.target, false);
      else Array.prototype.reduce.call(it.addedNodes, function (open, node) { return tell(node, open); }, false);
    });
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["title", "aria-label", "placeholder"] });
})();
