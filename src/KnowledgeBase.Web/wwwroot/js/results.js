// The results page without reloading it: filters, tabs, chips and pages fetch the address they lead to and take its content. Without this
// file every one of them is a plain link or form; with it the addresses are the same.

const SETTLE_MS = 350;
const LONG_FACET = 12;

const main = document.querySelector("main");
const form = document.getElementById("search-form");
const wide = matchMedia("(min-width: 60rem)");

class Results {
  #shown = here();
  #request = null;
  #timer = 0;
  #announcer = document.createElement("div");

  constructor() {
    this.#announcer.className = "visually-hidden";
    this.#announcer.setAttribute("role", "status");
    document.body.append(this.#announcer);
    // Style sheets stay where they are while the content around them changes.
    document.head.append(...main.querySelectorAll("link[rel=stylesheet]"));
    document.addEventListener("click", (event) => this.#onClick(event));
    document.addEventListener("change", (event) => this.#onChange(event));
    document.addEventListener("keydown", (event) => event.key === "Escape" && closeFilters());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go(ofForm(), null);
    });
    addEventListener("popstate", () => here() !== this.#shown && this.#load(location.href, null));
    this.#prepare();
  }

  #onClick(event) {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    const link = event.target.closest("main a[href]");
    if (link === null || link.hasAttribute("download"))
      return;
    if (link.closest(".filters-link") !== null && !wide.matches) {
      event.preventDefault();
      openFilters();
    } else if (link.matches(".filters .close")) {
      event.preventDefault();
      closeFilters();
    } else if (link.origin === location.origin && link.pathname === location.pathname && link.search !== "") {
      event.preventDefault();
      this.#go(link.href, main);
    }
  }

  #onChange(event) {
    // In the sheet one chooses several values and then applies them.
    if (!event.target.matches(".filters input[type=checkbox]") || !wide.matches)
      return;
    // What is still on its way does not know of this choice, and would undo it.
    this.#request?.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go(ofForm(), null), SETTLE_MS);
  }

  async #go(address, focus) {
    clearTimeout(this.#timer);
    if (await this.#load(address, focus)) {
      history.pushState({}, "", address);
      this.#shown = here();
      this.#followFragment();
    }
  }

  async #load(address, focus) {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    document.querySelector(".results-page")?.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: request.signal, headers: { Accept: "text/html" } });
      if (!(answer.headers.get("content-type") ?? "").startsWith("text/html"))
        throw new TypeError("no page");
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (request.signal.aborted)
        return false;
      this.#show(next, focus);
      this.#shown = here();
      return true;
    } catch (failed) {
      if (failed.name !== "AbortError")
        location.assign(address);
      return false;
    }
  }

  #show(next, focus) {
    const active = document.activeElement;
    const box = active?.matches?.(".filters input[type=checkbox]") ? `input[name="${CSS.escape(active.name)}"][value="${CSS.escape(active.value)}"]` : null;
    const open = new Map([...main.querySelectorAll("details.facet")].map((facet) => [facet.dataset.facet, [facet.open, facet.querySelector(".facet-rest")?.open ?? false]]));
    const scrolled = box === null ? 0 : scrollY;
    for (const left of next.querySelectorAll("main link[rel=stylesheet], main script"))
      left.remove();
    main.replaceChildren(...next.querySelector("main").childNodes);
    document.title = next.title;
    for (const part of [".language-choice", ".site-footer ul"])
      document.querySelector(part)?.replaceChildren(...(next.querySelector(part)?.childNodes ?? []));
    for (const link of document.head.querySelectorAll("link[rel=alternate]"))
      link.remove();
    document.head.append(...next.head.querySelectorAll("link[rel=alternate]"));
    this.#syncForm(next.getElementById("search-form"));
    for (const facet of main.querySelectorAll("details.facet")) {
      const [was, rest] = open.get(facet.dataset.facet) ?? [facet.open, false];
      facet.open = was || facet.open;
      facet.querySelector(".facet-rest")?.toggleAttribute("open", rest);
    }
    this.#prepare();
    (box === null ? focus : main.querySelector(box))?.focus({ preventScroll: true });
    scrollTo({ top: scrolled, behavior: "instant" });
    this.#announcer.textContent = (main.querySelector("h1 [role=status]") ?? main.querySelector("h1"))?.textContent.trim() ?? "";
  }

  #syncForm(next) {
    for (const field of form.querySelectorAll("input[type=hidden]"))
      field.remove();
    form.append(...next.querySelectorAll("input[type=hidden]"));
    if (document.activeElement !== form.elements.q)
      form.elements.q.value = next.querySelector("[name=q]").value;
  }

  #prepare() {
    const page = document.querySelector(".results-page");
    document.querySelector(".keys-hint")?.removeAttribute("hidden");
    for (const rest of main.querySelectorAll(".facet-rest"))
      addFinder(rest, page.dataset);
    document.dispatchEvent(new CustomEvent("kb:shown"));
  }

  #followFragment() {
    const target = location.hash === "" ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    openWhy(target);
    target?.scrollIntoView({ block: "start" });
  }
}

// Type-ahead inside a long facet; what is chosen stays in sight.
function addFinder(rest, texts) {
  const facet = rest.closest(".facet");
  const values = [...facet.querySelectorAll(".facet-value")];
  if (values.length < LONG_FACET)
    return;
  const label = texts.filterLabel.replace("{0}", facet.dataset.label);
  const input = Object.assign(document.createElement("input"), { type: "search", placeholder: label, autocomplete: "off" });
  input.setAttribute("aria-label", label);
  const none = Object.assign(document.createElement("p"), { className: "meta", textContent: texts.filterNone, hidden: true });
  none.setAttribute("role", "status");
  const box = Object.assign(document.createElement("p"), { className: "facet-find" });
  box.append(input);
  rest.querySelector("summary").after(box, none);
  input.addEventListener("input", () => {
    const typed = folded(input.value.trim());
    for (const value of values)
      value.hidden = !folded(`${value.textContent} ${value.title}`).includes(typed) && !value.querySelector("input").checked;
    for (const title of facet.querySelectorAll(".facet-group"))
      title.hidden = !valuesBelow(title).some((value) => !value.hidden);
    none.hidden = values.some((value) => !value.hidden);
  });
  // Enter in this box narrows the list; it does not send the search.
  input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
}

function valuesBelow(title) {
  const values = [];
  for (let next = title.nextElementSibling; next !== null && next.matches(".facet-value"); next = next.nextElementSibling)
    values.push(next);
  return values;
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function openFilters() {
  const filters = document.getElementById("filters");
  filters.classList.add("is-open");
  filters.querySelector(".close").focus();
}

function closeFilters() {
  const filters = document.querySelector(".filters.is-open");
  if (filters === null)
    return;
  filters.classList.remove("is-open");
  document.querySelector(".filters-link a")?.focus();
}

function openWhy(target) {
  target?.querySelector(".why")?.setAttribute("open", "");
}

function ofForm() {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== "" || name === "q")
      parameters.append(name, value);
  }
  return `${form.action}?${parameters}`;
}

function here() {
  return location.pathname + location.search;
}

if (document.querySelector(".results-page") !== null) {
  new Results();
  openWhy(location.hash === "" ? null : document.getElementById(decodeURIComponent(location.hash.slice(1))));
}
