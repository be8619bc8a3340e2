import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {inject} from "vitest";

/** How the build of this run ended. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

const POLL_MS = 250;

/**
 * Waits for the site that `globalSetup.ts` builds.
 *
 * @returns its folder
 * @throws `Error` with all that the build printed, if it failed
 */
export async function builtSite(): Promise<string> {
  const path = inject("outcome");
  while (!existsSync(path)) await sleep(POLL_MS);
  const {code, output} = JSON.parse(readFileSync(path, "utf8")) as Outcome;
  if (code !== 0) throw new Error(`the site does not build (exit ${code}):\n${output}`);
  return join(inject("root"), "dist");
}
