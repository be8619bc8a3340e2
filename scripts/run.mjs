// @ts-check
// `node scripts/run.mjs NAME …`: runs scripts/NAME.ts. All that it imports is compiled into one file first, which takes a third of a second;
// to load some six hundred TypeScript files one by one takes several, at every start.
import {readdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {fileURLToPath, pathToFileURL} from "node:url";
import {compileCommands} from "./install/compileCommands.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = "", ...args] = process.argv.slice(2);
// beside node_modules, so that it finds its packages
const aside = join(root, ".build");
const folder = join(aside, `command-${process.pid}`);
// on the way out, however that comes: parts of it may be imported late
process.once("exit", () => {
  rmSync(folder, {recursive: true, force: true});
});
// an exit, unlike a signal, does so
for (const [signal, code] of Object.entries({SIGHUP: 129, SIGINT: 130, SIGTERM: 143}))
  process.on(signal, () => process.exit(code));
const program = await compile();
for (const entry of readdirSync(aside))
  if (isOfTheDead(entry)) rmSync(join(aside, entry), {recursive: true, force: true});

async function compile() {
  try {
    const [compiled = ""] = await compileCommands(root, [`scripts/${name}.ts`], folder);
    return compiled;
  } catch (error) {
    // Ctrl-C ends the compiler too, and its end may be heard of first
    await sleep(100);
    const {code, message} = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === "ENOSPC" || code === "EDQUOT"
        ? `disk full: cannot write ${folder}`
        : `scripts/${name}.ts cannot be compiled: ${message}`
    );
    process.exit(1);
  }
}

/**
 * Whether it is what a command left behind that was killed outright.
 *
 * @param {string} entry
 */
function isOfTheDead(entry) {
  const pid = Number(/^command-(\d+)$/.exec(entry)?.[1]);
  try {
    return pid > 0 && !process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}

process.argv = [process.execPath, program, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
