// Keys for those who search all day: / to the search box, j and k from result to result, Enter opens. Never while something is typed; and
// they can be turned off, since who speaks to the machine may press them by a word (WCAG 2.1.4).
const KEY = "kb-keys-off";
const search = document.getElementById("q");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isOff() || isTyping(event.target))
    return;
  if (event.key === "/") {
    event.preventDefault();
    search?.focus();
    search?.select();
  } else if (event.key === "j" || event.key === "k") {
    move(event.key === "j" ? 1 : -1);
  }
});

function isTyping(target) {
  return target.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]") ?? false;
}

function move(by) {
  const links = [...document.querySelectorAll(".hit h2 a")];
  if (links.length === 0)
    return;
  const at = links.findIndex((link) => link.closest(".hit").contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next].focus();
  links[next].scrollIntoView({ block: "center" });
}

function isOff() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function showToggle() {
  const toggle = document.querySelector("[data-keys-toggle]");
  if (toggle !== null)
    toggle.textContent = isOff() ? toggle.dataset.keysOn : toggle.dataset.keysOff;
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys-toggle]") === null)
    return;
  try {
    if (isOff())
      localStorage.removeItem(KEY);
    else
      localStorage.setItem(KEY, "");
  } catch {
    // Storage is off: the keys stay as they are.
  }
  showToggle();
});
document.addEventListener("kb:shown", showToggle);
showToggle();
