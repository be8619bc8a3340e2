import {chmodSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {installedCandidates} from "../../scripts/browser/candidates.js";
import {findBrowser} from "../../scripts/browser/findBrowser.js";

const folder = mkdtempSync(join(tmpdir(), "browser-"));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** A program that ends as a browser's `--version` would. */
function program(name: string, exit: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho Mine 1.0\nexit ${exit}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === "win32")("findBrowser(options)", () => {
  test("takes the one that PUPPETEER_EXECUTABLE_PATH names before all others", async () => {
    const path = program("mine", 0);
    expect(await findBrowser({env: {PATH: process.env.PATH, PUPPETEER_EXECUTABLE_PATH: path}})).toEqual({
      path,
      found: "PUPPETEER_EXECUTABLE_PATH",
      version: "Mine 1.0"
    });
  });

  test("refuses one that was named and does not start, instead of taking another", async () => {
    const path = program("broken", 127);
    await expect(
      findBrowser({env: {PATH: process.env.PATH, PUPPETEER_EXECUTABLE_PATH: path}})
    ).rejects.toThrow(
      `browser does not start: PUPPETEER_EXECUTABLE_PATH=${path} (asked for its version it ends with 127)`
    );
  });

  test("names the choices where there is none and none may be installed", async () => {
    // puppeteer's cache of this machine goes before the PATH
    try {
      const {found} = await findBrowser({env: {PATH: folder}, platform: "linux", install: false});
      expect(found).toBe("puppeteer's cache");
    } catch (error) {
      expect(String(error)).toMatch(/apt-get install chromium.*npx puppeteer.*PUPPETEER_EXECUTABLE_PATH/s);
    }
  });
});

describe.skipIf(process.platform === "win32")("installedCandidates(env, platform)", () => {
  test("lists what the PATH holds, Chrome before Chromium", () => {
    const chromium = program("chromium", 0);
    const chrome = program("google-chrome", 0);
    expect(installedCandidates({PATH: folder}, "linux")).toEqual([chrome, chromium]);
  });
});
