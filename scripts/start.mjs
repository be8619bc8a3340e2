// @ts-check
// `npm start`: from a fresh clone to a built site and a local preview. Nothing may be installed yet, so this file uses only Node.
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {ensureInstalled} from "./install/ensureInstalled.mjs";
import {runScript} from "./install/runScript.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  ensureInstalled(root);
  process.exitCode = await runScript(["scripts/run.mjs", "buildAndPreview", ...process.argv.slice(2)], root);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
