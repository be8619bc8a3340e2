import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {getDocument, Util, VerbosityLevel} from "pdfjs-dist/legacy/build/pdf.mjs";
import type {TextItem} from "pdfjs-dist/types/src/display/api.js";
import {InputError} from "../../terminal/main.js";
import type {PdfPage, Run} from "./page.js";

export interface OpenedPdf {
  readonly pages: readonly PdfPage[];
  /** what the file says of itself: Title, Author, CreationDate, Language … */
  readonly info: Readonly<Record<string, unknown>>;
}

/** A book has fewer. */
const MOST_PAGES = 2000;
/** A PDF ends with this line; some programs write a little more behind it. */
const END = "%%EOF";
const LOOKED_AT = 2048;

/**
 * The words of a PDF with their places, page by page. Scripts, forms and embedded files in it are not touched, and nothing is fetched.
 *
 * @param name to say in errors
 * @throws InputError for one that is cut off, damaged or protected by a password
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<OpenedPdf> {
  const tail = String.fromCharCode(...bytes.subarray(-LOOKED_AT));
  if (!tail.includes(END))
    throw new InputError(`${name}: a PDF that is cut off, for its end is missing; get it again`);
  const home = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
  const task = getDocument({
    // the reader takes the bytes away from whoever gives them
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: `${join(home, "cmaps")}/`,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES)
      throw new InputError(
        `${name}: ${pdf.numPages} pages, and ${MOST_PAGES} are the most; cut out those that matter (\`qpdf IN --pages . 1-20 -- OUT\`)`
      );
    const {info} = await pdf.getMetadata();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({scale: 1});
      const {items} = await page.getTextContent();
      const placed = items.flatMap((item) => ("str" in item ? placeRun(item, viewport.transform) : []));
      pages.push({
        number,
        height: viewport.height,
        runs: placed.flatMap(({run}) => run ?? []),
        turned: placed.flatMap(({turned}) => turned ?? [])
      });
      page.cleanup();
    }
    return {pages, info: info as Record<string, unknown>};
  } catch (error) {
    if (error instanceof InputError) throw error;
    if ((error as Error).name === "PasswordException")
      throw new InputError(
        `${name}: a PDF that is protected by a password; save a copy without it (\`qpdf --password=… --decrypt IN OUT\`) and add that`,
        {cause: error}
      );
    throw new InputError(
      `${name}: a PDF that is damaged (${(error as Error).message.slice(0, 120)}); get it again, or mend it (\`qpdf IN OUT\`)`,
      {cause: error}
    );
  } finally {
    await task.destroy();
  }
}

interface Placed {
  readonly run?: Run;
  readonly turned?: string;
}

function placeRun({str, width, transform}: TextItem, viewport: number[]): Placed[] {
  if (str.trim() === "") return [];
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = Util.transform(
    viewport,
    transform as number[]
  ) as number[];
  // a little aslant is still read from left to right
  if (a <= 0 || Math.abs(b) > 0.2 * a) return [{turned: str}];
  return [{run: {text: str, left, right: left + width, y, size: Math.hypot(c, d)}}];
}
