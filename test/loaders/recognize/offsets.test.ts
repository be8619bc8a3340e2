import fc from "fast-check";
import {expect, test} from "vitest";
import {extractClaims} from "../../../loaders/claims/extractClaims.js";
import type {Article} from "../../../loaders/model.js";
import {findRegions} from "../../../loaders/sources/findRegions.js";
import {dossier} from "../root.js";
import {extraction} from "./passage.js";

const [source] = dossier.articles;
const ODD = ["İ", "\u00a0", "\u2028", "😀", "e\u0301", "\r\n", "\uFEFF", "\u202e", "ﬁ", "\u200d"];
const SENTENCES = [
  "The army has 215 tanks and 64 self-propelled guns.",
  "Russia promised more than one billion dollars to Bishkek in 2012.",
  "An area of 200 thousand square kilometers, said President Vladimir Putin.",
  "Member of the Collective Security Treaty Organization."
];

test("quotes re-read exactly whatever stands between the sentences and words", () => {
  const noise = fc.array(fc.constantFrom(...ODD, " ", "\n"), {maxLength: 4}).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(noise, fc.constantFrom(...SENTENCES)), {minLength: 1, maxLength: 6}),
      (parts) => {
        const text = `Title\n\n${parts.map(([odd, sentence]) => `${odd}${sentence.replace(" ", odd || " ")}\n`).join("")}`;
        if (!source) throw new Error("no article");
        const {articles, regions} = findRegions(
          {seed: "x", sha256: "", text},
          [{...source, title: "Title"}],
          []
        );
        const points = Array.from(text);
        for (const claim of extractClaims(text, articles[0] as Article, regions, extraction)) {
          expect(points.slice(claim.quote_start, claim.quote_end).join("")).toBe(claim.quote);
        }
      }
    ),
    {seed: 20130710, numRuns: 150}
  );
});
