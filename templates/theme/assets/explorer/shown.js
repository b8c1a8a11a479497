// Statements in the page: to read, or as a table; and as a file to take along.

export const KINDS = { direct: "Direct", mixed: "Partly quoted", indirect: "Reported" };

// An element with properties and what it holds; text goes in as text.
export function make(name, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside.flat().filter((part) => part !== null && part !== ""));
  return element;
}

const link = (href, text, className = "") => make("a", { href, className }, text);
const dot = () => make("span", { className: "dot" }, " · ");
const joined = (parts, between) => parts.flatMap((part, at) => (at === 0 ? [part] : [between(), part]));

function speaker(row) {
  if (row.speaker) return link(`../actors/${row.speaker}.html`, row.name, "who");
  return make("span", { className: "who" }, row.name || "Speaker not named");
}

const topics = (row, names) => row.topics.map((topic) => link(`../topics/${topic}.html`, names.topic.get(topic), "topic"));

const place = (report) => link(report.href, report.outlet || report.title, "place");

function words({ kind, shown }) {
  const before = kind === "direct" ? "" : make("span", { className: "cut" }, `${shown.cue || "…"} `);
  return make("p", { className: "said" }, before, shown.text);
}

function statement(row, names) {
  const [first, ...others] = row.shown.reports;
  const also = others.length > 0 ? [make("span", {}, "also ", joined(others.map(place), () => ", "))] : [];
  const hints = row.shown.hints.filter((hint) => hint !== "speaker not named").map((hint) => make("span", { className: "hint" }, hint));
  const line = joined([speaker(row), place(first), ...also, ...hints, ...topics(row, names)], dot);
  return make("li", {},
    make("p", { className: "when" }, row.shown.when),
    make("blockquote", { className: `statement ${row.kind}` }, words(row), make("footer", {}, line)));
}

export const reading = (rows, names) => make("ol", { className: "chosen" }, rows.map((row) => statement(row, names)));

export function table(rows, names) {
  const heads = ["When", "Speaker", "Words", "Subjects", "Written in"];
  const lines = rows.map((row) => make("tr", {},
    make("td", {}, row.shown.when), make("td", {}, speaker(row)), make("td", {}, words(row)),
    make("td", {}, joined(topics(row, names), () => ", ")), make("td", {}, joined(row.shown.reports.map(place), () => ", "))));
  const head = make("thead", {}, make("tr", {}, heads.map((name) => make("th", { scope: "col" }, name))));
  const scroll = make("div", { className: "scroll", tabIndex: 0 }, make("table", { className: "chosen" }, head, make("tbody", {}, lines)));
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "Statements as a table");
  return scroll;
}

// A table for spreadsheets (RFC 4180), in which no cell is a formula.
export function csv(rows, names) {
  const heads = ["quotation", "kind", "speaker", "said", "reported", "when", "outlets", "title", "topics", "place", "source"];
  const lines = rows.map((row) => {
    const { text, when, reports: [first] } = row.shown;
    const kinds = [text, row.kind, row.name, row.said.replace(/^-$/, ""), row.reported, when, row.outlets.join("; "), first.title];
    return [...kinds, row.topics.map((topic) => names.topic.get(topic)).join("; "), new URL(first.href, location.href).href, first.url];
  });
  return `\ufeff${[heads, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value) {
  const line = value.replace(/\s+/g, " ").trim();
  const safe = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
