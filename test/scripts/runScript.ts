import {spawn} from "node:child_process";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {inject} from "vitest";
import {compileCommands} from "../../scripts/install/compileCommands.mjs";
import {ROOT} from "../loaders/root.js";

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The commands that tests run again and again; `npm run` compiles them at every start. */
const COMMANDS = [
  "add",
  "check",
  "diff",
  "evaluate",
  "evaluateChecks",
  "extract",
  "overview",
  "verify"
] as const;
export type Command = (typeof COMMANDS)[number];

let compiled: Promise<string> | undefined;

/** Compiles the commands, once a process. */
const compile = (): Promise<string> =>
  (compiled ??= (async () => {
    const folder = join(inject("commands"), String(process.pid));
    await compileCommands(
      ROOT,
      COMMANDS.map((name) => `scripts/${name}.ts`),
      folder
    );
    return folder;
  })());

/** The compiled program of a command. */
export const programOf = async (name: Command): Promise<string> => join(await compile(), `${name}.mjs`);

/** Runs a command in a process of its own, in the project's folder or a copy of it, as `npm run` does but compiled before. */
export async function runScript(
  name: Command,
  args: readonly string[],
  input = "",
  env: Readonly<Record<string, string>> = {},
  cwd = ROOT
): Promise<Run> {
  const child = spawn(process.execPath, [await programOf(name), ...args], {
    cwd,
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
