// What is chosen, on one line of time: a day is a dot, what is known to a month or year a bar as long as that, a plan is dashed, what
// is only reported is hollow. A stretch that is drawn across, or a button or key, chooses its days; that is in the address as well.
import { gettext, inWords, monthInWords, number } from "../words.js";

const SVG = "http://www.w3.org/2000/svg";
const DAY = 86400000;
const LANE = 26;
const MOST_LANES = 6;
const MOST_MARKS = 600;
const COLUMN = 7; // wide
const HIGHEST = 26;
const LABEL = 14; // high
const STATES = ["planned", "reported", "denied"];
const FAR = 3; // times as long as the rest of the line: what is there is left out at first
const EDGE = 8;
const ROOM = 68; // of a tick's words
const LETTER = 7.5;
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 360, 600, 1200, 2400, 6000];

const time = (day) => Date.parse(day.padEnd(7, "-01").padEnd(10, "-01"));
const iso = (moment) => new Date(Math.min(Math.max(moment, Date.UTC(1, 0, 1)), Date.UTC(9998, 0, 1))).toISOString().slice(0, 10);

function drawn(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export class Timeline {
  // `choose` is called with the first and last day of what a reader wants to see, both empty for all; `needAll` where what is shown
  // needs all events.
  constructor(figure, choose, needAll) {
    Object.assign(this, { figure, choose, needAll, rows: [], months: null, choice: { from: "", to: "" } });
    this.svg = figure.querySelector("svg");
    this.lanes = figure.querySelector("[name=lanes]");
    this.lanes.addEventListener("change", () => (this.months ? this.needAll() : this.draw()));
    figure.addEventListener("click", ({ target }) => this.move(target.closest("button")?.value));
    figure.addEventListener("keydown", (event) => {
      const way = { ArrowLeft: "earlier", ArrowRight: "later", "+": "closer", "-": "wider" }[event.key];
      if (!way || event.target.tagName === "SELECT") return;
      event.preventDefault();
      this.move(way);
    });
    this.svg.addEventListener("pointerdown", (event) => this.begin(event));
    new ResizeObserver(() => { if (this.svg.clientWidth !== this.width) this.draw(); }).observe(this.svg);
  }

  // Rows, or, while they are not all there, how many there are in each of the `months`.
  show(rows, choice, names, months = null) {
    Object.assign(this, { rows: rows.filter((row) => row.begins), choice, names, months });
    this.figure.hidden = this.rows.length === 0;
    if (!this.figure.hidden) this.draw();
  }

  // From when to when is shown: what is chosen, or else all but the few that are far from the others.
  span() {
    const begins = this.begins().sort((one, other) => one - other);
    const at = (share) => begins[Math.round((begins.length - 1) * share)];
    const end = at(0.99);
    const isFar = end - at(0.03) > FAR * (end - at(0.15));
    const first = this.choice.from ? time(this.choice.from) : at(isFar ? 0.15 : 0.03);
    const last = this.choice.to ? time(this.choice.to) + DAY : end + (this.months ? 30 : 1) * DAY;
    return last - first > 20 * DAY ? [first, last] : [first - 10 * DAY, last + 10 * DAY];
  }

  begins() {
    if (!this.months) return this.rows.map((row) => time(row.begins));
    return [...this.months].flatMap(([month, count]) => new Array(count).fill(time(month)));
  }

  draw() {
    this.width = this.svg.clientWidth;
    if (this.width === 0 || this.rows.length === 0) return;
    [this.first, this.last] = this.span();
    const lanes = this.months ? [this.overview()] : this.laned().map(([name, rows]) => this.lane(name, rows));
    const tops = lanes.map((_, at) => lanes.slice(0, at).reduce((sum, lane) => sum + lane.height, 0));
    const bottom = tops.at(-1) + lanes.at(-1).height;
    const height = bottom + 24;
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    this.svg.setAttribute("height", height);
    this.svg.replaceChildren(...this.axis(bottom), ...lanes.flatMap((lane, at) => lane.drawn(tops[at])));
    this.svg.setAttribute("aria-label", gettext("{number} events, {first} to {last}", {
      number: number(this.begins().length), first: inWords(iso(this.first)), last: inWords(iso(this.last - DAY)),
    }));
  }

  x(moment) { return EDGE + ((moment - this.first) / (this.last - this.first)) * (this.width - 2 * EDGE); }

  moment(x) { return this.first + ((x - EDGE) / (this.width - 2 * EDGE)) * (this.last - this.first); }

  // All on one lane, or a lane for each of those that have most.
  laned() {
    const facet = this.lanes.value;
    if (!facet) return [["", this.rows]];
    const of = (row) => (facet === "topic" ? row.topics : row.actors);
    const found = new Map();
    for (const row of this.rows) {
      for (const key of of(row)) {
        if (!found.has(key)) found.set(key, []);
        found.get(key).push(row);
      }
    }
    const most = [...found].sort(([, one], [, other]) => other.length - one.length).slice(0, MOST_LANES);
    return most.length > 0 ? most.map(([key, rows]) => [this.names[facet].get(key) || key, rows]) : [["", this.rows]];
  }

  // How high a lane is, and what is drawn in it from its top on. Where days lie too close for dots, columns stand over the stretches.
  lane(name, rows) {
    const inside = rows.filter((row) => this.end(row) > this.first && time(row.begins) < this.last);
    const days = inside.filter((row) => this.length(row) <= DAY);
    const isFull = days.length > this.width / COLUMN;
    const over = (name ? LABEL : 0) + (isFull ? HIGHEST : 0);
    // Long stretches lie behind, days before them; what would be drawn on the same place is drawn once.
    const apart = (isFull ? inside.filter((row) => this.length(row) > DAY) : inside).toSorted((one, other) => this.length(other) - this.length(one));
    const marks = [...new Map(apart.map((row) => [this.place(row), row])).values()].slice(0, MOST_MARKS);
    const drawnAt = (top) => [
      ...marks.map((row) => this.mark(row, top + over + LANE / 2)), ...(isFull ? this.columns(days, top + LANE / 2 + over - 2) : []),
      ...(name ? [this.label(name, top)] : [])];
    return { height: LANE + over, drawn: drawnAt };
  }

  // A column a month; what is known to a year alone has none.
  overview() {
    const shown = [...this.months].map(([month, count]) => [time(month), count, month.length]).filter(([begins, , exact]) => exact > 4 && begins >= this.first - 31 * DAY && begins < this.last);
    const most = Math.max(...shown.map(([, count]) => count));
    const bottom = LANE / 2 + HIGHEST - 2;
    const column = ([begins, count]) => {
      const left = Math.max(this.x(begins), 0);
      const height = Math.max((count / most) * HIGHEST, 2);
      return drawn("rect", { x: left, width: Math.max(this.x(begins + 30 * DAY) - left - 1, 1), y: bottom - height, height, class: "count" });
    };
    return { height: LANE / 2 + HIGHEST, drawn: () => shown.map(column) };
  }

  label(name, top) {
    const label = drawn("text", { x: EDGE, y: top + 11, class: "lane" });
    label.textContent = name;
    return label;
  }

  // Days that lie too close for dots, counted: those told as happened below, plans and what is only reported on top.
  columns(days, bottom) {
    const counts = new Map();
    for (const row of days) {
      const at = Math.floor(this.x(time(row.begins)) / COLUMN);
      const count = counts.get(at) || [0, 0];
      count[STATES.includes(row.state) ? 1 : 0] += 1;
      counts.set(at, count);
    }
    const most = Math.max(...[...counts.values()].map(([happened, other]) => happened + other));
    const high = (count) => (count > 0 ? Math.max((count / most) * HIGHEST, 2) : 0);
    return [...counts].flatMap(([at, [happened, other]]) => {
      const place = { x: at * COLUMN + 1, width: COLUMN - 1.5 };
      return [[happened, bottom, "count"], [other, bottom - high(happened), "count other"]].filter(([count]) => count > 0)
        .map(([count, from, name]) => drawn("rect", { ...place, y: from - high(count), height: high(count), class: name }));
    });
  }

  end(row) { return row.ends ? time(row.ends) : time(row.begins) + DAY; }

  length(row) { return this.end(row) - time(row.begins); }

  // What tells a mark from others: where it is, to two pixels, how long, and how it is told.
  place(row) {
    return [time(row.begins), this.end(row)].map((moment) => Math.round(this.x(moment) / 2)).concat(row.state).join(" ");
  }

  mark(row, middle) {
    const state = STATES.includes(row.state) ? row.state : "";
    const left = Math.max(this.x(time(row.begins)), 0);
    const right = Math.min(this.x(this.end(row)), this.width);
    if (this.length(row) <= DAY) return drawn("circle", { cx: (left + right) / 2, cy: middle + 4, r: 4.5, class: `day ${state}` });
    return drawn("rect", { x: left, y: middle, width: Math.max(right - left, 4), height: 8, rx: 4, class: `stretch ${state}` });
  }

  axis(top) {
    const line = drawn("line", { x1: 0, x2: this.width, y1: top + 4, y2: top + 4, class: "axis" });
    const ticks = this.ticks();
    // Where no two months or years have room, as in one month, the ends are named.
    const named = ticks.length > 1 ? ticks : [
      { x: EDGE, words: inWords(iso(this.first)) }, { x: this.width - EDGE, words: inWords(iso(this.last - DAY)), class: "end" }];
    return [line, ...named.map(({ words, ...place }) => {
      const tick = drawn("text", { ...place, y: top + 20 });
      tick.textContent = words;
      return tick;
    })];
  }

  // The finest months or years of which the words have room.
  ticks() {
    const months = (this.last - this.first) / DAY / 30.4;
    const step = STEPS.find((size) => months / size <= this.width / (ROOM + 8)) || STEPS.at(-1);
    const start = new Date(this.first);
    const begun = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 0.5) / step) * step;
    const ticks = [];
    for (let at = begun; Date.UTC(Math.floor(at / 12), at % 12) < this.last; at += step) {
      const day = new Date(Date.UTC(Math.floor(at / 12), at % 12));
      const [x, words] = [this.x(day.getTime()), at % 12 === 0 ? String(day.getUTCFullYear()) : monthInWords(day)];
      const isClear = x + words.length * LETTER <= this.width && (ticks.length === 0 || x - ticks.at(-1).x >= ROOM);
      if (isClear) ticks.push({ x, words });
    }
    return ticks;
  }

  move(way) {
    const length = this.last - this.first;
    const by = { earlier: [-0.5, -0.5], later: [0.5, 0.5], closer: [0.25, -0.25], wider: [-0.5, 0.5] }[way];
    if (way === "all") this.choose("", "");
    if (by) this.choose(iso(this.first + by[0] * length), iso(this.last + by[1] * length - DAY));
  }

  // A stretch that is drawn across with the pointer.
  begin(event) {
    const from = event.clientX - this.svg.getBoundingClientRect().left;
    const brush = drawn("rect", { y: 0, height: "100%", class: "brush" });
    const range = (moved) => [from, moved.clientX - this.svg.getBoundingClientRect().left].sort((one, other) => one - other);
    const moved = (now) => {
      const [left, right] = range(now);
      brush.setAttribute("x", left);
      brush.setAttribute("width", right - left);
      if (!brush.isConnected) this.svg.append(brush);
    };
    const ended = (now) => {
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", ended);
      brush.remove();
      const [left, right] = range(now);
      if (right - left > 6) this.choose(iso(this.moment(left)), iso(this.moment(right)));
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", ended);
  }
}
