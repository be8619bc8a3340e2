import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {cached} from "../../scripts/build/cached.js";
import {withLock} from "../../scripts/build/withLock.js";
import {writeWhole} from "../../scripts/build/writeWhole.js";

const folder = mkdtempSync(join(tmpdir(), "whole-"));
const path = join(folder, "file");
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

describe("writeWhole(path, content)", () => {
  test("removes the drafts of processes that are gone, and nobody else’s", () => {
    const {pid} = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(join(folder, `.file.${pid}`), "half");
    writeFileSync(join(folder, `.file.${process.ppid}`), "somebody is at it");
    writeWhole(path, "whole");
    expect(readdirSync(folder).sort()).toEqual([`.file.${process.ppid}`, "file"]);
  });

  test("names what cannot be written", () => {
    expect(() => writeWhole(join(folder, "no/such"), "")).toThrow(/ENOENT.*: cannot write .*no\/such$/u);
  });
});

const run = (command: string): boolean => spawnSync("sh", ["-c", command]).status === 0;
const small = mkdtempSync(join(tmpdir(), "small-"));
const mounted = run(`mount -t tmpfs -o size=64k tmpfs ${small}`);
afterAll(() => {
  if (mounted) run(`umount ${small}`);
  rmSync(small, {recursive: true, force: true});
});

describe.skipIf(!mounted)("on a full disk (skipped where one may not mount a small one)", () => {
  const old = join(small, "old");
  beforeAll(() => {
    writeWhole(old, "as it was");
    mkdirSync(join(small, "node_modules/.cache/site/kind"), {recursive: true});
    run(`cat /dev/zero > ${join(small, "filler")}`);
  });

  test("writeWhole(path, content) says so in one sentence, keeps the old file and leaves no draft", () => {
    expect(() => writeWhole(old, "x".repeat(10_000))).toThrow(`disk full: cannot write ${old}`);
    expect(readFileSync(old, "utf8")).toBe("as it was");
    expect(readdirSync(small).sort()).toEqual(["filler", "node_modules", "old"]);
  });

  test("cached(root, kind, from, make) gives what it made, though it cannot keep it", async () => {
    const made = await cached(small, "kind", ["a"], () => Promise.resolve(new Uint8Array(10_000)));
    expect(made).toHaveLength(10_000);
    expect(readdirSync(join(small, "node_modules/.cache/site/kind"))).toEqual([]);
  });

  test("withLock(path, task) says so, and leaves no lock that nobody holds", async () => {
    const lock = join(small, "lock");
    await expect(withLock(lock, () => Promise.resolve())).rejects.toThrow(`disk full: cannot write ${lock}`);
    expect(readdirSync(small)).not.toContain("lock");
  });
});
