import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFObject,
  type PDFPage
} from "pdf-lib";

/** Glyph code to text, of one font. */
type GlyphTexts = ReadonlyMap<number, string>;

/**
 * The letters of a PDF that Chromium printed, in order and without any space: glyphs through each font's ToUnicode table, as a
 * reader's search finds them. (Chromium places words by coordinates and also moves inside words, to kern.)
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, {updateMetadata: false});
  return pdf.getPages().map(pageText).join("").replace(/\s/g, "");
}

function pageText(page: PDFPage): string {
  const resources = page.node.Resources();
  const fonts = fontTexts(resources?.lookupMaybe(PDFName.of("Font"), PDFDict));
  let font: GlyphTexts = new Map();
  let text = "";
  // /F4 12 Tf · <002A0031> Tj · [<002A> 12 <0031>] TJ
  for (const {groups} of contents(page).matchAll(
    /\/(?<font>\w+) [\d.]+ Tf|(?<shown><[0-9A-F]*> Tj|\[[^\]]*\] TJ)/gi
  )) {
    if (groups?.font) font = fonts.get(groups.font) ?? new Map();
    else text += decode(groups?.shown ?? "", font);
  }
  return text;
}

function decode(shown: string, font: GlyphTexts): string {
  return [...shown.matchAll(/<([0-9A-F]*)>/gi)]
    .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
    .map((code) => font.get(parseInt(code, 16)) ?? "\ufffd")
    .join("");
}

function contents(page: PDFPage): string {
  const object = page.node.Contents();
  const streams =
    object instanceof PDFArray ? object.asArray().map((ref) => page.doc.context.lookup(ref)) : [object];
  return streams.map(streamText).join("\n");
}

function fontTexts(fonts: PDFDict | undefined): Map<string, GlyphTexts> {
  const texts = new Map<string, GlyphTexts>();
  for (const name of fonts?.keys() ?? []) {
    const table = fonts?.lookupMaybe(name, PDFDict)?.lookup(PDFName.of("ToUnicode"));
    texts.set(name.asString().slice(1), readToUnicode(streamText(table)));
  }
  return texts;
}

/** `<0003> <0041>` in bfchar, `<0003> <0005> <0041>` in bfrange. */
function readToUnicode(table: string): GlyphTexts {
  const texts = new Map<number, string>();
  for (const [, kind, body = ""] of table.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const codes = [...body.matchAll(/<([0-9A-F]+)>/gi)].map(([, hex = ""]) => hex);
    const size = kind === "char" ? 2 : 3;
    for (let i = 0; i + size <= codes.length; i += size) {
      const first = parseInt(codes[i] ?? "", 16);
      const last = size === 2 ? first : parseInt(codes[i + 1] ?? "", 16);
      const units = (codes[i + size - 1] ?? "").match(/.{4}/g)?.map((unit) => parseInt(unit, 16)) ?? [];
      for (let code = first; code <= last; ++code) {
        const shifted = units.map((unit, at) => (at === units.length - 1 ? unit + code - first : unit));
        texts.set(code, String.fromCharCode(...shifted));
      }
    }
  }
  return texts;
}

function streamText(object: PDFObject | undefined): string {
  return object instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(object).decode()).toString("latin1")
    : "";
}
