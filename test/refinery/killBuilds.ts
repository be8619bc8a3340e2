import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {expect} from "vitest";
import {random} from "../../scripts/bench/random.js";
import {makingHere} from "../../scripts/build/making.js";
import {readInputs} from "../../scripts/build/readInputs.js";
import {openThing} from "../../scripts/verify/open/openThing.js";
import {verifyThing} from "../../scripts/verify/verifyThing.js";

/** How many builds are ended; `KILLS=100 npx vitest run test/refinery` for more. */
export const KILLS = Number(process.env.KILLS ?? 20);
/** The same moments in every run, as parts of the whole. */
const SEED = 20_261_123;

/** What a build can be ended by: a hard end of all its processes, of the first alone, and what Ctrl-C and a stopping machine send. */
const ENDS: readonly ((pid: number) => void)[] = [
  (pid) => process.kill(-pid, "SIGKILL"),
  (pid) => process.kill(pid, "SIGKILL"),
  (pid) => process.kill(-pid, "SIGINT"),
  (pid) => process.kill(pid, "SIGTERM")
];

interface Killable {
  /** the folder in which its builds run */
  readonly workshop: string;
  readonly dist: string;
  /** the documents that its quotes are read again in */
  readonly seeds: string;
  /** a file that it is made from, in two states */
  readonly table: string;
  readonly states: readonly [string, string];
  /** what Node is to run for a build, and where */
  readonly build: {readonly args: readonly string[]; readonly cwd: string};
}

/**
 * Ends builds of a dossier at moments spread over the whole of one, by turns of its two states, and expects the whole site after each: the old
 * one or the new one, every file of it; and that the next build goes through, with nothing left of those before.
 */
export async function killBuilds({workshop, dist, seeds, table, states, build}: Killable): Promise<void> {
  const verified = async () => verifyThing(await openThing(dist), {root: workshop, seeds});
  const wholeBuild = () => endedBuild(build);
  const making = await makingHere();
  const editions = states.map((text) => {
    writeFileSync(table, text);
    return readInputs(workshop, making).edition;
  });
  expect(new Set(editions).size).toBe(2);
  // how long a build takes here that finds pictures and pages of the last
  writeFileSync(table, states[0]);
  const began = performance.now();
  expect(await wholeBuild()).toBe("0");
  const longest = performance.now() - began;
  const next = random(SEED);
  const seen: (string | null)[] = [];
  for (let run = 0; run < KILLS; run++) {
    writeFileSync(table, states[(run + 1) % 2] ?? "");
    // spread over the whole build, and anywhere within each part
    const moment = ((((run * 7) % KILLS) + next()) / KILLS) * longest;
    const code = await endedBuild(build, moment, ENDS[run % ENDS.length]);
    const {edition, differences} = await verified();
    expect(differences, `ended after ${moment.toFixed(0)} ms, exit ${code ?? "by a signal"}`).toEqual([]);
    expect(editions).toContain(edition);
    seen.push(code);
  }
  // most were ended before they were done
  expect(seen.filter((code) => code !== "0").length).toBeGreaterThan(KILLS / 2);

  expect(await wholeBuild()).toBe("0");
  expect(readFileSync(table, "utf8")).toBe(states[KILLS % 2]);
  expect((await verified()).edition).toBe(editions[KILLS % 2]);
  const aside = join(workshop, ".build");
  expect(readdirSync(aside).filter((name) => !/^commands?-/u.test(name))).toEqual([]);
  expect(existsSync(join(aside, "previous-dist"))).toBe(false);
}

/** Runs a build, and ends it after so many milliseconds. @returns its exit code, as words; null where a signal ended it */
async function endedBuild(
  {args, cwd}: Killable["build"],
  moment = Infinity,
  end?: (pid: number) => void
): Promise<string | null> {
  const child = spawn(process.execPath, args, {
    cwd,
    // a group of its own
    detached: true,
    stdio: "ignore"
  });
  const ended = new Promise<string | null>((resolve) => {
    child.once("exit", (code) => {
      resolve(code === null ? null : String(code));
    });
  });
  await (moment === Infinity ? ended : Promise.race([sleep(moment), ended]));
  if (child.exitCode === null && child.pid !== undefined) end?.(child.pid);
  return ended;
}
