import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {max, median, min} from "d3-array";
import {InputError} from "../../terminal/main.js";

/** How long `npm run briefing` takes, in milliseconds from its start to its end, the compiling of the command among them. */
export interface ExportMeasured {
  readonly runs: number;
  readonly median: number;
  readonly best: number;
  readonly worst: number;
}

const RUNS = 5;

/**
 * Prints the briefing of the built site again and again, each time as if it had never been printed; once before that counts, so that the disk's
 * cache is warm.
 *
 * @param root the project's folder
 * @throws `InputError` where the site is not built; `Error` where it cannot be printed
 */
export async function measureExport(root: string, say: (words: string) => void): Promise<ExportMeasured> {
  if (!existsSync(join(root, "dist/briefing.html")))
    throw new InputError("missing: dist/briefing.html; run `npm run build` before its export is measured");
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    say(`export ${run} of ${RUNS}`);
    const took = await exportOnce(root);
    if (run > 0) times.push(took);
  }
  return {runs: RUNS, median: median(times) ?? NaN, best: min(times) ?? NaN, worst: max(times) ?? NaN};
}

async function exportOnce(root: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ["scripts/run.mjs", "briefing"], {
    cwd: root,
    env: {...process.env, SITE_CACHE: "off"},
    stdio: ["ignore", "ignore", "pipe"]
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [said, code] = await Promise.all([text(child.stderr), ended]);
  if (code !== 0) throw new Error(said.trim());
  return performance.now() - began;
}
