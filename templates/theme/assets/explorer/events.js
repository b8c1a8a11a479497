// Dated events, to choose among: by who takes part, on what, where it is told, and when.
import { asLoaded, byDay, byNumber } from "./choice.js";
import { absolute, comma, dot, joined, link, make, place, sources, topics } from "./shown.js";
import { WRITTEN, gettext, ngettext } from "../words.js";

const actors = (row, names) => row.actors.map((actor) => link(`../actors/${actor}.html`, names.actor.get(actor)));
const state = (row) => (row.state === kind.usual ? "" : make("span", { className: "state" }, kind.labels.state[row.state]));

// An event to read; where the row `before` is written in the same article, that is said instead of its name.
function event(row, names, before) {
  const { text, when, reached, also } = row.shown;
  const notes = [also.length > 0 ? gettext("also {others}", { others: also.join(", ") }) : "", reached].filter(Boolean)
    .map((note) => make("span", { className: "hint" }, note));
  return make("li", { className: "event" },
    make("span", { className: "when" }, when, state(row)),
    make("span", { className: "what" }, make("span", { className: "said", lang: WRITTEN }, text),
      make("span", { className: "from" }, joined([...sources(row, before), ...topics(row, names), ...notes], dot))));
}

export const kind = {
  file: "events.csv",
  noun: (count) => ngettext("event", "events", count),
  usual: "told as happened",
  facets: { time: gettext("Time"), actor: gettext("Who"), topic: gettext("Subject"), outlet: gettext("Outlet"), state: gettext("Told as"), month: gettext("Month") },
  months: ["month"],
  labels: {
    state: { "told as happened": gettext("told as happened"), planned: gettext("planned"), reported: gettext("reported"), denied: gettext("denied") },
    time: { past: gettext("until now"), ahead: gettext("still to come") } },
  sorts: {
    new: { name: gettext("newest first"), order: asLoaded },
    old: { name: gettext("oldest first"), order: byDay((row) => row.begins) },
    weight: { name: gettext("what is told most first"), order: byNumber((row) => row.weight) },
  },
  day: (row) => row.day,
  words: (row) => row.shown.text,

  values(row, facet) {
    if (facet === "topic") return row.topics;
    if (facet === "outlet") return row.outlets;
    if (facet === "actor") return row.actors;
    return [facet === "month" ? row.day.slice(0, 7) : row[facet]];
  },

  take(facts, names) {
    facts.actors.forEach(([key, name]) => names.actor.set(key, name));
    facts.topics.forEach(([key, name]) => names.topic.set(key, name));
    return ([stateAt, time, day, begins, ends, who, on, outlets, weight]) => ({
      state: facts.states[stateAt], time: facts.times[time], day: facts.days[day], begins: facts.days[begins], ends: facts.days[ends],
      actors: who.map((actor) => facts.actors[actor][0]), topics: on.map((topic) => facts.topics[topic][0]),
      outlets: outlets.map((outlet) => facts.outlets[outlet]), weight,
    });
  },

  shown: ([text, when, reached, also, places], reports) => ({ text, when, reached, also, reports: reports(places) }),
  reading: (rows, names, before = null) => make("ol", { className: "events" }, rows.map((row, at) => event(row, names, at > 0 ? rows[at - 1] : before))),
  columnsOf: gettext("Events as a table"),
  columns: [
    [gettext("When"), (row) => [row.shown.when, " ", state(row)]],
    [gettext("Who"), (row, names) => joined(actors(row, names), comma)],
    [gettext("What"), (row) => make("p", { className: "said", lang: WRITTEN }, row.shown.text)],
    [gettext("Subjects"), (row, names) => joined(topics(row, names), comma)],
    [gettext("Written in"), (row) => joined(row.shown.reports.map((report) => place(report)), comma)],
  ],
  saved(row, names) {
    const { text, when, reached, reports: [first] } = row.shown;
    return {
      event: text, when, begins: row.begins, "day after": row.ends, "told as": row.state, "how dated": reached,
      actors: row.actors.map((actor) => names.actor.get(actor)).join("; "), topics: row.topics.map((topic) => names.topic.get(topic)).join("; "),
      outlets: row.outlets.join("; "), title: first.title, place: absolute(first.href), source: first.url,
    };
  },
};
