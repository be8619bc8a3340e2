import type {Kind} from "./kinds.js";
import {grouped, plain} from "./numberWords.js";

/** 1.1 billion becomes 11 billion, and 215 becomes 2,150. */
export const timesTen: Kind = {
  name: "times-ten",
  title: "ten times as much",
  rule: "figures that another text or a reference gives too, or that are the sum of others",
  plants({figures, spoken, totals}) {
    return figures
      .filter((f) => spoken.has(f) || totals.has(f))
      .map(({file, start, digits}) => {
        const decimals = Math.max((/\.(\d+)/.exec(digits)?.[1]?.length ?? 0) - 1, 0);
        return {file, start, end: start + digits.length, words: grouped(plain(digits) * 10, decimals)};
      });
  }
};
