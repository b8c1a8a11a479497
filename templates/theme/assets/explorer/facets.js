// What can be chosen by, each value with how many it would leave.
import { fold } from "../letters.js";
import { make } from "./shown.js";
import { gettext, inOrder, number } from "../words.js";

const FEW = 6;
const MANY = 200;

export class Facets {
  // `toggle` is called with a facet and a value that a reader pressed, `needAll` when all values of a facet are asked for.
  constructor(root, store, toggle, needAll) {
    Object.assign(this, { root, store, toggle, needAll });
    this.kind = store.kind;
    this.open = new Set();
    this.typed = {};
    root.addEventListener("click", (event) => this.pressed(event.target.closest("button")));
    root.addEventListener("input", (event) => this.narrowed(event.target));
  }

  name(facet, value) {
    return this.kind.labels?.[facet]?.[value] || this.store.names[facet].get(value) || value;
  }

  // Show `counts` (of each facet, how many each value has) with what is chosen; the key that was in use stays so.
  show(counts, choice) {
    const active = this.root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.shown = [counts, choice];
    this.root.replaceChildren(...Object.keys(this.kind.facets).map((facet) => this.facet(facet, counts[facet], choice[facet])).filter(Boolean));
    if (active) this.root.querySelector(`[data-key="${CSS.escape(active)}"]`)?.focus();
  }

  facet(facet, counts, chosen) {
    const all = this.ordered(facet, counts, chosen);
    if (all.length === 0) return null;
    const few = this.open.has(facet) ? all : all.filter(([value], at) => at < FEW || chosen.has(value));
    const typed = fold(this.typed[facet] || "");
    const fit = few.filter(([value]) => !typed || fold(this.name(facet, value)).includes(typed));
    const group = make("div", { className: "facet" }, make("h2", {}, this.kind.facets[facet]));
    if (this.open.has(facet) && all.length > 2 * FEW) group.append(this.field(facet));
    group.append(make("ul", {}, fit.slice(0, MANY).map(([value, count]) => make("li", {}, this.value(facet, value, count, chosen)))));
    const left = Math.max(this.known(facet, counts), all.length) - few.length;
    if (left > 0) group.append(this.button("more", facet, gettext("{number} more", { number: number(left) })));
    else if (this.open.has(facet) && all.length > FEW) group.append(this.button(gettext("fewer"), facet, gettext("fewer")));
    return group;
  }

  // How many values there are, of which the index may tell the commonest only.
  known(facet, counts) {
    return this.store.complete ? counts.size : this.store.index.names[facet] || counts.size;
  }

  // Months by time, all else by number; what is chosen first.
  ordered(facet, counts, chosen) {
    const values = new Map([...[...chosen].map((value) => [value, 0]), ...counts]);
    const order = this.kind.months.includes(facet)
      ? ([one], [other]) => (one < other) - (one > other)
      : ([one, n], [other, m]) => m - n || inOrder(this.name(facet, one), this.name(facet, other));
    return [...values].sort((one, other) => chosen.has(other[0]) - chosen.has(one[0]) || order(one, other));
  }

  value(facet, value, count, chosen) {
    const shown = make("span", { className: "n" }, number(count));
    const button = this.button("value", facet, this.name(facet, value), shown);
    button.dataset.value = value;
    button.dataset.key = `${facet} ${value}`;
    button.setAttribute("aria-pressed", String(chosen.has(value)));
    return button;
  }

  button(className, facet, ...inside) {
    const button = make("button", { type: "button", className }, make("span", {}, inside[0]), ...inside.slice(1));
    Object.assign(button.dataset, { facet, key: `${facet} ${className}` });
    return button;
  }

  field(facet) {
    const field = make("input", { type: "search", value: this.typed[facet] || "", placeholder: gettext("begin to type") });
    field.setAttribute("aria-label", gettext("Find: {what}", { what: this.kind.facets[facet].toLowerCase() }));
    Object.assign(field.dataset, { facet, key: `${facet} field` });
    return field;
  }

  async pressed(button) {
    if (!button) return;
    const { facet, value } = button.dataset;
    if (button.className === "value") { this.toggle(facet, value); return; }
    this.open[button.className === "more" ? "add" : "delete"](facet);
    delete this.typed[facet];
    if (button.className === "more") await this.needAll();
    this.show(...this.shown);
    this.root.querySelector(`[data-key="${facet} field"]`)?.focus();
  }

  narrowed(field) {
    this.typed[field.dataset.facet] = field.value;
    const at = field.selectionStart;
    this.show(...this.shown);
    const again = this.root.querySelector(`[data-key="${field.dataset.facet} field"]`);
    again?.setSelectionRange(at, at);
  }
}
