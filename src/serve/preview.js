// Ajar's preview: keeps a page true while its sources change. Only `ajar serve`
// adds this to a page; a built site does not hold it.
(function () {
  "use strict";
  var content = document.currentScript.dataset.content;
  var stream, host;

  function open() {
    if (stream || document.hidden) return;
    stream = new EventSource("/-ajar/notices?page=" + encodeURIComponent(location.pathname));
    stream.onmessage = function (event) { heed(JSON.parse(event.data)); };
  }

  // A browser has few connections to one host, and a page that nobody sees needs none.
  function close() {
    if (stream) stream.close();
    stream = null;
  }

  function heed(notice) {
    if (notice.content !== content) {
      renew(notice);
      return;
    }
    restyle(notice.styles);
    if (notice.mistakes) report(notice.mistakes);
    else mended();
  }

  // A page on which no script has worked is exchanged in place, which is quicker than loading it again.
  function renew(notice) {
    if (!isPlain(document)) { reload(); return; }
    fetch(location.href, { cache: "no-store" }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (text) {
      var next = new DOMParser().parseFromString(text, "text/html");
      var script = next.querySelector("script[data-content]");
      if (!script || !isPlain(next) || frame(next) !== frame(document)) { reload(); return; }
      content = script.dataset.content;
      document.title = next.title;
      ["main", "body > footer"].forEach(function (part) {
        var now = document.querySelector(part);
        var then = next.querySelector(part);
        if (now && then) now.replaceWith(document.adoptNode(then));
      });
      restyle(notice.styles);
      mended();
    }).catch(reload);
  }

  // Whether all that scripts do here is outside the page's own part.
  function isPlain(page) {
    var outside = Array.prototype.every.call(page.scripts, function (script) {
      return script.dataset.content !== undefined || /\/(ajar|find|search)(\.[0-9a-f]{8})?\.js$/.test(script.src);
    });
    return page.querySelector("main") && outside && !page.querySelector("main :is(.sortable, .code, .gloss, .find)");
  }

  // What stands around the parts that are exchanged; it must be the same before and after.
  function frame(page) {
    var res = page.documentElement.cloneNode(true);
    var own = "main, body > footer, body > div, .theme, .find, title, meta[name=description], link[rel~=stylesheet], script[data-content]";
    res.querySelectorAll(own).forEach(function (it) { it.remove(); });
    return res.innerHTML.replace(/\s+/g, " ");
  }

  function reload() {
    close();
    keepPlace();
    location.reload();
  }

  // Browsers mostly keep the scroll position when a page is loaded again; a preview always does.
  function keepPlace() {
    try {
      sessionStorage.setItem("ajar-place", JSON.stringify([location.pathname, scrollX, scrollY]));
    } catch (error) { /* not allowed here */ }
  }

  function findPlace() {
    try {
      var place = JSON.parse(sessionStorage.getItem("ajar-place"));
      sessionStorage.removeItem("ajar-place");
      if (!place || place[0] !== location.pathname) return;
      var go = function () { scrollTo({ left: place[1], top: place[2], behavior: "instant" }); };
      go();
      // Letters of another width move what is below them.
      document.fonts.ready.then(go);
    } catch (error) { /* not allowed here */ }
  }

  // The new style is loaded before the old one goes, so that the page is never bare.
  function restyle(styles) {
    document.querySelectorAll('link[rel~="stylesheet"]').forEach(function (link) {
      var path = decodeURIComponent(new URL(link.href).pathname);
      var name = path.replace(/^\/static\//, "").replace(/\.[0-9a-f]{8}\.css$/, ".css");
      var now = Object.prototype.hasOwnProperty.call(styles, name) && "/" + styles[name];
      if (!now || now === path || link.dataset.leaving) return;
      var next = link.cloneNode();
      next.href = encodeURI(now);
      link.dataset.leaving = "yes";
      next.onload = next.onerror = function () { link.remove(); };
      link.after(next);
    });
  }

  // Words from the sources are only ever text here.
  function report(words) {
    if (host && host.dataset.words === words) return;
    mended();
    host = document.createElement("div");
    host.dataset.words = words;
    var shadow = host.attachShadow({ mode: "open" });
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/-ajar/preview.css";
    var dialog = make("dialog");
    var title = make("h1", "The sources have mistakes");
    title.id = "title";
    dialog.setAttribute("aria-labelledby", "title");
    var note = make("p", "Below is the last good state of this page. This message goes away when they are mended.");
    var text = make("pre", words);
    text.tabIndex = 0;
    var hide = make("button", "Show the page");
    var again = make("button", "Show the mistakes");
    again.className = "again";
    again.hidden = true;
    hide.onclick = function () { dialog.close(); };
    dialog.onclose = function () { again.hidden = false; };
    again.onclick = function () { again.hidden = true; dialog.showModal(); };
    dialog.append(title, note, hide, text);
    style.onload = style.onerror = function () { if (host) dialog.showModal(); };
    shadow.append(style, dialog, again);
    document.body.append(host);
  }

  function mended() {
    if (host) host.remove();
    host = null;
  }

  function make(tag, text) {
    var it = document.createElement(tag);
    if (text) it.textContent = text;
    return it;
  }

  document.addEventListener("visibilitychange", function () { if (document.hidden) close(); else open(); });
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  findPlace();
  open();
})();
