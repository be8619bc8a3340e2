import type {Kind} from "./kinds.js";

/** Shares of one whole come to this, give or take the rounding and what a text leaves out. */
const WHOLE = {low: 97, high: 103};
const SIZES = [6, 9, 14, 22];
const NAMES = [
  ["German", "Germans"],
  ["Korean", "Koreans"],
  ["Greek", "Greeks"],
  ["Turk", "Turks"]
] as const;

/** ", 14% Greek" in a list that makes 100 % without it. */
export const addShare: Kind = {
  name: "share",
  title: "a share added",
  rule: "lists of at least three shares that come to 97 to 103 %; a further one behind each entry that names its category",
  plants({texts, lists}) {
    return lists.flatMap((list) => {
      const sum = list.reduce((total, {figure}) => total + figure.value, 0);
      if (!list.every(({figure}) => figure.percent) || sum < WHOLE.low || sum > WHOLE.high) return [];
      return list.flatMap(({figure, category, span}, i) => {
        // behind the last one "and" would have to move
        if (!category || i === list.length - 1) return [];
        const entry = (texts.get(figure.file) ?? "").slice(span.start, span.end);
        const was = entry.slice(category.start - span.start, category.end - span.start);
        const name = NAMES[i % NAMES.length]?.[/s$/.test(was) ? 1 : 0] ?? "";
        const size = String(SIZES[i % SIZES.length]);
        const words = entry.replace(was, name).replace(figure.digits, size);
        return [{file: figure.file, start: span.end, end: span.end, words: `, ${words}`}];
      });
    });
  }
};
