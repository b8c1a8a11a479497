// Statements, to choose among: by who speaks, on what, where, and when.
import { asLoaded, byDay, byName, byText } from "./choice.js";
import { absolute, comma, dot, joined, link, make, place, sources, topics } from "./shown.js";
import { WRITTEN, gettext, ngettext } from "../words.js";

const day = (row) => (row.said === "-" ? "-" : row.said || row.reported);

function speaker(row) {
  if (row.speaker) return link(`../actors/${row.speaker}.html`, row.name, "who");
  return row.name ? make("span", { className: "who", lang: WRITTEN }, row.name) : make("span", { className: "who" }, gettext("Speaker not named"));
}

function words({ kind, shown }) {
  const before = kind === "direct" ? "" : make("span", { className: "cut" }, `${shown.cue || "…"} `);
  return make("p", { className: "said", lang: WRITTEN }, before, shown.text);
}

// A statement to read. What stands above it in the list or over it is not said again: `before` is the row above, written in the
// same article or not; `under` are facets with the values that a heading names.
function statement(row, names, before, under) {
  const [source, ...others] = sources(row, before, under.outlet);
  const also = others.length > 0 ? [make("span", {}, `${gettext("also")} `, joined(others, comma))] : [];
  const hints = row.shown.hints.filter((hint) => hint !== gettext("speaker not named")).map((hint) => make("span", { className: "hint" }, hint));
  const who = under.speaker === row.speaker && row.speaker ? [] : [speaker(row)];
  const on = topics({ topics: row.topics.filter((topic) => topic !== under.topic) }, names);
  return make("li", {},
    make("p", { className: "when" }, row.shown.when),
    make("blockquote", { className: `statement ${row.kind}` }, words(row), make("footer", {}, joined([...who, source, ...also, ...hints, ...on], dot))));
}

// The rows as a list, which goes on after the row `before` where there is one.
export const statements = (rows, names, before = null, under = {}) =>
  make("ol", { className: "chosen" }, rows.map((row, at) => statement(row, names, at > 0 ? rows[at - 1] : before, under)));

export const kind = {
  file: "statements.csv",
  noun: (count) => ngettext("statement", "statements", count),
  facets: { speaker: gettext("Speaker"), topic: gettext("Subject"), outlet: gettext("Outlet"), kind: gettext("Kind"), known: gettext("Speaker known"), said: gettext("Said"), reported: gettext("Reported") },
  months: ["said", "reported"],
  labels: {
    kind: { direct: gettext("Direct"), mixed: gettext("Partly quoted"), indirect: gettext("Reported") },
    known: { sure: gettext("for sure"), unsure: gettext("not for sure"), unnamed: gettext("not named") },
  },
  sorts: {
    new: { name: gettext("newest first"), order: asLoaded },
    old: { name: gettext("oldest first"), order: byDay((row) => day(row).replace("-", "\uffff").padEnd(1, "\uffff")) },
    reported: { name: gettext("latest reports first"), order: (one, other) => byText(other.reported, one.reported) || asLoaded(one, other) },
    speaker: { name: gettext("by speaker"), order: byName((row) => row.name) },
    outlet: { name: gettext("by outlet"), order: byName((row) => row.outlets[0]) },
  },
  day,
  words: (row) => `${row.shown.text} ${row.name}`,

  values(row, facet) {
    if (facet === "topic") return row.topics;
    if (facet === "outlet") return row.outlets;
    const value = facet === "said" || facet === "reported" ? row[facet].slice(0, 7) : row[facet];
    return value && value !== "-" ? [value] : [];
  },

  take(facts, names) {
    facts.speakers.forEach(([key, name]) => { if (key) names.speaker.set(key, name); });
    facts.topics.forEach(([key, name]) => names.topic.set(key, name));
    return ([kindAt, by, said, reported, on, outlets, known]) => ({
      kind: facts.kinds[kindAt], speaker: facts.speakers[by][0], name: facts.speakers[by][1],
      said: facts.days[said], reported: facts.days[reported], known: facts.known[known],
      topics: on.map((topic) => facts.topics[topic][0]), outlets: outlets.map((outlet) => facts.outlets[outlet]),
    });
  },

  shown: ([text, cue, when, hints, places], reports) => ({ text, cue, when, hints, reports: reports(places) }),
  reading: statements,
  columnsOf: gettext("Statements as a table"),
  columns: [
    [gettext("When"), (row) => row.shown.when],
    [gettext("Speaker"), speaker],
    [gettext("Words"), words],
    [gettext("Subjects"), (row, names) => joined(topics(row, names), comma)],
    [gettext("Written in"), (row) => joined(row.shown.reports.map((report) => place(report)), comma)],
  ],
  saved(row, names) {
    const { text, when, reports: [first] } = row.shown;
    return {
      quotation: text, kind: row.kind, speaker: row.name, said: row.said.replace(/^-$/, ""), reported: row.reported, when,
      outlets: row.outlets.join("; "), title: first.title, topics: row.topics.map((topic) => names.topic.get(topic)).join("; "),
      place: absolute(first.href), source: first.url,
    };
  },
};
