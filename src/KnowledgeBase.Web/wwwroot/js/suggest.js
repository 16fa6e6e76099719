// Suggestions below the search box: a combobox with a listbox popup, after the WAI-ARIA Authoring Practices ("Editable Combobox With List
// Autocomplete"). Without this file the form is a plain form.

const DEBOUNCE_MS = 120;
const MOST_REMEMBERED = 50;

class Suggestions {
  #form;
  #input;
  #list;
  #status;
  #options = [];
  #active = -1;
  #timer = 0;
  #request = null;
  #composing = false;
  #remembered = new Map();

  constructor(form) {
    this.#form = form;
    this.#input = form.elements.q;
    this.#list = element("div", { id: "suggestions", role: "listbox", class: "suggestions", hidden: "", "aria-label": form.dataset.suggestLabel });
    this.#status = element("div", { role: "status", class: "visually-hidden" });
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions", "aria-haspopup": "listbox" }))
      this.#input.setAttribute(name, value);
    form.append(this.#list, this.#status);

    this.#input.addEventListener("input", (event) => this.#composing || event.isComposing || this.#later());
    // What an input method shows while it composes is not what is typed: nothing is asked for until it is.
    this.#input.addEventListener("compositionstart", () => {
      this.#composing = true;
      this.#stop();
    });
    this.#input.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#later();
    });
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("blur", () => this.#close());
    // The focus stays in the box while an option is pressed.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#choose(this.#options.indexOf(event.target.closest("[role=option]"))));
    this.#form.addEventListener("submit", () => this.#close());
  }

  get #isOpen() {
    return !this.#list.hidden;
  }

  #onKey(event) {
    // 229: the key is the input method's.
    if (this.#composing || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey)
      return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (event.altKey && event.key === "ArrowUp")
          this.#close();
        else if (!this.#isOpen)
          this.#ask().then(() => event.altKey || this.#move(event.key === "ArrowDown" ? 1 : -1));
        else if (!event.altKey)
          this.#move(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (this.#isOpen && this.#active >= 0) {
          event.preventDefault();
          this.#choose(this.#active);
        }
        break;
      case "Escape":
        // The first Escape closes the list, the second is the browser's.
        if (this.#isOpen) {
          event.preventDefault();
          this.#close();
        }
        break;
      case "Tab":
        this.#close();
        break;
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        this.#activate(-1);
        break;
    }
  }

  #later() {
    this.#stop();
    this.#timer = setTimeout(() => this.#ask(), DEBOUNCE_MS);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
  }

  async #ask() {
    this.#stop();
    const typed = this.#input.value;
    if (typed.trim() === "") {
      this.#close();
      return;
    }
    const request = new AbortController();
    this.#request = request;
    try {
      const suggestions = await this.#suggestionsFor(typed, request.signal);
      if (this.#request === request && document.activeElement === this.#input)
        this.#show(suggestions, typed);
    } catch {
      // Aborted, or the server is not there: the box works without suggestions.
      if (this.#request === request)
        this.#close();
    }
  }

  async #suggestionsFor(typed, signal) {
    if (this.#remembered.has(typed))
      return this.#remembered.get(typed);
    const address = new URL(this.#form.dataset.suggest, document.baseURI);
    address.searchParams.set("q", typed);
    const answer = await fetch(address, { signal, headers: { Accept: "application/json" } });
    if (!answer.ok)
      return [];
    const { suggestions } = await answer.json();
    if (this.#remembered.size >= MOST_REMEMBERED)
      this.#remembered.delete(this.#remembered.keys().next().value);
    this.#remembered.set(typed, suggestions);
    return suggestions;
  }

  #show(suggestions, typed) {
    this.#options = [];
    const groups = new Map();
    for (const suggestion of suggestions) {
      if (!groups.has(suggestion.kind))
        groups.set(suggestion.kind, this.#group(suggestion, groups.size));
      const option = this.#option(suggestion, typed);
      this.#options.push(option);
      groups.get(suggestion.kind).append(option);
    }
    this.#list.replaceChildren(...groups.values());
    this.#activate(-1);
    this.#setOpen(this.#options.length > 0);
    this.#status.textContent = this.#options.length > 0
      ? this.#form.dataset.suggestAvailable.replace("{0}", this.#options.length)
      : this.#form.dataset.suggestNone;
  }

  #group(suggestion, number) {
    const label = element("div", { id: `suggestions-${number}`, class: "suggestions-kind", role: "presentation" }, suggestion.kindLabel);
    const group = element("div", { role: "group", "aria-labelledby": label.id });
    group.append(label);
    return group;
  }

  #option({ text, matched }, typed) {
    const option = element("div", { id: `suggestion-${this.#options.length}`, role: "option", class: "suggestion", "aria-selected": "false" });
    option.dataset.text = text;
    const shown = element("span", { lang: /\p{Script=Han}/u.test(text) ? "zh-Hans" : "en" });
    const at = text.toLowerCase().indexOf(typed.trim().toLowerCase());
    if (at < 0)
      shown.append(text);
    else
      shown.append(text.slice(0, at), element("b", {}, text.slice(at, at + typed.trim().length)), text.slice(at + typed.trim().length));
    option.append(shown);
    if (matched)
      option.append(" ", element("span", { class: "suggestion-matched" }, matched));
    return option;
  }

  #move(by) {
    const count = this.#options.length;
    if (count > 0)
      this.#activate(this.#active < 0 ? (by > 0 ? 0 : count - 1) : (this.#active + by + count) % count);
  }

  #activate(index) {
    this.#options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = this.#options[index];
    if (option === undefined) {
      this.#input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }

  #choose(index) {
    const option = this.#options[index];
    if (option === undefined)
      return;
    this.#input.value = option.dataset.text;
    this.#close();
    this.#form.requestSubmit();
  }

  #close() {
    this.#stop();
    this.#activate(-1);
    this.#setOpen(false);
    this.#status.textContent = "";
  }

  #setOpen(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
  }
}

function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    made.setAttribute(attribute, value);
  if (text !== undefined)
    made.textContent = text;
  return made;
}

for (const form of document.querySelectorAll("form[data-suggest]"))
  new Suggestions(form);
