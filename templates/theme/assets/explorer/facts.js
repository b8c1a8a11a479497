// All statements, events or actors as the build wrote them: counts first, facts when somebody chooses, words when they are shown.
// What is read here is text of articles: it may go into the page as text only.

import { pause } from "../pause.js";

const AT_ONCE = 6; // files
const AT_A_TIME = 500; // rows

export class Store {
  // `base` is the folder of the data; `index` is what its index.json holds; the `kind` knows what the numbers in it mean.
  constructor(base, index, kind) {
    this.base = base;
    this.kind = kind;
    this.total = index.total;
    this.index = index;
    this.rows = [];
    this.names = {};
    for (const facet of Object.keys(kind.facets)) {
      this.names[facet] = new Map((index[facet] || []).map(([key, name]) => [key, kind.labels?.[facet]?.[key] || name]));
    }
    this.waiting = index.periods.map(([key]) => key);
    this.asked = new Map();
  }

  // The `kind` may still be on its way.
  static async open(base, kind) {
    const [index, known] = await Promise.all([read(new URL("index.json", base)), kind]);
    return new Store(base, index, known);
  }

  // What is shown where nothing is chosen: the first facts and the first words, neither after the other.
  ahead() { [this.waiting[0], this.index.first].filter(Boolean).forEach((key) => this.ask(key)); }

  get complete() { return this.waiting.length === 0; }

  // Facts of more, in their order, until `enough` says so; `tell` is called after each file.
  async load(enough, tell = () => {}) {
    // The first alone, which is often enough; then more and more at a time.
    for (let ahead = 1; !this.complete && !enough(); ahead = Math.min(2 * ahead, AT_ONCE)) {
      this.waiting.slice(0, ahead).forEach((key) => this.ask(key));
      await this.next();
      tell();
    }
  }

  // The facts that are waited for, taken over once, however many calls wait for them.
  next() {
    this.taking ??= this.take(this.waiting[0]).finally(() => { this.taking = null; });
    return this.taking;
  }

  // What is shown of each row, into its `shown`.
  async words(rows) {
    const files = [...new Set(rows.filter((row) => !row.shown).map((row) => row.file))];
    for (let from = 0; from < files.length; from += AT_ONCE) {
      await Promise.all(files.slice(from, from + AT_ONCE).map((file) => this.ask(file)));
    }
    for (const row of rows) {
      if (row.shown) continue;
      const { articles = [], rows: all } = await this.ask(row.file);
      row.shown = this.kind.shown(all[row.at], (places) => places.map((place) => report(articles, place)));
    }
  }

  ask(key) {
    if (!this.asked.has(key)) {
      const asked = read(new URL(`${key}.json`, this.base));
      asked.catch(() => this.asked.delete(key));
      this.asked.set(key, asked);
    }
    return this.asked.get(key);
  }

  async take(key) {
    const facts = await this.ask(key);
    const files = facts.words.flatMap(([file, count]) => Array.from({ length: count }, (_, at) => [file, at]));
    const read = this.kind.take(facts, this.names);
    const rows = [];
    for (const [place, fact] of facts.rows.entries()) {
      if (place > 0 && place % AT_A_TIME === 0) await pause();
      const [file, at] = files[place];
      rows.push({ file, at, shown: null, order: this.rows.length + place, ...read(fact) });
    }
    this.rows.push(...rows);
    this.waiting.shift();
    this.asked.delete(key);
  }
}

function report(articles, [article, anchor]) {
  const [address, title, outlet, url] = articles[article];
  return { href: `../articles/${address}.html#${anchor}`, title, outlet, url };
}

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  return answer.json();
}
