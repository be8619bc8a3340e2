import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {text} from "node:stream/consumers";
import {cleaningUp} from "../terminal/cleaningUp.js";
import {killGroup} from "./killGroup.js";
import {patience} from "./patience.js";

/** What a browser says of itself; or why it does not. */
export type Answer = {readonly version: string} | {readonly problem: string};

/** Answers of this process: a browser that has said its version is not asked again. */
const known = new Map<string, string>();

/**
 * Asks a browser for its version. A file alone proves little: wrappers without their package, builds without their libraries are common,
 * and a wrapper may hang, which must not hold everything up.
 *
 * @param path the browser's program
 */
export async function askVersion(path: string, platform: NodeJS.Platform): Promise<Answer> {
  if (!existsSync(path)) return {problem: "no such file"};
  if (platform === "win32") return {version: ""}; // chrome.exe --version opens a window there
  const version = known.get(path);
  if (version !== undefined) return {version};
  const answer = await ask(path);
  if ("version" in answer) known.set(path, answer.version);
  return answer;
}

async function ask(path: string): Promise<Answer> {
  const limit = patience();
  const child = spawn(path, ["--version"], {detached: true, stdio: ["ignore", "pipe", "ignore"]});
  let hangs = false;
  const timer = setTimeout(() => {
    hangs = true;
    killGroup(child.pid);
  }, limit);
  const kill = (): void => {
    clearTimeout(timer);
    killGroup(child.pid);
  };
  const ended = new Promise<number | string | null>((resolve) => {
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    child.on("exit", (code, signal) => {
      resolve(code ?? signal);
    });
  });
  return cleaningUp(kill, async () => {
    const [said, end] = await Promise.all([text(child.stdout), ended]);
    if (hangs) return {problem: `it does not say its version within ${limit / 1000} s`};
    return end === 0
      ? {version: said.trim().split("\n")[0] ?? ""}
      : {problem: `asked for its version it ends with ${end ?? "?"}`};
  });
}
