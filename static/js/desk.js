// The moderation desk by keyboard. Keys open a form and put the cursor there; Enter on its button decides,
// so that no single key press publishes or rejects anything. Who does not want single keys turns them off.

const KEYS = { n: "next", h: "hold", l: "release", p: "publish", r: "return", x: "reject", u: "handover", m: "note", e: "evidence", f: "filter", q: "queue", g: "figures", "?": "keys" };
const OFF = "desk-keys-off";

document.documentElement.classList.add("has-script");

const find = (name) => document.querySelector(`[data-key="${name}"]`);

const keysOn = document.querySelector("[data-keys-on]");
if (keysOn) {
  keysOn.checked = !localStorage.getItem(OFF);
  keysOn.addEventListener("change", () => keysOn.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes"));
}

// Rows of the list: J and K move, S chooses, X goes on with what is chosen.
const rows = [...document.querySelectorAll("[data-row]")];
const row = () => document.activeElement?.closest("[data-row]");
const move = (by) => {
  const at = rows.indexOf(row());
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.querySelector("th a").focus();
};
const chosen = document.querySelector("[data-chosen]");
const count = () => {
  const many = document.querySelectorAll("[data-row] :checked").length;
  if (chosen) chosen.textContent = many ? `${many} ${chosen.dataset.says}` : "";
};
document.querySelector("[data-key=together]")?.addEventListener("change", count);
const LIST = {
  j: () => move(1),
  k: () => move(-1),
  arrowdown: () => move(1),
  arrowup: () => move(-1),
  s: () => row()?.querySelector("[type=checkbox]")?.click(),
  x: () => find("together")?.requestSubmit(),
};

const open = (details) => {
  details.open = true;
  (details.querySelector("select, textarea") ?? details.querySelector("button")).focus();
};

const act = (target) => {
  if (target.dataset.key === "keys") target.open = !target.open;
  else if (target.dataset.key === "filter") target.querySelector("select").focus();
  else if (target.dataset.key === "evidence") { target.scrollIntoView({ block: "start" }); target.focus(); }
  else if (target.matches("form")) target.requestSubmit();
  else if (target.matches("a")) target.click();
  else open(target);
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
  if (event.key === "Escape" && typing) return typing.blur();
  // Ctrl and Enter sends the form that is being filled in.
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing?.form) {
    event.preventDefault();
    return typing.form.requestSubmit();
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || (keysOn && !keysOn.checked)) return;
  const key = event.key.toLowerCase();
  // Arrows scroll, unless a row has the focus.
  const inList = rows.length > 0 && (!key.startsWith("arrow") || row()) && LIST[key];
  const target = find(KEYS[key]);
  if (!inList && !target) return;
  event.preventDefault();
  if (inList) inList();
  else act(target);
});

// Passages, one a line, each once.
const add = (list, passages) => {
  const lines = list.value.split("\n").filter(Boolean);
  for (const passage of passages) if (passage && !lines.includes(passage)) lines.push(passage);
  list.value = lines.join("\n");
  list.dispatchEvent(new Event("input"));
};

// Selecting text in the subject adds it to the list of the open form.
const subject = document.querySelector("[data-subject]");
for (const button of document.querySelectorAll("[data-mark]")) {
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const selection = getSelection();
    if (!subject?.contains(selection.anchorNode) || !subject.contains(selection.focusNode)) return;
    const lines = selection.toString().split("\n").map((line) => line.replace(/\s+/g, " ").trim());
    add(button.closest("form").querySelector("textarea[name=passages]"), lines);
  });
}

// Choosing a rule begins the explanation, unless something else stands there already.
for (const rule of document.querySelectorAll("select[name=rule]")) {
  rule.addEventListener("change", () => {
    const explanation = rule.form.querySelector("textarea[name=explanation]");
    const starts = [...rule.options].map((option) => option.dataset.start);
    if (explanation.value.trim() && !starts.includes(explanation.value.trim())) return;
    explanation.value = rule.selectedOptions[0].dataset.start ? `${rule.selectedOptions[0].dataset.start} ` : "";
  });
}

// What the checks found is added to the form that is open, else to the one that returns.
for (const button of document.querySelectorAll("[data-passage]")) {
  button.addEventListener("click", () => {
    const list = document.querySelector("details[open] textarea[name=passages]") ?? document.querySelector("textarea[name=passages]");
    if (!list) return;
    list.closest("details").open = true;
    add(list, button.dataset.passage.split("\n"));
  });
}
