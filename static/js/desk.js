// The moderation desk by keyboard. Keys open a form and put the cursor there; Enter on its button decides,
// so that no single key press publishes or rejects anything.

const KEYS = { n: "next", p: "publish", r: "return", x: "reject" };

document.documentElement.classList.add("has-script");

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
  if (event.key === "Escape" && typing) return typing.blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = document.querySelector(`[data-key="${KEYS[event.key.toLowerCase()]}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("form")) return target.requestSubmit();
  target.open = true;
  (target.querySelector("select, textarea") ?? target.querySelector("button")).focus();
});

// Passages: selecting text in the subject adds it to the list of the open form.
const subject = document.querySelector("[data-subject]");
for (const button of document.querySelectorAll("[data-mark]")) {
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const selection = getSelection();
    const text = selection.toString().replace(/\s+/g, " ").trim();
    if (!text || !subject?.contains(selection.anchorNode)) return;
    const list = button.closest("form").querySelector("textarea[name=passages]");
    const lines = list.value.split("\n").filter(Boolean);
    if (!lines.includes(text)) lines.push(text);
    list.value = lines.join("\n");
    list.dispatchEvent(new Event("input"));
  });
}
