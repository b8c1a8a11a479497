// Searches that a reader follows, each with how many it found when it was looked at last. This browser alone remembers them.
import { dot, joined, link } from "./shown.js";
import { gettext, number } from "../words.js";

const KEPT = `briefing.followed.${location.pathname}`;
const MOST = 12;
const HOW = ["sort", "view"]; // the same is chosen, whatever its order

function kept() {
  try { return new Map(JSON.parse(localStorage.getItem(KEPT) || "[]")); } catch { return new Map(); }
}

function keep(searches) {
  try { localStorage.setItem(KEPT, JSON.stringify([...searches].slice(-MOST))); } catch { /* private windows forget */ }
}

// What is chosen, as the address says it.
function search() {
  const said = new URLSearchParams(location.search);
  HOW.forEach((name) => said.delete(name));
  return said.toString();
}

export class Following {
  constructor(root) {
    this.button = root.querySelector(".follow");
    this.list = root.querySelector(".followed");
    this.before = kept();
    this.button?.addEventListener("click", () => this.pressed());
  }

  // Offer to follow what is chosen, in `words`; where nothing is, lead to what is followed.
  show(words) {
    if (!this.button) return;
    const [chosen, all] = [search(), kept()];
    this.words = words;
    this.button.hidden = !chosen;
    this.button.textContent = all.has(chosen) ? gettext("No longer follow it") : gettext("Follow this search");
    const links = chosen ? [] : [...all].map(([query, { words: named }]) => link(`?${query}`, named));
    this.list.replaceChildren(...(links.length > 0 ? [`${gettext("Followed:")} `, ...joined(links, dot)] : []));
  }

  // How many more there are than when a reader looked last, in words; that is remembered for the next time.
  fresh(count) {
    this.count = count;
    const [chosen, all] = [search(), kept()];
    if (!all.has(chosen)) return "";
    all.set(chosen, { ...all.get(chosen), count });
    keep(all);
    const more = count - (this.before.get(chosen)?.count ?? count);
    return more > 0 ? gettext("{number} new since your last visit", { number: number(more) }) : "";
  }

  pressed() {
    const [chosen, all] = [search(), kept()];
    if (!all.delete(chosen)) all.set(chosen, { words: this.words, count: this.count });
    keep(all);
    this.before.delete(chosen);
    this.show(this.words);
  }
}
