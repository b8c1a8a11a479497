// A page of all statements, events or actors, to choose among by what they have in common, by time and words, in an address that
// can be shared. Where this cannot run or load, the plain lists of the page stay.
import { choose, isAsLoaded, isWhole, readChoice, sorted, writeChoice } from "./choice.js";
import { Facets } from "./facets.js";
import { Store } from "./facts.js";
import { Following } from "./follow.js";
import { csv, make, table } from "./shown.js";
import { pause } from "../pause.js";
import { save } from "../saving.js";
import { gettext, number } from "../words.js";

const A_PAGE = 50;
const A_PART = 6;
const FIELDS = ["q", "from", "to", "sort", "view"];

export async function explore(root) {
  const figure = root.querySelector("figure.spread");
  const beside = (name) => import(new URL(`${name}.js`, import.meta.url).href);
  const kind = beside(root.dataset.of).then((module) => module.kind);
  const line = figure && beside("timeline");
  const opened = Store.open(new URL(root.dataset.explorer, location.href), kind);
  number(0); // what knows the language takes a while to make: while the data is on its way, nobody waits for it
  const store = await opened;
  if (!location.search) store.ahead();
  await store.load(() => store.rows.length >= A_PAGE);
  const explorer = new Explorer(root, store);
  if (line) explorer.timeline = new (await line).Timeline(figure, (from, to) => explorer.between(from, to), () => explorer.all());
  await explorer.start();
}

class Explorer {
  constructor(root, store) {
    Object.assign(this, { root, store, kind: store.kind, turn: 0, most: A_PAGE });
    this.form = root.querySelector("form");
    this.list = root.querySelector(".found");
    this.told = root.querySelector("[role=status]");
    this.more = root.querySelector(".further");
    this.facets = new Facets(root.querySelector(".facets"), store, (facet, value) => this.toggle(facet, value), () => this.whole());
    this.following = new Following(root);
    this.form.elements.sort.append(...Object.entries(this.kind.sorts).map(([key, { name }]) => new Option(name, key)));
  }

  async start() {
    this.read();
    for (const field of this.form.elements) field.addEventListener("input", () => this.typed());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.more.addEventListener("click", () => { this.most += A_PAGE; this.show(); });
    this.root.querySelector(".copy-link").addEventListener("click", (event) => this.copy(event.currentTarget));
    this.root.querySelector(".save").addEventListener("click", () => this.save());
    this.root.querySelector(".chips").addEventListener("click", (event) => this.drop(event.target.closest("button")));
    addEventListener("popstate", () => { this.read(); this.show(); });
    const wide = matchMedia("(min-width: 961px)");
    const fold = this.root.querySelector(".fold");
    const unfold = () => { fold.open = wide.matches; };
    wide.addEventListener("change", unfold);
    unfold();
    this.root.setAttribute("aria-busy", "true");
    this.chips();
    this.root.hidden = false;
    this.root.closest(".page").classList.add("exploring");
    await this.show();
    this.root.removeAttribute("aria-busy");
  }

  // Whether the page still opens: then what is done is drawn at once, and the rest follows part by part.
  get isOpening() { return this.root.hasAttribute("aria-busy"); }

  // What the address says, into the fields.
  read() {
    this.choice = readChoice(location.search, this.kind);
    this.most = A_PAGE;
    for (const field of this.fields()) field.value = this.choice[field.name];
  }

  fields() { return [...this.form.elements].filter((field) => FIELDS.includes(field.name)); }

  write(way) {
    const query = writeChoice(this.choice, this.kind);
    history[way](null, "", query ? `?${query}` : location.pathname);
    this.most = A_PAGE;
    this.show();
  }

  typed() {
    for (const field of this.fields()) this.choice[field.name] = field.value.trim();
    this.write("replaceState");
  }

  // The days that a reader wants to see.
  between(from, to) {
    Object.assign(this.choice, { from, to });
    for (const field of this.fields()) field.value = this.choice[field.name];
    this.write("pushState");
  }

  toggle(facet, value) {
    const set = this.choice[facet];
    if (!set.delete(value)) set.add(value);
    this.write("pushState");
  }

  drop(button) {
    if (!button) return;
    const { facet, value } = button.dataset;
    if (facet) this.choice[facet].delete(value);
    else Object.assign(this.choice, readChoice("", this.kind), { sort: this.choice.sort, view: this.choice.view });
    if (!facet) for (const field of this.fields()) field.value = this.choice[field.name];
    this.write("pushState");
    (this.root.querySelector(".chips button") || this.form.elements.q).focus();
  }

  // All facts, and what they show.
  async all() {
    await this.store.load(() => false);
    this.show();
  }

  // All facts are loaded: counts and names are whole.
  async whole() {
    await this.store.load(() => false);
    if (isWhole(this.choice, this.kind)) this.facets.shown = [this.counted(), this.choice];
  }

  counted() {
    if (this.store.complete) return choose(this.store.rows, this.choice, this.kind).counts;
    const counted = ([key, , count]) => [key, count];
    return Object.fromEntries(Object.keys(this.kind.facets).map((facet) => [facet, new Map(this.store.index[facet].map(counted))]));
  }

  // Show what is chosen: at once what is there, then more as it comes.
  async show() {
    const turn = ++this.turn;
    const isNow = () => turn === this.turn;
    try {
      if (isWhole(this.choice, this.kind) && isAsLoaded(this.choice, this.kind)) {
        await this.store.load(() => this.store.rows.length >= this.most || !isNow());
        if (isNow()) await this.put(this.store.rows, this.counted(), this.store.total, isNow);
        return;
      }
      let last = 0;
      await this.store.load(() => !isNow(), () => {
        if (performance.now() - last > 400) this.step(isNow);
        last = performance.now();
      });
      if ((this.choice.q || this.kind.sorts[this.choice.sort].inWords) && isNow()) await this.readAll(isNow);
      if (isNow()) await this.step(isNow);
    } catch {
      if (isNow()) this.told.textContent = gettext("This could not be loaded. The plain lists have it all.");
    }
  }

  // The words of all statements, for a search in them: first of those that all else leaves.
  async readAll(isNow) {
    const { chosen } = choose(this.store.rows, { ...this.choice, q: "" }, this.kind);
    for (const rows of [chosen, this.store.rows]) {
      for (let from = 0; from < rows.length && isNow(); from += 800) {
        const part = rows.slice(from, from + 800);
        if (part.every((row) => row.shown)) continue;
        this.told.textContent = gettext("Read: {number} of {all}", { number: number(from), all: number(rows.length) });
        await this.store.words(part);
      }
    }
  }

  step(isNow) {
    const { chosen, counts } = choose(this.store.rows, this.choice, this.kind);
    return this.put(sorted(chosen, this.choice, this.kind), counts, chosen.length, isNow);
  }

  async put(rows, counts, count, isNow) {
    const shown = rows.slice(0, this.most);
    await this.store.words(shown);
    if (this.isOpening) await pause();
    if (!isNow()) return;
    const { names, total, complete } = this.store;
    const all = `${number(total)} ${this.kind.noun(total)}`;
    const found = count === total ? all : gettext("{number} of {all}", { number: number(count), all });
    const looked = gettext("{found}, {number} looked at", { found, number: number(this.store.rows.length) });
    const isWhole = complete || count === total;
    this.told.textContent = isWhole ? [found, this.following.fresh(count)].filter(Boolean).join(", ") : looked;
    this.more.hidden = count <= this.most;
    this.more.textContent = gettext("{number} more", { number: number(Math.min(A_PAGE, count - this.most)) });
    this.chips();
    const parts = [() => this.facets.show(counts, this.choice)];
    if (this.timeline) {
      if (this.isOpening) await pause();
      if (!isNow()) return;
      this.timeline.show(rows, this.choice, names, complete || rows.length === count ? null : counts.month); // before what stands under it
      if (this.isOpening) await pause();
      if (!isNow()) return;
    }
    if (rows.length === 0) this.list.replaceChildren(make("p", { className: "n" }, gettext("Nothing fits all of this.")));
    else if (this.choice.view === "table") this.list.replaceChildren(table(this.kind, shown, names));
    else parts.push(...this.listed(shown, names));
    await this.inParts(parts, isNow);
  }

  // Lists the first of the rows, and gives what lists the others, which lie below a screen, a part of them at a time.
  listed(rows, names) {
    this.list.replaceChildren(this.kind.reading(rows.slice(0, A_PART), names));
    const list = this.list.firstChild;
    const starts = Array.from({ length: Math.ceil(rows.length / A_PART) - 1 }, (_, at) => (at + 1) * A_PART);
    return starts.map((at) => () => list.append(...this.kind.reading(rows.slice(at, at + A_PART), names, rows[at - 1]).children));
  }

  async inParts(parts, isNow) {
    for (const part of parts) {
      if (this.isOpening) await pause();
      if (!isNow()) return;
      part();
    }
  }

  chips() {
    const all = Object.keys(this.kind.facets).flatMap((facet) => [...this.choice[facet]].map((value) => {
      const button = make("button", { type: "button" }, `${this.facets.name(facet, value)} ×`);
      button.setAttribute("aria-label", gettext("Without {what}", { what: this.facets.name(facet, value) }));
      Object.assign(button.dataset, { facet, value });
      return button;
    }));
    if (!isWhole(this.choice, this.kind)) all.push(make("button", { type: "button", className: "clear" }, gettext("Clear all")));
    this.root.querySelector(".chips").replaceChildren(...all);
    this.following.show(this.named());
  }

  // What is chosen, in a few words.
  named() {
    const { q, from, to } = this.choice;
    const values = Object.keys(this.kind.facets).flatMap((facet) => [...this.choice[facet]].map((value) => this.facets.name(facet, value)));
    return [...values, q && `“${q}”`, (from || to) && `${from} – ${to}`].filter(Boolean).join(", ");
  }

  async copy(button) {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = gettext("Copied");
    } catch {
      button.textContent = gettext("Copy the address above");
    }
    setTimeout(() => { button.textContent = gettext("Copy link"); }, 2000);
  }

  // The statements that are chosen, in their order, as a file.
  async save() {
    await this.store.load(() => false);
    const rows = sorted(choose(this.store.rows, this.choice, this.kind).chosen, this.choice, this.kind);
    await this.store.words(rows);
    save(new Blob([csv(this.kind, rows, this.store.names)], { type: "text/csv;charset=utf-8" }), this.kind.file);
  }
}
