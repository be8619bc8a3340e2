import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString} from "pdf-lib";
import {beforeAll, describe, expect, test} from "vitest";
import {builtSite} from "./builtSite.js";
import {pdfText} from "./pdfText.js";

const dist = await builtSite();
const bytes = readFileSync(join(dist, "briefing.pdf"));
const {document} = parseHTML(readFileSync(join(dist, "briefing.html"), "utf8"));
const {homepage, author} = JSON.parse(readFileSync(join(dist, "../package.json"), "utf8")) as Record<
  "homepage" | "author",
  string
>;

let pdf: PDFDocument;
beforeAll(async () => {
  pdf = await PDFDocument.load(bytes, {updateMetadata: false});
});

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

  test("has the headings of the page as its outline, to the letter", () => {
    const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].map((heading) =>
      heading.textContent.replace(/\s+/g, " ").trim()
    );
    const outline = outlineTitles();
    expect(outline.length).toBeGreaterThan(3);
    expect(headings).toEqual(expect.arrayContaining(outline));
    expect(outline[0]).toBe(headings[0]);
  });

  test("describes every drawing in words", () => {
    // a figure holds its drawing in several widths, of which one is printed
    const drawings = [...document.querySelectorAll("main figure")].filter((figure) =>
      figure.querySelector("svg[role=img]")
    );
    const described = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .filter((element) => element.get(PDFName.of("S")) === PDFName.of("Figure"))
      .filter((element) => element.has(PDFName.of("Alt")));
    expect(drawings.length).toBeGreaterThan(0);
    expect(described.length).toBeGreaterThanOrEqual(drawings.length);
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

function textOf(object: unknown): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";
}
