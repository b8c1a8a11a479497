// Actors, to choose among: by kind, by what they speak on, by who writes of them, and by how much they say.
import { asLoaded, byName, byNumber, byText } from "./choice.js";
import { absolute, comma, joined, link, make, topics } from "./shown.js";
import { gettext, ngettext, number } from "../words.js";

const name = (row) => link(row.shown.href, row.shown.name);

function actor(row) {
  const { about, spellings } = row.shown;
  const numbers = [`${number(row.articles)} ${ngettext("article", "articles", row.articles)}`, row.statements > 0 ? `${number(row.statements)} ${ngettext("statement", "statements", row.statements)}` : ""];
  const more = [about, spellings.join(", ")].filter(Boolean).map((words) => make("span", {}, words));
  return make("li", {},
    make("span", { className: "first" }, name(row), make("span", { className: "n" }, numbers.filter(Boolean).join(", "))),
    make("span", { className: "more" }, joined(more)));
}

export const kind = {
  file: "actors.csv",
  noun: (count) => ngettext("actor", "actors", count),
  facets: { type: gettext("Kind"), topic: gettext("Speaks on"), says: gettext("Says"), outlet: gettext("Named by") },
  months: [],
  labels: { says: { many: gettext("20 statements or more"), some: gettext("5 to 19 statements"), few: gettext("1 to 4 statements"), none: gettext("nothing") } },
  sorts: {
    most: { name: gettext("heard and named most first"), order: asLoaded },
    name: { name: "A–Z", order: byName((row) => row.shown?.name), inWords: true },
    statements: { name: gettext("most statements first"), order: byNumber((row) => row.statements) },
    articles: { name: gettext("most articles first"), order: byNumber((row) => row.articles) },
    newest: { name: gettext("latest named first"), order: (one, other) => byText(other.newest, one.newest) || asLoaded(one, other) },
  },
  day: (row) => row.newest,
  words: (row) => `${row.shown.name} ${row.shown.about} ${row.shown.spellings.join(" ")}`,
  values: (row, facet) => ({ topic: row.topics, outlet: row.outlets })[facet] || [row[facet]],

  take(facts, names) {
    facts.topics.forEach(([key, title]) => names.topic.set(key, title));
    return ([type, says, articles, statements, newest, on, outlets]) => ({
      type: facts.types[type], says: facts.says[says], articles, statements, newest: facts.days[newest],
      topics: on.map((topic) => facts.topics[topic][0]), outlets: outlets.map((outlet) => facts.outlets[outlet]),
    });
  },

  shown: ([title, href, about, spellings]) => ({ name: title, href, about, spellings }),
  reading: (rows) => make("ul", { className: "entries" }, rows.map(actor)),
  columnsOf: gettext("Actors as a table"),
  columns: [
    [gettext("Name"), name],
    [gettext("Who"), (row) => row.shown.about],
    [gettext("Articles"), (row) => number(row.articles)],
    [gettext("Statements"), (row) => number(row.statements)],
    [gettext("Speaks on"), (row, names) => joined(topics(row, names).slice(0, 5), comma)],
  ],
  saved: (row, names) => ({
    name: row.shown.name, type: row.type, about: row.shown.about, spellings: row.shown.spellings.join("; "),
    articles: row.articles, statements: row.statements, "latest article": row.newest,
    topics: row.topics.map((topic) => names.topic.get(topic)).join("; "), page: absolute(row.shown.href),
  }),
};
