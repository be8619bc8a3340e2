import {CUE} from "../sources/cueKinds.js";
import {cuesOf, type Passage} from "./passage.js";

/** How far behind what was lost the verb may stand: "63 soldiers were killed". */
const BEHIND = 3;
/** How far before: "lost at least 12 tanks". */
const BEFORE = 2;

/** Is what stands at tokens `from`..`to` told as lost, killed or destroyed? Losses are neither a stock nor a delivery. */
export function isLost(passage: Passage, from: number, to: number): boolean {
  return cuesOf(passage, CUE.loss).some(
    (h) =>
      (h.from >= to && h.from - to <= BEHIND && !crosses(passage, to, h.from)) ||
      (h.to <= from && from - h.to <= BEFORE && !crosses(passage, h.to, from))
  );
}

/** Another figure or a comma between them parts the verb from its noun. */
function crosses({tokens, quantities}: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === "sign") return true;
  return quantities.some((q) => q.from >= from && q.to <= to);
}
