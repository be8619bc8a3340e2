import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {recover, swapFolders} from "../../scripts/build/swapFolders.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "swap-"));
  write("dist", "old");
  write(".build/staging-1", "new");
});
afterEach(() => {
  rmSync(root, {recursive: true, force: true});
});

function write(folder: string, text: string): void {
  mkdirSync(join(root, folder), {recursive: true});
  writeFileSync(join(root, folder, "index.html"), text);
}

const current = (): string => readFileSync(join(root, "dist/index.html"), "utf8");

describe("swapFolders(staging, target, aside)", () => {
  test("puts the new folder in the old one's place and leaves nothing aside", () => {
    swapFolders(join(root, ".build/staging-1"), join(root, "dist"), join(root, ".build"));
    expect(current()).toBe("new");
    expect(readdirSync(join(root, ".build"))).toEqual([]);
  });

  test("works where there is no old one", () => {
    rmSync(join(root, "dist"), {recursive: true});
    swapFolders(join(root, ".build/staging-1"), join(root, "dist"), join(root, ".build"));
    expect(current()).toBe("new");
  });
});

describe("recover(target, aside)", () => {
  test("puts the old folder back after a kill between the two renames, and the half-made one away", () => {
    renameSync(join(root, "dist"), join(root, ".build/previous-dist"));
    recover(join(root, "dist"), join(root, ".build"));
    expect(current()).toBe("old");
    expect(readdirSync(join(root, ".build"))).toEqual([]);
  });

  test("keeps the new folder after a kill behind both", () => {
    write(".build/previous-dist", "older");
    recover(join(root, "dist"), join(root, ".build"));
    expect(current()).toBe("old");
    expect(existsSync(join(root, ".build/previous-dist"))).toBe(false);
  });
});
