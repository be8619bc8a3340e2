import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {CHECKS} from "../../loaders/checks/index.js";
import {examplesOf, findingsOf, readExample} from "./readExample.js";

const folder = new URL("../../loaders/checks/", import.meta.url);
const sources = new Map(
  readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")])
);

describe.each(CHECKS.map((check) => [check.name, check] as const))("%s", (name, check) => {
  const file = `${name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}.ts`;
  const examples = examplesOf(sources.get(file) ?? "");

  it(`has a file of its name with an ok and a not-ok example`, () => {
    expect(new Set(examples.map(({kind}) => kind))).toEqual(new Set(["ok", "not-ok"]));
  });

  it.each(examples.map(({kind, text}, i) => [kind, i + 1, text] as const))(
    "finds in its %s example (%i) what that says",
    (kind, _number, text) => {
      const {input, expected} = readExample(text);
      const found = findingsOf(check, input);
      if (kind === "not-ok") expect(expected).not.toHaveLength(0);
      else expect(expected).toHaveLength(0);
      expect(found, found.join("\n")).toHaveLength(expected.length);
      for (const {severity, words} of expected) {
        expect(
          found.filter((f) => f.startsWith(`${severity}: `) && f.includes(words)),
          found.join("\n")
        ).toHaveLength(1);
      }
    }
  );
});
