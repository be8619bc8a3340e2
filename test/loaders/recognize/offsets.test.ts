import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mentionsIn} from "../../../loaders/claims/mentions.js";
import {readDocument, type ReadDocument} from "../../../loaders/claims/readDocument.js";
import type {Token} from "../../../loaders/recognize/tokens.js";
import {codePointOffsets} from "../../../loaders/sources/codePoints.js";
import {findSentences} from "../../../loaders/sources/findSentences.js";
import {dossier} from "../root.js";
import {extraction} from "./passage.js";

const read = (text: string): ReadDocument =>
  readDocument(
    {id: "x", text, published: {start: "2013-07-10", end: "2013-07-10"}, subject: null},
    [],
    extraction
  );

/** What offsets have broken on: characters that change length with their case, spaces that are none, what takes two units, or half. */
const ODD = [
  ..."İ|ﬁ|ß|\u00a0|\u2009|\u202f|\u2028|\u0085|😀|👩‍🚀|🇰🇬|e\u0301|\u0301|\r\n|\r|\n\n|\t".split("|"),
  ..."\uFEFF|\u202e|\u200f|\u200d|\u00ad|\ud83d|\ude00|“|”|[2]|1,|-".split("|")
];
const SENTENCES = dossier.articles.flatMap((article) => {
  const {text} = dossier.seeds.find(({seed}) => seed === article.seed) ?? {text: ""};
  return findSentences(text, article, dossier.regions.get(article.seed) ?? []).map((s) =>
    text.slice(s.start, s.end)
  );
});

/** Real sentences with odd characters put in anywhere. */
const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom(...SENTENCES),
      fc.array(fc.tuple(fc.nat(1000), fc.constantFrom(...ODD)), {maxLength: 5}),
      fc.constantFrom(" ", "\n", "\n\n", "\r\n", "")
    ),
    {minLength: 1, maxLength: 5}
  )
  .map((parts) =>
    parts
      .map(([sentence, insertions, end]) => {
        const put = (text: string, [at, odd]: [number, string]): string =>
          text.slice(0, at % (text.length + 1)) + odd + text.slice(at % (text.length + 1));
        return insertions.reduce(put, sentence) + end;
      })
      .join("")
  );

/** What of the text a token is: of a word or number what is seen. */
function printed({kind, start, end}: Token, text: string): string {
  const words = text.slice(start, end);
  return kind === "sign" ? words : words.replace(/\p{Cf}/gu, "");
}

test("claims, sentences and mentions re-read exactly, whatever stands between and inside words", () => {
  let claims = 0;
  let mentions = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const points = Array.from(text);
      const slice = (start: number, end: number): string => points.slice(start, end).join("");
      const found = read(text);
      const wrong: unknown[] = [];
      for (const claim of found.claims) {
        claims++;
        const fits =
          slice(claim.quote_start, claim.quote_end) === claim.quote &&
          slice(claim.sentence_start, claim.sentence_end) === claim.sentence &&
          claim.sentence.includes(claim.quote);
        if (!fits) wrong.push(claim);
      }
      const passages = found.scope.scenes.map(({passage}) => passage);
      for (const mention of mentionsIn(text, passages)) {
        mentions++;
        const fits =
          slice(mention.start, mention.end) === mention.text && mention.text.trim() === mention.text;
        if (!fits) wrong.push(mention);
      }
      for (const {start, end, tokens} of passages)
        for (const token of tokens)
          if (printed(token, text) !== token.text || token.start < start || token.end > end)
            wrong.push(token);
      expect(wrong).toEqual([]);
    }),
    {seed: 20130710, numRuns: 300}
  );
  expect(claims).toBeGreaterThan(200);
  expect(mentions).toBeGreaterThan(1000);
});

test("regions cover a text without gaps, whatever it holds", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const region of read(text).regions) {
        expect(region.start).toBe(end);
        end = region.end;
      }
      expect(end).toBe(text.length);
    }),
    {seed: 20130710, numRuns: 200}
  );
});

describe("codePointOffsets(text)", () => {
  test("counts code points up to any boundary of one", () => {
    fc.assert(
      fc.property(
        fc.string({unit: "binary", maxLength: 12}),
        fc.constantFrom("", "\ud800", "\udc00a"),
        (a, b) => {
          const text = a + b;
          const toCodePoints = codePointOffsets(text);
          let units = 0;
          for (const [i, point] of Array.from(text).entries()) {
            expect(toCodePoints(units)).toBe(i);
            units += point.length;
          }
        }
      )
    );
  });
});
