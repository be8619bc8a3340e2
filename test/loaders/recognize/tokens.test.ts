import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {tokenize} from "../../../loaders/recognize/tokens.js";
import {normalizeWord} from "../../../loaders/recognize/normalizeWord.js";
import {dossier} from "../root.js";

/** What a token is, as one expression: slower than the scanner, and written another way. */
const TOKEN =
  /(?<designation>\p{L}+[-‑]?\d[\p{L}\d]*(?:[-‑/][\p{L}\d]+)*)|(?<decade>\d{4}s\b)|(?<ordinal>\d+(?:st|nd|rd|th)\b)|(?<number>\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’‑-]\p{L}[\p{L}\p{M}]*)*)|(?<sign>[^\s\p{Cf}])/gu;

const expected = (text: string, start: number, end: number) =>
  [...text.slice(start, end).matchAll(TOKEN)].map((match) => {
    const groups: Record<string, string | undefined> = match.groups ?? {};
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    const word = match[0];
    const at = start + match.index;
    const norm = kind === "word" ? normalizeWord(word) : word.toLowerCase();
    return {kind, text: word, norm, start: at, end: at + word.length};
  });

const found = (text: string, start = 0, end = text.length) =>
  tokenize(text, start, end).map(({kind, text: word, norm, start: from, end: to}) => ({
    kind,
    text: word,
    norm,
    start: from,
    end: to
  }));

describe("tokenize(text, start, end)", () => {
  test("finds in every seed what the expression finds", () => {
    for (const {text} of dossier.seeds) expect(found(text)).toEqual(expected(text, 0, text.length));
  });

  const part = fc.oneof(
    fc.constantFrom(
      ...Array.from("aZéλІ09.,-‑–'’/()“”%$€ \n\t_[]"),
      ...Array.from("\u00a0\u202f\u2009\u2028\u00ad\u200d\u202e\ufeff\u0301\u0660"),
      ..."st nd rd th 1990s 201st T-72 U.S. 5,000 Mi-8MT km2 Kyrgyzstan’s İ".split(" ")
    ),
    fc.constantFrom("😀", "𝒜", "\u{e0001}", "\ud800", "\udc00", "e\u0301"),
    fc.string({unit: "binary", maxLength: 3})
  );
  // behind a letter or digit these are left out, which the expression knows nothing of
  const odd = fc
    .array(part, {maxLength: 14})
    .map((parts) => parts.join("").replace(/(?<=[\p{L}\p{M}\d])(?:(?!\u202e)\p{Cf})+/gu, ""));

  test("finds in any text, from any place to any other, what the expression finds", () => {
    fc.assert(
      fc.property(odd, fc.nat(20), fc.nat(20), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(found(text, start, end)).toEqual(expected(text, start, end));
        expect(found(text)).toEqual(expected(text, 0, text.length));
      }),
      {seed: 20130710, numRuns: 3000}
    );
  });

  test("finds the same words where something stands unseen between their letters", () => {
    const words = (text: string) => found(text).map(({kind, text: word, norm}) => ({kind, word, norm}));
    fc.assert(
      fc.property(odd, fc.constantFrom("\xad", "\u200d", "\u2060\xad"), (text, unseen) => {
        const broken = text.replace(/(?<=(?<!\d\p{L}*)\p{L})(?=\p{L})/gu, unseen);
        expect(words(broken)).toEqual(words(text));
      }),
      {seed: 20130710, numRuns: 1000}
    );
  });

  test.each([
    ["the 201st base", ["word", "ordinal", "word"]],
    ["T-72 and Mi-8MT", ["designation", "word", "designation"]],
    ["in the 1990s, 5,000,268.5", ["word", "word", "decade", "sign", "number"]],
    ["U.S. Army’s self-propelled", ["word", "word", "word"]]
  ])("tells the kinds in %j", (text, kinds) => {
    expect(tokenize(text, 0, text.length).map((t) => t.kind)).toEqual(kinds);
  });

  test("gives two spellings of a word one norm, and one spelling one word", () => {
    const [a, b, c] = tokenize("Vehicles vehicle’s Vehicles", 0, 27);
    expect([a?.norm, b?.norm]).toEqual(["vehicle", "vehicle"]);
    expect(c?.word).toBe(a?.word);
  });

  test("keeps apart more words than it remembers", () => {
    const letters = (i: number) => String(i).replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
    const words = Array.from({length: 100_000}, (_, i) => letters(i));
    const text = words.join(" ");
    const read = () => tokenize(text, 0, text.length).map((t) => t.text);
    expect(read()).toEqual(words);
    expect(read()).toEqual(words);
  });
});

describe("tokenize(text) reads a number or word with unseen characters as it is printed", () => {
  test.each([
    ["sol\u00addiers of", "soldiers", "sol\u00addiers"],
    ["Kyr\u00adgyz\u00adstan’s", "Kyrgyzstan’s", "Kyr\u00adgyz\u00adstan’s"],
    ["BRDM\u2060-\u200d2M", "BRDM-2M", "BRDM\u2060-\u200d2M"],
    ["tanks\u200bof Russia", "tanks", "tanks"],
    ["mil\u00ad lions", "mil", "mil"],
    ["tanks\u200d", "tanks", "tanks"],
    ["5,0\u200d00 guns", "5,000", "5,0\u200d00"],
    ["6\u00ad,000 guns", "6,000", "6\u00ad,000"],
    ["7\u200b00 guns", "700", "7\u200b00"],
    ["1\u2066,000\u2069 guns", "1,000", "1\u2066,000"],
    ["1\u202f0\u200c00 guns", "1\u202f000", "1\u202f0\u200c00"],
    ["3\u2060.\u20605 km", "3.5", "3\u2060.\u20605"],
    ["19\u00ad90s", "1990s", "19\u00ad90s"],
    ["5\u200b tanks", "5", "5"],
    ["5\u00ad", "5", "5"]
  ])("%j", (text, norm, printed) => {
    const [token] = tokenize(text, 0, text.length);
    expect(token?.text).toBe(norm);
    expect(text.slice(token?.start, token?.end)).toBe(printed);
  });
});
