import type {Quantity} from "../recognize/quantities.js";
import {wordTest} from "../recognize/words.js";
import type {Passage} from "./passage.js";
import {labelOf} from "./segments.js";

/** How far behind a percentage the product may stand: "of the country’s gross domestic product". */
const REACH = 8;

const isProduct = wordTest(({norm}) => norm === "gdp" || norm === "gnp" || norm === "product");

/** Is a percentage one of the national product: "1.9 % of GDP", or "Defence outlays, % of GDP: 0.29 (2015)"? */
export function isOfProduct(passage: Passage, {to}: Quantity): boolean {
  const {tokens} = passage;
  for (let i = to; i < Math.min(tokens.length, to + REACH); i++) if (isProduct(tokens[i])) return true;
  const label = labelOf(passage)?.to ?? 0;
  for (let i = 0; i < label; i++) if (isProduct(tokens[i])) return true;
  return false;
}
