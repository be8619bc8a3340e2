import {spawn} from "node:child_process";
import {once} from "node:events";
import {readFileSync} from "node:fs";
import {text} from "node:stream/consumers";

/** What a command cost. Memory and processor are known where there is `/proc`, else null. */
export interface Cost {
  readonly seconds: number;
  /** of all threads together */
  readonly processorSeconds: number | null;
  /** the most that it held at a time, in bytes */
  readonly memory: number | null;
  readonly output: string;
}

const POLL_MS = 100;

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/**
 * Runs a Node program and measures it from outside.
 *
 * @param accepted exit codes besides 0 that are no failure
 * @throws Error with its words for any other exit code
 */
export async function runMeasured(
  args: readonly string[],
  cwd: string,
  accepted: readonly number[] = []
): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], {cwd, stdio: ["ignore", "pipe", "pipe"]});
  let [memory, processorSeconds]: [number | null, number | null] = [null, null];
  const polling = setInterval(() => {
    memory = peakMemory(child.pid) ?? memory;
    processorSeconds = processorTime(child.pid) ?? processorSeconds;
  }, POLL_MS);
  const ended = once(child, "close");
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  clearInterval(polling);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0 && !accepted.includes(code ?? -1))
    throw new Error(`${args.join(" ")}: exit code ${String(code)}: ${errors.trim()}`);
  return {seconds, processorSeconds, memory, output};
}

function peakMemory(pid: number | undefined): number | null {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(ofProcess(pid, "status")) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

function processorTime(pid: number | undefined): number | null {
  // behind the program's name, which may hold spaces: user and system time are the 12th and 13th
  const fields = ofProcess(pid, "stat")
    .replace(/^.*\) /s, "")
    .split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isNaN(ticks) ? null : ticks / TICKS;
}

/** Empty for a process that is gone, and on systems that have no such files. */
function ofProcess(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${name}`, "utf8");
  } catch {
    return "";
  }
}
