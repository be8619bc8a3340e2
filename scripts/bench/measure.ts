import type {BenchDocument} from "./benchDocument.js";
import type {Stage} from "./stages.js";

/** How fast one set was read up to one stage. MB are 10⁶ bytes of UTF-8. */
export interface Measured {
  readonly set: string;
  readonly stage: Stage["stage"];
  readonly bytes: number;
  readonly documents: number;
  /** mentions or claims found */
  readonly found: number;
  readonly mbPerSecond: {readonly median: number; readonly slowest: number; readonly fastest: number};
}

const RUNS = 5;
/** The compiler has settled by then. */
const WARM_UP_MS = 3000;

/** Reads all documents several times, after a warm-up, and gives the median of the runs. */
export function measure(
  set: string,
  stage: Stage["stage"],
  documents: readonly BenchDocument[],
  read: Stage["read"]
): Measured {
  const bytes = documents.reduce((sum, d) => sum + d.bytes, 0);
  warmUp(documents, read);
  let found = 0;
  const speeds = Array.from({length: RUNS}, () => {
    found = 0;
    const start = performance.now();
    for (const document of documents) found += read(document);
    return bytes / 1000 / (performance.now() - start);
  }).sort((a, b) => a - b);
  const at = (i: number): number => Number((speeds[i] ?? 0).toPrecision(3));
  return {
    set,
    stage,
    bytes,
    documents: documents.length,
    found,
    mbPerSecond: {median: at(RUNS >> 1), slowest: at(0), fastest: at(RUNS - 1)}
  };
}

function warmUp(documents: readonly BenchDocument[], read: Stage["read"]): void {
  const start = performance.now();
  for (;;) {
    for (const document of documents) {
      read(document);
      if (performance.now() - start > WARM_UP_MS) return;
    }
  }
}
