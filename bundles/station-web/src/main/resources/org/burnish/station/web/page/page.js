// Keeps a page up to date that shows jobs or drives. Without it, the page is as it was when it was loaded.
(function () {
  "use strict";
  var link = document.getElementById("link");
  var live = document.querySelector(".jobs, .drives");

  function put(element, html) {
    // made by the station, which escapes all that is not its own
    element.outerHTML = html;
  }

  function job(change) {
    var old = document.getElementById(change.id);
    var queue = document.getElementById("jobs");
    if (old) {
      var focused = old.contains(document.activeElement) && document.activeElement.getAttribute("aria-label");
      put(old, change.html);
      var now = document.getElementById(change.id);
      if (window.htmx) { window.htmx.process(now); }
      if (focused) {
        Array.prototype.forEach.call(now.querySelectorAll("button"), function (each) {
          if (each.getAttribute("aria-label") === focused) { each.focus(); }
        });
      }
    } else if (queue) {
      queue.insertAdjacentHTML("afterbegin", change.html);
      var none = queue.nextElementSibling;
      if (none && none.classList.contains("nothing")) { none.remove(); }
      if (window.htmx) { window.htmx.process(document.getElementById(change.id)); }
    }
  }

  function drives(html) {
    var list = document.getElementById("drives");
    // who is about to press a button there finds it where it was
    if (list && !list.contains(document.activeElement)) { put(list, html); }
  }

  function progress(bars) {
    bars.forEach(function (bar) {
      var meter = document.getElementById("burn-" + bar.burn);
      var text = document.getElementById("live-" + bar.burn);
      if (meter) { meter.value = bar.percent; }
      if (text) { text.textContent = bar.text; }
    });
  }

  if (live && window.EventSource) {
    var events = new EventSource("/events");
    events.addEventListener("state", function (event) {
      var state = JSON.parse(event.data);
      state.jobs.reverse().forEach(job);
      drives(state.drives);
      progress(state.progress);
      link.textContent = "";
    });
    events.addEventListener("job", function (event) { job(JSON.parse(event.data)); });
    events.addEventListener("drives", function (event) { drives(JSON.parse(event.data).drives); });
    events.addEventListener("progress", function (event) { progress(JSON.parse(event.data).progress); });
    events.addEventListener("error", function () { link.textContent = link.getAttribute("data-lost"); });
    window.addEventListener("pagehide", function () { events.close(); });
  }

  // what the station refused is said where the user looks
  document.addEventListener("htmx:responseError", function (event) {
    var said = document.createElement("div");
    said.innerHTML = event.detail.xhr.responseText;
    link.textContent = said.textContent || event.detail.xhr.statusText;
  });
})();
