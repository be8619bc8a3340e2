// @ts-check
// `npm test`: from a fresh clone, all that the project promises. Nothing may be installed yet, so this file uses only Node.
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {ensureInstalled} from "./install/ensureInstalled.mjs";
import {runScript} from "./install/runScript.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What is run after what: stops after the first stage in which something fails. The programs of a stage run side by side.
 * Arguments of `npm test -- …` go to Vitest: a file, `-t name`, `--reporter`.
 */
const stages = [
  [{name: "browser", args: ["scripts/run.mjs", "findBrowser"]}],
  [
    {name: "lint and types", args: ["scripts/lint.mjs"]},
    {name: "format", args: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]},
    {name: "tests", args: ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)]}
  ]
];

try {
  ensureInstalled(root);
  for (const [i, stage] of stages.entries()) {
    console.log(`[${i + 1}/${stages.length}] ${stage.map(({name}) => name).join(", ")}`);
    const codes = await Promise.all(stage.map(({args}) => runScript(args, root)));
    const failed = stage.filter((_, place) => codes[place] !== 0);
    if (failed.length === 0) continue;
    console.error(`npm test stopped at ${failed.map(({name}) => `"${name}"`).join(" and ")}.`);
    process.exitCode = codes.find((code) => code !== 0) ?? 1;
    break;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
