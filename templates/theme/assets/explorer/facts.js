// All statements as the build wrote them: counts first, facts when somebody chooses, words when they are shown.
// What is read here is text of articles: it may go into the page as text only.

const AT_ONCE = 6;

export class Statements {
  // `base` is the folder of the data; `index` is what its index.json holds.
  constructor(base, index) {
    this.base = base;
    this.total = index.total;
    this.index = index;
    this.rows = [];
    this.names = { speaker: new Map(), topic: new Map(), outlet: new Map() };
    this.months = new Map([...index.said, ...index.reported].map(([month, name]) => [month, name]));
    for (const facet of Object.keys(this.names)) {
      for (const [key, name] of index[facet]) this.names[facet].set(key, name);
    }
    this.waiting = index.periods.map(([key]) => key);
    this.asked = new Map();
  }

  static async open(base) {
    return new Statements(base, await read(new URL("index.json", base)));
  }

  get complete() { return this.waiting.length === 0; }

  // Facts of more statements, the newest first, until `enough` says so; `tell` is called after each file.
  async load(enough, tell = () => {}) {
    // The first alone, which is often enough; then more and more at a time.
    for (let ahead = 1; !this.complete && !enough(); ahead = Math.min(2 * ahead, AT_ONCE)) {
      this.waiting.slice(0, ahead).forEach((key) => this.ask(key));
      const key = this.waiting[0];
      const facts = await this.ask(key);
      if (this.waiting[0] !== key) continue; // another call was waiting for the same
      this.waiting.shift();
      this.asked.delete(key);
      this.take(facts);
      tell();
    }
  }

  // What is shown of each row, into its `shown`.
  async words(rows) {
    const files = [...new Set(rows.filter((row) => !row.shown).map((row) => row.file))];
    for (let from = 0; from < files.length; from += AT_ONCE) {
      await Promise.all(files.slice(from, from + AT_ONCE).map((file) => this.ask(file)));
    }
    for (const row of rows) {
      if (!row.shown) row.shown = shown(await this.ask(row.file), row.at);
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

  take(facts) {
    facts.speakers.forEach(([key, name]) => { if (key) this.names.speaker.set(key, name); });
    facts.topics.forEach(([key, name]) => this.names.topic.set(key, name));
    facts.outlets.forEach((name) => this.names.outlet.set(name, name));
    const files = facts.words.flatMap(([file, count]) => Array.from({ length: count }, (_, at) => [file, at]));
    facts.rows.forEach(([kind, speaker, said, reported, topics, outlets], place) => {
      const [file, at] = files[place];
      this.rows.push({
        file, at, shown: null, order: this.rows.length,
        kind: facts.kinds[kind], speaker: facts.speakers[speaker][0], name: facts.speakers[speaker][1],
        said: facts.days[said], reported: facts.days[reported],
        topics: topics.map((topic) => facts.topics[topic][0]), outlets: outlets.map((outlet) => facts.outlets[outlet]),
      });
    });
  }
}

function shown(words, at) {
  const [text, cue, when, hints, places] = words.rows[at];
  const reports = places.map(([article, anchor]) => {
    const [address, title, outlet, url] = words.articles[article];
    return { href: `../articles/${address}.html#${anchor}`, title, outlet, url };
  });
  return { text, cue, when, hints, reports };
}

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  return answer.json();
}
