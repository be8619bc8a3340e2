import {spawn} from "node:child_process";
import {rmSync} from "node:fs";
import {createRequire} from "node:module";
import {createInterface} from "node:readline";
import {dirname, join} from "node:path";
import {BROWSER_VARIABLE} from "../build/making.js";
import {compileCommands} from "../install/compileCommands.mjs";
import {cleaningUp} from "../terminal/cleaningUp.js";

const CONFIG = "observablehq.config.ts";

/** Enough to see what it was at when it failed. */
const LINES_SHOWN = 25;

/** Path of Framework's command-line program. */
export function frameworkProgram(): string {
  const packageJson = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  return join(dirname(packageJson), "dist/bin/observable.js");
}

/** The environment that Framework is run in: it tells nobody about it. */
export function frameworkEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", ...more};
}

export interface RunOptions {
  /** the project's folder */
  readonly root: string;
  /** where the site goes, relative to the root */
  readonly output: string;
  /** the browser that has part in the edition, as it calls itself */
  readonly browser: string;
  /** called with each line that Framework prints, without colours */
  readonly onLine: (line: string) => void;
}

/**
 * Runs `observable build` into a folder.
 *
 * @returns all that it printed, for checks
 * @throws `Error` with the end of its output, if it fails
 */
export async function runFramework({root, output, browser, onLine}: RunOptions): Promise<string> {
  // compiled: to load its TypeScript one by one takes longer than to build the pages
  const [config = ""] = await compileCommands(root, [CONFIG], join(root, `${output}-config`));
  const child = spawn(process.execPath, [frameworkProgram(), "build", "--config", config], {
    cwd: root,
    // NO_COLOR for the lines that are read below
    env: frameworkEnv({SITE_OUTPUT: output, [BROWSER_VARIABLE]: browser, NO_COLOR: "1", FORCE_COLOR: "0"}),
    stdio: ["ignore", "pipe", "pipe"]
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({input: stream}).on("line", (line) => {
      lines.push(line);
      onLine(line);
    });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const code = await cleaningUp(
    () => {
      child.kill();
      rmSync(dirname(config), {recursive: true, force: true});
    },
    () => ended
  );
  if (code !== 0) throw new Error(`the pages do not build: ${reason(lines)}`);
  return lines.join("\n");
}

/** What Framework gives as the reason, without its advice; else the end of all that it said. */
function reason(lines: readonly string[]): string {
  const start = lines.findIndex((line) => line.startsWith("Unexpected error: "));
  if (start < 0) return lines.slice(-LINES_SHOWN).join("\n");
  const end = lines.indexOf("", start);
  return lines
    .slice(start, end < 0 ? undefined : end)
    .join("\n")
    .replace("Unexpected error: ", "");
}
