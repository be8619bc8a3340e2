import type {Kind} from "./kinds.js";
import {otherFactor} from "./otherFactor.js";
import {likePrinted, plain} from "./numberWords.js";

/** 17,200 in all becomes 20,600, while its parts stay. */
export const breakTotal: Kind = {
  name: "total",
  title: "a total broken",
  rule: "figures that are the sum of two or more figures beside them, changed by an eighth to a half",
  plants({figures, totals}, next) {
    return figures
      .filter((f) => totals.has(f))
      .map(({file, start, digits}) => ({
        file,
        start,
        end: start + digits.length,
        words: likePrinted(plain(digits) * otherFactor(next), digits)
      }))
      .filter(({words}, i) => words !== [...totals][i]?.digits);
  }
};
