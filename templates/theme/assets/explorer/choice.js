// What a reader has chosen, as the address of the page says it, and what it leaves. A `kind` says what can be chosen by: its
// `facets`, its `sorts`, the `values` that a row has of a facet, its `day`, and the `words` that are searched in it.
import { plain } from "../letters.js";
import { inOrder } from "../words.js";

const DAY = /^\d{4}-\d\d-\d\d$/;
const usual = (kind) => ({ q: "", from: "", to: "", sort: Object.keys(kind.sorts)[0], view: "read" });
const facetsOf = (kind) => Object.keys(kind.facets);

export function readChoice(query, kind) {
  const asked = new URLSearchParams(query);
  const choice = Object.fromEntries(facetsOf(kind).map((facet) => [facet, new Set(asked.getAll(facet))]));
  const words = usual(kind);
  for (const [name, value] of Object.entries(words)) choice[name] = asked.get(name) || value;
  if (!(choice.sort in kind.sorts)) choice.sort = words.sort;
  for (const end of ["from", "to"]) if (!DAY.test(choice[end])) choice[end] = "";
  return choice;
}

export function writeChoice(choice, kind) {
  const said = new URLSearchParams();
  for (const facet of facetsOf(kind)) choice[facet].forEach((value) => said.append(facet, value));
  for (const [name, value] of Object.entries(usual(kind))) if (choice[name] !== value) said.set(name, choice[name]);
  return said.toString();
}

// Whether all are asked for, in whatever order.
export const isWhole = (choice, kind) =>
  facetsOf(kind).every((facet) => choice[facet].size === 0) && !choice.q && !choice.from && !choice.to;

// Whether they are asked for in the order in which they are loaded.
export const isAsLoaded = (choice, kind) => choice.sort === usual(kind).sort;

// The rows that are chosen, and for each facet how many there are of each of its values, whatever is chosen in it.
export function choose(rows, choice, kind) {
  const facets = facetsOf(kind);
  const used = facets.filter((facet) => choice[facet].size > 0);
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()]));
  const words = plain(choice.q);
  const chosen = [];
  for (const row of rows) {
    if (!isBetween(kind.day(row), choice) || !hasWords(row, words, kind)) continue;
    const missed = used.filter((facet) => !kind.values(row, facet).some((value) => choice[facet].has(value)));
    if (missed.length > 1) continue;
    if (missed.length === 0) chosen.push(row);
    for (const facet of missed.length === 0 ? facets : missed) {
      for (const value of kind.values(row, facet)) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
    }
  }
  return { chosen, counts };
}

// Of a month or year, whether any of its days lies in between.
function isBetween(day, choice) {
  if (!choice.from && !choice.to) return true;
  if (!day || day === "-") return false;
  return day >= choice.from.slice(0, day.length) && (!choice.to || day <= choice.to.slice(0, day.length));
}

function hasWords(row, words, kind) {
  if (words.length === 0) return true;
  if (!row.shown) return false;
  row.plain ??= ` ${plain(kind.words(row)).join(" ")}`;
  return words.every((word) => row.plain.includes(` ${word}`));
}

export const sorted = (rows, choice, kind) => rows.toSorted(kind.sorts[choice.sort].order);

// Orders that several kinds have; what has no name or day comes last.
export const asLoaded = (one, other) => one.order - other.order;
export const byText = (one, other) => (one > other) - (one < other);
export const byName = (name) => (one, other) => inOrder(name(one) || "\uffff", name(other) || "\uffff") || asLoaded(one, other);
export const byDay = (day) => (one, other) => byText(day(one) || "\uffff", day(other) || "\uffff") || asLoaded(other, one);
export const byNumber = (number) => (one, other) => number(other) - number(one) || asLoaded(one, other);
