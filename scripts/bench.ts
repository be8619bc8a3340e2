// `npm run bench`: how much text a second one thread reads, up to mentions and up to claims, and how the time of the checks grows with the
// claims; compiling and collecting garbage count, for node runs `--single-threaded`.
import {join} from "node:path";
import {CHECKS} from "../loaders/checks/index.js";
import {generateClaims, SHAPES} from "./bench/checks/generateClaims.js";
import {measureChecks} from "./bench/checks/measureChecks.js";
import {printChecks} from "./bench/checks/printChecks.js";
import {measureExport} from "./bench/export/measureExport.js";
import {printExport} from "./bench/export/printExport.js";
import {documentWriter} from "./bench/documents/documentWriter.js";
import {writeDocuments} from "./bench/documents/writeDocuments.js";
import {generateDocuments} from "./bench/generateDocuments.js";
import {machine} from "./bench/machine.js";
import {measureLive} from "./bench/live/measureLive.js";
import {printLive} from "./bench/live/printLive.js";
import {measure, type Measured} from "./bench/measure.js";
import {printBench, printMachine} from "./bench/printBench.js";
import {measureKill} from "./bench/scale/measureKill.js";
import {measureScale} from "./bench/scale/measureScale.js";
import {isRight, printKill} from "./bench/scale/printKill.js";
import {printScale} from "./bench/scale/printScale.js";
import {generateDossier} from "./bench/pages/generateDossier.js";
import {measurePages} from "./bench/pages/measurePages.js";
import {printPages} from "./bench/pages/printPages.js";
import {measurePaint} from "./bench/paint/measurePaint.js";
import {printPaint} from "./bench/paint/printPaint.js";
import {profiled} from "./bench/profiled.js";
import {seedDocuments} from "./bench/seedDocuments.js";
import {makeStages} from "./bench/stages.js";
import {loadKnowledge} from "./extract/loadKnowledge.js";
import {callersPath} from "./terminal/callersPath.js";
import {InputError, main} from "./terminal/main.js";
import {parseOptions} from "./terminal/parseOptions.js";

/** How much of each set is read in one run: seeds again and again as documents of their own, and the generated ones once each. */
const SEED_BYTES = 2e6;
const GENERATED_BYTES = 20e6;
/** What the pages of the site are filled with, if no other size is asked for. */
const PAGE_CLAIMS = 10_000;
/** Each about three times the one before. */
const CLAIMS = [1000, 3000, 10_000, 30_000, 100_000];

/** How many documents the whole way is measured with. */
const DOCUMENTS = [1000, 10_000, 100_000];

const USAGE = `usage: npm run -s bench -- [--json] [--profile] [--texts | --scale | --checks | --pages | --paint | --export | --live] [--megabytes N] [--claims N]
       npm run -s bench -- --documents N --into FOLDER
  --texts        only how fast texts are read
  --checks       only how the time of the checks grows with the claims
  --pages        only how fast the built site answers readers, in a browser
  --paint        only when a slow phone sees the built site, against one hand-made file
  --export       only how long the briefing of the built site takes to print
  --live         only how soon an open preview shows a changed document
  --megabytes N  of generated texts, 20 if not given
  --claims N     at most, 100000 if not given
  --scale        only how long made documents take to become claims and findings, and in how much memory: 1,000, 10,000
                 and 100,000 of them, or up to --documents N
  --scale --documents N --kill P
                 only whether N documents, read by an extract that is killed at P percent and started again, give the same bytes
                 as in one go, and none of what was done is done again
  --documents N --into FOLDER
                 only writes so many made documents of 3 kB: text files, or JSON lines into a name that ends with .jsonl
  --profile      also a CPU profile in .build/`;

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  const root = process.cwd();
  if (options.into !== null) {
    const write = documentWriter(loadKnowledge(root));
    const bytes = writeDocuments(write, options.documents, callersPath("bench")(options.into));
    console.log(`${String(options.documents)} documents, ${(bytes / 1e6).toFixed(1)} MB: ${options.into}`);
    return;
  }
  const {stages, knowledge} = makeStages(root);
  const say = (words: string): void => {
    if (process.stderr.isTTY) console.error(`${words} …`);
  };
  const readTexts = (): Measured[] => {
    const seeds = seedDocuments(root);
    const sets = [
      {set: "seeds", documents: repeated(seeds, SEED_BYTES)},
      {set: "generated", documents: generateDocuments(seeds, knowledge.entities, options.bytes)}
    ];
    return sets.flatMap(({set, documents}) =>
      stages.map(({stage, read}) => {
        say(`${set}: ${stage}`);
        return measure(set, stage, documents, read);
      })
    );
  };
  if (options.kill !== null) {
    const write = documentWriter(loadKnowledge(root));
    const measured = await measureKill(root, options.documents, options.kill, write, say);
    console.log(options.json ? JSON.stringify({...machine(), kill: measured}) : printKill(measured));
    if (!isRight(measured)) process.exitCode = 1;
    return;
  }
  if (options.scale) {
    const write = documentWriter(loadKnowledge(root));
    const sizes = DOCUMENTS.filter((size) => size <= options.documents);
    const measured = await measureScale(root, sizes, write, say);
    console.log(
      options.json
        ? JSON.stringify({...machine(), scale: measured})
        : `${printMachine(machine(), "all")}\n\n${printScale(measured)}`
    );
    return;
  }
  if (options.pages) {
    const claims = Math.min(PAGE_CLAIMS, options.claims);
    say(`making a dossier of ${String(claims)} claims`);
    const measured = await measurePages(root, generateDossier(claims, knowledge.measures), say);
    console.log(
      options.json
        ? JSON.stringify({...machine(), claims, pages: measured})
        : `${printMachine(machine())}\n\n${printPages(claims, measured)}`
    );
    return;
  }
  if (options.paint) {
    const measured = await measurePaint(root, say);
    console.log(
      options.json
        ? JSON.stringify({...machine(), paint: measured})
        : `${printMachine(machine())}\n\n${printPaint(measured)}`
    );
    return;
  }
  if (options.export) {
    const measured = await measureExport(root, say);
    console.log(
      options.json
        ? JSON.stringify({...machine(), export: measured})
        : `${printMachine(machine())}\n\n${printExport(measured)}`
    );
    return;
  }
  if (options.live) {
    const measured = await measureLive(root, say);
    console.log(
      options.json
        ? JSON.stringify({...machine(), live: measured})
        : `${printMachine(machine())}\n\n${printLive(measured)}`
    );
    return;
  }
  const work = () => ({
    rows: options.texts ? readTexts() : null,
    checks: options.checks
      ? SHAPES.map((shape) => ({
          shape,
          ...measureChecks(
            CHECKS,
            CLAIMS.filter((size) => size <= options.claims),
            (size) => generateClaims(size, knowledge.measures, shape),
            (size) => say(`checks of a ${shape} dossier: ${String(size)} claims`)
          )
        }))
      : null
  });
  const {rows, checks} = options.profile
    ? await profiled(join(root, ".build/bench.cpuprofile"), work)
    : work();
  if (options.json) console.log(JSON.stringify({...machine(), ...(rows && {rows}), ...(checks && {checks})}));
  else
    console.log(
      [printMachine(machine()), rows && printBench(rows), ...(checks ?? []).map(printChecks)]
        .filter((part) => part !== null)
        .join("\n\n")
    );
});

/** The same documents until they amount to so many bytes. */
function repeated<D extends {readonly bytes: number}>(documents: readonly D[], bytes: number): D[] {
  const round = documents.reduce((sum, d) => sum + d.bytes, 0);
  return Array.from({length: Math.max(1, Math.round(bytes / round))}, () => documents).flat();
}

function readOptions(args: string[]) {
  const {values} = parseOptions(
    args,
    {
      json: {type: "boolean"},
      profile: {type: "boolean"},
      texts: {type: "boolean"},
      checks: {type: "boolean"},
      pages: {type: "boolean"},
      paint: {type: "boolean"},
      export: {type: "boolean"},
      live: {type: "boolean"},
      scale: {type: "boolean"},
      documents: {type: "string"},
      kill: {type: "string"},
      into: {type: "string"},
      megabytes: {type: "string"},
      claims: {type: "string"}
    },
    USAGE
  );
  const count = (
    name: "megabytes" | "claims" | "documents" | "kill",
    least: number,
    usual: number
  ): number => {
    const value = values[name];
    if (value === undefined) return usual;
    if (!(Number(value) >= least))
      throw new InputError(`unexpected --${name} ${value}; expected a number from ${least}\n${USAGE}`);
    return Number(value);
  };
  if (values.kill !== undefined && (values.scale !== true || values.documents === undefined))
    throw new InputError(`--kill goes with --scale and --documents\n${USAGE}`);
  if (values.scale !== true && (values.into === undefined) !== (values.documents === undefined))
    throw new InputError(`--documents and --into go together\n${USAGE}`);
  return {
    into: values.into ?? null,
    kill: values.kill === undefined ? null : Math.min(99, count("kill", 1, 0)),
    scale: values.scale === true,
    documents: count("documents", values.scale === true ? (DOCUMENTS[0] ?? 1) : 1, Infinity),
    json: values.json === true,
    profile: values.profile === true,
    pages: values.pages === true,
    paint: values.paint === true,
    export: values.export === true,
    live: values.live === true,
    texts: values.texts === true || values.checks !== true,
    checks: values.checks === true || values.texts !== true,
    bytes: count("megabytes", 0.1, GENERATED_BYTES / 1e6) * 1e6,
    claims: count("claims", CLAIMS[1] ?? 0, Infinity)
  };
}
