// Citations copied with one click.
function decorate() {
  const texts = document.querySelector("[data-copy-label]")?.dataset;
  for (const record of document.querySelectorAll("[data-copy]")) {
    const tools = record.querySelector(".hit-tools");
    if (tools === null || tools.querySelector("[data-copies]") !== null)
      continue;
    tools.prepend(button(texts, () => `${record.dataset.copy}: ${new URL(record.dataset.copyAddress, location.href)}`));
  }
  for (const list of document.querySelectorAll("[data-copy-all]")) {
    const all = button(list.dataset, () => [...list.children].map((item) => item.textContent.trim()).join("\n"));
    all.className = "button quiet copy-all";
    list.after(all);
  }
}

function button(texts, textOf) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: texts.copyLabel });
  made.dataset.copies = "";
  made.setAttribute("aria-live", "polite");
  made.addEventListener("click", async () => {
    await copy(textOf());
    made.textContent = texts.copied;
    setTimeout(() => (made.textContent = texts.copyLabel), 2000);
  });
  return made;
}

// Browsers keep the clipboard from pages that came without encryption; for those there is the old way.
async function copy(text) {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

document.addEventListener("kb:shown", decorate);
decorate();
