import type {NumeralLine} from "./numeralLine.js";
import type {Quantity} from "./quantity.js";

/** How many tokens may stand between two sums of one verb: "for Kyrgyzstan and". */
const SHARED_REACH = 4;

/** "projected to total $1.1 billion for Kyrgyzstan and $200 million for Tajikistan": one verb hedges both. */
export function sharedHedge({tokens}: NumeralLine, before: Quantity, read: Quantity): Quantity {
  if (read.hedge !== null || before.hedge !== "estimated" || before.unit !== read.unit) return read;
  if (read.from - before.to > SHARED_REACH || tokens[read.from - 1]?.norm !== "and") return read;
  for (let i = before.to; i < read.from; i++) if (tokens[i]?.kind !== "word") return read;
  return {...read, hedge: before.hedge};
}

/** "more than 10 but less than 20": two bounds of one quantity. */
export function joinBounds({tokens}: NumeralLine, a: Quantity, b: Quantity): Quantity | null {
  if (b.hedgeFrom !== a.to + 1 || (a.unit !== b.unit && a.unit !== null)) return null;
  const joint = tokens[a.to]?.norm;
  if ((joint !== "and" && joint !== "but" && joint !== ",") || a.value === null || b.value === null)
    return null;
  const low = a.low ?? b.low;
  const high = a.high ?? b.high;
  if (low === null || high === null || low >= high || a.hedge === b.hedge) return null;
  return {...b, hedgeFrom: a.hedgeFrom, from: a.hedgeFrom, value: null, low, high, hedge: null};
}
