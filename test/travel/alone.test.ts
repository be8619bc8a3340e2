import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {PdfPage} from "../site/pdfText.js";
import {aloneInPage} from "./aloneInPage.js";
import {aloneInPdf} from "./aloneInPdf.js";
import {aloneInRows} from "./aloneInRows.js";
import {spellings} from "./spellings.js";
import type {Suspect} from "./suspect.js";

const suspect: Suspect = {
  claimId: "009-1-x",
  quote: "5,000,268 military vehicles",
  pattern: spellings(5_000_268),
  findingId: "f-cars",
  caveat: "“5,000,268 military vehicles” is far more than an army of that size can own or drive."
};
const mark = '<a data-caveat="f-a f-cars" href="/caveats#f-cars"></a>';

describe("spellings(value)", () => {
  test.each([
    "5,000,268",
    "5000268",
    "5 000 268",
    "5\u00a0000\u202f268",
    "5.000.268",
    "5'000'268",
    "5,000,268.0",
    "5.0 million",
    "5 million",
    "5-million",
    "5,0 Mio",
    "5M",
    "5.000268e6",
    "5×10⁶",
    "5,000,000",
    "5,000 thousand",
    "five million"
  ])("finds %j", (form) => {
    expect(`They have ${form} of them.`.search(suspect.pattern)).toBe("They have ".length);
  });
  test.each([
    "15,000,268",
    "5,000,2681",
    "$5 million",
    "6 million",
    "0.5 million",
    "5 m²",
    "5,000",
    "vgg5m",
    "sha256:5e6ff63c",
    "268"
  ])("leaves %j alone", (form) => {
    expect(`They have ${form} of them.`.match(suspect.pattern)).toBeNull();
  });
});

describe("aloneInPage(document, suspect)", () => {
  const look = (body: string, head = ""): string[] =>
    aloneInPage(parseHTML(`<html><head>${head}</head><body>${body}</body></html>`).document, suspect).alone;

  test.each([
    ["a value with its mark", `<p>It has 5&nbsp;000&nbsp;268 ${mark} of them.</p>`],
    ["a row with its mark", `<table><tr><th>5,000,268</th><td>${mark}</td></tr></table>`],
    ["the caveat itself", `<p>${suspect.caveat}</p>`],
    ["an entry of the register", `<article class="finding" id="f-cars"><li>5,000,268</li></article>`],
    [
      "a drawn mark",
      `<svg><g data-claim="x"><title>5,000,268. Error: ${suspect.caveat}</title>${mark}</g></svg>`
    ],
    [
      "a text alternative",
      `<svg><title>5M</title><desc>5M. Doubtful, and marked so: “${suspect.quote}”.</desc></svg>`
    ],
    ["other numbers", "<p>15,000,268, 6 million</p>"]
  ])("is content with %s", (_, body) => {
    expect(look(body)).toEqual([]);
  });

  test.each([
    ["a value", `<p>It has 5,000,268 of them.</p><p>${mark}</p>`],
    ["a value with another mark", `<p>It has 5.0 million <a data-caveat="f-carsick"></a> of them.</p>`],
    ["a value over several elements", "<p>5,<b>000</b>,268</p>"],
    ["a row", `<table><tr><td>5 000 268</td></tr><tr><td>${mark}</td></tr></table>`],
    ["a name", `<p>${mark}</p><button aria-label="all five million">x</button>`],
    ["a picture", `<img alt="5000268">`],
    ["a drawn mark’s name", `<svg><g data-claim="x"><title>5,000,268</title>${mark}</g></svg>`],
    ["a text alternative", `<svg><desc>5M. Doubtful, and marked so: “another”.</desc></svg>`],
    ["another entry of the register", `<article class="finding" id="f-b"><li>5,000,268</li></article>`]
  ])("finds %s", (_, body) => {
    expect(look(body)).not.toEqual([]);
  });
  test("finds a title and a description that do not speak of doubt", () => {
    const head = (more: string): string =>
      `<title>5M cars${more}</title><meta name="d" content="5M cars${more}">`;
    expect(look("", head(""))).toHaveLength(2);
    expect(look("", head(" (with a figure in doubt)"))).toEqual([]);
  });
});

describe("aloneInRows(file, text, suspect)", () => {
  test.each([
    ["a.csv", "value,caveats\n5000268,f-a;f-cars\n"],
    ["a.csv", `quote,caveat_sentences\n"5,000,268","${suspect.caveat}"\n`],
    ["a.json", '{"rows": [{"value": 5000268, "caveats": ["f-cars"]}]}'],
    ["a.json", '[{"sentence": "5,000,268", "value": 6, "caveats": []}]']
  ])("is content with %s: %s", (file, text) => {
    expect(aloneInRows(file, text, suspect).alone).toEqual([]);
  });
  test.each([
    ["a.csv", "value,caveats\n5000268,f-a\n6,f-cars\n", "5000268"],
    ["a.csv", 'label\n"5,000,268 in all"\n', "5,000,268 in all"],
    ["a.json", '{"caveats": ["f-cars"], "rows": [{"value": 5000268}]}', "5000268"],
    ["a.json", '{"title": "five million"}', "five million"]
  ])("finds in %s: %s", (file, text, cell) => {
    expect(aloneInRows(file, text, suspect).alone).toEqual([cell]);
  });
});

describe("aloneInPdf(pages, suspect)", () => {
  /** Words in one line, ten points a letter, with a link at the end of it or elsewhere. */
  const page = (text: string, to = "note-f-cars", dx = 15, dy = 2): PdfPage => ({
    glyphs: Array.from(text, (letter, i) => ({text: letter, x: i * 10, y: 500})),
    links: [{to, x: (text.length - 1) * 10 + dx, y: 500 + dy}]
  });

  test("is content with a note behind the number, or the caveat on the page or around", () => {
    expect(aloneInPdf([page("It has 5,000,268")], suspect)).toEqual({alone: [], seen: 1});
    // the note's number is printed right behind it
    expect(aloneInPdf([page("5,000,2681", "note-f-cars", 5)], suspect).alone).toEqual([]);
    expect(aloneInPdf([page(`5M ${suspect.caveat}`, "x")], suspect).alone).toEqual([]);
    const [begin, end] = [suspect.caveat.slice(0, 40), suspect.caveat.slice(40)];
    expect(aloneInPdf([page(`Notes ${begin}`, "x"), page(end, "x")], suspect)).toEqual({alone: [], seen: 1});
  });
  test("finds one with no note, another one’s, or one that stands elsewhere", () => {
    const around = "page 1: It has 5,000,268";
    expect(aloneInPdf([page("It has 5,000,268", "note-f-carsick")], suspect).alone).toEqual([around]);
    expect(aloneInPdf([page("It has 5,000,268", "note-f-cars", 200)], suspect).alone).toEqual([around]);
    expect(aloneInPdf([page("It has 5,000,268", "note-f-cars", 15, 40)], suspect).alone).toEqual([around]);
    expect(
      aloneInPdf([page("It has 5,000,268 military vehicles", "x"), page(suspect.caveat)], suspect).alone
    ).toHaveLength(1);
  });
});
