import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Threshold} from "../../loaders/checks/check.js";
import {CHECKS} from "../../loaders/checks/index.js";
import {CHECK_KINDS} from "../../loaders/model.js";

const folder = new URL("../../loaders/checks/", import.meta.url);
const sources = readdirSync(folder).map(
  (file) => [file, readFileSync(new URL(file, folder), "utf8")] as const
);

/** Numbers that decide nothing: constant names, and why a reader need not know them. */
const EXEMPT: readonly (readonly [RegExp, string])[] = [
  [/^[A-Z]+_AT_MOST$/, "how much a caveat names of what its evidence holds"],
  [/^(?:LONG_)?QUOTE_LENGTH$/, "how long quotes in a caveat are"],
  [/^(?:ID_LENGTH|LONG_ID)$/, "how long ids are"],
  [
    /^(?:BITS|\w+_BITS|CELL|PAIR_LETTERS)$/,
    "by what words a text is passed over in which a pattern cannot match"
  ]
];

/** Names of all constants at file level that are bare numbers, and of all that are thresholds. */
function constants(pattern: RegExp): string[] {
  return sources.flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(([, name = ""]) => `${file}: ${name}`)
  );
}

const all = new Set<Threshold>(CHECKS.flatMap(({thresholds}) => thresholds));

describe("CHECKS", () => {
  it("CHECKS name a kind each, and every kind has checks", () => {
    expect(new Set(CHECKS.map(({kind}) => kind))).toEqual(new Set(CHECK_KINDS));
  });

  it("CHECKS list every number at file level among their thresholds, but for those that decide nothing", () => {
    const bare = constants(/^(?:export )?const (\w+)(?:: number)? = -?[\d.]/gm);
    const unexplained = bare.filter((at) => !EXEMPT.some(([name]) => name.test(at.split(": ")[1] ?? "")));
    expect(unexplained).toEqual([]);
  });

  it("CHECKS list every threshold that their files and helpers define", () => {
    expect(constants(/^(?:export )?const (\w+): Threshold = /gm)).toHaveLength(all.size);
  });

  it("CHECKS say of each threshold what it counts and where it comes from, once a check", () => {
    for (const {name, thresholds} of CHECKS) {
      expect(new Set(thresholds.map((t) => t.name)).size, name).toBe(thresholds.length);
    }
    for (const {name, value, source} of all) {
      expect(value, name).toBeGreaterThan(0);
      expect(name).toMatch(/^\p{L}.*[^.]$/u);
      expect(source, name).toMatch(/^(?:judged: )?\p{L}.{15,}[^.]$/u);
    }
  });
});
