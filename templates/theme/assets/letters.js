// Letters as they are typed: without marks, and those that are on few keyboards as others write them.

const LETTERS = { "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "ħ": "h", "ŋ": "ng", "ŧ": "t" };

// The words in small letters of the plain alphabet.
export const fold = (words) =>
  words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[øæœłđðþßıħŋŧ]/g, (letter) => LETTERS[letter]);

// The same, a list of words without anything between them.
export const plain = (words) => fold(words).match(/[\p{L}\p{N}]+/gu) || [];
