import {unzipSync} from "fflate";
import mammoth from "mammoth";
import {JSDOM} from "jsdom";
import {InputError} from "../../terminal/main.js";
import {htmlBlocks} from "../html/htmlBlocks.js";
import {plainWords} from "../plainWords.js";
import {blockText, type Block, type Piece, type ReadDocument} from "../readDocument.js";
import {dateInDateline, dateOfFile} from "../saidDates.js";

/** What mammoth makes of one paragraph of a Word document. */
const PARAGRAPHS = "p, h1, h2, h3, h4, h5, h6, li";

/**
 * Reads a Word document: paragraphs, headings, lists, tables, notes. Pictures, embedded files and macros are not opened; headers and footers of
 * its pages, comments and struck changes are no part of the text.
 *
 * @param name to say in errors
 * @throws InputError for one that is damaged or without words
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const html = await toHtml(name, bytes);
  const {window} = new JSDOM(html);
  const body = window.document.body;
  const numbers = new Map([...body.querySelectorAll(PARAGRAPHS)].map((element, i) => [element, i + 1]));
  const blocks = htmlBlocks(body, (element) => {
    // of a row the first of its cells
    const own = element.closest(PARAGRAPHS) ?? element.querySelector(PARAGRAPHS);
    return (own && numbers.get(own)) ?? 1;
  });
  window.close();
  if (blocks.length === 0)
    throw new InputError(
      `${name}: a Word document without words (its pages may be pictures); read them with OCR and add the text`
    );
  const parts = partsOf(bytes);
  const core = parts.get("docProps/core.xml") ?? "";
  const property = (tag: string): string | null =>
    plainWords(decodeXml(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(core)?.[1] ?? "")) || null;
  const hasMacros = parts.has("word/vbaProject.bin");
  const shown = new Set(blocks.map(blockText));
  const titles = [property("dc:title"), ...blocks.filter(({kind}) => kind === "heading").map(blockText)]
    .filter((title) => title !== null && shown.has(title))
    .concat(blocks.slice(0, 1).map(blockText));
  return {
    format: "docx",
    extension: hasMacros ? ".docm" : ".docx",
    blocks,
    pages: null,
    leftOut: [],
    says: {
      titles: [...new Set(titles)].flatMap((title) => pieceOf(blocks, title)),
      publisher: null,
      author: property("dc:creator"),
      dates: [
        ...dateInDateline(blocks.slice(0, 8).map(blockText).join("\n")),
        ...dateOfFile(property("dcterms:created"), "the Word document")
      ],
      url: null,
      language: property("dc:language")
    },
    notes: hasMacros ? ["it holds macros: they are kept with it, not run, and it is never published"] : []
  };
}

const pieceOf = (blocks: readonly Block[], title: string | null): Piece[] =>
  blocks
    .filter((block) => blockText(block) === title)
    .flatMap(({pieces}) => pieces.slice(0, 1))
    .slice(0, 1);

async function toHtml(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const {value} = await mammoth.convertToHtml(
      {buffer: Buffer.from(bytes)},
      {
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        // a picture has no words; its bytes are not even read
        convertImage: mammoth.images.imgElement(() => Promise.resolve({src: ""}))
      }
    );
    return value;
  } catch (error) {
    throw new InputError(
      `${name}: a Word document that is damaged (${plainWords((error as Error).message).slice(0, 120)}); get it again, or open it in a word processor and save it anew`,
      {cause: error}
    );
  }
}

/** The names of all parts, and the words of the one that says who made the document and when. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const names = new Map<string, string>();
  const held = unzipSync(bytes, {
    filter: ({name, originalSize}) => {
      names.set(name, "");
      return name === "docProps/core.xml" && originalSize < 1e6;
    }
  });
  for (const [name, part] of Object.entries(held)) names.set(name, new TextDecoder().decode(part));
  return names;
}

const ENTITIES: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};
const decodeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
