// What the pages do beyond HTML: search, narrowing lists, showing marks, and marking every part of a quotation.
// Without this script every page still reads, links and prints.
"use strict";

(() => {
  const own = document.currentScript.src;
  const every = (selector, root = document) => [...root.querySelectorAll(selector)];
  const memory = {
    get(key) { try { return localStorage.getItem(`briefing.${key}`); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(`briefing.${key}`, value); } catch { /* private windows forget */ } },
  };

  // As in words.js, which a script that is no module cannot import at once.
  const gettext = (message) => globalThis.briefingCatalogue?.[message]?.[0] || message;

  // What can wait until the page stands.
  const later = globalThis.requestIdleCallback ? (what) => requestIdleCallback(what, { timeout: 2000 }) : (what) => setTimeout(what, 200);

  // What an address leads to on its page; a malformed one, as of a link cut short, leads to what it says.
  function placeOf(hash) {
    try { return decodeURIComponent(hash.slice(1)); } catch { return hash.slice(1); }
  }

  // Light or dark: the reader's system says, until the reader does.
  const scheme = document.querySelector(".b-scheme");
  if (scheme) {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const now = () => document.documentElement.dataset.scheme || (dark.matches ? "dark" : "light");
    const other = () => (now() === "dark" ? "light" : "dark");
    const show = () => {
      scheme.dataset.now = now();
      scheme.title = other() === "dark" ? gettext("Switch to dark") : gettext("Switch to light");
      scheme.setAttribute("aria-label", scheme.title);
    };
    scheme.addEventListener("click", () => {
      memory.set("scheme", (document.documentElement.dataset.scheme = other()));
      show();
    });
    dark.addEventListener("change", show);
    scheme.hidden = false;
    show();
  }

  // A quotation that its attribution interrupts has several parts: all are marked when a link leads to it.
  function markParts() {
    every(".hit").forEach((part) => part.classList.remove("hit"));
    const key = placeOf(location.hash);
    if (key.startsWith("q-")) every("[data-q]").filter((p) => p.dataset.q === key).forEach((p) => p.classList.add("hit"));
  }
  addEventListener("hashchange", markParts);
  markParts();

  // Which marks of an article are shown is remembered.
  every("[data-show]").forEach((box) => {
    if (memory.get(`hide.${box.dataset.show}`)) box.checked = false;
    box.addEventListener("change", () => memory.set(`hide.${box.dataset.show}`, box.checked ? "" : "1"));
  });

  // Lists can be narrowed by words, statements and events by a name.
  const narrowing = () => every(".narrow").forEach((line) => { line.hidden = false; });
  every("[data-narrow]").forEach((field) => {
    const items = every(".entries li");
    let fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    let texts;
    const narrow = () => {
      texts ??= items.map((item) => fold(item.textContent));
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      items.forEach((item, at) => { item.hidden = !words.every((word) => texts[at].includes(word)); });
      hideEmpty(".entries li");
    };
    const letters = (module) => { ({ fold } = module); texts = undefined; narrow(); };
    field.addEventListener("focus", () => import(new URL("letters.js", own).href).then(letters).catch(() => {}), { once: true });
    field.addEventListener("input", narrow);
  });
  every("[data-choose]").forEach((field) => {
    field.addEventListener("change", () => {
      const fields = every("[data-choose]").filter((one) => one.dataset.choose === field.dataset.choose && one.value !== "");
      every(field.dataset.choose).forEach((item) => {
        item.hidden = !fields.every((one) => (item.dataset[one.dataset.by] || "").split("|").includes(one.value));
      });
      hideEmpty(field.dataset.choose);
      // What was chosen is not folded away.
      every("details.lesser").forEach((lesser) => {
        lesser.hidden = every(field.dataset.choose, lesser).every((item) => item.hidden);
        lesser.open = fields.length > 0;
      });
    });
  });
  function hideEmpty(items) {
    every(".body section").forEach((section) => {
      const inside = every(items, section);
      section.hidden = inside.length > 0 && inside.every((item) => item.hidden);
    });
  }

  // A citation can be copied; where the browser forbids that (as from a file), it is selected, ready for the reader's own copying.
  // Its buttons come when its statement is unfolded: a page may have hundreds.
  const pictures = () => import(new URL("pictures.js", own).href);
  document.addEventListener("toggle", ({ target }) => {
    const button = target.open && target.querySelector("button.copy[hidden]");
    if (button) offer(button);
  }, true);
  function offer(button) {
    button.hidden = false;
    const cite = button.previousElementSibling;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(cite.textContent);
        button.textContent = gettext("Copied");
      } catch {
        getSelection().selectAllChildren(cite);
        button.textContent = gettext("Selected");
      }
    });
    button.addEventListener("blur", () => { button.textContent = gettext("Copy citation"); });
    if (location.protocol === "file:") return;
    const card = document.createElement("button");
    card.type = "button";
    card.className = "card";
    card.textContent = gettext("Save as image");
    card.addEventListener("click", () => pictures().then((module) => module.saveCard(card.closest("blockquote"))).catch(() => {}));
    button.after(" ", card);
  }

  // Figures can be kept as pictures; what makes them is loaded when somebody asks for one.
  if (location.protocol !== "file:") {
    const figures = every(".drawn > figure").filter((figure) => figure.querySelector("svg"));
    if (figures.length > 0) later(() => pictures().then((module) => module.offerFigures(figures)).catch(() => {}));
  }

  every("button.print").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      document.documentElement.toggleAttribute("data-brief", true);
      print();
      document.documentElement.toggleAttribute("data-brief", false);
    });
  });

  // Which part of the page is being read is said in its table of contents.
  const parts = every(".contents a[href^='#']").map((link) => [link, document.getElementById(placeOf(link.hash))]);
  if (parts.length > 0) {
    const mark = () => {
      const passed = parts.filter(([, place]) => place && place.getBoundingClientRect().top < 120);
      const now = passed.length > 0 ? passed[passed.length - 1][0] : null;
      parts.forEach(([link]) => (link === now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
    };
    let waiting = false;
    const soon = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; mark(); });
    };
    addEventListener("scroll", soon, { passive: true });
    if (scrollY > 0) soon();
  }

  // All statements can be chosen from, unless the address leads to one of the page's own headings. The plain lists stand in
  // where that cannot be loaded.
  const explorer = document.querySelector("[data-explorer]");
  const stayPlain = () => { explorer?.closest(".page").classList.add("plain"); narrowing(); };
  if (explorer && location.protocol !== "file:" && !location.hash) {
    import(new URL("explorer/main.js", own).href).then((module) => module.explore(explorer)).catch(stayPlain);
  } else stayPlain();

  const comparing = document.querySelector("[data-compare]");
  if (comparing && location.protocol !== "file:") {
    import(new URL("explorer/compare.js", own).href).then((module) => module.compare(comparing)).catch(() => {});
  }

  if (location.protocol !== "file:") later(() => import(new URL("visits.js", own).href).then((module) => module.markNew()).catch(() => {}));

  // A glimpse of where a link leads, on hover and on focus: the sentence or the first lines of the page. Only text is taken over.
  if (location.protocol !== "file:" && matchMedia("(hover: hover)").matches) preview();
  function preview() {
    const card = document.createElement("div");
    card.className = "b-preview";
    card.hidden = true;
    document.body.append(card);
    const pages = new Map();
    const MOST = 320;
    let over = null;
    let timer = 0;
    const squeeze = (text) => text.replace(/\s+/g, " ").trim();
    const ended = (text) => (text.length > MOST ? `${text.slice(0, text.lastIndexOf(" ", MOST))} …` : text);
    // Beside what is read where there is room, else below or above the whole of it: never over its lines.
    function put(link) {
      const line = link.getBoundingClientRect();
      const block = (link.closest("blockquote, li, p, dd, td") || link).getBoundingClientRect();
      const isBeside = block.right + 16 + card.offsetWidth < innerWidth;
      const below = block.bottom + 8 + card.offsetHeight < innerHeight ? block.bottom + 8 : Math.max(block.top - 8 - card.offsetHeight, 8);
      card.style.top = `${isBeside ? Math.max(Math.min(line.top, innerHeight - card.offsetHeight - 8), 8) : below}px`;
      card.style.left = `${isBeside ? block.right + 16 : Math.max(Math.min(line.left, innerWidth - card.offsetWidth - 12), 12)}px`;
    }
    const hide = () => { clearTimeout(timer); over = null; card.hidden = true; };
    function page(url) {
      if (!pages.has(url.pathname)) {
        const text = fetch(url.pathname).then((answer) => (answer.ok ? answer.text() : ""));
        pages.set(url.pathname, text.then((html) => new DOMParser().parseFromString(html, "text/html")).catch(() => null));
      }
      return pages.get(url.pathname);
    }
    async function show(link) {
      const url = new URL(link.href);
      const there = await page(url);
      if (over !== link || !there || !there.querySelector("h1")) return;
      const place = url.hash ? there.getElementById(placeOf(url.hash)) : null;
      const words = place ? place.closest(".s") || place : there.querySelector(".page .lead, .page .told .what, .page .held .said, .page .entries .named");
      const kind = document.createElement("p");
      kind.className = "kind";
      kind.textContent = squeeze(there.querySelector("h1").textContent);
      const said = document.createElement("p");
      const plain = words ? words.cloneNode(true) : null;
      plain?.querySelectorAll(".ref").forEach((number) => number.remove());
      plain?.querySelectorAll("br").forEach((end) => end.replaceWith(" "));
      said.textContent = plain ? ended(squeeze(plain.textContent)) : "";
      card.replaceChildren(kind, said);
      card.hidden = false;
      put(link);
    }
    function maybe(event) {
      const link = event.target.closest?.(".b a[href]");
      if (!link || link === over || !(link instanceof HTMLAnchorElement)) return;
      const url = new URL(link.href);
      if (url.origin !== location.origin || url.pathname === location.pathname || !url.pathname.endsWith(".html")) return;
      hide();
      over = link;
      timer = setTimeout(() => show(link), event.type === "focusin" ? 500 : 250);
    }
    document.addEventListener("pointerover", maybe);
    document.addEventListener("focusin", maybe);
    document.addEventListener("pointerout", (event) => { if (over && over.contains(event.target)) hide(); });
    document.addEventListener("focusout", hide);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    addEventListener("scroll", hide, { passive: true });
  }

  // Search is loaded when its dialog opens.
  const dialog = document.querySelector(".b-search");
  const button = document.querySelector(".b-find");
  if (!dialog || !dialog.showModal) return;
  let search = null;
  button.hidden = false;

  function open() {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("[name=q]").select();
    const tell = (words) => { dialog.querySelector(".b-told").textContent = words; };
    if (location.protocol === "file:") {
      tell(gettext("Search needs a web server; in pages opened from a folder, use the lists of actors, topics and articles."));
      return;
    }
    search ??= import(new URL("search.js", own).href).then((module) => module.attach(dialog)).catch(() => {
      search = null;
      tell(gettext("The search index could not be loaded."));
    });
  }
  button.addEventListener("click", open);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName || "") && document.activeElement.type !== "checkbox";
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!slash && !(event.key === "k" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open();
  }, true);
})();
