import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import Papa from "papaparse";
import {type PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream} from "pdf-lib";
import {beforeAll, describe, expect, test} from "vitest";
import {TABLE_NAMES} from "../../loaders/model.js";
import {keepTopics, topicsOf} from "../../scripts/briefing/keepTopics.js";
import {placePages} from "../../scripts/briefing/placePages.js";
import {wordsOf} from "../../src/words/index.js";
import {builtSite} from "./builtSite.js";
import {pdfPages, pdfText} from "./pdfText.js";
import {flatten, tagTree, textOf, type Tag} from "./pdfTree.js";

const dist = await builtSite();
const bytes = readFileSync(join(dist, "briefing.pdf"));
const {document} = parseHTML(readFileSync(join(dist, "briefing.html"), "utf8"));
const {homepage, author} = JSON.parse(readFileSync(join(dist, "../package.json"), "utf8")) as Record<
  "homepage" | "author",
  string
>;

let pdf: PDFDocument;
let tags: readonly Tag[];
beforeAll(async () => {
  pdf = await PDFDocument.load(bytes, {updateMetadata: false});
  tags = flatten(tagTree(pdf));
});

/** A published table. */
const rowsOf = (table: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(dist, `data/${table}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data;

/** Words without the breaks of lines. */
const flat = (words: string): string => words.replace(/\s+/gu, " ").trim();

describe("the briefing", () => {
  test("is A4", () => {
    // 210 × 297 mm in points, to the pixel that Chromium rounds to
    const a4 = {width: expect.closeTo(595.3, 0) as number, height: expect.closeTo(841.9, 0) as number};
    for (const page of pdf.getPages()) {
      const {width, height} = page.getSize();
      expect({width: Math.min(width, height), height: Math.max(width, height)}).toEqual(a4);
    }
    expect(pdf.getPageCount()).toBeGreaterThan(1);
  });

  test("says title, author, language and that it is tagged, and carries the date of the data", () => {
    expect(pdf.getTitle()).toBe(document.title);
    expect(pdf.getAuthor()).toBe(author);
    expect(textOf(pdf.catalog.get(PDFName.of("Lang")))).toBe("en");
    expect(String(pdf.catalog.lookup(PDFName.of("MarkInfo")))).toContain("/Marked true");
    expect(pdf.catalog.has(PDFName.of("StructTreeRoot"))).toBe(true);
    const dates = [pdf.getCreationDate(), pdf.getModificationDate()];
    expect(dates[0]).toEqual(dates[1]);
    expect(dates[0]?.toISOString()).toMatch(/^20\d\d-\d\d-\d\dT00:00:00\.000Z$/);
  });

  test("has the headings of the page as its outline and in its tag tree, to the letter and in order", () => {
    const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")];
    expect(headings.length).toBeGreaterThan(10);
    expect(outlineTitles()).toEqual(headings.map(({textContent}) => textContent.replace(/\s+/g, " ").trim()));
    expect(tags.filter(({type}) => /^H\d$/u.test(type)).map(({type}) => type)).toEqual(
      headings.map(({tagName}) => tagName)
    );
  });

  test("describes every drawing in words: title, type of chart, what is doubtful", () => {
    // a figure holds its drawing in two widths, of which one is printed; a tall one in parts
    const drawings = [...document.querySelectorAll("main figure")].filter((figure) =>
      figure.querySelector("svg[role=img]")
    );
    const figures = tags.filter(({type}) => type === "Figure");
    expect(drawings.length).toBeGreaterThan(5);
    expect(figures.length).toBeGreaterThanOrEqual(drawings.length);
    for (const {alt} of figures) expect(alt).toMatch(/^.{100}|, continued$/su);
    for (const drawing of drawings) {
      const title = drawing.querySelector("svg title")?.textContent ?? "no title";
      const description = drawing.querySelector("svg desc")?.textContent ?? "no description";
      const told = figures.find(({alt}) => alt?.startsWith(title));
      expect(flat(told?.alt ?? "")).toContain(flat(description));
    }
  });

  test("tags lists, links with what they say, and tables whose heads name their column or row", () => {
    const kinds = new Set(tags.map(({type}) => type));
    for (const kind of ["L", "LI", "Table", "TR", "TH", "TD", "Link", "P"]) expect(kinds).toContain(kind);
    const heads = tags.filter(({type}) => type === "TH");
    expect(heads.length).toBeGreaterThan(100);
    expect(new Set(heads.map(({scope}) => scope))).toEqual(new Set(["Column", "Row"]));
  });

  test("is of version 1.7 or later, and whole", () => {
    expect(
      Number(/^%PDF-(\d\.\d)/u.exec(Buffer.from(bytes.subarray(0, 8)).toString("latin1"))?.[1])
    ).toBeGreaterThanOrEqual(1.7);
    const {error, status, stdout} = spawnSync("qpdf", ["--check", join(dist, "briefing.pdf")], {
      encoding: "utf8"
    });
    // a second opinion, where there is one
    if (!error) expect(stdout, stdout).toSatisfy(() => status === 0);
  });

  test("draws charts as lines and embeds all of its fonts, which are the site's", () => {
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
    const dicts = objects.map((object) => (object instanceof PDFRawStream ? object.dict : object));
    const images = dicts.filter(
      (object) => object instanceof PDFDict && object.get(PDFName.of("Subtype")) === PDFName.of("Image")
    );
    expect(images).toEqual([]);
    const fonts = dicts.filter(
      (object): object is PDFDict =>
        object instanceof PDFDict && object.get(PDFName.of("Type")) === PDFName.of("Font")
    );
    const kinds = fonts.map((font) => font.lookup(PDFName.of("Subtype"), PDFName).decodeText());
    expect(new Set(kinds)).toEqual(new Set(["Type0", "CIDFontType2", "Type3"]));
    for (const [i, font] of fonts.entries()) {
      // letters with a halo are drawings themselves
      if (kinds[i] === "Type3")
        expect(font.lookup(PDFName.of("CharProcs"), PDFDict).keys().length).toBeGreaterThan(0);
      if (kinds[i] !== "CIDFontType2") continue;
      const descriptor = font.lookup(PDFName.of("FontDescriptor"), PDFDict);
      expect(descriptor.lookup(PDFName.of("FontFile2"))).toBeInstanceOf(PDFRawStream);
      expect(font.lookup(PDFName.of("BaseFont"), PDFName).decodeText()).toMatch(/^[A-Z]{6}\+Source/u);
    }
  });

  test("prints every caveat of every figure that it shows", async () => {
    const text = await pdfText(bytes);
    const claims = new Set(
      [...document.querySelectorAll("figure [data-claim]")].flatMap(
        (mark) => mark.getAttribute("data-claim")?.split(" ") ?? []
      )
    );
    const shown = new Set(
      TABLE_NAMES.flatMap((table) => rowsOf(table))
        .filter(({claim_id = ""}) => claims.has(claim_id))
        .flatMap(({caveats = ""}) => caveats.split(";"))
        .filter((id) => id !== "")
    );
    const listed = [...document.querySelectorAll("figure a[href^='#note-']")].map(
      (link) => link.getAttribute("href")?.slice("#note-".length) ?? ""
    );
    const caveats = new Map(rowsOf("findings").map((row) => [row["finding_id"], row["caveat"] ?? ""]));
    expect(shown.size).toBeGreaterThan(20);
    for (const id of new Set([...shown, ...listed])) {
      expect(caveats.get(id), id).toBeTruthy();
      expect(text, id).toContain(caveats.get(id)?.replace(/\s/gu, ""));
    }
  });

  test("names in its contents the page of each section, and leads there", async () => {
    const pages = await placePages(bytes);
    const printed = await pdfPages(bytes);
    const letters = printed.map(({glyphs}) =>
      glyphs
        .map(({text}) => text)
        .join("")
        .replace(/\s/gu, "")
    );
    const contents = letters[1] ?? "";
    const sections = [...document.querySelectorAll(".outline .level-2 a")];
    expect(sections.length).toBeGreaterThan(8);
    for (const link of sections) {
      const name = link.textContent.replace(/\s/gu, "");
      const number = pages.get(link.getAttribute("href")?.slice(1) ?? "");
      expect(contents).toContain(`${name}${number ?? "?"}`);
      expect(letters[(number ?? 0) - 1]).toContain(name);
    }
  });

  test("leads from each number in the text to its evidence, from there back and on to the report, whose hash it tells", async () => {
    const text = await pdfText(bytes);
    const numbers = [...document.querySelectorAll("main p a.evidence, main li a.evidence")];
    expect(numbers.length).toBeGreaterThan(15);
    for (const number of numbers) {
      const entry = document.getElementById(number.getAttribute("href")?.slice(1) ?? "");
      expect(entry?.matches(".evidence-list tr"), number.outerHTML).toBe(true);
      expect(entry?.querySelector("a.back")).not.toBeNull();
      expect(entry?.querySelector("a[href^='./sources/']")).not.toBeNull();
    }
    for (const {seed_sha256 = "", url = ""} of rowsOf("articles")) {
      expect(text).toContain(seed_sha256);
      expect(text).toContain(url);
    }
  });

  test("links to the public site and to named addresses, never to this machine", () => {
    const links = pdf.getPages().flatMap((page) => linkTargets(page.node.Annots()));
    expect(links.some((link) => link.startsWith(homepage))).toBe(true);
    for (const link of links) expect(link).toMatch(/^(?:https?|mailto):/);
    for (const link of links) expect(link).not.toMatch(/localhost|127\.0\.0\.1|\[::1\]|^file:/);
  });

  test("numbers its pages", async () => {
    const text = await pdfText(bytes);
    expect(text).not.toContain("\ufffd");
    const last = pdf.getPageCount();
    expect(text).toMatch(new RegExp(`${last}(?:of|/)${last}|page${last}`, "i"));
  });
});

function outlineTitles(): string[] {
  const titles: string[] = [];
  const walk = (parent: PDFDict | undefined): void => {
    let entry = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
    while (entry) {
      titles.push(textOf(entry.get(PDFName.of("Title"))));
      walk(entry);
      entry = entry.lookupMaybe(PDFName.of("Next"), PDFDict);
    }
  };
  walk(pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict));
  return titles;
}

function linkTargets(annotations: PDFArray | undefined): string[] {
  return (annotations?.asArray() ?? []).flatMap((reference) => {
    const action = pdf.context.lookup(reference, PDFDict).lookupMaybe(PDFName.of("A"), PDFDict);
    const uri = action?.get(PDFName.of("URI"));
    return uri === undefined ? [] : [textOf(uri)];
  });
}

describe("keepTopics(html, topics)", () => {
  const html = readFileSync(join(dist, "briefing.html"), "utf8");
  const short = parseHTML(keepTopics(html, ["aid", "treaty"], wordsOf())).document;

  test("keeps the sections on these topics, how they came about, and nothing that leads nowhere", () => {
    expect(topicsOf(html)).toEqual(expect.arrayContaining(["forces", "aid", "treaty"]));
    expect(
      [...short.querySelectorAll("main .topic")].map((topic) => topic.getAttribute("data-topic"))
    ).toEqual(["aid", "treaty", "methodology"]);
    expect([...short.querySelectorAll("main figure")].map(({id}) => id)).toEqual([
      "one-pledge-many-wordings",
      "the-terms"
    ]);
    expect(short.title).toContain("Money, Treaty");
    for (const link of short.querySelectorAll("main a[href^='#']"))
      expect(short.getElementById(link.getAttribute("href")?.slice(1) ?? ""), link.outerHTML).not.toBeNull();
  });

  test("keeps evidence and caveats of what is left, each with its number in the whole briefing", () => {
    const number = (page: Document, id: string): string =>
      page.getElementById(id)?.querySelector(".number")?.textContent ?? "";
    const rows = [...short.querySelectorAll(".evidence-list tbody tr")];
    const all = document.querySelectorAll(".evidence-list tbody tr").length;
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(all / 2);
    for (const {id} of rows) expect(number(short, id)).toBe(number(document, id));
    const notes = [...document.querySelectorAll(".notes > li")].map(({id}) => id);
    for (const note of short.querySelectorAll(".notes > li"))
      expect(note.getAttribute("value")).toBe(String(notes.indexOf(note.id) + 1));
    for (const mark of short.querySelectorAll("figure [data-caveat]"))
      for (const id of mark.getAttribute("data-caveat")?.split(" ") ?? [])
        expect(short.getElementById(`note-${id}`), id).not.toBeNull();
  });
});
