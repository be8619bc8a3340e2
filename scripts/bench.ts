// `npm run bench`: how much text a second one thread reads, up to mentions and up to claims; compiling and collecting garbage count,
// for node runs `--single-threaded`. `--json` for machines, `--profile` for a CPU profile, `--megabytes N` for a smaller generated set.
import {join} from "node:path";
import {parseArgs} from "node:util";
import {generateDocuments} from "./bench/generateDocuments.js";
import {machine} from "./bench/machine.js";
import {measure, type Measured} from "./bench/measure.js";
import {printBench} from "./bench/printBench.js";
import {profiled} from "./bench/profiled.js";
import {seedDocuments} from "./bench/seedDocuments.js";
import {makeStages} from "./bench/stages.js";
import {InputError, main} from "./terminal/main.js";

/** How much of each set is read in one run: seeds again and again as documents of their own, and the generated ones once each. */
const SEED_BYTES = 2e6;
const GENERATED_BYTES = 20e6;

await main(async () => {
  const {json, profile, megabytes} = readOptions(process.argv.slice(2));
  const root = process.cwd();
  const {stages, knowledge} = makeStages(root);
  const seeds = seedDocuments(root);
  const sets = [
    {set: "seeds", documents: repeated(seeds, SEED_BYTES)},
    {set: "generated", documents: generateDocuments(seeds, knowledge.entities, megabytes ?? GENERATED_BYTES)}
  ];
  const work = (): Measured[] => {
    const rows: Measured[] = [];
    for (const {set, documents} of sets)
      for (const {stage, read} of stages) {
        if (process.stderr.isTTY) console.error(`${set}: ${stage} …`);
        rows.push(measure(set, stage, documents, read));
      }
    return rows;
  };
  const rows = profile ? await profiled(join(root, ".build/bench.cpuprofile"), work) : work();
  console.log(json ? JSON.stringify({...machine(), rows}) : printBench(machine(), rows));
});

/** The same documents until they amount to so many bytes. */
function repeated<D extends {readonly bytes: number}>(documents: readonly D[], bytes: number): D[] {
  const round = documents.reduce((sum, d) => sum + d.bytes, 0);
  return Array.from({length: Math.max(1, Math.round(bytes / round))}, () => documents).flat();
}

function readOptions(args: string[]): {json: boolean; profile: boolean; megabytes: number | null} {
  try {
    const {values} = parseArgs({
      args,
      options: {json: {type: "boolean"}, profile: {type: "boolean"}, megabytes: {type: "string"}}
    });
    const megabytes = values.megabytes === undefined ? null : Number(values.megabytes) * 1e6;
    if (megabytes !== null && !(megabytes > 0))
      throw new Error(`unexpected --megabytes: ${values.megabytes ?? ""}`);
    return {json: values.json === true, profile: values.profile === true, megabytes};
  } catch (error) {
    throw new InputError(
      `${error instanceof Error ? error.message : String(error)}\nusage: npm run -s bench -- [--json] [--profile] [--megabytes N]`,
      {cause: error}
    );
  }
}
