import {describe, expect, it} from "vitest";
import {CHECKS} from "../../loaders/checks/index.js";
import {generateClaims, type Shape} from "../../scripts/bench/checks/generateClaims.js";
import {growth} from "../../scripts/bench/checks/growth.js";
import {measureChecks} from "../../scripts/bench/checks/measureChecks.js";
import {printChecks} from "../../scripts/bench/checks/printChecks.js";
import {dossier} from "../loaders/root.js";

const {measures} = dossier;

describe("growth", () => {
  it("growth(points) is the power with which time grows", () => {
    const power = (n: number) =>
      growth([1, 3, 10].map((x) => ({claims: 1000 * x, milliseconds: 5 * x ** n})));
    expect(power(1)).toBeCloseTo(1);
    expect(power(2)).toBeCloseTo(2);
    expect(power(0)).toBeCloseTo(0);
  });
  it("growth(points) passes over times that the clock cannot tell, and has no answer for one point", () => {
    expect(growth([{claims: 1000, milliseconds: 4}])).toBeNull();
    const points = [
      {claims: 10, milliseconds: 0.2},
      {claims: 1000, milliseconds: 4},
      {claims: 2000, milliseconds: 8}
    ];
    expect(growth(points)).toBeCloseTo(1);
  });
});

describe("generateClaims", () => {
  const input = generateClaims(1500, measures, "wide");
  it("generateClaims(count) makes as many claims, the same ones each time", () => {
    expect(input.claims).toHaveLength(1500);
    expect(generateClaims(1500, measures, "wide")).toEqual(input);
    expect(new Set(input.claims.map(({claim_id}) => claim_id)).size).toBe(1500);
  });
  it("generateClaims(count) writes texts in which every quote and sentence stands where it says", () => {
    const texts = new Map(
      input.articles.map(({article_id, seed}) => [article_id, input.seeds.find((s) => s.seed === seed)?.text])
    );
    for (const {article_id, quote, quote_start, quote_end, sentence, sentence_start} of input.claims) {
      const text = texts.get(article_id) ?? "";
      expect(text.slice(quote_start, quote_end)).toBe(quote);
      expect(text.slice(sentence_start, sentence_start + sentence.length)).toBe(sentence);
    }
  });
  it("generateClaims(count, measures, shape) tells of more subjects in a wide dossier, and more of each in a deep one", () => {
    const perSubject = (count: number, shape: Shape): number => {
      const {claims} = generateClaims(count, measures, shape);
      return claims.length / new Set(claims.map(({subject_code}) => subject_code)).size;
    };
    expect(perSubject(6000, "deep") / perSubject(1500, "deep")).toBeGreaterThan(3);
    expect(perSubject(6000, "wide") / perSubject(1500, "wide")).toBeLessThan(2);
  });
  it("generateClaims(count) has many subjects, measures, speakers, lists and dates, and keeps most checks busy", () => {
    const distinct = (of: (claim: (typeof input.claims)[number]) => unknown) =>
      new Set(input.claims.map(of)).size;
    expect(distinct(({subject_code}) => subject_code)).toBeGreaterThan(12);
    expect(distinct(({measure}) => measure)).toBeGreaterThan(40);
    expect(distinct(({attributed_to}) => attributed_to)).toBeGreaterThan(15);
    expect(distinct(({list_id}) => list_id)).toBeGreaterThan(100);
    expect(distinct(({value}) => value)).toBeGreaterThan(500);
    const busy = CHECKS.filter((check) => check.run(input).length > 0).map(({name}) => name);
    expect(busy).toEqual(
      expect.arrayContaining([
        "sources-disagree",
        "stated-totals",
        "shares-sum",
        "weekday-date",
        "at-odds-with-reference",
        "near-verbatim",
        "shared-quotation",
        "speaker-two-ways",
        "no-named-source",
        "spelled-two-ways"
      ])
    );
  });
});

describe("measureChecks", () => {
  it("measureChecks(checks, sizes) tells for each check what it took, the slowest first", () => {
    const input = generateClaims(100, measures, "wide");
    const spin = (name: string, ms: number) => ({
      ...(CHECKS[0] ?? never()),
      name,
      run: () => {
        for (const start = process.cpuUsage(); process.cpuUsage(start).user < 1000 * ms;);
        return [];
      }
    });
    const sizes = [10_000, 20_000];
    const said: number[] = [];
    const measured = measureChecks(
      [spin("fast", 1), spin("slow", 30)],
      sizes,
      () => input,
      (size) => said.push(size)
    );
    expect(said).toEqual(sizes);
    expect(measured.checks.map(({check}) => check)).toEqual(["slow", "fast"]);
    expect(measured.checks[1]?.exponent).toBeNull();
    expect(measured.all.milliseconds.every((ms) => ms >= 31)).toBe(true);
    expect(printChecks({shape: "deep", ...measured})).toMatch(
      /^checks of a deep dossier, ms[\s\S]*\nslow +\d+ +\d+/
    );
  });
});

function never(): never {
  throw new Error("no check");
}
