"use strict";

// Offsets count code points, and a string of JavaScript is made of halves of some of them.
const data = JSON.parse(document.getElementById("data").textContent);
const texts = Object.fromEntries(
  Object.entries(data.texts).map(([id, text]) => [id, Array.from(text)]),
);

const isFaithful = ({ document: id, start, end, quote }) =>
  texts[id] !== undefined && texts[id].slice(start, end).join("") === quote;

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

const results = document.getElementById("results");
function say(isGood, text) {
  results.append(element("li", `${isGood ? "✓" : "✗"} ${text}`, isGood ? "good" : "bad"));
}

function listQuotations() {
  const body = document.getElementById("quotations");
  for (const each of data.quotations) {
    const row = document.createElement("tr");
    const good = isFaithful(each);
    row.append(
      element("td", each.value ? `${each.field}: ${each.value}` : each.field),
      element("td", `“${each.quote}”`),
      element("td", `${each.document.slice(0, 7)} · ${each.start}–${each.end}`),
      element("td", each.rule),
      element("td", good ? "✓" : "✗ not there", good ? "good" : "bad"),
    );
    body.append(row);
  }
}

async function checkTexts() {
  const broken = data.quotations.filter((each) => !isFaithful(each)).length;
  const all = data.quotations.length;
  say(broken === 0, `${all - broken} of ${all} quotations stand where they should`);
  if (!globalThis.crypto?.subtle) {
    say(false, "this browser computes no hashes here: use sha256sum as README.txt says");
    return;
  }
  const wrong = [];
  for (const [id, text] of Object.entries(data.texts)) {
    const found = await digest(new TextEncoder().encode(text));
    if (found !== data.sums[`documents/${id}.txt`]) wrong.push(id);
  }
  const number = Object.keys(data.texts).length;
  say(wrong.length === 0, `${number - wrong.length} of ${number} texts have their SHA-256`);
}

async function checkFiles(event) {
  const seen = new Set();
  for (const file of event.target.files) {
    const name = Object.keys(data.sums).find((each) => each.split("/").pop() === file.name);
    if (name === undefined) continue;
    seen.add(name);
    const found = await digest(await file.arrayBuffer());
    say(found === data.sums[name], `${name}: SHA-256 ${found}`);
  }
  const missing = Object.keys(data.sums).filter((name) => !seen.has(name));
  if (missing.length > 0) say(false, `not chosen: ${missing.join(", ")}`);
  else say(true, "all files of the dossier are as they were made");
}

results.replaceChildren();
listQuotations();
checkTexts();
document.getElementById("files").addEventListener("change", checkFiles);
