import {PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument} from "pdf-lib";

/**
 * Puts the headings' true texts into a PDF's outline. Chromium drops the space where a heading wraps, and sometimes doubles a
 * label at the top of a page; the order is right, so each entry is matched with the next heading of the same letters.
 *
 * @throws `Error` naming the first entry that matches no heading
 */
export function repairOutline(pdf: PDFDocument, headings: readonly string[]): void {
  let next = 0;
  for (const entry of outlineEntries(pdf)) {
    const printed = squeeze(titleOf(entry));
    const found = headings.findIndex((heading, i) => i >= next && sameLetters(printed, squeeze(heading)));
    const text = headings[found];
    if (text === undefined)
      throw new Error(`the outline of the PDF names no heading of the page: ${titleOf(entry)}`);
    entry.set(PDFName.of("Title"), PDFHexString.fromText(text));
    next = found + 1;
  }
}

/** The entries of the outline in reading order. */
function* outlineEntries(pdf: PDFDocument): Generator<PDFDict> {
  const root = pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  if (root) yield* children(root);
}

function* children(parent: PDFDict): Generator<PDFDict> {
  let entry = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  while (entry) {
    yield entry;
    yield* children(entry);
    entry = entry.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
}

function titleOf(entry: PDFDict): string {
  const title = entry.lookup(PDFName.of("Title"));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : "";
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00ad]+/g, "");
}

function sameLetters(printed: string, heading: string): boolean {
  return printed === heading || printed === heading + heading;
}
