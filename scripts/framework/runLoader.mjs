// @ts-check
// `node scripts/framework/runLoader.mjs FILE …`: runs a loader of the site that is written in TypeScript, for Framework's preview. All that it imports is compiled into one
// file first: to load some six hundred files one by one takes five seconds, after each change of a document.
import {rmSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {compileCommands} from "../install/compileCommands.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [file = "", ...args] = process.argv.slice(2);
const folder = join(root, ".build", `command-${process.pid}`);
process.once("exit", () => {
  rmSync(folder, {recursive: true, force: true});
});
const [compiled = ""] = await compileCommands(root, [relative(root, file)], folder);
process.argv = [process.execPath, compiled, ...args];
await import(pathToFileURL(compiled).href);
