import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, describe, expect, test} from "vitest";
import {withLock} from "../../scripts/build/withLock.js";

const folder = mkdtempSync(join(tmpdir(), "lock-"));
const path = join(folder, "deep/lock");
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

describe("withLock(path, task)", () => {
  test("lets the second of two tasks wait for the first, and says so", async () => {
    const order: string[] = [];
    const said: string[] = [];
    const task = (name: string) => async () => {
      order.push(`${name} begins`);
      await sleep(300);
      order.push(`${name} ends`);
    };
    await Promise.all([
      withLock(path, task("a"), (message) => said.push(message)),
      withLock(path, task("b"), (message) => said.push(message))
    ]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    expect(said).toHaveLength(1);
    expect(existsSync(path)).toBe(false);
  });

  test("takes over the lock of a process that is gone", async () => {
    const {pid} = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(path, String(pid));
    await expect(withLock(path, () => Promise.resolve("done"))).resolves.toBe("done");
  });

  test("takes over a lock whose owner was killed before it wrote its number", async () => {
    writeFileSync(path, "");
    const old = new Date(Date.now() - 60_000);
    utimesSync(path, old, old);
    await expect(withLock(path, () => Promise.resolve("done"))).resolves.toBe("done");
  });

  test("releases the lock when the task throws", async () => {
    await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(path)).toBe(false);
  });
});
