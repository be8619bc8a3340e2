import {spawn} from "node:child_process";
import {text} from "node:stream/consumers";
import {ROOT} from "../loaders/root.js";

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as `npm run` does, in the project's folder. */
export async function runScript(
  name: string,
  args: readonly string[],
  input = "",
  env: Readonly<Record<string, string>> = {}
): Promise<Run> {
  const child = spawn(process.execPath, ["--import", "tsx", `scripts/${name}.ts`, ...args], {
    cwd: ROOT,
    env: {...process.env, ...env}
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return {code, stdout, stderr};
}

/** The lines of a command's output as values. */
export const jsonLines = (output: string): Record<string, unknown>[] =>
  output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
