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

/** A run of letters, and where it begins on its page: points from the lower left corner, as link areas are given. */
interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One page: its letters in the order in which they are painted; some of the space between words is letters, too. */
export interface PdfPage {
  readonly glyphs: readonly Glyph[];
  /** the places inside the document that its links lead to, with the left end of each link */
  readonly links: readonly {readonly to: string; readonly x: number; readonly y: number}[];
}

/**
 * The letters of a PDF that Chromium printed, in order and without any space: glyphs through each font's ToUnicode table, as a
 * reader's search finds them. (Chromium places words by coordinates and also moves inside words, to kern.)
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await pdfPages(bytes);
  return pages
    .flatMap(({glyphs}) => glyphs.map(({text}) => text))
    .join("")
    .replace(/\s/g, "");
}

/** The same letters page by page, each with its place. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const pdf = await PDFDocument.load(bytes, {updateMetadata: false});
  return pdf.getPages().map((page) => ({glyphs: glyphsOf(page), links: linksOf(page)}));
}

/** What Chromium writes: `q 3 0 0 3 10 20 cm … BT /F4 12 Tf 1 0 0 -1 5 9 Tm <0003> Tj 4.5 0 Td [<0004> 12 <0005>] TJ ET … Q`. */
const STEP =
  /\/(?<font>\w+) [\d.]+ Tf|(?<shown><[\dA-Fa-f]*> Tj|\[[^\]]*\] TJ)|(?<numbers>(?:-?[\d.]+ )+)(?<move>cm|Tm|Td)\b|(?<=^|\s)(?<stack>[qQ])(?=\s)/g;

function glyphsOf(page: PDFPage): Glyph[] {
  const fonts = fontTexts(page.node.Resources()?.lookupMaybe(PDFName.of("Font"), PDFDict));
  let font: GlyphTexts = new Map();
  let space: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  const kept: Matrix[] = [];
  const glyphs: Glyph[] = [];
  for (const {groups = {}} of contents(page).matchAll(STEP)) {
    const {move, stack, shown} = groups;
    const numbers = (groups["numbers"] ?? "").trim().split(" ").map(Number);
    if (groups["font"]) font = fonts.get(groups["font"]) ?? new Map();
    else if (stack === "q") kept.push(space);
    else if (stack === "Q") space = kept.pop() ?? IDENTITY;
    else if (move === "cm") space = times(toMatrix(numbers), space);
    else if (move === "Tm") text = toMatrix(numbers);
    else if (move === "Td") text = times(toMatrix([1, 0, 0, 1, ...numbers]), text);
    else if (shown) {
      const [, , , , x, y] = times(text, space);
      glyphs.push({text: decode(shown, font), x, y});
    }
  }
  return glyphs;
}

/** a b c d e f, as PDF writes an affine map. */
type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const toMatrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [
  a,
  b,
  c,
  d,
  e,
  f
];

/** First the one, then the other. */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function linksOf(page: PDFPage): PdfPage["links"] {
  return (page.node.Annots()?.asArray() ?? []).flatMap((reference) => {
    const link = page.doc.context.lookup(reference, PDFDict);
    const to = link.get(PDFName.of("Dest"));
    const [x = 0, y = 0] = link
      .lookup(PDFName.of("Rect"), PDFArray)
      .asArray()
      .map((side) => Number(side.toString()));
    return to instanceof PDFName ? [{to: to.decodeText(), x, y}] : [];
  });
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
