// Actors, to choose among: by kind, by what they speak on, by who writes of them, and by how much they say.
import { asLoaded, byName, byNumber } from "./choice.js";
import { absolute, comma, joined, link, make, topics } from "./shown.js";

const number = (value) => value.toLocaleString("en");
const counted = (count, [one, many]) => `${number(count)} ${count === 1 ? one : many}`;
const name = (row) => link(row.shown.href, row.shown.name);

function actor(row) {
  const { about, spellings } = row.shown;
  const numbers = [counted(row.articles, ["article", "articles"]), row.statements > 0 ? counted(row.statements, ["statement", "statements"]) : ""];
  const more = [about, spellings.join(", ")].filter(Boolean).map((words) => make("span", {}, words));
  return make("li", {},
    make("span", { className: "first" }, name(row), make("span", { className: "n" }, numbers.filter(Boolean).join(", "))),
    make("span", { className: "more" }, joined(more)));
}

export const kind = {
  noun: ["actor", "actors"],
  facets: { type: "Kind", topic: "Speaks on", says: "Says", outlet: "Named by" },
  months: [],
  labels: { says: { many: "20 statements or more", some: "5 to 19 statements", few: "1 to 4 statements", none: "nothing" } },
  sorts: {
    most: { name: "heard and named most first", order: asLoaded },
    name: { name: "A–Z", order: byName((row) => row.shown?.name), inWords: true },
    statements: { name: "most statements first", order: byNumber((row) => row.statements) },
    articles: { name: "most articles first", order: byNumber((row) => row.articles) },
    newest: { name: "latest named first", order: (one, other) => other.newest.localeCompare(one.newest) || asLoaded(one, other) },
  },
  day: (row) => row.newest,
  words: (row) => `${row.shown.name} ${row.shown.about} ${row.shown.spellings.join(" ")}`,
  values: (row, facet) => ({ topic: row.topics, outlet: row.outlets })[facet] || [row[facet]],

  take(facts, names) {
    facts.topics.forEach(([key, title]) => names.topic.set(key, title));
    return facts.rows.map(([type, says, articles, statements, newest, on, outlets]) => ({
      type: facts.types[type], says: facts.says[says], articles, statements, newest: facts.days[newest],
      topics: on.map((topic) => facts.topics[topic][0]), outlets: outlets.map((outlet) => facts.outlets[outlet]),
    }));
  },

  shown: ([title, href, about, spellings]) => ({ name: title, href, about, spellings }),
  reading: (rows) => make("ul", { className: "entries" }, rows.map(actor)),
  columnsOf: "Actors as a table",
  columns: [
    ["Name", name],
    ["Who", (row) => row.shown.about],
    ["Articles", (row) => number(row.articles)],
    ["Statements", (row) => number(row.statements)],
    ["Speaks on", (row, names) => joined(topics(row, names).slice(0, 5), comma)],
  ],
  saved: (row, names) => ({
    name: row.shown.name, type: row.type, about: row.shown.about, spellings: row.shown.spellings.join("; "),
    articles: row.articles, statements: row.statements, "latest article": row.newest,
    topics: row.topics.map((topic) => names.topic.get(topic)).join("; "), page: absolute(row.shown.href),
  }),
};
