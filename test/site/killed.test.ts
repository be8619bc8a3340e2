import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, expect, inject, test} from "vitest";
import {random} from "../../scripts/bench/random.js";
import {makingHere} from "../../scripts/build/making.js";
import {readInputs} from "../../scripts/build/readInputs.js";
import {copyProject} from "../../scripts/preview/copyProject.js";
import {openThing} from "../../scripts/verify/open/openThing.js";
import {verifyThing} from "../../scripts/verify/verifyThing.js";
import {builtSite} from "./builtSite.js";
import {runBuild} from "./runBuild.js";

await builtSite();
const copy = copyProject(inject("root"), {built: true});
afterAll(() => {
  rmSync(copy, {recursive: true, force: true});
});

/** How many builds are ended; `KILLS=100 npx vitest run test/site/killed.test.ts` for more. */
const KILLS = Number(process.env.KILLS ?? 20);
/** The same moments in every run, as parts of the whole. */
const SEED = 20_261_123;

/** What a build can be ended by: a hard end of all its processes, of the first alone, and what Ctrl-C and a stopping machine send. */
const ENDS: readonly ((pid: number) => void)[] = [
  (pid) => process.kill(-pid, "SIGKILL"),
  (pid) => process.kill(pid, "SIGKILL"),
  (pid) => process.kill(-pid, "SIGINT"),
  (pid) => process.kill(pid, "SIGTERM")
];

const TABLE = join(copy, "data/manual/sources.csv");
const asBefore = readFileSync(TABLE, "utf8");
const states = [asBefore, asBefore.replace("certain (identical text)", "certain (the same text)")];
const dist = join(copy, "dist");

test(`after ${KILLS} builds ended at random moments the site is whole each time, the old one or the new one`, async () => {
  const making = await makingHere();
  const editions = states.map((text) => {
    writeFileSync(TABLE, text);
    return readInputs(copy, making).edition;
  });
  expect(new Set(editions).size).toBe(2);
  // how long a build takes here that finds pictures and pages of the last
  writeFileSync(TABLE, asBefore);
  const began = performance.now();
  expect((await runBuild(copy)).code).toBe(0);
  const longest = performance.now() - began;
  const next = random(SEED);
  const seen: (string | null)[] = [];
  for (let run = 0; run < KILLS; run++) {
    writeFileSync(TABLE, states[(run + 1) % 2] ?? "");
    // spread over the whole build, and anywhere within each part
    const moment = ((((run * 7) % KILLS) + next()) / KILLS) * longest;
    const code = await endedBuild(moment, ENDS[run % ENDS.length]);
    const {edition, differences} = await verifyThing(await openThing(dist), {
      root: copy,
      seeds: join(copy, "seeds")
    });
    expect(differences, `ended after ${moment.toFixed(0)} ms, exit ${code ?? "by a signal"}`).toEqual([]);
    expect(editions).toContain(edition);
    seen.push(code);
  }
  // most were ended before they were done
  expect(seen.filter((code) => code !== "0").length).toBeGreaterThan(KILLS / 2);

  // and the next one goes through, with nothing left of those before
  expect((await runBuild(copy)).code).toBe(0);
  expect((await verifyThing(await openThing(dist), {root: copy, seeds: join(copy, "seeds")})).edition).toBe(
    editions[KILLS % 2]
  );
  const left = readdirSync(join(copy, ".build")).filter((name) => !/^(?:command|commands)-/u.test(name));
  expect(left).toEqual([]);
  expect(existsSync(join(copy, ".build/previous-dist"))).toBe(false);
});

/** Starts a build and ends it after so many milliseconds. @returns its exit code, as words; null where a signal ended it */
async function endedBuild(moment: number, end: ((pid: number) => void) | undefined): Promise<string | null> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "build"], {
    cwd: copy,
    // a group of its own
    detached: true,
    stdio: "ignore"
  });
  const ended = new Promise<string | null>((resolve) => {
    child.once("exit", (code) => {
      resolve(code === null ? null : String(code));
    });
  });
  await Promise.race([sleep(moment), ended]);
  if (child.exitCode === null && child.pid !== undefined) end?.(child.pid);
  return ended;
}
