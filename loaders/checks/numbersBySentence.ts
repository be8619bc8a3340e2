import type {ArticleSentence} from "./articleSentences.js";
import {type PrintedNumber, printedNumbers} from "./printedNumbers.js";
import {remember} from "./remember.js";
import type {CheckInput} from "./check.js";

/** The numbers of each sentence that prints any, in the order of the texts. */
export const numbersBySentence: (
  input: CheckInput
) => ReadonlyMap<ArticleSentence, readonly PrintedNumber[]> = remember((input) => {
  const found = new Map<ArticleSentence, PrintedNumber[]>();
  for (const number of printedNumbers(input)) {
    const known = found.get(number.sentence);
    if (known) known.push(number);
    else found.set(number.sentence, [number]);
  }
  return found;
});
