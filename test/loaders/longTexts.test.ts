import {describe, expect, test} from "vitest";
import {readDocument} from "../../loaders/claims/readDocument.js";
import {dossier} from "./root.js";
import {extraction} from "./recognize/passage.js";

const read = (text: string) => readDocument({id: "x", text, published: null, subject: null}, [], extraction);
const story = dossier.seeds.map(({text}) => text.replace(/\s+/g, " ")).join(" ");
const repeated = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/*
 * What takes time by the square of a text's length does not come back from these within a test's time: a hundred thousand steps for each of a
 * hundred thousand signs are a minute. No clock is read, so a slow machine fails none of them. Half the length finds in a quarter of the time
 * what is wrong, and takes half of it where nothing is.
 */
describe("readDocument(text) takes time in proportion to its length:", () => {
  test("500 kB on a single line", () => {
    const one = read(repeated(story, 25_000)).claims.length;
    const twenty = read(repeated(story, 500_000)).claims.length;
    expect(twenty).toBeGreaterThan(16 * one);
    expect(twenty).toBeLessThan(24 * one);
  });

  test("60 kB of “1,1,1,…”", () => {
    const quantities = (length: number): number =>
      read("1,".repeat(length / 2)).scope.scenes.reduce(
        (sum, {passage}) => sum + passage.quantities.length,
        0
      );
    expect(quantities(60_000)).toBe(20 * quantities(3000));
  });

  test.each([
    ["an open quotation", (n: number) => `“${repeated(story.replace(/[“”"]/g, ""), n)}`],
    ["items without a full stop", (n: number) => repeated("5 tanks, ", n)],
    ["dates without a full stop", (n: number) => repeated("in May 2012, ", n)],
    ["bases without a full stop", (n: number) => repeated("Russia base ", n)],
    ["short lines", (n: number) => repeated("Russia has 5 tanks\n", n)],
    ["empty lines", (n: number) => repeated("\n", n)],
    ["spaces", (n: number) => repeated(" ", n)],
    ["one long word", (n: number) => repeated("x", n)],
    ["marks of one kind", (n: number) => repeated("[", n)],
    ["full stops", (n: number) => repeated(".", n)]
  ])(
    "150 kB of %s",
    (_, make) => {
      const tokens = read(make(150_000)).scope.scenes.reduce(
        (sum, {passage}) => sum + passage.tokens.length,
        0
      );
      expect(tokens).toBeLessThanOrEqual(150_000);
    },
    15_000
  );
});
