// Words of the interface in the page's language. `catalogue.js`, which pages in English do without, has them by their English.

const CATALOGUE = globalThis.briefingCatalogue || {};
const LANGUAGE = document.documentElement.lang || "en";
const DATES = LANGUAGE === "en" ? "en-GB" : LANGUAGE;
// The language of what articles say.
export const WRITTEN = "en";

// What knows the language's rules takes a while to make: each is made when it is first asked for.
const once = (make) => { let made; return () => (made ??= make()); };
const plurals = once(() => new Intl.PluralRules(LANGUAGE));
const numbers = once(() => new Intl.NumberFormat(LANGUAGE));
const dates = (parts) => once(() => new Intl.DateTimeFormat(DATES, { year: "numeric", ...parts, timeZone: "UTC" }));
const months = dates({ month: "short" });
const exact = { 4: dates({}), 7: dates({ month: "long" }), 10: dates({ month: "long", day: "numeric" }) };
const names = once(() => new Intl.Collator(LANGUAGE));

const filled = (words, values) => words.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

// A message, with `values` in the places that it names.
export const gettext = (message, values = {}) => filled(CATALOGUE[message]?.[0] || message, values);

// The message that fits the number.
export function ngettext(one, many, count) {
  const forms = CATALOGUE[one] || [one, many];
  return forms[plurals().select(count) === "one" ? 0 : forms.length - 1];
}

export const number = (value) => numbers().format(value);

// A month with its year, as short as they go.
export const monthInWords = (day) => months().format(day);

// A day, month or year, as exact as an ISO date has it.
export const inWords = (day) => exact[day.length]().format(new Date(day));

// Which of two names comes first in the alphabet: a number below 0 for the one.
export const inOrder = (one, other) => names().compare(one, other);
