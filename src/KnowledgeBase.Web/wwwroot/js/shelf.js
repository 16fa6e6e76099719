// The shelf: what somebody picked, kept in this browser alone. The page of the shelf gets it in its address.
const KEY = "kb-shelf";
const MOST = 100;

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function write(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Storage is off or full: the shelf stays as it is.
  }
  count();
}

function count() {
  const kept = read().length;
  for (const place of document.querySelectorAll("[data-shelf-count]"))
    place.textContent = kept === 0 ? "" : String(kept);
}

function addressOf(link, ids) {
  const address = new URL(link, location.href);
  for (const id of ids)
    address.searchParams.append("id", id);
  return address;
}

// Beside each record a button that puts it on the shelf or takes it off.
function decorate() {
  const texts = document.querySelector("[data-shelf-add]")?.dataset;
  for (const record of texts === undefined ? [] : document.querySelectorAll("[data-record]")) {
    const tools = record.querySelector(".hit-tools");
    if (tools === null || tools.querySelector("[data-shelves]") !== null)
      continue;
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.dataset.shelves = "";
    const show = () => {
      const isOn = read().includes(record.dataset.record);
      button.setAttribute("aria-pressed", String(isOn));
      button.textContent = isOn ? texts.shelfRemove : texts.shelfAdd;
    };
    button.addEventListener("click", () => {
      const ids = read();
      const id = record.dataset.record;
      if (!ids.includes(id) && ids.length >= MOST) {
        button.textContent = texts.shelfFull;
        return;
      }
      write(ids.includes(id) ? ids.filter((kept) => kept !== id) : [...ids, id]);
      show();
    });
    show();
    tools.prepend(button);
  }
  count();
}

function onShelfPage(page) {
  const shown = [...page.querySelectorAll("[data-shelf-item]")].map((item) => item.dataset.shelfItem);
  const kept = read();
  if (!new URLSearchParams(location.search).has("id") && kept.length > 0) {
    location.replace(addressOf(page.dataset.shelfLink, kept));
    return;
  }
  page.addEventListener("click", (event) => {
    const remove = event.target.closest("[data-shelf-remove]");
    if (remove !== null)
      write(read().filter((id) => id !== remove.dataset.shelfRemove));
    else if (event.target.closest("[data-shelf-clear]") !== null)
      write([]);
  });
  const keep = page.querySelector("[data-shelf-keep]");
  if (keep !== null && shown.some((id) => !kept.includes(id))) {
    keep.hidden = false;
    keep.addEventListener("click", () => {
      write([...new Set([...read(), ...shown])].slice(0, MOST));
      keep.hidden = true;
    });
  }
}

document.addEventListener("kb:shown", decorate);
decorate();
const page = document.querySelector("[data-shelf-page]");
if (page !== null)
  onShelfPage(page);
