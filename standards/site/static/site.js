"use strict";
// Languages and search. The pages are complete without this file; it only hides and finds.
(function () {
  const body = document.body;
  const kept = { get() { try { return localStorage.getItem("language"); } catch { return null; } },
                 set(value) { try { localStorage.setItem("language", value); } catch { /* a folder page may not keep */ } } };
  function show(language) {
    body.className = language;
    for (const button of document.querySelectorAll(".languages button")) {
      button.setAttribute("aria-pressed", String(button.value === language));
    }
  }
  for (const button of document.querySelectorAll(".languages button")) {
    button.addEventListener("click", () => { show(button.value); kept.set(button.value); });
  }
  show(kept.get() || "both");

  const asked = document.getElementById("asked");
  const found = document.getElementById("found");
  const index = window.SEARCH_INDEX || [];
  function look() {
    const words = asked.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    if (!words.length) return;
    const hits = index.filter((hit) => words.every((word) => hit.text.includes(word)));
    for (const hit of hits.slice(0, 40)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = hit.href;
      link.textContent = hit.title;
      const where = document.createElement("small");
      where.textContent = hit.where;
      item.append(link, where);
      found.append(item);
    }
    if (!hits.length) {
      const item = document.createElement("li");
      item.textContent = "没有找到 nothing found";
      found.append(item);
    }
  }
  if (asked) { asked.addEventListener("input", look); look(); }
})();
