// `npm run -s extract -- FILE…`: the claims of any text as JSON lines. Without a file it reads documents from standard input, one a line; with
// `--out` any number of documents into a folder of Parquet files.
import {isMainThread} from "node:worker_threads";
import {extractFiles} from "./extract/extractFiles.js";
import {extractStream} from "./extract/extractStream.js";
import {makeReader} from "./extract/makeReader.js";
import {readOptions, USAGE} from "./extract/readOptions.js";
import {callersPath} from "./terminal/callersPath.js";
import {InputError, main} from "./terminal/main.js";
import {lineWriter} from "./terminal/lineWriter.js";
import {printable} from "./terminal/wrap.js";

async function extract(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const {out, files} = options;
  if (out !== null) {
    // what only many documents need (DuckDB, threads) is loaded for these
    const {extractToStore} = await import("./extract/extractToStore.js");
    const program = new URL(import.meta.url);
    const whole = await extractToStore(process.cwd(), {...options, out}, callersPath("extract"), program);
    if (!whole) process.exitCode = 1;
    return;
  }
  if (files.length === 0 && process.stdin.isTTY) throw new InputError(`no file\n${USAGE}`);
  const reader = makeReader(process.cwd(), options);
  const write = lineWriter(process.stdout);
  if (files.length > 0)
    await extractFiles(files, callersPath("extract"), reader, write, (words) =>
      console.error(printable(words))
    );
  else {
    const report = (error: string): void => console.error(printable(error));
    const {keepGoing} = options;
    const bad = await extractStream(process.stdin, reader, write, {keepGoing, report});
    if (bad > 0) process.exitCode = 1;
  }
}

// Threads of `--out` run this file too: it is the one that `npm run` has compiled.
if (isMainThread) await main(extract);
else (await import("./extract/store/worker.js")).work();
