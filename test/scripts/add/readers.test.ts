import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {documentKind} from "../../../scripts/add/documentKind.js";
import {readDocx} from "../../../scripts/add/docx/readDocx.js";
import {readHtml} from "../../../scripts/add/html/readHtml.js";
import {headedBy, layOut} from "../../../scripts/add/layOut.js";
import {readPdf} from "../../../scripts/add/pdf/readPdf.js";
import type {ReadDocument} from "../../../scripts/add/readDocument.js";
import {makeDocx} from "./makeDocx.js";
import {column, makePdf} from "./makePdf.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

/** The text, and each stretch of it with its place, as the map has it. */
function told(document: ReadDocument): {text: string; places: [at: number | string, words: string][]} {
  const {text, places} = layOut(document.blocks);
  const points = Array.from(text);
  return {text, places: places.map(({start, end, at}) => [at, points.slice(start, end).join("")])};
}

describe("readPdf(name, bytes)", () => {
  test("reads a report that a browser printed: columns, a word parted at a line's end, a note's mark, heads and feet, the pages", async () => {
    const document = await readPdf("report.pdf", fixture("report.pdf"));
    const {text, places} = told(document);
    expect(text.split("\n\n").slice(0, 7)).toEqual([
      "Russia hands Kyrgyzstan armoured vehicles under an old pledge",
      "BISHKEK, March 14, 2024 (Ala-Too Wire) – Russia handed over 12 BTR-70M armoured vehicles to Kyrgyzstan on Thursday, the Kyrgyz defence ministry said.",
      "The delivery is counted against the $1.1 billion in military aid that Moscow pledged to Kyrgyzstan in November 2012, the ministry said.",
      "Kyrgyzstan now has 215 tanks and 276 towed guns, according to the ministry.",
      "The armed forces of Kyrgyzstan have 12,000 active soldiers, the ministry said. Five years ago analysts counted as many, and nobody in Bishkek has said since that the army is to grow.",
      "Under the air-defence agreement with Russia, Kyrgyzstan provides ten hectares of land for a joint regional system, a lawmaker said in parliament. The agreement is valid for five years and is renewed unless one side gives notice six months before.",
      "The lawmaker, who asked how many vehicles had come since the pledge, was told that the list is secret. An official of the ministry said that another delivery is planned for the autumn of 2024."
    ]);
    expect(places.map(([at, words]) => [at, words.slice(0, 25)])).toEqual([
      [1, "Russia hands Kyrgyzstan a"],
      [2, "Kyrgyzstan’s population i"]
    ]);
    expect(document.leftOut.map(({reason}) => reason)).toEqual([
      "the mark of a note",
      ...Array<string>(4).fill("a running head, foot or page number")
    ]);
    expect(document.says.titles[0]?.text).toBe(
      "Russia hands Kyrgyzstan armoured vehicles under an old pledge"
    );
    expect(document.says).toMatchObject({
      dates: [{start: "2024-03-14", end: "2024-03-14", basis: "dateline", sure: true}, {sure: false}],
      language: "en"
    });
  });

  test("keeps a hyphen that belongs to the word, a figure apart from its note, km², and a row in its cells", async () => {
    const pdf = await makePdf([
      [
        ["Air defence again", 40, 540, 16],
        ["The country of 198,500 km", 40, 500],
        ["2", 149, 504, 6],
        ["has an air-", 156, 500],
        ["defence force with 40 launchers", 40, 488],
        ["3", 170, 492, 6],
        ["; its air and its defence are told of in re-", 174, 488],
        ["ports of the T-", 40, 476],
        ["72 tanks.", 40, 464],
        ["Tanks", 40, 430],
        ["215", 200, 430],
        ["DRAFT", 300, 200, 40, 60]
      ]
    ]);
    const document = await readPdf("a.pdf", pdf);
    expect(told(document).text).toBe(
      "Air defence again\n\nThe country of 198,500 km² has an air-defence force with 40 launchers; its air and its defence are told of in reports of the T-72 tanks.\n\nTanks | 215\n"
    );
    expect(document.leftOut.map(({text}) => text)).toEqual(["3 (page 1)", "DRAFT (page 1)"]);
    expect(document.says.dates).toEqual([
      {start: "2024-05-06", end: null, basis: "not on the page; the PDF was made on that day", sure: false}
    ]);
  });

  test("goes on with a paragraph on the next page, in two stretches of the map", async () => {
    const first = column(
      "Russia said that the vehicles which it had promised would be handed over in",
      40,
      300
    );
    const second = column(
      "the last months of the year, and not before. Nothing else was said of it.",
      40,
      500
    );
    const {text, places} = told(await readPdf("a.pdf", await makePdf([first, second])));
    expect(text).toBe(
      "Russia said that the vehicles which it had promised would be handed over in the last months of the year, and not before. Nothing else was said of it.\n"
    );
    expect(places.map(([at, words]) => [at, words.trim().slice(0, 12)])).toEqual([
      [1, "Russia said "],
      [2, "the last mon"]
    ]);
  });

  test.each<[string, () => Promise<Uint8Array>, string]>([
    [
      "a scan",
      () => makePdf([[], []]),
      "a PDF without text, for its pages are pictures (a scan); read them with OCR"
    ],
    [
      "one with a password",
      () => makePdf([column("Nobody shall read of the tanks.", 40, 500)], {password: "x"}),
      "a PDF that is protected by a password; save a copy without it"
    ],
    [
      "one that is cut off",
      async () => (await makePdf([column("Nobody shall read of the tanks.", 40, 500)])).slice(0, 900),
      "a PDF that is cut off, for its end is missing; get it again"
    ],
    [
      "one that is none",
      () => Promise.resolve(bytes("%PDF-1.7\nno more than that\n%%EOF\n")),
      "a PDF that is damaged"
    ]
  ])("refuses %s, with the remedy", async (_, make, message) => {
    await expect(readPdf("a.pdf", await make())).rejects.toThrow(`a.pdf: ${message}`);
  });
});

describe("readHtml(name, bytes)", () => {
  test("takes the article out of a saved page, knows what the page says of itself, and runs nothing", () => {
    const document = readHtml("page.html", fixture("page.html"));
    const title = document.says.titles[0];
    expect(title?.text).toBe("Kant base to get new radars, officer says");
    const {text, places} = told({
      ...document,
      blocks: headedBy(document.blocks, title ?? {text: "", at: ""})
    });
    expect(text).toBe(
      "Kant base to get new radars, officer says\n\nRussia will deliver 2 P-18 radars to its air base at Kant, an officer said on Friday. The base is some 20 kilometres east of Bishkek, and Kyrgyzstan has let Russia use it since 2003.\n\nNobody said what they cost. An earlier report spoke of $3 million; the ministry did not answer questions on Friday or Saturday.\n\n• About 500 soldiers serve at the base, the officer said, and no more are to come before the winter.\n• The lease runs until 2032, as the agreement of 2012 has it, and may be renewed for five years.\n"
    );
    expect(places.slice(0, 2).map(([at]) => at)).toEqual([
      "html > body > div > main > article > h1",
      "#text > p:nth-of-type(1)"
    ]);
    expect(document.says).toMatchObject({
      publisher: "The Chuy Valley Post",
      author: "Aida Test",
      url: "https://post.example/2023/11/24/kant-radars",
      language: "en-GB"
    });
    expect(document.says.dates[0]).toEqual({
      start: "2023-11-24",
      end: "2023-11-24",
      basis: "the page’s own metadata",
      sure: true
    });
    expect(document.leftOut.map(({text: words}) => words).join("\n")).toContain(
      "Ten tanks that shook the world"
    );
    for (const word of ["subscribe", "Ten tanks", "ran", "hidden"]) expect(text).not.toContain(word);
  });

  test("reads a page in the encoding that it names, and refuses bytes that are none of it", () => {
    const page = (charset: string, body: number[]): Uint8Array =>
      new Uint8Array([
        ...bytes(
          `<html><head><meta charset="${charset}"></head><body><p>The army of Kyrgyzstan has 12,000 men, a `
        ),
        ...body,
        ...bytes(" officer said.</p></body></html>")
      ]);
    expect(told(readHtml("a.html", page("windows-1251", [0xea, 0xe8]))).text).toContain("ки");
    expect(() => readHtml("a.html", page("utf-8", [0xea, 0xe8]))).toThrow(
      "a.html: not utf-8, as which it was read"
    );
    expect(() => readHtml("a.html", page("klingon", []))).toThrow("encoded as klingon, which is unknown");
    expect(() => readHtml("a.html", bytes("<html><body><script>write()</script></body></html>"))).toThrow(
      "no article found in the page"
    );
  });
});

describe("readDocx(name, bytes)", () => {
  test("reads headings, paragraphs, notes of who made it and tables, with the number of each paragraph", async () => {
    const docx = makeDocx(
      [
        ["Helicopters for Osh", "Heading1"],
        "OSH, May 7, 2024 – Russia gave Kyrgyzstan 4 Mi-8 helicopters &amp; spare parts.",
        {
          rows: [
            ["Kind", "Number"],
            ["Mi-8", "4"]
          ]
        },
        "The ministry confirmed it."
      ],
      {
        core: "<dc:title>Internal draft</dc:title><dc:creator>A. Test</dc:creator><dcterms:created>2024-05-08T09:00:00Z</dcterms:created>"
      }
    );
    const document = await readDocx("a.docx", docx);
    const {text, places} = told(document);
    expect(text).toBe(
      "Helicopters for Osh\n\nOSH, May 7, 2024 – Russia gave Kyrgyzstan 4 Mi-8 helicopters & spare parts.\n\nKind | Number\nMi-8 | 4\n\nThe ministry confirmed it.\n"
    );
    expect(places.map(([at]) => at)).toEqual([1, 2, 3, 5, 7]);
    expect(document.says).toMatchObject({
      titles: [{text: "Helicopters for Osh", at: 1}],
      author: "A. Test",
      dates: [
        {start: "2024-05-07", basis: "dateline", sure: true},
        {start: "2024-05-08", end: null, sure: false}
      ]
    });
    expect(document.extension).toBe(".docx");
  });

  test("does not run macros, and says that there are some", async () => {
    const docx = makeDocx(["Russia gave 4 helicopters."], {more: {"word/vbaProject.bin": "Sub AutoOpen()"}});
    const document = await readDocx("a.docx", docx);
    expect(document.extension).toBe(".docm");
    expect(document.notes[0]).toContain("it holds macros");
  });

  test("refuses a damaged one and one without words, with the remedy", async () => {
    const broken = makeDocx([], {more: {"word/document.xml": "<w:document"}});
    await expect(readDocx("a.docx", broken)).rejects.toThrow("a.docx: a Word document that is damaged");
    await expect(readDocx("a.docx", makeDocx([]))).rejects.toThrow("a.docx: a Word document without words");
  });
});

test.each<[string, Uint8Array, string]>([
  ["a PDF", bytes("\n%PDF-1.7\n"), "pdf"],
  ["a Word document", makeDocx(["x"]), "docx"],
  [
    "a page behind a comment",
    bytes("\uFEFF<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><p>"),
    "html"
  ],
  ["a text that speaks of tags", bytes("The <html> tag was invented in 1990."), "text"]
])("documentKind(name, bytes) knows %s, whatever its name", (_, content, kind) => {
  expect(documentKind("report.txt", content)).toBe(kind);
});

test.each<[string, Uint8Array, string]>([
  ["an old Word document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "of the old kind"],
  ["rich text", bytes("{\\rtf1\\ansi"), "rich text (RTF); open it and save it as .docx"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "a picture; read its words with OCR"],
  ["a cut-off archive", makeDocx(["x"]).slice(0, 300), "damaged or cut off; get it again"],
  ["a spreadsheet", makeDocx([], {more: {"xl/workbook.xml": "x"}}).slice(), ""],
  [
    "a page with its pictures",
    bytes("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"),
    "MHTML"
  ]
])("documentKind(name, bytes) refuses %s, with the remedy", (_, content, message) => {
  if (message === "") expect(documentKind("a", content)).toBe("docx");
  else expect(() => documentKind("a", content)).toThrow(message);
});
