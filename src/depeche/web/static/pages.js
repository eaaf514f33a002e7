// What the pages do beyond links and forms; without it everything works all the same.
"use strict";
(() => {
  const store = {
    get: (name) => { try { return localStorage.getItem(name); } catch { return null; } },
    set: (name, value) => { try { localStorage.setItem(name, value); } catch { /* private windows */ } },
  };

  // Shortcuts of one key, off until somebody wants them: a voice or a slip should judge nothing.
  document.addEventListener("change", (event) => {
    if (event.target.id === "keys") store.set("keys", event.target.checked ? "1" : "");
  });
  const box = () => document.getElementById("keys");
  if (box()) box().checked = store.get("keys") === "1";
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll(".tip.shown").forEach((tip) => tip.classList.remove("shown"));
      document.querySelectorAll("sup").forEach((sup) => sup.classList.add("quiet"));
      return;
    }
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !box() || !box().checked) return;
    if (event.key === "/") { event.preventDefault(); document.getElementById("q").focus(); return; }
    if (event.key === "e" && document.getElementById("value")) {
      event.preventDefault(); document.getElementById("value").focus(); return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) { event.preventDefault(); target.click(); }
  });

  // In an article, the words and what was coded from them light up together.
  const light = (numbers, on) => numbers.forEach((n) => {
    const note = document.getElementById(`r${n}`);
    if (note) note.classList.toggle("lit", on);
    document.querySelectorAll("mark[data-reports]").forEach((mark) => {
      if (mark.dataset.reports.split(" ").includes(n)) mark.classList.toggle("lit", on);
    });
  });
  const numbers = (element) => {
    const mark = element.closest("mark[data-reports]");
    if (mark) return mark.dataset.reports.split(" ");
    const link = element.closest("[data-report]");
    if (link) return [link.dataset.report];
    const note = element.closest(".notes li");
    return note ? [note.id.slice(1)] : [];
  };
  for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(on, (event) => {
      light(numbers(event.target), true);
      const sup = event.target.closest("sup");
      if (sup) sup.classList.remove("quiet");
    });
    document.addEventListener(off, (event) => light(numbers(event.target), false));
  }

  // A sent form should not be sent twice by an impatient hand.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((f) => delete f.dataset.sent));
})();
