// The page of all statements: chosen by speaker, subject, outlet, kind, time and words, in an address that can be shared.
// Where this cannot run or load, the plain lists of the page stay.
import { choose, FACETS, isWhole, readChoice, sorted, SORTS, writeChoice } from "./choice.js";
import { Facets } from "./facets.js";
import { Statements } from "./facts.js";
import { csv, make, reading, table } from "./shown.js";

const A_PAGE = 50;
const number = (value) => value.toLocaleString("en");

export async function explore(root) {
  const statements = await Statements.open(new URL(root.dataset.explorer, location.href));
  await statements.load(() => statements.rows.length >= A_PAGE);
  await new Explorer(root, statements).start();
}

class Explorer {
  constructor(root, statements) {
    Object.assign(this, { root, statements, turn: 0, most: A_PAGE });
    this.form = root.querySelector("form");
    this.list = root.querySelector(".found");
    this.told = root.querySelector("[role=status]");
    this.more = root.querySelector(".further");
    this.facets = new Facets(root.querySelector(".facets"), statements, (facet, value) => this.toggle(facet, value), () => this.whole());
    this.form.elements.sort.append(...Object.entries(SORTS).map(([key, name]) => new Option(name, key)));
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
    await this.show();
    this.root.hidden = false;
    this.root.closest(".page").classList.add("exploring");
  }

  // What the address says, into the fields.
  read() {
    this.choice = readChoice(location.search);
    this.most = A_PAGE;
    for (const name of ["q", "from", "to", "sort", "view"]) this.form.elements[name].value = this.choice[name];
  }

  write(way) {
    const query = writeChoice(this.choice);
    history[way](null, "", query ? `?${query}` : location.pathname);
    this.most = A_PAGE;
    this.show();
  }

  typed() {
    for (const name of ["q", "from", "to", "sort", "view"]) this.choice[name] = this.form.elements[name].value.trim();
    this.write("replaceState");
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
    else Object.assign(this.choice, readChoice(""), { sort: this.choice.sort, view: this.choice.view });
    if (!facet) for (const name of ["q", "from", "to"]) this.form.elements[name].value = "";
    this.write("pushState");
    (this.root.querySelector(".chips button") || this.form.elements.q).focus();
  }

  // All facts are loaded: counts and names are whole.
  async whole() {
    await this.statements.load(() => false);
    if (isWhole(this.choice)) this.facets.shown = [this.counted(), this.choice];
  }

  counted() {
    if (this.statements.complete) return choose(this.statements.rows, this.choice).counts;
    return Object.fromEntries(FACETS.map((facet) => [facet, new Map(this.statements.index[facet].map(([key, , count]) => [key, count]))]));
  }

  // Show what is chosen: at once what is there, then more as it comes.
  async show() {
    const turn = ++this.turn;
    const isNow = () => turn === this.turn;
    try {
      if (isWhole(this.choice) && this.choice.sort === "new") {
        await this.statements.load(() => this.statements.rows.length >= this.most || !isNow());
        if (isNow()) await this.put(this.statements.rows, this.counted(), this.statements.total, isNow);
        return;
      }
      let last = 0;
      await this.statements.load(() => !isNow(), () => {
        if (performance.now() - last > 400) this.step(isNow);
        last = performance.now();
      });
      if (this.choice.q && isNow()) await this.readAll(isNow);
      if (isNow()) await this.step(isNow);
    } catch {
      if (isNow()) this.told.textContent = "The statements could not be loaded. The lists by time, below, have them all.";
    }
  }

  // The words of all statements, for a search in them: first of those that all else leaves.
  async readAll(isNow) {
    const { chosen } = choose(this.statements.rows, { ...this.choice, q: "" });
    for (const rows of [chosen, this.statements.rows]) {
      for (let from = 0; from < rows.length && isNow(); from += 800) {
        const part = rows.slice(from, from + 800);
        if (part.every((row) => row.shown)) continue;
        this.told.textContent = `Reading ${number(from)} of ${number(rows.length)} statements`;
        await this.statements.words(part);
      }
    }
  }

  step(isNow) {
    const { chosen, counts } = choose(this.statements.rows, this.choice);
    return this.put(sorted(chosen, this.choice), counts, chosen.length, isNow);
  }

  async put(rows, counts, count, isNow) {
    const shown = rows.slice(0, this.most);
    await this.statements.words(shown);
    if (!isNow()) return;
    const { names, total, complete } = this.statements;
    const looked = complete || count === total ? "" : `, ${number(this.statements.rows.length)} looked at`;
    this.told.textContent = `${count === total ? "" : `${number(count)} of `}${number(total)} ${total === 1 ? "statement" : "statements"}${looked}`;
    this.list.replaceChildren(rows.length === 0 ? make("p", { className: "n" }, "Nothing fits all of this.")
      : this.choice.view === "table" ? table(shown, names) : reading(shown, names));
    this.more.hidden = count <= this.most;
    this.more.textContent = `${number(Math.min(A_PAGE, count - this.most))} more`;
    this.facets.show(counts, this.choice);
    this.chips();
  }

  chips() {
    const all = FACETS.flatMap((facet) => [...this.choice[facet]].map((value) => {
      const button = make("button", { type: "button" }, `${this.facets.name(facet, value)} ×`);
      button.setAttribute("aria-label", `Without ${this.facets.name(facet, value)}`);
      Object.assign(button.dataset, { facet, value });
      return button;
    }));
    if (!isWhole(this.choice)) all.push(make("button", { type: "button", className: "clear" }, "Clear all"));
    this.root.querySelector(".chips").replaceChildren(...all);
  }

  async copy(button) {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copy the address above";
    }
    setTimeout(() => { button.textContent = "Copy link"; }, 2000);
  }

  // The statements that are chosen, in their order, as a file.
  async save() {
    await this.statements.load(() => false);
    const rows = sorted(choose(this.statements.rows, this.choice).chosen, this.choice);
    await this.statements.words(rows);
    const address = URL.createObjectURL(new Blob([csv(rows, this.statements.names)], { type: "text/csv;charset=utf-8" }));
    make("a", { href: address, download: "statements.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }
}
