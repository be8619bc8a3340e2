import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {growth} from "../checks/growth.js";
import {cleaningUp} from "../../terminal/cleaningUp.js";
import type {MadeDocument} from "../documents/documentWriter.js";
import {writeDocuments} from "../documents/writeDocuments.js";
import {runMeasured, type Cost} from "./runMeasured.js";

/** One number of documents: what it cost to read them, to check them, and to be told that nothing has changed. */
export interface ScaleRun {
  readonly documents: number;
  /** of text */
  readonly bytes: number;
  readonly claims: number;
  readonly extract: Omit<Cost, "output">;
  readonly check: Omit<Cost, "output">;
  readonly again: Omit<Cost, "output">;
}

export interface ScaleMeasured {
  readonly runs: readonly ScaleRun[];
  /** the power of the number of documents with which the time of extract and check together grows; null for one run */
  readonly exponent: number | null;
}

/** Measures the whole way from made documents to findings, each size in a folder of its own that is removed. */
export async function measureScale(
  root: string,
  sizes: readonly number[],
  write: (nth: number) => MadeDocument,
  say: (words: string) => void
): Promise<ScaleMeasured> {
  const runs: ScaleRun[] = [];
  for (const documents of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "bench-scale-"));
    const remove = (): void => {
      rmSync(folder, {recursive: true, force: true});
    };
    await cleaningUp(remove, async () => {
      const [leak, claims] = [join(folder, "leak"), join(folder, "claims")];
      say(`writing ${String(documents)} documents`);
      const bytes = writeDocuments(write, documents, leak);
      const extracting = ["scripts/run.mjs", "extract", "--out", claims, leak];
      say(`reading ${String(documents)} documents`);
      const extract = costOf(await runMeasured(extracting, root));
      say(`checking ${String(documents)} documents`);
      // 1: an error is open
      const check = costOf(await runMeasured(["scripts/run.mjs", "check", "--claims", claims], root, [1]));
      const again = costOf(await runMeasured(extracting, root));
      const record = JSON.parse(readFileSync(join(claims, "store.json"), "utf8")) as {claims: number};
      runs.push({documents, bytes, claims: record.claims, extract, check, again});
    });
  }
  const points = runs.map(({documents, extract, check}) => ({
    claims: documents,
    milliseconds: 1000 * (extract.seconds + check.seconds)
  }));
  return {runs, exponent: growth(points)};
}

const costOf = ({seconds, processorSeconds, memory}: Cost): Omit<Cost, "output"> => ({
  seconds,
  processorSeconds,
  memory
});
