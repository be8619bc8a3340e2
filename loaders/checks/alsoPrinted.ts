import type {Claim} from "../model.js";
import type {CheckInput} from "./check.js";
import {printedNumbers} from "./printedNumbers.js";
import {remember} from "./remember.js";

/**
 * Whether an article prints the number of a claim anywhere, whatever it counts there. A text that gives a figure and another text's, too, speaks of two
 * things: of a whole and a part, or of two years.
 */
export const alsoPrinted: (input: CheckInput) => (claim: Claim, article: string) => boolean = remember(
  (input) => {
    const printed = new Set(
      printedNumbers(input).map(({value, sentence}) => `${sentence.article_id} ${String(value)}`)
    );
    return ({value}, article) => typeof value === "number" && printed.has(`${article} ${String(value)}`);
  }
);
