import type {Kind} from "./kinds.js";
import {plain} from "./numberWords.js";

/** 215 becomes 2,000,215 and 12,400 becomes 12,000,400. */
export const slipDigits: Kind = {
  name: "digit-group",
  title: "a group of digits slipped in",
  rule: "whole numbers from ten on that another text or a reference gives too, that stand in a list, or are the sum of others",
  plants({figures, spoken, listed, totals}) {
    return figures
      .filter((f) => spoken.has(f) || listed.has(f) || totals.has(f))
      .filter(
        ({digits, scale, percent}) => scale === "" && !percent && !digits.includes(".") && plain(digits) >= 10
      )
      .map(({file, start, digits}) => {
        const [first = "", ...rest] = digits.split(",");
        const words =
          rest.length > 0
            ? [first, "000", ...rest].join(",")
            : `${first.slice(0, 1)},000,${first.padStart(3, "0")}`;
        return {file, start, end: start + digits.length, words};
      });
  }
};
