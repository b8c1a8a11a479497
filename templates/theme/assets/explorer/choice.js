// What a reader has chosen, as the address of the page says it, and the statements that it leaves.
import { plain } from "../letters.js";

export const FACETS = ["speaker", "topic", "outlet", "kind", "said", "reported"];
export const SORTS = { new: "newest first", old: "oldest first", reported: "latest reports first", speaker: "by speaker", outlet: "by outlet" };
const WORDS = { q: "", from: "", to: "", sort: "new", view: "read" };
const DAY = /^\d{4}-\d\d-\d\d$/;

export function readChoice(query) {
  const asked = new URLSearchParams(query);
  const choice = Object.fromEntries(FACETS.map((facet) => [facet, new Set(asked.getAll(facet))]));
  for (const [name, usual] of Object.entries(WORDS)) choice[name] = asked.get(name) || usual;
  if (!(choice.sort in SORTS)) choice.sort = WORDS.sort;
  for (const end of ["from", "to"]) if (!DAY.test(choice[end])) choice[end] = "";
  return choice;
}

export function writeChoice(choice) {
  const said = new URLSearchParams();
  for (const facet of FACETS) choice[facet].forEach((value) => said.append(facet, value));
  for (const [name, usual] of Object.entries(WORDS)) if (choice[name] !== usual) said.set(name, choice[name]);
  return said.toString();
}

// Whether all statements are asked for, in the order in which they are loaded.
export const isWhole = (choice) =>
  FACETS.every((facet) => choice[facet].size === 0) && !choice.q && !choice.from && !choice.to;

export function valuesOf(row, facet) {
  if (facet === "topic") return row.topics;
  if (facet === "outlet") return row.outlets;
  const value = facet === "said" || facet === "reported" ? row[facet].slice(0, 7) : row[facet];
  return value && value !== "-" ? [value] : [];
}

// The rows that are chosen, and for each facet how many there are of each of its values, whatever is chosen in it.
export function choose(rows, choice) {
  const used = FACETS.filter((facet) => choice[facet].size > 0);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const words = plain(choice.q);
  const chosen = [];
  for (const row of rows) {
    if (!isBetween(row, choice) || !hasWords(row, words)) continue;
    const missed = used.filter((facet) => !valuesOf(row, facet).some((value) => choice[facet].has(value)));
    if (missed.length > 1) continue;
    if (missed.length === 0) chosen.push(row);
    for (const facet of missed.length === 0 ? FACETS : missed) {
      for (const value of valuesOf(row, facet)) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
    }
  }
  return { chosen, counts };
}

// Of a month or year, whether any of its days lies in between; a statement without a day of its own has that of its report.
function isBetween(row, choice) {
  if (!choice.from && !choice.to) return true;
  const day = row.said || row.reported;
  if (!day || day === "-") return false;
  return day >= choice.from.slice(0, day.length) && (!choice.to || day <= choice.to.slice(0, day.length));
}

function hasWords(row, words) {
  if (words.length === 0) return true;
  if (!row.shown) return false;
  row.plain ??= ` ${plain(`${row.shown.text} ${row.name}`).join(" ")}`;
  return words.every((word) => row.plain.includes(` ${word}`));
}

export function sorted(rows, { sort }) {
  const byText = (name) => (one, other) => name(one).localeCompare(name(other)) || one.order - other.order;
  const orders = {
    new: (one, other) => one.order - other.order,
    old: (one, other) => day(one).localeCompare(day(other)) || other.order - one.order,
    reported: (one, other) => other.reported.localeCompare(one.reported) || one.order - other.order,
    speaker: byText((row) => row.name || "\uffff"),
    outlet: byText((row) => row.outlets[0] || "\uffff"),
  };
  return rows.toSorted(orders[sort]);
}

// Words that are older than anybody tells come last in either order of time.
const day = (row) => (row.said === "-" ? "\uffff" : row.said || row.reported || "\uffff");
