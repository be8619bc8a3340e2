import {readdirSync, readFileSync} from "node:fs";
import fc from "fast-check";
import ts from "typescript";
import {describe, expect, it} from "vitest";
import type {CheckInput} from "../../loaders/checks/check.js";
import {contentWords} from "../../loaders/checks/contentWords.js";
import {forEachWord} from "../../loaders/checks/forEachWord.js";
import {mayRepeat} from "../../loaders/checks/mayRepeat.js";
import {neededWords} from "../../loaders/checks/neededWords.js";
import {sentencesWith} from "../../loaders/checks/sentencesWith.js";
import {documentWriter} from "../../scripts/bench/documents/documentWriter.js";
import {loadKnowledge} from "../../scripts/extract/loadKnowledge.js";

const ROOT = new URL("../../", import.meta.url);
const folder = new URL("loaders/checks/", ROOT);
const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));

/** Every pattern that stands in the source of the checks. */
const patterns = sources.flatMap((source) => {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace(/[gy]/g, "")));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("check.ts", source, ts.ScriptTarget.Latest));
  return found;
});

const made = documentWriter(loadKnowledge(ROOT.pathname));
const seeds = readdirSync(new URL("seeds/", ROOT)).filter((file) => file.endsWith(".txt"));
/** Sentences that checks complain of, or let pass, and those of whole texts. */
const sentences = [
  ...sources.flatMap((source) => [...source.matchAll(/^ \* \w+ body: (.+)$/gm)].map(([, text = ""]) => text)),
  ...[
    ...seeds.map((file) => readFileSync(new URL(`seeds/${file}`, ROOT), "utf8")),
    ...Array.from({length: 60}, (_, nth) => made(nth).text)
  ].flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/))
];

const inputOf = (texts: readonly string[]): CheckInput => {
  const text = texts.join("\n");
  let at = 0;
  const spans = texts.map((sentence, paragraph) => {
    const start = at;
    at += sentence.length + 1;
    return {start, end: start + sentence.length, kind: "body" as const, paragraph};
  });
  const article = {article_id: "a", seed: "a.txt"} as CheckInput["articles"][number];
  return {
    claims: [],
    references: [],
    articles: [article],
    entities: [],
    measures: [],
    seeds: [{seed: "a.txt", sha256: "", text}],
    regions: new Map(),
    sentences: new Map([["a", spans]])
  };
};

describe("neededWords", () => {
  it.each([
    [/\bjoint (?:military )?drills?\b/iu, ["joint+drill", "joint+drills"]],
    [/\b(?:was|were) (?:[\p{L}-]+ ){0,2}reported\b/iu, ["reported"]],
    [/\bsanction/iu, null],
    [/(?<!\p{L})(?:port|harbou?r)(?!\p{L})/iu, ["port", "harbor", "harbour"]],
    [/\b[Tt]he (?:rest|remainder)\b/u, ["rest", "remainder"]],
    [/\d+ tanks\b|\bguns\b/u, ["tanks", "guns"]],
    [/\d+ tanks?|\bguns/u, null],
    [/^\p{L}+ of which$/u, ["of+which"]]
  ] as const)("neededWords of %s", (pattern, wanted) => {
    const groups = neededWords(pattern)?.map((words) => [...words].sort().join("+"));
    expect(groups?.sort() ?? null).toEqual(
      wanted && wanted.map((words) => words.split("+").sort().join("+")).sort()
    );
  });

  it("neededWords lose no match of any pattern of the checks, in what checks complain of and in whole texts", () => {
    expect(patterns.length).toBeGreaterThan(300);
    const input = inputOf(sentences);
    const lost: string[] = [];
    let matches = 0;
    let passedOver = 0;
    for (const pattern of patterns) {
      const tried = new Set(sentencesWith(input, pattern).map(({text}) => text));
      passedOver += sentences.length - tried.size;
      for (const text of new Set(sentences))
        if (pattern.test(text)) {
          matches++;
          if (!tried.has(text)) lost.push(`${String(pattern)}: ${text}`);
        }
    }
    expect(lost).toEqual([]);
    expect(matches).toBeGreaterThan(10_000);
    // what it is for
    expect(passedOver / (sentences.length * patterns.length)).toBeGreaterThan(0.3);
  });

  it("sentencesWith pass over no sentence with a letter that only the expression takes for one from A to Z", () => {
    const texts = ["The \u212aremlin and the o\u017ftrich", "nothing of the kind"];
    expect(sentencesWith(inputOf(texts), /\bkremlin\b/iu).map(({text}) => text)).toEqual([texts[0]]);
    expect(sentencesWith(inputOf(texts), /\bostrich\b/iu).map(({text}) => text)).toEqual([texts[0]]);
  });
});

/** Texts of words that come again, of many alphabets, with numbers and signs. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "the the",
        "joint",
        "actions",
        "été été",
        "по по",
        "1,000.5",
        "2.5kg",
        "𝐀𝐁",
        "’s",
        "(",
        " "
      ),
      fc.string({unit: "grapheme", maxLength: 8})
    )
  )
  .map((words) => words.join(" "));

describe("words of a text", () => {
  it("forEachWord finds what the expression finds", () => {
    fc.assert(
      fc.property(text, (some) => {
        const found: string[] = [];
        forEachWord(some, (start, end) => found.push(some.slice(start, end)));
        expect(found).toEqual(some.match(/[\p{L}\d]+/gu) ?? []);
      })
    );
  });

  it("contentWords take a number with its commas and points for one word", () => {
    expect(contentWords("The 1,000.5 tonnes, 2.5kg of Defence; 3.")).toEqual([
      "1,000.5",
      "tonne",
      "2.5",
      "kg",
      "defense"
    ]);
  });

  it("mayRepeat misses no word that stands twice", () => {
    fc.assert(
      fc.property(text, (some) => {
        const {inARow, apart} = mayRepeat(some, 4);
        const words = some.toLowerCase().match(/\p{L}+/gu) ?? [];
        if (/(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/u.test(some)) expect(inARow).toBe(true);
        const long = words.filter((word) => /^[a-z]{4,}$/.test(word));
        if (new Set(long).size < long.length) expect(apart).toBe(true);
      })
    );
  });
});
