import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {editionId, madeFrom} from "../../../loaders/editions/madeFrom.js";
import {hashCode} from "../../../loaders/sources/hashCode.js";
import {inputs, ROOT} from "../root.js";

const making = {code: "0".repeat(64), browser: "Chromium 156", day: null};
const idOf = (more: Partial<typeof inputs> = {}, other: Partial<typeof making> = {}): string =>
  editionId(madeFrom({...inputs, ...more}, {...making, ...other}));

describe("editionId(madeFrom(inputs, making))", () => {
  test("is the same for the same, in whatever order it was read", () => {
    const {seeds, manual} = inputs;
    expect(idOf({seeds: new Map([...seeds].reverse()), manual: new Map([...manual].reverse())})).toBe(idOf());
  });

  test("is another for another document, table, name, code or browser, and not for another day", () => {
    const [[seed, bytes] = ["", new Uint8Array()]] = inputs.seeds;
    const [[table, text] = ["", ""]] = inputs.manual;
    const others = [
      idOf({seeds: new Map(inputs.seeds).set(seed, new Uint8Array([...bytes, 10]))}),
      idOf({manual: new Map(inputs.manual).set(table, `${text}\n`)}),
      idOf({
        seeds: new Map(
          [...inputs.seeds].map(([name, content]) => [name === seed ? "000.txt" : name, content])
        )
      }),
      idOf({}, {code: "1".repeat(64)}),
      idOf({}, {browser: "Chromium 157"}),
      // what is not known is not the same as what has no name
      editionId(madeFrom(inputs, {...making, browser: null}))
    ];
    expect(new Set([idOf(), ...others]).size).toBe(others.length + 1);
    expect(editionId(madeFrom(inputs, {...making, day: "2026-01-02"}))).toBe(idOf());
  });
});

describe("hashCode(root)", () => {
  let copy = "";
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "code-"));
    for (const name of ["loaders", "src", "scripts", "package.json", "package-lock.json", "tsconfig.json"])
      cpSync(join(ROOT, name), join(copy, name), {
        recursive: true,
        filter: (path) => !path.includes(".observablehq")
      });
    for (const name of ["observablehq.config.ts", "LICENSE-DATA.md"])
      cpSync(join(ROOT, name), join(copy, name));
  });
  afterAll(() => {
    rmSync(copy, {recursive: true});
  });

  test("is the same in a copy elsewhere, whatever builds and editors leave there, and whatever is tested or explained", () => {
    mkdirSync(join(copy, "src/.observablehq/cache"), {recursive: true});
    writeFileSync(join(copy, "src/.observablehq/cache/fonts.zip"), "made");
    writeFileSync(join(copy, "src/.index.md.swp"), "open in an editor");
    writeFileSync(join(copy, "README.md"), "Another text.");
    expect(hashCode(copy)).toBe(hashCode(ROOT));
  });

  test("is another once any file of the code is", () => {
    const before = hashCode(copy);
    const page = join(copy, "src/index.md");
    const text = readFileSync(page);
    writeFileSync(page, Buffer.concat([text, Buffer.from(" ")]));
    expect(hashCode(copy)).not.toBe(before);
    writeFileSync(page, text);
    expect(hashCode(copy)).toBe(before);
    writeFileSync(join(copy, "scripts/more.ts"), "");
    expect(hashCode(copy)).not.toBe(before);
  });
});
