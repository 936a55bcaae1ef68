"use strict";

// The page is whole without this script, which filters, follows a quotation to its document, and
// opens every part for printing.

const form = document.querySelector("form.filter");
const entries = [...document.querySelectorAll("main article")].map((article) => ({
  article,
  text: article.textContent.toLowerCase(),
}));

function matches({ article, text }) {
  const { type, status } = article.dataset;
  const words = form.elements.text.value.toLowerCase().split(/\s+/);
  return (
    (!form.elements.type.value || form.elements.type.value === type) &&
    (!form.elements.status.value || form.elements.status.value === status) &&
    words.every((word) => text.includes(word))
  );
}

function filter() {
  let shown = 0;
  for (const entry of entries) {
    const keep = matches(entry);
    entry.article.closest("li").hidden = !keep;
    shown += keep;
  }
  for (const section of document.querySelectorAll("section.year")) {
    section.hidden = !section.querySelector("li:not([hidden]) > article");
  }
  form.querySelector("output").textContent = `${shown} of ${entries.length}`;
}

function follow() {
  for (const mark of document.querySelectorAll("mark.followed")) mark.classList.remove("followed");
  const match = /^#(q-[0-9a-f]+)-(\d+)-(\d+)$/.exec(location.hash);
  const target = match && document.getElementById(location.hash.slice(1));
  if (!target) return;
  const [start, end] = [Number(match[2]), Number(match[3])];
  for (const mark of target.closest("article").querySelectorAll("mark")) {
    const inside = Number(mark.dataset.start) >= start && Number(mark.dataset.end) <= end;
    mark.classList.toggle("followed", inside);
  }
}

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
});

addEventListener("hashchange", follow);
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = entries.length < 2;
filter();
follow();
