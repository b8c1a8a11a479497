// What is new on a page since its reader was there last. The browser alone remembers it: no cookie, no other host.

const ITEMS = "blockquote.statement, section:has(> #latest, > #articles) .entries li";
const MOST = 3000;
const key = `briefing.seen.${location.pathname}`;

// Mark what was not there at the last visit; going back and forth within one visit changes nothing of that.
export function markNew() {
  const items = [...document.querySelectorAll(ITEMS)].filter((item) => !item.closest(".explorer") && address(item));
  if (items.length === 0) return;
  try {
    const before = sessionStorage.getItem(key) ?? localStorage.getItem(key);
    const seen = new Set((before || "").split(" ").filter(Boolean));
    if (before !== null) {
      sessionStorage.setItem(key, before);
      tell(items.filter((item) => !seen.has(short(address(item)))));
    } else sessionStorage.setItem(key, items.map((item) => short(address(item))).join(" "));
    const now = new Set([...items.map((item) => short(address(item))), ...seen]);
    localStorage.setItem(key, [...now].slice(0, MOST).join(" "));
  } catch { /* private windows forget */ }
}

const address = (item) => (item.querySelector("a.place") || item.querySelector("a"))?.getAttribute("href");

// A hash of few letters (FNV-1a): thousands fit where a browser keeps a little.
function short(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

async function tell(fresh) {
  if (fresh.length === 0) return;
  const { gettext, number } = await import("./words.js");
  fresh.forEach((item) => {
    const mark = document.createElement("span");
    mark.className = "fresh-mark";
    mark.textContent = gettext("new");
    item.classList.add("fresh");
    item.prepend(mark);
  });
  fresh[0].id ||= "first-new";
  const note = document.createElement("a");
  note.className = "since";
  note.href = `#${fresh[0].id}`;
  note.textContent = gettext("{number} new since your last visit", { number: number(fresh.length) });
  document.querySelector(".b .top").prepend(note);
}
