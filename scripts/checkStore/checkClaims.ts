import {CHECKS} from "../../loaders/checks/index.js";
import type {Options} from "../check/readOptions.js";
import {SEVERITIES} from "../check/readOptions.js";
import {lineWriter} from "../terminal/lineWriter.js";
import {terminalProgress} from "../terminal/progress.js";
import {textWidth} from "../terminal/textWidth.js";
import {checkStore} from "./checkStore.js";
import {printFindings} from "./printFindings.js";
import {readFindings} from "./readFindings.js";

/** Steps of checking a store that are told. */
const STEPS = 4;

/**
 * Checks a store and prints what was found.
 *
 * @returns the exit code: 1 where there is an error, or more warnings than are allowed
 */
export async function checkClaims(root: string, folder: string, options: Options): Promise<number> {
  const progress = terminalProgress(STEPS, process.stderr);
  const worked = await checkStore(root, folder, progress.step, progress.log);
  if (worked) progress.done("Checked.");
  const wanted = {
    severities: SEVERITIES.slice(0, SEVERITIES.indexOf(options.severity) + 1),
    checks: CHECKS.filter(
      ({name, kind}) =>
        (options.checks.length === 0 || options.checks.includes(name)) &&
        (options.kinds.length === 0 || options.kinds.includes(kind))
    ).map(({name}) => name)
  };
  const found = await readFindings(folder, wanted, options.top);
  const write = lineWriter(process.stdout);
  await write(printFindings(found, {width: textWidth(process.stdout), quiet: options.quiet}));
  const count = (severity: string): number =>
    found.counts.filter((row) => row.severity === severity).reduce((sum, {findings}) => sum + findings, 0);
  return count("error") > 0 || count("warning") > options.maxWarnings ? 1 : 0;
}
