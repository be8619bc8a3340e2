import type {Kind} from "./kinds.js";
import {likePrinted, plain} from "./numberWords.js";
import {otherFactor} from "./otherFactor.js";

/** An open bound says little: "more than 60,000" does not contradict 100,000. */
const OPEN = /\b(?:more than|over|at least|up to|nearly|almost|less than|under) [$€£]?$/i;

/** One source's figure differs from the others'. */
export const alterFigure: Kind = {
  name: "source",
  title: "one source’s figure altered",
  rule: "figures without an open bound that another text or a reference gives too, changed by an eighth to a half",
  plants({texts, figures, spoken}, next) {
    return figures
      .filter((f) => spoken.has(f) && !OPEN.test(texts.get(f.file)?.slice(0, f.start) ?? ""))
      .map(({file, start, digits}) => ({
        file,
        start,
        end: start + digits.length,
        was: digits,
        words: likePrinted(plain(digits) * otherFactor(next), digits)
      }))
      .filter(({words, was}) => words !== was)
      .map(({file, start, end, words}) => ({file, start, end, words}));
  }
};
