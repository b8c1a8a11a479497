// What was chosen, in the page: to read, or as a table; and as a file to take along.

import { gettext } from "../words.js";

// An element with properties and what it holds; text goes in as text.
export function make(name, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside.flat().filter((part) => part !== null && part !== ""));
  return element;
}

export const link = (href, text, className = "") => make("a", { href, className }, text);
export const dot = () => make("span", { className: "dot" }, " · ");
export const joined = (parts, between = dot) => parts.flatMap((part, at) => (at === 0 ? [part] : [between(), part]));
export const comma = () => ", ";
// Where it is written: the outlet, or the title where there is none, or where a heading names the outlet.
export const place = (report, under) => link(report.href, report.outlet && report.outlet !== under ? report.outlet : report.title, "place");
const article = (row) => row.shown.reports[0].href.split("#")[0];

// All places where a row is written. That in the same article as the row `before` says so, `under` is an outlet that a heading names.
export function sources(row, before, under) {
  const [first, ...others] = row.shown.reports;
  const again = before !== null && article(before) === article(row);
  return [again ? link(first.href, gettext("same article"), "place again") : place(first, under), ...others.map((other) => place(other))];
}

export const topics = (row, names) => row.topics.map((topic) => link(`../topics/${topic}.html`, names.topic.get(topic), "topic"));

// The columns of a kind are pairs of a heading and what a cell of it holds.
export function table(kind, rows, names) {
  const lines = rows.map((row) => make("tr", {}, kind.columns.map(([, cell]) => make("td", {}, cell(row, names)))));
  const head = make("thead", {}, make("tr", {}, kind.columns.map(([name]) => make("th", { scope: "col" }, name))));
  const scroll = make("div", { className: "scroll", tabIndex: 0 }, make("table", { className: "chosen" }, head, make("tbody", {}, lines)));
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", kind.columnsOf);
  return scroll;
}

export const absolute = (href) => new URL(href, location.href).href;

// A table for spreadsheets (RFC 4180), in which no cell is a formula; `kind.saved` gives of each row its cells by their headings.
export function csv(kind, rows, names) {
  const lines = rows.map((row) => kind.saved(row, names));
  const heads = Object.keys(lines[0] || {});
  return `\ufeff${[heads, ...lines.map(Object.values)].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value) {
  const line = String(value).replace(/\s+/g, " ").trim();
  const safe = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
