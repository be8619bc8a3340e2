// @ts-check
// `npm test`: from a fresh clone, all that the project promises. Nothing may be installed yet, so this file uses only Node.
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {ensureInstalled} from "./install/ensureInstalled.mjs";
import {runScript} from "./install/runScript.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops at the first that fails. Arguments of `npm test -- …` go to Vitest: a file, `-t name`, `--reporter`. */
const steps = [
  {name: "browser", args: ["--import", "tsx", "scripts/findBrowser.ts"]},
  {name: "lint", args: ["node_modules/eslint/bin/eslint.js", "."]},
  {name: "format", args: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]},
  {name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit"]},
  {name: "tests", args: ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)]}
];

try {
  ensureInstalled(root);
  for (const [i, {name, args}] of steps.entries()) {
    console.log(`[${i + 1}/${steps.length}] ${name}`);
    const code = await runScript(args, root);
    if (code === 0) continue;
    console.error(`npm test stopped at "${name}".`);
    process.exitCode = code;
    break;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
