// The moderation desk by keyboard. Keys open a form and put the cursor there; Enter on its button decides,
// so that no single key press publishes or rejects anything.

const KEYS = { n: "next", h: "hold", p: "publish", r: "return", x: "reject", "?": "keys" };

document.documentElement.classList.add("has-script");

const open = (details) => {
  details.open = true;
  (details.querySelector("select, textarea") ?? details.querySelector("button")).focus();
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
  if (event.key === "Escape" && typing) return typing.blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = document.querySelector(`[data-key="${KEYS[event.key.toLowerCase()]}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.dataset.key === "keys") target.open = !target.open;
  else if (target.matches("form")) target.requestSubmit();
  else if (target.matches("a")) target.click();
  else open(target);
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
