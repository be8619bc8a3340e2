import {readdirSync, readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ArticleSentence} from "../../../loaders/checks/articleSentences.js";
import {contentWords} from "../../../loaders/checks/contentWords.js";
import {hashOf, wordHashes} from "../../../loaders/scale/wordHashes.js";

const sentence = (text: string, kind: ArticleSentence["kind"] = "body"): ArticleSentence => ({
  article_id: "a",
  quote_start: 0,
  quote_end: 0,
  kind,
  paragraph: 0,
  text,
  claims: []
});

const expected = (text: string): number[] =>
  [...new Set(contentWords(text).map(hashOf))].sort((a, b) => a - b);
const folder = new URL("../../../seeds/", import.meta.url);

describe("wordHashes", () => {
  it("wordHashes are those of the content words of the seeds", () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
      const text = readFileSync(new URL(file, folder), "utf8");
      const found = [...wordHashes([sentence(text)])];
      expect(found.length).toBeGreaterThan(100);
      expect(found).toEqual(expected(text));
    }
  });

  it("wordHashes are those of the content words of any text", () => {
    const word = fc.oneof(
      fc.constantFrom(
        "Defence",
        "Russians",
        "Korean",
        "bien",
        "ten",
        "gas",
        "press",
        "1,000.5ian",
        "Été",
        "İzmir",
        "the",
        "ence",
        "x1n",
        "mans"
      ),
      fc.string({
        unit: fc.constantFrom("a", "c", "i", "n", "s", "e", "1", "9", ".", ",", "’", "ß"),
        maxLength: 9
      }),
      fc.string({unit: "grapheme", maxLength: 6})
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(" ");
        expect([...wordHashes([sentence(text)])]).toEqual(expected(text));
      }),
      {numRuns: 500}
    );
  });

  it("wordHashes leave out titles", () => {
    expect([...wordHashes([sentence("Tanks", "title")])]).toEqual([]);
  });
});
