// Search in the index of Pagefind: actors, subjects, statements and articles, each in a group of their own.
// What it gives is text of articles: it goes into the page as text only.
import { make } from "./explorer/shown.js";
import { plain } from "./letters.js";
import { grouped, kindInWords } from "./found.js";
import { gettext, ngettext, number } from "./words.js";

const MOST = 16;
const FAILED = gettext("The search index could not be loaded.");
const FILTERS = ["kind", "actor", "topic", "year"];

// What was looked for lately and led somewhere: this browser alone remembers it.
const LATELY = "briefing.searches";
const MOST_LATELY = 6;

function lately() {
  try {
    const kept = JSON.parse(localStorage.getItem(LATELY) || "[]");
    return Array.isArray(kept) ? kept.filter((words) => typeof words === "string" && words) : [];
  } catch { return []; }
}

function remember(words) {
  const kept = [words, ...lately().filter((other) => other !== words)].slice(0, MOST_LATELY);
  try { localStorage.setItem(LATELY, JSON.stringify(kept)); } catch { /* private windows forget */ }
}

function searchedLately() {
  const kept = lately();
  if (kept.length === 0) return [];
  const items = kept.map((words) => make("li", {}, make("button", { type: "button" }, words)));
  return [make("section", {}, make("h2", {}, gettext("Searched lately")), make("ol", {}, items))];
}

// Make the dialog answer; it may have words in it already.
export async function attach(dialog) {
  const search = new Search(dialog);
  await search.load();
  search.listen();
  await search.ask();
}

class Search {
  constructor(dialog) {
    this.dialog = dialog;
    this.form = dialog.querySelector("form");
    this.narrow = dialog.querySelector(".b-narrow");
    this.told = dialog.querySelector(".b-told");
    this.found = dialog.querySelector(".b-found");
    this.base = new URL(dialog.dataset.base.replace(/\/?$/, "/"), location.href);
    this.turns = 0;
  }

  async load() {
    const { createInstance } = await import(new URL("pagefind/pagefind.js", this.base).href);
    // Without the worker, whose script is a quarter more to load: a search takes milliseconds.
    this.engine = createInstance({
      basePath: new URL("pagefind/", this.base).pathname, baseUrl: this.base.pathname, excerptLength: 28, noWorker: true,
      // Names outweigh what is said of them, and length hardly counts: the best known have the longest pages.
      ranking: { pageLength: 0.1, metaWeights: { title: 5, name: 100 } },
    });
    await this.engine.init();
  }

  listen() {
    const { dialog, form, narrow } = this;
    narrow.hidden = false;
    narrow.open = matchMedia("(min-width: 961px)").matches;
    for (const way of ["pointerover", "focusin"]) narrow.addEventListener(way, () => this.offer());
    form.addEventListener("input", () => this.ask());
    form.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.value === "close" && event.submitter === document.activeElement) return;
      event.preventDefault();
      this.found.querySelector("a")?.click();
    });
    dialog.addEventListener("keydown", (event) => this.move(event));
    this.found.addEventListener("click", ({ target }) => {
      const again = target.closest("button");
      if (again) {
        form.elements.q.value = again.textContent;
        form.elements.q.focus();
        this.ask();
      } else if (target.closest("a")) remember(form.elements.q.value.trim());
    });
  }

  // The arrow keys go through what was found.
  move(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.form.elements.q, ...this.found.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + (event.key === "ArrowDown" ? 1 : -1), 0), stops.length - 1)].focus();
  }

  // What a search can be narrowed by is loaded when a reader comes near it: on a large site the lists weigh more than a search.
  offer() {
    this.offered ??= this.fill().catch(() => { this.told.textContent = FAILED; this.offered = null; });
  }

  async fill() {
    const filters = await this.engine.filters();
    for (const name of FILTERS) {
      const field = this.form.elements[name];
      const values = Object.keys(filters[name] || {}).sort();
      if (name === "year") values.reverse();
      field.append(...values.map((value) => new Option(name === "kind" ? kindInWords(value) : value, value)));
      field.disabled = values.length < 2;
    }
  }

  async ask() {
    const turn = ++this.turns;
    const fields = this.form.elements;
    const words = fields.q.value.trim();
    if (!words) { this.found.replaceChildren(...searchedLately()); this.told.textContent = ""; return; }
    try {
      const filters = Object.fromEntries(FILTERS.filter((name) => fields[name].value).map((name) => [name, fields[name].value]));
      const options = { filters, ...(fields.order.value ? { sort: { date: "desc" } } : {}) };
      const search = await this.engine.debouncedSearch(words, options, 120);
      if (search === null || turn !== this.turns) return;
      const results = await Promise.all(search.results.slice(0, MOST).map((result) => result.data()));
      if (turn !== this.turns) return;
      const count = search.results.length;
      const pages = `${number(count)} ${ngettext("page", "pages", count)}`;
      const told = count > MOST ? gettext("{pages}, the first {number}", { pages, number: MOST }) : pages;
      this.told.textContent = count === 0 ? gettext("Nothing found.") : told;
      this.found.replaceChildren(...grouped(results, plain(words), words, this.base));
    } catch {
      this.told.textContent = FAILED;
    }
  }
}
