// @ts-check
// `node scripts/run.mjs NAME …`: runs scripts/NAME.ts. All that it imports is compiled into one file first, which takes a third of a second;
// to load some six hundred TypeScript files one by one takes several, at every start.
import {mkdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {compileCommands} from "./install/compileCommands.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = "", ...args] = process.argv.slice(2);
// beside node_modules, so that it finds its packages
const folder = join(root, ".build", `command-${process.pid}`);
mkdirSync(folder, {recursive: true});
// on the way out, however that comes: parts of it may be imported late
process.once("exit", () => {
  rmSync(folder, {recursive: true, force: true});
});
const [program = ""] = await compileCommands(root, [`scripts/${name}.ts`], folder);
process.argv = [process.execPath, program, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
