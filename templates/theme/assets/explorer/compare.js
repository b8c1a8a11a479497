// Two actors or two outlets, as a reader chooses them: what both speak on or report, day by day, then what only one of them does.
// The choice is in the address. Names and words are text of articles: they go into the page as text only.
import { byText } from "./choice.js";
import { fold } from "../letters.js";
import { Store } from "./facts.js";
import { link, make } from "./shown.js";
import { kind, statements } from "./statements.js";
import { gettext, ngettext, number } from "../words.js";

const MOST_NAMES = 60;
const MOST_EACH = 60;

export async function compare(root) {
  const store = await Store.open(new URL(root.dataset.compare, location.href), kind);
  await new Comparison(root, store).start();
}

class Comparison {
  constructor(root, store) {
    Object.assign(this, { root, store, turn: 0, loaded: false });
    this.fields = root.querySelector("form").elements;
    this.told = root.querySelector("[role=status]");
    this.found = root.querySelector(".compared");
  }

  async start() {
    const asked = new URLSearchParams(location.search);
    if (asked.get("of") === "outlet") this.fields.of.value = "outlet";
    this.root.hidden = false;
    this.told.textContent = gettext("Reading who speaks …");
    this.fields.of.addEventListener("change", () => { this.fields.one.value = this.fields.other.value = ""; this.offer(); this.show(); });
    for (const side of ["one", "other"]) {
      this.fields[side].addEventListener("change", () => this.show());
      this.fields[side].addEventListener("input", () => this.offer(this.fields[side].value));
      this.fields[side].addEventListener("focus", () => this.offer(this.fields[side].value));
    }
    await this.store.load(() => false);
    this.loaded = true;
    // What a reader has typed meanwhile goes before the address.
    for (const side of ["one", "other"]) this.fields[side].value ||= this.names().get(asked.get(side) || "") || "";
    this.offer();
    await this.show();
  }

  names() { return this.store.names[this.fields.of.value]; }

  // Names to choose from: those that have what is typed, the commonest first.
  offer(typed = "") {
    if (!this.loaded) return;
    const words = fold(typed);
    const names = [];
    for (const name of this.names().values()) {
      if (names.length < MOST_NAMES && fold(name).includes(words)) names.push(name);
    }
    this.root.querySelector("datalist").replaceChildren(...names.map((name) => make("option", { value: name })));
  }

  // Who a field names, in whatever capitals.
  chosen(side) {
    const typed = this.fields[side].value.trim().toLowerCase();
    return typed ? [...this.names()].find(([, name]) => name.toLowerCase() === typed) : undefined;
  }

  async show() {
    if (!this.loaded) return;
    const turn = ++this.turn;
    const [one, other] = [this.chosen("one"), this.chosen("other")];
    const said = new URLSearchParams(Object.entries({ of: this.fields.of.value, one: one?.[0], other: other?.[0] }).filter(([, value]) => value));
    history.replaceState(null, "", `?${said}`);
    this.found.replaceChildren();
    if (!one || !other) { this.told.textContent = gettext("Begin to type a name in both fields."); return; }
    if (one[0] === other[0]) { this.told.textContent = gettext("These are the same."); return; }
    const groups = this.grouped(one[0], other[0]);
    const subjects = `${number(groups.length)} ${ngettext("subject", "subjects", groups.length)}`;
    this.told.textContent = groups.length === 0 ? gettext("Nothing is on a subject that both share.") : gettext("{subjects} of both", { subjects });
    for (const group of groups) {
      const rows = [...new Set(group.parts.flatMap((part) => part.rows.slice(0, MOST_EACH)))];
      await this.store.words(rows);
      if (turn !== this.turn) return;
      this.found.append(this.section(group, one, other));
    }
  }

  // Subjects that both have, those with most first; what both outlets report stands apart from what only one does.
  grouped(one, other) {
    const facet = this.fields.of.value;
    const has = (row, key) => kind.values(row, facet).includes(key);
    const on = new Map();
    for (const row of this.store.rows) {
      const [left, right] = [has(row, one), has(row, other)];
      if (!left && !right) continue;
      for (const topic of row.topics) {
        if (!on.has(topic)) on.set(topic, { left: [], right: [], both: [] });
        on.get(topic)[left && right ? "both" : left ? "left" : "right"].push(row);
      }
    }
    return [...on].filter(([, { left, right, both }]) => both.length > 0 || (left.length > 0 && right.length > 0))
      .map(([topic, { left, right, both }]) => ({ topic, parts: [{ side: "both", rows: both }, { side: "left", rows: left }, { side: "right", rows: right }] }))
      .toSorted((a, b) => size(b) - size(a));
  }

  section({ topic, parts }, [oneKey, one], [otherKey, other]) {
    const { names } = this.store;
    const outlets = this.fields.of.value === "outlet";
    const [both, left, right] = parts;
    const title = make("h2", {}, link(`../topics/${topic}.html`, names.topic.get(topic)));
    const facet = this.fields.of.value;
    const column = (name, { rows }, key) => make("div", {}, make("h3", {}, name), byDay(rows.slice(0, MOST_EACH), names, { topic, [facet]: key }), this.rest(rows, topic, key));
    const sides = make("div", { className: "both" },
      column(outlets ? gettext("Only {outlet}", { outlet: one }) : one, left, oneKey), column(outlets ? gettext("Only {outlet}", { outlet: other }) : other, right, otherKey));
    if (both.rows.length === 0) return make("section", {}, title, sides);
    const shared = make("div", { className: "shared" }, make("h3", {}, outlets ? gettext("Both report") : gettext("Both say")), byDay(both.rows.slice(0, MOST_EACH), names, { topic }));
    return make("section", {}, title, shared, sides);
  }

  // Where all of it is, if there is more than is shown.
  rest(rows, topic, key) {
    if (rows.length === 0) return make("p", { className: "n" }, gettext("Nothing."));
    if (rows.length <= MOST_EACH) return "";
    const query = new URLSearchParams({ [this.fields.of.value]: key, topic });
    return make("p", { className: "onward" }, link(`../quotations/index.html?${query}`, gettext("All {number}", { number: number(rows.length) })));
  }
}

const size = ({ parts }) => parts.reduce((sum, part) => sum + part.rows.length, 0);

const byDay = (rows, names, under) =>
  statements(rows.toSorted((one, other) => byText(kind.day(other), kind.day(one))), names, null, under);
