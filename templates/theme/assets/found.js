// What a search found, as readers look for it: whom, what it is on, what was said, where it is written.
import { make } from "./explorer/shown.js";
import { plain } from "./letters.js";
import { WRITTEN, gettext, inWords } from "./words.js";

const STATEMENTS = 5;

// What stands before words that a page does not have, but that its names are typed as.
const TYPED = "\u2063";

const KINDS = {
  Actor: gettext("Actor"), Article: gettext("Article"), Names: gettext("Names"), Topic: gettext("Topic"), Page: gettext("Page"),
};

// What pages of a kind are called.
export const kindInWords = (kind) => KINDS[kind] || kind;

const kindOf = (result) => (result.filters.kind || [])[0] || "";

// Whether each word asked for begins one of a name's.
const begins = (asked, own) => asked.length > 0 && asked.every((word) => own.some((name) => name.startsWith(word)));

// In how many articles an actor is named whose name is asked for; 0 for others.
const known = (result, asked) => (begins(asked, plain(result.meta.name || "")) ? Number(result.meta.articles) : 0);

// The groups, as elements; actors come first where one is asked for by name who is named more than once, else behind what was
// said.
export function grouped(results, asked, words, base) {
  const actors = results.filter((result) => kindOf(result) === "Actor")
    .toSorted((one, other) => known(other, asked) - known(one, asked));
  const subjects = results.filter((result) => kindOf(result) === "Topic");
  const others = results.filter((result) => !["Actor", "Topic"].includes(kindOf(result)));
  const sure = actors.length > 0 && known(actors[0], asked) > 1;
  const named = [gettext("Actors"), actors.map((result) => entry(result, asked))];
  const topics = [gettext("Subjects"), subjects.map((result) => entry(result, asked))];
  const statements = [gettext("Statements"), said(results, asked), all(words, sure ? actors[0] : null, base)];
  const groups = sure ? [named, topics, statements] : [topics, statements, named];
  groups.push([gettext("Articles and pages"), others.map((result) => entry(result, asked))]);
  return groups.filter(([, items]) => items.length > 0).map(([name, items, more]) =>
    make("section", {}, make("h2", {}, name), make("ol", {}, items), more || ""));
}

// The page on which all statements with these words, or by this actor, are chosen.
function all(words, actor, base) {
  const page = new URL("quotations/index.html", base);
  const slug = actor && /([^/]+)\.html/.exec(actor.url)?.[1];
  page.search = new URLSearchParams(slug ? { speaker: slug } : { q: words }).toString();
  return make("a", { className: "all", href: page.href }, slug ? gettext("All statements by {actor}", { actor: actor.meta.title }) : gettext("All statements with these words"));
}

// Statements in the articles that were found. The index names each by its anchor and speaker, and says where its words begin.
function said(results, asked) {
  const found = results.flatMap((result) => (result.anchors || []).filter((anchor) => anchor.element === "q").map((anchor) => {
    const [id, name = ""] = anchor.id.split("~");
    const end = anchor.location + anchor.text.split(/\s+/).length;
    const hits = (result.locations || []).filter((at) => at >= anchor.location && at < end).length;
    return { result, id, speaker: decoded(name), text: anchor.text, hits };
  }));
  const fits = found.filter((one) => one.hits >= asked.length || begins(asked, plain(`${one.speaker} ${one.text}`)));
  const own = (one) => begins(asked, plain(one.speaker));
  return fits.toSorted((one, other) => own(other) - own(one) || other.hits - one.hits).slice(0, STATEMENTS).map(statement);
}

function decoded(name) {
  try { return decodeURIComponent(name); } catch { return name; }
}

function statement({ result, id, speaker, text }) {
  const day = result.meta.date ? gettext("reported {when}", { when: inWords(result.meta.date) }) : gettext("undated");
  return make("li", { className: "uttered" },
    make("a", { href: `${result.url.split("#")[0]}#${id}`, lang: WRITTEN }, text),
    make("p", { className: "about" }, [speaker, day].join(" · ")));
}

// Who is found by the name above is told in a line; any other hit by the words around it.
function entry(result, asked) {
  const title = result.meta.title || result.url;
  const kind = kindOf(result);
  const note = `  ${kindInWords(kind)}${result.filters.year ? `, ${result.filters.year[0]}` : ""}`;
  const item = make("li", {}, make("a", { href: result.url }, title, kind ? make("span", { className: "kind" }, note) : ""));
  if (result.meta.about) item.append(make("p", { className: "about" }, result.meta.about));
  const shown = result.excerpt.split(TYPED)[0].replace(/[\s·]+$/, "").trim();
  if (shown && (!result.meta.about || !begins(asked, plain(title)))) item.append(excerpt(shown));
  return item;
}

// Pagefind marks hits in an excerpt of escaped text; only the marks become elements, all else stays text.
function excerpt(html) {
  const line = document.createElement("p");
  const text = document.createElement("textarea");
  html.split(/(<mark>.*?<\/mark>)/s).forEach((part) => {
    const hit = /^<mark>(.*)<\/mark>$/s.exec(part);
    text.innerHTML = hit ? hit[1] : part; // a text area takes no markup
    line.append(hit ? make("mark", {}, text.value) : text.value);
  });
  return line;
}
