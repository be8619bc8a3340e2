import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readme} from "../knowledge/readmeRows.js";
import {ROOT} from "../loaders/root.js";

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {readonly hasInstallScript?: boolean; readonly optionalDependencies?: Readonly<Record<string, string>>}
    >
  >;
}

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(ROOT, ...path), "utf8"));

const {dependencies = {}, devDependencies = {}} = read("package.json") as Package;
const direct = Object.keys({...dependencies, ...devDependencies}).sort();

/** The first cell of a row of the README's table names packages, the third their licences. */
const [, section = ""] = /## What it stands on\n(.*?)\n## /su.exec(readme) ?? [];
const rows = section
  .split("\n")
  .filter((line) => /^\| `/u.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, names = "", reason = "", licence = "", upkeep = ""]) => ({
    names: [...names.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name),
    reason,
    licence,
    upkeep
  }));

describe("the README’s table of dependencies", () => {
  test("has each that package.json names, and no other", () => {
    expect(rows.flatMap(({names}) => names).sort()).toEqual(direct);
  });

  test("gives each a reason, who keeps it, and the licence that it comes with", () => {
    for (const {names, reason, licence, upkeep} of rows) {
      expect(reason, names[0]).not.toBe("");
      expect(upkeep, names[0]).not.toBe("");
      for (const name of names)
        expect({name, licence: (read("node_modules", name, "package.json") as Package).license}).toEqual({
          name,
          licence
        });
    }
  });

  test("names those that would run a script at their install, which npm is told not to", () => {
    const {packages} = read("package-lock.json") as Lockfile;
    const scripted = Object.entries(packages)
      .filter(([, {hasInstallScript = false}]) => hasInstallScript)
      .map(([path]) => path.split("node_modules/").at(-1));
    expect(new Set(scripted)).toEqual(new Set(["esbuild", "puppeteer"]));
    expect(readFileSync(join(ROOT, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/mu);
  });
});

test("the lockfile has the programs of all systems, or npm ci refuses it on a fresh machine", () => {
  const {packages} = read("package-lock.json") as Lockfile;
  const names = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1)));
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${name}, of ${path}`)
  );
  expect(missing).toEqual([]);
});
